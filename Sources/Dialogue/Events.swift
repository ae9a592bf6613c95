import Drafts
import Knowledge
import Text

extension Understanding {
  /// Something that happened on the way: handed in, passed, returned, paid, noticed, mounted.
  func event(_ clause: Spelling) -> Act? {
    let key = clause.key
    guard !key.contains("怎么"), !key.contains("如果"), !key.contains("要是"), !key.contains("以后"),
      !isQuestion(clause)
    else {
      return nil
    }
    let day = day(in: clause) ?? day(in: Spelling(line.text))
    func act(_ event: TrackEvent) -> Act { .event(event, said: clause.text) }
    if key.containsAny(["没收到", "没有收到", "还没"]) { return nil }
    if key.containsAny(["收到", "接到", "来了"]), key.containsAny(["通知", "短信", "邮件", "标识代码"]),
      !isSummons(Spelling(line.text))
    {
      return act(.noticed(on: day ?? today))
    }
    // `我七月就退了`: people leave, papers come back.
    let isOfPerson =
      key.containsAny(["退休", "调走", "离职", "辞职", "退二线"])
      || ["我", "他", "她", "本人"].contains { key.hasPrefix($0) } && key.hasSuffix("退了")
        && !key.containsAny(["们", "的", "被", "给"])
    if isOfPerson { return nil }
    let isObjected = Objections.isRaised(in: key)
    if isObjected || key.containsAny(Words.refusals) {
      let reason = reason(in: clause) ?? (isObjected ? clause.text : nil)
      let ofPapers = isObjected && Objections.isAboutPapers(key) && !key.contains("域名")
      guard let step = ofPapers ? "paperReview" : reviewStep(key) else {
        return .whichReview(
          Review.steps.map { .returned(step: $0, reason: reason, on: day) }, said: clause.text)
      }
      return act(.returned(step: step, reason: reason, on: day))
    }
    if key.containsAny(["重新提交", "重新申请", "重新报", "又提交了", "再次提交"]), key.hasSuffix("了"),
      let step = applicationToRepeat(key)
    {
      return act(.done(step: step, on: day))
    }
    // `接到电话说可以挂标了`
    if key.containsAny(["收到", "接到", "来了"]), key.containsAny(["电话", "消息", "信息"]),
      key.containsAny(["可以挂", "能挂", "挂标", "标识代码"])
    {
      return act(.noticed(on: day ?? today))
    }
    let isAllowed = key.containsAny(["可以", "能", "让我们", "叫我们", "要我们", "催"])
    let isAhead =
      isAllowed || key.containsAny(["得报", "得交", "得付", "得送", "得缴", "要报", "要付", "要缴", "怎么"])
      || !key.hasSuffix("了")
        && key.containsAny(["等", "准备", "打算", "还要", "需要", "该", "马上", "就差", "只差", "去", "再"])
    for rule in Self.rules
    where !isAhead && rule.isDone(key) && !key.containsAny(Words.denials)
      && (key.containsAny(rule.things) || (key.count <= 6 && rule.isPlain(key)))
    {
      return act(.done(step: rule.step, on: day))
    }
    let isPassed =
      key.containsAny(Words.passes)
      || (key.hasSuffix("过了") && key.containsAny(["编办", "conac", "审核", "初审", "复审"]))
    if isPassed, !key.containsAny(Words.denials) {
      // The establishment office comes first; what it passes goes on to CONAC.
      // Who is to pay next has passed both.
      let isFirst =
        key.contains("编办") && !key.contains("conac")
        && !key.containsAny(["都", "全", "交钱", "缴费", "交费", "付钱", "付款"])
      func passed(_ step: String) -> TrackEvent {
        isFirst && step != "paperReview"
          ? .firstPassed(step: step, on: day) : .done(step: step, on: day)
      }
      guard let step = reviewStep(key) else {
        return .whichReview(Review.steps.map(passed), said: clause.text)
      }
      return act(passed(step))
    }
    return nil
  }

