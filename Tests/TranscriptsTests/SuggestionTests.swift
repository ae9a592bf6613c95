import Dialogue
import Testing
import Text

@testable import Transcripts

/// What a reply offers to ask next must be answered, whatever is being filled at the time.
struct SuggestionTests {
  @Test(arguments: [
    [], ["开始填"], ["我们没有网站"], ["我们有自己的网站，单位名称：康巴什区民政局"], ["单位名称", "跳过"],
  ])
  func `every question that is offered is answered by its unit`(before: [String]) throws {
    let actor = ShippedTests.begin(Opening(today: try #require(Day("2026-03-02"))))
    for line in before { _ = actor.take(line) }
    let state = actor.take("进度").values
    for entry in ShippedTests.knowledge.entries {
      let turn = actor.take(entry.title)
      if entry.alternatives.isEmpty {
        #expect(turn.entries == [entry.id], "\(entry.title)")
      } else {
        #expect(turn.suggestions.count == entry.alternatives.count, "\(entry.title)")
      }
      #expect(turn.values == state, "\(entry.title)")
    }
  }
}
