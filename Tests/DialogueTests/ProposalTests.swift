import Dialogue
import Drafts
import Testing

/// What the program drafts out of the draft, is shown before it is stored, and taken as it is, edited or
/// not at all.
struct ProposalTests {
  static let wishes = [
    "域名给俺起一个吧，你看叫啥好", "域名你帮我拟一个", "域名自动生成一个", "你看域名起什么好", "域名你定吧", "麻烦给想个域名",
  ]

  @Test(arguments: wishes)
  func `a domain is proposed and not stored`(_ line: String) throws {
    var talk = try Talk()
    let turn = talk.say("单位名称：赞皇县交通运输局", line)
    #expect(turn.reply.contains("赞皇县交通运输局.政务"), "\(turn.reply)")
    #expect(talk.value("chineseDomain") == nil)
  }

  @Test(arguments: ["就这个", "行行行就这个", "OK 就它", "可以", "就用第一个", "用第一个", "挺好，就这么写", "好", "行，用这个吧"])
  func `a proposal is taken`(_ line: String) throws {
    var talk = try Talk()
    talk.say("单位名称：赞皇县交通运输局", "域名你帮我拟一个", line)
    #expect(talk.value("chineseDomain") == .text("赞皇县交通运输局.政务"), "\(talk.last.reply)")
  }

  @Test(arguments: ["不要", "算了", "不用", "域名多少钱", "先不填"])
  func `what is no consent stores nothing`(_ line: String) throws {
    var talk = try Talk()
    talk.say("单位名称：赞皇县交通运输局", "域名你帮我拟一个", line)
    #expect(talk.value("chineseDomain") == nil, "\(talk.last.reply)")
  }

  @Test(arguments: [
    ("单位类别是事业单位", "康巴什区图书馆", "康巴什区图书馆.公益"), ("单位类别是党政机关", "康巴什区司法局", "康巴什区司法局.政务"),
    ("手机13800138000", "康巴什区图书馆", "康巴什区图书馆.公益"), ("手机13800138000", "白城市科学技术协会", "白城市科协.政务"),
  ])
  func `the suffix and the short name fit the unit`(
    _ said: String, _ unit: String, _ domain: String
  ) throws {
    var talk = try Talk()
    let turn = talk.say("单位名称：\(unit)", said, "域名你帮我拟一个")
    #expect(turn.reply.contains(domain), "\(turn.reply)")
  }

  @Test func `without the unit it is asked for, and nothing is made up`() throws {
    var talk = try Talk()
    let turn = talk.say("开始填", "域名你帮我起一个")
    #expect(turn.pending == "organizationName")
    #expect(!turn.reply.contains(".政务”"))
  }

  @Test(arguments: [
    "简介你帮我按模板写一个，我看看！", "简介帮我编一段", "替我写段网站简介", "网站简介有没有范文可以借鉴？", "给个简介的模板看看",
  ])
  func `a text is made for this unit`(_ line: String) throws {
    var talk = try Talk()
    let turn = talk.say("单位名称：赞皇县交通运输局", "填 系统账号", line)
    #expect(turn.reply.contains("本网站由赞皇县交通运输局主办"), "\(turn.reply)")
    #expect(talk.value("siteSummary") == nil)
    #expect(talk.value("accountName") == nil)
  }

  @Test(arguments: [
    ("就用这个，但请把“人员编制”几个字去掉", "职责，面向社会"), ("可以，不过人员编制别写", "职责，面向社会"),
    ("把电子政务换成数字政务", "数字政务和信息化建设。"), ("用它，最后加一句：欢迎监督。", "信息化建设。欢迎监督。"),
    ("最后一句改成方便群众办事", "动态，方便群众办事。"), ("前一句不要", "旨在介绍"),
  ])
  func `a proposal is taken with an edit`(_ line: String, _ part: String) throws {
    var talk = try Talk()
    talk.say("单位名称：赞皇县交通运输局", "简介帮我写一段", line)
    let text = talk.value("siteSummary")?.plain ?? ""
    #expect(text.contains(part), "\(text) \(talk.last.reply)")
    #expect(!text.contains("、，") && !text.contains("，，"))
    #expect(talk.last.reply.contains(text), "an edited text is shown whole")
  }

