import Drafts
import Knowledge
import Text

extension Understanding {
  /// A command, with its argument if that makes sense.
  func command(_ whole: Spelling) -> Act? {
    if let wish = wish(whole) { return wish }
    let key = whole.dropping(leads: ["请", "帮我", "给我", "麻烦", "我想", "我要"]).key
    let core = whole.dropping(leads: Words.ushers).dropping(tails: Words.farewells).key
    let late = adverbialDropped(key)
    let exact = [key, whole.key, core, late].lazy.compactMap(Command.find).first(where: \.isExact)
    guard let found = exact ?? Command.find(in: key) ?? Command.find(in: whole.key) else {
      return nil
    }
    let tail = argument(of: whole, keeping: found.argument.count)
    // Of `停止录制` it is the beginning.
    let argument = normalize(tail) == normalize(found.argument) ? tail : found.argument
    if found.isExact {
      // A value that the pending field knows wins over a command word.
      if let pending, found.argument.isEmpty,
        pending.choices.contains(where: { choice in
          ([choice.label] + choice.words).contains { normalize($0) == key }
        })
      {
        return nil
      }
      return .command(found.command, argument: argument)
    }
    guard !isQuestion(whole) else { return nil }
    return makesSense(found.argument, after: found.command)
      ? .command(found.command, argument: argument) : nil
  }

  /// `我想办网站标识`, `红页先不弄了`, `改第4项`: a form to fill or to put off, a field to change.
  func wish(_ whole: Spelling) -> Act? {
    for lead in ["为什么要填", "为什么填", "为什么要问", "为什么问", "为什么要写", "为什么要"] where whole.hasPrefix(lead) {
      let named = whole.dropFirst(lead.count).dropping(tails: ["?", "呢", "啊"])
      if let field = lexicon.field(named: named) {
        return .command(.why, argument: field.label)
      }
    }
    guard !isQuestion(whole) else { return nil }
    let core = whole.dropping(leads: Words.sighs + ["我们", "我", "现在", "想", "要", "先", "就", "来"])
      .dropping(tails: Words.particles + ["了"])
    for verb in ["办理", "申请", "办", "填写", "填", "注册", "弄", "做"] where core.hasPrefix(verb) {
      let rest = core.dropFirst(verb.count).trimmed
      if let form = lexicon.forms.first(where: { $0.name == rest.key })?.form {
        return .command(.fill, argument: form.title)
      }
    }
    if let export = exportWish(core) { return export }
    // `用去年的草稿给另一个单位填`
    if core.count <= 24, core.key.containsAny(["草稿", "旧稿", "这份", "这一份"]),
      core.key.containsAny(["另一个", "另外一个", "别的", "其他", "新的", "另一家", "下一个"]),
      core.key.containsAny(["单位", "局", "家"])
    {
      return .command(.duplicate, argument: "")
    }
    if let (field, row) = rowWish(core) {
      guard !row.isEmpty else { return .command(.change, argument: field.label) }
      let before = matter.given(field.id).map { $0.value.asTyped + "\n" } ?? ""
      return .fill(field: field.id, text: before + row.text, manner: .stated)
    }
    let putOff = Words.putOff + Words.postponements.flatMap(\.0)
    for tail in putOff where core.hasSuffix(tail) {
      let named = core.prefix(core.count - tail.count).dropping(tails: [
        "内容", "的内容", "部分", "那块", "那些", "那几项", "这几项", "几项", "都", "全", "全部", "统统", "一律", "的", "先",
        "就", "那边",
        "这边", "页面", "这张表", "那张表", "表",
      ])
      if lexicon.field(named: named) == nil,
        let form = lexicon.forms.first(where: { $0.name == named.key })?.form
      {
        return .command(.later, argument: form.title)
      }
    }
    for verb in ["修改", "更改", "改"] where core.hasPrefix(verb) {
      let rest = core.dropFirst(verb.count).trimmed
      if rest.hasPrefix("第") || rest.folded.allSatisfy(\.isASCIIDigit), !rest.isEmpty,
        ordinal(rest.key) != nil
      {
        return .command(.change, argument: rest.text)
      }
    }
    return nil
  }

