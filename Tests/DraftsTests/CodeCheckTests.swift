import Testing

@testable import Drafts

struct CodeCheckTests {
  @Test(arguments: [
    CheckRow("121200004013590816", "121200004013590816"),
    CheckRow("91350100M000100Y43", "91350100M000100Y43", "91"),
    CheckRow("91350100m000100y43", "91350100M000100Y43", "91"),
    CheckRow("12120000 4013 5908 16", "121200004013590816"),
    CheckRow("１２１２００００４０１３５９０８１６", "121200004013590816"),
    CheckRow("1212-0000-4013-5908-16", "121200004013590816"),
    CheckRow(bad: "121200004013590815", "校验位", "“6”"), CheckRow(bad: "12120000401359081", "17位"),
    CheckRow(bad: "1212000040135908160", "19位"),
    CheckRow(bad: "I21200004013590816", "第1位", "“I”", "“1”"),
    CheckRow(bad: "12120000401359O816", "第15位", "“O”", "“0”"),
    CheckRow(bad: "1212000040135908S6", "第17位", "“5”"),
    CheckRow(bad: "1212000V4013590816", "第8位"), CheckRow(bad: "12120000401Z590816", "第12位", "“2”"),
    CheckRow(bad: "181200004013590816", "第2位"),
    CheckRow(bad: "121200004013590186", "「121200004013590816」"),
    CheckRow("统一社会信用代码：121200004013590816", "121200004013590816"),
    CheckRow("代码12120000401359 0816", "121200004013590816"),
    CheckRow(bad: "1212000040l3590816", "「121200004013590816」"), CheckRow(no: "苏日娜", "18位"),
    CheckRow(no: "不知道", "跳过"), CheckRow(no: "1234"),
    CheckRow(bad: "15060012-3", "9位"),
    CheckRow(bad: "150602199003071234", "证件"),
  ])
  func `a credit code`(_ row: CheckRow) throws {
    try row.verify(field(.creditCode, label: "统一社会信用代码"))
  }

  @Test func `one wrong place never passes`() {
    let code = Array("121200004013590816")
    for place in code.indices {
      for character in CreditCode.values.keys where character != code[place] {
        var changed = code
        changed[place] = character
        #expect(CreditCode.checkPlace(String(changed)) != changed[17])
      }
    }
  }
}
