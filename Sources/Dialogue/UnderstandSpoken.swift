import Drafts
import Knowledge
import Text

extension Understanding {
  /// A command in the words people use for it: `回到民政局那份`, `照着这个再来一份`, `念一遍`,
  /// `没问题了确认吧`, `存一下我先走了`.
  ///
  /// Each is a small grammar of verb, thing and ending; the program's own command words are read before.
  func spoken(_ whole: Spelling) -> Act? {
    guard (2...40).contains(whole.count), !whole.folded.contains("\n") else { return nil }
    if let act = draftsAsked(whole) ?? lookedThrough(whole) { return act }
    guard !isQuestion(whole) else { return nil }
    if let act = namedDraft(whole) ?? approved(whole) ?? summarised(whole) ?? retracted(whole)
      ?? leavesOff(whole)
    {
      return act
    }
    return spokenOfDrafts(whole) ?? agreed(whole) ?? left(whole)
      ?? resumed(whole) ?? toured(whole) ?? broughtBack(whole) ?? begun(whole)
  }

  func spokenCore(_ text: Spelling) -> Spelling {
    text.dropping(leads: Words.spokenLeads).dropping(tails: Words.spokenTails)
  }

  /// What is left when a chain of words is taken off, each group optional.
  private func rest(of text: Spelling, after groups: [[String]]) -> Spelling {
    groups.reduce(text) { rest, words in
      guard
        let word = words.filter(rest.hasPrefix).max(by: { $0.count < $1.count })
      else { return rest }
      return rest.dropFirst(word.count).trimmed
    }
  }

  // MARK: Looking through

  /// `念一遍给我听听`, `检查一遍有没有漏的`, `都填对了吗`, `刚才跳过的还有哪些`.
  private func lookedThrough(_ whole: Spelling) -> Act? {
    guard whole.count <= 22, conversation.isUnderWay, TypedValues.find(in: whole).isEmpty,
      lexicon.names.allSatisfy({ $0.letters.count < 2 || !whole.contains($0.name) }),
      !whole.key.containsAny(["改", "换", "材料", "红页", "标识", "怎么", "哪里查", "审核", "谁"])
    else { return nil }
    let key = whole.key
    let isGap = key.containsAny([
      "有没有漏", "有漏", "漏没漏", "漏了", "漏的", "遗漏", "落下", "落了", "没落", "漏填", "缺不缺", "有没有缺", "还缺", "齐不齐",
      "齐了没", "填全",
    ])
    let isOfPassed =
      key.containsAny([
        "跳过", "搁置", "放下", "没填", "空着", "以后再填", "待补", "待定", "没定", "没写", "没弄", "没想好", "没补", "没确定",
      ])
      && key.containsAny(["哪些", "什么", "哪几", "啥", "几个", "几项", "哪条", "哪项", "哪个", "哪一项", "哪一条", "哪一个"])
    if isOfPassed { return .command(.status, argument: "") }
    let looks = key.containsAny(["检查", "看看", "看一", "查一", "核对", "过一遍", "瞧", "帮我看", "对一遍", "查查"])
    if isGap, looks || isQuestion(whole) { return .command(.status, argument: "") }
    let isCorrectness =
      key.containsAny(["填对", "填的对", "填得对", "写对", "都对", "格式", "填错", "写错"])
      && isQuestion(whole) && key.containsAny(["都", "有没有", "吗", "没", "对不对"])
      && !key.containsAny(["会怎", "怎样", "后果", "要求", "怎么办"])
    if isCorrectness { return .command(.review, argument: "") }
    let core = whole.clauses.last.map { spokenCore($0) } ?? whole
    let rest = rest(
      of: core,
      after: [
        ["都", "全", "从头", "从头到尾", "重新", "再", "把填的", "把这些", "把已填的", "把内容", "填的", "已填的", "整个"],
        ["帮我", "给我", "都", "再", "从头"],
        ["念", "读", "过", "捋", "复述", "回顾", "报", "列", "检查", "核对", "核实", "看", "对", "复核", "查"],
        ["一遍", "一下", "一次", "一过", "出来", "念", "读", "一读", "一看"],
        ["填的", "已填的", "内容", "填了的", "刚才填的", "我填的", "全部", "所有", "各项", "所有的"],
        ["给我", "我", "让我"], ["听听", "听", "看看", "看", "瞧瞧"],
      ])
    let isPlain =
      rest.dropping(tails: Words.particles).isEmpty || Words.particles.contains(rest.key)
    let hasTimes = core.key.containsAny(["一遍", "一下", "一次", "听", "看看", "念念", "出来", "读读"])
    guard isPlain, hasTimes, core.count >= 3, !isPauseWord(core) else { return nil }
    return .command(.review, argument: "")
  }

  private func isPauseWord(_ text: Spelling) -> Bool {
    Words.pauses.contains(text.key) || Words.repeats.contains(text.key)
  }

  // MARK: Confirming, leaving, coming back

