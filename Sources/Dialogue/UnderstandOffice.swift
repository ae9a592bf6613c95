import Drafts
import Knowledge
import Text

/// Talk of the office and of apps: `必填吗，能不能先空着`, `下一步`, `下载pdf 然后退出登录`, `给领导看的`, `在不`,
/// `我完全不懂`.
extension Understanding {
  func officeTalk(_ whole: Spelling) -> [Act]? {
    guard (2...60).contains(whole.count), !whole.folded.contains("\n") else { return nil }
    if let act = asksWhetherRequired(whole) ?? goesOnToNext(whole) ?? hailed(whole) { return [act] }
    if let act = daunted(whole) { return [act] }
    if let act = copyForSuperiors(whole) { return [act] }
    return chained(whole)
  }

  /// `这个必填吗？能不能先空着`, `手机要留么`: of the field that is asked, or named.
  private func asksWhetherRequired(_ whole: Spelling) -> Act? {
    guard TypedValues.find(in: whole).isEmpty else { return nil }
    let clauses = whole.clauses.filter { !isChat($0) && !isAssent($0) }
    guard let first = clauses.first, clauses.contains(where: isAboutRequirement),
      clauses.allSatisfy({ isAboutRequirement($0) || isUnwilling($0) })
    else { return nil }
    let named = lexicon.mentions(in: first).map(\.field).filter { $0.kind != .derived }
    if let field = named.first {
      guard Set(named.map(\.id)).count == 1,
        first.key.containsAny(["必填", "必须填", "一定要填"]) || !finder.find(first.text).isConfident
      else {
        return nil
      }
      return .inquire(field: field.id, .required)
    }
    guard let pending, whole.count <= 24 else { return nil }
    return .inquire(field: pending.id, .required)
  }

  private func isAboutRequirement(_ clause: Spelling) -> Bool {
    let key = clause.key
    if key.containsAny(Words.requirements) {
      return isQuestion(clause) || key.hasSuffix("吗") || key.hasSuffix("?") || key.hasSuffix("么")
        || key.hasSuffix("不")
    }
    // `手机要留么`
    let bare = clause.dropping(tails: ["?"])
    guard ["么", "吗", "不", "嘛"].contains(where: bare.hasSuffix), clause.count <= 10 else {
      return false
    }
    let core = bare.dropping(tails: ["么", "吗", "不", "嘛"])
    return ["要留", "要填", "用填", "得填", "要写", "得留", "需要填", "非填", "要给"].contains(where: core.hasSuffix)
  }

  /// `有点不太想留`
  private func isUnwilling(_ clause: Spelling) -> Bool {
    clause.count <= 12
      && clause.key.containsAny(["不想填", "不想留", "不太想", "不愿意", "不方便", "懒得填", "没有怎么办"])
  }

  /// `下一步`, `往下走吧`: the question on the screen is passed over, or asked first.
  private func goesOnToNext(_ whole: Spelling) -> Act? {
    guard let pending, whole.count <= 16, conversation.expects == nil, conversation.round == nil
    else { return nil }
    let cores = whole.clauses.filter { !isAssent($0) && !isChat($0) }
      .map {
        $0.dropping(leads: [
          "那", "那就", "好", "行", "点", "到", "按", "请", "听你的", "就听你的", "我们", "咱们", "咱", "中",
        ]).dropping(tails: Words.particles + ["了", "进行"])
      }
      .filter { !["听你的", "中", ""].contains($0.key) }
    guard cores.count == 1, let core = cores.first else { return nil }
    if ["往下走", "往下", "接着走", "接着往下", "往下填", "继续往下", "往下弄", "往后走", "走下去"].contains(core.key) {
      return .command(.fill, argument: "")
    }
    guard ["下一步", "下一页", "下步", "进入下一步", "跳下一步", "next"].contains(core.key) else { return nil }
    // Pressed before the question was seen, it leads to it.
    let isSeen = conversation.lastReplies.last.map { $0.leadsBackToTheField } ?? false
    guard isSeen else { return .command(.fill, argument: "") }
    return .command(matter.requires(pending) ? .later : .skip, argument: "")
  }

