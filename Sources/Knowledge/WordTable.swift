import Text

/// Words, as sequences of tokens, each with a number.
///
/// A word of two characters or more is also found where it is typed as pinyin, wholly or in part.
struct WordTable {
  private struct Word {
    let tokens: [Token]
    let value: Int

    func matches(at index: Int, in text: [Token]) -> Bool {
      guard index + tokens.count <= text.count else { return false }
      for (offset, token) in tokens.enumerated() {
        let other = text[index + offset]
        guard other.written == 0 ? other.sound == token.sound : other.written == token.written
        else {
          return false
        }
      }
      return true
    }
  }

  /// The words by what their first token is, the longest first.
  private var byWritten: [UInt64: [Word]] = [:]
  private var bySound: [UInt64: [Word]] = [:]

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
    let words = first.written == 0 ? bySound[first.sound] : byWritten[first.written]
    guard let word = words?.first(where: { $0.matches(at: index, in: tokens) }) else { return nil }
    return (word.tokens.count, word.value)
  }

  private static func insert(_ word: Word, into words: inout [Word]) {
    let place = words.firstIndex { $0.tokens.count < word.tokens.count } ?? words.count
    words.insert(word, at: place)
  }
}
