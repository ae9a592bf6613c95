import Drafts
import Knowledge
import Text

/// Wishes that the program draft something: `域名给俺起一个吧`, `简介你帮我按模板写一个`, `你定的都用上`.
extension Understanding {
  /// The field for which something was proposed just now, if it can be taken.
  var proposed: Field? {
    for case .proposed(let id) in conversation.lastReplies {
      guard let field = matter.knowledge.field(id), matter.value("organizationName") != nil else {
        continue
      }
      return field
    }
    return nil
  }

  /// What is suggested for a field: proposed just now, or offered with its question.
  func suggestion(for field: Field) -> String? {
    proposed?.id == field.id
      ? matter.proposals(for: field).first?.value.plain : matter.offered(field)?.value.plain
  }

  /// Takes what is suggested.
  func taking(_ text: String, for field: Field) -> Act {
    matter.offered(field)?.value.plain == text
      ? .fill(field: field.id, text: "", manner: .offered)
      : .fill(field: field.id, text: text, manner: .stated)
  }

  /// A line that lets the program draft something, whatever else stands in it.
  func letsDraft(_ whole: Spelling) -> [Act]? {
    guard (3...60).contains(whole.count), TypedValues.find(in: whole).isEmpty else { return nil }
    let clauses = whole.clauses.filter { !isChat($0) && !isAssent($0) && !isOnlyShowing($0) }
    guard (1...3).contains(clauses.count) else { return nil }
    // `用你写的就好`: what is on the screen is taken.
    if let acts = accepts(whole),
      acts.contains(where: { if case .fill = $0 { true } else { false } })
    {
      return nil
    }
    if clauses.count == 1, let act = follows(clauses[0]) ?? letsDraftAll(clauses[0]) {
      return [act]
    }
    // `域名给俺起一个吧，你看叫啥好`: one clause names the thing, each wants it made.
    var named: Field?
    var wants = false
    for clause in clauses {
      if let field = draftable(in: clause) {
        guard named == nil || named?.id == field.id else { return nil }
        named = field
      }
      if isWishToDraft(clause) { wants = true }
    }
    guard wants else { return nil }
    // Another field in the line is more than a wish.
    let others = lexicon.mentions(in: whole).filter {
      $0.field.id != named?.id && $0.field.kind != .derived
    }
    guard others.allSatisfy({ $0.field.id == "organizationName" }) else { return nil }
    if let named { return [.propose(field: named.id)] }
    guard !finder.find(whole.text).isConfident, !whole.key.containsAny(["稿", "领导", "审"]) else {
      return nil
    }
    if let pending, !pending.offered.isEmpty { return [.propose(field: pending.id)] }
    if let last = conversation.lastReplies.lazy.compactMap(\.fieldSpokenOf).first,
      let field = matter.knowledge.field(last), !field.offered.isEmpty
    {
      return [.propose(field: last)]
    }
    return nil
  }

  /// The field of a clause for which there is something to propose: by name, or by what it is called
  /// where only one can be meant.
  private func draftable(in clause: Spelling) -> Field? {
    let found = lexicon.mentions(in: clause).map(\.field).filter { !$0.offered.isEmpty }
    if let first = found.first, Set(found.map(\.id)).count == 1 { return first }
    let words: [([String], String)] = [
      (["网址名", "中文网址", "域民", "点政务", "点公益", ".政务", ".公益"], "chineseDomain"),
      (["介绍", "简述", "网站说明"], "siteSummary"),
    ]
    for (names, id) in words where clause.key.containsAny(names) {
      return matter.knowledge.field(id)
    }
    return nil
  }

