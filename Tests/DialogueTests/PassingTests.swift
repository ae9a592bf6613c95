import Dialogue
import Drafts
import Testing

/// Passing over a named field acts on that field and on no other.
struct PassingTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let line: String
    let skipped: [String: Skip]
    init(_ line: String, _ skipped: [String: Skip]) { (self.line, self.skipped) = (line, skipped) }
    var testDescription: String { line }
  }

  @Test(arguments: [
    Row("联系人先不写，还没定", ["contactName": .later]),
    Row("手机也先不写", ["contactMobile": .later]),
    Row("年限不清楚，得问领导", ["termInYears": .unknown]),
    Row("账号一会儿弄", ["accountName": .later]),
    Row("主任手机我没有，等我问问", ["contactMobile": .later]),
    Row("服务器IP我得问信息中心", ["serverIP": .later]),
    // Other wordings.
    Row("邮箱跳过", ["contactEmail": .skip]),
    Row("经办人还没定，先空着", ["handlingOfficer": .later]),
    Row("域名没想好，过两天再说", ["chineseDomain": .unknown]),
    Row("账号还没申请下来，先放着吧", ["accountName": .later]),
    Row("联系人和手机都先不填", ["contactName": .later, "contactMobile": .later]),
    Row("还没商量，年限先空着", ["termInYears": .later]),
    Row("网站名称下周再定", ["siteName": .later]),
    Row("简介没写好，回头给你", ["siteSummary": .later]),
    Row("邮编记不清了，跳过", ["postcode": .skip]),
    Row("联系人手机等下午再填", ["contactMobile": .later]),
    Row("信用代码我去问一下财务", ["creditCode": .later]),
    Row("年限说不准，要请示局长", ["termInYears": .unknown]),
    Row("经办人也暂时不写", ["handlingOfficer": .later]),
    Row("地址就不填了", ["address": .skip]),
  ])
  func `the field that is named is passed over, whichever is asked`(_ row: Row) throws {
    for start in ["填 单位名称", "填 申请类型"] {
      var talk = try Talk()
      talk.say(start)
      let asked = talk.last.pending
      talk.say(row.line)
      #expect(talk.draft.skipped == row.skipped, "\(talk.last.reply)")
      #expect(talk.draft.answers.isEmpty)
      #expect(talk.last.pending == asked)
    }
  }

  @Test(arguments: ["背景图没准备，跳过", "背景图没有，跳过吧", "背景图还没选好，略过"])
  func `so is a field of the red page`(_ line: String) throws {
    var talk = try Talk()
    talk.say("没有网站", "填 网络红页", line)
    #expect(talk.draft.skipped == ["background": .skip])
    #expect(talk.last.pending == "layout")
  }

  @Test(arguments: ["最新动态还没写", "轮播图片还没拍", "机构设置没整理好", "背景图得问宣传科"])
  func `what isn't done yet is put off`(_ line: String) throws {
    var talk = try Talk()
    talk.say("没有网站", "填 网络红页", line)
    #expect(talk.draft.skipped.values.map { $0 } == [.later])
    #expect(talk.value("layout") == nil && talk.value("news") == nil)
  }

  @Test(arguments: ["那这个先空着", "这项先不写", "这一项待定", "这个没定，跳过", "它先放着"])
  func `what points is the field that is asked`(_ line: String) throws {
    var talk = try Talk()
    talk.say("手机13847712345", "填 单位名称", line)
    #expect(talk.draft.skipped.keys.map { $0 } == ["organizationName"], "\(talk.last.reply)")
  }

  @Test func `what else is said in the line is taken`() throws {
    var talk = try Talk()
    talk.say("填 单位名称", "联系人先不写，还没定，年限两年")
    #expect(talk.draft.skipped == ["contactName": .later])
    #expect(talk.value("termInYears") == .integer(2))
  }

  /// What passes over nothing.
  @Test(arguments: [
    "联系人不写我，写刘洋", "联系人先写刘洋", "没有网站", "网站还没建", "年限不清楚怎么填？", "账号不填可以吗", "手机不变", "联系人是谁都行吗",
    "邮编要不要填", "联系人：吴定", "经办人还是刘洋", "域名没通过",
  ])
  func `other talk of a field is no passing over`(_ line: String) throws {
    var talk = try Talk()
    talk.say("填 单位名称", line)
    #expect(talk.draft.skipped.isEmpty, "\(talk.last.reply)")
  }

  @Test func `a field that has a value keeps it`() throws {
    var talk = try Talk()
    talk.say("手机13847712345", "手机先不写")
    #expect(talk.value("contactMobile") == .text("13847712345"))
  }
}
