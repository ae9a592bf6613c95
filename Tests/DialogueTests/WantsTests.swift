import Dialogue
import Drafts
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
