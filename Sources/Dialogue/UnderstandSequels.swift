import Drafts
import Knowledge
import Text

extension Understanding {
  /// What a clause says of a field that the clause before it called wrong.
  ///
  /// A new value, or that it is to have none: `单位改名了，现在叫某局`, `座机拆了，不用登记`.
  func sequel(_ clause: Spelling, after acts: [Act]) -> Act? {
    guard case .contest(let id)? = acts.last, let field = matter.knowledge.field(id),
      !isQuestion(clause)
    else { return nil }
    let core = clause.dropping(tails: Words.particles + ["了"])
    if Words.absence.contains(core.key)
      || ["不用登记", "不登记", "不报", "不留", "去掉", "删", "删掉"].contains(core.key)
    {
      return .clear(field: id)
    }
    let new = core.dropping(leads: Words.newValueLeads)
    let isLed = new.count < core.count
    guard !new.isEmpty,
      !TypedValues.find(in: new).contains(where: { !$0.kind.kinds.contains(field.kind) })
    else { return nil }
    switch field.kind {
    case .text, .person, .account:
      guard isLed || field.kind == .person && isFullName(new),
        field.kind != .person || isPersonLike(new), fitsCheck(new, field),
        lexicon.leadingField(of: new) == nil, new.count <= 40
      else { return nil }
    case .paragraph, .pictures, .news, .derived, .boolean: return nil
    case .integer, .choice, .chineseDomain, .englishDomain, .website, .ip, .mobile, .phone, .email,
      .postcode, .creditCode:
      guard fitsCheck(new, field) else { return nil }
    }
    return .fill(field: id, text: new.text, manner: .corrected)
  }

  /// `经办人跟联系人弄反了`: two fields whose values are to change places.
  func swap(_ clause: Spelling) -> [Act]? {
    let core = clause.dropping(leads: Words.subjects)
    guard core.key.containsAny(["反了", "颠倒", "对调", "互换", "换过来", "调过来", "对换"]),
      let (one, rest) = lexicon.leadingField(of: core),
      let link = ["跟", "和", "与", "同", "、"].first(where: rest.hasPrefix),
      let (other, _) = lexicon.leadingField(of: rest.dropFirst(link.count)),
      one.kind == other.kind, one.id != other.id,
      let first = matter.given(one.id)?.value, let second = matter.given(other.id)?.value
    else { return nil }
    return [
      .fill(field: one.id, text: second.plain, manner: .corrected),
      .fill(field: other.id, text: first.plain, manner: .corrected),
    ]
  }

  /// `上一步别算`, `刚才那两个改动都不要了`: changes to be taken back, as many as are said.
  func takesBack(_ whole: Spelling) -> [Act]? {
    let core = whole.dropping(leads: Words.sighs + ["把"]).dropping(tails: Words.particles)
    guard core.count <= 14, !isQuestion(whole),
      let lead = ["刚才", "刚刚", "上一步", "上面", "前面", "最近", "上一个", "这一步", "那一步"].first(
        where: core.hasPrefix),
      core.key.containsAny(["别算", "不算", "不要", "作废", "收回", "取消", "撤", "别改", "当没"])
    else { return nil }
    let middle = core.dropFirst(lead.count)
    guard lead.hasSuffix("步") || lead == "上一个" || middle.key.containsAny(["改", "步", "次"]) else {
      return nil
    }
    let count = numbers(in: middle.text).first?.integer ?? 1
    return Array(repeating: .command(.undo, argument: ""), count: min(max(count, 1), 20))
  }

  /// Having or not having, said of what an earlier part of the line spoke of:
  /// `网站是个栏目，我们自己没建`.
  func having(_ clause: Spelling, in whole: Spelling) -> Act? {
    guard whole.clauses.count > 1, clause.count <= 12 else { return nil }
    for field in matter.knowledge.fields where field.kind == .boolean {
      guard field.names.contains(where: { $0.count > 1 && whole.contains(normalize($0)) }),
        clause.key.containsAny(["没", "有", "建", "无"])
      else { continue }
      switch Negation.read(before: Array(clause.folded), after: []) {
      case .affirmed: return .fill(field: field.id, text: "是", manner: .stated)
      case .denied: return .fill(field: field.id, text: "否", manner: .stated)
      case .unsaid, nil: continue
      }
    }
    return nil
  }

  /// `这个我得回去翻一下文件`: somebody goes to find out.
  func findsOut(_ whole: Spelling) -> Bool {
    guard whole.count <= 18, !isQuestion(whole), whole.clauses.count == 1 else { return false }
    let core = whole.dropping(leads: [
      "这个", "这项", "这", "我们", "我", "得", "要", "需要", "去", "先", "回去", "回头", "让我", "等我", "那", "还", "给你",
      "帮你", "给您",
    ])
    return core.count < whole.count
      && ["查", "翻", "问", "找", "看看", "核实", "核对", "确认一下", "商量", "请示", "打听"].contains(
        where: core.hasPrefix)
      && TypedValues.find(in: whole).isEmpty && lexicon.leadingField(of: core) == nil
      && Command.find(in: whole.key) == nil
  }

  /// The colour that a line about the red page names: `红页就用蓝的吧`.
  func colour(_ clause: Spelling) -> Act? {
    guard clause.count <= 20, !isQuestion(clause), clause.contains("红页"),
      let field = matter.knowledge.fields.first(where: {
        $0.examples.contains { $0.hasSuffix("色") }
      })
    else { return nil }
    let rest = clause.dropFirst((clause.places(of: "红页").last ?? 0) + 2)
    let shades = ["深", "浅", "淡", "大", "暗"]
    for (index, character) in rest.folded.enumerated() where "红橙黄绿青蓝紫灰白黑金".contains(character) {
      guard index + 1 < rest.count, "色的".contains(rest.folded[index + 1]) else { continue }
      let shade = index > 0 ? shades.first { $0 == String(rest.folded[index - 1]) } ?? "" : ""
      return .fill(field: field.id, text: "\(shade)\(character)色", manner: .stated)
    }
    return nil
  }
}

extension Words {
  /// What leads to the value that holds now.
  static let newValueLeads = [
    "现在", "现", "已经", "如今", "新的", "就", "都", "搬到", "搬去", "搬到了", "迁到", "迁至", "在", "叫", "叫做", "改叫",
    "应是", "是", "写", "填", "换",
    "改", "用", "用这个", "用这个号", "弄个", "成了", "变成", "改成", "换成", "我", "我叫", "名叫", "为", "应该", ":",
  ]
}