  @Test func `what the draft lacks is left open`() throws {
    var talk = try Talk()
    talk.say("单位名称：某县档案馆", "没有网站", "地址：某县某路1号")
    let turn = talk.say("机构介绍你帮我写一个")
    #expect(turn.reply.contains("某县某路1号") && turn.reply.contains("【待补：机构职能】"))
    talk.say("就这个")
    #expect(talk.value("profile")?.plain.contains("【待补") == true)
    #expect(talk.last.reply.contains("【待补】"))
  }

  @Test(arguments: ["你定的都用上", "能填的你先填上", "剩下的你看着填"])
  func `all that can be drafted is shown, and taken with a yes`(_ line: String) throws {
    var talk = try Talk()
    let turn = talk.say("单位名称：赞皇县交通运输局", line)
    #expect(turn.reply.contains("赞皇县交通运输局.政务") && turn.asksToConfirm, "\(turn.reply)")
    #expect(talk.value("siteName") == nil)
    talk.say("那就都用上，你定")
    talk.say("好")
    #expect(talk.value("siteName") == .text("赞皇县交通运输局"))
    #expect(talk.value("contactName") == nil)
  }

  @Test func `what was made of the name follows it only when asked`() throws {
    var talk = try Talk()
    talk.say("单位名称：赞皇县交通运输局", "域名赞皇县交通运输局.政务", "单位名称改成赞皇县交通局")
    #expect(talk.value("chineseDomain") == .text("赞皇县交通运输局.政务"))
    #expect(talk.last.asksToConfirm && talk.last.reply.contains("赞皇县交通局.政务"))
    talk.say("好")
    #expect(talk.value("chineseDomain") == .text("赞皇县交通局.政务"))
  }

  @Test(arguments: ["域名也跟着改", "域名改成单位名称", "域名用全称"])
  func `a domain goes back to the name`(_ line: String) throws {
    var talk = try Talk()
    talk.say("单位名称：赞皇县交通运输局", "域名赞皇交通.政务", line)
    #expect(talk.value("chineseDomain") == .text("赞皇县交通运输局.政务"), "\(talk.last.reply)")
  }

  /// Ordinary lines that speak of the same things and let nobody draft.
  @Test(arguments: [
    "域名怎么起名", "简介要写多少字", "你帮我把年限改成三年", "域名你给我改成某某局.政务", "域名帮我导出来", "简介写好了", "域名给领导看过了",
    "你帮我填手机13800138000", "域名不用你起",
  ])
  func `nothing is proposed unasked`(_ line: String) throws {
    var talk = try Talk()
    talk.say("单位名称：赞皇县交通运输局", line)
    #expect(!talk.last.replies.contains(.proposed), "\(talk.last.reply)")
  }
}

/// Long texts are edited in their parts, wherever they stand.
struct TextEditTests {
  static let summary = "本网站由赞皇县交通运输局主办，旨在介绍我单位职能、职责、人员编制，面向社会公开工作动态。宣传交通知识，促进电子政务建设。"

  @Test(arguments: [
    ("“人员编制”那句去掉", "本网站由赞皇县交通运输局主办，面向社会公开工作动态。宣传交通知识，促进电子政务建设。"),
    ("简介里去掉人员编制", "本网站由赞皇县交通运输局主办，旨在介绍我单位职能、职责，面向社会公开工作动态。宣传交通知识，促进电子政务建设。"),
    ("改一个字，“宣传”改成“普及”，别的不动", "本网站由赞皇县交通运输局主办，旨在介绍我单位职能、职责、人员编制，面向社会公开工作动态。普及交通知识，促进电子政务建设。"),
    ("最后加一句：提供查询服务。", "本网站由赞皇县交通运输局主办，旨在介绍我单位职能、职责、人员编制，面向社会公开工作动态。宣传交通知识，促进电子政务建设。提供查询服务。"),
    ("最后一句改成方便群众出行", "本网站由赞皇县交通运输局主办，旨在介绍我单位职能、职责、人员编制，面向社会公开工作动态。方便群众出行。"),
    ("第一句不要了", "宣传交通知识，促进电子政务建设。"),
    ("简介把电子政务换成数字政务", "本网站由赞皇县交通运输局主办，旨在介绍我单位职能、职责、人员编制，面向社会公开工作动态。宣传交通知识，促进数字政务建设。"),
    ("简介在“职责”后面加上“、办事指南”", "本网站由赞皇县交通运输局主办，旨在介绍我单位职能、职责、办事指南、人员编制，面向社会公开工作动态。宣传交通知识，促进电子政务建设。"),
  ])
  func `a stored text is edited`(_ line: String, _ text: String) throws {
    var talk = try Talk()
    talk.say("单位名称：赞皇县交通运输局", "网站简介：\(Self.summary)")
    talk.say(line)
    #expect(talk.value("siteSummary") == .text(text), "\(talk.last.reply)")
  }

