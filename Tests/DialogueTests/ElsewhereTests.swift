import Knowledge
import Testing

/// Statements about something else than the case as it is now: nothing of them is stored.
struct ElsewhereTests {
  static let statements = [
    // Of somebody else.
    "隔壁单位的邮编是017000", "隔壁单位注册了五年", "别的单位都注册5年", "人家教育局是三年", "上级单位的域名是内蒙古民政厅.政务",
    "他们单位没有网站", "兄弟单位的电话是0477-8581234", "编办的电话是0477-8581234", "CONAC的电话是010-52035000",
    "张局长的邮编是017000", "复印店的邮编是017000", "建站公司的邮箱是a@b.com", "对方的IP是8.8.8.8", "下属单位的网址是www.abc.gov.cn",
    "另一个单位的域名是某某局.政务", "别人的信用代码是11150600011513580X", "邻旗那边注册的三年", "客服的邮箱是kf@conac.cn",
    "教程里的域名是康巴什区民政局.政务", "样例里的年限是2年", "那家公司的电话是0477-8581234",
    // Of another time.
    "以前的电话是0477-8581234", "以前的邮编是017000", "上次填的是三年", "去年注册的是五年", "老的域名是某某局.政务",
    "旧的IP是8.8.8.8", "之前的邮箱是old@wuhai.gov.cn", "当时注册了10年", "前年域名是某某局.公益", "原先的邮编是014000",
    "曾经的网址是www.abc.gov.cn",
    // Only supposed.
    "如果选第二条，就要填网址", "如果是三年", "要是没有网站，就勾选那个", "假如注册10年", "万一域名是某某局.公益",
    "比如某某局.政务", "例如邮编017000", "假设年限是5年", "倘若有自己的网站", "比方说0477-8581234",
    // Only heard of, or as it is in general.
    "听说要3年", "听说年限要填5年", "据说邮编是017000", "网上说域名都是.公益", "一般都填两年", "通常是三年", "大家都填第一条",
    "最多可以注册10年", "有人说要填第二条", "规定要注册三年", "有的单位填五年",
  ]

  @Test(arguments: statements)
  func `before anything is given, nothing is stored`(_ line: String) throws {
    var talk = try Talk()
    talk.say("单位名称：乌海县民政局")
    let before = talk.draft.answers
    talk.say(line)
    #expect(talk.draft.answers == before)
  }

  @Test(arguments: statements)
  func `what was given stays`(_ line: String) throws {
    var talk = try Talk()
    talk.say(
      "单位名称：乌海县民政局\n联系人：苏日娜\n联系人手机：13847712345\n年限：2年", "没有自己的网站",
      "中文域名：乌海县民政局.政务\n邮编：016000\n单位电话：0473-2012345\n电子邮箱：bb@wuhai.gov.cn", "账号 whmzj2026")
    let before = talk.draft.answers
    talk.say(line)
    #expect(talk.draft.answers == before)
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let line: String
    let field: String
    let value: Value

    init(_ line: String, _ field: String, _ value: Value) {
      (self.line, self.field, self.value) = (line, field, value)
    }

    var testDescription: String { line }
  }

  @Test(arguments: [
    Row("如果可以，年限填三年", "termInYears", .integer(3)),
    Row("我们单位的邮编是017000", "postcode", .text("017000")),
    Row("乌海县民政局的邮编是017000", "postcode", .text("017000")),
    Row("去年建的网站，网址是www.whmz.gov.cn", "existingWebsite", .text("www.whmz.gov.cn")),
    Row("领导说签三年", "termInYears", .integer(3)),
    Row("中文域名前年就注册过了，乌海县民政局.政务", "chineseDomain", .text("乌海县民政局.政务")),
    Row("红页的颜色是蓝色", "color", .text("蓝色")),
  ])
  func `what is the case's own is stored`(_ row: Row) throws {
    var talk = try Talk()
    talk.say("单位名称：乌海县民政局")
    talk.say(row.line)
    #expect((talk.value(row.field) ?? talk.draft.parked[row.field]?.value) == row.value)
  }

  @Test(arguments: ["审计局改3年", "审计局的邮编是651400", "审计局那边域名昨天交了"])
  func `another unit's is not this one's`(_ line: String) throws {
    var talk = try Talk()
    talk.say("单位名称：富民县统计局")
    let before = talk.draft
    talk.say(line)
    #expect(talk.draft.answers == before.answers)
    #expect(talk.draft.track == before.track)
  }
}
