import Dialogue
import Drafts
import Knowledge
import Text

/// Somebody who answers: the program on a store in memory, or a stand-in.
package struct Actor {
  package var take: (_ typed: String) -> Turn
  /// What was exported, by path.
  package var file: (_ path: String) -> [UInt8]?
  /// What stands before the cursor, for a person who goes on.
  package var prompt: () -> Prompt

  package init(
    take: @escaping (_ typed: String) -> Turn, file: @escaping (_ path: String) -> [UInt8]?,
    prompt: @escaping () -> Prompt = { Prompt() }
  ) {
    self.take = take
    self.file = file
    self.prompt = prompt
  }
}

/// What came of replaying one exchange.
package struct Replayed: Equatable, Sendable {
  /// From 1.
  package let number: Int
  package let exchange: Transcript.Exchange
  package let typed: String
  /// What came of the turn before; nil at the beginning.
  package let before: Turn?
  package let turn: Turn
  /// The lines of the reply that came.
  package let actual: [String]
  /// Whether the words are those of the file.
  package var matches: Bool { comparison.matches && comparison.forbidden.isEmpty }
  /// The claims that don't hold, with what holds instead.
  package let failures: [Failure]
  /// What was captured before this exchange.
  let captures: Captures
  let comparison: Comparison

  package struct Failure: Equatable, Sendable {
    package let assertion: Assertion
    package let found: String
  }

  package var passed: Bool { matches && failures.isEmpty }
}

/// A transcript on its way: exchange after exchange, or up to one of them.
package struct Performance {
  package let script: Script
  package let run: Run
  /// Whom one can go on talking to, at any time.
  package let actor: Actor
  private let exchanges: [Transcript.Exchange]
  private var captures: Captures = [:]
  private var before: Turn?
  private var choiceCount = 0
  /// How many exchanges were taken.
  package private(set) var taken = 0

  /// Begins a run: what comes before the file's own exchanges is taken without comparing.
  package init(_ script: Script, run: Run? = nil, begin: (Opening) -> Actor) {
    self.script = script
    self.run = run ?? Run(number: 1, choices: [], label: "")
    actor = begin(script.opening)
    exchanges = script.transcript.exchanges
    let first = Run(number: 1, choices: [], label: "")
    for exchange in script.lead {
      let turn = actor.take(first.typed(exchange.template, from: 0, captures))
      captures = Comparison(exchange.expected, turn.replyLines, captures).captures
      before = turn
    }
  }

  /// What is typed next; nil at the end.
  package var next: String? {
    guard taken < exchanges.count else { return nil }
    return run.typed(exchanges[taken].template, from: choiceCount, captures)
  }

  /// Takes the next exchange and compares; nil at the end.
  package mutating func step() -> Replayed? {
    guard let typed = next else { return nil }
    let exchange = exchanges[taken]
    taken += 1
    choiceCount += exchange.choices.count
    let turn = actor.take(typed)
    let actual = turn.replyLines
    let comparison = Comparison(exchange.expected, actual, captures)
    let known = comparison.captures
    let result = Replayed(
      number: taken, exchange: exchange, typed: typed, before: before, turn: turn, actual: actual,
      failures: exchange.assertions.compactMap { assertion in
        assertion.filled(known).failure(after: turn, actor).map {
          .init(assertion: assertion, found: $0)
        }
      }, captures: captures, comparison: comparison)
    captures = known
    before = turn
    return result
  }

  /// Takes the exchanges before number `number`, so that a person can go on from there.
  package mutating func advance(to number: Int) -> [Replayed] {
    var results: [Replayed] = []
    while taken + 1 < number, let result = step() { results.append(result) }
    return results
  }

  /// Takes all that is left; stops after the first difference if `failFast`.
  package mutating func finish(failFast: Bool = false) -> [Replayed] {
    var results: [Replayed] = []
    while let result = step() {
      results.append(result)
      if failFast, !result.passed { break }
    }
    return results
  }
}

extension Transcript {
  /// Takes the exchanges one after another, with the first of all choices, and compares.
  package func replay(with actor: Actor) -> [Replayed] {
    var performance = Performance(Script(self)) { _ in actor }
    return performance.finish()
  }
}

extension Turn {
  /// The lines of the reply as a transcript has them.
  var replyLines: [String] { reply.isEmpty ? [] : Transcript.lines(of: reply) }
}
