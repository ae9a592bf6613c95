import Text

/// Words, as sequences of tokens, each with a number.
///
/// A word of two characters or more is also found where it is typed as pinyin, and if the table allows
/// that also with some other characters of the same sound.
struct WordTable {
  private let allowsMisspelling: Bool

  private struct Word {
    let tokens: [Token]
    let value: Int

    func isWritten(at index: Int, in text: [Token]) -> Bool {
      guard index + tokens.count <= text.count else { return false }
      return tokens.indices.allSatisfy { text[index + $0].written == tokens[$0].written }
    }

    /// Whether it sounds like this, with at most so many characters that aren't the right ones.
    func sounds(at index: Int, in text: [Token], mostWrong: Int) -> Bool {
      guard index + tokens.count <= text.count else { return false }
      var wrong = 0
      for (offset, token) in tokens.enumerated() {
        let other = text[index + offset]
        guard other.sound == token.sound else { return false }
        if other.written != 0, other.written != token.written { wrong += 1 }
      }
      return wrong <= mostWrong
    }
  }

  /// The words by their first token, the longest first.
  private var byWritten: [UInt64: [Word]] = [:]
  private var bySound: [UInt64: [Word]] = [:]

  init(allowsMisspelling: Bool) {
    self.allowsMisspelling = allowsMisspelling
  }

  /// Adds a word; of two that are the same the first counts.
  mutating func add(_ text: String, value: Int) {
    add(tokens(of: text), value: value)
  }

  mutating func add(_ tokens: [Token], value: Int) {
    guard let first = tokens.first else { return }
    let word = Word(tokens: tokens, value: value)
    WordTable.insert(word, into: &byWritten[first.written, default: []])
    if tokens.count > 1, first.kind == .han {
      WordTable.insert(word, into: &bySound[first.sound, default: []])
    }
  }

  func longestMatch(at index: Int, in tokens: [Token]) -> (length: Int, value: Int)? {
    let first = tokens[index]
    let written = byWritten[first.written]?.first { $0.isWritten(at: index, in: tokens) }
    // A single character may be the first of a longer word that is misspelt: 办里 for 办理.
    if let written, written.tokens.count > 1 { return (written.tokens.count, written.value) }
    let sounding = bySound[first.sound]?.first { word in
      let mostWrong = allowsMisspelling ? word.tokens.count / 2 : 0
      return word.sounds(at: index, in: tokens, mostWrong: mostWrong)
    }
    let word = sounding ?? written
    return word.map { ($0.tokens.count, $0.value) }
  }

  private static func insert(_ word: Word, into words: inout [Word]) {
    let place = words.firstIndex { $0.tokens.count < word.tokens.count } ?? words.count
    words.insert(word, at: place)
  }
}
