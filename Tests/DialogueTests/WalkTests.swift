import Dialogue
import Drafts
import Foundation
import Knowledge
import Testing
import Text

/// Conversations of random lines; a failure names its seed and the shortest lines that show it.
struct WalkTests {
  /// `BANSHI_WALK` sets the number of turns of a long walk.
  static var turns: Int {
    ProcessInfo.processInfo.environment["BANSHI_WALK"].flatMap { Int($0) } ?? 600
  }
  static let walks = 10

  /// The first thing that goes wrong when these lines are said.
  private func failure(of lines: [String]) throws -> (at: Int, what: String)? {
    var talk = try Talk(finder: Self.finder)
    for (index, line) in lines.enumerated() {
      let before = talk.draft
      let turn = talk.say(line)
      if let what = Invariants.broken(before: before, line: line, turn: turn, talk) {
        return (index, what)
      }
      if talk.assistant.conversation.isOver { return nil }
    }
    // Always a way out.
    if talk.say("帮助").reply.isEmpty { return (lines.count, "no help") }
    let kept = talk.draft.answers
    if !talk.say("退出").isOver { return (lines.count, "no way out") }
    return talk.draft.answers == kept ? nil : (lines.count, "leaving changed answers")
  }

  /// Leaves out lines, one after another, as long as it still goes wrong.
  private func shrunk(_ lines: [String]) throws -> [String] {
    var lines = lines
    var index = lines.count - 1
    while index >= 0 {
      var fewer = lines
      fewer.remove(at: index)
      if try failure(of: fewer) != nil { lines = fewer }
      index -= 1
    }
    return lines
  }

  /// Finds answers to what is surely a question, so that walks need no training.
  static let finder = Finder { text in
    var finding = Finding()
    if text.contains("多少钱") {
      finding.verdict = .answer
      finding.entries = ["domain-fee"]
      finding.certainty = 1
    } else if text.contains("几份") {
      finding.verdict = .choice
      finding.entries = ["papers-copies", "id-copies"]
    }
    return finding
  }

  @Test(arguments: 0..<walks)
  func `nothing breaks on a random walk`(walk: Int) throws {
    let seed = UInt64(20_260_302 + walk)
    var walker = Walker(seed: seed)
    let count = Self.turns / Self.walks
    let lines = (0..<count).map { _ in walker.line() }
    guard let failure = try failure(of: lines) else { return }
    let short = try shrunk(Array(lines.prefix(failure.at + 1)))
    let transcript = short.map { "> \($0)" }.joined(separator: "\n\n")
    Issue.record("seed \(seed): \(failure.what)\n\(transcript)")
  }

  @Test func `saving and loading in the middle changes nothing`() throws {
    var walker = Walker(seed: 7)
    var talk = try Talk(finder: Self.finder)
    for turn in 0..<120 {
      talk.say(walker.line())
      guard turn.isMultiple(of: 5) else { continue }
      let draft = talk.draft
      let bytes = DraftFile.bytes(of: draft, derived: talk.assistant.conversation.matter.derived)
      let read = try DraftFile.read(bytes, path: "x.json").draft
      #expect(read == draft)
    }
  }
}
