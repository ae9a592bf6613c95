import Dialogue
import Drafts
import Knowledge
import Testing

/// Undo takes back exactly what was done, however much that was.
struct UndoTests {
  /// The state without the history and the place where the conversation stands.
  private func state(_ draft: Draft) -> Draft {
    var state = draft
    state.history = History()
    state.pending = nil
    return state
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `undo after doing is the identity`(seed: UInt64) throws {
    var walker = Walker(seed: seed)
    var talk = try Talk()
    for _ in 0..<80 {
      let before = talk.draft
      talk.say(
        walker.dice.pick(Walker.values + Walker.commands.filter { $0 != "重做" && $0 != "撤销" }))
      let after = talk.draft
      let steps = after.history.undo.count - before.history.undo.count
      guard steps == 1 else { continue }
      talk.say("撤销")
      #expect(state(talk.draft) == state(before))
      talk.say("重做")
      #expect(state(talk.draft) == state(after))
    }
  }

  @Test func `a thousand steps can be taken back and done again`() throws {
    var talk = try Talk()
    for step in 1...1_050 { talk.say("年限改成\(step % 9 + 1)年") }
    let end = state(talk.draft)
    let steps = talk.draft.history.undo.count
    #expect(steps >= 1_000)
    for _ in 0..<steps { talk.say("撤销") }
    #expect(talk.value("termInYears") == nil)
    #expect(talk.say("撤销").reply.contains("没有可撤销的改动"))
    for _ in 0..<steps { talk.say("重做") }
    #expect(state(talk.draft) == end)
  }
}
