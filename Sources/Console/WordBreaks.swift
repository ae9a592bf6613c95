/// Where words begin and end in Chinese, which is written without blanks.
///
/// The names and terms of the knowledge base are the dictionary. A run of Chinese characters is cut
/// so that as many characters as possible stand in its words, and then into as few words as
/// possible; what lies between two of them is one word.
package struct WordBreaks: Sendable {
  /// No dictionary: a run is one word.
  package static let none = WordBreaks([])

  private let words: Set<[Character]>
  private let longest: Int

  /// Longer runs are no sentences; they are cut into pieces of this length first.
  private static let piece = 400

  package init(_ words: some Sequence<String>) {
    self.words = Set(
      words.map { Array($0) }.filter { word in
        word.count > 1 && word.allSatisfy { WordKind($0) == .han }
      })
    longest = self.words.map(\.count).max() ?? 0
  }

  /// The ends of the words of a run, the last one its own end.
  func ends(in run: ArraySlice<Character>) -> [Int] {
    guard longest > 0 else { return [run.endIndex] }
    return stride(from: run.startIndex, to: run.endIndex, by: WordBreaks.piece).flatMap {
      cut(run[$0..<min(run.endIndex, $0 + WordBreaks.piece)])
    }
  }

  /// How well the characters from a place on can be cut.
  private struct Best {
    var uncovered = 0
    var words = 0
    /// The length of the first word; 0 where none begins.
    var length = 0
  }

  private func cut(_ run: ArraySlice<Character>) -> [Int] {
    let start = run.startIndex
    var best = [Best](repeating: Best(), count: run.count + 1)
    for place in (0..<run.count).reversed() {
      var chosen = best[place + 1]
      chosen.uncovered += 1
      chosen.length = 0
      for length in 2...max(2, longest) where place + length <= run.count {
        let rest = best[place + length]
        guard words.contains(Array(run[(start + place)..<(start + place + length)])) else {
          continue
        }
        if (rest.uncovered, rest.words + 1) < (chosen.uncovered, chosen.words) {
          chosen = Best(uncovered: rest.uncovered, words: rest.words + 1, length: length)
        }
      }
      best[place] = chosen
    }
    var ends: [Int] = []
    var place = 0
    while place < run.count {
      if best[place].length > 0 {
        place += best[place].length
      } else {
        while place < run.count, best[place].length == 0 { place += 1 }
      }
      ends.append(start + place)
    }
    return ends
  }
}
