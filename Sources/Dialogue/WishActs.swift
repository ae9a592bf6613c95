import Drafts
import Knowledge
import Text

/// What the wishes come to, given where the conversation stands.
extension Understanding {
  /// What a wish comes to here; nil where it makes no sense.
  func act(_ wish: Wish, in whole: Spelling) -> Act? {
    let field = mention(in: whole)
    let form = lexicon.form(named: whole.key)?.title ?? ""
    func command(_ command: Command, _ argument: String = "") -> Act {
      .command(command, argument: argument)
    }
    switch wish {
    case .undo: return command(.undo)
    case .redo: return command(.redo)
    case .revert: return .revert(field: field?.id)
    case .restart: return .restart
    case .lastchange: return .recallChange
    case .back: return command(.back)
    case .goto: return command(.change, field?.label ?? "")
    case .repeat: return .sayAgain
    // Who comes to have a form filled in begins with the first one, which all the others need.
    case .fill: return command(.fill, matter.draft.answers.isEmpty ? "" : form)
    case .pause, .save: return .pause
    // `邮编下次再填` puts off one field.
    case .quit: return field == nil ? command(.quit) : nil
    case .help: return command(.help)
    case .tour: return command(.tour)
    case .review: return command(.review, form)
    case .status: return command(.status, form)
    case .confirm: return command(.confirm, form)
    case .export: return command(.export, formats(in: whole))
    case .walk: return command(.walk, form)
    case .checklist: return command(.checklist)
    case .recall: return field.map { .recall(field: $0.id) } ?? command(.review, form)
    case .copy: return command(.copy, field?.label ?? "")
    case .drafts: return command(.drafts)
    case .open: return draftNamed(in: whole).map { command(.open, $0) } ?? command(.drafts)
    case .rename:
      // A name alone may be anything's.
      let isOfDraft = whole.key.containsAny(["草稿", "这份", "稿", "文件", "命名", "改名", "更名", "名字"])
      return isOfDraft ? command(.rename, draftNamed(in: whole) ?? "") : nil
    case .new, .duplicate, .remove, .restore, .compare, .import:
      return Command(rawValue: wish.rawValue).map { command($0, draftNamed(in: whole) ?? "") }
    case .skip, .later, .unknown:
      // Who says before anything has begun that he knows nothing of it is led to the first question.
      guard conversation.isUnderWay else { return command(.fill) }
      // What it speaks of is none of the fields, least of all the one that is asked.
      if field == nil, form.isEmpty,
        namesSomethingElse(whole) || whole.clauses.contains(where: { ofAnotherOne($0) != nil })
      {
        return .pause
      }
      // `我完全不懂` is said of the errand, not of what is asked.
      if field == nil, wish == .unknown, whole.key.containsAny(Words.wholly) {
        return command(.example)
      }
      // Who tells a story doesn't put off what is given.
      if let field, matter.given(field.id) != nil, whole.clauses.count > 1 { return .pause }
      let named = field?.label ?? (wish == .unknown ? "" : form)
      return command(wish == .skip ? .skip : wish == .later ? .later : .unknown, named)
    case .why: return command(.why, field?.label ?? "")
    case .ifwrong: return command(.ifWrong, field?.label ?? "")
    case .example: return command(.example, field?.label ?? "")
    case .source: return command(.source)
    case .clear: return (field ?? lastGiven).map { .clear(field: $0.id) }
    case .keep where awaitsYesOrNo: return .disagree
    case .keep: return (field ?? lastGiven).map { .keep(field: $0.id) } ?? .pause
    case .wrong: return (field ?? lastGiven).map { .contest(field: $0.id) }
    case .accept:
      if let asked = valueAsked() { return asked }
      guard let pending, matter.offered(pending) != nil else { return command(.example) }
      return .fill(field: pending.id, text: "", manner: .offered)
    case .agree: return awaitsYesOrNo ? .agree : .pause
    case .decline, .disagree: return awaitsYesOrNo ? .disagree : .pause
    case .applied, .passed, .returned, .paid, .noticed, .mounted, .notyet:
      return event(wish, in: whole)
    case .tell, .other: return nil
    }
  }

