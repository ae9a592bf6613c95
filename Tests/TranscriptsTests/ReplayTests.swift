import Dialogue
import Drafts
import Testing

@testable import Transcripts

struct ReplayTests {
  @Test(arguments: [
    ("termInYears: 2", true), ("termInYears: 3", false), ("hasOwnSite: false", true),
    ("unset: siteName", true), ("unset: termInYears", false), ("siteName: 甲", false),
    ("kind: command", true), ("file: a.md", true), ("file: b.md", false),
    ("file: a.md 含 内容", true), ("file: a.md 含 别的", false), ("over: no", true),
    ("parked: englishDomain", false), ("pending: none", true), ("source: none", true),
    ("source: 流程 一.1", false), ("entry: none", true), ("skipped: siteName later", false),
    ("step: mount notStarted", true), ("step: mount done", false), ("origin: siteName user", false),
    ("written: a.md", false), ("draft: none", true), ("confirmed: domain", false),
  ])
  func `a claim holds or fails`(claim: String, holds: Bool) throws {
    let transcript = try Transcript(
      parsing: head + "> 问\n\n…\n\n    = \(claim)\n", path: "t.md")
    let results = transcript.replay(with: actor(saying: ["答"]))
    #expect(results.passed == holds)
  }

  @Test func `what was captured is typed and claimed later`() throws {
    let results = try replay(
      head + "> 年限 7\n\n已填：注册年限＝{年}年。\n\n> 我说{年}\n\n听到：我说{年}\n\n    = termInYears: {年}\n")
    #expect(results[0].passed)
    #expect(results[0].map(\.typed) == ["年限 7", "我说7"])
  }

  @Test func `choices make a run each, the last changes fastest`() throws {
    let results = try replay(head + "> {甲|乙}\n\n…\n\n> {请|}问\n\n…\n")
    #expect(
      results.map { $0.map(\.typed) } == [["甲", "请问"], ["甲", "问"], ["乙", "请问"], ["乙", "问"]])
    let runs = try Transcript(parsing: head + "> {甲|乙}\n", path: "t").runs
    #expect(runs.map(\.label) == ["「甲」", "「乙」"])
  }

  @Test func `a transcript goes on where another ends`() throws {
    let results = try replay(
      "---\ntitle: 后\ntoday: 2026-03-02\nafter: 前.md\n---\n\n> 说\n\n听到：说\n\n    = termInYears: 4\n",
      ["话本/前.md": head + "> 年限 4\n\n不比较\n"])
    #expect(results[0].map(\.passed) == [true])
    #expect(results[0][0].before?.typed == "年限 4")
  }

  @Test func `a conversation starts with a draft and with files`() throws {
    var given = Draft()
    given.answers["termInYears"] = Answer(value: .integer(5), origin: .user, turn: 1)
    let draft = String(decoding: DraftFile.bytes(of: given, derived: [:]), as: UTF8.self)
    let results = try replay(
      "---\ntitle: 后\ntoday: 2026-03-02\ndraft: 甲单位.json\nfile: b.csv\n---\n\n> 说\n\n…\n\n"
        + "    = termInYears: 5\n    = draft: 甲单位\n    = file: b.csv 含 乙\n",
      ["话本/甲单位.json": draft, "话本/b.csv": "乙"])
    #expect(results[0][0].failures == [])
  }

  @Test func `a draft that can't be read is the fault of the line that names it`() {
    let text = "---\ntitle: 后\ntoday: 2026-03-02\ndraft: a.json\n---\n\n> 说\n"
    #expect(complaint(text, ["a.json": "{"]).hasPrefix("t.md:4:1：「a.json」读不了："))
  }

  @Test func `a replay stops before a turn and hands the conversation over`() throws {
    let text = head + "> 年限 1\n\n…\n\n> 年限 2\n\n…\n\n> 年限 3\n\n…\n"
    var performance = Performance(
      Script(try Transcript(parsing: text, path: "t.md")), begin: clerk)
    #expect(performance.advance(to: 3).count == 2)
    #expect(performance.next == "年限 3")
    #expect(performance.actor.take("别的").values["termInYears"] == .integer(2))
    #expect(performance.advance(to: 99).count == 1)
    #expect(performance.step() == nil)
  }

  @Test func `a replay may stop at the first difference`() throws {
    let text = head + "> 甲\n\n错\n\n> 乙\n\n听到：乙\n"
    var performance = Performance(
      Script(try Transcript(parsing: text, path: "t.md")), begin: clerk)
    #expect(performance.finish(failFast: true).count == 1)
  }
}