  /// Whether a clause wants something made: who is to do it and the deed, or a model, or what is best.
  private func isWishToDraft(_ clause: Spelling) -> Bool {
    let key = clause.key
    guard !key.containsAny(Words.notDrafted) else { return false }
    let asks = key.containsAny(["怎么", "咋", "如何", "要不要", "能不能改", "多少", "几个", "哪里", "在哪", "吗什么"])
    let isAddressed = key.containsAny(Words.drafters)
    if key.containsAny(Words.atLossForWords), draftable(in: clause) != nil { return true }
    if key.containsAny(["推荐个", "推荐一个", "推荐一下", "有推荐", "没有推荐", "推荐吗", "给点建议", "出个主意"]), !asks {
      return true
    }
    if isAddressed, key.containsAny(Words.drafting),
      !asks || key.containsAny(["怎么好", "咋个好", "怎么合适"])
    {
      return true
    }
    if key.containsAny(["自动", "自己"]), key.containsAny(["生成", "起", "拟", "填", "写", "编", "取"]), !asks {
      return isAddressed || key.contains("自动")
    }
    if key.containsAny(Words.modelTexts),
      key.containsAny(["有没有", "有无", "有吗", "给", "来", "发", "看", "借鉴", "参考", "参照", "出"]),
      !asks
    {
      return true
    }
    // `你看起什么好`, `叫啥好`
    return key.containsAny([
      "什么好", "啥好", "什么合适", "啥合适", "哪个好", "什么比较好", "啥子好", "什么名字好", "啥名好", "啥名字好", "么子好",
    ])
      && key.containsAny(["起", "叫", "取", "用", "写", "填", "定"])
  }

  /// `域名也跟着改`, `域名用全称`, `听你的换成全称`, `网站名称换回单位名称`: as the rule has it.
  private func follows(_ clause: Spelling) -> Act? {
    guard clause.count <= 24, !isQuestion(clause) else { return nil }
    let core = clause.dropping(
      leads: Words.subjects + ["听你的", "按你说的", "依你", "把", "也", "就", "还是", "都", "emmm", "那听你的"]
    )
    .dropping(tails: Words.particles + ["了", "的"])
    var field = proposed
    var rest = core
    if let (named, behind) = lexicon.leadingField(of: core), !named.offered.isEmpty {
      (field, rest) = (named, behind)
    } else if field == nil {
      let spoken = conversation.lastReplies.lazy.compactMap(\.fieldSpokenOf).first
      field = [pending, spoken.flatMap(matter.knowledge.field), lastGiven].compactMap(\.self).first
      {
        $0.kind == .chineseDomain
      }
    }
    guard let field, let text = matter.proposals(for: field).first?.value.plain,
      !text.contains(Value.gap)
    else { return nil }
    let deed = rest.dropping(leads: [
      "也", "就", "都", "还是", "要", "给我", "一起", "一并", "同步", "跟着", "随着", "相应", "应该", "那",
    ]).key
    let isFollowing =
      rest.key.containsAny(["跟着", "随着", "一起", "一并", "同步", "相应", "也要", "也"])
      && ["改", "换", "变", "更新", "调整", "改一下", "换一下", "改过来", "改掉"].contains(deed)
    let isFull =
      [
        "用全称", "全称", "写全称", "填全称", "换成全称", "改成全称", "用全名", "写全名", "换全称", "用单位全称", "写单位全称", "用单位名称",
        "换成单位名称", "改成单位名称", "换回单位名称", "改回单位名称", "换成单位全称", "改成单位全称", "换成全名", "改成全名",
      ]
      .contains(deed)
    guard isFollowing && matter.given(field.id) != nil || isFull && (field.kind != .paragraph)
    else { return nil }
    // 全称 alone is no answer to a question for something else.
    guard deed != "全称" || rest.count < core.count || proposed != nil || pending?.id == field.id
    else { return nil }
    return .fill(
      field: field.id, text: text, manner: matter.given(field.id) == nil ? .stated : .corrected)
  }

