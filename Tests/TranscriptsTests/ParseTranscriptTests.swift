import Testing
import Text

@testable import Transcripts

struct ParseTranscriptTests {
  /// Whatever a reader, an editor or Unicode might make something of.
  private let hostile: [Unicode.Scalar] = Array(
    "> =<!?…{}|\\#-甲乙 a1\n\r\t\u{301}\u{200D}\u{FEFF}\u{2028}\u{85}\u{0}\u{1B}　！🇨\u{1F468}"
      .unicodeScalars)

  @Test func `what is recorded parses to the same and passes unedited`() throws {
    var random = Random(state: 7)
    let day = try #require(Day("2026-03-02"))
    for _ in 0..<3_000 {
      var transcript = Transcript(title: random.text(of: hostile, upTo: 5), today: day)
      var typed: [String] = []
      var replies: [String] = []
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        typed.append(random.text(of: hostile, upTo: 12))
        replies.append(random.text(of: hostile, upTo: 14))
        transcript.parts += Transcript.parts(
          typed: typed[typed.count - 1], reply: replies[replies.count - 1])
      }
      let parsed = try Transcript(parsing: transcript.text, path: "t.md")
      #expect(Array(parsed.text.utf8) == Array(transcript.text.utf8))
      #expect(parsed.exchanges.map { Array($0.typed.utf8) } == typed.map { Array($0.utf8) })
      #expect(parsed.replay(with: actor(saying: replies)).passed)
    }
  }

  @Test func `a file with the line ends of another system is the same file`() throws {
    let text = head + "> 问\n\n答\n"
    let other =
      "\u{FEFF}"
      + text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    #expect(try Transcript(parsing: other, path: "t").text == text)
  }

  @Test func `the parts stay as they are written`() throws {
    let text =
      head
      + "<!-- 说明\n两行 -->\n\n> {没有网站|单位没网站}\n> 两年\n\n甲 {号}\n? 也许\n! 收费\n…\n\n    = termInYears: 2\n\n"
      + "> 问 {号} \\{ \\\\\n\n\\> 引\n\\\n"
    #expect(try Transcript(parsing: text, path: "t").text == text)
  }

  private static let begin = "---\ntitle: a\ntoday: 2026-03-02\n---\n"

  static let unreadable: [(text: String, message: String)] = [
    ("x", "t.md:1:1：话本要以「---」开头，下面写 title 和 today。"),
    ("---\ntitle: a\n", "t.md:2:1：开头的「---」没有收尾。请在 title、today 之后另起一行写「---」。"),
    ("---\ntitle：a\n---\n", "t.md:2:1：看不懂「title：a」。这里要写成“名称: 内容”。"),
    ("---\ntitles: a\n---\n", "t.md:2:1：没有「titles」这一项。是不是「title」？"),
    (
      "---\n作者: a\n---\n",
      "t.md:2:1：没有「作者」这一项。可以写的有：title、today、after、draft、start、file。"
    ),
    ("---\ntitle: a\ntitle: b\n---\n", "t.md:3:1：「title」写了两次。请只留一个。"),
    ("---\ntitle: a\n---\n> x\n", "t.md:1:1：缺少「today」。请在开头加上，例如“today: 2026-03-02”。"),
    ("---\ntitle: a\ntoday: 明天\n---\n> x\n", "t.md:1:1：「明天」不是日期。请写成 2026-03-02 这样。"),
    ("\(begin)甲\n", "t.md:5:1：回答前面没有用户的话。用户的话以“> ”开头；说明文字请写在“<!-- -->”里。"),
    (begin, "t.md:4:1：话本里没有用户的话。请至少写一行“> ……”。"),
    (
      "\(begin)> x\n\n    =y\n",
      "t.md:7:5：看不懂断言「=y」。要写成“= 名称: 内容”，例如“= termInYears: 2”。"
    ),
    ("\(begin)<!-- x\n", "t.md:5:1：注释没有收尾。请补上“-->”。"),
    ("\(begin)> x\n\n甲\\\n", "t.md:7:2：行尾的「\\」后面没有字。要写反斜杠本身请写「\\\\」。"),
    ("\(begin)> x\n\n甲{乙\n", "t.md:7:2：「{」没有收尾。请补上「}」；要写「{」本身请写「\\{」。"),
    (
      "\(begin)> x\n\n{甲 乙}\n",
      "t.md:7:1：「{甲 乙}」里的名称不能用。名称只用汉字、字母和数字；要写「{」本身请写「\\{」。"
    ),
    (
      "\(begin)> x\n\n{甲|乙}\n",
      "t.md:7:1：回答里不能写「{甲|乙}」：几种说法只能用在用户的话里。请改用「…」。"
    ),
    ("\(begin)> 问{号}\n", "t.md:5:4：前面的回答里没有「{号}」。请先在某个回答里用「{号}」取出它。"),
    (
      "\(begin)> {a|b|c|d}{a|b|c|d}{a|b|c|d}{a|b|c|d}{a|b}\n",
      "t.md:1:1：几种说法合起来有 512 种走法，最多 256 种。请分成几个话本。"
    ),
    (
      "---\ntitle: a\ntoday: 2026-03-02\nafter: b.md\n---\n> x\n",
      "t.md:4:1：「b.md」读不了：找不到。"
    ),
    (
      "---\ntitle: a\ntoday: 2026-03-02\ndraft: 甲\nstart: {\n---\n> x\n",
      "t.md:5:1：「start」里的草稿读不出：start:1:2：内容到此中断，这里应当是带引号的名称。请改正此文件，或恢复以前的版本。"
    ),
    (
      "---\ntitle: a\ntoday: 2026-03-02\nafter: t.md\n---\n> x\n",
      "t.md:4:1：话本互相接续，没有尽头：t.md → t.md。"
    ),
  ]

  @Test(arguments: unreadable)
  func `a file that can't be read is located`(text: String, message: String) {
    #expect(complaint(text) == message)
  }
}
