/// What comes of accepting the replies that came.
package enum Acceptance: Equatable, Sendable {
  case unchanged
  case accepted(Transcript)
  /// A claim fails, a forbidden line occurs, a capture no longer holds: that is for a person.
  case refused([Replayed])
}

extension Transcript {
  /// Accepts the replies, unless something fails that no words can mend.
  package func acceptance(of replayed: [Replayed]) -> Acceptance {
    let failing = replayed.filter { !$0.failures.isEmpty || !$0.comparison.forbidden.isEmpty }
    guard failing.isEmpty else { return .refused(failing) }
    let accepted = accepting(replayed)
    if accepted == self { return .unchanged }
    // A line with a capture may be kept that then contradicts another one.
    let broken = zip(accepted.exchanges, replayed).filter { exchange, result in
      !Comparison(exchange.expected, result.actual, result.captures).matches
    }
    return broken.isEmpty ? .accepted(accepted) : .refused(broken.map(\.1))
  }

  /// The transcript with the replies that came, where they differ.
  ///
  /// Wildcards, captures, comments and order stay: an expected line that matches is kept as it was
  /// written, and `…` alone goes on standing for the lines between its neighbours. The same replies
  /// again change nothing.
  package func accepting(_ replayed: [Replayed]) -> Transcript {
    var accepted = self
    for result in replayed.reversed() where !result.comparison.matches {
      let lines = merged(result)
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

  private func merged(_ result: Replayed) -> [Pattern] {
    let alignment = Alignment(result.exchange.expected, result.actual, result.captures)
    return alignment.stretches.flatMap { stretch in
      let lines = stretch.isOpen ? stretch.filledAround() : stretch.replaced
      return lines + (stretch.anchor.map { [$0.pattern] } ?? [])
    }
  }
}

extension Alignment.Stretch {
  /// The lines that came, where the first of the required ones stood; what isn't required stays.
  fileprivate var replaced: [Pattern] {
    var lines: [Pattern] = []
    var fresh = surplus.map(Pattern.init(literal:))
    for pattern in expected {
      if pattern.role == .required {
        lines += fresh
        fresh = []
      } else {
        lines.append(pattern)
      }
    }
    return lines + fresh
  }

  /// The lines that came in the place of required ones, where `…` stands for the others.
  ///
  /// What is required before the first `…` are the first lines, and what is after the last one
  /// the last lines: otherwise `…` would swallow whatever replaced them. Between two of them only a
  /// line that resembles the old one is taken.
  fileprivate func filledAround() -> [Pattern] {
    var parts = expected.split(omittingEmptySubsequences: false) { $0.role == .anyLines }
      .map(Array.init)
    var rest = actual[...]
    let isRequired = { (pattern: Pattern) in pattern.role == .required }
    parts[0] = parts[0].compactMap { pattern in
      isRequired(pattern) ? rest.popFirst().map(Pattern.init(literal:)) : pattern
    }
    let last = parts.count - 1
    parts[last] = Array(
      parts[last].reversed().compactMap { pattern in
        isRequired(pattern) ? rest.popLast().map(Pattern.init(literal:)) : pattern
      }.reversed())
    for middle in parts.indices.dropFirst().dropLast() {
      parts[middle] = parts[middle].compactMap { pattern in
        guard isRequired(pattern) else { return pattern }
        guard let place = rest.firstIndex(where: pattern.resembles) else { return nil }
        defer { rest = rest[(place + 1)...] }
        return Pattern(literal: rest[place])
      }
    }
    let wildcards = expected.filter { $0.role == .anyLines }
    return parts[0] + zip(wildcards, parts.dropFirst()).flatMap { [$0] + $1 }
  }
}
