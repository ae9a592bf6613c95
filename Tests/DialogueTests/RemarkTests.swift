import Dialogue
import Drafts
import Knowledge
import Testing

/// Talk about the form is heeded and never stored; the field that was asked is asked again.
struct RemarkTests {
  static let talk = [
    "算了", "等一下", "我再想想", "我不想填了", "稍等", "随便", "你定", "那你帮我填吧", "这项先不填，以后补", "为什么要这个？", "怎么填？",
    "把公益改成政务", "改第4项", "第3项不对", "跟单位名称一样", "手机还是那个", "年限san年", "网站又重新开了", "再说一遍", "都不是",
    "单位名称填的什么来着", "帮助", "查看", "进度", "还是算了", "不知道", "没有", "没有网站，以后再说", "按你说的", "等一下我接个电话", "第二项是啥",
    "还差啥",
  ]

  @Test(arguments: talk)
  func `talk is no name of a person`(_ line: String) throws {
    var talk = try Talk()
    talk.say("单位名称：康巴什区民政局")
    #expect(talk.last.pending == "contactName")
    let turn = talk.say(line)
    #expect(talk.value("contactName") == nil)
    #expect(!turn.reply.isEmpty)
  }

  @Test(arguments: talk)
  func `talk is no name of an organization`(_ line: String) throws {
    var talk = try Talk()
    talk.say("开始填")
    talk.say(line)
    #expect(talk.value("organizationName") == nil)
  }

  @Test(arguments: [
    "为什么要填", "域名多少钱？", "怎么办", "叫什么好呢", "要盖章吗", "能不能不填", "网站名称怎么填", "有没有要求", "几个字", "谁来填",
  ])
  func `a question is no name of a website`(_ line: String) throws {
    var talk = try Talk()
    talk.say("单位名称：康巴什区民政局", "填 网站名称", line)
    #expect(talk.value("siteName") == nil)
    #expect(talk.last.pending == "siteName")
  }

  @Test(arguments: [
    ("“为民服务怎么办网”", "为民服务怎么办网"), ("叫“办事找谁”", "办事找谁"), ("网站名称：为民服务怎么办网", "为民服务怎么办网"),
    ("叫做“什么都能办”吧", "什么都能办"), ("康巴什区民政局", "康巴什区民政局"), ("网站名称是“几点开门”", "几点开门"),
  ])
  func `a name in quotes or with a colon may look like a question`(
    _ line: String, _ value: String
  ) throws {
    var talk = try Talk()
    talk.say("填 网站名称", line)
    #expect(talk.value("siteName") == .text(value))
  }

  @Test func `a form that waits for another answer comes next`() throws {
    var talk = try Talk()
    talk.say("填 网络红页")
    #expect(talk.last.pending == "hasOwnSite")
    talk.say("没有")
    #expect(talk.last.pending == "layout")
  }

  @Test func `skip, later and unknown are distinct`() throws {
    for (line, skip) in [("跳过", Skip.skip), ("以后再说", .later), ("不知道", .unknown)] {
      var talk = try Talk()
      talk.say("开始填", line)
      #expect(talk.draft.skipped["organizationName"] == skip)
      #expect(talk.last.pending == "contactName")
    }
  }

  struct State: CustomTestStringConvertible, Sendable {
    let lines: [String]
    init(_ lines: String...) { self.lines = lines }
    var testDescription: String { lines.joined(separator: " / ") }
  }

  @Test(arguments: [
    State(), State("开始填"), State("域名注册两年", "年限改成负一年"), State("手机：123"), State("填 年限", "很多年"),
    State("没有网站", "挂标位置选第二条"), State("删除草稿"), State("没有网站", "删除草稿"), State("注册三年或者五年"),
    State("13800138000"), State("查看", "修改 第1项"), State("填 网络红页"), State("确认"), State("材料有问题"),
  ])
  func `help, back and quit work from every state`(_ state: State) throws {
    for command in ["帮助", "返回", "退出"] {
      var talk = try Talk()
      for line in state.lines { talk.say(line) }
      let kept = talk.draft.answers
      let turn = talk.say(command)
      #expect(!turn.reply.isEmpty)
      #expect(talk.draft.answers == kept)
      #expect(turn.isOver == (command == "退出"))
    }
  }
}
