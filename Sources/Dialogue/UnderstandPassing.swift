import Drafts
import Knowledge
import Text

extension Understanding {
  /// Fields that are passed over by name, with whatever stands beside: `联系人先不写，还没定`,
  /// `背景图没准备，跳过`, `年限不清楚，得问领导`.
  ///
  /// The words act on what is named and on nothing else; the reason before or behind belongs to it.
  func passes(_ whole: Spelling) -> [Act]? {
    guard whole.count <= 60 else { return nil }
    var acts: [Act] = []
    var passed = false
    var rest: [Spelling] = []
    // `账号还没办，这个先空着`: 这个 is what was named last, not what is asked.
    var named: Field?
    var isOfRemainder = false
    var isOfAnother = false
    var errandWaits = false
    for clause in whole.clauses {
      defer {
        if let field = spokenOf(clause) { named = field }
      }
      if !passed, named == nil, !isQuestion(clause), isErrandWaiting(clause) {
        errandWaits = true
        rest.append(clause)
      } else if errandWaits, named == nil, bare(clause) != nil {
        isOfAnother = true
      } else if let words = remainder(clause), let form = pending.flatMap({ formAsked(of: $0) }) {
        isOfRemainder = true
        if manner(words) != nil {
          passed = true
          acts.append(.command(.later, argument: form.title))
        }
      } else if isOfRemainder, !passed, bare(clause) != nil,
        let form = pending.flatMap({ formAsked(of: $0) })
      {
        passed = true
        acts.append(.command(.later, argument: form.title))
      } else if let words = ofAnotherOne(clause), manner(words) != nil || putsOffTo(words) {
        // `另一个下回再说` is of none of the fields.
        isOfAnother = true
      } else if !passed, let field = named, field.id != pending?.id, !isQuestion(clause),
        let act = act(on: field, by: clause, in: whole)
      {
        passed = true
        acts += act
        rest.removeAll {
          spokenOf($0)?.id == field.id || endsPuttingOff($0) || $0.key.containsAny(Words.notNow)
        }
      } else if isQuestion(clause) {
        rest.append(clause)
      } else if let field = named, case (let fields, let command)? = passing(clause),
        fields == [nil]
      {
        if acts.contains(where: { $0.isPassing(field.label) }) {
          if command == .skip { acts = acts.map { $0.passing(by: command) } }
        } else if matter.given(field.id) == nil {
          acts.append(.command(command, argument: field.label))
        } else {
          rest.append(clause)
          continue
        }
        passed = true
      } else if let (fields, command) = passing(clause) {
        passed = true
        acts += fields.map { .command(command, argument: $0?.label ?? "") }
      } else if passed, let command = bare(clause) {
        // `…，跳过` says how; a reason says nothing more.
        if command == .skip || acts.isEmpty { acts = acts.map { $0.passing(by: command) } }
      } else if isReason(clause) || bare(clause) != nil || isChat(clause) {
        continue
      } else {
        rest.append(clause)
      }
    }
    guard passed || isOfAnother else { return nil }
    if !passed, rest.isEmpty || errandWaits { return [.pause] }
    return rest.reduce(into: acts) { $0 += sentence($1).filter { $0 != .pause } }
  }

  /// The fields that a clause passes over, and how; nil for the field that is asked.
  private func passing(_ clause: Spelling) -> (fields: [Field?], Command)? {
    let pointing = clause.dropping(leads: ["那", "那么", "嗯", "还有", "所以", "不过"])
    for word in Words.pointersToAsked where pointing.hasPrefix(word) {
      let words = pointing.dropFirst(word.count)
      guard pending != nil, !isReason(words), let command = manner(words) else { continue }
      return ([nil], command)
    }
    let core = clause.dropping(leads: Words.ownerLeads)
    var fields: [Field] = []
    var text = core
    while let (field, rest) = lexicon.leadingField(of: text), field.kind != .derived {
      fields.append(field)
      text = rest.trimmed
      guard let link = ["和", "跟", "与", "、", "还有", "以及", "及"].first(where: text.hasPrefix),
        lexicon.leadingField(of: text.dropFirst(link.count).trimmed) != nil
      else { break }
      text = text.dropFirst(link.count).trimmed
    }
    guard !fields.isEmpty, !text.isEmpty, var command = manner(text) else { return nil }
    // What has a value is cleared or kept, which is read elsewhere.
    guard fields.allSatisfy({ matter.given($0.id) == nil }) else { return nil }
    if command == .later,
      Words.nothing.contains(
        text.dropping(leads: [":", "="]).dropping(tails: Words.passingTails).key)
    {
      // Behind a colon it is what was written into the form, and the check tells about it.
      if clause.folded.contains(where: { ":=".contains($0) }) { return nil }
      if !fields.contains(where: matter.requires) { command = .skip }
    }
    // `网站没有` states a fact.
    if fields.contains(where: { $0.kind == .boolean }), polarity(clause) != nil { return nil }
    return (fields, command)
  }

