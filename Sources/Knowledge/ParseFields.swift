/// Fields.
extension Parser {
  mutating func readField(_ file: Markdown) {
    checkKeys(
      file, required: ["kind", "id", "label", "type"],
      optional: ["names", "required", "guide", "copied", "when", "unit", "requiredWhen", "sources"])
    let kind = choice("type", of: file, as: Field.Kind.self)
    checkHeadings(
      file, required: kind == .derived ? ["推算"] : ["问题"],
      optional: ["问题", "提示", "为何要问", "填错会怎样", "例子", "选项", "推算", "默认"])
    let id = define(.field, by: file)
    let names = list("names", of: file)
    if let label = file.value("label") { notes.fieldNames.append((id, label)) }
    notes.fieldNames += names.map { (id, $0) }
    let question = prose(file.section("问题"))
    let hint = prose(file.section("提示"))
    let why = prose(file.section("为何要问"))
    let ifWrong = prose(file.section("填错会怎样"))
    let derived = consequences(file.section("推算"), of: id, isDerived: true)
    let offered = consequences(file.section("默认"), of: id, isDerived: false)
    base.fields.append(
      Field(
        id: id, label: text("label", of: file), names: names.map(\.string), kind: kind ?? .text,
        isRequired: flag("required", of: file), isInGuide: flag("guide", of: file),
        isCopied: flag("copied", of: file), applies: when(file), derived: derived,
        offered: offered, question: question.text, hint: hint.text, why: why.text,
        ifWrong: ifWrong.text, examples: bullets(file.section("例子")).map(\.string),
        choices: choices(file.section("选项"), of: file),
        sources: refer(.source, list("sources", of: file)),
        facts: unique(question.facts + hint.facts + why.facts + ifWrong.facts),
        unit: file.value("unit")?.string ?? "", requiredWhen: when(file, "requiredWhen")))
  }

  private func unique(_ ids: [String]) -> [String] {
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }

  private mutating func choices(
    _ section: Markdown.Section?, of file: Markdown
  ) -> [Field.Choice] {
    if section == nil, file.value("type")?.text == "choice" {
      report(.missingSection("选项"), at: file.start)
    }
    var seen: Set<Value> = []
    return bullets(section).compactMap { bullet in
      let parts = bullet.cut(at: [":", "："])
      let labels = parts?.after.split(on: ["|"]) ?? []
      guard let value = parts?.before, let label = labels.first,
        !value.isEmpty, labels.allSatisfy({ !$0.isEmpty })
      else {
        report(.badBullet(in: "选项", form: "- 值: 名称 | 别的说法"), at: bullet)
        return nil
      }
      if !seen.insert(readValue(value.text)).inserted {
        report(.duplicateListItem(value.string), at: value)
      }
      return Field.Choice(
        value: readValue(value.text), label: label.string,
        words: labels.dropFirst().map(\.string))
    }
  }

  private mutating func consequences(
    _ section: Markdown.Section?, of field: String, isDerived: Bool
  ) -> [Field.Consequence] {
    bullets(section).compactMap { bullet in
      let (text, citations) = cited(bullet, isRequired: true)
      guard let (left, right) = text.cut(at: ["→"]) else {
        report(
          .badBullet(in: isDerived ? "推算" : "默认", form: "- 条件 → 式 〔事实〕"), at: bullet)
        return nil
      }
      let parsed = left.isEmpty ? ParsedCondition() : condition(left)
      guard let formula = formula(right) else {
        report(.badFormula(right.string), at: right)
        return nil
      }
      notes.rules.append(
        Notes.Rule(
          field: field, isDerived: isDerived, condition: parsed, formula: formula,
          piece: right.isEmpty ? bullet : right))
      return Field.Consequence(
        condition: parsed.condition, formula: formula, facts: refer(.fact, citations))
    }
  }

  /// 是, 否, an integer, a bare word, `{field}`, “text with {fields}”, `300 × field`.
  private mutating func formula(_ piece: Piece) -> Formula? {
    let text = piece.text
    if let (left, right) = piece.cut(at: ["×"]) {
      guard let factor = Int(left.text), !right.isEmpty else { return nil }
      return .product(factor, field: refer(.field, [right])[0])
    }
    if text.hasPrefix("“") {
      guard text.hasSuffix("”") else { return nil }
      return template(piece.with(text.dropFirst().dropLast()))
    }
    if text.hasPrefix("{"), text.hasSuffix("}") {
      let field = piece.with(text.dropFirst().dropLast()).trimmed
      guard !field.isEmpty, !field.text.contains(where: { "{}".contains($0) }) else { return nil }
      return .field(refer(.field, [field])[0])
    }
    guard !text.isEmpty, !text.contains(where: { $0.isWhitespace || "{}“”".contains($0) })
    else { return nil }
    return .literal(readValue(text))
  }

  private mutating func template(_ piece: Piece) -> Formula? {
    var pieces: [String] = []
    var rest = piece.text
    while let opening = rest.firstIndex(of: "{") {
      let after = rest[rest.index(after: opening)...]
      guard let closing = after.firstIndex(of: "}") else { return nil }
      pieces.append(String(rest[..<opening]))
      let inner = piece.with(after[..<closing]).trimmed
      // `{field|what stands there without it}`
      if let (field, gap) = inner.cut(at: ["|"]) {
        pieces += refer(.field, [field]).map { $0 + "|" + gap.string }
      } else {
        pieces += refer(.field, [inner])
      }
      rest = after[after.index(after: closing)...]
    }
    guard !rest.contains("}") else { return nil }
    return .template(pieces + [String(rest)])
  }
}
