import Dialogue
import Testing

/// Questions that the draft itself answers.
struct CaseQuestionTests {
  @Test(arguments: ["手机我填了吗", "联系人手机这个我填了没有", "手机号填没填", "我手机写了吗？", "手机这一项有没有填"])
  func `whether a field is filled`(_ line: String) throws {
    var talk = try Talk()
    talk.say("单位名称：康巴什区民政局")
    #expect(talk.say(line).reply.contains("还没有填"), "\(talk.last.reply)")
    talk.say("手机13847712345")
    #expect(talk.say(line).reply.contains("13847712345"))
  }

  @Test(arguments: ["能发布了吗", "红页可以发布了吗", "现在能不能发布了吗", "那能发布吗"])
  func `whether the red page can be published`(_ line: String) throws {
    var talk = try Talk()
    talk.say("没有网站", "填 网络红页")
    #expect(talk.say(line).reply.contains("红页能否发布"), "\(talk.last.reply)")
  }

  @Test(arguments: ["手机要填吗", "红页谁能发布", "填了会怎样", "能发布什么内容吗"])
  func `other questions are left to the sources`(_ line: String) throws {
    var talk = try Talk()
    talk.say("没有网站", "填 网络红页")
    #expect(!talk.say(line).reply.contains("还没有填"))
  }
}