  /// Whether a notice only calls for the errand itself: `接到通知要注册中文域名`.
  private func isSummons(_ whole: Spelling) -> Bool {
    guard let place = whole.places(of: "通知").first else { return false }
    let rest = whole.dropFirst(place + 2).prefix(12).key
    return rest.containsAny(["要", "让", "叫", "得", "必须"])
      && rest.containsAny(["办", "注册", "申请", "填", "报", "复核", "弄"])
  }

  /// `上礼拜三就提交了`: the application that comes next, where nothing says which.
  func appliedNext(_ clause: Spelling) -> Act? {
    let key = clause.dropping(tails: Words.particles).key
    let isDated = !days(in: clause.text, today: today).isEmpty
    guard clause.count <= 14, isTold(key) || isDated,
      isDated && ["报的", "报了", "递的", "递了", "提交的"].contains(where: key.hasSuffix)
        || ["提交了", "提交的", "提交过了", "提交上去了", "报上去了", "交上去了", "递上去了", "申请了", "提交申请了"].contains(
          where: key.hasSuffix),
      !key.containsAny(["材料", "费", "钱", "款", "账号", "红页", "表", "函", "照片", "简介", "他们", "编办"]),
      let step = ["domainApplication", "identifierApplication"].first(where: { id in
        matter.steps.contains { $0.id == id } && matter.draft.track[id]?.state != .done
      }) ?? matter.steps.first(where: { isReturned($0.id) }).flatMap(isReturnedBefore)
    else { return nil }
    return event(.done(step: step, on: day(in: clause) ?? dayTold()))
  }

  /// What came back in the same line in which it was handed in: that review, and no other.
  func withReviews(_ acts: [Act]) -> [Act] {
    var review: String?
    return acts.map { act in
      switch act {
      case .event(.done("domainApplication", _), _): review = "domainReview"
      case .event(.done("identifierApplication", _), _): review = "onlineReview"
      case .event(.done("papers", _), _): review = "paperReview"
      case .whichReview(let events, let said):
        let meant = events.first { event in
          switch event {
          case .returned(review, _, _), .firstPassed(review, _), .done(review, _): true
          default: false
          }
        }
        if review != nil, let meant { return .event(meant, said: said) }
      default: break
      }
      return act
    }
  }

  /// The application that was sent back and is handed in again.
  private func applicationToRepeat(_ key: String) -> String? {
    if key.contains("域名") { return "domainApplication" }
    if key.containsAny(["标识", "开办", "复核"]) { return "identifierApplication" }
    let returned = matter.draft.track.filter { $0.value.state == .returned }.keys
    if returned.contains("domainReview") { return "domainApplication" }
    return returned.isEmpty ? nil : "identifierApplication"
  }

  private struct Rule: Sendable {
    let step: String
    let things: [String]
    let deeds: [String]
    /// Whole reports that need not name the thing.
    var plain: [String] = []

    /// Whether a deed is reported, also with words inside: 材料昨天送编办了.
    func isDone(_ key: String) -> Bool {
      if key.containsAny(deeds) { return true }
      // `申请我昨天提交的`
      let isPast =
        key.hasSuffix("的")
        && key.containsAny([
          "天", "月", "号", "上午", "下午", "周", "星期", "礼拜", "是",
        ])
      guard key.hasSuffix("了") || isPast else { return false }
      return deeds.contains { $0.hasSuffix("了") && $0.count < 4 && key.contains($0.dropLast()) }
    }

    func isPlain(_ key: String) -> Bool { plain.contains(key) }
  }

