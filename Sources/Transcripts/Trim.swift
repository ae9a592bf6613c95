import Dialogue
import Drafts
import Knowledge

extension Script {
  /// The recording without the exchanges that leave no trace: slips, help, what was undone.
  ///
  /// An exchange may go if all that stays comes out as before: the state at the end, the questions
  /// answered and the files written on the way. What is claimed about stays. The replies are those
  /// that come when it is replayed without the rest.
  package func trimmed(begin: (Opening) -> Actor) -> Transcript {
    var kept = transcript
    var effects = self.effects(of: kept, begin)
    for place in kept.exchanges.indices.reversed() {
      let exchange = kept.exchanges[place]
      guard exchange.assertions.isEmpty, kept.exchanges.count > 1, effects.marks[place] == Mark()
      else { continue }
      var candidate = kept
      candidate.remove(exchange)
      let without = self.effects(of: candidate, begin)
      var marks = effects.marks
      marks.remove(at: place)
      guard without.marks == marks, without.end == effects.end else { continue }
      kept = candidate
      effects = without
    }
    var performance = Performance(with(kept), begin: begin)
    return kept.accepting(performance.finish())
  }

  /// What an exchange leaves behind besides the state.
  private struct Mark: Equatable {
    var entries: [String] = []
    var files: [String] = []
  }

  private struct End: Equatable {
    var values: [String: Value] = [:]
    var parked: [String: Value] = [:]
    var skipped: [String: Skip] = [:]
    var confirmed: [String: String] = [:]
    var track: [String: StepRecord] = [:]
    var name: String?
    var isOver = false
  }

  private func effects(
    of transcript: Transcript, _ begin: (Opening) -> Actor
  ) -> (marks: [Mark], end: End) {
    var performance = Performance(with(transcript), begin: begin)
    let turns = performance.finish().map(\.turn)
    var end = End()
    if let last = turns.last {
      end = End(
        values: last.values, parked: last.draft.parked.mapValues(\.value),
        skipped: last.draft.skipped, confirmed: last.draft.confirmed, track: last.draft.track,
        name: last.name, isOver: last.isOver)
    }
    return (turns.map { Mark(entries: $0.entries, files: $0.files) }, end)
  }
}

extension Transcript {
  /// Takes an exchange out; its comments stay.
  fileprivate mutating func remove(_ exchange: Exchange) {
    let comments = parts[exchange.parts].filter { if case .comment = $0 { true } else { false } }
    parts.replaceSubrange(
      (exchange.parts.lowerBound - 1)..<exchange.parts.upperBound, with: comments)
  }
}
