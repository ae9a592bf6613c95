import Knowledge
import Testing

/// What people say of having a website, and what it comes to.
struct NegationTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let line: String
    let hasOwnSite: Bool?

    init(_ line: String, _ hasOwnSite: Bool?) {
      self.line = line
      self.hasOwnSite = hasOwnSite
    }

    var testDescription: String { line }
  }

  @Test(arguments: [
    Row("没有网站", false), Row("我们没有网站", false), Row("我们单位没有网站", false),
    Row("本单位无网站", false), Row("我们没网站", false), Row("没有自己的网站", false),
    Row("没有自建网站", false), Row("无自建网站", false), Row("我们没有官网", false),
    Row("还没有网站", false), Row("目前没有网站", false), Row("暂无网站", false),
    Row("我们还没建网站", false), Row("没建网站", false), Row("未建网站", false),
    Row("没有建网站", false), Row("我们没有建设网站", false), Row("网站没有", false),
    Row("网站我们没有", false), Row("网站还没建", false), Row("网站还没有", false),
    Row("我们不是自建网站", false), Row("并非自建网站", false), Row("不是自建", false),
    Row("并非自建", false), Row("不打算建网站", false), Row("我们不建网站", false),
    Row("没开通网站", false), Row("我局没有门户网站", false), Row("我们没得网站", false),
    Row("没有独立的网站", false), Row("没有任何网站", false), Row("其实没有网站", false),
    Row("我们確實沒有網站", false), Row("我們沒有網站", false), Row("目前还没有自己的网站呢", false),
    Row("有网站", true), Row("我们有网站", true), Row("我们单位有网站", true),
    Row("我们有自己的网站", true), Row("有自建网站", true), Row("我们已经有网站了", true),
    Row("我们早就有网站了", true), Row("其实我们有网站", true), Row("我们有官网", true),
    Row("建了网站", true), Row("我们建有网站", true), Row("网站有", true), Row("网站我们有", true),
    Row("网站已经建好了", true), Row("是自建网站", true), Row("我们确实有网站", true),
    Row("不是没有网站", true), Row("并不是没有网站", true), Row("我们不是没有网站", true),
    Row("并非没有网站", true), Row("不是没网站", true), Row("我们并非没有自建网站", true),
    Row("没说没有网站", nil), Row("我没说没有网站", nil), Row("有没有网站", nil),
    Row("有没有网站有什么关系", nil), Row("没有网站怎么办", nil), Row("没有网站能申请标识吗", nil),
    Row("我们没有网站名称", nil), Row("网站名称没有想好", nil),
  ])
  func `a clause about the website is read with its negations`(_ row: Row) throws {
    var talk = try Talk()
    talk.say(row.line)
    #expect(talk.value("hasOwnSite") == row.hasOwnSite.map(Value.boolean))
  }

  @Test(arguments: ["不用英文域名", "没有英文域名", "英文域名不填", "英文域名没有", "不需要英文域名", "英文域名就不填了", "英文域名先不填"])
  func `a field that is denied is skipped, and nothing stored`(_ line: String) throws {
    var talk = try Talk()
    talk.say("我们有网站", line)
    #expect(talk.value("englishDomain") == nil)
    #expect(talk.draft.skipped["englishDomain"] != nil)
    #expect(talk.value("hasOwnSite") == .boolean(true))
  }
}
