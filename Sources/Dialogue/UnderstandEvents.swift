import Drafts
import Knowledge
import Text

extension Understanding {
  /// What happened on the way, told with the track in mind: `又报了一遍` after a return, `已经送到编办了`,
  /// `编办说缺复印件，让重新送`, `信息科已经挂好了`, `不对，还没转`.
  ///
  /// What needs no context is read by `event`.
  func happened(_ whole: Spelling) -> [Act]? {
    // `还没付呢` asks nothing.
    guard whole.count <= 40, !isQuestion(whole.dropping(tails: ["呢"])),
      !whole.folded.contains("\n"),
      !whole.clauses.contains(where: { isQuestion($0.dropping(tails: ["呢"])) }),
      !whole.clauses.contains(where: isOfAnotherUnit),
      !whole.key.containsAny(["怎么", "如果", "要是", "万一"])
    else { return nil }
    if let act = lacking(whole) ?? takenBack(whole) { return [act] }
    var acts: [Act] = []
    for clause in whole.clauses {
      if let act = handedInAgain(clause) ?? delivered(clause) ?? mounted(clause)
        ?? appliedJustNow(clause) ?? simplyDone(clause)
      {
        acts.append(act)
      } else if !isChat(clause), !isAccompaniment(clause) {
        return nil
      }
    }
    return acts.isEmpty ? nil : acts
  }

  /// Whether a clause beside an event only says who did it, when, or what comes of it.
  private func isAccompaniment(_ clause: Spelling) -> Bool {
    !days(in: clause.text, today: today).isEmpty && clause.count <= 8
      || clause.count <= 16 && clause.key.containsAny(Words.preparing)
        && !clause.key.containsAny(["没", "未", "不", "别", "要"])
      || [
        "等消息", "等结果", "等通知", "在等", "等着", "等审核", "改好", "改完", "改过", "修改好", "补好", "按要求", "照他们说的", "终于",
      ]
      .contains(where: clause.dropping(leads: ["都", "已经", "就", "现在", "我", "我们"]).hasPrefix)
  }

  func event(_ event: TrackEvent) -> Act { .event(event, said: line.text) }

  func dayTold() -> Day? { day(in: Spelling(line.text)) }

  func isReturned(_ step: String) -> Bool { matter.draft.track[step]?.state == .returned }

  /// Whether a deed is told as done: 了 at its end, 已经 or 刚 before it.
  func isTold(_ key: String) -> Bool {
    guard !key.containsAny(["没", "未", "别", "不", "准备", "打算", "要去", "还要", "马上", "明天", "后天", "下周"])
    else {
      return false
    }
    return key.hasSuffix("了")
      || key.containsAny(["已经", "已", "刚", "了一遍", "了一次", "过了", "上去了", "了一份"])
  }

  /// `又重新报了一遍`, `改好又交了`, `补上了`: after a return.
  private func handedInAgain(_ clause: Spelling) -> Act? {
    let key = clause.key
    guard isTold(key) else { return nil }
    let isAgain = key.containsAny(["又", "重新", "再次", "再", "重"])
    let deeds = ["报", "交", "提交", "递", "填", "送", "申请", "弄", "传"]
    let supplies = ["补上", "补交", "补报", "补齐", "补好", "补送", "补了", "补全", "补过去", "补完"]
    let isSupplied = key.containsAny(supplies)
    guard isSupplied || isAgain && key.containsAny(deeds), clause.count <= 16 else { return nil }
    if key.containsAny(["账号", "费", "钱", "红页"]) { return nil }
    if isReturned("domainReview"), !key.containsAny(["标识", "材料"]) {
      return event(.done(step: "domainApplication", on: dayTold()))
    }
    // A returned paper review reopens the application; papers sent anew are papers.
    if isReturned("paperReview") {
      let isOfPapers = isSupplied || key.containsAny(["送", "材料", "寄", "复印", "函"])
      return event(
        .done(step: isOfPapers ? "papers" : "identifierApplication", on: dayTold()))
    }
    if isReturned("onlineReview"), !key.contains("域名") {
      return event(.done(step: "identifierApplication", on: dayTold()))
    }
    return nil
  }

  /// `已经送到编办了`, `寄出去了`: papers, without the word for them.
  private func delivered(_ clause: Spelling) -> Act? {
    let key = clause.key
    guard isTold(key), clause.count <= 16,
      key.containsAny([
        "送到", "送去", "送过去", "寄出", "寄到", "寄过去", "递上去", "送达", "交到", "送上去", "递交到", "拿到编办", "送编办",
      ])
    else { return nil }
    let isToOffice = key.containsAny(["编办", "窗口", "大厅"])
    guard isToOffice || matter.currentStep?.id == "papers" || key.containsAny(["材料", "函", "申请表"])
    else {
      return nil
    }
    return event(.done(step: "papers", on: dayTold()))
  }

