import Knowledge
import Testing

/// Ways to correct oneself; all start from two years and an organization.
struct CorrectionTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let lines: [String]
    let field: String
    let value: Value?

    init(_ lines: String..., field: String = "termInYears", is value: Value?) {
      self.lines = lines
      self.field = field
      self.value = value
    }

    var testDescription: String { lines.joined(separator: " / ") }
  }

  @Test(arguments: [
    Row("不是两年是三年", is: .integer(3)), Row("不是两年，是三年", is: .integer(3)),
    Row("不是两年而是三年", is: .integer(3)), Row("是三年，不是两年", is: .integer(3)),
    Row("三年，不是两年", is: .integer(3)), Row("不对，是三年不是两年", is: .integer(3)),
    Row("年限改成三年", is: .integer(3)), Row("把年限改成三年", is: .integer(3)),
    Row("年限两年改三年", is: .integer(3)), Row("年限由两年改为三年", is: .integer(3)),
    Row("把两年改成三年", is: .integer(3)), Row("注册年限换成3年", is: .integer(3)),
    Row("刚才那个改成三", is: .integer(3)), Row("刚才那个改成三年", is: .integer(3)),
    Row("说错了，三年", is: .integer(3)), Row("不对，三年", is: .integer(3)),
    Row("年限应该是三年", is: .integer(3)), Row("年限：三年", is: .integer(3)),
    Row("年限改为３年", is: .integer(3)), Row("還是三年吧", is: .integer(3)),
    Row("年限改成负一年", is: .integer(2)), Row("年限改成很多年", is: .integer(2)),
    Row("清空年限", is: nil), Row("年限清空", is: nil), Row("把年限删掉", is: nil),
    Row("年限改成三年", "年限改成五年", is: .integer(5)),
    Row("年限改成三年", "还是用原来的", is: .integer(2)),
    Row("年限改成三年", "撤销", is: .integer(2)),
    Row("年限改成三年", "撤销", "重做", is: .integer(3)),
    Row("单位名称改成卫健局", field: "organizationName", is: .text("卫健局")),
    Row("不是民政局，是卫健局", field: "organizationName", is: .text("卫健局")),
    Row("查看", "第2项改成卫健局", field: "termInYears", is: .integer(2)),
    Row("查看", "修改 第1项", "卫健局", field: "organizationName", is: .text("卫健局")),
  ])
  func `a correction changes what it means and nothing else`(_ row: Row) throws {
    var talk = try Talk()
    talk.say("单位名称：民政局", "域名注册两年")
    for line in row.lines { talk.say(line) }
    #expect(talk.value(row.field) == row.value)
    let other = row.field == "termInYears" ? "organizationName" : "termInYears"
    let kept: Value = other == "termInYears" ? .integer(2) : .text("民政局")
    if row.lines.count == 1 { #expect(talk.value(other) == kept) }
  }

  @Test func `a rejected correction keeps the old value and says so`() throws {
    var talk = try Talk()
    talk.say("域名注册两年")
    let turn = talk.say("年限改成负一年")
    #expect(turn.kind == .rejected)
    #expect(turn.reply.contains("仍保留原来的：注册年限＝2年"))
  }
}
