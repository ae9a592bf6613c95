import Testing

@testable import Transcripts

struct CompareTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let expected: String
    let actual: String
    let passes: Bool
    var testDescription: String { expected }
  }

  @Test(arguments: [
    Row(expected: "甲\n乙", actual: "甲\n乙", passes: true),
    Row(expected: "甲\n乙", actual: "甲\n丙", passes: false),
    Row(expected: "甲\n\n乙", actual: "甲\n乙", passes: true),
    Row(expected: "甲\n…\n丁", actual: "甲\n乙\n丙\n丁", passes: true),
    Row(expected: "甲\n…\n丁", actual: "甲\n丁", passes: true),
    Row(expected: "…", actual: "", passes: true),
    Row(expected: "…", actual: "甲\n乙", passes: true),
    Row(expected: "甲…丁", actual: "甲乙丙丁", passes: true),
    Row(expected: "甲…丁", actual: "甲乙丙", passes: false),
    Row(expected: "甲…乙…丙", actual: "甲1乙2丙", passes: true),
    Row(expected: "甲…乙…丙", actual: "甲1丙2乙", passes: false),
    Row(expected: "…乙", actual: "乙乙", passes: true),
    Row(expected: "甲\\…", actual: "甲…", passes: true),
    Row(expected: "甲\\…", actual: "甲乙", passes: false),
    Row(expected: "\\> 甲", actual: "> 甲", passes: true),
    Row(expected: "甲", actual: "", passes: false),
    Row(expected: "甲", actual: "甲\n乙", passes: false),
    Row(expected: "甲\n? 乙\n丙", actual: "甲\n丙", passes: true),
    Row(expected: "甲\n? 乙\n丙", actual: "甲\n乙\n丙", passes: true),
    Row(expected: "甲\n? 乙\n丙", actual: "甲\n丁\n丙", passes: false),
    Row(expected: "\\? 乙", actual: "? 乙", passes: true),
    Row(expected: "…\n! 收费", actual: "不用钱", passes: true),
    Row(expected: "…\n! 收费", actual: "要收费的", passes: false),
    Row(expected: "…\n! 收…费", actual: "要收注册费的", passes: false),
    Row(expected: "编号{号}。\n又是{号}", actual: "编号12。\n又是12", passes: true),
    Row(expected: "编号{号}。\n又是{号}", actual: "编号12。\n又是13", passes: false),
    Row(expected: "{号}和{号}", actual: "12和12", passes: true),
    Row(expected: "{号}和{号}", actual: "12和1", passes: false),
    Row(expected: "编号{号}", actual: "编号", passes: false),
    Row(expected: "…\n编号{号}\n…", actual: "甲\n编号1\n乙", passes: true),
    Row(expected: "\u{E9}", actual: "e\u{301}", passes: false),
  ])
  func `what a file expects is compared with what came`(_ row: Row) throws {
    let transcript = try Transcript(
      parsing: head + "> 问\n\n" + row.expected + "\n", path: "t.md")
    #expect(transcript.replay(with: actor(saying: [row.actual])).passed == row.passes)
  }

  @Test func `a long reply with many wildcards is compared at once`() {
    let lines = (0..<400).map { "第\($0)行" }
    let expected = [Pattern](repeating: .anyLines, count: 200) + [Pattern(literal: "没有")]
    #expect(!Comparison(expected, lines).matches)
  }

  @Test(arguments: [
    ("域名注册两年", "域名注册三年", "域名注册[-两-]{+三+}年"),
    ("年费 300 元", "年费 600 元", "年费 [-300-]{+600+} 元"),
    ("甲…丁", "甲乙丙戊", "甲乙丙[-丁-]{+戊+}"),
    ("", "甲", "{+甲+}"),
    ("甲", "甲", "甲"),
    ("共{数}份", "共两张", "共两[-份-]{+张+}"),
  ])
  func `a difference is shown word by word`(old: String, new: String, shown: String) throws {
    let transcript = try Transcript(
      parsing: head + "> 问\n\n" + (old.isEmpty ? "\\" : old) + "\n", path: "t.md")
    let pattern = try #require(transcript.exchanges.first?.expected.first)
    let text = WordDiff.text(WordDiff.edits(from: pattern, to: new))
    // A wildcard may take more or less; what both sides say stays.
    if old.contains("…") || old.contains("{") {
      #expect(text.contains("[-"))
    } else {
      #expect(text == shown)
    }
  }
}
