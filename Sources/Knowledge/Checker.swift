import Text

/// How long an answer may be, in characters.
let answerLimit = 200

/// What only shows when all files have been read.
extension Parser {
  mutating func check() {
    checkDefinitions()
    checkReferences()
    checkPhrasings()
    checkFieldNames()
    checkAnswers()
    checkRules()
    checkNames()
    checkOfficialNames()
    checkSupport()
  }

  /// Every id is defined once for its kind.
  private mutating func checkDefinitions() {
    var first: [Reference: [String: Place]] = [:]
    for (kind, piece) in notes.definitions {
      if let place = first[kind]?[piece.string] {
        report(.duplicateID(kind, piece.string, first: place), at: piece)
      } else {
        first[kind, default: [:]][piece.string] = piece.place
      }
    }
  }

  private mutating func checkReferences() {
    var known: [Reference: Set<String>] = [:]
    for (kind, piece) in notes.definitions {
      known[kind, default: []].insert(piece.string)
    }
    for (kind, piece) in notes.references where known[kind]?.contains(piece.string) != true {
      let near = closest(to: piece.string, among: (known[kind] ?? []).sorted())
      report(.dangling(kind, piece.string, closest: near), at: piece)
    }
  }

  /// A phrasing stands for one unit only, and a line must add something to its unit.
  private mutating func checkPhrasings() {
    var first: [String: (owner: String, place: Place)] = [:]
    for phrasing in notes.phrasings {
      // What is wanted and what is asked are told apart before, so that both may be said alike.
      let realm = phrasing.owner.hasPrefix("wishes/") ? "wish " : ""
      let spellings = phrasing.expanded.map { realm + bareSpelling($0) }
      let known = spellings.map { first[$0] }
      if let (index, other) = known.enumerated().compactMap({ index, found in
        found.flatMap { $0.owner != phrasing.owner ? (index, $0.place) : nil }
      }).first {
        report(.duplicatePhrasing(phrasing.expanded[index], first: other), at: phrasing.piece)
      } else if let place = known.first??.place, known.allSatisfy({ $0 != nil }) {
        report(.duplicatePhrasing(phrasing.expanded[0], first: place), at: phrasing.piece)
      }
      for spelling in spellings where first[spelling] == nil {
        first[spelling] = (phrasing.owner, phrasing.piece.place)
      }
    }
  }

  /// A name that users give a field must not mean another one too.
  private mutating func checkFieldNames() {
    var first: [String: (field: String, place: Place)] = [:]
    for (field, piece) in notes.fieldNames {
      let spelling = bareSpelling(piece.string)
      if let known = first[spelling] {
        report(
          known.field == field
            ? .duplicateListItem(piece.string)
            : .sharedName(piece.string, first: known.place, owner: known.field),
          at: piece)
      } else {
        first[spelling] = (field, piece.place)
      }
    }
  }

  private mutating func checkAnswers() {
    for (heading, sentences) in notes.answers {
      let count = sentences.reduce(0) { $0 + $1.text.count }
      if count > answerLimit {
        report(.answerTooLong(count: count, limit: answerLimit), at: heading)
      }
    }
  }

  /// What forms and steps call by name is called so in a source.
  private mutating func checkOfficialNames() {
    let known = base.sources.flatMap(\.names)
    let allowed = Set(known.flatMap(nameForms))
    for piece in notes.officialNames where !allowed.contains(bareName(piece.text)) {
      report(
        .unknownName(piece.string, closest: closest(to: piece.string, among: known)), at: piece)
    }
  }

