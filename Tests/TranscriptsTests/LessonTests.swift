import Testing
import Text

@testable import Transcripts

struct LessonTests {
  private func lesson(_ body: String) throws -> Lesson {
    Lesson(Script(try Transcript(parsing: head + body, path: "t.md")))
  }

  @Test func `comments are the teacher's words`() throws {
    let lesson = try lesson("<!-- 先填年限。\n  再问钱。 -->\n\n> 年限 2\n\n…\n\n<!-- 好。 -->\n\n> 多少钱\n")
    #expect(lesson.introduction == "先填年限。\n再问钱。")
    #expect(lesson.remark(after: 1) == "好。")
    #expect(lesson.remark(after: 2) == "")
    #expect(lesson.count == 2)
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let typed: String
    let number: Int
    let verdict: Lesson.Verdict
    var testDescription: String { "\(number)：\(typed)" }
  }

  @Test(arguments: [
    Row(typed: "年限 2", number: 1, verdict: .asWritten),
    Row(typed: "年限 02", number: 1, verdict: .sameEffect),
    Row(
      typed: "年限 3", number: 1,
      verdict: .different([.state(.init(name: "termInYears", before: "2", after: "3"))])),
    Row(typed: "要多少钱", number: 2, verdict: .asWritten),
    Row(typed: "钱呢", number: 2, verdict: .sameEffect),
    Row(
      typed: "嗯", number: 2, verdict: .different([.answers(expected: ["domain-fee"], found: [])])),
    Row(typed: "走", number: 9, verdict: .none),
  ])
  func `a learner is right if all comes out the same`(_ row: Row) throws {
    let lesson = try lesson("> 年限 2\n\n…\n\n> {要多少钱|多少钱}\n\n…\n")
    #expect(lesson.judge(row.typed, at: row.number, begin: clerk).verdict == row.verdict)
  }

  @Test func `a difference is told to the learner`() {
    let knowledge = ShippedTests.knowledge
    let change = StateChange(name: "hasOwnSite", before: "false", after: "true")
    #expect(
      Lesson.Difference.state(change).text(knowledge) == "「有自建网站」应为“否”，现在是“是”。")
    #expect(
      Lesson.Difference.answers(expected: ["domain-fee"], found: []).text(knowledge)
        == "这一步回答的应是「域名多少钱」，现在回答的是「无」。")
  }

  @Test func `a recording is trimmed to what leaves a trace`() throws {
    let text =
      head + "> 嗯\n\n听到：嗯\n\n> 年限 1\n\n已填：注册年限＝1年。\n\n<!-- 改 -->\n\n> 年限 2\n\n已填：注册年限＝2年。\n\n"
      + "> 多少钱\n\n…\n\n> 哦\n\n听到：哦\n\n    = termInYears: 2\n"
    let script = Script(try Transcript(parsing: text, path: "t.md"))
    let trimmed = script.trimmed(begin: clerk)
    #expect(
      trimmed.text == head
        + "<!-- 改 -->\n\n> 年限 2\n\n已填：注册年限＝2年。\n\n> 多少钱\n\n…\n\n> 哦\n\n听到：哦\n\n    = termInYears: 2\n"
    )
    var performance = Performance(script.with(trimmed), begin: clerk)
    #expect(performance.finish().passed)
  }
}
