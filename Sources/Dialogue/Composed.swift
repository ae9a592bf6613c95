import Drafts
import Knowledge
import Text

extension Field {
  /// Whether its value is put together of named parts, as a footer is: `主办单位：…　地址：…`.
  var isComposed: Bool { kind == .text && examples.contains { $0.contains("：") } }
}

extension Understanding {
  /// A composed text that is given by name: its parts are its own and fill no other field.
  func composed(_ whole: Spelling) -> [Act]? {
    guard
      let (field, rest) = lexicon.leadingField(of: whole.trimmed.dropping(leads: Words.subjects)),
      field.isComposed
    else { return nil }
    let changing = ["改成", "改为", "换成", "改写成", "内容写", "内容是", "内容"].first(where: rest.hasPrefix)
    let behind = rest.dropFirst(changing?.count ?? 0)
    guard let skipped = separator(of: behind) ?? (changing == nil ? nil : 0) else { return nil }
    let text = behind.dropFirst(skipped).trimmed { " \t\n".contains($0) }
    let isStrong = behind.prefix(skipped).folded.contains { ":=".contains($0) }
    guard text.count > 4, isStrong || !isQuestion(whole) else { return nil }
    // Without a colon another field may begin behind a comma.
    let others = text.clauses.dropFirst()
    guard isStrong || !others.contains(where: { named($0, needsSeparator: true) != nil }) else {
      return nil
    }
    let holdsParts =
      text.clauses.count > 1 || text.folded.contains(" ") || lexicon.leadingField(of: text) != nil
      || !TypedValues.find(in: text).isEmpty
    guard holdsParts else { return nil }
    let manner: Act.Manner = matter.given(field.id) == nil ? .stated : .corrected
    return [.fill(field: field.id, text: text.text, manner: manner)]
  }
}
