import Drafts
import Knowledge
import Text

/// Which field words of passing over act on that name none: what the line has named, all that is left, or
/// nothing.
extension Understanding {
  /// The field that a clause speaks of, and gives no value to.
  func spokenOf(_ clause: Spelling) -> Field? {
    let core = clause.dropping(leads: Words.ownerLeads)
    if let (field, _) = lexicon.leadingField(of: core) {
      return field.kind == .derived ? nil : field
    }
    // `代码念错了`: two characters of the name of something that was given and is found fault with.
    guard core.key.containsAny(Words.notOurs), let field = shortened(core.prefix(2)),
      matter.given(field.id) != nil
    else { return nil }
    return field
  }

  /// What a clause without a field does to the one that the line has named: `…念错了，先空着`,
  /// `邮箱那个不用留，去掉`.
  func act(on field: Field, by clause: Spelling, in whole: Spelling) -> [Act]? {
    guard spokenOf(clause) == nil, TypedValues.find(in: clause).isEmpty else { return nil }
    let before = whole.clauses.filter { spokenOf($0)?.id == field.id }
    // What was given there is wanted.
    let isWanted = before.contains { clause in
      statement(clause)?.contains { act in
        if case .fill(field.id, let text, _) = act {
          fitsCheck(Spelling(text), field)
        } else {
          false
        }
      } ?? false
    }
    guard !isWanted else { return nil }
    let isGiven = matter.given(field.id) != nil
    let core = clause.dropping(leads: Words.passingAdverbs + ["把它", "给我", "帮我"])
      .dropping(tails: Words.particles + ["了"])
    if Words.takenOut.contains(core.key) { return isGiven ? [.clear(field: field.id)] : nil }
    // `网站啊，没有` states a fact.
    if field.kind == .boolean, Words.nothing.contains(core.key) { return nil }
    guard let command = bare(clause) ?? (endsPuttingOff(clause) ? .later : nil) else { return nil }
    let later = Act.command(command, argument: field.label)
    guard isGiven else { return [later] }
    let isWrong = before.contains { $0.key.containsAny(Words.notOurs) }
    return isWrong ? [.clear(field: field.id), later] : [later]
  }

  /// `咱们工会的回头给`: what is said last is that it comes later.
  func endsPuttingOff(_ clause: Spelling) -> Bool {
    clause.count <= 14
      && Words.later.contains { word in
        clause.places(of: word).last.map { putsOff(clause.dropFirst($0)) } ?? false
      }
  }

  /// `剩下的先空着`: all that is still open in the form that is asked.
  func remainder(_ clause: Spelling) -> Spelling? {
    let core = clause.dropping(leads: ["那", "那么", "嗯", "还有"])
    guard let lead = Words.remainders.filter(core.hasPrefix).max(by: { $0.count < $1.count }) else {
      return nil
    }
    return core.dropFirst(lead.count).trimmed
  }

  func ofAnotherOne(_ clause: Spelling) -> Spelling? {
    let core = clause.dropping(leads: ["那", "那么", "嗯", "还有"])
    return Words.otherOnes.filter(core.hasPrefix).max(by: { $0.count < $1.count }).map {
      core.dropFirst($0.count).trimmed
    }
  }

  /// `还没交，先放着`: what waits is the errand and no field.
  func isErrandWaiting(_ clause: Spelling) -> Bool {
    clause.count <= 14 && spokenOf(clause) == nil && clause.key.containsAny(Words.errandUndone)
  }

  func formAsked(of field: Field) -> Form? {
    conversation.pending.flatMap { matter.knowledge.form($0.form) }
  }
}

extension Words {
  static let remainders = ["剩下的", "剩下", "其余的", "其余", "余下的", "后面的", "后头的", "别的", "其他的", "其它的"]
  static let errandUndone = ["没交", "没报", "没送", "没批", "没盖章", "没寄", "没提交", "没付", "没缴", "没挂"]
  static let otherOnes = ["另一个", "另外一个", "另外那个", "另一项", "第二个", "后一个", "后面那个"]
  static let takenOut: Set<String> = [
    "去掉", "删掉", "删", "删除", "清掉", "清空", "拿掉", "抹掉", "不要", "去", "撤掉",
  ]
  /// What says of a value that it isn't this unit's, or isn't right.
  static let notOurs = [
    "念的是", "念错", "错", "不对", "不是我们", "不是咱", "别家", "下属", "别的单位", "拿错", "弄混", "作废", "停用", "前任", "以前的",
    "旧的",
  ]
}
