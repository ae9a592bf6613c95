import Knowledge
import Testing
import Text

@testable import Drafts

struct DraftFileTests {
  /// Random numbers that are the same each time (a linear congruence).
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
    mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &self) }
    mutating func maybe<Item>(_ make: (inout Dice) -> Item) -> Item? {
      roll(2) == 0 ? nil : make(&self)
    }

    mutating func text() -> String {
      let letters = ["民", "政", "a", "\"", "\\", "\n", "\u{0}", "😀", "\u{202E}", "：", " "]
      return (0..<roll(8)).map { _ in letters[roll(letters.count)] }.joined()
    }
    mutating func value() -> Value {
      switch roll(4) {
      case 0: .text(text())
      case 1: .integer(roll(5000) - 100)
      case 2: .boolean(roll(2) == 0)
      default: .list((0..<roll(3)).map { _ in ["title": text(), "body": text()] })
      }
    }
    mutating func answer() -> Answer {
      let origins: [Answer.Origin] = [.user, .default, .import, .copied]
      return Answer(value: value(), origin: origins[roll(4)], turn: roll(100))
    }
    mutating func skip() -> Skip { [.skip, .later, .unknown][roll(3)] }
    mutating func focus() -> Focus { Focus(form: text(), field: text()) }
    mutating func day() -> Day { Day(daysSinceEpoch: roll(40_000)) }
    mutating func record() -> StepRecord {
      let states = StepRecord.State.allCases
      var record = StepRecord(state: states[roll(states.count)])
      record.date = maybe { $0.day() }
      record.reason = maybe { $0.text() }
      record.noticed = maybe { $0.day() }
      record.latest = maybe { $0.day() }
      record.advised = maybe { $0.day() }
      return record
    }
    mutating func edit() -> Edit {
      switch roll(6) {
      case 0:
        .answer(field: text(), before: maybe { $0.answer() }, after: maybe { $0.answer() })
      case 1: .parked(field: text(), before: maybe { $0.answer() }, after: maybe { $0.answer() })
      case 2: .skipped(field: text(), before: maybe { $0.skip() }, after: maybe { $0.skip() })
      case 3: .confirmed(form: text(), before: maybe { $0.text() }, after: maybe { $0.text() })
      case 4: .pending(before: maybe { $0.focus() }, after: maybe { $0.focus() })
      default: .track(step: text(), before: maybe { $0.record() }, after: maybe { $0.record() })
      }
    }
    mutating func change() -> Change {
      Change(label: text(), edits: (0..<roll(4)).map { _ in edit() })
    }
    mutating func map<Item>(_ make: (inout Dice) -> Item) -> [String: Item] {
      (0..<roll(4)).reduce(into: [:]) { items, _ in items[text()] = make(&self) }
    }
    mutating func draft() -> Draft {
      var draft = Draft()
      draft.answers = map { $0.answer() }
      draft.parked = map { $0.answer() }
      draft.skipped = map { $0.skip() }
      draft.confirmed = map { $0.text() }
      draft.pending = maybe { $0.focus() }
      draft.track = map { $0.record() }
      draft.knowledge = text()
      draft.history.turn = roll(1000)
      draft.history.undo = (0..<roll(4)).map { _ in change() }
      draft.history.redo = (0..<roll(3)).map { _ in change() }
      return draft
    }
  }

  @Test func `what is written is read again as the same draft`() throws {
    var dice = Dice(state: 3)
    for _ in 0..<1_000 {
      let draft = dice.draft()
      let bytes = DraftFile.bytes(of: draft, derived: dice.map { $0.value() })
      #expect(try DraftFile.read(bytes, path: "x") == .init(draft: draft, notes: []))
    }
  }

  @Test func `a spoilt file is read or located, and never more`() {
    var dice = Dice(state: 5)
    for _ in 0..<2_000 {
      var bytes = DraftFile.bytes(of: dice.draft(), derived: [:])
      switch dice.roll(3) {
      case 0: bytes.removeSubrange(dice.roll(bytes.count)...)
      case 1: bytes[dice.roll(bytes.count)] = UInt8(dice.roll(256))
      default:
        let start = dice.roll(bytes.count)
        bytes.removeSubrange(start..<min(bytes.count, start + 1 + dice.roll(20)))
      }
      do throws(DraftError) {
        let reading = try DraftFile.read(bytes, path: "x")
        let again = DraftFile.bytes(of: reading.draft, derived: [:])
        #expect(try DraftFile.read(again, path: "x").draft == reading.draft)
      } catch {
        #expect(error.description.hasPrefix("x:") || error.description.contains("请升级"))
      }
    }
  }

  private static let good = """
    {
      "answers": {
        "hasOwnSite": { "origin": "user", "turn": 2, "value": false }
      },
      "confirmed": {},
      "derived": { "feeYuan": 600 },
      "format": "banshi-draft",
      "history": { "redo": [], "turn": 9, "undo": [] },
      "knowledge": "sha256:0",
      "parked": {},
      "pending": { "field": "siteName", "form": "identifier" },
      "skipped": { "postcode": "later" },
      "track": { "mount": { "noticed": "2026-03-02", "state": "inProgress" } },
      "version": 1
    }
    """

  @Test func `the draft of the design is read`() throws {
    var draft = Draft()
    draft.answers["hasOwnSite"] = Answer(value: .boolean(false), origin: .user, turn: 2)
    draft.history.turn = 9
    draft.knowledge = "sha256:0"
    draft.pending = Focus(form: "identifier", field: "siteName")
    draft.skipped["postcode"] = .later
    draft.track["mount"] = StepRecord(state: .inProgress)
    draft.track["mount"]?.noticed = Day("2026-03-02")
    #expect(try DraftFile.read(Array(Self.good.utf8), path: "x").draft == draft)
  }

  struct Row: CustomTestStringConvertible {
    let old: String
    let new: String
    let message: String
    init(_ old: String, _ new: String, _ message: String) {
      (self.old, self.new, self.message) = (old, new, message)
    }
    var testDescription: String { new }
  }

  @Test(arguments: [
    Row("\"turn\": 2", "\"turn\": \"2\"", "x:3:47：「turn」应当是整数"),
    Row("\"turn\": 2", "\"turn\": -2", "x:3:47：「turn」应当是0 到 1000000000 的整数"),
    Row("\"user\"", "\"me\"", "x:3:31：「origin」不能是「me」，只能是：user、default、import、copied"),
    Row("\"value\": false", "\"value\": null", "x:3:59：「value」应当是文字、整数、true、false 或列表"),
    Row("\"value\": false", "\"wert\": 1", "x:3:50：不认识的名称「wert」，这里只能有：origin、turn、value"),
    Row(", \"value\": false", "", "x:3:19：缺少「value」"),
    Row("\"parked\": {},", "\"parked\": {}, \"parked\": {},", "x:10:17：「parked」重复出现，只能写一次"),
    Row("\"later\"", "\"never\"", "x:12:28：「postcode」不能是「never」，只能是：skip、later、unknown"),
    Row("2026-03-02", "2026-02-30", "x:13:36：「noticed」应当是日期，例如 \"2026-03-02\""),
    Row("banshi-draft", "other", "x:7:13：「format」应当是「banshi-draft」"),
    Row("\"version\": 1", "\"version\": 0", "x:14:14：「version」应当是1 或更大的整数"),
  ])
  func `what is wrong is told with its place`(_ row: Row) {
    let text = Self.good.replacing(row.old, with: row.new)
    let error = #expect(throws: DraftError.self) {
      try DraftFile.read(Array(text.utf8), path: "x")
    }
    #expect(error?.description == row.message + "。请改正此文件，或恢复以前的版本。")
  }

  @Test func `a newer version is refused with a reason`() {
    let text = Self.good.replacing("\"version\": 1", with: "\"version\": 3, \"new\": 0")
    #expect(throws: DraftError.tooNew(path: "x", version: 3, newestReadable: 1)) {
      try DraftFile.read(Array(text.utf8), path: "x")
    }
  }

  @Test func `an older version is brought up to date with a report`() throws {
    let migration = DraftFile.Migration(from: 1, note: "改了「skipped」") { node in
      guard case .object(var members) = node.content else { return node }
      for index in members.indices where members[index].key == "skipped" {
        members[index].value = .init(.object([]), at: members[index].value.offset)
      }
      return .init(.object(members), at: node.offset)
    }
    let reading = try DraftFile.read(
      Array(Self.good.utf8), path: "x", version: 2, migrations: [migration])
    #expect(reading.draft.skipped == [:])
    #expect(reading.notes == ["草稿文件已从第 1 版格式升级：改了「skipped」"])
  }
}
