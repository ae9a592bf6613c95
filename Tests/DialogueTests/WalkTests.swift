import Dialogue
import Drafts
import Foundation
import Knowledge
import Testing
import Text

/// Conversations of random lines; a failure names its seed and the shortest lines that show it.
struct WalkTests {
  /// `BANSHI_WALK` sets the number of turns of a long walk.
  static var turns: Int {
    ProcessInfo.processInfo.environment["BANSHI_WALK"].flatMap { Int($0) } ?? 600
  }
  /// A walk is short enough to cross the same places in many states of the draft.
  static let length = 100
  static var walks: Int { max(1, turns / length) }

  /// The first thing that goes wrong when these lines are said.
  private func failure(of lines: [String]) throws -> (at: Int, what: String)? {
    var talk = try Talk(finder: Self.finder)
    for (index, line) in lines.enumerated() {
      let before = talk.draft
      let name = talk.assistant.conversation.name
      let turn = talk.say(line)
      if let what = Invariants.broken(
        before: before, named: name, line: line, turn: turn, talk)
      {
        return (index, what)
      }
      if talk.assistant.conversation.isOver { return nil }
    }
    // Always a way out.
    if talk.say("帮助").reply.isEmpty { return (lines.count, "no help") }
    let kept = talk.draft.answers
    if !talk.say("退出").isOver { return (lines.count, "no way out") }
    return talk.draft.answers == kept ? nil : (lines.count, "leaving changed answers")
  }

  /// Finds answers to what is surely a question, so that walks need no training.
  static let finder = Finder { text in
    var finding = Finding()
    if text.contains("多少钱") {
      finding.verdict = .answer
      finding.entries = ["domain-fee"]
      finding.certainty = 1
    } else if text.contains("几份") {
      finding.verdict = .choice
      finding.entries = ["papers-copies", "id-copies"]
    }
    return finding
  }

  @Test(arguments: 0..<walks)
  func `nothing breaks on a random walk`(walk: Int) throws {
    let seed = UInt64(20_260_302 + walk)
    var walker = Walker(seed: seed)
    let lines = (0..<Self.length).map { _ in walker.line() }
    guard let failure = try failure(of: lines) else { return }
    let shrink = Shrink { try self.failure(of: $0)?.what }
    let short = try shrink.shrunk(Array(lines.prefix(failure.at + 1)))
    let text = Shrink.transcript(of: short, title: "随走\(seed)：\(failure.what)")
    Issue.record("seed \(seed): \(failure.what)\n\(text)")
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a defect planted in a long walk shrinks to the lines that show it`(seed: UInt64) throws {
    var walker = Walker(seed: seed)
    let harmless = ["查看", "进度", "邮编017000", "两年", "帮助", "联系人：苏日娜", "撤销", "域名多少钱"]
    var lines = (0..<120).map { _ in walker.dice.pick(harmless) }
    lines.insert("没有网站，注册四年，邮箱a@example.cn", at: 30)
    lines.insert("机构职能：负责民政。其实我们有网站", at: 60)
    lines.insert("其实我们有网站", at: 90)
    // Whoever says so after having denied it finds a value parked: taken for the defect here.
    let shrink = Shrink { lines in
      var talk = try Talk(finder: Self.finder)
      for line in lines {
        let turn = talk.say(line)
        if talk.draft.parked["functions"] != nil { return "parked「\(turn.number)」" }
      }
      return nil
    }
    let short = try shrink.shrunk(lines)
    #expect(short.count <= 2)
    #expect(short.joined().count < 30)
    #expect(try shrink.failure(short) != nil)
    #expect(Shrink.transcript(of: short, title: "x").contains("> \(short[0])"))
  }

  @Test func `shrinking keeps the kind of failure and the order of the lines`() throws {
    let shrink = Shrink { lines in
      guard let first = lines.firstIndex(of: "甲"),
        let second = lines.firstIndex(where: { $0.contains("乙") }),
        first < second
      else { return lines.isEmpty ? "empty" : nil }
      return "both「\(second)」"
    }
    let lines = (0..<64).map { "第\($0)行" } + ["甲"] + (0..<64).map { "后\($0)行" } + ["丙，乙，丁"]
    #expect(try shrink.shrunk(lines) == ["甲", "乙，"] || shrink.shrunk(lines) == ["甲", "乙"])
  }

  @Test func `saving and loading in the middle changes nothing`() throws {
    var walker = Walker(seed: 7)
    var talk = try Talk(finder: Self.finder)
    for turn in 0..<120 {
      talk.say(walker.line())
      guard turn.isMultiple(of: 5) else { continue }
      let draft = talk.draft
      let bytes = DraftFile.bytes(of: draft, derived: talk.assistant.conversation.matter.derived)
      let read = try DraftFile.read(bytes, path: "x.json").draft
      #expect(read == draft)
    }
  }
}
