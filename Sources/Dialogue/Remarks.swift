import Drafts
import Knowledge
import Text

extension Understanding {
  /// What is said of the conversation rather than of the errand: wait, say it again, that one is
  /// wrong, it stays, what did I say, the same as that one.
  func remark(_ whole: Spelling) -> Act? {
    let core = whole.dropping(leads: Words.sighs).dropping(tails: Words.particles)
    if Words.none.contains(core.key), core.count > 1 { return .pause }
    if pending == nil, ordinal(core.key) != nil { return .pause }
    if Words.pauses.contains(core.key) || Words.pauses.contains(whole.trimmed.key) {
      // 是 and 好 may be the answer that is waited for.
      if let pending, !pending.kind.isFreeText,
        case .accepted = pending.check(core.text, today: today)
      {
        return nil
      }
      return .pause
    }
    // `等会儿，我接个电话`
    if whole.clauses.count > 1, let first = whole.clauses.first,
      ["等一下", "等下", "稍等", "等等", "等会", "先停", "慢着"].contains(where: first.hasPrefix),
      !isQuestion(whole),
      whole.clauses.dropFirst().allSatisfy({
        correction($0) == nil && misgiving($0) == nil && dispute($0) == nil
          && TypedValues.find(in: $0).isEmpty
          && lexicon.leadingField(of: $0) == nil
      })
    {
      return .pause
    }
    if pending == nil, Words.yes.contains(core.key), conversation.expects == nil { return .pause }
    if Words.repeats.contains(core.key.trimmed(of: "?")) { return .sayAgain }
    if core.count <= 10, ["等一下", "稍等", "等等", "等会"].contains(where: core.hasPrefix),
      TypedValues.find(in: core).isEmpty, whole.clauses.count == 1
    {
      return .pause
    }
    if Words.protests.contains(core.key.trimmed(of: "?")), conversation.wasRefused {
      return .sayAgain
    }
    if let act = recollection(core) { return act }
    if whole.clauses.count == 1, let act = deadline(core) { return act }
    if !core.hasSuffix("?"), let act = postponement(core) { return act }
    guard !isQuestion(whole) else { return nil }
    return numberedItem(core) ?? keeping(core) ?? dispute(core) ?? sameness(core) ?? misgiving(core)
  }

  /// `改第4项`, `第4项`: the item of the review.
  private func numberedItem(_ core: Spelling) -> Act? {
    let named = core.dropping(leads: ["改一下", "改", "我要改", "我想改", "换", "修改一下"])
    guard named.hasPrefix("第") || named.hasSuffix("项"), named.count <= 5, let field = target(named),
      lexicon.field(named: named) == nil
    else { return nil }
    return .command(.change, argument: field.label)
  }

  /// `手机还是那个`, `年限不变`.
  private func keeping(_ core: Spelling) -> Act? {
    for word in Words.unchanged where core.hasSuffix(word) && core.count > word.count {
      if let field = target(core.prefix(core.count - word.count).dropping(tails: ["就", "都", "还"])) {
        return .keep(field: field.id)
      }
    }
    return nil
  }

  /// `永红写成勇红了`, `乌云调走了`: something is the matter with a value that was given.
  func misgiving(_ clause: Spelling) -> Act? {
    let core = clause.dropping(leads: Words.regret).dropping(tails: ["了"])
    let given = matter.draft.answers.sorted { ($0.value.turn, $0.key) > ($1.value.turn, $1.key) }
    for word in ["写成", "打成", "填成", "录成", "听成"] {
      guard let place = core.places(of: word).first else { continue }
      let parts = [core.prefix(place), core.dropFirst(place + word.count)].filter { $0.count > 1 }
      let match = given.first { answer in
        parts.contains { normalize(answer.value.value.plain).contains($0.key) }
      }
      if let match { return .contest(field: match.key) }
    }
    let match = given.first { id, answer in
      let value = answer.value.plain
      return matter.knowledge.field(id)?.kind == .person && core.hasPrefix(normalize(value))
        && (1...5).contains(core.count - value.count) && clause.trimmed.hasSuffix("了")
    }
    return match.map { .contest(field: $0.key) }
  }

