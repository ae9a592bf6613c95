import Text

/// A text in two spellings, place by place: as typed, and as understanding reads it.
///
/// A form answer keeps what was typed; what it is, is found in the folded spelling.
struct Spelling: Equatable, Sendable {
  let typed: [Character]
  let folded: [Character]

  init(_ text: String) {
    let typed = Array(text)
    self.typed = typed
    folded = typed.map { character in
      let folded = normalize(String(character))
      return folded.count == 1 ? folded.first ?? character : character
    }
  }

  private init(typed: [Character], folded: [Character]) {
    self.typed = typed
    self.folded = folded
  }

  var text: String { String(typed) }
  var key: String { String(folded) }
  var count: Int { typed.count }
  var isEmpty: Bool { typed.isEmpty }

  subscript(_ range: Range<Int>) -> Spelling {
    Spelling(typed: Array(typed[range]), folded: Array(folded[range]))
  }

  func dropFirst(_ count: Int) -> Spelling { self[min(count, self.count)..<self.count] }
  func prefix(_ count: Int) -> Spelling { self[0..<min(count, self.count)] }

  func hasPrefix(_ key: String) -> Bool { folded.starts(with: key) }

  func hasSuffix(_ key: String) -> Bool { folded.reversed().starts(with: key.reversed()) }

  /// The places at which `key` begins.
  func places(of key: String) -> [Int] {
    let wanted = Array(key)
    guard !wanted.isEmpty, wanted.count <= count else { return [] }
    return (0...(count - wanted.count)).filter { folded[$0...].starts(with: wanted) }
  }

  func contains(_ key: String) -> Bool { !places(of: key).isEmpty }

  /// Without blanks and loose punctuation at the ends.
  var trimmed: Spelling {
    trimmed { " \t\n,.;:!。，；：！、".contains($0) }
  }

  /// Without the ends that `isLoose` names.
  func trimmed(_ isLoose: (Character) -> Bool) -> Spelling {
    var start = 0
    var end = count
    while start < end, isLoose(folded[start]) { start += 1 }
    while end > start, isLoose(folded[end - 1]) { end -= 1 }
    return self[start..<end]
  }

  /// Without the longest of `leads` that it begins with, over and over.
  func dropping(leads: [String]) -> Spelling {
    var rest = trimmed
    while let lead = longest(of: leads, where: { rest.hasPrefix($0) && rest.count > $0.count }) {
      rest = rest.dropFirst(lead.count).trimmed
    }
    return rest
  }

  /// Without the longest of `tails` that it ends with, over and over.
  func dropping(tails: [String]) -> Spelling {
    var rest = trimmed
    while let tail = longest(of: tails, where: { rest.hasSuffix($0) && rest.count > $0.count }) {
      rest = rest.prefix(rest.count - tail.count).trimmed
    }
    return rest
  }

  /// `哎呀` before `哎`: the longest one that fits.
  private func longest(of words: [String], where fits: (String) -> Bool) -> String? {
    var longest: String?
    for word in words where word.count > longest?.count ?? 0 && fits(word) { longest = word }
    return longest
  }

  /// The parts between punctuation that ends a clause; quotation marks and brackets protect.
  ///
  /// A dot or comma between letters or digits ends nothing.
  var clauses: [Spelling] {
    clauseRanges.map { self[$0].trimmed }.filter { !$0.isEmpty }
  }

  /// Without what stands in quotation marks.
  var withoutQuotes: Spelling {
    var kept: [Int] = []
    var depth = 0
    var isStraight = false
    for (index, character) in folded.enumerated() {
      switch character {
      case "“", "「", "《", "『": depth += 1
      case "”", "」", "》", "』": depth = max(0, depth - 1)
      case "\"": isStraight.toggle()
      default: if depth == 0, !isStraight { kept.append(index) }
      }
    }
    // A mark without its partner quotes nothing.
    guard depth == 0, !isStraight else { return self }
    return Spelling(typed: kept.map { typed[$0] }, folded: kept.map { folded[$0] })
  }

  var clauseRanges: [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = 0
    var depth = 0
    for (index, character) in folded.enumerated() {
      switch character {
      case "“", "「", "《", "『", "【": depth += 1
      case "”", "」", "》", "』", "】": depth = max(0, depth - 1)
      case ",", ";", "!", "?", ".", "。", "\n", "\t":
        guard depth == 0, !isInsideWord(index) else { continue }
        // The question mark stays, since it tells what the clause is.
        let end = character == "?" ? index + 1 : index
        clauses.append(start..<end)
        start = index + 1
      default: continue
      }
    }
    clauses.append(start..<count)
    return clauses
  }

  private func isInsideWord(_ index: Int) -> Bool {
    switch folded[index] {
    case ",":
      index > 0 && index + 1 < count && folded[index - 1].isASCIIDigit
        && folded[index + 1].isASCIIDigit
    case ".", "。":
      // Only a Chinese full stop ends a clause, and not before the suffix of a domain.
      typed[index] != "。" || isNameOfDomain(after: index)
    default: false
    }
  }

  /// `某局。政务` is a domain written with a Chinese full stop.
  private func isNameOfDomain(after index: Int) -> Bool {
    ["政务", "公益"].contains { dropFirst(index + 1).hasPrefix($0) }
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }

  var isHan: Bool {
    unicodeScalars.allSatisfy { $0.properties.isIdeographic }
  }
}
