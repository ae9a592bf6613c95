import Dialogue
import Drafts
import Testing
import Text

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
    #expect(talk.draft.answers["termInYears"] != nil)
    #expect(saves)
  }
}

/// A new draft takes the name of none that is there.
struct UntitledTests {
  @Test(arguments: [
    "另起一份，单位叫乙县民政局", "新建一份，年限三年", "新建", "再开一份",
  ])
  func `the draft that was open stays as it was`(_ line: String) throws {
    let store = Store()
    let talk = try Talk()
    var session = Session(talk.assistant, in: store.world(today: talk.today))
    _ = session.take("单位名称：甲县民政局")
    _ = session.take("联系人：王建军")
    let before = try #require(store.drafts["未命名-1"])
    _ = session.take(line)
    _ = session.take("邮编：017000")
    let drafts = store.drafts
    #expect(drafts["未命名-1"]?.answers == before.answers)
    #expect(drafts["未命名-2"]?.answers["postcode"] != nil)
  }

  @Test func `a draft that gets its name is saved under it`() throws {
    let store = Store()
    let talk = try Talk()
    var session = Session(talk.assistant, in: store.world(today: talk.today))
    _ = session.take("手机13800138000")
    let turn = session.take("另存为 榆林市榆阳区水务局")
    #expect(store.drafts.keys.sorted() == ["榆林市榆阳区水务局"], "\(turn.reply)")
    let answers = try #require(store.drafts["榆林市榆阳区水务局"]).answers
    #expect(answers["contactMobile"] != nil && answers["organizationName"] != nil)
    #expect(!session.take("另存为 榆林市榆阳区水务局").reply.isEmpty)
  }

  @Test(arguments: ["新建 甲县档案馆", "另存为 甲县档案馆"])
  func `a draft is never begun over another`(_ line: String) throws {
    let store = Store()
    let talk = try Talk()
    var session = Session(talk.assistant, in: store.world(today: talk.today))
    _ = session.take("新建 甲县档案馆")
    _ = session.take("年限三年")
    _ = session.take("新建 乙县档案馆")
    _ = session.take("联系人：王建军")
    let before = store.drafts
    #expect(before["甲县档案馆"]?.answers["termInYears"] != nil)
    #expect(before["乙县档案馆"]?.answers["organizationName"] != nil)
    #expect(session.take(line).reply.contains("已经有"))
    #expect(store.drafts["甲县档案馆"] == before["甲县档案馆"])
    // The draft that was open is still the one that is talked about.
    _ = session.take("年限五年")
    #expect(store.drafts["甲县档案馆"] == before["甲县档案馆"])
    #expect(store.drafts["乙县档案馆"]?.answers["termInYears"] != nil)
  }

  /// A folder of drafts in memory.
  private final class Store {
    var drafts: [String: Draft] = [:]

    func world(today: Day) -> World {
      World(
        read: { _ in .end }, write: { _ in },
        perform: { effect in
          switch effect {
          case .save(let name, let draft): self.drafts[name] = draft
          case .begin(let name, let draft):
            guard self.drafts[name] == nil else { return .failed(reason: "已经有「\(name)」") }
            self.drafts[name] = draft
          case .rename(let old, let new):
            guard self.drafts[new] == nil else { return .failed(reason: "已经有「\(new)」") }
            self.drafts[new] = self.drafts.removeValue(forKey: old)
          default: break
          }
          return .done
        }, today: { today }, untitled: { World.untitled(besides: self.drafts.keys) })
    }
  }
}