  /// `信息科已经挂好了`: the identifier, once its notice is there.
  private func mounted(_ clause: Spelling) -> Act? {
    let key = clause.key
    guard isTold(key), clause.count <= 16,
      key.containsAny([
        "挂好", "挂上", "挂完", "挂出来", "加挂", "贴上", "贴好", "加上去", "放上去", "加好", "嵌好", "装上", "弄上去", "挂到",
        "加上了", "嵌上", "嵌进去",
      ]),
      matter.currentStep?.id == "mount" || key.containsAny(["标识", "代码"]),
      !key.containsAny(["电话", "挂号", "挂牌"])
    else { return nil }
    return event(.done(step: "mount", on: dayTold()))
  }

  /// `标识那边今天刚提交申请`: told by the time instead of 了.
  private func appliedJustNow(_ clause: Spelling) -> Act? {
    let key = clause.key
    guard isTold(key), clause.count <= 20, key.containsAny(["提交", "递交", "申请", "报上"]),
      key.containsAny(["刚", "今天", "昨天", "上午", "下午", "已经", "已"]),
      key.containsAny(["提交", "递交", "报上", "申请了"])
    else { return nil }
    if key.contains("域名") { return event(.done(step: "domainApplication", on: dayTold())) }
    if key.containsAny(["标识", "开办", "复核"]) {
      return event(.done(step: "identifierApplication", on: dayTold()))
    }
    return nil
  }

  /// `交了`, `都弄好了`: what the track says is to be done now, by us.
  private func simplyDone(_ clause: Spelling) -> Act? {
    guard !matter.draft.track.isEmpty, let step = matter.currentStep else { return nil }
    let core = clause.dropping(leads: [
      "我们", "我", "都", "已经", "已", "刚刚", "刚", "全", "今天", "昨天", "上午", "下午", "终于", "也", "这回", "这次",
    ])
    .dropping(tails: ["吧", "啊", "哈", "呀", "哦", "的"])
    guard clause.key.contains("了"),
      let deeds = Words.plainDeeds[isReturnedBefore(step) ?? step.id],
      deeds.contains(core.key)
    else { return nil }
    return event(.done(step: isReturnedBefore(step) ?? step.id, on: dayTold()))
  }

  /// The application that a returned review reopened.
  func isReturnedBefore(_ step: Step) -> String? {
    switch step.id {
    case "domainReview" where isReturned(step.id): "domainApplication"
    case "onlineReview" where isReturned(step.id): "identifierApplication"
    default: nil
    }
  }

  /// `编办说缺身份证复印件，让重新送`: the papers came back incomplete.
  private func lacking(_ whole: Spelling) -> Act? {
    let key = whole.key
    let who = ["编办", "窗口", "他们", "人家", "对方", "那边", "工作人员", "审核的", "经办的", "老师"]
    let lacks = ["缺", "少了", "漏了", "不全", "不齐", "不够", "要补", "没盖", "没签", "忘了盖", "还差", "没附"]
    let bids = ["让", "叫", "要求", "要我们", "要咱", "通知"]
    let again = ["重新", "重", "补", "再送", "再报", "再交", "拿回", "带回"]
    let papers = [
      "材料", "复印件", "函", "表", "章", "签字", "证", "资料", "纸", "份", "原件", "件", "手续",
    ]
    guard key.containsAny(lacks), key.containsAny(papers), key.containsAny(who),
      key.containsAny(["说", "讲", "反映", "通知", "告诉", "来电", "打电话", "回话"])
        || key.containsAny(bids) && key.containsAny(again),
      !key.containsAny(["域名", "红页"])
    else { return nil }
    // The reason is what stands behind the verb of saying, up to what we are bidden.
    let reason = whole.clauses.first { $0.key.containsAny(lacks) }.map { clause -> Spelling in
      for word in ["说是", "说", "讲", "通知", "告诉我们", "反映"] {
        guard let place = clause.places(of: word).first else { continue }
        return clause.dropFirst(place + word.count).trimmed
      }
      return clause.dropping(leads: who)
    }
    return event(.returned(step: "paperReview", reason: reason?.text, on: dayTold()))
  }

  /// `不对，还没转，财务说明天`: a step that is down as done and isn't.
  private func takenBack(_ whole: Spelling) -> Act? {
    for clause in whole.clauses {
      let core = clause.dropping(leads: [
        "其实", "实际上", "我记错了", "记错了", "搞错了", "不对", "哦", "那个", "刚才说的", "刚才", "我们", "财务", "会计", "他们",
        "领导",
      ])
      guard
        let negator = ["还没有", "还没", "没有", "没", "尚未", "并没有", "并没", "未"].first(where: {
          core.contains($0)
        }),
        let place = core.places(of: negator).first
      else { continue }
      let deed = core.dropFirst(place + negator.count).dropping(
        tails: Words.particles + ["了", "过", "成", "完", "去", "过去", "出去", "上去", "上"])
      let thing = core.prefix(place).key
      for (step, words) in Words.deedsOfSteps where matter.draft.track[step]?.state == .done {
        let isNamed = words.things.contains { thing.contains($0) || deed.contains($0) }
        let bare = deed.dropping(tails: words.things + ["款", "这个", "申请"])
        guard words.deeds.contains(bare.key), isNamed || thing.isEmpty && isLastTold(step) else {
          continue
        }
        return event(.retracted(step: step))
      }
    }
    return nil
  }

