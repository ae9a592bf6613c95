import Testing
import Text

@testable import Transcripts

struct AcceptTests {
  private func accept(_ text: String, _ replies: [String]) throws -> Acceptance {
    let transcript = try Transcript(parsing: text, path: "t.md")
    return transcript.acceptance(of: transcript.replay(with: actor(saying: replies)))
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let before: String
    let reply: String
    let after: String
    var testDescription: String { before }
  }

  @Test(arguments: [
    Row(before: "甲…\n旧\n…\n末", reply: "甲乙\n新\n中\n末", after: "甲…\n新\n…\n末"),
    Row(before: "…\n旧\n末", reply: "一\n二\n新\n末", after: "…\n新\n末"),
    Row(before: "…\n两份申请表\n…", reply: "一\n三份申请表\n二", after: "…\n三份申请表\n…"),
    Row(before: "…\n两份申请表\n…\n旧", reply: "新", after: "…\n…\n新"),
    Row(before: "甲\n旧\n末", reply: "甲\n新\n末", after: "甲\n新\n末"),
    Row(before: "? 也许\n旧\n! 收费", reply: "新", after: "? 也许\n新\n! 收费"),
    Row(before: "编号{号}\n旧", reply: "编号3\n新", after: "编号{号}\n新"),
    Row(before: "旧", reply: "> 新…", after: "\\> 新\\…"),
    Row(before: "甲", reply: "甲\n乙", after: "甲\n乙"),
  ])
  func `accepting keeps what holds and is idempotent`(_ row: Row) throws {
    let frame = { (reply: String) in
      head + "<!-- 说明 -->\n\n> 问\n\n\(reply)\n\n    = termInYears: 2\n\n<!-- 完 -->\n"
    }
    guard case .accepted(let once) = try accept(frame(row.before), [row.reply]) else {
      Issue.record("not accepted")
      return
    }
    #expect(once.text == frame(row.after))
    #expect(once.replay(with: actor(saying: [row.reply])).passed)
    #expect(try accept(once.text, [row.reply]) == .unchanged)
  }

  @Test func `a reply is added where there was none and taken away where there is none`() throws {
    guard case .accepted(let grown) = try accept(head + "> 问\n\n    = termInYears: 2\n", ["答"])
    else {
      Issue.record("not accepted")
      return
    }
    #expect(grown.text == head + "> 问\n\n答\n\n    = termInYears: 2\n")
    guard case .accepted(let shrunk) = try accept(head + "> 问\n\n答\n", [""]) else {
      Issue.record("not accepted")
      return
    }
    #expect(shrunk.text == head + "> 问\n")
  }

  @Test(arguments: [
    "旧\n\n    = termInYears: 3", "旧\n! 新", "{号}旧\n{号}新",
  ])
  func `what no words can mend is refused`(reply: String) throws {
    let acceptance = try accept(head + "> 问\n\n\(reply)\n", ["1旧\n2新"])
    guard case .refused(let results) = acceptance else {
      Issue.record("\(acceptance)")
      return
    }
    #expect(results.count == 1)
  }

  @Test func `whatever is expected and whatever comes, accepting once is enough`() throws {
    var random = Random(state: 11)
    let letters: [Unicode.Scalar] = Array("甲乙丙…\n> ?!".unicodeScalars)
    for _ in 0..<2_000 {
      let reply = random.text(of: letters, upTo: 10)
      let expected = random.text(of: letters, upTo: 10)
      guard let before = try? Transcript(parsing: head + "> 问\n\n" + expected, path: "t") else {
        continue
      }
      let replies = before.exchanges.map { _ in reply }
      let results = before.replay(with: actor(saying: replies))
      guard case .accepted(let once) = before.acceptance(of: results) else { continue }
      #expect(once.replay(with: actor(saying: replies)).passed)
      #expect(try accept(once.text, replies) == .unchanged)
    }
  }
}
