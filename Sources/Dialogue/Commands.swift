import Text

/// What the user can tell the program to do; one table drives parsing, help and completion.
package enum Command: String, CaseIterable, Sendable {
  case help, status, undo, redo, back, skip, later, unknown, why, ifWrong, example, source
  case review, change, confirm, clear, fill, walk, checklist
  case drafts, open, new, duplicate, rename, remove, restore, compare, `import`, batch
  case copy, export, record, history, tour, quit
}

extension Command {
  /// How a command is called and what it does.
  package struct Entry: Sendable {
    package let command: Command
    /// The first word is the one that help shows; then aliases, then the English ones.
    package let words: [String]
    /// What may follow, for help: `名称`.
    package let argument: String
    package let summary: String
    /// Sentences that mean the same, without an argument.
    package let sentences: [String]
  }

  package static let table: [Entry] = [
    .init(
      command: .help, words: ["帮助", "help", "?"], argument: "话题", summary: "列出能做的事",
      sentences: ["怎么用", "怎么使用", "你会什么", "你能做什么", "有哪些命令", "使用说明", "不会用"]),
    .init(
      command: .status, words: ["进度", "状态", "status"], argument: "", summary: "办到哪一步，下一步做什么",
      sentences: [
        "办到哪了", "办到哪一步了", "到哪一步了", "现在到哪一步了", "填到哪了", "还差什么", "还差哪些", "还差啥", "还差多少", "还缺什么", "还缺啥",
        "还要填什么", "还有什么没填", "下一步做什么", "看看进度", "查看进度", "下一步", "接下来干什么",
      ]),
    .init(
      command: .review, words: ["查看", "核对", "review"], argument: "表名", summary: "列出已填的各项，带编号",
      sentences: [
        "看看", "看一下", "看看填了什么", "看看填了些什么", "看一下填了什么", "看看都填了什么", "我填了什么", "填了哪些",
        "都填了什么", "给我看看", "检查一下", "核对一下", "查看已填", "看看草稿",
      ]),
    .init(
      command: .change, words: ["修改", "更改", "change"], argument: "第几项", summary: "改某一项，例如“修改 第3项”",
      sentences: ["改", "我要改", "要改", "改一下", "我想改", "我要修改"]),
    .init(
      command: .clear, words: ["清空", "清除", "clear"], argument: "项目", summary: "清空某一项",
      sentences: []),
    .init(
      command: .undo, words: ["撤销", "撤回", "undo"], argument: "", summary: "撤销上一步改动",
      sentences: ["撤销上一步", "撤销一下", "取消上一步", "撤回上一步", "刚才的不算", "再撤销", "再撤销一次"]),
    .init(
      command: .redo, words: ["重做", "redo"], argument: "", summary: "恢复刚撤销的改动",
      sentences: ["恢复刚才撤销的", "取消撤销", "重做一下", "恢复一下", "恢复", "再改回来", "还是恢复吧"]),
    .init(
      command: .back, words: ["返回", "上一项", "back"], argument: "", summary: "回到上一项",
      sentences: [
        "回到上一项", "返回上一项", "上一个问题", "回上一题", "上一题", "上一步", "回上一步", "退回上一项", "退回上一个", "回上一个", "返回上一个",
      ]),
    .init(
      command: .skip, words: ["跳过", "skip", "pass"], argument: "", summary: "这一项不填",
      sentences: ["这项不填", "这一项不填", "这个不填", "不填了", "不填", "跳过这项", "跳过这一项", "下一项", "下一个"]),
    .init(
      command: .later, words: ["以后再说", "later"], argument: "", summary: "这一项以后再填",
      sentences: [
        "以后再填", "以后补", "这项先不填", "先不填", "稍后再填", "过会再填", "回头再填", "这项以后再填",
        "先空着", "暂时不填", "待会再填",
      ]),
    .init(
      command: .unknown, words: ["不知道", "dontknow"], argument: "", summary: "这一项还不清楚",
      sentences: ["不清楚", "我不知道", "不太清楚", "还不知道", "还不清楚", "不确定", "说不准", "我也不知道"]),
    .init(
      command: .why, words: ["为什么", "why"], argument: "项目", summary: "为什么要填这一项",
      sentences: [
        "为什么要这个", "为什么要填这个", "为什么要填", "为什么要问这个", "为什么问这个", "为何要填",
        "要这个干什么", "要这个干嘛", "填这个有什么用", "这个干嘛用的", "为啥要填", "为啥要这个",
      ]),
    .init(
      command: .ifWrong, words: ["填错", "ifwrong"], argument: "项目", summary: "填错了会怎样",
      sentences: ["填错会怎样", "填错了会怎样", "填错了怎么办", "填错怎么办", "写错了会怎样", "要是填错了呢"]),
    .init(
      command: .example, words: ["举例", "例子", "example"], argument: "项目", summary: "给个例子",
      sentences: ["举个例子", "给个例子", "怎么填", "这个怎么填", "这项怎么填", "该怎么填", "我该怎么填"]),
    .init(
      command: .source, words: ["依据", "出处", "source"], argument: "", summary: "刚才那句话的依据",
      sentences: ["依据是什么", "有什么依据", "出处是什么", "谁说的", "哪里规定的", "根据什么"]),
    .init(
      command: .confirm, words: ["确认", "confirm"], argument: "表名", summary: "确认一张表填好了",
      sentences: ["全部确认", "确认全部", "都确认", "确认无误", "没问题了", "都对", "填好了", "确认填好了"]),
    .init(
      command: .fill, words: ["填", "填写", "fill"], argument: "表名或项目", summary: "开始填一张表，例如“填 网络红页”",
      sentences: [
        "开始填", "开始填表", "我要填表", "开始填写", "继续填", "接着填", "继续", "好了继续", "那继续", "继续吧", "接着来", "填表",
        "帮我填表", "开始", "开始吧", "好,开始填",
        "现在就办", "那开始吧", "开始填吧", "现在开始",
        "开始办", "开始办理",
      ]),
    .init(
      command: .walk, words: ["逐项", "walk"], argument: "表名", summary: "按官方页面的顺序逐项列出，便于抄录",
      sentences: []),
    .init(
      command: .checklist, words: ["清单", "材料清单", "checklist"], argument: "", summary: "要报送的材料",
      sentences: ["看看清单", "列出材料清单", "列个清单"]),
    .init(
      command: .copy, words: ["复制", "copy"], argument: "项目", summary: "只显示某一项的内容，便于粘贴",
      sentences: []),
    .init(
      command: .export, words: ["导出", "输出", "export"], argument: "格式 文件夹",
      summary: "导出表格和材料，例如“导出 html”",
      sentences: ["导出来", "全部导出", "导出全部", "把材料导出来", "导出材料", "生成材料", "帮我导出"]),
    .init(
      command: .drafts, words: ["草稿", "草稿列表", "drafts"], argument: "", summary: "列出全部草稿",
      sentences: ["有哪些草稿", "列出草稿", "查看草稿", "看看有哪些草稿"]),
    .init(
      command: .open, words: ["打开", "切换到", "open"], argument: "草稿名", summary: "打开另一份草稿",
      sentences: []),
    .init(
      command: .new, words: ["新建", "新草稿", "new"], argument: "草稿名", summary: "新建一份草稿",
      sentences: [
        "新建草稿", "建一份新草稿", "重新开一份", "再开一份", "新建一份", "另起一份", "另建一份", "另开一份", "再建一份", "新开一份", "再起一份",
        "新起一份",
      ]),
    .init(
      command: .duplicate, words: ["另存为", "复制草稿", "duplicate"], argument: "新草稿名",
      summary: "以这份草稿为底，给另一个单位填", sentences: []),
    .init(
      command: .compare, words: ["比较", "对比", "compare"], argument: "草稿名", summary: "和另一份草稿比较",
      sentences: []),
    .init(
      command: .rename, words: ["改名", "重命名", "rename"], argument: "新草稿名", summary: "给这份草稿改名",
      sentences: []),
    .init(
      command: .remove, words: ["删除草稿", "remove"], argument: "草稿名", summary: "把草稿放进回收处，可恢复",
      sentences: []),
    .init(
      command: .restore, words: ["恢复草稿", "restore"], argument: "草稿名", summary: "从回收处恢复草稿",
      sentences: []),
    .init(
      command: .import, words: ["导入", "import"], argument: "文件", summary: "从 CSV 或 JSON 文件读入各项",
      sentences: []),
    .init(
      command: .batch, words: ["批量", "batch"], argument: "文件", summary: "按单位名单（CSV）各建一份草稿",
      sentences: []),
    .init(
      command: .record, words: ["录制", "record"], argument: "开、文件 或 关", summary: "把对话录成话本文件",
      sentences: ["停止录制", "录制停止", "录制开", "录制关", "开始录制", "录制开始", "结束录制", "录制结束"]),
    .init(
      command: .history, words: ["历史", "history"], argument: "开 或 关", summary: "开关输入历史",
      sentences: ["历史开", "历史关"]),
    .init(
      command: .tour, words: ["教程", "tour"], argument: "", summary: "三分钟上手",
      sentences: ["新手教程", "带我走一遍", "教教我"]),
    .init(
      command: .quit, words: ["退出", "再见", "quit", "exit", "bye"], argument: "",
      summary: "离开；已填的都已保存",
      sentences: [
        "我要退出", "不填了退出", "先到这里", "先到这", "今天先到这里", "到这里", "到这", "到这儿", "到此为止", "收工", "下班了", "改天再弄",
        "明天再弄", "改天再来", "不干了", "关了吧", "关了", "关掉", "关闭", "下次再来", "明天再来", "回头再来", "先走了", "我先忙了",
        "下次再弄", "拜拜", "结束", "走了", "q", "88", "886", "拜", "拜了", "回见", "闪了", "退出登录", "退出登陆", "登出",
        "退出系统",
        "注销登录", "下线", "退出账号", "退出程序",
      ]),
  ]