  /// `发票号晚点给`: whether a thing is put off that no field is called by.
  func namesSomethingElse(_ whole: Spelling) -> Bool {
    let core = whole.dropping(leads: Words.ownerLeads + Words.passingAdverbs)
    let words = Words.later + Words.timesToCome + Array(Words.putDown) + Array(Words.passedOver)
    guard let place = words.compactMap({ core.places(of: $0).first }).min(), place >= 2 else {
      return false
    }
    let thing = core.prefix(place).dropping(tails: Words.passingAdverbs + ["的"])
    return (2...6).contains(thing.count) && thing.folded.allSatisfy(\.isHan)
      && "码号证表图址箱件章料函票".contains(thing.folded.last ?? " ")
  }

  var awaitsYesOrNo: Bool {
    switch conversation.expects {
    case .consent, .contradiction: true
    case .choice, .item, .name, nil: false
    }
  }

  /// What happened, in the words in which events are read, with the thing that the line speaks of.
  private func event(_ wish: Wish, in whole: Spelling) -> Act? {
    // Whatever the ranking holds, the thing has to be in the line.
    guard Words.signsOfEvents[wish].map(whole.key.containsAny) ?? true else { return nil }
    // `那我挂了啊`, `先退了`: who leaves reports nothing.
    if wish == .mounted, matter.draft.track["mount"]?.noticed == nil,
      !whole.key.containsAny(["标", "代码", "红页", "首页", "贴", "网页", "官网"])
    {
      return nil
    }
    if wish == .returned, whole.key.containsAny(["先退", "我退", "退出", "就退了"]) { return nil }
    // `代码放哪` asks.
    if isQuestion(whole) { return nil }
    // What has to be done isn't done: `经费得报账的`.
    let isAhead = whole.key.containsAny(["得", "要", "需", "准备", "打算", "应该", "多少"])
    if isAhead, !whole.key.containsAny(["了", "已", "过"]) { return nil }
    let things = ["域名", "标识", "材料"].filter(whole.contains)
    let thing = things.count == 1 ? things[0] : ""
    let sentence: String
    switch wish {
    case .applied:
      // Without its name, it is the application that comes next.
      let next = ["domainApplication", "identifierApplication", "papers"].first { id in
        matter.steps.contains { $0.id == id } && matter.draft.track[id]?.state != .done
      }
      sentence =
        thing.isEmpty && next == "papers" || thing == "材料"
        ? "材料交了"
        : (thing.isEmpty ? (next == "domainApplication" ? "域名" : "标识") : thing) + "申请提交了"
    case .passed: sentence = thing + "审核通过了"
    case .returned: sentence = thing + "被退回了"
    case .paid: sentence = "费用交了"
    case .noticed: sentence = "收到通知了"
    case .mounted: sentence = "标识挂好了"
    default: return .pause
    }
    switch event(Spelling(sentence)) {
    case .event(.returned(let step, _, let day), _):
      return .event(.returned(step: step, reason: whole.text, on: day), said: whole.text)
    case .event(let event, _): return .event(event, said: whole.text)
    case .whichReview(let events, _): return .whichReview(events, said: whole.text)
    default: return nil
    }
  }

  /// The formats that are named, as the command takes them.
  private func formats(in whole: Spelling) -> String {
    let words = [
      "word", "docx", "pdf", "ofd", "excel", "xlsx", "html", "网页", "markdown", "文本", "日历",
    ]
    return words.filter { whole.key.contains($0) }.joined(separator: " ")
  }
}

extension Words {
  static let wholly = ["这些", "这方面", "完全", "啥都", "什么都", "一点都", "一点也", "根本"]
  /// One of these stands in a line that tells of an event.
  static let signsOfEvents: [Wish: [String]] = [
    .applied: ["交", "报", "送", "寄", "递", "申请", "提"],
    .passed: ["过", "批", "同意", "合格", "准", "下来", "点头", "放行", "成功"],
    .returned: [
      "退", "驳", "打回", "没过", "不过", "不通过", "未通过", "没批", "不合格", "不收", "不行", "改", "重报", "有问题", "毛病",
    ],
    .paid: ["费", "钱", "款", "缴", "付", "汇", "账"],
    .noticed: ["通知", "邮件", "电话", "短信", "代码", "标识", "消息"],
    .mounted: ["标", "代码", "红页", "首页", "挂", "贴", "网页", "官网"],
  ]
}
