import Drafts
import Knowledge
import Text

/// Drafts in the words that people use for them: which there are, and what is done to one.
extension Understanding {
  /// A draft to copy, to open, to compare with, to remove.
  func spokenOfDrafts(_ whole: Spelling) -> Act? {
    savedAs(whole) ?? copied(whole) ?? switched(whole) ?? compared(whole) ?? removed(whole)
  }

  /// `一共几份草稿了`, `我都有哪些草稿`.
  func draftsAsked(_ whole: Spelling) -> Act? {
    guard whole.count <= 14, let place = whole.places(of: "草稿").first else { return nil }
    let before = whole.prefix(place).dropping(leads: [
      "现在", "我", "我们", "一共", "总共", "拢共", "这里", "都", "有", "存", "存了", "建", "建了", "列", "列出", "列一下",
      "看", "看看", "看下", "把", "全部",
      "所有", "其他", "其它", "别的", "到底", "已经", "手头",
    ])
    let after = whole.dropFirst(place + 2).dropping(tails: [
      "?", "了", "呢", "啊", "来", "我看看", "看看", "一下",
    ])
    .dropping(leads: ["都", "有", "列", "出来", "列出来"])
    let counts = [
      "几份", "几个", "多少份", "多少个", "多少", "哪些", "哪几份", "哪几个", "什么", "几份了", "列", "看看", "所有", "全部", "有几份",
    ]
    let isBare = after.isEmpty || ["了", "呢", "啊", "?", "了?", "来"].contains(after.key)
    let isAsked =
      counts.contains(before.key) && isBare
      || before.count <= 2
        && (counts.contains(after.key) || ["哪些", "几份", "多少"].contains(after.key))
    return isAsked && !(before.isEmpty && after.isEmpty) ? .command(.drafts, argument: "") : nil
  }

  /// `该草稿另存为 震湖乡`: a copy, named behind the verb.
  private func savedAs(_ whole: Spelling) -> Act? {
    guard let verb = ["另存为", "另存成"].first(where: whole.contains),
      let place = whole.places(of: verb).first, place <= 8, whole.clauses.count == 1,
      whole.prefix(place).dropping(
        leads: Words.spokenLeads + ["把", "将", "该", "本"] + Words.draftThings
      )
      .dropping(tails: Words.draftThings).count <= 2,
      case let name = whole.dropFirst(place + verb.count).dropping(tails: Words.particles)
        .trimmed({ " :，。“”「」\"".contains($0) }),
      (1...20).contains(name.count)
    else { return nil }
    return .command(.duplicate, argument: name.text)
  }

  /// `回到民政局那份`, `打开未命名-1`, `切到天骄的草稿`.
  private func switched(_ whole: Spelling) -> Act? {
    let core = spokenCore(whole)
    guard
      let verb = Words.switching.filter(core.hasPrefix).max(by: { $0.count < $1.count })
    else { return nil }
    let thing = core.dropFirst(verb.count).dropping(leads: [
      "到", "回", "上", "之前", "原来", "那个", "那份", "的",
    ])
    let name = thing.dropping(tails: Words.draftNouns)
    let isMarked = name.count < thing.count
    guard (2...20).contains(name.count), !name.key.containsAny(Words.noDraft),
      lexicon.field(named: name) == nil, lexicon.form(named: name.key) == nil,
      ordinal(name.key) == nil
    else { return nil }
    // 打开 is said of much; what is opened must look like a draft.
    let isLikely = isMarked || name.hasPrefix("未命名") || isOrganization(name)
    guard isLikely || !["打开", "开", "看", "去", "回"].contains(verb) && name.count <= 12 else {
      return nil
    }
    return .command(.open, argument: name.text)
  }

