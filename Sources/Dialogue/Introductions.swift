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

  /// A clause beside others that state something: a question, or not understood.
  func leftover(_ clause: Spelling, beside acts: [Act]) -> Act? {
    if let name = ownName(clause, beside: acts) { return name }
    let name = nameBeside(clause)
    if matter.given("contactName") != nil, let name,
      acts.contains(where: \.isNumberOfPerson), isNextToNumber(clause)
    {
      return .fill(field: "contactName", text: name.text, manner: .corrected)
    }
    let filled = acts.compactMap { act in if case .fill(let id, _, _) = act { id } else { nil } }
    // A name beside other values is for whoever is asked for.
    if let pending, pending.kind == .person, matter.given(pending.id) == nil, let name,
      !filled.contains(pending.id)
    {
      return .fill(field: pending.id, text: name.text, manner: .stated)
    }
    if matter.given("contactName") == nil, let name, !filled.contains("contactName"),
      acts.contains(where: \.isNumberOfPerson)
    {
      return .ambiguous(text: name.text, fields: ["contactName", "handlingOfficer"])
    }
    if let name = introduced(clause) { return name }
    let bare = clause.dropping(
      leads: Words.leads + ["填表:", "填表", "名叫", "全称叫", "全称是", "叫"]
    ).dropping(tails: Words.particles)
    if matter.given("organizationName") == nil, !filled.contains("organizationName"),
      isOrganization(bare)
    {
      return .fill(field: "organizationName", text: bare.text, manner: .stated)
    }
    if finder.find(clause.text).isConfident { return .question(clause.text) }
    let spoken = acts.compactMap { act in if case .fill(let id, _, _) = act { id } else { nil } }
    if let act = loosely(clause), !spoken.contains(where: { act.field == $0 }) { return act }
    return .unclear(clause.text)
  }

  /// Whether a mobile number stands right before or behind a clause: whose it is, is said.
  private func isNextToNumber(_ clause: Spelling) -> Bool {
    let clauses = Spelling(line.text).clauses.flatMap(pieces)
    guard let place = clauses.firstIndex(where: { $0.key == clause.key }) else { return false }
    return [place - 1, place + 1].contains { index in
      clauses.indices.contains(index)
        && TypedValues.find(in: clauses[index]).first?.kind == .mobile
        && clauses[index].folded.allSatisfy { !$0.isHan }
    }
  }

  /// `叫哈斯` beside the name of the organization: whoever speaks is the contact.
  private func ownName(_ clause: Spelling, beside acts: [Act]) -> Act? {
    var core = clause.dropping(leads: ["我", "本人", "名字"])
    // `我姓包叫包力高`
    if core.hasPrefix("姓"), let place = core.places(of: "叫").first, place <= 3 {
      core = core.dropFirst(place)
    }
    guard let lead = ["名叫", "叫", "是", "姓名"].first(where: core.hasPrefix),
      case let name = core.dropFirst(lead.count).trimmed, isPersonLike(name),
      matter.given("contactName") == nil,
      acts.contains(where: { act in
        if case .fill("organizationName", _, _) = act { true } else { act.isNumberOfPerson }
      })
    else { return nil }
    return .fill(field: "contactName", text: name.text, manner: .stated)
  }

  /// A name of an organization that stands for itself while it is unknown.
  func introduced(_ whole: Spelling) -> Act? {
    if let act = selfIntroduction(whole) { return act }
    guard matter.given("organizationName") == nil, pending?.id != "organizationName" else {
      return nil
    }
    // `某县教体局申请网站标识`
    let isOnlyName = isOrganization(whole.dropping(leads: Words.leads))
    for verb in isOnlyName ? [] : ["申请", "要", "想", "办", "需要", "准备", "注册", "来办", "这边", "打算"] {
      for place in whole.places(of: verb) {
        let name = whole.prefix(place).dropping(leads: ["您好", "你好", "请问", "这里是"])
        // `某街道办事处`: the verb is a part of the name.
        let isInName = (place + 1..<min(place + 4, whole.count) + 1).contains { end in
          isOrganization(whole.prefix(end).dropping(leads: ["您好", "你好", "请问", "这里是"]))
        }
        guard !isInName else { continue }
        guard isOrganization(name), finder.find(whole.text).isConfident == false else { continue }
        return .fill(field: "organizationName", text: name.text, manner: .stated)
      }
    }
    let name = whole.dropping(
      leads: Words.leads + ["填表:", "填表", "单位", "名叫", "全称叫", "全称是", "叫"])
    guard isOrganization(name), name.hasSuffix("局") || name.hasSuffix("办") || name.count > 6,
      pending?.kind.isFreeText != true || pending?.kind == .person
    else { return nil }
    return .fill(field: "organizationName", text: name.text, manner: .stated)
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
    if field.kind == .person { return callsWithoutName(core) }
    return core.count <= 12
      && (["那个", "这个", "那一个", "上那个"].contains(where: core.hasSuffix)
        || core.key.containsAny(["我看看", "我想想", "等一下", "叫什么来着", "叫啥来着", "看一下"]))
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
