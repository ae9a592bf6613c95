import Testing

@testable import Text

struct LineTests {
  struct Row: CustomTestStringConvertible {
    let typed: String
    let text: String

    init(_ typed: String, _ text: String) { (self.typed, self.text) = (typed, text) }

    var testDescription: String { typed.debugDescription }
  }

  @Test(arguments: [
    Row("康巴什区民政局", "康巴什区民政局"), Row("甲\t乙", "甲 乙"), Row("甲\n乙", "甲\n乙"),
    Row("甲\r\n乙\r丙", "甲\n乙\n丙"), Row("甲\u{0}乙\u{1B}[31m丙\u{7F}", "甲乙[31m丙"),
    Row("甲\u{85}乙\u{9B}1m", "甲乙1m"), Row("甲\u{202E}乙\u{2066}丙\u{200F}\u{61C}", "甲乙丙"),
    Row("\u{FEFF}甲\u{200B}乙", "甲乙"), Row("👨‍👩‍👧", "👨‍👩‍👧"), Row("é", "é"),
    Row("甲\u{E0041}乙\u{FFFE}\u{206A}", "甲乙"),
    Row(
      "甲" + String(repeating: "\u{301}", count: 99), "甲" + String(repeating: "\u{301}", count: 31)),
    Row("甲\u{2028}乙", "甲\n乙"), Row("ＡＢＣ，。", "ＡＢＣ，。"),
    Row("证\u{202C}150602\u{0}199003071234", "证【已隐去的证件号】"), Row("", ""),
  ])
  func `a line is safe`(_ row: Row) {
    #expect(Line(row.typed).text == row.text)
  }

  @Test func `an ID number stands nowhere in a line`() {
    let line = Line("我是 １５０６０２１９９００３０７１２３Ｘ")
    #expect(line.hidIdentityNumber)
    #expect(line.text == "我是 【已隐去的证件号】")
    #expect(!line.normalized.contains("1990"))
    #expect(!Line("两年").hidIdentityNumber)
  }
}