  @Test(arguments: ["简介里“法律”改成“普及”", "简介去掉“法律”两个字", "简介里法律改普及"])
  func `what is not in the text changes nothing`(_ line: String) throws {
    var talk = try Talk()
    talk.say("单位名称：赞皇县交通运输局", "网站简介：\(Self.summary)")
    let turn = talk.say(line)
    #expect(talk.value("siteSummary") == .text(Self.summary), "\(turn.reply)")
  }

  @Test(arguments: [
    "去掉联系人", "手机不要了", "加上联系人张三", "把年限改成三年", "地址去掉", "最后再说", "前面的不要改", "把邮箱换成a@b.cn",
  ])
  func `other fields are not edited into the text`(_ line: String) throws {
    var talk = try Talk()
    talk.say("单位名称：赞皇县交通运输局", "网站简介：\(Self.summary)", "手机13800138000")
    talk.say(line)
    #expect(talk.value("siteSummary") == .text(Self.summary), "\(talk.last.reply)")
  }
}

/// Talk of offices and of apps.
struct OfficeTests {
  @Test(arguments: ["这个必填吗？能不能先空着", "这项可以不填吗", "这个必须填吗", "能先跳过吗"])
  func `whether a field is required is told`(_ line: String) throws {
    var talk = try Talk()
    let turn = talk.say("单位名称：赞皇县交通运输局", line)
    #expect(turn.reply.contains("「联系人」要填") && turn.pending == "contactName", "\(turn.reply)")
  }

  @Test func `the next step is the next question`() throws {
    var talk = try Talk()
    talk.say("单位名称：赞皇县交通运输局")
    let turn = talk.say("下一步")
    #expect(turn.pending != "contactName" && turn.replies.last == .ask, "\(turn.reply)")
  }

  @Test(arguments: ["退出登录", "退出系统", "导出pdf然后退出登录", "行，就这样，退", "那俺先走了，回来接着弄，你可别给俺弄丢喽", "暂无其他事项，退出。"])
  func `who leaves is let go, and asked nothing`(_ line: String) throws {
    var talk = try Talk()
    let turn = talk.say("单位名称：赞皇县交通运输局", line)
    #expect(turn.isOver && turn.replies.last == .goodbye, "\(turn.reply)")
  }

  @Test(arguments: ["在不", "在吗", "hi 在线客服在吗", "有人没"])
  func `who calls gets an answer`(_ line: String) throws {
    var talk = try Talk()
    #expect(talk.say(line).reply.hasPrefix("在的"))
  }

  @Test(arguments: ["请生成预审稿供领导审阅", "出一份给领导看看", "打一份给主任过目"])
  func `papers to be read are written`(_ line: String) throws {
    var talk = try Talk()
    talk.say("单位名称：赞皇县交通运输局", "填 网站名称")
    let response = talk.respond(to: line)
    #expect(
      response.effects.contains { if case .export = $0 { true } else { false } },
      "\(response.turn.reply)")
    #expect(talk.value("siteName") == nil)
  }

  @Test(arguments: ["我完全不懂", "这个我不会弄", "领导让我弄那个中文域名，我完全不懂", "我一点都不懂"])
  func `who is at a loss is led`(_ line: String) throws {
    var talk = try Talk()
    let turn = talk.say(line)
    #expect(turn.reply.contains("不要紧") && turn.pending == "organizationName", "\(turn.reply)")
    #expect(talk.draft.skipped.isEmpty)
  }
}
