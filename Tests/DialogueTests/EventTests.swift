import Dialogue
import Drafts
import Testing

/// What happened, told in words with the track in mind.
struct EventTests {
  static func state(_ talk: Talk, _ step: String) -> StepRecord.State? {
    talk.draft.track[step]?.state
  }

  @Test(arguments: [
    "又重新报了一遍", "重新交了", "又交了一遍", "改好又报了", "补上了", "交了", "又提交上去了", "按要求改完，再次提交了", "重新递上去了", "已经重新申请了",
    "我们又报上去了，等消息", "改过重新填了一遍",
  ])
  func `after a return it is handed in again`(_ line: String) throws {
    var talk = try Talk()
    talk.say("域名审核通过了", "标识审核被退回了，说简介太短")
    #expect(Self.state(talk, "onlineReview") == .returned)
    talk.say(line)
    #expect(Self.state(talk, "identifierApplication") == .done, "\(talk.last.reply)")
    #expect(Self.state(talk, "onlineReview") == nil)
  }

  @Test(arguments: [
    ("账号注册好了", "account"), ("我们的账号已经开好了", "account"), ("域名注册成功了", "payment"),
    ("中文域名昨天办下来了", "payment"),
  ])
  func `what is done moves the track, though a form is called alike`(
    _ line: String, step: String
  ) throws {
    var talk = try Talk(finder: .trained)
    talk.say("单位名称：康巴什区民政局", line)
    #expect(Self.state(talk, step) == .done, "\(talk.last.reply)")
  }

  @Test(arguments: ["接到通知要注册中文域名", "收到县里通知，让我们申请网站标识"])
  func `a call for the errand is no notice of the code`(_ line: String) throws {
    var talk = try Talk(finder: .trained)
    talk.say(line)
    #expect(talk.draft.track.isEmpty, "\(talk.last.reply)")
  }

  @Test func `what a review finds fault with is shown as it stands`() throws {
    var talk = try Talk()
    talk.say("单位名称：康巴什区民政局", "手机13891234567", "域名审核退回了，说联系人手机写错了")
    #expect(talk.last.reply.contains("联系人手机＝13891234567"))
    talk.say("手机改成13991234567，重新提交了")
    #expect(talk.value("contactMobile")?.plain == "13991234567")
    #expect(Self.state(talk, "domainApplication") == .done)
  }

  @Test(arguments: [
    "还没重新交", "准备重新报", "要重新交吗", "改完要重新交吗", "明天再交一遍", "不用重新报了吧？", "重新填一下年限", "又没交",
  ])
  func `what isn't done is not recorded`(_ line: String) throws {
    var talk = try Talk()
    talk.say("域名审核通过了", "标识审核被退回了，说简介太短", line)
    #expect(Self.state(talk, "onlineReview") == .returned)
  }

  @Test(arguments: ["已经送到编办了", "送过去了", "寄出去了", "今天交到编办窗口了", "都送上去了", "送了", "递上去了"])
  func `papers are delivered without being named`(_ line: String) throws {
    var talk = try Talk()
    talk.say("标识在线审核通过了", line)
    #expect(Self.state(talk, "papers") == .done, "\(talk.last.reply)")
  }

  @Test(arguments: [
    "编办说缺身份证复印件，让重新送", "编办打电话说材料不全，要补", "窗口说少了一份申请表，叫我们补上", "他们说申请函没盖章，要求重新送", "编办通知材料缺签字",
    "人家讲复印件不够，让补两份",
  ])
  func `papers that lack something are a return`(_ line: String) throws {
    var talk = try Talk()
    talk.say("标识在线审核通过了", "材料送到了", line)
    #expect(Self.state(talk, "paperReview") == .returned, "\(talk.last.reply)")
    #expect(talk.draft.track["paperReview"]?.reason?.isEmpty == false)
  }

  @Test(arguments: ["材料还缺一份复印件", "缺章怎么办", "编办说缺什么会通知我们吗", "材料缺页要不要重做？"])
  func `what lacks at home is no return`(_ line: String) throws {
    var talk = try Talk()
    talk.say("标识在线审核通过了", line)
    #expect(Self.state(talk, "paperReview") == nil)
  }

  @Test(arguments: ["信息科已经挂好了", "技术公司加上去了", "弄好了", "网站那边挂上了", "代码已经贴好", "刚挂完"])
  func `the identifier is mounted`(_ line: String) throws {
    var talk = try Talk()
    talk.say("收到标识通知了", line)
    #expect(Self.state(talk, "mount") == .done, "\(talk.last.reply)")
  }

  @Test(arguments: ["电话挂了", "还没挂好", "挂好了吗", "明天挂"])
  func `other words with it are no mounting`(_ line: String) throws {
    var talk = try Talk()
    talk.say("收到标识通知了", line)
    #expect(Self.state(talk, "mount") == .inProgress)
  }

  @Test(arguments: [
    "不对，还没转，财务说明天", "费用其实还没交", "钱还没付呢", "记错了，没交", "还没打款", "费还没缴",
  ])
  func `what was told as paid is taken back`(_ line: String) throws {
    var talk = try Talk()
    talk.say("域名审核通过了", "费用今天转了")
    #expect(Self.state(talk, "payment") == .done)
    let turn = talk.say(line)
    #expect(Self.state(talk, "payment") == nil, "\(turn.reply)")
    #expect(Self.state(talk, "domainReview") == .done)
    talk.say("撤销")
    #expect(Self.state(talk, "payment") == .done)
  }

  @Test(arguments: ["发票还没开", "还没收到发票", "没问题", "年限还没定", "费用交错了怎么办"])
  func `other things not done take nothing back`(_ line: String) throws {
    var talk = try Talk()
    talk.say("域名审核通过了", "费用今天转了", line)
    #expect(Self.state(talk, "payment") == .done)
  }

  @Test func `a return that an event runs over is told`() throws {
    var talk = try Talk()
    talk.say("域名审核通过了", "标识审核被退回了，说简介太短")
    let turn = talk.say("材料今天送到了")
    #expect(turn.reply.contains("「标识在线审核」前面记着被退回"), "\(turn.reply)")
    #expect(turn.reply.contains("撤销"))
  }

  @Test(arguments: ["那最晚哪天要挂上", "最迟哪天", "截止到几号", "还有几天", "标识几号之前要挂好", "什么时候必须挂上？"])
  func `the deadline is that of the known notice`(_ line: String) throws {
    var talk = try Talk()
    talk.say("3月2日收到标识通知了")
    #expect(talk.say(line).reply.contains("2026年3月9日"), "\(talk.last.reply)")
  }

  @Test(arguments: ["公章在领导那，明天才能盖", "材料周五送过去", "下周再去送", "费用明天转", "缴费通知还没收到"])
  func `what is to come is recorded nowhere`(_ line: String) throws {
    for field in ["联系人", "手机", "单位名称", "账号"] {
      var talk = try Talk()
      talk.say("填 \(field)", line)
      #expect(talk.draft.answers.isEmpty && talk.draft.track.isEmpty, "\(talk.last.reply)")
    }
  }

  @Test func `a review after the domain's is the identifier's`() throws {
    var talk = try Talk()
    talk.say("域名审核通过了", "费用交了")
    talk.say("编办过了，CONAC退回来了，说简介太短")
    #expect(Self.state(talk, "onlineReview") == .returned, "\(talk.last.reply)")
    talk.say("又交了一遍", "这回都通过了")
    #expect(Self.state(talk, "onlineReview") == .done, "\(talk.last.reply)")
  }
}
