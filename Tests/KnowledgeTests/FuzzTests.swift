import Foundation
import Testing

@testable import Knowledge

/// Spoilt knowledge files: read or told with their place, never a crash.
///
/// `BANSHI_FUZZ` is how many times as long to go on.
struct FuzzTests {
  /// Random numbers that are the same each time (a linear congruence).
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
    mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<max(1, sides), using: &self) }

    /// A text with one to four wounds.
    mutating func spoilt(_ text: String, with pieces: [String]) -> String {
      var scalars = Array(text.unicodeScalars)
      for _ in 0...roll(4) {
        let place = roll(scalars.count)
        switch roll(4) {
        case 0: scalars.removeSubrange(place..<min(scalars.count, place + 1 + roll(30)))
        case 1: scalars.insert(contentsOf: pieces[roll(pieces.count)].unicodeScalars, at: place)
        case 2:
          let piece = scalars[place..<min(scalars.count, place + 1 + roll(60))]
          scalars.insert(contentsOf: piece, at: roll(scalars.count))
        default: scalars.removeSubrange(place...)
        }
      }
      return String(String.UnicodeScalarView(scalars))
    }
  }

  private static let pieces = [
    "\n", "---\n", "## ", "# ", "- ", "{", "|", "}", "[", "]", "且", "或", "非", "(", ")", "= ", "“",
    "”", "：", ": ", "\u{0}", "\u{202E}", "99999999999999999999", "-1", "300元", "2026-02-30", "\t",
    "{甲|{乙|[丙]}}", String(repeating: "(", count: 500), String(repeating: "{甲|乙}", count: 30),
  ]

  private static let times =
    ProcessInfo.processInfo.environment["BANSHI_FUZZ"].flatMap { Int($0) } ?? 1

  @Test func `a spoilt file is read, or told with its place`() {
    var dice = Dice(state: 11)
    for _ in 0..<300 * Self.times {
      var files = Seed.files
      let victim = dice.roll(files.count)
      files[victim].text = dice.spoilt(files[victim].text, with: Self.pieces)
      do throws(KnowledgeErrors) {
        _ = try parseKnowledge(files)
      } catch {
        #expect(!error.errors.isEmpty)
        for problem in error.errors {
          #expect(problem.place.line >= 1 && problem.place.column >= 1)
          #expect(!problem.description.isEmpty)
        }
      }
    }
  }
}
