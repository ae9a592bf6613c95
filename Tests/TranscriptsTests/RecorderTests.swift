import Dialogue
import Drafts
import Knowledge
import Testing
import Text

@testable import Transcripts

struct RecorderTests {
  @Test func `a recording of a draft begun earlier carries what stood in it`() throws {
    let day = try #require(Day("2026-03-02"))
    var draft = Draft()
    draft.answers["contactMobile"] = Answer(
      value: .text("13912345678"), origin: .user, turn: 1)
    let recording = Recording(
      title: "试", today: day, knowledge: KnowledgeBase(), name: "民政局", draft: draft)
    var transcript = recording.transcript
    transcript.parts += Transcript.parts(typed: "进度", reply: "好")
    let parsed = try Transcript(parsing: transcript.text, path: "t.md")
    #expect(parsed.draft == "民政局")
    #expect(parsed.start?.answers.keys.sorted() == ["contactMobile"])
    #expect(Opening(of: parsed).draft?.draft == parsed.start)
    #expect(!transcript.text.contains("13912345678"))
  }
}
