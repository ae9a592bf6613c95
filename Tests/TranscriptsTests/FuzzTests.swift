import Dialogue
import Foundation
import Testing

@testable import Transcripts

/// Spoilt transcripts: read as something that is written the same again, or told with their place.
///
/// `BANSHI_FUZZ` is how many times as long to go on.
struct FuzzTests {
  private static let whole = """
    ---
    title: 没有自建网站
    today: 2026-03-02
    ---

    <!-- 说明 -->

    > 我们没有网站

    已填：有自建网站＝否。…

        = hasOwnSite: false
        = unset: englishDomain

    > 单位名称：甲局
    > 联系人：苏日娜

    …
    已填\\…\\{甲

    """

  private static let pieces = [
    "\n", "> ", "    = ", "…", "…\n…\n…", "\\", "\\…", "<!--", "-->", "---\n", "{", "=", "\u{0}",
    "\u{1B}[31m", "\u{202E}", "today: 0000-00-00", "\t", "\r\n",
    String(repeating: "…甲", count: 200),
  ]

  private static let times =
    ProcessInfo.processInfo.environment["BANSHI_FUZZ"].flatMap { Int($0) } ?? 1

  @Test func `a spoilt transcript is read or told with its place`() throws {
    var random = TranscriptsTests.Random(state: 23)
    let actor = Actor(
      take: { typed in
        var turn = Turn()
        turn.typed = typed
        turn.reply = "已填：有自建网站＝否。甲"
        return turn
      }, file: { _ in nil })
    for _ in 0..<2_000 * Self.times {
      var scalars = Array(Self.whole.unicodeScalars)
      for _ in 0...Int.random(in: 0...3, using: &random) {
        let place = Int.random(in: 0..<max(1, scalars.count), using: &random)
        if Bool.random(using: &random), let piece = Self.pieces.randomElement(using: &random) {
          scalars.insert(contentsOf: piece.unicodeScalars, at: place)
        } else {
          let length = Int.random(in: 1...40, using: &random)
          scalars.removeSubrange(place..<min(scalars.count, place + length))
        }
      }
      let text = String(String.UnicodeScalarView(scalars))
      do throws(TranscriptError) {
        let read = try Transcript(parsing: text, path: "t.md")
        let again = try Transcript(parsing: read.text, path: "t.md")
        #expect(again.text == read.text)
        #expect(again.exchanges.map(\.typed) == read.exchanges.map(\.typed))
        #expect(read.replay(with: actor).count == read.exchanges.count)
      } catch {
        #expect(error.description.hasPrefix("t.md:"))
      }
    }
  }
}