  private static let rules: [Rule] = [
    .init(
      step: "account", things: ["账号", "帐号", "用户"],
      deeds: ["注册好", "注册完", "注册了", "开好", "申请好", "有了", "办好"]),
    .init(
      step: "domainApplication", things: ["域名"],
      deeds: ["提交了", "提交好", "申请了", "报上去", "申请提交", "申请好", "注册申请了", "已提交"]),
    .init(
      step: "payment", things: ["费", "钱", "款", "块", "元"],
      deeds: [
        "交了", "缴了", "付了", "交完", "缴完", "已交", "已缴", "交好", "交过", "缴纳了", "转了", "汇了", "打了", "打过去", "转过去",
        "汇过去", "缴费了", "交费了", "缴了费", "交了费", "付款了", "付了款", "缴费", "交的费", "交的钱", "缴的费", "付的钱", "付的款",
      ],
      plain: ["缴费了", "交费了", "缴费", "付款了", "缴清了", "已缴费", "已交费"]),
    // 流程 一.7: with the payment the registration is done.
    .init(
      step: "payment", things: ["域名"],
      deeds: ["注册好了", "注册完了", "注册成功", "办好了", "办下来了", "办完了", "注册下来了"]),
    .init(
      step: "identifierApplication", things: ["标识", "开办", "复核"],
      deeds: ["提交了", "申请了", "报上去", "申请提交", "提交好", "已提交", "重新提交"]),
    .init(
      step: "papers", things: ["材料", "申请函", "申请表", "纸质", "函"],
      deeds: ["送了", "报了", "交了", "送去", "送到", "报送了", "寄了", "交给", "送过去", "已报送", "送完", "递了"]),
    .init(
      step: "mount", things: ["标识", "代码", "挂标", "红页"],
      deeds: [
        "挂好", "挂上了", "挂完", "加挂好", "加挂完", "已挂", "已加挂", "贴好", "贴到", "贴上了", "贴在", "粘到", "加到", "放到",
        "粘贴好", "粘好", "挂了", "加挂了",
      ],
      plain: ["挂好了", "挂上了", "挂完了", "加挂好了", "加挂完成", "加挂了", "挂标完成", "已经挂好了", "贴好了"]),
  ]

  /// The reviews that a report may speak of.
  private enum Review {
    static let steps = ["domainReview", "onlineReview", "paperReview"]
  }

  /// The review that a report speaks of: by its words, else the one that is going on.
  private func reviewStep(_ key: String) -> String? {
    if key.containsAny(["材料", "纸质", "书面", "申请函", "申请表"]) { return "paperReview" }
    if key.containsAny(["域名"]) { return "domainReview" }
    if key.containsAny(["标识", "网站开办", "资格复核", "资质复核", "在线审核"]) { return "onlineReview" }
    if let step = matter.reviewAtHand { return step.id }
    // With a review sent back, or the domain's behind us, the next one is meant.
    let open = matter.steps.filter {
      Review.steps.contains($0.id) && matter.draft.track[$0.id]?.state != .done
    }
    let returned = open.filter { matter.draft.track[$0.id]?.state == .returned }
    if returned.count == 1 { return returned[0].id }
    return matter.draft.track["domainReview"]?.state == .done ? open.first?.id : nil
  }

  /// What stands behind `说`, `因为`, `原因是`.
  private func reason(in clause: Spelling) -> String? {
    let whole = Spelling(line.text)
    for word in ["说是", "说", "因为", "原因是", "理由是", "原因:", "理由:", "由于"] {
      if let place = whole.places(of: word).last {
        let reason = whole.dropFirst(place + word.count).trimmed
        if !reason.isEmpty { return reason.text }
      }
    }
    return nil
  }

  /// The day on which something was done that is told.
  func day(in clause: Spelling) -> Day? {
    guard let day = days(in: clause.text, today: today).compactMap(\.day).first else { return nil }
    // What is told as done on a day of the week was done on the last such day: `周五退了`.
    let isOfWeek =
      clause.key.containsAny(["周", "星期", "礼拜"])
      && !clause.key.containsAny(["下周", "下个", "下星期", "下礼拜"])
    return isOfWeek && day > today ? Day(daysSinceEpoch: day.daysSinceEpoch - 7) : day
  }
}

extension Words {
  static let refusals = [
    "退回", "驳回", "打回", "不通过", "没通过", "没有通过", "未通过", "没过", "不合格", "被退", "给退", "退了", "退下来", "退还",
    "有问题", "没批", "不收", "拒收", "拒了", "被拒", "不肯收", "没收下", "不认",
  ]
  static let passes = [
    "审核通过", "通过了", "审过了", "批了", "批下来", "审核过了", "审完了", "过审了", "复审过了", "初审过了", "通过审核", "确认了",
  ]
  static let denials = ["没", "未", "不", "还没"]
}