  /// `没问题了确认吧`, `就这样定下来`, `域名申请那张表确认`, `先不确认`.
  private func agreed(_ whole: Spelling) -> Act? {
    guard whole.count <= 20 else { return nil }
    let all = whole.clauses.map { spokenCore($0) }
    guard let last = all.last(where: { !$0.isEmpty }) else { return nil }
    let verbs = ["确认", "确认掉", "定下来", "确认下来", "定稿", "确定下来", "敲定"]
    if let negator = ["先不", "先别", "暂时不", "暂不", "还不", "不忙", "不急着", "别", "不"].first(
      where: last.hasPrefix),
      verbs.contains(last.dropFirst(negator.count).key)
    {
      return .pause
    }
    guard let verb = verbs.first(where: last.hasSuffix) else { return nil }
    let before = last.prefix(last.count - verb.count).dropping(leads: Words.spokenLeads + ["把"])
      .dropping(tails: ["就", "可以", "给我", "帮我", "那就", "请", "都", "直接", "全", "全部", "一起", "先"])
    let thing = before.dropping(leads: Words.contents).dropping(tails: [
      "这张表", "那张表", "这张", "那张", "这份表", "的表", "表格", "这个表", "那个表", "表",
    ])
    // `那张域名申请表，确认吧`
    if thing.isEmpty || Words.contents.contains(thing.key), all.count == 2, let first = all.first,
      case let named = first.dropping(leads: ["那张", "这张", "那份", "这份", "张", "份"]).dropping(tails: [
        "表格", "表",
      ]),
      let form = lexicon.forms.first(where: { $0.name == named.key })?.form
    {
      return .command(.confirm, argument: form.title)
    }
    let others = all.dropLast().allSatisfy {
      $0.isEmpty || Words.contents.contains($0.key) || isChat($0)
    }
    guard others else { return nil }
    if thing.isEmpty || Words.contents.contains(thing.key) {
      return .command(.confirm, argument: "")
    }
    guard let form = lexicon.forms.first(where: { $0.name == thing.key })?.form else { return nil }
    return .command(.confirm, argument: form.title)
  }

  /// `存一下我先走了`, `保存一下，下班了`.
  private func left(_ whole: Spelling) -> Act? {
    guard whole.count <= 30 else { return nil }
    var saves = false
    var leaves = false
    let pieces = whole.clauses.flatMap { clause -> [Spelling] in
      if isFearOfLoss(clause) || isComingBack(clause) { return [clause] }
      // `存一下我先走了` has no comma.
      guard
        let place = ["我", "俺", "咱", "先"].compactMap({ clause.places(of: $0).first }).filter({
          $0 > 0
        }).min()
      else { return [clause] }
      return [clause.prefix(place), clause.dropFirst(place)]
    }
    for piece in pieces {
      let core = piece.dropping(leads: [
        "那", "就", "好", "行", "嗯", "先", "帮我", "给我", "请", "我", "俺", "咱", "我们", "要", "得", "今天", "把它",
        "大姐", "大哥", "姐", "哥",
        "都", "也",
      ])
      .dropping(
        tails: Words.particles + [
          "一下", "了", "好", "起来", "下", "住", "先", "草稿", "进度", "着", "啦", "人", "去", "吧",
        ])
      if ["存", "保存", "存个档", "存盘"].contains(core.key) {
        saves = true
      } else if [
        "走", "走人", "撤", "下班", "离开", "闪", "忙别的", "开会", "回家", "吃饭", "下线", "退", "溜", "出", "忙", "关机",
      ].contains(core.key) {
        leaves = true
      } else if whole.clauses.count > 1, isComingBack(piece) {
        leaves = true
      } else if !isChat(piece), !isAssent(piece), !isFearOfLoss(piece), !isThanks(piece),
        !isDone(piece),
        !["", "我", "俺", "咱", "先", "那"].contains(core.key)
      {
        return nil
      }
    }
    // Each answer is saved when it is given; leaving says so.
    return saves || leaves && whole.count > 3
      ? (leaves ? .command(.quit, argument: "") : .pause) : nil
  }

  /// `下回再摆`, `回来接着弄`: beside a farewell.
  private func isComingBack(_ piece: Spelling) -> Bool {
    let core = piece.dropping(leads: ["那", "就", "我", "俺", "咱", "我们"]).dropping(
      tails: Words.particles)
    guard core.count <= 8 else { return false }
    guard
      let lead = ["下回再", "下次再", "改天再", "明天再", "明儿再", "回来接着", "回来再", "下回接着", "明天接着", "改日再"].first(
        where: core.hasPrefix)
    else { return false }
    return core.count - lead.count <= 3
  }

  /// That nothing may be lost: `你可别给俺弄丢喽`.
  private func isFearOfLoss(_ piece: Spelling) -> Bool {
    piece.count <= 14 && piece.key.containsAny(["弄丢", "搞丢", "丢了", "没了", "清了"])
      && piece.key.containsAny(["别", "莫", "不要", "不会"])
  }

