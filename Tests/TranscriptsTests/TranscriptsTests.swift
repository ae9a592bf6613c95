import Dialogue
import Drafts
import Knowledge
import Testing
import Text

@testable import Transcripts

extension [Replayed] {
  fileprivate var passed: Bool { allSatisfy(\.passed) }
}

struct TranscriptsTests {
  private let head = "---\ntitle: 试\ntoday: 2026-03-02\n---\n\n"

  /// Answers with what it was told to say, whatever is typed.
  private func actor(saying replies: [String]) -> Actor {
    var rest = replies[...]
    return Actor(
      take: { typed in
        var turn = Turn()
        turn.typed = typed
        turn.reply = rest.popFirst() ?? ""
        turn.values = ["termInYears": .integer(2), "hasOwnSite": .boolean(false)]
        return turn
      }, file: { $0 == "a.md" ? Array("内容甲".utf8) : nil })
  }

  struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 33)
    }
  }

  @Test func `what is recorded parses to the same and passes unedited`() throws {
    var random = Random(state: 7)
    let letters = Array("> =<…{}\\|#-甲乙 a1\n　！")
    for _ in 0..<2_000 {
      let day = try #require(Day("2026-03-02"))
      var transcript = Transcript(title: "试", today: day)
      var replies: [String] = []
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let text = { (random: inout Random) in
          String(
            (0..<Int.random(in: 0...12, using: &random)).map { _ in
              letters.randomElement(using: &random) ?? "甲"
            })
        }
        let reply = text(&random)
        replies.append(reply)
        transcript.parts += Transcript.parts(typed: text(&random), reply: reply)
      }
      let parsed = try Transcript(parsing: transcript.text, path: "t.md")
      #expect(parsed.text == transcript.text)
      #expect(parsed.exchanges.map(\.typed) == transcript.exchanges.map(\.typed))
      #expect(parsed.replay(with: actor(saying: replies)).passed)
    }
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let expected: String
    let actual: String
    let passes: Bool
    var testDescription: String { expected }
  }

  @Test(arguments: [
    Row(expected: "甲\n乙", actual: "甲\n乙", passes: true),
    Row(expected: "甲\n乙", actual: "甲\n丙", passes: false),
    Row(expected: "甲\n…\n丁", actual: "甲\n乙\n丙\n丁", passes: true),
    Row(expected: "甲\n…\n丁", actual: "甲\n丁", passes: true),
    Row(expected: "…", actual: "", passes: true),
    Row(expected: "…", actual: "甲\n乙", passes: true),
    Row(expected: "甲…丁", actual: "甲乙丙丁", passes: true),
    Row(expected: "甲…丁", actual: "甲乙丙", passes: false),
    Row(expected: "甲…乙…丙", actual: "甲1乙2丙", passes: true),
    Row(expected: "甲\\…", actual: "甲…", passes: true),
    Row(expected: "甲\\…", actual: "甲乙", passes: false),
    Row(expected: "\\> 甲", actual: "> 甲", passes: true),
    Row(expected: "甲", actual: "", passes: false),
    Row(expected: "甲", actual: "甲\n乙", passes: false),
  ])
  func `wildcards stand for what they say`(_ row: Row) throws {
    let transcript = try Transcript(
      parsing: head + "> 问\n\n" + row.expected + "\n", path: "t.md")
    #expect(transcript.replay(with: actor(saying: [row.actual])).passed == row.passes)
  }

  @Test func `accepting keeps wildcards and comments and is idempotent`() throws {
    let text = head + "<!-- 说明 -->\n\n> 问\n\n甲…\n旧\n…\n末\n\n    = termInYears: 2\n"
    let transcript = try Transcript(parsing: text, path: "t.md")
    let replies = ["甲乙\n新\n中\n末"]
    let once = transcript.accepting(transcript.replay(with: actor(saying: replies)))
    #expect(
      once.text
        == head + "<!-- 说明 -->\n\n> 问\n\n甲…\n…\n末\n\n    = termInYears: 2\n")
    let twice = once.accepting(once.replay(with: actor(saying: replies)))
    #expect(twice.text == once.text)
    #expect(once.replay(with: actor(saying: replies)).passed)
  }

  @Test(arguments: [
    ("termInYears: 2", true), ("termInYears: 3", false), ("hasOwnSite: false", true),
    ("unset: siteName", true), ("unset: termInYears", false), ("siteName: 甲", false),
    ("kind: command", true), ("file: a.md", true), ("file: b.md", false),
    ("file: a.md 含 内容", true), ("file: a.md 含 别的", false), ("over: no", true),
    ("parked: englishDomain", false), ("pending: none", true),
  ])
  func `an assertion holds or fails`(claim: String, holds: Bool) throws {
    let transcript = try Transcript(
      parsing: head + "> 问\n\n…\n\n    = \(claim)\n", path: "t.md")
    let results = transcript.replay(with: actor(saying: ["答"]))
    #expect(results.passed == holds)
  }

  @Test(arguments: [
    ("x", "t.md:1:1：话本要以「---」开头，下面写 title 和 today。"),
    ("---\ntitle: a\n", "t.md:2:1：开头的「---」没有收尾。请在 title、today 之后另起一行写「---」。"),
    ("---\ntitle: a\n---\n> x\n", "t.md:1:1：缺少「today」。请在开头加上，例如“today: 2026-03-02”。"),
    ("---\ntitle: a\ntoday: 明天\n---\n> x\n", "t.md:1:1：「明天」不是日期。请写成 2026-03-02 这样。"),
    (
      "---\ntitle: a\ntoday: 2026-03-02\n---\n甲\n",
      "t.md:5:1：回答前面没有用户的话。用户的话以“> ”开头；说明文字请写在“<!-- -->”里。"
    ),
    ("---\ntitle: a\ntoday: 2026-03-02\n---\n", "t.md:4:1：话本里没有用户的话。请至少写一行“> ……”。"),
    (
      "---\ntitle: a\ntoday: 2026-03-02\n---\n> x\n\n    =y\n",
      "t.md:7:5：看不懂断言「=y」。要写成“= 名称: 内容”，例如“= termInYears: 2”。"
    ),
    ("---\ntitle: a\ntoday: 2026-03-02\n---\n<!-- x\n", "t.md:5:1：注释没有收尾。请补上“-->”。"),
    (
      "---\ntitle: a\ntoday: 2026-03-02\n---\n> x\n\n甲\\\n",
      "t.md:7:2：行尾的「\\」后面没有字。要写反斜杠本身请写「\\\\」。"
    ),
  ])
  func `a file that can't be read is located`(text: String, message: String) {
    var said = ""
    do {
      _ = try Transcript(parsing: text, path: "t.md")
    } catch {
      said = error.description
    }
    #expect(said == message)
  }
}

struct RecordingTests {
  @Test func `a recording of a draft begun earlier carries what stood in it`() throws {
    let day = try #require(Day("2026-03-02"))
    var draft = Draft()
    draft.answers["contactMobile"] = Answer(
      value: .text("13912345678"), origin: .user, turn: 1)
    let recording = Recording(
      title: "试", today: day, knowledge: KnowledgeBase(), name: "民政局", draft: draft)
    var transcript = recording.transcript
    transcript.parts += Transcript.parts(typed: "进度", reply: "好")
    let parsed = try Transcript(parsing: transcript.text, path: "t.md")
    #expect(parsed.draftName == "民政局")
    #expect(parsed.start?.answers.keys.sorted() == ["contactMobile"])
    #expect(!transcript.text.contains("13912345678"))
  }

  @Test func `a start that is no draft is located`() {
    let text = "---\ntitle: a\ntoday: 2026-03-02\ndraft: 甲\nstart: {}\n---\n\n> x\n"
    #expect(throws: TranscriptError.self) { try Transcript(parsing: text, path: "t.md") }
  }
}
