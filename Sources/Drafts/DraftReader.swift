import Knowledge
import Text

/// Makes a draft of the JSON of its file; what isn't as expected is an error with its place.
struct DraftReader {
  private typealias Node = JSONDocument.Node
  private typealias Part<Item> = (JSONDocument.Node, String) throws(DraftError) -> Item

  private let document: JSONDocument
  private let path: String

  init(document: JSONDocument, path: String) {
    self.document = document
    self.path = path
  }

  func failure(_ offset: Int, _ problem: DraftError.Problem) -> DraftError {
    .damaged(path: path, document.position(of: offset), problem)
  }

  /// The version, which is looked at before all else: a later one may look different.
  func version(of root: JSONDocument.Node) throws(DraftError) -> Int {
    guard case .object(let members) = root.content else {
      throw failure(root.offset, .unexpected(key: "草稿", expected: "一个对象 { … }"))
    }
    guard let format = members.first(where: { $0.key == "format" }) else {
      throw failure(root.offset, .missingKey("format"))
    }
    guard try string(format.value, "format") == DraftFile.format else {
      throw failure(
        format.value.offset, .unexpected(key: "format", expected: "「\(DraftFile.format)」"))
    }
    guard let version = members.first(where: { $0.key == "version" }) else {
      throw failure(root.offset, .missingKey("version"))
    }
    let number = try integer(version.value, "version")
    guard number >= 1 else {
      throw failure(version.value.offset, .unexpected(key: "version", expected: "1 或更大的整数"))
    }
    return number
  }

  func draft(_ root: JSONDocument.Node) throws(DraftError) -> Draft {
    let parts = try object(
      root, "草稿",
      required: [
        "answers", "confirmed", "derived", "format", "history", "knowledge", "parked", "skipped",
        "track", "version",
      ], optional: ["pending"])
    var draft = Draft()
    for part in parts {
      let node = part.value
      switch part.key {
      case "answers": draft.answers = try map(node, part.key, answer)
      case "parked": draft.parked = try map(node, part.key, answer)
      case "confirmed": draft.confirmed = try map(node, part.key, string)
      case "skipped": draft.skipped = try map(node, part.key, skip)
      case "track": draft.track = try map(node, part.key, record)
      case "pending": draft.pending = try focus(node, part.key)
      case "knowledge": draft.knowledge = try string(node, part.key)
      case "history": draft.history = try history(node, part.key)
      case "derived": _ = try map(node, part.key, value)
      default: break
      }
    }
    return draft
  }

  // MARK: Parts

  private func answer(_ node: Node, _ key: String) throws(DraftError) -> Answer {
    let parts = try object(node, key, required: ["origin", "turn", "value"])
    return Answer(
      value: try value(parts.node("value"), "value"),
      origin: try choice(parts.node("origin"), "origin", of: Answer.Origin.all),
      turn: try count(parts.node("turn"), "turn"))
  }

  func value(_ node: JSONDocument.Node, _ key: String) throws(DraftError) -> Value {
    switch node.content {
    case .string(let text): return .text(text)
    case .integer(let number): return .integer(number)
    case .boolean(let flag): return .boolean(flag)
    case .array(let items):
      var rows: [[String: String]] = []
      for item in items { rows.append(try map(item, key, string)) }
      return .list(rows)
    case .null, .number, .object:
      throw failure(node.offset, .unexpected(key: key, expected: "文字、整数、true、false 或列表"))
    }
  }

  private func skip(_ node: Node, _ key: String) throws(DraftError) -> Skip {
    try choice(node, key, of: [.skip, .later, .unknown])
  }

  private func focus(_ node: Node, _ key: String) throws(DraftError) -> Focus {
    let parts = try object(node, key, required: ["field", "form"])
    return Focus(
      form: try string(parts.node("form"), "form"),
      field: try string(parts.node("field"), "field"))
  }

  private func record(_ node: Node, _ key: String) throws(DraftError) -> StepRecord {
    let parts = try object(
      node, key, required: ["state"],
      optional: ["advised", "date", "latest", "noticed", "reason"])
    var record = StepRecord(
      state: try choice(parts.node("state"), "state", of: StepRecord.State.allCases))
    record.date = try parts.optional("date", day)
    record.reason = try parts.optional("reason", string)
    record.noticed = try parts.optional("noticed", day)
    record.latest = try parts.optional("latest", day)
    record.advised = try parts.optional("advised", day)
    return record
  }

  private func history(_ node: Node, _ key: String) throws(DraftError) -> History {
    let parts = try object(node, key, required: ["redo", "turn", "undo"])
    var history = History()
    history.turn = try count(parts.node("turn"), "turn")
    history.undo = try list(parts.node("undo"), "undo", change)
    history.redo = try list(parts.node("redo"), "redo", change)
    return history
  }

  private func change(_ node: Node, _ key: String) throws(DraftError) -> Change {
    let parts = try object(node, key, required: ["edits", "label"])
    return Change(
      label: try string(parts.node("label"), "label"),
      edits: try list(parts.node("edits"), "edits", edit))
  }