  /// `第3项不对`, `联系人换一下`.
  func dispute(_ core: Spelling) -> Act? {
    for word in Words.disputes where core.hasSuffix(word) && core.count > word.count {
      let named = core.prefix(core.count - word.count).dropping(tails: [
        "填", "写", "的", "是", "好像", "要", "说", "打", "弄", "给",
      ])
      if let field = target(named) { return .contest(field: field.id) }
    }
    return nil
  }

  /// `有没有网站我也不知道`, `邮编待定`: the field is put off, whichever is asked now.
  private func postponement(_ core: Spelling) -> Act? {
    for (words, command) in Words.postponements {
      for word in words where core.hasSuffix(word) && core.count > word.count {
        let named = core.prefix(core.count - word.count)
          .dropping(tails: ["我也", "我", "也", "还", "就", "先", "这项", "是什么", "是多少", "填什么", "的"])
        if let field = target(named), matter.given(field.id) == nil {
          return .command(command, argument: field.label)
        }
      }
    }
    return nil
  }

  /// `年限填的多少`, `上面那个是多少来着`, `你刚才说的几份来着`.
  private func recollection(_ core: Spelling) -> Act? {
    let again = core.dropping(tails: ["?", "来着", "呀", "啊"])
    let isAgain = core.key.contains("来着")
    for lead in ["你刚才说的", "你刚才说", "刚才你说的", "刚才说的", "你前面说的", "你说的"] where again.hasPrefix(lead) {
      guard isAgain || isQuestion(core) else { return nil }
      let rest = again.dropFirst(lead.count).trimmed
      return rest.count < 2 || Words.bare.contains(rest.key) ? .sayAgain : .question(rest.text)
    }
    for tail in ["是什么", "是啥", "是多少", "填的啥", "是哪个"]
    where again.hasPrefix("第") && again.hasSuffix(tail) {
      if let field = target(again.prefix(again.count - tail.count)) {
        return .recall(field: field.id)
      }
    }
    let words = ["我填的", "填的", "写的", "选的", "记的", "定的", "我填了", "填了", "报的"]
    if again.key.containsAny(["一共", "总共", "合计", "拢共", "加起来"]), again.key.containsAny(["钱", "费"]),
      let fee = matter.knowledge.fields.first(where: {
        $0.kind == .derived && $0.label.hasSuffix("费")
      }),
      matter.value(fee.id) != nil
    {
      return .recall(field: fee.id)
    }
    guard isAgain || again.key.containsAny(words),
      again.key.containsAny(["多少", "什么", "几", "啥", "谁", "哪"]) || isAgain
    else { return nil }
    let named = again.dropping(leads: Words.subjects + ["刚才", "之前", "前面"])
    if let (field, rest) = lexicon.leadingField(of: named), matter.value(field.id) != nil,
      isAgain || rest.key.containsAny(words)
    {
      return .recall(field: field.id)
    }
    let pointing = Words.lastOne.contains { $0.count > 2 && again.hasPrefix($0) }
    return pointing && isAgain ? lastGiven.map { .recall(field: $0.id) } : nil
  }

  /// `9月28日收到通知呢？`: a deadline to reckon, not a report.
  private func deadline(_ core: Spelling) -> Act? {
    guard isQuestion(core), core.key.containsAny(["收到", "接到"]),
      let day = days(in: core.text, today: today).compactMap(\.day).first
    else { return nil }
    // What is asked about lies ahead, also when its month is past this year.
    let isDated = core.key.contains("年") || core.key.contains("去")
    guard day < today, !isDated, day.adding(60) < today else { return .reckon(day) }
    return .reckon(Day(year: day.year + 1, month: day.month, day: day.day) ?? day)
  }

  /// `网站名称跟单位名称一样`, `经办人也是联系人`, `简介就按模板`.
  private func sameness(_ core: Spelling) -> Act? {
    let text = core.dropping(leads: ["那", "就", "填"])
    if let (field, rest) = lexicon.leadingField(of: text.dropping(leads: Words.subjects)) {
      if isModel(rest.dropping(leads: ["就", "也"])), matter.offered(field) != nil {
        return .fill(field: field.id, text: "", manner: .offered)
      }
      return same(field, as: rest)
    }
    return pending.flatMap { same($0, as: text) }
  }

  private func holdsAddress(_ field: Field) -> Bool {
    field.kind == .website || field.kind == .englishDomain
  }