  /// `我回来了接着弄`, `接着上次的填`.
  private func resumed(_ whole: Spelling) -> Act? {
    guard whole.count <= 16 else { return nil }
    let core = whole.dropping(leads: [
      "我", "又", "回来", "来", "了", ",", "好", "那", "咱们", "我们", "现在", "继续", "接着", "往下", "再", "就", "可以",
      "填", "弄", "办",
    ])
    .dropping(tails: Words.particles + ["了"])
    let goesOn = whole.key.containsAny(["接着", "继续", "往下"])
    let isBack = whole.key.containsAny(["回来", "我又来"])
    let deeds: Set<String> = [
      "弄", "填", "办", "做", "上次的", "上次的填", "上次", "刚才的", "刚才的填", "刚才的弄", "没填完的", "写", "上次没填完的", "没填完",
      "搞",
    ]
    guard goesOn || isBack, deeds.contains(core.key) || core.isEmpty || isBack && core.count <= 1
    else { return nil }
    return .command(.fill, argument: "")
  }

  /// `打开教程看看`.
  private func toured(_ whole: Spelling) -> Act? {
    let core = spokenCore(whole).dropping(leads: [
      "来个", "个", "打开", "开始", "进入", "启动", "来", "看看", "看一下", "看", "学", "学一下", "走一遍", "走", "放", "跟着",
      "一下", "那个", "你的", "这个", "我", "想", "新手", "入门", "使用", "使用的",
    ])
    .dropping(tails: ["看看", "看一下", "学学", "学一下", "走一遍", "来一遍", "一下", "看", "吧"])
    return core.key == "教程" ? .command(.tour, argument: "") : nil
  }

  /// `哎不是，恢复回来`: what was just taken back.
  private func broughtBack(_ whole: Spelling) -> Act? {
    guard whole.count <= 14, !matter.draft.history.redo.isEmpty else { return nil }
    let core =
      whole.clauses.last.map {
        $0.dropping(leads: Words.spokenLeads + ["不是", "不对", "还是", "又", "再", "都"]).dropping(
          tails: Words.spokenTails + ["回来", "回去", "过来", "原样"])
      } ?? whole
    let isRegret = whole.clauses.dropLast().allSatisfy { clause in
      let bare = clause.dropping(leads: ["哎", "唉", "哦", "呀", "啊", "等等", "等"]).key
      return ["不是", "不对", "错了", "不", "撤错了", "点错了", "搞错了", "说错了"].contains(bare) || isChat(clause)
    }
    guard isRegret, ["恢复", "还原", "撤销", "复原", "弄", "找", "改", "变", "搞"].contains(core.key),
      core.key == "恢复" || core.key == "还原" || core.key == "复原"
        || whole.key.containsAny(["回来", "回去", "过来"])
    else { return nil }
    return .command(.redo, argument: "")
  }

  /// `快帮我弄一下域名申请`: a form, with words around it.
  private func begun(_ whole: Spelling) -> Act? {
    guard whole.count <= 24 else { return nil }
    let core = whole.dropping(
      leads: Words.spokenLeads + ["快", "快点", "赶紧", "赶快", "先", "我", "急着", "急"])
    guard core.count < whole.trimmed.count,
      let verb = ["填一下", "弄一下", "办一下", "做一下", "搞一下", "整一下", "填个", "办个", "弄个"].first(
        where: core.hasPrefix)
    else { return nil }
    let thing = core.dropFirst(verb.count).trimmed
    guard let (name, form) = lexicon.forms.first(where: { thing.hasPrefix($0.name) }),
      case let behind = thing.dropFirst(name.count).dropping(tails: Words.particles + ["表", "的"]),
      behind.isEmpty
        || behind.key.containsAny(["分钟", "会儿", "马上", "急", "小时", "开会", "下班", "赶", "等着"])
    else { return nil }
    return .command(.fill, argument: form.title)
  }
}

extension Words {
  /// What may stand before a command in natural words.
  static let spokenLeads = [
    "好了", "好的", "好", "那", "那就", "就", "嗯", "行了", "行", "先", "请", "帮我", "给我", "麻烦", "麻烦你", "我想", "我要",
    "想", "要", "再", "最后", "现在",
    "你", "您", "能不能", "咱", "咱们", "我们", "哎", "唉", "哦", "ok", "来", "快", "对了", "另外", "然后", "接下来",
  ]
  static let spokenTails = particles + ["了", "看看", "一下", "谢谢", "给我", "先", "呗"]
  static let contents: [String] = [
    "没问题", "没毛病", "没错", "都对", "对", "就这样", "都没问题", "没意见", "填好", "都填好", "可以", "看过", "核对过", "没有问题",
    "挺好", "这样", "没啥问题", "无误", "都好",
    "了", "都", "全部", "所有", "全", "直接", "就", "可以", "给我", "帮我", "请", "一起", "先",
  ]
}