  /// `和民政局那份比一下`, `比一比这份和民政局的`.
  private func compared(_ whole: Spelling) -> Act? {
    let core = whole.dropping(leads: Words.spokenLeads + ["这份", "现在这份", "把这份", "这个", "把"])
      .dropping(tails: Words.particles)
    let verbs = [
      "对比一下", "比较一下", "比对一下", "比一下", "比一比", "对一下", "比对", "比比", "对比", "比较", "比", "有什么不同", "有啥不同",
      "有什么区别", "有啥区别",
      "有什么不一样", "有啥不一样", "差在哪", "哪里不一样", "差别",
    ]
    var middle: Spelling?
    if let link = ["和", "跟", "与", "同"].first(where: core.hasPrefix),
      let verb = verbs.first(where: core.dropping(tails: ["看看", "看"]).hasSuffix)
    {
      let body = core.dropping(tails: ["看看", "看"]).dropFirst(link.count)
      middle = body.prefix(body.count - verb.count)
    } else if let verb = ["比较一下", "对比一下", "比一下", "比一比", "比对一下"].first(where: core.hasPrefix) {
      let body = core.dropFirst(verb.count).dropping(leads: ["这份", "现在这份", "和", "跟", "与", "同"])
      middle = body
    }
    guard let thing = middle else { return nil }
    let name = thing.dropping(tails: Words.draftNouns + ["一起", "再", "来"])
    guard name.count < thing.count || isOrganization(name) || name.hasPrefix("未命名"),
      (2...20).contains(name.count), lexicon.field(named: name) == nil
    else { return nil }
    return .command(.compare, argument: name.text)
  }

  /// `照着这个再来一份，叫某街道办`: this draft for another organization.
  private func copied(_ whole: Spelling) -> Act? {
    let again = [
      "再来一份", "再来一个", "再做一份", "再弄一份", "再建一份", "再填一份", "另做一份", "另弄一份", "另建一份", "另填一份", "复制一份",
      "复制一个", "再复制一份",
      "新建一份", "拷贝一份", "再搞一份", "再办一份", "照样来一份", "另来一份", "也来一份", "也弄一份", "也做一份", "再整一份",
    ]
    let models = [
      "照着", "照这", "照现", "按这", "按现", "按着", "用这", "拿这", "以这", "这份", "这个", "参照", "仿照", "照",
    ]
    guard let clause = whole.clauses.first(where: { $0.key.containsAny(again) }),
      clause.key.containsAny(models) || clause.key.containsAny(["复制", "拷贝"])
    else { return nil }
    let behind = again.compactMap { word in
      whole.places(of: word).last.map { whole.dropFirst($0 + word.count) }
    }.min { $0.count < $1.count }
    let name = (behind ?? whole).dropping(leads: [
      "草稿", "新的", "给", "为", "名字", "名称", "名", "叫做", "就叫", "叫", "是", "单位", "用", "另一个", "的",
    ]).dropping(tails: Words.particles + ["用", "的", "这个名字", "填", "办"])
    let isName = (2...20).contains(name.count) && !name.key.containsAny(["另", "别的", "其他", "下一"])
    return .command(.duplicate, argument: isName ? name.text : "")
  }

  /// `删除 某局`, `把某局那份删了`: asked back before it is done.
  private func removed(_ whole: Spelling) -> Act? {
    let core = spokenCore(whole).dropping(leads: ["把", "将"])
    let verbs = ["删除掉", "删除", "删掉", "删了", "删"]
    let front = verbs.first(where: core.hasPrefix)
    guard let verb = front ?? verbs.first(where: core.hasSuffix) else { return nil }
    let thing = front == nil ? core.prefix(core.count - verb.count) : core.dropFirst(verb.count)
    let name = thing.trimmed.dropping(tails: Words.draftNouns)
    // Without a blank or a word for a draft it may be a part of a value.
    let isMarked = name.count < thing.trimmed.count || front != nil && thing.hasPrefix(" ")
    guard isMarked, (1...20).contains(name.count), !name.key.containsAny(Words.noDraft + ["字"]),
      lexicon.leadingField(of: name) == nil, lexicon.form(named: name.key) == nil,
      ordinal(name.key) == nil, holder(of: name) == nil
    else { return nil }
    return .command(.remove, argument: name.text)
  }
}

extension Words {
  static let switching = [
    "切换回", "切换到", "切回到", "切回", "切到", "换回到", "换到", "换回", "回到", "转到", "转回", "跳回", "跳到", "打开", "调出",
    "翻到", "回", "去", "开",
  ]
  static let draftNouns = [
    "那份草稿", "这份草稿", "的草稿", "草稿", "那一份", "那份", "那个草稿", "的那份", "的那个", "那个单位", "那个", "那一个", "那家", "这份",
    "的", "上", "去", "那边",
  ]
  /// What is returned to or opened without being a draft.
  static let noDraft = [
    "刚才", "刚刚", "上一", "下一", "正题", "开头", "前面", "问题", "首页", "原来", "主菜单", "网页", "网站", "页面", "系统",
    "浏览器", "文件", "红页", "那一步", "第", "教程", "帮助",
    "编办", "电脑", "链接", "上面", "这里", "填表", "登录", "平台", "账号", "手机", "邮箱", "之前",
  ]
}
