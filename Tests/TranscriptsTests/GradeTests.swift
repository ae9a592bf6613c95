import Testing

@testable import Transcripts

struct GradeTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let typed: String
    let expected: String
    let grade: Grade?
    var testDescription: String { "\(typed) ← \(expected)" }

    init(_ typed: String, _ expected: String, _ grade: Grade?) {
      self.typed = typed
      self.expected = expected
      self.grade = grade
    }
  }

  @Test(arguments: [
    Row("年限 2", "已填：注册年限＝2年。", nil),
    Row("年限 2", "已填好：注册年限＝2年。", .wording),
    Row("年限 2", "已填：注册年限＝3年。", .state),
    Row("年限 2", "…\n\n    = termInYears: 3", .state),
    Row("年限 2", "…\n\n    = pending: chineseDomain", .state),
    Row("多少钱", "每年三百元，请到「资费」页面看看。\n依据：流程 一.7", nil),
    Row("多少钱", "每年三百元，请去「资费」页面看看。\n…", .wording),
    Row("多少钱", "每年六百元，请到「资费」页面看看。\n…", .fact),
    Row("多少钱", "每年三百元，请到「费用」页面看看。\n…", .fact),
    Row("多少钱", "每年三百元，不必到「资费」页面看看。\n…", .fact),
    Row("多少钱", "…\n依据：流程 一.8", .fact),
    Row("多少钱", "…\n\n    = source: 流程 一.8", .fact),
    Row("多少钱", "…\n\n    = entry: papers", .fact),
    Row("多少钱", "…\n! 三百", .fact),
  ])
  func `a difference has its grade`(_ row: Row) throws {
    let results = try replay(head + "> \(row.typed)\n\n\(row.expected)\n")
    #expect(results[0][0].grade == row.grade)
    #expect(results[0][0].passed(allowing: nil) == (row.grade == nil))
    #expect(results[0][0].passed(allowing: .wording) == (row.grade ?? .wording == .wording))
  }

  @Test func `a difference is told with its place, its state and its command`() throws {
    let text =
      head + "> 年限 2\n\n…\n\n> {年限 3|年限 4}\n\n填好：注册年限＝3年。\n! 已填\n\n    = termInYears: 3\n"
    let script = Script(try Transcript(parsing: text, path: "t"), path: "话 本/t.md")
    let run = script.transcript.runs[1]
    var performance = Performance(script, run: run, begin: clerk)
    let report = ReplayReport(
      path: script.path, title: "试", run: run, results: performance.finish())
    #expect(
      report.text == """
        话 本/t.md:10：第 2 轮，事实：> 年限 4（说法：「年限 4」）
          - 填好：注册年限＝3年。
          + 已填：注册年限＝4年。
          ~ {+已+}填[-好-]：注册年限＝[-3-]{+4+}年。
          不该出现：「已填」，却说了：已填：注册年限＝4年。
          话 本/t.md:15：断言不成立：= termInYears: 3（实际：4）
          状态：termInYears：2 → 4
          单独重放：banshi replay '话 本/t.md' --turn 2 --run 2
        """)
  }
}
