import Knowledge
import Text

// What a draft file holds that the knowledge doesn't have: ids, and values that a field can't have.
extension DraftReader {
  struct Misfit {
    let field: Field
    let offset: Int
    let problem: DraftError.Problem
  }

  /// The members whose keys are ids that a knowledge doesn't have, in the order of the file.
  func strangers(
    in root: JSONDocument.Node, _ knowledge: KnowledgeBase
  ) -> [JSONDocument.Member] {
    guard case .object(let parts) = root.content else { return [] }
    let fields = Set(knowledge.fields.map(\.id))
    let known = [
      "answers": fields, "parked": fields, "skipped": fields,
      "confirmed": Set(knowledge.forms.map(\.id)), "track": Set(knowledge.steps.map(\.id)),
    ]
    return parts.flatMap { part -> [JSONDocument.Member] in
      guard let ids = known[part.key], case .object(let members) = part.value.content else {
        return []
      }
      return members.filter { !ids.contains($0.key) }
    }
  }

  /// The answers whose value can't be one of their field: where it stands, and what it should be.
  func misfits(
    in root: JSONDocument.Node, _ knowledge: KnowledgeBase
  ) -> [Misfit] {
    guard case .object(let parts) = root.content else { return [] }
    return parts.filter { ["answers", "parked"].contains($0.key) }.flatMap { part -> [Misfit] in
      guard case .object(let answers) = part.value.content else { return [] }
      return answers.compactMap { answer in
        guard let field = knowledge.field(answer.key),
          case .object(let members) = answer.value.content,
          let node = members.first(where: { $0.key == "value" })?.value,
          let value = try? value(node, "value"), let problem = field.problem(with: value)
        else { return nil }
        return Misfit(field: field, offset: node.offset, problem: problem)
      }
    }
  }
}

extension Field {
  /// What is wrong with the kind of a value; nil if its check could have let it in.
  fileprivate func problem(with value: Value) -> DraftError.Problem? {
    let expected: String
    switch (kind, value) {
    case (.choice, _):
      let allowed = choices.map(\.value.plain)
      return choices.contains { $0.value == value }
        ? nil : .notAllowed(value.plain, key: "value", allowed: allowed)
    case (.integer, .integer(let number)) where number >= 1: return nil
    case (.integer, _): expected = "1 或更大的整数"
    case (.derived, .integer), (.boolean, .boolean), (.pictures, .list), (.news, .list): return nil
    case (.derived, _): expected = "整数"
    case (.boolean, _): expected = "true 或 false"
    case (.pictures, _), (.news, _): expected = "列表"
    case (_, .text): return nil
    default: expected = "带引号的文字"
    }
    return .unexpected(key: "value", expected: expected)
  }
}
