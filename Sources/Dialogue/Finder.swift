import Knowledge
import Text

/// What a search for the answer to a question found.
package struct Finding: Equatable, Sendable {
  package enum Verdict: Equatable, Sendable {
    /// The first entry answers it.
    case answer
    /// The first entry probably answers it, else one of the others.
    case guess
    /// One of the first entries may answer it.
    case choice
    /// Nothing here answers it.
    case nothing
  }

  package var verdict = Verdict.nothing
  /// Ids of entries, the best first.
  package var entries: [String] = []
  /// What kind of talk it is, when nothing answers it.
  package var background: Background.Kind?
  /// How sure it is that the first entry is right, 0 to 1.
  package var certainty = 0.0

  package init() {}

  var isConfident: Bool { verdict == .answer }
}

/// Finds answers to questions, and what a line wants; rankings do it, or stand-ins in tests.
package struct Finder: Sendable {
  package var find: @Sendable (_ question: String) -> Finding
  /// What a line may want, as far as its words alone tell, the likeliest first.
  package var recognize: @Sendable (_ line: String) -> [Recognition]

  package init(
    find: @escaping @Sendable (_ question: String) -> Finding,
    recognize: @escaping @Sendable (_ line: String) -> [Recognition] = { _ in [] }
  ) {
    self.find = find
    self.recognize = recognize
  }

  /// Finds by rankings: of questions, and of wishes where there are any.
  package init(_ ranking: Ranking, wishes: Ranking? = nil) {
    find = { Finding(ranking.rank($0)) }
    recognize = { Recognition.all($0, by: wishes) }
  }
}

/// What a line may want.
package struct Recognition: Equatable, Sendable {
  package let wish: Wish
  /// How likely it is that this is what was meant, 0 to 1; known of the likeliest wish alone.
  package let likelihood: Double
  /// Whether the line looks like a wish at all rather than like a question.
  package let isInScope: Bool
  /// Whether it is likely enough to be offered.
  package let isWorthAsking: Bool

  package static func all(_ line: String, by ranking: Ranking?) -> [Recognition] {
    guard let ranked = ranking?.rank(line), let best = ranked.candidates.first else { return [] }
    let isInScope = ranked.inScope >= Policy.leastInScope
    let isWorthAsking =
      ranked.inScope >= Policy.leastInScope / 2 && ranked.isRight >= Policy.leastGuess
    return ranked.candidates.enumerated().compactMap { place, candidate in
      guard let wish = Wish(rawValue: candidate.entry),
        best.score - candidate.score <= Policy.widestOffer
      else { return nil }
      return Recognition(
        wish: wish, likelihood: place == 0 ? ranked.isRight : 0,
        isInScope: isInScope, isWorthAsking: isWorthAsking)
    }
  }
}

extension Finder {
  /// The questions that a line asks, each as it was typed.
  ///
  /// Of a long line that tells a story, a clause that isn't understood without the rest is no question
  /// of its own, nor are two that one answer answers.
  func questions(in line: String) -> [String] {
    let parts = Questions.split(line)
    guard parts.count > 1, line.count >= Finder.longLine else { return parts }
    let findings = parts.map(find)
    if findings.allSatisfy(\.isConfident), Set(findings.map(\.entries.first)).count == parts.count {
      return parts
    }
    return find(line).isConfident ? [line] : parts
  }

  /// From so many characters on, a line tells a story.
  private static let longLine = 40
}

extension Finding {
  init(_ ranked: Ranked) {
    entries = ranked.candidates.map(\.entry)
    certainty = ranked.isRight
    switch ranked.verdict {
    case .answer: verdict = .answer
    case .guess(let entry, let others):
      verdict = .guess
      entries = [entry] + others
    case .offer(let offered):
      verdict = .choice
      entries = offered
    case .decline:
      verdict = .nothing
      background = ranked.background
    }
  }
}