  /// How a clause without a field passes over what was named: `先空着`, `跳过`.
  func bare(_ clause: Spelling) -> Command? {
    lexicon.leadingField(of: clause.dropping(leads: Words.ownerLeads)) == nil ? manner(clause) : nil
  }

  /// What words of passing over mean, if they are nothing else.
  func manner(_ text: Spelling) -> Command? {
    let text = text.dropping(leads: [
      ":", "：", ",", "，", "的", "呢", "嘛", "啊", "这块", "这项", "那项", "那块", "这一项", "这个",
    ])
    let core = text.dropping(leads: Words.passingAdverbs).dropping(tails: Words.passingTails)
    let isFirst = text.prefix(text.count - core.count).key.containsAny(["先", "暂"])
    if Words.passedOver.contains(core.key) { return isFirst ? .later : .skip }
    if Words.putDown.contains(core.key) || putsOffTo(core) { return .later }
    if Words.unknowns.contains(core.key) { return .unknown }
    if Words.unfinished.contains(where: { core.hasPrefix($0.0) && rest(of: core, after: $0) }) {
      return .later
    }
    return isReason(core) ? .later : nil
  }

  /// What may stand behind 没, 没有 or 还没: the deed that isn't done.
  private func rest(of core: Spelling, after head: (String, String)) -> Bool {
    let deed = core.dropFirst(head.0.count).dropping(leads: ["人", "来得及", "有"])
      .dropping(tails: ["好", "完", "下来", "出来", "到", "呢", "了", "齐", "过", "妥"])
    return Words.deedsUndone.contains(deed.key)
  }

  /// `一会儿弄`, `下午再说`, `等下周`: a time to come, with or without what is to be done then.
  func putsOffTo(_ core: Spelling) -> Bool {
    if putsOff(core) { return true }
    let waiting = core.dropping(leads: ["等", "到", "过", "留到", "放到", "拖到"])
    // `等下` is a time itself, and `等下午` is not.
    func time(in text: Spelling) -> String? {
      (Words.timesToCome + Words.later).filter(text.hasPrefix).max { $0.count < $1.count }
    }
    let whole = time(in: waiting) == nil ? core : waiting
    guard let time = time(in: whole) else { return false }
    let deed = whole.dropFirst(time.count).dropping(leads: [
      "再", "才", "我", "来", "去", "有空", "给你", "就", "问了", "问问", "问好", "问清楚", "问一下", "查了", "查一下", "查到",
      "找到",
      "拿到", "要到", "核实了", "确认了",
    ])
    .dropping(tails: Words.particles + ["上", "了"])
    return deed.isEmpty || Words.deedsOfFilling.contains(deed.key)
      || ["办", "问", "查", "看", "做", "注册", "申请", "准备", "想", "确定", "整", "提供"].contains(deed.key)
  }

  /// `得问领导`, `等我问问`, `回头查一下`, `要问信息中心`: somebody or something has to be asked first.
  private func isReason(_ clause: Spelling) -> Bool {
    let core = clause.dropping(leads: Words.passingAdverbs + Words.askingLeads)
      .dropping(tails: Words.passingTails)
    guard core.count < clause.trimmed.count, clause.count <= 16,
      TypedValues.find(in: clause).isEmpty, !isQuestion(clause)
    else { return false }
    let isLed = Words.askingLeads.contains { clause.contains($0) }
    return isLed
      && ["问", "查", "翻", "找", "商量", "请示", "核实", "打听", "确认一下", "看领导", "领导", "看看"].contains(
        where: core.hasPrefix)
  }
}

