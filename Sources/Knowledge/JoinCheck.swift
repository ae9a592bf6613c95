/// Finds what the facts say only apart: a clause that gives one fact the actor, place or number of another,
/// and a conclusion (所以……) that is no fact.
///
/// The rest of `SupportCheck` reads all cited facts as one, so that a word is supported wherever it stands.
enum JoinCheck {
  static func finds(in sentence: CriticalText, _ facts: [CriticalText]) -> [SupportCheck.Find] {
    let borrowed = facts.count > 1 ? borrowedFinds(in: sentence, facts) : []
    return borrowed + conclusionFinds(in: sentence, facts)
  }

  // MARK: Clauses

  /// A word of which only another fact speaks than the one that the rest of its clause is from.
  private static func borrowedFinds(
    in sentence: CriticalText, _ facts: [CriticalText]
  ) -> [SupportCheck.Find] {
    let signs = facts.map { Signs(of: $0, in: $0.text.startIndex..<$0.text.endIndex) }
    return clauses(of: sentence.text).flatMap { clause in
      let tokens = sentence.tokens.filter {
        $0.standing == .asserted && clause.contains($0.range.lowerBound)
      }
      return tokens.filter { token in
        let groups = Set(token.groups.filter { !$0.hasPrefix("number") })
        guard !groups.isEmpty else { return false }
        let company = Signs(of: sentence, in: clause, without: token.word.name)
        func best(_ isFitting: ([CriticalToken]) -> Bool) -> Int? {
          zip(facts, signs).filter { isFitting($0.0.tokens) }
            .map { company.shared(with: $0.1) }.max()
        }
        let holders = best { $0.contains { $0.word.name == token.word.name } }
        let others = best {
          $0.contains { !groups.isDisjoint(with: $0.groups) }
            && !$0.contains { $0.word.name == token.word.name }
        }
        guard let holders, let others else { return false }
        return others >= 2 * holders + 2 && 2 * others >= company.weight
      }.map { SupportCheck.Find(range: $0.range, words: (String(sentence.text[$0.range]), nil)) }
    }
  }

  private static func clauses(of text: String) -> [Range<String.Index>] {
    text.split { "，；。：！？".contains($0) }.map { $0.startIndex..<$0.endIndex }
  }

  // MARK: Conclusions

  private static let connectors = [
    "所以", "因此", "因而", "由此", "可见", "也就是说", "说明", "意味着", "故而", "既然",
  ]

  /// What follows 所以 or 可见 must be said by one fact alone: what follows from two is nobody's word.
  private static func conclusionFinds(
    in sentence: CriticalText, _ facts: [CriticalText]
  ) -> [SupportCheck.Find] {
    connectors.compactMap { connector in
      guard let range = sentence.text.firstRange(of: connector),
        !facts.contains(where: { $0.text.contains(connector) }),
        let last = sentence.text.lastIndex(where: { !$0.isPunctuation }), range.upperBound <= last
      else { return nil }
      // 申请说明, 要说明: no conclusion, but a paper and an act.
      let before = sentence.text[..<range.lowerBound].last
      if connector == "说明", before.map("这也就".contains) != true { return nil }
      let rest = sentence.text[range.upperBound...].prefix { !"。；".contains($0) }
      // 也许 leaves open what it says.
      if ["也许", "可能", "或许"].contains(where: rest.contains) { return nil }
      return facts.contains { says($0, String(rest)) }
        ? nil : SupportCheck.Find(range: range, words: (connector + rest, nil))
    }
  }

  private static func says(_ fact: CriticalText, _ conclusion: String) -> Bool {
    guard SupportCheck(conclusion, facts: [fact]).finds().isEmpty else { return false }
    let text = CriticalText(conclusion)
    let whole = text.text.startIndex..<text.text.endIndex
    let signs = Signs(of: text, in: whole)
    let parts = clauses(of: fact.text).map { ($0, signs.shared(with: Signs(of: fact, in: $0))) }
    guard let best = parts.max(by: { $0.1 < $1.1 }) else { return false }
    let isDenied = denies(text, in: whole)
    let all = signs.shared(with: Signs(of: fact, in: fact.text.startIndex..<fact.text.endIndex))
    return 3 * all >= 2 * signs.weight && isDenied == denies(fact, in: best.0)
  }

  private static func denies(_ text: CriticalText, in range: Range<String.Index>) -> Bool {
    text.tokens.contains {
      ["不", "不必", "不能", "免费"].contains($0.word.name) && range.contains($0.range.lowerBound)
    }
  }
}

/// What a text has in common with another: critical words, and pairs of characters.
private struct Signs {
  private let words: Set<String>
  private let pairs: Set<String>

  init(of text: CriticalText, in range: Range<String.Index>, without name: String? = nil) {
    let tokens = text.tokens.filter { range.contains($0.range.lowerBound) }
    words = Set(tokens.filter { !$0.word.roles.contains(.modal) }.map(\.word.name))
      .subtracting(name.map { [$0] } ?? [])
    var pairs: Set<String> = []
    var last: Character?
    for index in text.text[range].indices {
      let character = text.text[index]
      let isTaken = tokens.contains { $0.range.contains(index) }
      guard character.isLetter, !isTaken, !"的了是在就要也都把将会和与及由为以到".contains(character)
      else {
        last = nil
        continue
      }
      if let last { pairs.insert(String([last, character])) }
      last = character
    }
    self.pairs = pairs
  }

  /// A critical word counts as much as two pairs.
  var weight: Int { 2 * words.count + pairs.count }

  func shared(with other: Signs) -> Int {
    2 * words.intersection(other.words).count + pairs.intersection(other.pairs).count
  }
}
