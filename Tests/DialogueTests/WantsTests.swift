import Dialogue
import Drafts
import Knowledge
import Testing

/// What people want when they say it at length or by the way.
struct WantsTests {
  @Test(arguments: [
    ("年限还是两年吧，五年太长", 2), ("五年太久了，三年就行", 3), ("先四年吧，一年有点短", 4),
    ("注册10年不划算，改2年", 2), ("一年太少，领导说三年", 3), ("5年没必要，就1年", 1),
  ])
  func `a value that is found fault with is the one that isn't meant`(line: String, years: Int)
    throws
  {
    for before in ["年限五年", "年限三年", "我们没有网站"] {
      var talk = try Talk()
      talk.say(before, line)
      #expect(talk.value("termInYears") == .integer(years), "\(talk.last.reply)")
    }
  }

  @Test(arguments: ["五年太长了", "五年有点多", "还是算了，五年不合适"])
  func `alone it is asked for anew`(line: String) throws {
    var talk = try Talk()
    talk.say("年限三年", line)
    #expect(talk.value("termInYears") == .integer(3))
    talk.say("两年")
    #expect(talk.value("termInYears") == .integer(2), "\(talk.last.reply)")
  }

  @Test(arguments: [("年限三年，联系人太少", 3), ("三年不算太长，就三年", 3), ("注册五年", 5)])
  func `words of fault beside a value that is wanted change nothing`(line: String, years: Int)
    throws
  {
    var talk = try Talk()
    talk.say("年限两年", line)
    #expect(talk.value("termInYears") == .integer(years), "\(talk.last.reply)")
  }
}

/// A yes or no by way of reasons.
struct ConclusionTests {
  private func asked() throws -> Talk {
    var talk = try Talk()
    talk.say("填 有自建网站")
    return talk
  }

  @Test(arguments: [
    ("是的，那个是县里统建的，当没有吧", false), ("嗯，不是我们单位自己办的", false), ("问了领导，按没有填", false),
    ("网站停了五年了，视为没有", false), ("对，挂在市局下面，就算没有", false), ("虽然是上级建的，也算有", true),
    ("好像关了四年了，那就当作没有来办", false), ("按有处理", true),
  ])
  func `what the clauses come to is the answer`(line: String, has: Bool) throws {
    var talk = try asked()
    talk.say(line)
    #expect(talk.value("hasOwnSite") == .boolean(has), "\(talk.last.reply)")
    #expect(talk.value("termInYears") == nil)
  }

  @Test(arguments: ["上级统建的算有吗", "算没有还是算有？"])
  func `a question about it is no answer`(line: String) throws {
    var talk = try asked()
    talk.say(line)
    #expect(talk.value("hasOwnSite") == nil, "\(talk.last.reply)")
  }

  @Test(arguments: ["我们单位搬了三年了", "老网站停了两年多了", "这个站三年没更新了", "系统是四年前建的"])
  func `how long something has gone on is no term`(line: String) throws {
    var talk = try Talk()
    talk.say("年限一年", line)
    #expect(talk.value("termInYears") == .integer(1), "\(talk.last.reply)")
  }

  @Test(arguments: [("注册三年", 3), ("先办了两年", 2), ("就选五年", 5)])
  func `a term is one still`(line: String, years: Int) throws {
    var talk = try Talk()
    talk.say("年限一年", line)
    #expect(talk.value("termInYears") == .integer(years), "\(talk.last.reply)")
  }
}

/// Putting off by pointing, and questions about what was put off.
struct PostponingTests {
  @Test(arguments: [
    ("账号还在申请，这个先空着", "accountName"), ("邮编我没记住，这项回头补", "postcode"),
    ("经办人还没定，这个先放着", "handlingOfficer"), ("IP地址信息中心没给，它先不填", "serverIP"),
  ])
  func `what is pointed to is what was named`(line: String, field: String) throws {
    var talk = try Talk()
    talk.say("填 单位名称", line)
    #expect(Array(talk.draft.skipped.keys) == [field], "\(talk.last.reply)")
    #expect(talk.last.pending == "organizationName")
  }

  @Test(arguments: ["还有哪项没定", "哪些是我没想好的", "前面哪个还没定呢", "什么还没定下来"])
  func `a question puts nothing off`(line: String) throws {
    var talk = try Talk()
    talk.say("填 系统账号", line)
    #expect(talk.draft.skipped.isEmpty, "\(talk.last.reply)")
  }
}

