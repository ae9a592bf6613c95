import Testing

@testable import Console

struct LineBufferTests {
  /// A line with `|` where the cursor is, what is done to it, and what comes of it.
  struct Row: CustomTestStringConvertible, Sendable {
    let before: String
    let change: @Sendable (inout LineBuffer) -> Void
    let after: String

    init(
      _ before: String, _ after: String, _ change: @escaping @Sendable (inout LineBuffer) -> Void
    ) {
      self.before = before
      self.after = after
      self.change = change
    }

    var testDescription: String { "\(before) → \(after)" }
  }

  @Test(arguments: [
    // By characters as they are seen: an accent, a family and a flag go as one.
    Row("e\u{301}|", "|") { $0.remove(to: $0.cursor - 1) },
    Row("家👨‍👩‍👧|", "家|") { $0.remove(to: $0.cursor - 1) },
    Row("🇨🇳|国", "|国") { $0.remove(to: $0.cursor - 1) },
    Row("e|x", "e\u{301}|x") { $0.insert("\u{301}") },
    // By words: Chinese, letters and digits, and what stands between.
    Row("我们没有网站，域名|", "我们没有网站，|域名") { $0.move(to: $0.wordLeft()) },
    Row("我们没有网站，|域名", "|我们没有网站，域名") { $0.move(to: $0.wordLeft()) },
    Row("手机13800|", "手机|13800") { $0.move(to: $0.wordLeft()) },
    Row("|用gov.cn域名", "用|gov.cn域名") { $0.move(to: $0.wordRight()) },
    Row("用|gov.cn域名", "用gov|.cn域名") { $0.move(to: $0.wordRight()) },
    Row("一。 |  二", "一。   二|") { $0.move(to: $0.wordRight()) },
    Row("，。|", "|，。") { $0.move(to: $0.wordLeft()) },
    // In a text of several lines.
    Row("一行\n二|行", "一行\n|二行") { $0.move(to: $0.lineStart) },
    Row("一|行\n二行", "一行|\n二行") { $0.move(to: $0.lineEnd) },
    Row("ab中\n中|文", "ab|中\n中文") { $0.move(to: $0.lineAbove() ?? 0) },
    Row("ab中c|\n中", "ab中c\n中|") { $0.move(to: $0.lineBelow() ?? 0) },
    Row("中文|\nabc", "中文\nabc|") { $0.move(to: $0.lineBelow() ?? 0) },
    Row("一|行", "|一行") { $0.move(to: $0.lineAbove() ?? 0) },
    Row("甲乙|", "乙甲|") { $0.transpose() },
    Row("甲|乙丙", "乙甲|丙") { $0.transpose() },
    Row("|甲", "|甲") { $0.transpose() },
    Row("甲|", "甲|") { $0.transpose() },
  ])
  func editing(_ row: Row) {
    var line = LineBuffer(marked: row.before)
    row.change(&line)
    #expect(line.marked == row.after)
  }

  @Test
  func `an offset inside a character is taken to its end`() {
    let line = LineBuffer("家👨‍👩‍👧好", cursorOffset: 8)
    #expect(line.cursor == 2)
    #expect(line.cursorOffset == "家👨‍👩‍👧".utf8.count)
  }
}

extension LineBuffer {
  /// Takes a line that has `|` where the cursor is.
  init(marked: String) {
    let parts = marked.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let before = String(parts[0])
    self.init(before + parts.dropFirst().joined(), cursorOffset: before.utf8.count)
  }

  var marked: String {
    textBeforeCursor + "|" + String(characters[cursor...])
  }
}
