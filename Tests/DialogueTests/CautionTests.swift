import Dialogue
import Drafts
import Knowledge
import Testing
import Text

/// What is only asked, held in reserve, put off, taken back or tied to a condition.
struct CautionTests {
  private static let base = "单位名称：乌海县民政局\n联系人：苏日娜\n邮箱：bb@wuhai.gov.cn"

  // MARK: What is passed over

  @Test(arguments: [
    ("邮箱是前任的，新的还没申请，先空着", "contactEmail"), ("邮箱念错了，我们的回头给", "contactEmail"),
  ])
  func `what isn't ours goes and comes later`(_ line: String, _ field: String) throws {
    var talk = try Talk()
    talk.say(Self.base, line)
    #expect(talk.draft.answers[field] == nil, "\(talk.last.reply)")
    #expect(talk.draft.skipped == [field: .later])
  }

  @Test(arguments: [
    ("手机号还没办，先空着", "contactMobile"), ("手机我等下问了给你", "contactMobile"), ("信用码晚点给", "creditCode"),
    ("座机晚点再给", "contactPhone"),
  ])
  func `the field that the line names is passed over`(_ line: String, _ field: String) throws {
    var talk = try Talk()
    talk.say(Self.base, "填 系统账号", line)
    #expect(talk.draft.skipped.keys.sorted() == [field], "\(talk.last.reply)")
  }

  @Test(arguments: ["另一个下回再说", "另外那个以后再弄", "民政局还没交，先放着"])
  func `what names no field passes over none`(_ line: String) throws {
    var talk = try Talk(finder: .trained)
    talk.say(Self.base, "填 系统账号", line)
    #expect(talk.draft.skipped.isEmpty, "\(talk.last.reply)")
    #expect(talk.last.pending == "accountName")
  }

  @Test func `an unknown thing is not what is asked`() throws {
    var talk = try Talk(finder: .trained)
    talk.say(Self.base, "填 系统账号", "合同号晚点给")
    #expect(talk.draft.skipped.isEmpty, "\(talk.last.reply)")
  }

  @Test(arguments: ["剩下的我都不会，先空着", "其余的先放着"])
  func `all that is left is put off`(_ line: String) throws {
    var talk = try Talk()
    talk.say(Self.base, line)
    #expect(talk.draft.skipped["contactMobile"] == .later)
    #expect(talk.draft.skipped["accountName"] == .later)
  }

  @Test func `what was named is taken out`() throws {
    var talk = try Talk()
    talk.say(Self.base, "邮箱那个不用留，去掉")
    #expect(talk.draft.answers["contactEmail"] == nil)
    #expect(talk.draft.answers["contactName"] != nil)
  }

  // MARK: Orders

  @Test(arguments: ["算了撤回，留着", "哎别删，还是留着", "还是留着吧", "算了，撤回来吧"])
  func `an order behind a sigh is carried out`(_ line: String) throws {
    var talk = try Talk()
    talk.say(Self.base, "清空邮箱", line)
    #expect(talk.draft.answers["contactEmail"] != nil, "\(talk.last.reply)")
  }

  @Test(arguments: ["算了", "算了，先这样", "那就先这样吧", "好的，不急"])
  func `a sigh is only a sigh`(_ line: String) throws {
    var talk = try Talk()
    talk.say(Self.base, "清空邮箱")
    let before = talk.draft.answers
    talk.say(line)
    #expect(talk.draft.answers == before)
  }

  @Test(arguments: [
    "都齐了吧？齐了就确认", "没问题的话就确认吧", "要是不缺什么，就定稿", "填全了就导出", "如果都填齐了就导出pdf",
  ])
  func `what lacks is told instead`(_ line: String) throws {
    var talk = try Talk(finder: .trained)
    talk.say(Self.base)
    let response = talk.respond(to: line)
    #expect(response.turn.replies.contains(.incomplete), "\(response.turn.reply)")
    #expect(!response.turn.replies.contains(.confirmed))
    #expect(!response.effects.contains { if case .export = $0 { true } else { false } })
    #expect(response.turn.reply.contains("系统账号"))
  }

