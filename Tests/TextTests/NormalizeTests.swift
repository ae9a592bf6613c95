import Testing

@testable import Text

struct NormalizeTests {
  /// A text as typed, and as understanding reads it.
  struct Row: CustomTestStringConvertible {
    let typed: String
    let normalized: String

    init(_ typed: String, _ normalized: String) {
      self.typed = typed
      self.normalized = normalized
    }

    var testDescription: String { typed }
  }

  @Test(arguments: [
    Row("", ""),
    Row(" \t ", ""),
    Row("网站标识怎么申请", "网站标识怎么申请"),
    Row("ＩＣＰ１２３，（备案）？", "icp123,(备案)?"),
    Row("好。行！真的：是；", "好.行!真的:是;"),
    Row("《申请表》、“函”", "《申请表》、“函”"),
    Row("Ordos.GOV.cn", "ordos.gov.cn"),
    Row("  域名　 多少钱 ", "域名 多少钱"),
    Row("单位：甲\r\n\r\n 年限：2", "单位:甲\n年限:2"),
    Row("网\u{200B}站\u{0007}名\u{FEFF}称\u{202E}", "网站名称"),
    Row("ÄÖ Ⅱ Ж", "äö ⅱ ж"),
  ])
  func `full width becomes half width and white space one space`(_ row: Row) {
    #expect(normalize(row.typed) == row.normalized)
  }

  @Test(arguments: [
    Row("網站標識申請", "网站标识申请"),
    Row("紅頁發佈", "红页发布"),
    Row("瞭解計畫", "了解计划"),
    Row("一目瞭然", "一目了然"),
    Row("審核後繳費，註冊網域名稱", "审核后缴费,注册网域名称"),
    // Simplified text with characters that are also traditional ones of another.
    Row("著名的乾坤", "著名的乾坤"),
    Row("後面加掛標識", "后面加挂标识"),
  ])
  func `traditional becomes simplified, by phrases first`(_ row: Row) {
    #expect(normalize(row.typed) == row.normalized)
  }

  @Test(arguments: ["ＩＣＰ１２３，（备案）？", "瞭解計畫 ", "\u{2003}Ä\n\n", "𠮷野家🙂"])
  func `normalising twice changes nothing more`(text: String) {
    #expect(normalize(normalize(text)) == normalize(text))
  }
}
