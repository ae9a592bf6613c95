import Text

/// Forms, steps and the calendar.
extension Parser {
  mutating func readForm(_ file: Markdown) {
    checkKeys(
      file, required: ["kind", "id", "title"],
      optional: ["system", "names", "menu", "submit", "when", "sources"])
    checkHeadings(file, required: ["字段"])
    let id = define(.form, by: file)
    let fields = bullets(file.section("字段"))
    for (index, field) in fields.enumerated()
    where fields[..<index].contains(where: { $0.text == field.text }) {
      report(.duplicateListItem(field.string), at: field)
    }
    base.forms.append(
      Form(
        id: id, title: text("title", of: file), names: list("names", of: file).map(\.string),
        system: officialName("system", of: file), menu: menu(of: file),
        submit: officialName("submit", of: file), applies: when(file),
        fields: refer(.field, fields),
        sources: refer(.source, list("sources", of: file))))
  }

  mutating func readStep(_ file: Markdown) {
    checkKeys(
      file, required: ["kind", "id", "title", "actor", "order"],
      optional: ["system", "menu", "form", "when", "deadline"])
    checkHeadings(file, required: ["做什么"], optional: ["材料", "退回后"])
    let id = define(.step, by: file)
    stepOrder[id] = number("order", of: file)
    let form = file.value("form").map { refer(.form, [$0])[0] }
    let sentences = bullets(file.section("做什么")).map { sentence($0, isRequired: true) }
    let returned = bullets(file.section("退回后")).map { sentence($0, isRequired: true) }
    base.steps.append(
      Step(
        id: id, title: text("title", of: file), actor: text("actor", of: file),
        system: officialName("system", of: file), menu: menu(of: file), form: form,
        applies: when(file), papers: bullets(file.section("材料")).compactMap { paper($0) },
        deadline: number("deadline", of: file), sentences: sentences, ifReturned: returned))
  }

  private mutating func paper(_ bullet: Piece) -> Step.Paper? {
    let (text, citations) = cited(bullet, isRequired: true)
    let parts = text.split(on: ["|"])
    guard parts.count == 3, !parts[0].isEmpty, let copies = Int(parts[1].text),
      parts[2].text == "盖章" || parts[2].text == "不盖章"
    else {
      report(.badBullet(in: "材料", form: "- 名称 | 份数 | 盖章 〔事实〕"), at: bullet)
      return nil
    }
    if parts[0].text.hasPrefix("《") { notes.officialNames.append(parts[0]) }
    return Step.Paper(
      name: parts[0].string, copies: copies, isSealed: parts[2].text == "盖章",
      fact: refer(.fact, citations).first ?? "")
  }

  mutating func readCalendar(_ file: Markdown) {
    checkKeys(file, required: ["kind", "year"])
    checkHeadings(file, required: ["放假", "来源"], optional: ["上班"])
    let year = number("year", of: file)
    if let value = file.value("year"), value.string != file.name {
      report(.wrongFileName(id: value.string), at: value)
    }
    base.calendar.years.insert(year)
    for bullet in bullets(file.section("放假")) {
      base.calendar.off.formUnion(days(bullet, of: year))
    }
    for bullet in bullets(file.section("上班")) {
      base.calendar.worked.formUnion(days(bullet, of: year))
    }
    let sources = file.section("来源")?.blocks.map(\.text) ?? []
    for id in refer(.source, sources) where !base.calendar.sources.contains(id) {
      base.calendar.sources.append(id)
    }
  }

  /// `2026-10-01`, or `2026-10-01 至 2026-10-07`, within the year.
  private mutating func days(_ bullet: Piece, of year: Int) -> [Day] {
    let ends = bullet.split(on: ["至"]).map { Day($0.text) }
    guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil,
      first <= last, first.year == year, last.year == year
    else {
      report(
        .badBullet(in: "放假、上班", form: "- \(year)-10-01 至 \(year)-10-07"), at: bullet)
      return []
    }
    return (first.daysSinceEpoch...last.daysSinceEpoch).map(Day.init(daysSinceEpoch:))
  }

  mutating func readHolidays(_ file: Markdown) {
    checkKeys(file, required: ["kind"])
    for section in [file.preamble] + file.sections {
      for block in section.blocks {
        guard block.isBullet, let day = Day("2024-" + block.text.text) else {
          report(.badBullet(in: "holidays", form: "- 01-01"), at: block.text)
          continue
        }
        base.calendar.fixed.insert(day.month * 100 + day.day)
      }
    }
  }
}
