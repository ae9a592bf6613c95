import Dialogue
import Drafts
import Testing

/// A yes/no question that the program put owns the next line.
struct ConsentTests {
  static let declined = [
    "不，别清", "别清", "先别清吧", "不要清", "算了，留着吧", "别，我还要用", "不用了，点错了", "还是不清了", "不，不是这个意思", "千万别清", "不另起",
    "先不要了", "不清，谢谢", "等等，再想想", "没必要吧", "不不不", "不，留着", "别弄", "甭清了", "不了，我再看看",
  ]

  @Test(arguments: declined)
  func `a question put by the program can be declined in words`(_ line: String) throws {
    var talk = try Talk()
    talk.say("联系人：苏日娜", "全部清空重来")
    #expect(talk.last.asksToConfirm)
    let turn = talk.say(line)
    #expect(!turn.asksToConfirm)
    #expect(talk.value("contactName") == .text("苏日娜"))
    #expect(talk.draft.answers.count == 1)
    #expect(turn.reply.contains("没有改动"), "\(turn.reply)")
  }

  @Test(arguments: [
    "清吧", "好的，清空", "嗯，另起一份", "对，就这么办", "清掉吧", "可以，清了", "行，那就另起吧", "是的，全清", "没问题", "确定",
  ])
  func `it can be agreed to in words`(_ line: String) throws {
    var talk = try Talk()
    talk.say("联系人：苏日娜", "全部清空重来", line)
    #expect(talk.draft.answers.isEmpty)
  }

  @Test func `what is said behind the yes or no is read`() throws {
    var talk = try Talk()
    talk.say("联系人：苏日娜", "全部清空重来", "不，手机是13847712345")
    #expect(talk.value("contactName") == .text("苏日娜"))
    #expect(talk.value("contactMobile") == .text("13847712345"))
  }

  /// Words that begin like a no, and are none.
  @Test(arguments: [
    ("不动产登记中心", "organizationName"), ("单位名称是不动产登记中心", "organizationName"),
    ("手机13847712345", "contactMobile"), ("注册两年", "termInYears"), ("没有网站", "hasOwnSite"),
  ])
  func `what answers no such question is taken as ever`(_ line: String, _ field: String) throws {
    var talk = try Talk()
    talk.say("联系人：苏日娜", "全部清空重来", line)
    #expect(talk.value(field) != nil)
    #expect(talk.value("contactName") == .text("苏日娜"))
  }

  @Test(arguments: ["不，没变", "没有变", "不改", "别改", "照旧吧", "不是，说错了"])
  func `so can the question whether the facts changed`(_ line: String) throws {
    var talk = try Talk()
    talk.say("没有网站", "挂标位置选第二条")
    #expect(talk.last.asksToConfirm)
    talk.say(line)
    #expect(talk.value("hasOwnSite") == .boolean(false))
  }

  @Test(arguments: ["变了", "是变了", "对，改过来", "改吧"])
  func `and be affirmed`(_ line: String) throws {
    var talk = try Talk()
    talk.say("没有网站", "挂标位置选第二条", line)
    #expect(talk.value("hasOwnSite") == .boolean(true))
  }
}
