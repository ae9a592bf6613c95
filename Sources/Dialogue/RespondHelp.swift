import Text

/// What help tells at a time: a few commands that belong together.
package struct HelpTopic: Sendable {
  package let name: String
  package let summary: String
  package let commands: [Command]

  package static let all: [HelpTopic] = [
    .init(
      name: "填表", summary: "开始、跳过、看例子",
      commands: [.fill, .skip, .later, .unknown, .back, .example, .why, .ifWrong]),
    .init(name: "改错", summary: "修改、清空、撤销", commands: [.change, .clear, .undo, .redo]),
    .init(
      name: "核对", summary: "看进度、看已填的、确认",
      commands: [.status, .review, .confirm, .walk, .source]),
    .init(name: "导出", summary: "生成材料、抄录到官方页面", commands: [.export, .checklist, .copy]),
    .init(
      name: "草稿", summary: "几份草稿之间切换、另存、导入",
      commands: [
        .drafts, .open, .new, .duplicate, .rename, .remove, .restore, .compare, .import, .batch,
      ]),
    .init(name: "其他", summary: "教程、录制、历史、退出", commands: [.help, .tour, .record, .history, .quit]),
  ]
}

extension Wording {
  mutating func sayHelp(_ topic: String) {
    note(.command)
    let key = normalize(topic)
    if key.isEmpty {
      sayHelpOverview()
    } else if ["全部", "所有", "all"].contains(key) {
      for topic in HelpTopic.all { say(topic) }
    } else if ["按键", "快捷键", "keys"].contains(key) {
      sayKeys()
    } else if let topic = HelpTopic.all.first(where: { $0.name == key }) {
      say(topic)
    } else if let entry = Command.table.first(where: { $0.words.contains(key) }) {
      say(entry)
    } else {
      add("没有「\(topic)」这个话题。话题有：\(topics.joined(separator: "、"))。")
    }
  }

  private var topics: [String] { HelpTopic.all.map(\.name) + ["按键", "全部"] }

  private mutating func sayHelpOverview() {
    add("可以直接问，例如：域名多少钱？　材料要几份？　标识挂在哪里？")
    add("可以直接填，例如：我们没有网站，域名注册两年　单位名称：某某局")
    add("常用的词：进度　查看　修改 第3项　撤销　跳过　以后再说　导出　退出")
    add("按话题看用法，例如说“帮助 填表”：")
    for topic in HelpTopic.all { add("  \(topic.name)　\(topic.summary)") }
    add("  按键　编辑、补全和翻找历史用的键")
    add("  全部　列出所有的词")
  }

  private mutating func say(_ topic: HelpTopic) {
    add("【\(topic.name)】")
    for entry in topic.commands.compactMap({ command in
      Command.table.first { $0.command == command }
    }) {
      add("  \(called(entry))　\(entry.summary)")
    }
  }

  private mutating func say(_ entry: Command.Entry) {
    add("\(called(entry))：\(entry.summary)。")
    let others = entry.words.dropFirst() + entry.sentences.prefix(3)
    if !others.isEmpty { add("也可以说：\(others.joined(separator: "、"))") }
  }

  private func called(_ entry: Command.Entry) -> String {
    entry.argument.isEmpty ? entry.words[0] : "\(entry.words[0]) \(entry.argument)"
  }

  private mutating func sayKeys() {
    add("【按键】都可以不用，每件事都能用词来说。")
    add("  Tab　补全；有几个时列出来，再按 Tab 或方向键选，回车采用。打拼音首字母也行，例如 dc 是“导出”。")
    add("  右方向键　采用灰色的提示（以“例：”开头的只供参考，不会填进去）。")
    add("  上、下方向键　以前输入的；先打几个字，只找这样开头的。Ctrl-R 按内容查找。")
    add("  Alt-回车　换行，一次输入几行。")
    add("  Ctrl-A、Ctrl-E　到行首、行尾；Ctrl-左、Ctrl-右　跳过一个词。")
    add("  Ctrl-U、Ctrl-K、Ctrl-W　删到行首、删到行尾、删一个词；Ctrl-Y　放回来。")
    add("  Ctrl-_　撤销编辑；Ctrl-L　清屏；Ctrl-C　取消这一行；Ctrl-D　离开。")
  }
}