  /// `加一条新闻`: another row of a list.
  private func rowWish(_ core: Spelling) -> (field: Field, row: Spelling)? {
    guard let verb = ["再加", "新增", "添加", "增加", "补", "添", "加"].first(where: core.hasPrefix) else {
      return nil
    }
    let thing = core.dropFirst(verb.count)
      .dropping(leads: ["一", "1", "两", "2", "几", "条", "张", "个", "幅", "则", "些", "点"])
    guard let (field, rest) = lexicon.leadingField(of: thing), field.kind.isRows,
      rest.isEmpty || ",。;:".contains(rest.folded[0])
    else { return nil }
    return (field, rest.trimmed)
  }

  /// `提交之前帮我检查一下` without the time.
  private func adverbialDropped(_ core: String) -> String {
    let text = Spelling(core)
    for word in ["之前", "以前", "之后", "以后", "完了"] {
      guard let place = text.places(of: word).first, (1...8).contains(place) else { continue }
      return text.dropFirst(place + word.count).dropping(leads: Words.ushers)
        .dropping(tails: ["吧", "啊", "呗", "谢谢"]).key
    }
    return core
  }

  /// `给我出个word`, `生成一份PDF`: papers in a format that is named.
  func exportWish(_ core: Spelling) -> Act? {
    let wish = core.dropping(leads: [
      "给", "我", "帮我", "请", "能", "再", "把", "这个", "表格", "材料", "表", "都",
    ])
    for verb in Words.making where wish.hasPrefix(verb) {
      let thing = wish.dropFirst(verb.count).dropping(leads: [
        "出来", "出", "成", "为", "一下", "一", "两", "个", "份", "张", "套", "的",
      ]).dropping(tails: ["格式", "文件", "文档", "版本", "版", "的", "出来", "来", "看看", "吧", "给我", "表格", "一份"])
      if Words.formats.contains(thing.key) { return .command(.export, argument: thing.text) }
    }
    return nil
  }

  func argument(of whole: Spelling, keeping count: Int) -> String {
    let trimmed = whole.trimmed { " 。.!,，：:\t\n".contains($0) }
    return trimmed.dropFirst(trimmed.count - min(count, trimmed.count)).text
      .trimmed(of: " :：")
  }

  /// Whether words glued to a command can be its argument: `导出word` yes, `打开网页` no.
  func makesSense(_ argument: String, after command: Command) -> Bool {
    let text = Spelling(argument)
    switch command {
    case .change, .clear, .copy, .why, .ifWrong, .example:
      return lexicon.field(named: text) != nil || ordinal(argument) != nil
    case .fill, .review, .confirm, .walk:
      return lexicon.form(named: argument) != nil || lexicon.field(named: text) != nil
    case .export:
      return argument.count <= 12
        && (argument.contains { $0.isASCII && $0.isLetter || $0 == "/" || $0 == "~" }
          || argument.containsAny(["全部", "材料", "表", "清单", "日历", "网页", "文档", "红页"]))
    case .help: return argument.count <= 6
    case .record: return argument.count <= 40
    default: return false
    }
  }
}

extension Words {
  static let making = [
    "导出", "导", "生成", "输出", "打印", "打", "出", "做", "弄", "转成", "转", "存成", "存", "要", "来",
  ]
  static let formats: Set<String> = [
    "word", "docx", "doc", "pdf", "html", "excel", "xlsx", "csv", "json", "txt", "markdown", "md",
    "ofd", "ics",
    "日历", "网页",
  ]
  /// What may stand before a command, and after it.
  static let ushers = [
    "你好", "您好", "喂", "行了", "好了", "那行", "那好", "好的", "好", "行", "那", "就", "先", "今天", "请", "帮我", "给我",
    "麻烦", "我想", "我要",
    "把它",
    "再", "我们", "咱们", "咱",
  ]
  static let farewells = [
    "给我看看", "我看看", "看看", "看一下", "一下", "吧", "了", "啊", "呗", "哈", "谢谢", "给我", "来", "嘛", "哦",
  ]
}
