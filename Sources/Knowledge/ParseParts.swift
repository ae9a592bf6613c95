import Text

/// The parts that units are made of.
extension Parser {
  // MARK: Front matter

  mutating func checkKeys(
    _ file: Markdown, required: [String], optional: [String] = []
  ) {
    let known = required + optional
    for pair in file.header {
      let key = pair.key.string
      if !known.contains(key) {
        let near = closest(to: key, among: known)
        report(.unknownKey(key, closest: near, known: known), at: pair.key)
      } else if pair.value.isEmpty {
        report(.emptyValue(key: key), at: pair.key)
      }
    }
    for key in required where file.value(key) == nil {
      report(.missingKey(key), at: file.start)
    }
  }

  /// The value of a key, or "" where it is missing (which `checkKeys` has reported).
  func text(_ key: String, of file: Markdown) -> String {
    file.value(key)?.string ?? ""
  }

  /// The items of a list parted by commas.
  mutating func list(_ key: String, of file: Markdown) -> [Piece] {
    guard let value = file.value(key) else { return [] }
    let items = value.split(on: [",", "，"]).filter { !$0.isEmpty }
    for (index, item) in items.enumerated()
    where items[..<index].contains(where: { $0.text == item.text }) {
      report(.duplicateListItem(item.string), at: item)
    }
    return items
  }

  mutating func flag(_ key: String, of file: Markdown) -> Bool {
    guard let value = file.value(key) else { return false }
    if value.text != "yes", value.text != "no" {
      report(
        .notAllowed(value.string, of: key, allowed: ["yes", "no"], closest: nil), at: value)
    }
    return value.text == "yes"
  }

  mutating func number(_ key: String, of file: Markdown) -> Int {
    guard let value = file.value(key) else { return 0 }
    guard let number = Int(value.text) else {
      report(.notANumber(value.string, key: key), at: value)
      return 0
    }
    return number
  }

  mutating func choice<T: RawRepresentable & CaseIterable>(
    _ key: String, of file: Markdown, as type: T.Type
  ) -> T? where T.RawValue == String {
    guard let value = file.value(key) else { return nil }
    if let choice = T(rawValue: value.string) { return choice }
    let allowed = T.allCases.map(\.rawValue)
    report(
      .notAllowed(
        value.string, of: key, allowed: allowed,
        closest: closest(to: value.string, among: allowed)),
      at: value)
    return nil
  }

  /// Defines the id of the file, which must also be its name.
  mutating func define(_ kind: Reference, by file: Markdown, key: String = "id") -> String {
    guard let id = file.value(key) else { return file.name }
    define(kind, id, isCamelCase: kind == .field || kind == .form || kind == .step)
    if file.name != id.string { report(.wrongFileName(id: id.string), at: id) }
    return id.string
  }

