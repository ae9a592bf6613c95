import Text

/// A text in two spellings, place by place: as typed, and as understanding reads it.
///
/// A form answer keeps what was typed; what it is, is found in the folded spelling.
struct Spelling: Sendable {
  private let whole: Whole
  private let range: Range<Int>

  init(_ text: String) {
    let typed = Lettering(text)
    self.init(Whole(typed: typed, folded: typed.folded))
  }

  private init(_ whole: Whole) {
    self.init(whole, 0..<whole.typed.characters.count)
  }

  private init(_ whole: Whole, _ range: Range<Int>) {
    self.whole = whole
    self.range = range
  }

  var typed: Places { Places(all: whole.typed.characters, range: range) }
  var folded: Places { Places(all: whole.folded.characters, range: range) }
  var text: String { whole.typed.text(range) }
  var key: String { whole.folded.text(range) }
  private var scalars: ArraySlice<Unicode.Scalar> { whole.folded.scalars[range] }
  /// The scalar of a character that has only one.
  func scalar(at place: Int) -> Unicode.Scalar { whole.folded.scalars[range.lowerBound + place] }
  var count: Int { range.count }
  var isEmpty: Bool { range.isEmpty }

  subscript(_ part: Range<Int>) -> Spelling {
    Spelling(whole, range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound)
  }

  func dropFirst(_ count: Int) -> Spelling { self[min(count, self.count)..<self.count] }
  func suffix(_ count: Int) -> Spelling { dropFirst(max(0, self.count - count)) }
  func prefix(_ count: Int) -> Spelling { self[0..<min(count, self.count)] }

  func hasPrefix(_ key: String) -> Bool { length(of: key, at: 0) != nil }

  func hasSuffix(_ key: String) -> Bool { whole.folded.ends(range, with: key) }

  /// The places at which `key` begins.
  func places(of key: String) -> [Int] {
    var places: [Int] = []
    var rest = range
    while let place = whole.folded.firstPlace(of: key, in: rest) {
      places.append(place - range.lowerBound)
      rest = place + 1..<range.upperBound
    }
    return places
  }

  func contains(_ key: String) -> Bool { whole.folded.firstPlace(of: key, in: range) != nil }

  /// How many places `key` takes, if it stands at `start`.
  func length(of key: String, at start: Int) -> Int? {
    let place = range.lowerBound + start
    return whole.folded.end(of: key, at: place, in: range).map { $0 - place }
  }

  /// The only place at which another word stands at its beginning than `word`.
  func onlyDifference(from word: [Unicode.Scalar]) -> Int? {
    var found: Int?
    for (place, scalar) in word.enumerated()
    where whole.folded.scalars[range.lowerBound + place] != scalar {
      guard found == nil else { return nil }
      found = place
    }
    return found
  }

  /// Without blanks and loose punctuation at the ends.
  var trimmed: Spelling {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isLoose(start) { start += 1 }
    while end > start, isLoose(end - 1) { end -= 1 }
    return Spelling(whole, start..<end)
  }

  private func isLoose(_ place: Int) -> Bool {
    switch whole.folded.scalars[place] {
    case " ", "\t", "\n", ",", ".", ";", ":", "!", "。", "，", "；", "：", "！", "、": true
    default: false
    }
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
    while let lead = whole.folded.longestBeginning(of: rest.range, in: leads) {
      rest = rest.dropFirst(lead).trimmed
    }
    return rest
  }

  /// Without the longest of `tails` that it ends with, over and over.
  func dropping(tails: [String]) -> Spelling {
    var rest = trimmed
    while let tail = whole.folded.longestEnd(of: rest.range, in: tails) {
      rest = rest.prefix(rest.count - tail).trimmed
    }
    return rest
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
    guard scalars.contains(where: Self.isQuote) else { return self }
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "“", "「", "《", "『": depth += 1
      case "”", "」", "》", "』": depth = max(0, depth - 1)
      case "\"": isStraight.toggle()
      default: if depth == 0, !isStraight { kept.append(index) }
      }
    }
    // A mark without its partner quotes nothing.
    guard depth == 0, !isStraight, kept.count < count else { return self }
    return Spelling(
      Whole(
        typed: Lettering(kept.map { typed[$0] }), folded: Lettering(kept.map { folded[$0] })))
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "“", "「", "《", "『", "”", "」", "》", "』", "\"": true
    default: false
    }
  }

  var clauseRanges: [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = 0
    var depth = 0
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "“", "「", "《", "『", "【": depth += 1
      case "”", "」", "》", "』", "】": depth = max(0, depth - 1)
      case ",", ";", "!", "?", ".", "。", "\n", "\t":
        guard depth == 0, !isInsideWord(index) else { continue }
        // The question mark stays, since it tells what the clause is.
        let end = scalar == "?" ? index + 1 : index
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

extension Spelling: Equatable {
  static func == (left: Spelling, right: Spelling) -> Bool {
    left.text == right.text && left.key == right.key
  }
}

extension Spelling {
  /// The text that parts are taken from; they share it.
  private final class Whole: Sendable {
    let typed: Lettering
    let folded: Lettering

    init(typed: Lettering, folded: Lettering) {
      self.typed = typed
      self.folded = folded
    }
  }

  /// The characters of a part, counted from 0.
  struct Places: RandomAccessCollection {
    fileprivate let all: [Character]
    fileprivate let range: Range<Int>

    var startIndex: Int { 0 }
    var endIndex: Int { range.count }
    subscript(_ place: Int) -> Character { all[range.lowerBound + place] }
  }
}

extension String {
  /// Whether a part stands in it, byte by byte: what is folded has one spelling only.
  func contains(_ part: String) -> Bool { containsBytes(of: part) }

  func containsAny(_ words: [String]) -> Bool { words.contains { contains($0) } }
}

extension Character {
  var isASCIIDigit: Bool {
    if let scalar = onlyScalar { ("0"..."9").contains(scalar) } else { ("0"..."9").contains(self) }
  }

  var isHan: Bool {
    unicodeScalars.allSatisfy {
      (0x4E00...0x9FFF).contains($0.value) || $0.properties.isIdeographic
    }
  }
}
