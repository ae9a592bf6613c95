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
