import Testing

@testable import Console

struct RenderTests {
  /// A reply, and its rows at a width.
  struct Row: CustomTestStringConvertible {
    let reply: String
    let columns: Int
    let rows: [String]

    init(_ reply: String, _ columns: Int, _ rows: [String]) {
      self.reply = reply
      self.columns = columns
      self.rows = rows
    }

    var testDescription: String { "\(reply.prefix(12)) at \(columns)" }
  }

  @Test(arguments: [
    Row("一二三四，五六", 8, ["一二三", "四，五六"]),
    Row("第一段\n\n第二段", 20, ["第一段", "", "第二段"]),
    // Lists hang.
    Row("- 一二三四五", 8, ["- 一二三", "  四五"]),
    Row("1. 一二三四五", 9, ["1. 一二三", "   四五"]),
    Row("  （1）一二三四", 11, ["  （1）一二", "       三四"]),
    // Tables stand in columns, and the last one wraps.
    Row("1\t网站名称\t甲乙\n10\t联系人\t丙", 40, ["1   网站名称  甲乙", "10  联系人    丙"]),
    Row("名称\t一二三四五", 12, ["名称  一二三", "      四五"]),
    // So do lists, where there is room, and the values of a review.
    Row("  填　开始填\n  以后再说　以后再填", 40, ["  填        开始填", "  以后再说  以后再填"]),
    Row("  填　开始填\n  以后再说　以后再填", 16, ["  填　开始填", "  以后再说", "  以后再填"]),
    Row("  表　3/8　还差\n  长表名　1/2　填齐", 40, ["  表      3/8  还差", "  长表名  1/2  填齐"]),
    Row("  甲　乙　丙\n  丁丁　戊", 40, ["  甲    乙　丙", "  丁丁  戊"]),
    Row(
      "【一】\n  1. 联系人：丙\n【二】\n  10. 年限：3年", 40,
      ["【一】", "  1. 联系人：丙", "【二】", "  10. 年限： 3年"]),
    Row(
      "  --today 日期   当作今天，例如二号三号四", 36,
      ["  --today 日期   当作今天，例如二号", "                 三号四"]),
    // Nothing gets through that acts on the terminal.
    Row("红\u{1B}[31m色\u{1B}]52;c;eA==\u{07}\u{9B}与\u{202E}反", 40, ["红色与反"]),
    Row("来源：甲", 40, ["来源：甲"]),
  ])
  func rows(_ row: Row) {
    let render = Render(columns: row.columns, usesColor: false)
    #expect(render.rows(row.reply) == row.rows)
  }

  @Test
  func `sources are dim and the word of a warning stands out`() {
    let render = Render(columns: 40, usesColor: true)
    #expect(render.rows("来源：流程 一.3") == ["\u{1B}[2m来源：流程 一.3\u{1B}[0m"])
    #expect(render.rows("注意：五日内") == ["\u{1B}[1m注意：\u{1B}[0m五日内"])
    #expect(render.rows("平常的话") == ["平常的话"])
    #expect(render.rows("甲〔流程 一.7〕") == ["甲\u{1B}[2m〔流程 一.7〕\u{1B}[0m"])
    #expect(render.rows("〔新用户注册　已填0/4〕") == ["〔新用户注册　已填0/4〕"])
  }

  @Test
  func `prose is not wider than can be read`() {
    let rows = Render(columns: 200, usesColor: false).rows(String(repeating: "字", count: 60))
    #expect(rows.map(\.count) == [50, 10])
  }

  @Test
  func `a pipe gets the lines as they are`() {
    #expect(Render.plain("一\t二\n\u{1B}[1m三") == "一\t二\n三")
  }

  @Test
  func `a bar is never wider than its row`() {
    let bar = Progress("导出", total: 4, isShown: false)
    #expect(bar.text(done: 1, columns: 80) == "导出 [#####---------------] 1/4（Ctrl-C 取消）")
    #expect(bar.text(done: 9, columns: 24) == "导出 [############] 9/4")
    #expect(bar.text(done: 3, columns: 12) == "导出 3/4")
  }
}
