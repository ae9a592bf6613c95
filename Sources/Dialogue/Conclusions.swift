import Drafts
import Knowledge
import Text

/// A yes or no that is reached by way of reasons: `对，不是我们自己建的，算没有`.
extension Understanding {
  /// The answer to a yes/no field in several clauses: what they come to counts, not how they begin.
  func concluded(_ whole: Spelling) -> [Act]? {
    guard let pending = booleanSpokenOf(whole), conversation.expects == nil, whole.count <= 60,
      !isQuestion(whole),
      !whole.clauses.contains(where: { Words.suppositions.contains(where: $0.hasPrefix) })
    else { return nil }
    let clauses = whole.clauses
    var verdict: (place: Int, says: Negation.Reading)?
    for (place, clause) in clauses.enumerated() {
      if let says = counted(clause) {
        verdict = (place, says)
      } else if place > 0, verdict == nil, pending.id == self.pending?.id,
        clauses[..<place].allSatisfy(isAcknowledgement),
        !isAcknowledgement(clause), clause.count <= 14,
        let says = Negation.read(before: Array(clause.folded), after: [])
      {
        verdict = (place, says)
      }
    }
    guard let verdict, verdict.says != .unsaid else { return nil }
    let answer = Act.fill(
      field: pending.id, text: verdict.says == .affirmed ? "是" : "否", manner: .asked)
    // Reasons state nothing; what names another field does.
    let others = clauses.enumerated().filter { place, clause in
      place != verdict.place && statesAnother(clause, than: pending)
    }
    return others.reduce([answer]) { $0 + sentence($1.element) }
  }

  /// The yes/no field that is asked, or that the question was about that was just answered:
  /// `公众号算网站吗`, and then `那就是没有`.
  private func booleanSpokenOf(_ whole: Spelling) -> Field? {
    if let pending, pending.kind == .boolean { return pending }
    // `早停了，那就当没有吧`: what can be stopped or shut down is the site.
    if conversation.isUnderWay, whole.clauses.count > 1, matter.given("hasOwnSite") == nil,
      whole.key.containsAny(["网站", "官网", "停了", "关了", "关停", "打不开", "下线", "注销", "不用了"])
    {
      return matter.knowledge.field("hasOwnSite")
    }
    // `那就当没有吧`, while somebody is asked for: what one can be without is the website.
    if conversation.isUnderWay, let site = matter.knowledge.field("hasOwnSite"),
      matter.given(site.id) == nil,
      whole.clauses.contains(where: { clause in
        counted(clause) == .denied && clause.key.containsAny(["算", "当", "视", "归"])
      }),
      pending?.kind == .person || whole.contains("网站") || conversation.question.contains("网站")
    {
      return site
    }
    guard conversation.isUnderWay, conversation.lastReplies.contains(where: \.answersQuestion),
      let field = mention(in: Spelling(conversation.question)), field.kind == .boolean
    else { return nil }
    return field
  }

  /// `算没有`, `当作有来填`: what the clause counts the thing as.
  private func counted(_ clause: Spelling) -> Negation.Reading? {
    guard !Words.suppositions.contains(where: clause.hasPrefix) else { return nil }
    let core = clause.dropping(leads: [
      "那", "就", "那就", "所以", "应该", "只能", "还是", "我们", "咱们", "先", "也", "都", "得", "要", "统一", "一律",
    ])
    guard let lead = Words.counting.filter(core.hasPrefix).max(by: { $0.count < $1.count }) else {
      return nil
    }
    let says = core.dropFirst(lead.count).dropping(
      tails: Words.particles + [
        "处理", "来填", "来办", "来算", "来", "填", "办", "看", "看待", "对待", "算", "了", "的", "吧", "网站", "这回事",
      ])
    if ["没有", "无", "没", "否", "不是", "没得", "没这"].contains(says.key) { return .denied }
    return ["有", "是", "已有"].contains(says.key) ? .affirmed : nil
  }

  private func isAcknowledgement(_ clause: Spelling) -> Bool {
    let core = clause.dropping(tails: Words.particles)
    return Words.yes.contains(core.key) || Words.softeners.contains(core.key)
  }

  private func statesAnother(_ clause: Spelling, than pending: Field) -> Bool {
    if let field = named(clause, needsSeparator: false)?.field { return field.id != pending.id }
    return !TypedValues.find(in: clause).isEmpty
  }
}

extension Words {
  static let counting = [
    "算作", "算成", "算是", "算", "当作", "当成", "当做", "当", "视为", "视同", "视作", "等于", "等同于", "等同", "按照", "按",
    "归为", "作为", "就是", "那就是", "这就是", "是",
  ]
}
