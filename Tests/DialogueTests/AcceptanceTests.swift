import Dialogue
import Drafts
import Testing

/// A suggestion accepted in words is stored itself, never the words.
struct AcceptanceTests {
  static let words = [
    "照模板", "就用这个", "行，用它", "就按你说的", "那就按你说的", "好的就这个模板", "就用你说的那个", "照你给的写", "用推荐的吧", "按建议来",
    "套用模板",
    "可以，就用上面那个", "采用你的建议", "按默认的就行", "就照这个写吧", "用你写的就好", "嗯，按这个来", "选你推荐的", "依你的意思", "照着模板抄就行",
    "用系统给的",
    "那就用这个吧，谢谢", "我们也用模板",
  ]

  @Test(arguments: words)
  func `the suggested text is stored`(_ line: String) throws {
    var talk = try Talk()
    talk.say("单位名称：康巴什区民政局", "填 网站简介")
    talk.say(line)
    #expect(talk.value("siteSummary")?.plain.contains("人员编制") == true, "\(talk.last.reply)")
    #expect(talk.value("siteSummary")?.plain.contains("模板") == false)
  }

  @Test(arguments: words)
  func `no strict field takes the words`(_ line: String) throws {
    for field in ["termInYears", "contactName", "contactMobile"] {
      var talk = try Talk()
      talk.say("单位名称：康巴什区民政局", "填 \(field)", line)
      #expect(talk.value(field) == nil)
      #expect(!talk.last.reply.contains(".政务」"), "\(talk.last.reply)")
    }
  }

  @Test(arguments: words)
  func `the suggested type is stored`(_ line: String) throws {
    var talk = try Talk()
    talk.say("没有网站", "填 申请类型", line)
    #expect(talk.value("applicationType") == .text("new"), "\(talk.last.reply)")
  }

  @Test(arguments: [
    "行，用它，但是把“人员编制”删掉", "用它，去掉人员编制", "照模板，不过人员编制不要", "就用这个，只是把人员编制删了", "按你说的写，但“人员编制”这几个字去掉",
  ])
  func `an exception that is clear is made`(_ line: String) throws {
    var talk = try Talk()
    talk.say("单位名称：康巴什区民政局", "填 网站简介")
    talk.say(line)
    let text = talk.value("siteSummary")?.plain ?? ""
    #expect(text.contains("康巴什区民政局") && !text.contains("编制"), "\(text)")
    #expect(!text.contains("、、") && !text.contains("、，") && !text.contains("删"))
  }

  @Test(arguments: ["用它，但是把“防汛抗旱”删掉", "照模板，地址去掉"])
  func `an exception that does not fit is asked about`(_ line: String) throws {
    var talk = try Talk()
    talk.say("单位名称：康巴什区民政局", "填 网站简介")
    let turn = talk.say(line)
    #expect(talk.value("siteSummary") == nil)
    #expect(turn.pending == "siteSummary")
  }

  @Test(arguments: words)
  func `without a suggestion the words are no value`(_ line: String) throws {
    var talk = try Talk()
    talk.say("填 单位名称", line)
    #expect(talk.value("organizationName") == nil)
  }

  /// Texts that only look like an acceptance.
  @Test(arguments: [
    ("康巴什区民政局政务网", "康巴什区民政局政务网"), ("叫“就用这个”", "就用这个"), ("网站名称：模板之家", "模板之家"), ("用康巴什民政网", "康巴什民政网"),
  ])
  func `a name is a name`(_ line: String, _ value: String) throws {
    var talk = try Talk()
    talk.say("单位名称：康巴什区民政局", "填 网站名称", line)
    #expect(talk.value("siteName") == .text(value))
  }

  @Test(arguments: ["用这个行吗", "模板是什么", "按你说的办会怎样？", "不用这个", "不按模板"])
  func `a question and a refusal accept nothing`(_ line: String) throws {
    var talk = try Talk()
    talk.say("单位名称：康巴什区民政局", "填 中文域名", line)
    #expect(talk.value("chineseDomain") == nil)
  }
}