  /// Whether a step is the last one that is down as done.
  private func isLastTold(_ step: String) -> Bool {
    matter.steps.last { matter.draft.track[$0.id]?.state == .done }?.id == step
  }

  /// `那最晚哪天要挂上`: of the notice that is known.
  func deadlineKnown(_ whole: Spelling) -> Act? {
    guard whole.count <= 20, let noticed = matter.draft.track["mount"]?.noticed else { return nil }
    let key = whole.key
    let asksWhen = key.containsAny([
      "最晚", "最迟", "截止", "哪天", "几号", "哪一天", "期限", "还有几天", "还剩几天", "什么时候", "到什么时", "多久", "几天内",
    ])
    let isOfAnother = key.containsAny(["域名", "费", "缴", "材料", "审核", "账号", "发票", "代码给", "编办", "收到"])
    let isOfMounting = key.containsAny(["挂", "贴", "标识"])
    let isBare = key.containsAny(["最晚", "最迟", "截止", "期限", "还有几天", "还剩几天"])
    guard asksWhen, !isOfAnother, isOfMounting || isBare else { return nil }
    return .reckon(noticed)
  }

  /// `是2月27号收到的`: the day of the notice that is known, put right.
  func noticeDay(_ whole: Spelling) -> Act? {
    guard whole.count <= 20, matter.draft.track["mount"]?.noticed != nil, !isQuestion(whole),
      whole.key.containsAny(["收到", "接到", "来的", "发的", "通知"]), let day = dayTold()
    else { return nil }
    return event(.noticed(on: day))
  }

  /// `公章在领导那，明天才能盖`, `材料周五送过去`: what is going to happen; nothing to record, no value.
  func isPlan(_ whole: Spelling) -> Bool {
    guard (4...30).contains(whole.count), !isQuestion(whole), TypedValues.find(in: whole).isEmpty
    else { return false }
    return whole.clauses.contains { clause in
      let core = clause.dropping(leads: [
        "我们", "我", "材料", "公章", "申请函", "申请表", "费用", "钱", "财务", "说", "领导", "要", "得", "标识", "代码",
        "缴费通知", "通知", "他们", "信息科", "技术",
      ])
      guard let time = (Words.timesToCome + Words.later).first(where: core.hasPrefix) else {
        return Words.notYetArrived.contains { core.hasPrefix($0) }
          && clause.key.containsAny(["通知", "短信", "消息", "电话", "发票", "邮件", "公章", "结果"])
      }
      let deed = core.dropFirst(time.count).dropping(leads: [
        "之前", "前", "才", "再", "就", "会", "能", "可以", "去", "要", "来", "统一", "一起", "一", "二", "三", "四",
        "五", "六", "日",
        "天",
      ])
      return deed.count <= 6 && !deed.key.containsAny(["的", "了"])
        && [
          "送", "盖", "交", "报", "寄", "挂", "缴", "转", "付", "提交", "递", "打印", "拿", "取", "贴", "签", "领",
          "汇",
        ].contains(
          where: deed.hasPrefix)
    }
  }
}

extension Words {
  /// Deeds that need no object where a step is at hand.
  static let plainDeeds: [String: Set<String>] = [
    "domainApplication": ["交了", "报了", "提交了", "申请了", "递了", "报上去了", "交上去了", "提交好了"],
    "identifierApplication": ["交了", "报了", "提交了", "申请了", "递了", "报上去了", "交上去了", "提交好了"],
    "payment": ["交了", "缴了", "付了", "转了", "汇了", "打了", "交过了", "付过了", "转过去了", "交完了", "缴清了"],
    "papers": ["送了", "交了", "报了", "寄了", "递了", "送去了", "送过去了", "交上去了", "报上去了", "送到了", "打印好送去了"],
    "mount": ["挂了", "挂好了", "挂上了", "贴好了", "贴上了", "弄好了", "加好了", "挂完了"],
  ]
  /// The steps of ours, by what is done and to what.
  static let deedsOfSteps: [(String, (things: [String], deeds: Set<String>))] = [
    (
      "mount", (["标识", "代码"], ["挂", "加挂", "贴", "挂好", "贴好", "弄好", "挂上", "放"])
    ),
    (
      "papers", (["材料", "函", "表", "纸质"], ["送", "报", "交", "寄", "递", "报送", "打印", "盖章"])
    ),
    (
      "identifierApplication", (["标识", "开办", "复核"], ["提交", "申请", "报", "交"])
    ),
    (
      "payment",
      (
        ["费", "钱", "费用", "款"],
        ["转", "交", "缴", "付", "汇", "打", "转账", "汇款", "付款", "缴费", "交费", "打款", "支付"]
      )
    ),
    ("domainApplication", (["域名"], ["提交", "申请", "报", "注册", "交"])),
  ]
  /// What is done to papers before they are delivered.
  static let preparing = [
    "盖了章", "盖好章", "盖完章", "盖好了章", "章盖", "打出来", "打印出来", "打印好", "打好", "签了字", "签好字", "装订",
  ]
  static let notYetArrived = ["还没收到", "没收到", "还没到", "没到", "还没来", "没来", "还没有", "还没下来", "还没等到"]
}