  /// Commands that change nothing.
  static let shown: Set<Command> = [
    .help, .status, .why, .ifWrong, .example, .source, .review, .checklist, .drafts, .walk,
  ]
  /// Commands that may stand in a clause beside others.
  static let besideOthers: Set<Command> = [
    .skip, .later, .unknown, .status, .review, .checklist, .export, .quit, .back, .new,
  ]

  /// The places in the table of all words and sentences.
  private static let exact: [String: Int] = {
    let words = table.indices.flatMap { place in
      (table[place].words + table[place].sentences).map { ($0, place) }
    }
    return Dictionary(words) { first, _ in first }
  }()

  /// The words that something may follow, by the scalar that they begin with.
  private static let leading = Dictionary(
    grouping: table.filter { !$0.argument.isEmpty }.flatMap { entry in
      entry.words.map { ($0, entry.command) }
    }
  ) { $0.0.unicodeScalars.first }

  package static func entry(for command: Command) -> Entry? {
    table.first { $0.command == command }
  }

  /// Finds the command that a normalised line gives, and what follows its word.
  ///
  /// A word is a command when it stands alone, before a blank, or — for commands with an
  /// argument — right before it; whether the rest makes sense is for the caller to see.
  static func find(in line: String) -> (command: Command, argument: String, isExact: Bool)? {
    let asked = line.trimmed(of: " 。.!,，、！")
    let plain = asked.trimmed(of: "?")
    // `为什么要这个？` asks for what the command shows; a change is never made on a question.
    let line =
      asked.hasSuffix("?")
        && exact[plain].map { shown.contains(table[$0].command) } ?? false ? plain : asked
    if let entry = exact[line].map({ table[$0] }) {
      // `停止录制`, `历史关`: what stands beside the word switches.
      let isSwitch = [.record, .history].contains(entry.command)
      let word = entry.words.first { isSwitch && line.contains($0) } ?? line
      return (entry.command, line.replacing(word, with: ""), true)
    }
    let leading = leading[line.unicodeScalars.first, default: []]
    for (word, command) in leading where line.beginsWithBytes(of: word) {
      let rest = line.dropFirst(word.count)
      if rest.hasPrefix(" ") { return (command, String(rest).trimmed(of: " "), true) }
    }
    for (word, command) in leading where line.beginsWithBytes(of: word) && word.count > 1 {
      return (command, String(line.dropFirst(word.count)).trimmed(of: " :："), false)
    }
    return nil
  }
}

extension String {
  /// The text without any of `characters` at its ends.
  func trimmed(of characters: String) -> String {
    var text = self[...]
    let isLoose = { (character: Character) in
      character.onlyScalar.map(characters.unicodeScalars.contains) ?? false
    }
    while let first = text.first, isLoose(first) { text.removeFirst() }
    while let last = text.last, isLoose(last) { text.removeLast() }
    return String(text)
  }
}