  /// Exact names stand in the source (facts) or in the fact (answers) that is cited.
  private mutating func checkNames() {
    let sources = Dictionary(base.sources.map { ($0.id, $0) }) { first, _ in first }
    for claim in notes.facts {
      let cited = claim.citations.map(\.string)
      let known = cited.compactMap { sources[$0] }.flatMap(\.names)
      let allowed = Set(known.flatMap(nameForms))
      for name in quotedNames(in: claim.text) where !allowed.contains(bareName(name.text)) {
        let near = closest(to: name.string, among: known)
        report(.nameNotInSource(name.string, sources: cited, closest: near), at: name)
      }
    }
    let facts = Dictionary(base.facts.map { ($0.id, $0.text) }) { first, _ in first }
    for claim in notes.claims where !claim.citations.isEmpty {
      let cited = claim.citations.map(\.string)
      let texts = cited.compactMap { facts[$0] }
      // A fact that doesn't exist has been reported already.
      guard texts.count == cited.count else { continue }
      let known = texts.flatMap { text in
        quotedSpans(text[...]).map { String($0) }
      }
      let allowed = Set(known.flatMap(nameForms))
      let plain = texts.map(withoutQuotes)
      for name in quotedNames(in: claim.text) where !allowed.contains(bareName(name.text)) {
        if plain.contains(where: { $0.contains(name.text) }) { continue }
        let near = closest(to: name.string, among: known)
        report(.nameNotInFact(name.string, facts: cited, closest: near), at: name)
      }
    }
  }

  /// What answers say is said by the facts that they cite.
  private mutating func checkSupport() {
    let facts = Dictionary(base.facts.map { ($0.id, CriticalText($0.text)) }) { first, _ in first }
    for claim in notes.claims where claim.isAnswer && !claim.citations.isEmpty {
      let cited = claim.citations.map(\.string)
      let read = cited.compactMap { facts[$0] }
      guard read.count == cited.count else { continue }
      let text = claim.text.string
      for find in SupportCheck(text, facts: read).finds() {
        let offset = text.distance(from: text.startIndex, to: find.range.lowerBound)
        let piece = claim.text.with(claim.text.text.dropFirst(offset))
        let (first, second) = find.words
        report(
          .unsupported(
            second.map { .order(first, $0, facts: cited) } ?? .token(first, facts: cited)),
          at: piece)
      }
    }
  }

  /// The names in “” or 《》, where the quotes are paired.
  private mutating func quotedNames(in piece: Piece) -> [Piece] {
    let quotes = piece.text.filter { "“”".contains($0) }
    let isBalanced = quotes.enumerated().allSatisfy {
      $0.offset.isMultiple(of: 2) == ($0.element == "“")
    }
    if !isBalanced || !quotes.count.isMultiple(of: 2) { report(.unbalancedQuote, at: piece) }
    return quotedSpans(piece.text).map(piece.with)
  }
}

/// What stands between “ and ”, or 《 and 》.
func quotedSpans(_ text: Substring) -> [Substring] {
  quotations(in: text).map { text[$0] }
}

/// Where quotations stand, without their marks. (Swift's `Regex` is slow enough to be felt here.)
private func quotations(in text: Substring) -> [Range<String.Index>] {
  var found: [Range<String.Index>] = []
  var opening: (mark: Character, start: String.Index)?
  for index in text.indices {
    switch (text[index], opening) {
    case ("“", _), ("《", nil), ("《", ("《", _)?):
      opening = (text[index], text.index(after: index))
    case ("”", ("“", let start)?), ("》", ("《", let start)?):
      if start < index { found.append(start..<index) }
      opening = nil
    default: break
    }
  }
  return found
}

private func withoutQuotes(_ text: String) -> String {
  var plain = text
  for range in quotations(in: text[...]).reversed() { plain.replaceSubrange(range, with: "|") }
  return plain
}

/// A name as it is compared: without 《》 around it.
private func bareName(_ name: some StringProtocol) -> String {
  String(name).filter { !"《》".contains($0) }
}

/// The ways in which a name may be quoted: whole, or a part of a menu path.
private func nameForms(_ name: String) -> [String] {
  let bare = bareName(name)
  return [bare] + bare.split { "—→".contains($0) }.map(String.init)
}

/// A spelling for telling phrasings apart: normalised, without punctuation and spaces.
private func bareSpelling(_ text: String) -> String {
  normalize(text).filter { !$0.isWhitespace && !$0.isPunctuation && !$0.isSymbol }
}
