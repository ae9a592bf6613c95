/// The thresholds by which a ranking becomes a reply; nowhere else are there any.
package enum Policy {
  /// Below this likelihood of being in scope a question is declined.
  package static let leastInScope = 0.6
  /// From this likelihood of being right on, the first candidate is answered.
  package static let leastRight = 0.55
  /// From this likelihood on it is answered too, with its reading named and the others beside it.
  ///
  /// Who asks sees at once whether it was meant. Below, up to three are offered alone.
  package static let leastGuess = 0.15
  /// From this likelihood of being right on, what doesn't look like a question is answered as one.
  package static let leastUnasked = 0.85
  /// How many entries are offered where none is sure.
  package static let mostOffered = 3
  /// Candidates that lie further behind the first aren't real alternatives.
  package static let widestOffer = 0.8
  /// From this likelihood on a line is taken for a question.
  package static let leastQuestion = 0.5
}

extension Ranked {
  /// What to do with a ranking.
  package enum Verdict: Equatable, Sendable {
    case answer(entry: String)
    /// The question is probably about the first, but may be about one of the others.
    case guess(entry: String, others: [String])
    /// The question may be about any of these.
    case offer(entries: [String])
    case decline
  }

  package var verdict: Verdict {
    guard inScope >= Policy.leastInScope, let first = candidates.first else { return .decline }
    if isRight >= Policy.leastRight { return .answer(entry: first.entry) }
    let near = candidates.prefix(Policy.mostOffered)
      .filter { first.score - $0.score <= Policy.widestOffer }
    if isRight >= Policy.leastGuess {
      return .guess(entry: first.entry, others: near.dropFirst().map(\.entry))
    }
    return .offer(entries: near.map(\.entry))
  }
}
