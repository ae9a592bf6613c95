import Console
import Dialogue
import Drafts
import Export
import Glibc
import Knowledge
import Text

/// `banshi draft`: the drafts without a conversation.
func draftCommand(_ setup: Setup) throws -> Int32 {
  guard let verb = setup.arguments.operands.first else {
    throw UsageError.missingOperand(of: "draft", what: "子命令")
  }
  let outside = Outside(data: setup.data, knowledge: setup.knowledge, today: setup.today)
  let drafts = DraftCommand(setup: setup, outside: outside)
  switch verb {
  case "list": return drafts.list()
  case "show": return try drafts.show()
  case "new": return try drafts.new()
  case "check": return try drafts.check()
  case "copy": return try drafts.copy()
  case "rename": return try drafts.carryOut(.rename(from: drafts.name(), to: drafts.name(2)))
  case "remove": return try drafts.carryOut(.remove(name: drafts.name()))
  case "restore": return try drafts.restore()
  case "history": return try drafts.history()
  case "import": return try drafts.importFile()
  case "export": return try drafts.export()
  default: throw UsageError.unknownCommand("draft \(verb)")
  }
}

/// One run of `banshi draft`.
struct DraftCommand {
  let setup: Setup
  let outside: Outside

  var isJSON: Bool { setup.arguments.flags.contains("json") }

  func name(_ place: Int = 1) throws -> String {
    guard setup.arguments.operands.count > place else {
      throw UsageError.missingOperand(
        of: "draft \(setup.arguments.operands[0])", what: place == 1 ? "草稿名" : "新名称")
    }
    return setup.arguments.operands[place]
  }

  /// Performs an effect and says what came of it; 3 if it failed.
  @discardableResult
  func carryOut(_ effect: Effect) throws -> Int32 {
    switch outside.perform(effect) {
    case .failed(let reason):
      Output.complain(reason)
      return 3
    case .done, .opened, .listed, .wrote, .file, .records: return 0
    }
  }

  func list() -> Int32 {
    switch outside.perform(.list) {
    case .listed(let drafts) where isJSON:
      print(
        JSON.array(
          drafts.map { draft in
            .object([
              "name": .string(draft.name), "organization": .string(draft.organization),
              "filled": .integer(draft.filled), "total": .integer(draft.total),
              "removed": .boolean(draft.isRemoved),
            ])
          }
        ).pretty, terminator: "")
      return 0
    case .listed(let drafts):
      let lines = drafts.map { draft in
        let unit = draft.organization.isEmpty ? "" : "\t\(draft.organization)"
        let bin = draft.isRemoved ? "\t在回收处" : ""
        return "\(draft.name)\t已填\(draft.filled)/\(draft.total)\(unit)\(bin)"
      }
      Output.say(drafts.isEmpty ? "还没有草稿。" : lines.joined(separator: "\n"))
      return 0
    case .failed(let reason):
      Output.complain(reason)
      return 3
    case .done, .opened, .wrote, .file, .records: return 0
    }
  }

  /// A draft to read; nobody is kept from writing it.
  func matter(_ name: String) throws -> Case {
    Case(try outside.peek(name), knowledge: setup.knowledge)
  }

  func show() throws -> Int32 {
    let name = try name()
    let matter = try matter(name)
    if isJSON {
      print(JSON.object(matter.values.mapValues(\.json)).pretty, terminator: "")
      return 0
    }
    for field in matter.reviewed(form: nil) + matter.unasked {
      let value = matter.value(field.id).map(field.displayed) ?? "未提供"
      let mark =
        matter.draft.answers[field.id] == nil && matter.value(field.id) != nil ? "（推算）" : ""
      Output.say("\(field.label)：\(value)\(mark)")
    }
    return 0
  }

  func new() throws -> Int32 {
    let name = try name()
    guard !outside.hasDraft(name) else {
      Output.complain("已有名为「\(name)」的草稿。请换个名称。")
      return 3
    }
    return try carryOut(.save(name: name, Draft()))
  }

  /// What each form lacks; 1 if anything required is missing.
  func check() throws -> Int32 {
    let matter = try matter(name())
    var isComplete = true
    for form in matter.forms {
      let missing = matter.missing(in: form).map(\.label)
      isComplete = isComplete && missing.isEmpty
      Output.say(
        missing.isEmpty ? "\(form.title)：填齐" : "\(form.title)：还差 \(missing.joined(separator: "、"))")
    }
    return isComplete ? 0 : 1
  }

  func copy() throws -> Int32 {
    let target = try name(2)
    let matter = try matter(name())
    guard !outside.hasDraft(target) else {
      Output.complain("已有名为「\(target)」的草稿。请换个名称。")
      return 3
    }
    let (draft, left) = matter.copiedForAnother()
    let code = try carryOut(.save(name: target, draft))
    if code == 0, !left.isEmpty {
      Output.say("没有带过来：\(left.map(\.label).joined(separator: "、"))。")
    }
    return code
  }

  func history() throws -> Int32 {
    for version in try outside.versions(of: name()) {
      let progress = Case(version.draft, knowledge: setup.knowledge).progress
      print(
        "\(version.number)\t第\(version.draft.history.turn)轮\t已填\(progress.filled)/\(progress.total)"
      )
    }
    return 0
  }

  /// Brings a draft back from the bin, or to an earlier version.
  func restore() throws -> Int32 {
    let name = try name()
    guard setup.arguments.operands.count > 2 else { return try carryOut(.restore(name: name)) }
    let text = setup.arguments.operands[2]
    guard let version = Int(text) else {
      throw UsageError.badValue(option: "版本", value: text, expected: "banshi draft history 列出的编号")
    }
    for note in try outside.restore(name, version: version) { Output.say(note) }
    return 0
  }
}