  /// `按模板`, `照你们那个模板来`.
  private func isModel(_ rest: Spelling) -> Bool {
    let key = rest.key
    return Words.models.contains(key)
      || (key.count <= 14 && ["按", "用", "照", "套"].contains(where: rest.hasPrefix)
        && key.containsAny(["模板", "模版", "样板", "范文", "默认", "建议", "推荐"]))
  }

  private func same(_ field: Field, as rest: Spelling) -> Act? {
    let core = rest.dropping(leads: ["也", "就", "还是", "都"])
    for link in ["跟", "和", "与", "同", "用", "是", "按", "等于", "填"] where core.hasPrefix(link) {
      guard let (other, end) = lexicon.leadingField(of: core.dropFirst(link.count)),
        other.id != field.id,
        field.kind == other.kind || field.kind == .paragraph
          || holdsAddress(field) && holdsAddress(other)
      else { continue }
      let tail = end.dropping(leads: ["是", "都是", "完全"]).key
      guard Words.likenesses.contains(tail) || tail.isEmpty && !["跟", "和", "与"].contains(link)
      else { continue }
      if let value = matter.value(other.id) {
        return .fill(field: field.id, text: value.plain, manner: .stated)
      }
      return matter.value(field.id).map { .fill(field: other.id, text: $0.plain, manner: .stated) }
    }
    return nil
  }

  /// `我是某某局的`, `我们单位是某某局`.
  func selfIntroduction(_ clause: Spelling) -> Act? {
    let core = clause.dropping(leads: ["您好", "你好", "那个", "哦", "嗯", "填表:", "填表", "这里是"])
    for lead in Words.introductions
    where core.hasPrefix(lead) {
      let name = core.dropFirst(lead.count).dropping(tails: ["的", "那边", "这边"] + Words.particles)
      if isOrganization(name) {
        return .fill(field: "organizationName", text: name.text, manner: .stated)
      }
    }
    return nil
  }

  /// Whether a text looks like the name of an organization.
  func isOrganization(_ text: Spelling) -> Bool {
    (4...40).contains(text.count) && !text.folded.contains(where: Words.foreignToNames.contains)
      && text.folded.allSatisfy { $0.isHan || "()·".contains($0) }
      && Words.organizationEnds.contains { text.hasSuffix($0) }
      && !text.key.containsAny(Words.talk) && !isQuestion(text)
  }

  /// Whether a line talks about the form instead of filling it: no name of anything reads so.
  func isTalk(_ text: Spelling, besides field: Field) -> Bool {
    if text.key.containsAny(Words.talk) { return true }
    guard let (other, rest) = lexicon.leadingField(of: text.dropping(leads: Words.subjects)) else {
      return false
    }
    if field.kind == .person, numbers(in: text.text).contains(where: { !$0.unit.isEmpty }) {
      return true
    }
    if other.id != field.id, !rest.isEmpty, other.label.count >= 4,
      text.contains(normalize(other.label))
    {
      return true
    }
    return other.id != field.id && !rest.isEmpty && !isOrganization(text)
      && !Words.organizations.contains { text.hasSuffix($0) }
  }

  /// `注册三年或者五年`: two values where one is wanted.
  func undecided(_ clause: Spelling) -> Act? {
    for link in ["或者", "或是", "还是", "或"] {
      guard let place = clause.places(of: link).first, place > 0 else { continue }
      let one = TypedValues.find(in: clause.prefix(place))
      let other = TypedValues.find(in: clause.dropFirst(place + link.count))
      guard one.count == 1, other.count == 1, one[0].kind == other[0].kind else { continue }
      let fields = matter.knowledge.fields.filter { one[0].kind.kinds.contains($0.kind) }
      guard let field = fields.first, fields.count == 1 || pending?.id == field.id else { continue }
      return .among(field: field.id, texts: [one[0].text, other[0].text])
    }
    return nil
  }
}

