import Drafts
import Knowledge
import Text

/// Names that are given without the name of a field: of who speaks, and beside other values.
extension Understanding {
  /// A name without `叫` and the like before it, where it reads like one.
  func nameBeside(_ clause: Spelling) -> Spelling? {
    let name = clause.dropping(leads: ["我叫", "名叫", "叫做", "叫", "就是", "是", "姓名", "他叫", "她叫"])
      .dropping(tails: Words.particles)
    guard isPersonLike(name), PersonNames.areLike(name), !lexicon.isTerm(name),
      !PersonNames.isNickname(name)
    else { return nil }
    return name
  }

  /// `我叫吕小萌`: whoever speaks, and is the contact if nobody is, or the one that is spoken of.
  func callsSelf(_ clause: Spelling, in whole: Spelling) -> Act? {
    guard let lead = ["我叫", "我名叫", "我的名字叫", "我的名字是", "本人叫"].first(where: clause.trimmed.hasPrefix),
      !isQuestion(clause),
      case let name = clause.trimmed.dropFirst(lead.count).dropping(tails: Words.particles),
      isPersonLike(name), PersonNames.areLike(name)
    else { return nil }
    if let pending, pending.kind == .person {
      return .fill(field: pending.id, text: name.text, manner: .stated)
    }
    let people = matter.knowledge.fields.filter { $0.kind == .person }
    let spoken = people.filter { field in
      ([field.label] + field.names).contains { $0.count > 1 && whole.contains(normalize($0)) }
    }
    if spoken.count == 1 {
      let manner: Act.Manner = matter.given(spoken[0].id) == nil ? .stated : .corrected
      return .fill(field: spoken[0].id, text: name.text, manner: manner)
    }
    guard matter.given("contactName") == nil else { return nil }
    return .fill(field: "contactName", text: name.text, manner: .stated)
  }

  /// `联系人写我`: it isn't said who that is.
  func speaker(_ act: Act) -> Act? {
    guard case .fill(let id, let text, let manner) = act, manner != .asked,
      matter.knowledge.field(id)?.kind == .person,
      Words.myself.contains(Spelling(text).dropping(tails: Words.particles).key)
    else { return nil }
    return .contest(field: id)
  }

  /// A value without the remark in brackets behind it: `苏日娜（办公室主任）`, `某局（公章全称）`.
  func withoutRemark(_ text: String, of field: Field) -> String? {
    let whole = Spelling(text).trimmed
    guard whole.hasSuffix(")"), let open = whole.places(of: "(").last, open > 1,
      case let remark = whole[(open + 1)..<(whole.count - 1)],
      field.kind == .person
        || field.kind == .text && remark.key.containsAny(Words.bracketRemarks)
    else { return nil }
    return whole.prefix(open).trimmed.text
  }

  /// Whether what was given for a field only points at a value that is yet to come.
  func isPointing(_ value: Spelling, for field: Field) -> Bool {
    let core = value.trimmed { " …·.—-:，,".contains($0) }.dropping(tails: Words.particles)
    if field.kind == .person { return Words.myself.contains(core.key) || isPost(core) }
    return core.count <= 12
      && (["那个", "这个", "那一个", "上那个"].contains(where: core.hasSuffix)
        || core.key.containsAny(["我看看", "我想想", "等一下", "叫什么来着", "叫啥来着", "看一下"]))
  }

  /// `我们主任`: who that is, comes next.
  private func isPost(_ words: Spelling) -> Bool {
    words.count <= 6
      && ["主任", "科长", "局长", "股长", "书记", "领导", "同事", "主席", "院长", "馆长", "老师", "那个人", "负责人"].contains(
        where: words.hasSuffix)
  }
}

extension Words {
  static let myself: Set<String> = ["我", "我自己", "本人", "自己", "我本人", "写我", "填我", "我吧"]
  /// What a remark in brackets says about a name.
  static let bracketRemarks = [
    "公章", "全称", "简称", "名称", "待定", "暂定", "注:", "以前", "原名", "曾用", "机构改革", "新名", "盖章", "正式", "请核对",
    "不变",
  ]
}
