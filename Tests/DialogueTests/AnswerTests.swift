import Testing

/// What kind of answer a reply is, by the sources that it rests on.
struct AnswerTests {
  @Test func `the guide's answer is told as the guide's`() throws {
    var talk = try Talk()
    let turn = talk.say("怎么申请网站标识")
    #expect(turn.kind == .guide)
    #expect(turn.reply.contains("依据：流程 二.1"))
  }

  @Test func `a variant that rests on outside sources alone is told as outside`() throws {
    var talk = try Talk()
    let turn = talk.say("我们是事业单位", "怎么申请网站标识")
    #expect(turn.kind == .outside)
    #expect(turn.answer.hasPrefix("流程未说明。"))
    #expect(!turn.reply.contains("依据："))
  }

  @Test func `which system is meant is asked once, and a number answers it`() throws {
    var talk = try Talk(finder: .trained)
    let asked = talk.say("登哪个系统")
    #expect(asked.kind == .clarified)
    #expect(asked.suggestions.count == 3 && Set(asked.suggestions).count == 3)
    #expect(talk.say("2").entries == ["identifier-platform"])
    let again = talk.say("该登录哪个系统")
    #expect(again.kind == .guide)
    #expect(again.answer.contains("网上名称注册管理系统"))
  }

  @Test func `a draft that tells which system is meant leaves nothing to ask`() throws {
    var talk = try Talk(finder: .trained)
    #expect(talk.say("我们是事业单位", "登哪个系统").answer.contains("标识申请"))
  }

  @Test(arguments: ["打印几份", "申请类型怎么选", "申请标识登录哪里", "标识是什么颜色"])
  func `an institution isn't told what holds for organs only`(question: String) throws {
    var talk = try Talk(finder: .trained)
    let answer = talk.say("我们是事业单位", question).answer
    #expect(!answer.isEmpty)
    for word in ["一式三份", "新开办网站申请", "审核管理平台", "红色"] {
      #expect(!answer.contains(word), "\(answer)")
    }
  }

  @Test func `what somebody else asked in a story isn't answered`() throws {
    var talk = try Talk(finder: .trained)
    let turn = talk.say("科长昨天开会问域名多少钱，我当时就答了他，今天又来了新的事，申请函和申请表打印出来以后到底要交到哪里去？")
    #expect(turn.entries == ["papers-deliver"])
  }
}