  @Test func `an order beside a condition is an order`() throws {
    var talk = try Talk()
    talk.say(Self.base)
    let response = talk.respond(to: "齐了就确认，给我来份word的！")
    #expect(response.effects.contains { if case .export = $0 { true } else { false } })
    #expect(response.turn.replies.contains(.incomplete))
  }

  // MARK: What isn't meant

  @Test(arguments: [
    "网站嘛，好像以前有一个，算有还是没有", "我们是统建的，网站填有还是没有",
  ])
  func `which of two is asked`(_ line: String) throws {
    var talk = try Talk()
    talk.say(Self.base, line)
    #expect(talk.value("hasOwnSite") == nil, "\(talk.last.reply)")
    talk.say("问了，早停了，那就当没有吧")
    #expect(talk.value("hasOwnSite") == .boolean(false), "\(talk.last.reply)")
  }

  @Test(arguments: [
    ("域名：乌海民政.政务；备用：乌海县民政局.政务", "chineseDomain", Value.text("乌海民政.政务")),
    ("年限5年…等下书记说3年", "termInYears", .integer(3)), ("年限3年，等等领导说5年", "termInYears", .integer(5)),
    ("年限2年，等下我接个电话", "termInYears", .integer(2)),
  ])
  func `what was meant is stored`(_ line: String, _ field: String, _ value: Value) throws {
    var talk = try Talk()
    talk.say(Self.base, line)
    #expect(talk.value(field) == value, "\(talk.last.reply)")
  }

  @Test(arguments: ["用公益的", "好的，那就用.公益。", "还是公益吧", "ok那公益"])
  func `a suffix that is chosen makes the domain of the unit`(_ line: String) throws {
    var talk = try Talk(finder: .trained)
    talk.say("单位名称：乌海县图书馆", line)
    #expect(talk.value("chineseDomain")?.plain == "乌海县图书馆.公益", "\(talk.last.reply)")
    #expect(talk.value("contactName") == nil)
  }

  @Test(arguments: ["都.政务", "技术回了", "我完全不懂"])
  func `chat is no value`(_ line: String) throws {
    var talk = try Talk(finder: .trained)
    talk.say("单位名称：乌海县民政局")
    let before = talk.draft
    talk.say(line)
    #expect(talk.draft.answers == before.answers && talk.draft.track == before.track)
    #expect(talk.draft.skipped.isEmpty, "\(talk.last.reply)")
  }

  @Test func `of two addresses none is stored before one is chosen`() throws {
    var talk = try Talk()
    talk.say(Self.base, "有自建网站，www.whmz.gov.cn", "技术说是218.76.40.5和218.76.40.6")
    #expect(talk.value("serverIP") == nil)
    talk.say("第二个")
    #expect(talk.value("serverIP") == .text("218.76.40.6"))
  }

  // MARK: Days

  @Test(arguments: [
    ("域名周五提交了", "domainApplication", "2026-02-27"), ("域名星期五提交的", "domainApplication", "2026-02-27"),
    ("上周四报的", "domainApplication", "2026-02-26"), ("周三交的费", "payment", "2026-02-25"),
  ])
  func `a weekday that is told of is past`(_ line: String, _ step: String, _ day: String) throws {
    var talk = try Talk()
    talk.say(Self.base, line)
    #expect(talk.draft.track[step]?.date == Day(day), "\(talk.last.reply)")
  }

  @Test func `two events in a line are both recorded`() throws {
    var talk = try Talk()
    talk.say(Self.base, "上礼拜三就提交了，周五编办给退了，说单位名称跟公章不一致")
    #expect(talk.draft.track["domainApplication"]?.state != nil)
    #expect(talk.draft.track["domainReview"]?.state == .returned)
    #expect(talk.draft.track["domainReview"]?.date == Day("2026-02-27"))
    #expect(talk.draft.track["domainReview"]?.reason == "单位名称跟公章不一致")
  }

  @Test(arguments: ["材料下周三送", "费用周五交", "域名下周一提交"])
  func `what is to come is no event`(_ line: String) throws {
    var talk = try Talk()
    talk.say(Self.base)
    let before = talk.draft.track
    talk.say(line)
    #expect(talk.draft.track == before, "\(talk.last.reply)")
  }
}
