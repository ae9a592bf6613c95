/// Finds what was exchanged between two clauses: 党政机关是蓝色，事业单位是红色.
///
/// It needs to know no words. Two clauses of the facts tell apart by the characters that only one of
/// them has. Where two clauses of a sentence each mix both, and each has what the other lacks, something
/// that belongs to one stands in the other.
enum SwapCheck {
  static func finds(in sentence: CriticalText, _ facts: [CriticalText]) -> [SupportCheck.Find] {
    let mine = clauses(of: sentence.text)
    guard mine.count > 1 else { return [] }
    let theirs = facts.flatMap { clauses(of: $0.text) }
    for (index, first) in theirs.enumerated() {
      for second in theirs[(index + 1)...] {
        let onlyFirst = first.signs.subtracting(second.signs)
        let onlySecond = second.signs.subtracting(first.signs)
        guard !onlyFirst.isEmpty, !onlySecond.isEmpty else { continue }
        let mixed = mine.filter {
          !$0.signs.isDisjoint(with: onlyFirst) && !$0.signs.isDisjoint(with: onlySecond)
        }
        // The exchange must be whole: nothing is said twice, and nearly nothing is left out.
        guard mixed.count == 2,
          isExchange(mixed[0].signs, mixed[1].signs, onlyFirst, onlySecond),
          let place = mixed.first?.range
        else { continue }
        let left = String(sentence.text[place])
        return [
          SupportCheck.Find(range: place, words: (left, String(sentence.text[mixed[1].range])))
        ]
      }
    }
    return []
  }

  private static func isExchange(
    _ left: Set<String>, _ right: Set<String>, _ first: Set<String>, _ second: Set<String>
  ) -> Bool {
    [first, second].allSatisfy { only in
      let (here, there) = (left.intersection(only), right.intersection(only))
      return here.isDisjoint(with: there) && 3 * here.union(there).count >= 2 * only.count
    }
  }

  private struct Clause {
    let range: Range<String.Index>
    let signs: Set<String>
  }

  private static let filling = Set("的了是在就要也都把将会和与及由为以到，“”")

  /// The clauses with their characters; a run of Latin letters or digits is one sign.
  private static func clauses(of text: String) -> [Clause] {
    var clauses: [Clause] = []
    for part in text.split(whereSeparator: { "，；。：".contains($0) }) {
      var signs: Set<String> = []
      var run = ""
      var numeral = ""
      for character in part {
        // A count goes with its unit: 一式 isn't 一份.
        if !numeral.isEmpty {
          signs.insert(numeral + String(character))
          numeral = ""
          continue
        }
        if "一二两三四五六七八九十".contains(character) {
          numeral = String(character)
          continue
        }
        if character.isASCII, character.isLetter || character.isNumber || character == "." {
          run.append(character)
          continue
        }
        if !run.isEmpty { signs.insert(run) }
        run = ""
        if character.isLetter, !filling.contains(character) { signs.insert(String(character)) }
      }
      if !run.isEmpty { signs.insert(run) }
      clauses.append(Clause(range: part.startIndex..<part.endIndex, signs: signs))
    }
    return clauses
  }
}