/// A part of a value, and a text of several parts.
struct PartTests {
  @Test(arguments: [
    "页脚写：主办 某县水利局 电话 0477-1234567 邮编 017000", "底部页脚：地址：某路1号，电话：0477-1234567",
    "页脚改成：某县水利局 邮编017000 邮箱 a@b.cn",
  ])
  func `the parts of a footer are the footer's`(line: String) throws {
    var talk = try Talk()
    talk.say("没有网站", line)
    #expect(
      talk.value("postcode") == nil && talk.value("contactPhone") == nil, "\(talk.last.reply)")
    #expect(talk.value("contactEmail") == nil && talk.value("address") == nil)
    let text = talk.value("footer")?.plain ?? ""
    #expect(text.count > 12 && line.hasSuffix(text), "\(text)")
  }

  @Test func `a short footer leaves its neighbours alone`() throws {
    var talk = try Talk()
    talk.say("没有网站", "页脚是主办单位：某县水利局", "邮编是017000")
    #expect(talk.value("footer")?.plain == "主办单位：某县水利局")
    #expect(talk.value("postcode") == .text("017000"))
  }

  @Test(arguments: [
    ("中文域名 某县水利局.公益", "后缀换用.政务", "chineseDomain", "某县水利局.政务"),
    ("中文域名 某县水利局.公益", "领导定了，域名后缀改用政务", "chineseDomain", "某县水利局.政务"),
    ("联系人张建国", "联系人改用李秀兰", "contactName", "李秀兰"),
    ("网站名称是某县水利局网", "网站名称里把“网”字删掉", "siteName", "某县水利局"),
    ("网站名称是某县水利信息网", "把网站名称末尾那个“网”字拿掉", "siteName", "某县水利信息"),
    ("网站名称是某县水利局网", "网站名称去掉“县”字", "siteName", "某水利局网"),
  ])
  func `a part is changed and the rest stays`(
    before: String, line: String, field: String, after: String
  ) throws {
    var talk = try Talk()
    talk.say(before, line)
    #expect(talk.value(field)?.plain == after, "\(talk.last.reply)")
  }

  @Test(arguments: ["网站名称把“省”字去掉", "网站名称里那两个字删掉"])
  func `characters that aren't there clear nothing`(line: String) throws {
    var talk = try Talk()
    talk.say("网站名称是某县水利局网", line)
    #expect(talk.value("siteName")?.plain == "某县水利局网", "\(talk.last.reply)")
  }

  @Test func `a field is cleared still`() throws {
    var talk = try Talk()
    talk.say("网站名称是某县水利局网", "网站名称删掉")
    #expect(talk.value("siteName") == nil)
  }
}

/// Commands in longer words, and a password that is told.
struct LongCommandTests {
  private func begun() throws -> Talk {
    var talk = try Talk()
    talk.say("单位名称是天河县水利局", "联系人张建国", "联系人改成李秀兰")
    return talk
  }