extension Words {
  /// Asking why something was refused.
  static let protests: Set<String> = [
    "为什么不行", "为什么不对", "哪里不对", "哪儿不对", "怎么不行", "为啥不行", "哪里错了", "为什么不能填", "有什么问题", "怎么不对", "错在哪",
    "为什么不能", "哪儿错了",
  ]
  static let sighs = [
    "那", "嗯", "呃", "额", "哎", "唉", "哦", "哎呀", "对了", "哦对了", "先", "请", "不好意思", "对不起",
  ]
  static let pauses: Set<String> = [
    "算了", "等一下", "等等", "稍等", "等会", "等会儿", "我再想想", "再想想", "让我想想", "想想", "我想想", "再说", "回头再说",
    "我不想填了", "不想填了", "我不填了", "不想弄了", "我不会", "不会弄", "太麻烦了", "我去问问", "我问问领导", "问一下领导再说", "随你",
    "先这样", "稍等一下", "慢点", "不急", "不是这个", "不是这个意思", "还是算了", "那算了", "取消", "不弄了", "不办了",
    "我查一下", "我找找", "我看看", "我先看看", "嗯", "哦", "额", "呃", "好的", "好", "谢谢", "知道了", "明白了", "懂了", "收到",
    "ok", "行", "可以", "对", "是", "不是", "不对", "错了", "填错了", "写错了", "说错了",
  ]
  static let repeats: Set<String> = [
    "再说一遍", "再说一次", "重复一遍", "重复一下", "没看清", "没看懂", "你刚才说什么", "刚才说什么", "刚才说了什么", "你说什么", "再发一遍",
    "再讲一遍", "重说一遍", "再显示一遍",
  ]
  static let bare: Set<String> = ["什么", "啥", "是什么", "是啥", "那个"]
  static let unchanged = [
    "还是那个", "不变", "没变", "不用改", "不改了", "不改", "照旧", "保持不变", "还用那个", "没有变", "不动",
  ]
  static let disputes = [
    "不对", "错了", "有误", "填错了", "写错了", "不正确", "换一下", "改一下", "要改", "要换", "变了", "换了", "也换了", "也变了",
    "又换了", "换人了", "改一改", "打错了",
    "要改一下", "需要改", "得改", "搞错了", "弄错了",
  ]
  static let postponements: [([String], Command)] = [
    (["以后再说", "以后再填", "以后补", "待定", "先空着", "回头再填", "过后再填", "先放着", "还没定", "没定"], .later),
    (["不知道", "不清楚", "没想好", "不确定", "说不准", "拿不准", "不晓得"], .unknown),
  ]
  static let models: Set<String> = [
    "按模板", "用模板", "按模版", "用模版", "用默认", "默认", "按默认", "按建议", "用建议的", "采用建议", "用推荐的", "按你说的", "按你给的",
    "用你给的",
  ]
  static let likenesses: Set<String> = [
    "一样", "一样的", "相同", "一致", "同一个人", "同一个", "同一人", "一个人", "相同的",
  ]
  static let organizationEnds = [
    "局", "委员会", "办公室", "编办", "中心", "研究院", "研究所", "站", "厅", "政府", "协会", "学校", "大学", "中学", "小学", "医院",
    "馆", "联合会", "工会", "团委", "妇联", "法院", "检察院", "街道", "街道办", "镇", "支队", "大队", "党校", "卫健委", "发改委",
    "宣传部",
    "组织部", "统战部", "委",
  ]
  /// Words that occur in talk about a form and hardly in a name.
  static let talk = [
    "先不填", "不填", "以后再", "以后补", "改成", "改为", "换成", "改第", "算了", "这项", "那项", "这一项", "再想", "想想", "等会",
    "帮我", "按你", "听你的", "接个电话",
    "不想", "不知道", "不清楚", "一样", "还是那", "重新", "撤销", "不对", "错了", "换一下", "随便", "都行", "跟单位", "我们", "我想",
    "咱们",
    "没有网站", "待定", "没想好", "还没", "一下", "快关",
  ]
  /// Characters that sentences have, and no name of an organization.
  static let foreignToNames = Set("我你您他她它俺咱哋偌没冇吗呢吧啊呀嘛啦谁哪怎么了")
  /// How kinds of things end, as 政务类: no organization is called so.
  static let kindEnds = ["类", "型", "色", "式", "款", "版", "种", "号"]
  /// Nothing to fill in.
  static let nothing: Set<String> = [
    "没有", "无", "没", "暂无", "暂时没有", "还没有", "目前没有", "没有呢", "还没", "没得",
  ]
  /// Leaving the choice to the program.
  static let whatever: Set<String> = [
    "随便", "都行", "都可以", "你定", "你看着办", "你帮我填", "帮我填", "随便填", "不知道填什么", "不知道选什么好", "不知道选哪个", "不会填",
    "不知道怎么填", "我不会填", "不知道写什么", "你决定", "听你的", "看着填", "默认的",
  ]
}
