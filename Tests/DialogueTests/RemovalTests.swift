import Dialogue
import Drafts
import Testing

/// The open draft goes into the bin as it is.
struct RemovalTests {
  @Test func `nothing is written over the draft that goes`() throws {
    var talk = try Talk()
    talk.say("单位名称：乌海县民政局", "年限：2年", "删除草稿")
    let response = talk.respond(to: "好")
    #expect(response.effects == [.remove(name: "未命名-1")])
    #expect(!response.turn.replies.contains(.created))
    #expect(talk.draft.answers.isEmpty)
  }

  @Test func `what is said next begins a new draft behind it`() throws {
    var talk = try Talk()
    talk.say("单位名称：乌海县民政局", "删除草稿", "好")
    let response = talk.respond(to: "年限：3年")
    #expect(response.turn.replies.contains(.created))
    #expect(talk.draft.answers.keys.sorted() == ["termInYears"])
  }

  @Test func `the open draft is saved when another one goes`() throws {
    var talk = try Talk()
    talk.say("单位名称：乌海县民政局", "删除草稿 乙")
    let response = talk.respond(to: "好，年限三年")
    let saves = response.effects.contains { effect in
      if case .save(_, let draft) = effect { draft.answers["termInYears"] != nil } else { false }
    }
    #expect(saves == (talk.draft.answers["termInYears"] != nil))
  }
}
