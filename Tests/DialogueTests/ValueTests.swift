import Knowledge
import Testing

/// Values in people's own words, through the dialogue.
struct ValueTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let line: String
    let field: String
    let value: Value?
    init(_ line: String, _ field: String, _ value: Value?) {
      (self.line, self.field, self.value) = (line, field, value)
    }
    var testDescription: String { line }
  }

  @Test(arguments: [
    Row("我是伊金霍洛旗水利局的", "organizationName", .text("伊金霍洛旗水利局")),
    Row("您好我是水利局的，想问下", "organizationName", nil),
    Row("我们单位是康巴什区民政局", "organizationName", .text("康巴什区民政局")),
    Row("我們單位是東勝區文化局，沒有網站", "organizationName", .text("東勝區文化局")),
    Row("打算注册5年", "termInYears", .integer(5)), Row("註冊三年", "termInYears", .integer(3)),
    Row("年限就用两年", "termInYears", .integer(2)), Row("注册２年", "termInYears", .integer(2)),
    Row("想注册十年", "termInYears", .integer(10)), Row("注册三年或者五年", "termInYears", nil),
    Row("联系人手机是一三九四七七一二三四五", "contactMobile", .text("13947712345")),
    Row("手机：１３８００１３８０００", "contactMobile", .text("13800138000")),
    Row("手机号138 0013 8000", "contactMobile", .text("13800138000")),
    Row("联系人叫巴图", "contactName", .text("巴图")), Row("联系人是王芳吧", "contactName", .text("王芳")),
    Row("域名就用水利局.政务吧", "chineseDomain", .text("水利局.政务")),
    Row("域名叫水利局。政务", "chineseDomain", .text("水利局.政务")),
    Row("中文域名是水利局．政务", "chineseDomain", .text("水利局.政务")),
    Row("网站是http://www.kbs.gov.cn/index.html", "existingWebsite", .text("www.kbs.gov.cn")),
    Row("网站是http://www.kbs.gov.cn/index.html", "hasOwnSite", .boolean(true)),
    Row("网址：HTTPS://ORDOS.GOV.CN，我们有网站", "existingWebsite", .text("ordos.gov.cn")),
    Row("banner.jpg 我局大楼", "existingWebsite", nil),
    Row("邮箱batu@ordos.gov.cn", "contactEmail", .text("batu@ordos.gov.cn")),
    Row("邮编是017200", "postcode", .text("017200")),
    Row("我们是事业单位", "organizationKind", .text("institution")),
    Row("属于党政机关", "organizationKind", .text("organ")),
    Row("没有网站，红页颜色要蓝色", "color", .text("蓝色")),
    Row("我们局里没有单独的网站", "hasOwnSite", .boolean(false)),
    Row("经办人李雷，不对，韩梅梅", "handlingOfficer", .text("韩梅梅")),
    Row("域名：乌审旗政务局.政务 年限：2 网站：无", "termInYears", .integer(2)),
    Row("域名：乌审旗政务局.政务 年限：2 网站：无", "chineseDomain", .text("乌审旗政务局.政务")),
    Row("单位名称：民政局，网站名称也改成这个", "siteName", nil),
    Row("联系人张三，联系人李四", "contactName", .text("李四")),
  ])
  func `a value is found however it is said`(_ row: Row) throws {
    var talk = try Talk()
    talk.say(row.line)
    #expect(talk.value(row.field) == row.value)
  }

  @Test(arguments: ["乌兰 13800138000", "乌兰13800138000", "乌兰，13800138000", "13800138000 乌兰"])
  func `where a person is asked for, a name and a number are that person's`(line: String) throws {
    var talk = try Talk()
    talk.say("单位名称：东胜区水利局", line)
    #expect(talk.value("contactName") == .text("乌兰"))
    #expect(talk.value("contactMobile") == .text("13800138000"))
  }

  @Test func `a number within a name is no term`() throws {
    var talk = try Talk()
    talk.say("填 年限", "赵六")
    #expect(talk.value("termInYears") == nil)
  }

  @Test func `a named paragraph keeps its commas and its questions`() throws {
    var talk = try Talk()
    talk.say("没有网站", "机构职能：负责水利，怎么管由局里定；承担防汛。联系人：苏日娜")
    #expect(talk.value("functions") == .text("负责水利，怎么管由局里定；承担防汛。"))
    #expect(talk.value("contactName") == .text("苏日娜"))
  }

  @Test func `words that hold for the same value go along`() throws {
    var talk = try Talk()
    talk.say("单位名称：康巴什区民政局", "网站名称跟单位名称一样", "联系人：苏日娜", "经办人和联系人是同一个人")
    #expect(talk.value("siteName") == .text("康巴什区民政局"))
    #expect(talk.value("handlingOfficer") == .text("苏日娜"))
  }
}