  /// `在不`, `hi 在线客服在吗`, `有人没`: somebody looks for an answer.
  private func hailed(_ whole: Spelling) -> Act? {
    guard whole.count <= 14 else { return nil }
    let core = Spelling(
      String(whole.key.filter { !" ,.!~。，！?？".contains($0) })
    ).dropping(leads: [
      "hi", "hello", "哈喽", "嗨", "喂", "你好", "您好", "请问", "那个", "小办", "老师", "同志", "亲", "在线客服", "客服",
      "人工", "你", "您", "机器人", "助手", "现在", "还",
    ])
    return [
      "在不", "在吗", "在么", "在蛮", "在不在", "在没", "在嘛", "在线吗", "在线不", "有人吗", "有人不", "有人没", "有人没得", "在线不",
      "有人在吗", "有人么",
      "有没有人", "在的吗", "在哈", "人呢",
    ]
    .contains(core.key) ? .hail : nil
  }

  /// `我完全不懂`, `这东西我不会弄`: who is at a loss is led, and nothing is marked as unknown.
  private func daunted(_ whole: Spelling) -> Act? {
    guard whole.count <= 60, TypedValues.find(in: whole).isEmpty else { return nil }
    let clauses = whole.clauses.filter { !isChat($0) && !$0.isEmpty }
    guard let last = clauses.last, clauses.count == 1 || clauses.contains(where: isDaunted) else {
      return nil
    }
    guard isDaunted(last) || clauses.contains(where: isDaunted) && clauses.count <= 3 else {
      return nil
    }
    // Other clauses may only say who asks and what for.
    let others = clauses.filter { !isDaunted($0) }
    guard
      others.allSatisfy({ clause in
        statement(clause) == nil && !isQuestion(clause)
      })
    else { return nil }
    return .daunted
  }

  private func isDaunted(_ clause: Spelling) -> Bool {
    guard clause.count <= 18, !isQuestion(clause) || clause.key.hasSuffix("么") else { return false }
    let core = clause.dropping(leads: [
      "但是", "可是", "但", "我是个", "是个", "个", "纯", "我", "俺", "咱", "我们", "哪", "真的", "真", "完全", "根本",
      "一点都", "一点也", "一点", "啥都",
      "啥也", "什么都", "什么也", "全都", "都", "也", "又",
      "实在", "压根", "这个", "这些", "这东西", "这玩意", "电脑", "对这个", "对电脑", "老实说", "说实话", "就是", "头一回", "第一次",
      "从来", "从没", "没", "搞",
    ]).dropping(
      tails: Words.particles + ["啊", "呀", "这个", "这些", "这东西", "这玩意", "电脑", "的", "了", "咋整"])
    return [
      "不懂", "不会", "不会弄", "不会搞", "不会办", "不会整", "不会填", "不会操作", "不会用", "看不懂", "弄不懂", "搞不懂", "不明白",
      "弄不来", "搞不来", "摸不着头脑", "没弄过", "弄过",
      "没办过", "办过", "没搞过", "搞过", "没接触过", "接触过", "小白", "外行", "会这个", "会", "概念", "没概念", "新手", "会弄",
      "会弄这个", "懂这个", "晓得咋弄",
      "不晓得咋弄", "不知道咋弄", "不知道从哪下手", "无从下手",
      "不知从何下手", "一头雾水", "两眼一抹黑", "一窍不通", "懵", "懵的", "蒙",
    ].contains(core.key) && clause.count >= 3
  }

