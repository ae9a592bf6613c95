extension Transcript {
  /// The transcript with the replies that came, where they differ.
  ///
  /// Wildcards, comments and order stay: an expected line that matches is kept as it was written,
  /// and `…` alone goes on standing for the lines between its neighbours. The same replies again
  /// change nothing.
  package func accepting(_ replayed: [Replayed]) -> Transcript {
    var accepted = self
    for result in replayed.reversed() where !result.matches {
      let lines = merged(result.exchange.expected, result.actual)
      let range = result.exchange.parts
      let kept = parts[range].filter { if case .reply = $0 { false } else { true } }
      let firstReply = parts[range].firstIndex { if case .reply = $0 { true } else { false } }
      // The new reply stands where the old one began, or right after what was typed.
      let before = firstReply.map { parts[range.lowerBound..<$0].count } ?? 0
      var fresh = Array(kept)
      if !lines.isEmpty {
        fresh.insert(.reply(lines: lines, at: 0), at: min(before, fresh.count))
      }
      accepted.parts.replaceSubrange(range, with: fresh)
    }
    return accepted
  }

  private func merged(_ expected: [Pattern], _ actual: [String]) -> [Pattern] {
    let alignment = Alignment(expected, actual)
    var lines: [Pattern] = []
    var column = 0
    var absorbs = false
    for (row, pattern) in expected.enumerated() {
      if pattern.pieces == nil {
        lines.append(pattern)
        absorbs = true
      } else if let place = alignment.places[row] {
        if !absorbs { lines += actual[column..<place].map(Pattern.init(literal:)) }
        lines.append(pattern)
        column = place + 1
        absorbs = false
      }
    }
    if !absorbs { lines += actual[column...].map(Pattern.init(literal:)) }
    return lines
  }
}
