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
}