  /// `请生成预审稿供领导审阅`, `给我出一份领导看的`: the papers to be read before anything is handed in.
  private func copyForSuperiors(_ whole: Spelling) -> Act? {
    guard conversation.isUnderWay, (4...32).contains(whole.count),
      TypedValues.find(in: whole).isEmpty
    else { return nil }
    let key = whole.key
    guard
      !key.containsAny([
        "怎么", "咋", "会不会", "要不要", "再说", "再定", "再填", "再弄", "等", "没看", "看过", "看完", "看了", "签完", "签了",
        "了吗", "了没", "过了", "同意", "批准", "批了", "确认", "意见", "改", "不用",
        "不要", "别", "说",
      ])
    else { return nil }
    let isCopy = key.containsAny([
      "预审稿", "送审稿", "审阅稿", "校对稿", "清样", "过目稿", "核对稿", "样稿", "预览稿", "打样",
    ])
    let isForThem =
      key.containsAny(Words.superiors) && key.containsAny(["看", "审", "过目", "签", "圈", "把关"])
    // 领导 holds 导.
    let rest = Words.superiors.reduce(key) { $0.replacing($1, with: "") }
    let isMade = rest.containsAny([
      "导", "打印", "打一", "打出", "打份", "打给", "生成", "出一", "出个", "出份", "出具", "做一", "做个", "弄一", "弄个", "弄份",
      "发个", "发份", "发一", "整一", "整份", "来一", "来份", "来个", "下载", "输出", "拿一份",
    ])
    guard !isQuestion(whole) || key.containsAny(["能导", "能不能导", "能出", "能打"]) else { return nil }
    guard isCopy && (isMade || whole.count <= 8) || isForThem && isMade else { return nil }
    guard let act = act(.export, in: whole), case .command(let command, let formats) = act else {
      return nil
    }
    return .command(command, argument: formats.isEmpty ? "docx pdf" : formats)
  }

  /// `下载pdf 然后退出登录`: one command, and then another.
  private func chained(_ whole: Spelling) -> [Act]? {
    guard whole.count <= 30, !isQuestion(whole) else { return nil }
    for link in ["然后", "之后就", "完了就", "完了再"] {
      for place in whole.places(of: link) where place > 0 {
        let first = whole.prefix(place).trimmed
        let second = whole.dropFirst(place + link.count).dropping(leads: [
          "就", "再", "我", "我就", "帮我", "直接",
        ])
        guard !second.isEmpty, let one = command(first) ?? spoken(first) ?? exportAsked(first),
          let other = command(second) ?? spoken(second), case .command = one, case .command = other,
          one != other
        else { continue }
        return [one, other]
      }
    }
    return exportAsked(whole).map { [$0] }
  }

  /// `下载pdf`, `下个word`: as apps call it.
  private func exportAsked(_ text: Spelling) -> Act? {
    let core = text.dropping(leads: ["请", "帮我", "给我", "我要", "我想", "先"])
    guard
      let verb = ["下载一个", "下载一份", "下载", "下一个", "下一份", "下个", "另存一份", "保存成", "保存为", "存为"].first(
        where: core.hasPrefix)
    else { return nil }
    let thing = core.dropFirst(verb.count).dropping(tails: [
      "格式", "文件", "文档", "版", "的", "吧", "一份", "下来",
    ])
    return Words.formats.contains(thing.key) ? .command(.export, argument: thing.text) : nil
  }
}

extension Words {
  static let requirements = [
    "必填", "必须填", "必须要填", "必须写", "一定要填", "一定得填", "非填不可", "非得填", "可填可不填", "不填行", "不填可以", "不填能",
    "可以不填", "能不填", "可不可以不填", "能空着",
    "能先空", "可以空着", "可以先空", "可不可以空", "可不可以先空", "先空着行", "空着行", "空着可以", "空着能", "留空", "能不能空", "能不能先空",
    "能不能不填", "能不能先不填", "能先不填",
    "可以先不填", "可以不写", "能不写", "能先不写", "能不能先不写", "能不能不写", "空着可以", "选填还是", "能跳过", "可以跳过", "能先跳过",
    "是必要的", "必选", "选填",
  ]
  static let superiors = [
    "领导", "主席", "书记", "局长", "主任", "科长", "馆长", "站长", "校长", "院长", "镇长", "乡长", "县长", "老板", "所长", "部长",
    "处长", "股长", "会长", "上级",
  ]
}
