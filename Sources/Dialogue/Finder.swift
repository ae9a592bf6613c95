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

/// Finds answers to questions; the ranking does it, or a stand-in in tests.
package struct Finder: Sendable {
  package var find: @Sendable (_ question: String) -> Finding

  package init(find: @escaping @Sendable (_ question: String) -> Finding) {
    self.find = find
  }

  /// Finds by a ranking.
  package init(_ ranking: Ranking) {
    find = { Finding(ranking.rank($0)) }
  }
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
