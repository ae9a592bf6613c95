import Text

/// A word that Tab can complete.
package struct CompletionWord: Equatable, Sendable {
  package let text: String
  /// Other ways to write it, such as `export` for 导出.
  package let aliases: [String]

  package init(_ text: String, aliases: [String] = []) {
    self.text = text
    self.aliases = aliases
  }
}

/// Finds what the end of a text may become.
///
/// Chinese is written without blanks, so the end may begin anywhere: in `修改网站` it is `网站`, in
/// `修改wzmc` it is `wzmc`. The longest end that begins some word counts. Words are also found by
/// what one types for them: `dc`, `daoc` and `daochu` all complete to 导出.
package struct Completion {
  private let entries: [Entry]

  /// A word as it is compared.
  private struct Entry {
    let word: String
    let spellings: [[Character]]
    /// What may be typed for each character of the word.
    let syllables: [[Character]]
  }

  package init(_ words: [CompletionWord]) {
    entries = words.map { word in
      Entry(
        word: word.text,
        // The initials go by words: 重 is `c` in 重做, though it reads `zhong` by itself.
        spellings: ([word.text] + word.aliases + [Pinyin.initials(of: word.text)])
          .map { Array($0.lowercased()) },
        syllables: word.text.map { character in
          let spoken = character.unicodeScalars.first.flatMap(Pinyin.syllable)
          return Array(spoken ?? character.lowercased())
        })
    }
  }

  /// What may stand in the place of the end of a text; everything when nothing is typed yet.
  package func candidates(for text: String) -> [Candidate] {
    let typed = Array(text.lowercased())
    for start in starts(in: typed) {
      let token = typed[start...]
      let found = words(for: token)
      if !found.isEmpty { return found.map { Candidate(text: $0, replaces: token.count) } }
    }
    guard typed.last.map({ WordKind($0) == .gap }) ?? true else { return [] }
    return entries.map { Candidate(text: $0.word, replaces: 0) }
  }

  /// Where the word that is being typed may begin, the farthest first; never inside letters.
  private func starts(in typed: [Character]) -> [Int] {
    let longest = entries.flatMap(\.spellings).map(\.count).max() ?? 0
    // Letters may be the readings of a word, and take up to six to a character.
    let earliest = max(0, typed.count - 6 * longest)
    return (earliest..<max(earliest, typed.count)).filter { start in
      guard typed[start] != " " else { return false }
      let isInsideLetters =
        start > 0 && WordKind(typed[start]) == .letters && WordKind(typed[start - 1]) == .letters
      return !isInsideLetters
    }
  }

  private func words(for token: ArraySlice<Character>) -> [String] {
    var spelled: [String] = []
    var spoken: [String] = []
    for entry in entries {
      if entry.spellings.contains(where: { $0.starts(with: token) }) {
        spelled.append(entry.word)
      } else if Completion.speaks(token, entry.syllables[...]) {
        spoken.append(entry.word)
      }
    }
    return spelled + spoken
  }

  /// Whether letters stand for the first syllables of a word, each by its beginning or in full.
  private static func speaks(
    _ letters: ArraySlice<Character>, _ syllables: ArraySlice<[Character]>
  ) -> Bool {
    guard !letters.isEmpty else { return true }
    guard let syllable = syllables.first else { return false }
    let common = zip(letters, syllable).prefix { $0 == $1 }.count
    guard common > 0 else { return false }
    return (1...common).reversed().contains { length in
      speaks(letters.dropFirst(length), syllables.dropFirst())
    }
  }
}