extension Act {
  fileprivate func isPassing(_ field: String) -> Bool {
    if case .command(_, field) = self { true } else { false }
  }

  /// The same field passed over in another way.
  fileprivate func passing(by command: Command) -> Act {
    guard case .command(_, let field) = self else { return self }
    return .command(command, argument: field)
  }
}

extension Words {
  /// Whose it is, before the name of a field.
  static let ownerLeads =
    subjects + [
      "主任的", "主任", "局长的", "局长", "领导的", "领导", "科长的", "科长", "他的", "她的", "他", "她", "人家的", "那个", "至于",
      "关于", "还有", "嗯",
      "所以", "不过",
    ]
  static let pointersToAsked = ["这个", "这项", "这一项", "这条", "这里", "这儿", "这块", "它", "此项"]
  static let passingAdverbs = [
    "也", "先", "就", "还", "都", "暂时", "暂", "我", "我们", "咱", "目前", "现在", "可以", "统统", "一律", "全", "那",
    "这会儿", "实在", "真的",
    "还是", "是", "确实", "倒是",
  ]
  static let passingTails = particles + ["了", "先", "着吧", "一下", "的"]
  /// Not wanted in the form.
  static let passedOver: Set<String> = [
    "跳过", "略过", "略", "过", "不填", "不写", "不报", "不留", "不提供", "不要填", "不用填", "不用写", "不需要填", "免填", "不录",
    "不弄", "不登", "不给",
    "不填写", "跳", "空过", "省略", "省",
  ]
  /// Left for another time.
  static let putDown: Set<String> = [
    "空", "空着", "放", "放着", "放放", "放一放", "放一边", "搁着", "搁", "搁一搁", "搁置", "留着", "留空", "留白", "缓缓", "缓一缓",
    "欠着", "待定", "待补",
    "不管", "不急", "不忙", "以后再说", "再说", "等等", "等一等", "等会儿", "等会", "后补", "后面补", "没有", "没", "无", "没得",
    "我没有", "回头再说",
  ]
  static let unknowns: Set<String> = [
    "不知道", "不清楚", "不太清楚", "不晓得", "拿不准", "说不准", "吃不准", "没把握", "不确定", "记不清", "记不得", "不记得", "忘", "忘记",
    "想不起来", "没想好",
    "没主意", "没数", "不懂", "弄不清",
  ]
  /// What says that something isn't done.
  static let unfinished: [(String, String)] = [("没有", ""), ("没", ""), ("未", "")]
  static let deedsUndone: Set<String> = [
    "准备", "定", "写", "弄", "做", "办", "批", "申请", "注册", "开通", "问", "拿", "想", "决定", "商量", "选", "拍", "收集",
    "整理", "起草", "拟",
    "确定", "搞", "备", "找", "查", "给", "建", "填", "开", "审", "定稿", "落实", "安排", "成型", "发",
  ]
  /// Times to come beside those of `later`, the longest first.
  static let timesToCome = [
    "过一会儿", "等一会儿", "等会儿", "一会儿", "过阵子", "过段时间", "下个星期", "下星期", "下个月", "下礼拜", "这两天", "过两天", "大后天",
    "今晚",
    "周末", "下午", "晚上", "上午", "中午", "明早", "一会", "下周", "下月", "周一", "周二", "周三", "周四", "周五", "星期一",
    "星期五",
    "月底", "年底", "明天", "后天",
    "以后", "之后", "回头", "后面", "晚点", "改天", "稍后", "节后", "过后", "空了", "有空",
  ]
  /// What leads to asking somebody.
  static let askingLeads = [
    "得", "要", "需要", "还得", "还要", "等", "等我", "让我", "我去", "去", "回头", "回去", "我得", "我要", "我先", "得先",
    "要先", "必须", "须", "容我",
    "这得", "这要", "这个得", "这个要", "给你", "帮你", "再",
  ]
}
