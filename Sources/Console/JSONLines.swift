import Dialogue
import Knowledge
import Text

/// The conversation for programs: one JSON object in, one out, a line each.
package enum JSONLines {
  /// What one turn tells a program; a stable interface, documented in the README.
  package static func object(for turn: Turn) -> JSON {
    var members: [String: JSON] = [
      "turn": .integer(turn.number), "reply": .string(turn.reply),
      "kind": .string(turn.kind.rawValue), "asksToConfirm": .boolean(turn.asksToConfirm),
    ]
    members["draft"] = turn.name.map(JSON.string) ?? .null
    members["pending"] = turn.pending.map(JSON.string) ?? .null
    members["answers"] = .object(turn.values.mapValues(\.json))
    members["parked"] = .object(turn.draft.parked.mapValues(\.value.json))
    members["sources"] = .array(turn.sources.map(object(for:)))
    members["suggestions"] = .array(turn.suggestions.map(JSON.string))
    if turn.isPractice { members["practice"] = .boolean(true) }
    members["files"] = .array(turn.files.map(JSON.string))
    return .object(members)
  }

  /// One answer of `ask --json`.
  package static func answer(to question: String, _ turn: Turn) -> JSON {
    var members: [String: JSON] = [
      "question": .string(question),
      "answer": .string(turn.answer.isEmpty ? turn.reply : turn.answer),
      "kind": .string(turn.kind.rawValue),
      "declined": .boolean(turn.kind == .unknown),
      "entry": turn.entries.first.map(JSON.string) ?? .null,
      "score": .number(turn.certainty),
      "sources": .array(turn.sources.map(object(for:))),
      "suggestions": .array(turn.suggestions.map(JSON.string)),
    ]
    if turn.entries.count > 1 { members["entries"] = .array(turn.entries.map(JSON.string)) }
    return .object(members)
  }

  private static func object(for source: Turn.Citation) -> JSON {
    var members: [String: JSON] = ["id": .string(source.id), "title": .string(source.title)]
    if !source.date.isEmpty { members["date"] = .string(source.date) }
    return .object(members)
  }
}
