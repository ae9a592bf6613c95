import Text

/// Words, as sequences of tokens, each with a number.
///
/// A word of two characters or more is also found where it is typed as pinyin, and if the table allows
/// that also with some other characters of the same sound. The first question waits for these tables
/// to be made, hence the flat arrays.
struct WordTable {
  private let allowsMisspelling: Bool
  private var tokens: [Token] = []
  private var words: [Word] = []
  /// The last word added that begins with a token, as written and as it sounds.
  private var byWritten: [UInt64: Int] = [:]
  private var bySound: [UInt64: Int] = [:]

  private struct Word {
    let range: Range<Int>
    let value: Int
    /// The word before it with the same first token.
    let nextWritten: Int?
    let nextSound: Int?
  }

  /// A table of words that are parted by white space, numbered by the line.
  init(_ lines: String, first: Int = 0, allowsMisspelling: Bool = false) {
    self.allowsMisspelling = allowsMisspelling
    words.reserveCapacity(lines.utf8.count / 8)
    byWritten.reserveCapacity(lines.utf8.count / 8)
    bySound.reserveCapacity(lines.utf8.count / 8)
    for (number, line) in lines.utf8.split(separator: 0x0A).enumerated() {
      for word in line.split(separator: 0x20) {
        add(Text.tokens(of: String(Substring(word))), value: first + number)
      }
    }
  }

  mutating func add(_ word: [Token], value: Int) {
    guard let first = word.first else { return }
    let isSpelt = word.count > 1 && first.kind == .han
    words.append(
      Word(
        range: tokens.count..<tokens.count + word.count, value: value,
        nextWritten: byWritten[first.written], nextSound: isSpelt ? bySound[first.sound] : nil))
    tokens += word
    byWritten[first.written] = words.count - 1
    if isSpelt { bySound[first.sound] = words.count - 1 }
  }

  /// The longest word at a place; of equally long ones the first that was added.
  func longestMatch(at index: Int, in text: [Token]) -> (length: Int, value: Int)? {
    let first = text[index]
    var best: Word?
    var next = byWritten[first.written]
    while let word = next.map({ words[$0] }) {
      if word.range.count >= best?.range.count ?? 0, isWritten(word, at: index, in: text) {
        best = word
      }
      next = word.nextWritten
    }
    // A single character may be the first of a longer word that is misspelt: 办里 for 办理.
    if best?.range.count ?? 0 < 2 {
      next = bySound[first.sound]
      while let word = next.map({ words[$0] }) {
        if word.range.count >= best?.range.count ?? 0, sounds(word, at: index, in: text) {
          best = word
        }
        next = word.nextSound
      }
    }
    return best.map { ($0.range.count, $0.value) }
  }

  private func isWritten(_ word: Word, at index: Int, in text: [Token]) -> Bool {
    guard index + word.range.count <= text.count else { return false }
    return word.range.allSatisfy {
      text[index + $0 - word.range.lowerBound].written == tokens[$0].written
    }
  }

  /// Whether it sounds like this, with no more wrong characters than the table allows.
  private func sounds(_ word: Word, at index: Int, in text: [Token]) -> Bool {
    guard index + word.range.count <= text.count else { return false }
    var wrong = 0
    for place in word.range {
      let other = text[index + place - word.range.lowerBound]
      guard other.sound == tokens[place].sound else { return false }
      if other.written != 0, other.written != tokens[place].written { wrong += 1 }
    }
    return wrong <= (allowsMisspelling ? word.range.count / 2 : 0)
  }
}
