/// Answers, terms and background.
extension Parser {
  mutating func readAnswer(_ file: Markdown) {
    checkKeys(
      file, required: ["kind", "id", "answer", "title"],
      optional: ["related", "alternatives", "english"])
    checkHeadings(file, required: ["问法", "回答"], optional: ["判断"], open: "回答")
    let id = define(.entry, by: file)
    let kind = choice("answer", of: file, as: Entry.Kind.self) ?? .guide
    let related = list("related", of: file)
    for piece in related where piece.string == id { report(.relatedToItself(id), at: piece) }
    let alternatives = list("alternatives", of: file)
    for piece in alternatives where piece.string == id { report(.relatedToItself(id), at: piece) }
    if alternatives.count > Policy.mostOffered {
      report(.tooManyAlternatives(Policy.mostOffered), at: alternatives[Policy.mostOffered])
    }
    let (agrees, contradicts) = verdicts(file.section("判断"))
    base.entries.append(
      Entry(
        id: id, kind: kind, title: text("title", of: file),
        phrasings: phrasings(file.section("问法"), owner: id),
        sentences: answer(file.section("回答"), kind: kind),
        variants: file.sections.compactMap { variant($0, of: id, kind: kind) },
        agrees: agrees, contradicts: contradicts,
        related: refer(.entry, related), alternatives: refer(.entry, alternatives),
        english: text("english", of: file)))
  }

  private mutating func answer(
    _ section: Markdown.Section?, kind: Entry.Kind
  ) -> [Entry.Sentence] {
    guard let section else { return [] }
    let sentences = bullets(section).map { bullet in
      // What is not known can't cite a fact, but a nearest fact that is named does.
      sentence(bullet, isRequired: kind != .unknown)
    }
    notes.answers.append((section.heading, sentences))
    return sentences
  }

  private mutating func variant(
    _ section: Markdown.Section, of entry: String, kind: Entry.Kind
  ) -> Entry.Variant? {
    let heading = section.heading
    guard heading.text.hasPrefix("回答 当") else { return nil }
    let parsed = condition(heading.with(heading.text.dropFirst(4)).trimmed)
    notes.variants[entry, default: []].append((parsed, heading))
    return Entry.Variant(
      condition: parsed.condition, sentences: answer(section, kind: kind))
  }

  private mutating func verdicts(
    _ section: Markdown.Section?
  ) -> (agrees: [String], contradicts: [String]) {
    var agrees: [String] = []
    var contradicts: [String] = []
    for bullet in bullets(section) {
      let parts = bullet.cut(at: [":", "："])
      let words = parts?.after.split(on: [",", "，", "、"]).map(\.string).filter { !$0.isEmpty }
      switch (parts?.before.text, words) {
      case ("对", let words?) where !words.isEmpty: agrees += words
      case ("错", let words?) where !words.isEmpty: contradicts += words
      default: report(.badBullet(in: "判断", form: "- 对: 词, 词”或“- 错: 词"), at: bullet)
      }
    }
    return (agrees, contradicts)
  }

  mutating func readTerm(_ file: Markdown) {
    checkKeys(file, required: ["kind", "id", "label"], optional: ["synonyms"])
    checkHeadings(file, required: ["说明"])
    let id = define(.term, by: file)
    var definition = Entry.Sentence(text: "", facts: [])
    for (index, paragraph) in paragraphs(file.section("说明")).enumerated() {
      if index > 0 { report(.badBullet(in: "说明", form: "一句话。〔事实〕"), at: paragraph) }
      definition = sentence(paragraph, isRequired: true)
    }
    base.terms.append(
      Term(
        id: id, label: text("label", of: file),
        synonyms: list("synonyms", of: file).map(\.string), definition: definition))
  }

  mutating func readBackground(_ file: Markdown) {
    checkKeys(file, required: ["kind", "class"], optional: ["topic"])
    checkHeadings(file, required: ["问法"])
    if let topic = file.value("topic"), topic.string != file.name {
      report(.wrongFileName(id: topic.string), at: topic)
    }
    let kind = choice("class", of: file, as: Background.Kind.self) ?? .general
    base.background.append(
      Background(
        kind: kind, phrasings: phrasings(file.section("问法"), owner: "background/" + file.name)))
  }
}
