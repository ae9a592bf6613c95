import Drafts
import Text

/// The tour: a conversation to practise in, led from one thing to the next.
///
/// It is held with the true assistant, on a draft of its own. What it does outside goes nowhere:
/// nothing is saved, and the conversation that it interrupted is as it was when it ends.
struct Tour {
  /// Something to try, and how to see that it was done.
  struct Lesson: Sendable {
    let title: String
    let text: String
    /// A line that does it.
    let line: String
    let isDone: @Sendable (Reply) -> Bool
  }

  var assistant: Assistant
  private(set) var place = 0

  init(_ assistant: Assistant) {
    self.assistant = Assistant(
      knowledge: assistant.knowledge, finder: assistant.finder, name: Tour.draft)
    self.assistant.count(from: assistant.conversation.number)
  }

  /// What the draft is called.
  static let draft = "练习"

  static let lessons: [Lesson] = [
    Lesson(
      title: "提问", text: "想问什么直接问。每个回答下面都有依据。", line: "域名多少钱？",
      isDone: \.isFromKnowledge),
    Lesson(
      title: "填表", text: "一句话可以填好几项，次序随意；能推算的会自动推算。", line: "我们没有网站，域名注册两年",
      isDone: { if case .filled = $0 { true } else { false } }),
    Lesson(
      title: "改错", text: "填错了，说一声就改。", line: "年限改成三年",
      isDone: { if case .filled = $0 { true } else { false } }),
    Lesson(
      title: "撤销", text: "后悔了，可以一步步退回去。", line: "撤销",
      isDone: { if case .undone = $0 { true } else { false } }),
    Lesson(
      title: "暂时不填", text: "现在答不上来的，放一放也行。", line: "以后再说",
      isDone: { if case .skipped = $0 { true } else { false } }),
    Lesson(
      title: "核对", text: "随时可以看已填的各项；编号可以用来修改，例如“修改 第3项”。", line: "查看",
      isDone: { if case .review = $0 { true } else { false } }),
    Lesson(
      title: "导出", text: "最后生成申请函、申请表和材料清单。练习时不写文件。", line: "导出",
      isDone: { if case .wrote = $0 { true } else { false } }),
  ]

  var lesson: Lesson? { Tour.lessons.indices.contains(place) ? Tour.lessons[place] : nil }

  /// Goes on to the next lesson when the present one was done.
  mutating func advance(after replies: [Reply]) -> Bool {
    guard let lesson, replies.contains(where: lesson.isDone) else { return false }
    place += 1
    return true
  }

  mutating func skipLesson() { place += 1 }

  /// What is done outside: nothing, and what would need it is refused with a reason.
  static func perform(_ effect: Effect) -> Outcome {
    switch effect {
    case .save, .begin: .done
    case .export:
      .wrote(paths: [], notes: ["练习里只是演示。正式导出时，这里会列出写好的各个文件。"])
    case .make, .open, .list, .rename, .remove, .restore, .readFile, .copy, .record, .history:
      .failed(reason: "教程里不做这件事。说“退出教程”回去再做。")
    }
  }
}

// MARK: Words

extension Tour {
  /// The ways to leave and to go on, whatever is being asked.
  enum Wish { case leave, next }

  static func wish(_ typed: String) -> Wish? {
    let key = normalize(typed).trimmed(of: " 。.！!")
    if ["退出教程", "结束教程", "退出", "quit", "exit", "q", "不学了"].contains(key) { return .leave }
    return ["下一课", "next"].contains(key) ? .next : nil
  }

  static let opening = "教程：约三分钟，用一份练习草稿，结束后什么都不留下。说“下一课”跳过一课，说“退出教程”随时离开。"
  static let closing = "教程到此结束，练习草稿已丢弃。现在可以开始：直接提问，或说“开始填”。"
  static let left = "已离开教程，练习草稿已丢弃。"

  /// The present lesson, with what to type.
  var invitation: String {
    guard let lesson else { return Tour.closing }
    return
      "〔教程 \(place + 1)/\(Tour.lessons.count)　\(lesson.title)〕\(lesson.text)\n  请输入：\(lesson.line)"
  }

  /// A reminder after something else was said.
  var reminder: String {
    guard let lesson else { return Tour.closing }
    return "〔教程 \(place + 1)/\(Tour.lessons.count)　\(lesson.title)〕接着试：\(lesson.line)　（说“下一课”跳过）"
  }
}
