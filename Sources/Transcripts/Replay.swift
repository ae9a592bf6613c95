import Dialogue
import Drafts
import Knowledge
import Text

/// Somebody who answers: the program on a store in memory, or a stand-in.
package struct Actor {
  package var take: (_ typed: String) -> Turn
  /// What was exported, by path.
  package var file: (_ path: String) -> [UInt8]?

  package init(
    take: @escaping (_ typed: String) -> Turn, file: @escaping (_ path: String) -> [UInt8]?
  ) {
    self.take = take
    self.file = file
  }
}

/// What came of replaying one exchange.
package struct Replayed: Equatable, Sendable {
  package let exchange: Transcript.Exchange
  package let turn: Turn
  /// The lines of the reply that came.
  package let actual: [String]
  package let matches: Bool
  /// The claims that don't hold, with what holds instead.
  package let failures: [Failure]

  package struct Failure: Equatable, Sendable {
    package let assertion: Assertion
    package let found: String
  }

  package var passed: Bool { matches && failures.isEmpty }
}

extension Transcript {
  /// Takes the exchanges one after another and compares.
  package func replay(with actor: Actor) -> [Replayed] {
    exchanges.map { exchange in
      let turn = actor.take(exchange.typed)
      let actual =
        turn.reply.isEmpty
        ? [] : turn.reply.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      return Replayed(
        exchange: exchange, turn: turn, actual: actual,
        matches: matchesAll(exchange.expected[...], actual[...]),
        failures: exchange.assertions.compactMap { assertion in
          assertion.failure(after: turn, actor).map { .init(assertion: assertion, found: $0) }
        })
    }
  }
}

extension Assertion {
  /// What is the case instead of what is claimed; nil if the claim holds.
  func failure(after turn: Turn, _ actor: Actor) -> String? {
    switch name {
    case "unset": return turn.values[value].map(plain)
    case "parked": return turn.draft.parked[value] == nil ? "没有存着" : nil
    case "skipped": return turn.draft.skipped[value] == nil ? "没有跳过" : nil
    case "pending": return differs(turn.pending ?? "none")
    case "kind": return differs(turn.kind.rawValue)
    case "draft": return differs(turn.name ?? "none")
    case "over": return differs(turn.isOver ? "yes" : "no")
    case "confirmed": return turn.draft.confirmed[value] == nil ? "没有确认" : nil
    case "source":
      let ids = turn.sources.map(\.id)
      return ids.contains(value) ? nil : ids.joined(separator: "；")
    case "entry":
      return turn.entries.contains(value) ? nil : turn.entries.joined(separator: "；")
    case "step":
      let parts = value.split(separator: " ").map(String.init)
      guard parts.count == 2 else { return "应为“步骤 状态”" }
      let state = turn.draft.track[parts[0]]?.state.rawValue ?? "none"
      return state == parts[1] ? nil : state
    case "origin":
      let parts = value.split(separator: " ").map(String.init)
      guard parts.count == 2 else { return "应为“项目 来历”" }
      let origin = turn.draft.answers[parts[0]]?.origin.rawValue ?? "none"
      return origin == parts[1] ? nil : origin
    case "file": return fileFailure(actor)
    default:
      guard let found = turn.values[name] else { return "没有值" }
      return differs(plain(found))
    }
  }

  private func differs(_ found: String) -> String? { found == value ? nil : found }

  /// `路径` or `路径 含 文字`.
  private func fileFailure(_ actor: Actor) -> String? {
    guard let range = value.firstRange(of: " 含 ") else {
      return actor.file(value) == nil ? "没有这个文件" : nil
    }
    guard let bytes = actor.file(String(value[..<range.lowerBound])) else { return "没有这个文件" }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.contains(value[range.upperBound...]) ? nil : "文件里没有"
  }

  private func plain(_ value: Value) -> String {
    if case .boolean(let flag) = value { return flag ? "true" : "false" }
    return value.plain
  }
}
