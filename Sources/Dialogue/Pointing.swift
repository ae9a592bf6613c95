import Drafts
import Knowledge
import Text

/// Which field is meant by words that point to one without being its name.
extension Understanding {
  /// The field that words point to: by name, by number in the review, or as the last one.
  func target(_ words: Spelling) -> Field? {
    if Words.lastOne.contains(words.trimmed.key) { return lastGiven }
    let words = words.trimmed.dropping(
      leads: Words.subjects + Words.pointingBack + ["刚", "填的", "写的", "说的", "报的", "给的", "录的"]
    )
    .dropping(tails: ["的内容", "的值", "的"])
    let key = words.key
    if let field = lexicon.field(named: words) {
      // 电话 is the number that was given, whichever of the two it was.
      if matter.given(field.id) == nil, field.kind == .mobile || field.kind == .phone,
        field.label != words.text || key == "电话", let other = latest(of: [.mobile, .phone])
      {
        return other
      }
      return field
    }
    if let (_, kinds) = Words.kinds.first(where: { $0.0.contains(key) }) {
      return latest(of: kinds)
    }
    if Words.lastOne.contains(key) { return lastGiven }
    if let field = shortened(words) { return field }
    let bare = Spelling(key).dropping(leads: ["第"]).dropping(tails: ["项", "条", "个"])
    if key.hasPrefix("第") || key.hasSuffix("项"), let number = Text.number(bare.text)?.integer,
      case let listed = conversation.numbered, listed.indices.contains(number - 1)
    {
      return matter.knowledge.field(listed[number - 1])
    }
    return nil
  }

  /// The one field in whose names some words occur: 职能 for 机构职能.
  func shortened(_ words: Spelling) -> Field? {
    let words = words.dropping(tails: [
      "那块", "这块", "那一块", "这一块", "那部分", "部分", "方面", "那项", "这项", "那一项", "这一项", "那个", "这个", "那里", "一栏",
      "那栏", "这栏", "栏",
    ])
    guard (2...6).contains(words.count), words.folded.allSatisfy(\.isHan) else { return nil }
    var found: Field?
    for (name, letters, field) in lexicon.names
    where letters.count > words.count && field.kind != .derived && field.id != found?.id {
      guard name.contains(words.key) else { continue }
      guard found == nil else { return nil }
      found = field
    }
    return found
  }

  /// The field whose value the user just quoted; the latest one if several hold it.
  func holder(of old: Spelling) -> Field? {
    let given = matter.draft.answers.sorted { $0.value.turn > $1.value.turn }
    for (id, answer) in given {
      guard let field = matter.knowledge.field(id) else { continue }
      if normalize(answer.value.plain) == old.key { return field }
      if field.kind != .paragraph,
        case .accepted(let value, _) = field.check(old.text, today: today), value == answer.value,
        !field.kind.isFreeText || value.plain == old.text
      {
        return field
      }
    }
    return nil
  }

  /// The field of some kinds that was given last.
  func latest(of kinds: Set<Field.Kind>) -> Field? {
    let given = matter.draft.answers.filter { answer in
      matter.knowledge.field(answer.key).map { kinds.contains($0.kind) } ?? false
    }
    return given.max { ($0.value.turn, $0.key) < ($1.value.turn, $1.key) }
      .flatMap { matter.knowledge.field($0.key) }
  }

  /// The field that was given last.
  var lastGiven: Field? {
    let last = matter.draft.answers.max { left, right in
      (left.value.turn, left.key) < (right.value.turn, right.key)
    }
    return last.flatMap { matter.knowledge.field($0.key) }
  }
}