  private func edit(_ node: Node, _ key: String) throws(DraftError) -> Edit {
    let parts = try object(node, key, required: ["part"], optional: ["after", "before", "id"])
    let partNode = parts.node("part")
    let part = try string(partNode, "part")
    if part == "pending" {
      return .pending(
        before: try parts.optional("before", focus), after: try parts.optional("after", focus))
    }
    guard let id = try parts.optional("id", string) else {
      throw failure(node.offset, .missingKey("id"))
    }
    switch part {
    case "answer":
      return .answer(
        field: id, before: try parts.optional("before", answer),
        after: try parts.optional("after", answer))
    case "parked":
      return .parked(
        field: id, before: try parts.optional("before", answer),
        after: try parts.optional("after", answer))
    case "skipped":
      return .skipped(
        field: id, before: try parts.optional("before", skip),
        after: try parts.optional("after", skip))
    case "confirmed":
      return .confirmed(
        form: id, before: try parts.optional("before", string),
        after: try parts.optional("after", string))
    case "track":
      return .track(
        step: id, before: try parts.optional("before", record),
        after: try parts.optional("after", record))
    default:
      throw failure(
        partNode.offset,
        .notAllowed(
          part, key: "part",
          allowed: ["answer", "confirmed", "parked", "pending", "skipped", "track"]))
    }
  }

  // MARK: Kinds of values

  private func string(_ node: Node, _ key: String) throws(DraftError) -> String {
    guard case .string(let text) = node.content else {
      throw failure(node.offset, .unexpected(key: key, expected: "带引号的文字"))
    }
    return text
  }

  private func integer(_ node: Node, _ key: String) throws(DraftError) -> Int {
    guard case .integer(let number) = node.content else {
      throw failure(node.offset, .unexpected(key: key, expected: "整数"))
    }
    return number
  }

  /// A number that can be counted on from: not negative, and far from the greatest.
  private func count(_ node: Node, _ key: String) throws(DraftError) -> Int {
    let number = try integer(node, key)
    guard (0...1_000_000_000).contains(number) else {
      throw failure(node.offset, .unexpected(key: key, expected: "0 到 1000000000 的整数"))
    }
    return number
  }

  private func day(_ node: Node, _ key: String) throws(DraftError) -> Day {
    guard let day = Day(try string(node, key)) else {
      throw failure(node.offset, .unexpected(key: key, expected: "日期，例如 \"2026-03-02\""))
    }
    return day
  }

  private func choice<Choice: RawRepresentable<String>>(
    _ node: Node, _ key: String, of all: [Choice]
  ) throws(DraftError) -> Choice {
    let text = try string(node, key)
    guard let choice = all.first(where: { $0.rawValue == text }) else {
      throw failure(node.offset, .notAllowed(text, key: key, allowed: all.map(\.rawValue)))
    }
    return choice
  }

  private func list<Item>(
    _ node: Node, _ key: String, _ item: Part<Item>
  ) throws(DraftError) -> [Item] {
    guard case .array(let nodes) = node.content else {
      throw failure(node.offset, .unexpected(key: key, expected: "列表 [ … ]"))
    }
    var items: [Item] = []
    for node in nodes { items.append(try item(node, key)) }
    return items
  }

  private func map<Item>(
    _ node: Node, _ key: String, _ item: Part<Item>
  ) throws(DraftError) -> [String: Item] {
    guard case .object(let members) = node.content else {
      throw failure(node.offset, .unexpected(key: key, expected: "一个对象 { … }"))
    }
    var items: [String: Item] = [:]
    for member in members { items[member.key] = try item(member.value, member.key) }
    return items
  }

  private func object(
    _ node: Node, _ key: String, required: [String], optional: [String] = []
  ) throws(DraftError) -> [JSONDocument.Member] {
    guard case .object(let members) = node.content else {
      throw failure(node.offset, .unexpected(key: key, expected: "一个对象 { … }"))
    }
    let known = (required + optional).sorted()
    if let stranger = members.first(where: { !known.contains($0.key) }) {
      throw failure(stranger.offset, .unknownKey(stranger.key, known: known))
    }
    let keys = Set(members.map(\.key))
    if let missing = required.first(where: { !keys.contains($0) }) {
      throw failure(node.offset, .missingKey(missing))
    }
    return members
  }
}

extension [JSONDocument.Member] {
  /// The value of a key that is known to be there.
  fileprivate func node(_ key: String) -> JSONDocument.Node {
    first { $0.key == key }?.value ?? JSONDocument.Node(.null, at: 0)
  }

  fileprivate func optional<Item>(
    _ key: String, _ read: (JSONDocument.Node, String) throws(DraftError) -> Item
  ) throws(DraftError) -> Item? {
    guard let member = first(where: { $0.key == key }) else { return nil }
    return try read(member.value, key)
  }
}

extension Answer.Origin {
  fileprivate static var all: [Answer.Origin] { [.user, .default, .import, .copied] }
}
