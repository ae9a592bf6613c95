import Dialogue
import Drafts
import Knowledge

extension Assertion {
  /// The claims with a name of their own; any other name is that of a field.
  package static let names = [
    "unset", "parked", "skipped", "pending", "kind", "draft", "over", "confirmed", "source",
    "entry",
    "step", "origin", "file", "written",
  ]

  /// The claim with what was captured in the place of its name.
  func filled(_ captures: Captures) -> Assertion {
    var text = value
    for (name, captured) in captures where text.contains("{\(name)}") {
      text = text.split(separator: "{\(name)}", omittingEmptySubsequences: false)
        .joined(separator: captured)
    }
    return Assertion(name: name, value: text, line: line)
  }

  /// Whether the claim is about what is said and why, not about the state.
  var isAboutFacts: Bool { name == "source" || name == "entry" }

  /// What is the case instead of what is claimed; nil if the claim holds.
  func failure(after turn: Turn, _ actor: Actor) -> String? {
    switch name {
    case "unset": return turn.values[value].map(\.claimed)
    case "parked":
      return described("没有存着") { turn.draft.parked[$0].map(\.value.claimed) }
    case "skipped":
      return described("没有跳过") { turn.draft.skipped[$0].map(\.rawValue) }
    case "origin":
      return described("没有值") { turn.draft.answers[$0].map(\.origin.rawValue) }
    case "step":
      return described("notStarted") { turn.draft.track[$0].map(\.state.rawValue) }
    case "confirmed": return turn.draft.confirmed[value] == nil ? "没有确认" : nil
    case "pending": return differs(turn.pending ?? "none")
    case "kind": return differs(turn.kind.rawValue)
    case "draft": return differs(turn.name ?? "none")
    case "over": return differs(turn.isOver ? "yes" : "no")
    case "source": return isAmong(turn.sources.map(\.id))
    case "entry": return isAmong(turn.entries)
    case "written": return isAmong(turn.files)
    case "file": return fileFailure(actor)
    default:
      guard let found = turn.values[name] else { return "没有值" }
      return differs(found.claimed)
    }
  }

  private func differs(_ found: String) -> String? { found == value ? nil : found }

  private func isAmong(_ found: [String]) -> String? {
    if found.isEmpty { return value == "none" ? nil : "没有" }
    return found.contains(value) ? nil : found.joined(separator: "；")
  }

  /// `项目`, or `项目 内容` where the content counts too.
  private func described(_ none: String, _ find: (String) -> String?) -> String? {
    guard let blank = value.firstIndex(of: " ") else { return find(value) == nil ? none : nil }
    let expected = value[value.index(after: blank)...]
    let found = find(String(value[..<blank])) ?? none
    return found == expected ? nil : found
  }

  /// `路径` or `路径 含 文字`.
  private func fileFailure(_ actor: Actor) -> String? {
    guard let range = value.firstRange(of: " 含 ") else {
      return actor.file(value) == nil ? "没有这个文件" : nil
    }
    guard let bytes = actor.file(String(value[..<range.lowerBound])) else { return "没有这个文件" }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.contains(value[range.upperBound...]) ? nil : "文件里没有"
  }
}

extension Value {
  /// The value as a claim has it: as the draft file does.
  var claimed: String {
    if case .boolean(let flag) = self { return flag ? "true" : "false" }
    return plain
  }
}