  mutating func define(_ kind: Reference, _ id: Piece, isCamelCase: Bool) {
    let parts =
      isCamelCase
      ? [id.text] : id.text.split(omittingEmptySubsequences: false) { "-.".contains($0) }
    let isFine = parts.allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
          case UInt8(ascii: "A")...UInt8(ascii: "Z"): isCamelCase
          default: false
          }
        }
    }
    let isLowered = !isCamelCase || id.text.first.map { $0 >= "a" && $0 <= "z" } == true
    if !isFine || !isLowered { report(.badID(id.string, isCamelCase: isCamelCase), at: id) }
    notes.definitions.append((kind, id))
  }

  mutating func refer(_ kind: Reference, _ pieces: [Piece]) -> [String] {
    notes.references += pieces.map { (kind, $0) }
    return pieces.map(\.string)
  }

  /// The steps of a menu, parted by arrows; 、 stands between buttons of one step.
  mutating func menu(of file: Markdown) -> [String] {
    let steps = file.value("menu")?.split(on: ["→"]).filter { !$0.isEmpty } ?? []
    notes.officialNames += steps.flatMap { $0.split(on: ["、"]) }
    return steps.map(\.string)
  }

  /// The exact name under a key, if it is given.
  mutating func officialName(_ key: String, of file: Markdown) -> String {
    if let value = file.value(key), !value.isEmpty { notes.officialNames.append(value) }
    return text(key, of: file)
  }

  // MARK: Sections

  /// Reports headings that the kind doesn't know, that occur twice or hold nothing.
  ///
  /// A heading of `open` may be followed by a condition.
  mutating func checkHeadings(
    _ file: Markdown, required: [String], optional: [String] = [], open: String? = nil
  ) {
    let known = required + optional
    for block in file.preamble.blocks { report(.textOutsideSection, at: block.text) }
    for (index, section) in file.sections.enumerated() {
      let heading = section.heading.string
      if let open, heading.hasPrefix(open + " 当") {
        // The condition is read with its section.
      } else if !known.contains(heading) {
        let near = closest(to: heading, among: known)
        report(.unknownHeading(heading, closest: near, known: known), at: section.heading)
      }
      if file.sections[..<index].contains(where: { $0.heading.text == section.heading.text }) {
        report(.duplicateHeading(heading), at: section.heading)
      }
      if section.blocks.isEmpty { report(.emptySection(heading), at: section.heading) }
    }
    for heading in required where file.section(heading) == nil {
      report(.missingSection(heading), at: file.start)
    }
  }

  mutating func bullets(_ section: Markdown.Section?) -> [Piece] {
    guard let section else { return [] }
    for block in section.blocks where !block.isBullet {
      report(.bulletExpected(in: section.heading.string), at: block.text)
    }
    return section.blocks.filter(\.isBullet).map(\.text)
  }

  mutating func paragraphs(_ section: Markdown.Section?) -> [Piece] {
    guard let section else { return [] }
    for block in section.blocks where block.isBullet {
      report(.paragraphExpected(in: section.heading.string), at: block.text)
    }
    return section.blocks.filter { !$0.isBullet }.map(\.text)
  }

  // MARK: Citations

  /// Parts a text from the citation at its end.
  mutating func cited(_ piece: Piece, isRequired: Bool) -> (text: Piece, citations: [Piece]) {
    guard let opening = piece.text.firstIndex(of: "〔") else {
      if isRequired { report(.missingCitation, at: piece.with(piece.text.suffix(0))) }
      return (piece, [])
    }
    let text = piece.with(piece.text[..<opening]).trimmed
    let citation = piece.with(piece.text[opening...])
    let inner = citation.text.dropFirst().dropLast()
    guard citation.text.last == "〕", !inner.contains("〔"), !inner.contains("〕") else {
      report(.citationNotAtEnd, at: citation)
      return (text, [])
    }
    let citations = piece.with(inner).split(on: ["；", ";"]).filter { !$0.isEmpty }
    if citations.isEmpty { report(.missingCitation, at: citation) }
    return (text, citations)
  }

  /// A sentence with the facts that it states.
  mutating func sentence(_ piece: Piece, isRequired: Bool) -> Entry.Sentence {
    let (text, citations) = cited(piece, isRequired: isRequired)
    notes.claims.append(Notes.Claim(text: text, citations: citations, isAnswer: true))
    return Entry.Sentence(text: text.string, facts: refer(.fact, citations))
  }

  /// The paragraphs of a section as one text, and the facts that they cite.
  mutating func prose(_ section: Markdown.Section?) -> (text: String, facts: [String]) {
    var texts: [String] = []
    var facts: [String] = []
    for paragraph in paragraphs(section) {
      let (text, citations) = cited(paragraph, isRequired: false)
      if !citations.isEmpty {
        notes.claims.append(Notes.Claim(text: text, citations: citations, isAnswer: false))
      }
      texts.append(text.string)
      facts += refer(.fact, citations)
    }
    return (texts.joined(separator: "\n"), facts)
  }

  // MARK: Conditions and phrasings

  /// A condition, or the empty one where it can't be read.
  mutating func condition(_ piece: Piece) -> ParsedCondition {
    do {
      let parsed = try parseCondition(piece)
      notes.references += parsed.fields.map { (.field, $0) }
      notes.comparisons += parsed.comparisons
      return parsed
    } catch {
      report(.badCondition(error.problem), at: error.piece)
      return ParsedCondition()
    }
  }

  mutating func when(_ file: Markdown, _ key: String = "when") -> Condition {
    guard let piece = file.value(key), !piece.isEmpty else { return .always }
    let condition = condition(piece).condition
    notes.conditions.append((condition, piece))
    return condition
  }

  mutating func phrasings(_ section: Markdown.Section?, owner: String) -> [String] {
    var all: [String] = []
    for bullet in bullets(section) {
      do {
        let expanded = try expandPhrasing(bullet.text)
        notes.phrasings.append(
          Notes.Phrasing(owner: owner, piece: bullet, expanded: expanded))
        all += expanded
      } catch {
        report(error.problem, at: bullet)
      }
    }
    return all
  }
}