  @Test(arguments: ["看了，没问题", "嗯，都对，没有错误", "好的，无误", "经核对无误"])
  func `approval behind a review confirms`(line: String) throws {
    var talk = try begun()
    talk.say("查看", line)
    #expect(
      talk.last.replies.contains { ["confirmed", "incomplete"].contains("\($0)") }
        || talk.last.reply.contains("确认") || talk.last.reply.contains("还差"), "\(talk.last.reply)")
    #expect(talk.draft.answers.count == 2)
  }

  @Test(arguments: ["以上内容核对无误，同意确认", "已核实无误，可以确认"])
  func `formal approval confirms at any time`(line: String) throws {
    var talk = try begun()
    talk.say(line)
    #expect(!talk.last.reply.contains("没看懂") && talk.draft.answers.count == 2, "\(talk.last.reply)")
  }

  @Test(arguments: ["请把所填信息列出来供我审阅", "把已填的内容汇总一下", "填好的东西拿出来我过一遍", "请显示填报的内容给我看"])
  func `a request to see what there is shows it`(line: String) throws {
    var talk = try begun()
    talk.say("填 系统账号", line)
    #expect(talk.last.reply.contains("李秀兰") && talk.draft.answers.count == 2, "\(talk.last.reply)")
  }

  @Test(arguments: ["刚刚那步撤回去", "把刚才改的联系人退回去", "刚换的联系人撤销，人家还没走", "上一步操作收回", "刚才那一步还原"])
  func `the last change is taken back in words`(line: String) throws {
    var talk = try begun()
    talk.say(line)
    #expect(talk.value("contactName")?.plain == "张建国", "\(talk.last.reply)")
    #expect(talk.value("organizationName")?.plain == "天河县水利局")
  }

  @Test func `a review that sent something back is no undo`() throws {
    var talk = try begun()
    talk.say("域名审核被退回了")
    #expect(talk.value("contactName")?.plain == "李秀兰")
    #expect(talk.draft.track["domainReview"]?.state == .returned)
  }

  @Test(arguments: [
    ("新建一份草稿叫水利局", "水利局"), ("再开个新草稿，名字叫档案局", "档案局"), ("创建一份新的，取名叫文旅局", "文旅局"),
  ])
  func `a new draft gets its name`(line: String, name: String) throws {
    var talk = try begun()
    talk.say("填 系统账号", line)
    #expect(talk.last.name == name && talk.draft.answers.isEmpty, "\(talk.last.reply)")
  }

  @Test(arguments: [("保存起来，名称叫水利局", "水利局"), ("把这份存一下，命名为信访局", "信访局")])
  func `a draft that is kept gets its name`(line: String, name: String) throws {
    var talk = try begun()
    talk.say(line)
    #expect(talk.last.name == name && talk.draft.answers.count == 2, "\(talk.last.reply)")
  }

  @Test(arguments: ["那今天就填到这儿吧，下周再弄", "先弄到这里，剩下的明天接着填", "今儿就到这吧"])
  func `leave is taken`(line: String) throws {
    var talk = try begun()
    talk.say("填 系统账号", line)
    #expect(talk.last.isOver, "\(talk.last.reply)")
  }

  @Test(arguments: [
    "系统账号 thslj，密码是Abc@2026x.cn 帮忙记着", "账号thslj 密码：Abc@2026x.cn", "登录密码 Abc@2026x.cn，系统账号是 thslj",
  ])
  func `a password is neither kept nor said again`(line: String) throws {
    var talk = try begun()
    talk.say(line)
    #expect(talk.value("accountName")?.plain == "thslj", "\(talk.last.reply)")
    #expect(!talk.last.reply.contains("2026x") && talk.last.reply.contains("没有记下"))
    #expect(talk.value("contactEmail") == nil && !talk.last.typed.contains("2026x"))
  }

  @Test(arguments: ["密码忘了怎么办", "密码要8-16位吗", "密码是什么"])
  func `a question about passwords hides nothing`(line: String) throws {
    var talk = try begun()
    talk.say(line)
    #expect(talk.last.typed == line && !talk.last.reply.contains("没有记下"))
  }
}

/// Plain facts in plain words.
struct PlainFactTests {
  @Test(arguments: [
    ("我们是云溪区松阳湖街道办事处", "organizationName", "云溪区松阳湖街道办事处"), ("我馆尚未开设官方网站", "hasOwnSite", "否"),
    ("本校暂无门户网站", "hasOwnSite", "否"), ("| 联系人 | 李秀兰 |", "contactName", "李秀兰"),
    ("| 邮政编码 | 017000 | 联系人 | 李秀兰 |", "contactName", "李秀兰"),
    ("邮编 | 017000 | 联系人 | 李秀兰", "postcode", "017000"),
  ])
  func `a fact is taken`(line: String, field: String, value: String) throws {
    for start in ["填 单位名称", "填 联系人"] {
      var talk = try Talk()
      talk.say(start, line)
      let expected: Value? = value == "否" ? .boolean(false) : .text(value)
      #expect(talk.value(field) == expected, "\(talk.last.reply)")
    }
  }

  @Test(arguments: ["申请函打印好了盖了章，上午送到编办了", "表和函都签了字，已经送去编办了"])
  func `papers are made ready and delivered in one line`(line: String) throws {
    var talk = try Talk()
    talk.say("标识在线审核通过了", "填 联系人", line)
    #expect(EventTests.state(talk, "papers") == .done, "\(talk.last.reply)")
  }

  @Test(arguments: ["信息科已经把代码嵌进去了", "标识代码昨天加上了"])
  func `the code is mounted`(line: String) throws {
    var talk = try Talk()
    talk.say("填 联系人", line)
    #expect(EventTests.state(talk, "mount") == .done, "\(talk.last.reply)")
  }

  @Test(arguments: ["章还没盖，明天送编办", "还没把代码加上", "代码怎么加上"])
  func `what isn't done is no event`(line: String) throws {
    var talk = try Talk()
    talk.say("填 联系人", line)
    #expect(talk.draft.track.isEmpty, "\(talk.last.reply)")
  }
}
