import Testing

@testable import Text

struct WrapTests {
  struct Row: CustomTestStringConvertible {
    let text: String
    let columns: Int
    let indent: String
    let lines: [String]

    init(_ text: String, _ columns: Int, indent: String = "", _ lines: String...) {
      (self.text, self.columns, self.indent, self.lines) = (text, columns, indent, lines)
    }

    var testDescription: String { "\(text) ↩ \(columns)" }
  }

  @Test(arguments: [
    Row("", 10, ""), Row("域名注册费", 10, "域名注册费"), Row("域名注册费用", 10, "域名注册费", "用"),
    Row("域名注册费。", 10, "域名注册", "费。"), Row("域名注册费）。", 10, "域名注册", "费）。"),
    Row("域名注册（费用）", 10, "域名注册", "（费用）"), Row("域名注（册费用）", 8, "域名注", "（册费", "用）"),
    Row("登录www.conac.cn办理", 14, "登录", "www.conac.cn办", "理"),
    Row("费用300元", 8, "费用", "300元"), Row("点击“红页管理”按钮", 12, "点击", "“红页管理”按", "钮"),
    Row("打印《申请函》。好", 14, "打印", "《申请函》。好"),
    Row("“网站开办审核复核申请”", 10, "“网站开办", "审核复核申", "请”"),
    Row("hello world again", 11, "hello world", "again"), Row("甲 乙", 3, "甲", "乙"),
    Row("abcdefghij", 4, "abcd", "efgh", "ij"), Row("一\n\n二", 10, "一", "", "二"),
    Row("1. 域名注册费每年", 10, indent: "   ", "1. 域名注", "   册费每", "   年"),
    Row("  缩进保留的一行字", 10, "  缩进保留", "的一行字"), Row("！！！！！！", 4, "！！", "！！", "！！"),
    Row("中文", 1, "中", "文"), Row("中文", 0, "中", "文"), Row("界面——红页", 6, "界面——", "红页"),
    Row("don’t stop", 5, "don’t", "stop"), Row("见(图1)说明", 6, "见(图", "1)说明"),
    Row("甲\n", 10, "甲", ""), Row("　　段落开头空两格", 10, "　　段落开", "头空两格"),
    Row("abc，def", 5, "abc，", "def"), Row("👨‍👩‍👧👨‍👩‍👧", 2, "👨‍👩‍👧", "👨‍👩‍👧"),
    // Items of a list are whole, a last line is not lonely.
    Row("还差：系统账号、行业布局、机构设置", 24, "还差：系统账号、", "行业布局、机构设置"),
    Row("1. 先交钱　2. 可以注册几年　3. 红页", 24, "1. 先交钱", "2. 可以注册几年　3. 红页"),
    Row("可以问：1. 一共　2. 怎么申请中文域名　3. 红页", 32, "可以问：1. 一共", "2. 怎么申请中文域名　3. 红页"),
    Row("〔流程 一.1；流程 一.2；流程 一.10〕", 30, "〔流程 一.1；流程 一.2；", "流程 一.10〕"),
    Row("同级编办和登记中心都审核通过后缴纳", 32, "同级编办和登记中心都审核通过后", "缴纳"),
    Row("同级编办登记中心都审核通过后缴纳。费", 34, "同级编办登记中心都审核通过后缴", "纳。费"),
    Row("同级编办登记中心都审核通过后缴纳。用“网上名称”", 24, "同级编办登记中心都审核通", "过后缴纳。用“网上名称”"),
    Row("常用的词：修改　撤销　跳过　导出　退出", 34, "常用的词：修改　撤销　跳过", "导出　退出"),
    Row("可以直接填：没有网站　单位名称：某局", 34, "可以直接填：没有网站", "单位名称：某局"),
    Row("现在记的是：康巴什民政局.政务。", 28, "现在记的是：康巴什民政", "局.政务。"),
    Row("  同级编办登记中心都审核通过", 26, indent: "  ", "  同级编办登记中心都审核", "  通过"),
  ])
  func `a text breaks where Chinese may`(_ row: Row) {
    #expect(wrap(row.text, columns: row.columns, indent: row.indent) == row.lines)
  }

  /// Texts put together from pieces that try the rules, the same in every run.
  private static func samples(_ count: Int) -> [String] {
    let words = [
      "域名", "注册", "。", "，", "“红页管理”", "《申请函》", "（", "）", "www.conac.cn", "300元", " ", "单位",
      "！", "？", "【提示】", "abc", "—", "…", "e\u{301}", "𠮷", "「审核」", "“", "”", "3,000", "：", "\n",
      "a", "网站标识", "、", "（见", "）。", "《党政机关网站开办审核和资格复核申请表》", "👨‍👩‍👧",
    ]
    var seed: UInt64 = 2026
    return (0..<count).map { number in
      (0...(number % 40)).map { _ in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return words[Int((seed >> 33) % UInt64(words.count))]
      }.joined()
    }
  }

  private static let noStart: Set<Character> = Set("。，、；：！？）》」』】〕”’…")
  private static let noEnd: Set<Character> = Set("（《「『【〔“‘")

  @Test(arguments: [2, 3, 5, 8, 13, 24, 40, 80], [1, 2])
  func `a line is never too wide and no character is lost`(columns: Int, ambiguous: Int) {
    for text in Self.samples(400) {
      let lines = wrap(text, columns: columns, ambiguous: ambiguous)
      #expect(lines.allSatisfy { displayWidth($0, ambiguous: ambiguous) <= columns })
      #expect(lines.joined().filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
    }
  }

  @Test func `no line begins with a closing mark or ends with an opening one`() {
    for text in Self.samples(400) where !Self.hasRuns(text) {
      let lines = wrap(text, columns: 40)
      let broken = lines.dropFirst().filter { line in
        !text.contains("\n" + line.prefix(1)) && line.first.map(Self.noStart.contains) ?? false
      }
      #expect(broken.isEmpty, "\(text)")
      let open = lines.dropLast().filter { line in
        !text.contains(line.suffix(1) + "\n") && line.last.map(Self.noEnd.contains) ?? false
      }
      #expect(open.isEmpty, "\(text)")
    }
  }

  /// Whether marks stand apart from their words or in rows, where the rules can't be kept.
  private static func hasRuns(_ text: String) -> Bool {
    zip(text, text.dropFirst()).contains { first, second in
      (first.isWhitespace && noStart.contains(second))
        || (noEnd.contains(first) && second.isWhitespace)
    }
  }

  @Test func `names that fit are not torn`() {
    for text in Self.samples(400) {
      let lines = wrap(text, columns: 40)
      for name in ["“红页管理”", "【提示】", "www.conac.cn", "3,000"] {
        let count = { (text: String) in
          text.split(separator: name, omittingEmptySubsequences: false).count - 1
        }
        #expect(lines.map(count).reduce(0, +) == count(text), "\(text)")
      }
    }
  }
}
