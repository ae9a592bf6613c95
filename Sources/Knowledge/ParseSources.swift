import Text

/// Sources and facts.
extension Parser {
  mutating func readGuide(_ file: Markdown) {
    checkKeys(file, required: ["kind", "title"])
    for block in file.preamble.blocks { report(.textOutsideSection, at: block.text) }
    for section in file.sections {
      notes.definitions.append((.source, section.heading))
      var names: [String] = []
      for bullet in bullets(in: section) {
        let (key, value) = pair(bullet, in: section)
        if key == "名称" { names.append(value) }
        if let key, key != "名称" { unknown(key, known: ["名称"], at: bullet) }
      }
      base.sources.append(
        Source(
          id: section.heading.string, title: text("title", of: file), publisher: "", date: "",
          confidence: .guide, names: names, summary: summary(of: section)))
    }
  }

  mutating func readOutside(_ file: Markdown) {
    checkKeys(file, required: ["kind"], optional: ["title"])
    for block in file.preamble.blocks { report(.textOutsideSection, at: block.text) }
    for section in file.sections {
      notes.definitions.append((.source, section.heading))
      readDocument(section)
    }
  }

  private mutating func readDocument(_ section: Markdown.Section) {
    let once = ["标题", "发布", "日期", "可信度"]
    var values: [String: String] = [:]
    var names: [String] = []
    var confidence = Source.Confidence.medium
    for bullet in bullets(in: section) {
      let (key, value) = pair(bullet, in: section)
      guard let key else { continue }
      if key == "名称" {
        names.append(value)
      } else if !once.contains(key) {
        unknown(key, known: once + ["名称"], at: bullet)
      } else if values[key] != nil {
        report(.duplicateKey(key), at: bullet)
      } else {
        values[key] = value
      }
      if key == "可信度" { confidence = read(confidence: value, at: bullet) }
      if key == "日期" { check(date: value, at: bullet) }
    }
    for key in once where values[key] == nil {
      report(.badBullet(in: section.heading.string, form: "- \(key): …"), at: section.heading)
    }
    let date = values["日期"] ?? ""
    base.sources.append(
      Source(
        id: section.heading.string, title: values["标题"] ?? "", publisher: values["发布"] ?? "",
        date: date == "不详" ? "" : date, confidence: confidence, names: names,
        summary: summary(of: section)))
  }

  private mutating func read(confidence: String, at bullet: Piece) -> Source.Confidence {
    switch confidence {
    case "高": return .high
    case "中": return .medium
    default:
      report(
        .notAllowed(confidence, of: "可信度", allowed: ["高", "中"], closest: nil), at: bullet)
      return .medium
    }
  }

  /// A day, a month, a year, or 不详.
  private mutating func check(date: String, at bullet: Piece) {
    let isFine =
      date == "不详" || Day(date) != nil || Day(date + "-01") != nil
      || Day(date + "-01-01") != nil
    if !isFine {
      let allowed = ["2015-07-28", "2015-07", "2015", "不详"]
      report(.notAllowed(date, of: "日期", allowed: allowed, closest: nil), at: bullet)
    }
  }

  private mutating func unknown(_ key: String, known: [String], at bullet: Piece) {
    report(.unknownKey(key, closest: closest(to: key, among: known), known: known), at: bullet)
  }

  private func bullets(in section: Markdown.Section) -> [Piece] {
    section.blocks.filter(\.isBullet).map(\.text)
  }

  private func summary(of section: Markdown.Section) -> String {
    section.blocks.filter { !$0.isBullet }.map(\.text.string).joined(separator: "\n")
  }

  private mutating func pair(
    _ bullet: Piece, in section: Markdown.Section
  ) -> (key: String?, value: String) {
    guard let (key, value) = bullet.cut(at: [":", "："]), !key.isEmpty, !value.isEmpty else {
      report(.badBullet(in: section.heading.string, form: "- 名称: …"), at: bullet)
      return (nil, "")
    }
    return (key.string, value.string)
  }

  /// A bullet a fact; headings only part them for the reader.
  mutating func readFacts(_ file: Markdown) {
    checkKeys(file, required: ["kind", "topic"])
    if let topic = file.value("topic"), topic.string != file.name {
      report(.wrongFileName(id: topic.string), at: topic)
    }
    for section in [file.preamble] + file.sections {
      for block in section.blocks where !block.isBullet {
        report(.bulletExpected(in: "facts"), at: block.text)
      }
      for block in section.blocks where block.isBullet { readFact(block.text) }
    }
  }

  private mutating func readFact(_ bullet: Piece) {
    guard let (id, rest) = bullet.cut(at: [":"]), id.text.contains("."), !rest.isEmpty else {
      return report(.badBullet(in: "facts", form: "- 主题.词: 句子。〔出处〕"), at: bullet)
    }
    define(.fact, id, isCamelCase: false)
    let (text, citations) = cited(rest, isRequired: true)
    notes.facts.append(Notes.Claim(text: text, citations: citations, isAnswer: false))
    base.facts.append(
      Fact(id: id.string, text: text.string, sources: refer(.source, citations)))
  }
}