  /// `你定的都用上`, `能填的你先填`, `剩下的你看着填`.
  private func letsDraftAll(_ clause: Spelling) -> Act? {
    let key = clause.key
    let isYours = key.containsAny(["你", "您", "系统", "建议", "推荐", "默认"])
    let isAll =
      key.containsAny([
        "都用", "都按", "都采用", "都采纳", "全用", "全按", "都填上", "全部采用", "全采用", "都照", "全都用", "都拟", "都起草",
      ])
      || key.containsAny([
        "能填的", "能拟的", "能代填的", "能推算的", "剩下的", "其余的", "其他的", "余下的", "你自己填", "你来填", "你先填", "你替我填",
        "你全填", "帮我填完", "帮我都填", "你代我填", "你填好",
      ])
        && key.containsAny(["你", "您"]) && key.containsAny(["填", "写", "拟", "定", "弄"])
    guard isYours, isAll, clause.count <= 24, !key.containsAny(Words.notDrafted),
      lexicon.mentions(in: clause).isEmpty
    else { return nil }
    let isShown = conversation.lastReplies.contains {
      if case .proposedAll = $0 { true } else { false }
    }
    return isShown ? .agree : .propose(field: nil)
  }

  /// `我看看`, `给我瞧瞧`: said behind the wish.
  private func isOnlyShowing(_ clause: Spelling) -> Bool {
    let core = clause.dropping(leads: ["给", "让", "我", "俺", "咱", "先", "我们", "拿来", "发来"]).dropping(
      tails: Words.particles)
    return ["看看", "看一下", "瞧瞧", "瞅瞅", "过目", "看", "看一眼", "只管盖章", "参考", "参考参考", "参考一下"].contains(
      core.key)
  }
}

extension Reply {
  /// The field that a reply told something of.
  var fieldSpokenOf: String? {
    switch self {
    case .proposed(let field), .explained(let field, _), .recalled(let field),
      .contested(let field),
      .wasEmpty(let field), .rejected(let field, _, _, _, _):
      field
    default: nil
    }
  }
}

extension Words {
  /// Who is to do it.
  static let drafters = [
    "请", "代写", "代拟",
    "给我", "给俺", "给咱", "帮我", "帮忙", "帮着", "帮俺", "帮咱", "替我", "替俺", "替咱", "你", "您", "系统", "自动", "麻烦",
    "代我", "代为", "代拟", "给起", "给我们", "给咱们", "给俺们", "给单位",
    "给取", "给拟", "给想", "给编", "给写",
  ]
  static let drafting = [
    "起一个", "起个", "取一个", "取个", "拟一个", "拟个", "拟一段", "拟一份", "拟一下", "起草", "代拟", "草拟", "拟", "想一个", "想个",
    "编一个", "编个",
    "编一段", "编", "写一个", "写个", "写一段", "写段", "写一份", "写一下", "写吧", "写好", "生成", "弄一个", "弄个", "来一个", "来个",
    "来一段", "整一个", "整个",
    "出一个", "出个", "造一个", "定一个", "定个", "定吧", "推荐", "建议", "按模板写", "照模板写", "套模板", "看着写", "看着起", "看着取",
    "看着填", "看着定", "做一个", "代写", "拟写", "起个草稿", "打个草稿", "起草稿", "整一段", "整段", "给整", "代劳", "代笔", "说一个",
    "说个", "来定", "来起", "来取", "来拟", "来写",
    "做个", "帮我写", "替我写", "帮我填", "你填", "你写", "你起", "你取", "你定", "你想", "起一下", "取一下", "想想", "给起", "给取",
  ]
  static let modelTexts = ["模板", "模版", "范文", "样板", "范本", "参考文本", "参考稿", "样稿", "现成的"]
  /// What is no wish to draft.
  static let notDrafted = [
    "不用你", "不要你", "别", "不用", "不要", "导出", "打印", "提交", "交上去", "函", "申请表", "材料", "pdf", "word", "这份草稿",
    "打开草稿",
    "编办", "例子",
    "电话", "改", "错", "删", "清空",
  ]
  /// Who says so of a thing that can be drafted would have it drafted.
  static let atLossForWords = [
    "写不来", "写不好", "不会写", "写不出", "想不出", "起不来", "起不好", "不会起", "编不出", "没主意", "不知道咋写", "不知道怎么写",
    "不会编", "不会取", "取不好",
  ]
}
