import Foundation
import Testing

@testable import Transcripts

/// What is said to authors is true.
struct DocumentationTests {
  private static let text =
    (try? String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../docs/transcripts.md"), encoding: .utf8)) ?? ""

  private static var examples: [String] {
    text.components(separatedBy: "```transcript\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
  }

  @Test func `every example is a transcript and stays as it is written`() throws {
    #expect(Self.examples.count == 5)
    for example in Self.examples {
      let transcript = try Transcript(parsing: example, path: "docs/transcripts.md")
      let again = try Transcript(parsing: transcript.text, path: "docs/transcripts.md")
      #expect(again.text == transcript.text)
    }
  }

  @Test func `the examples do what the text says`() throws {
    let transcripts = try Self.examples.map { try Transcript(parsing: $0, path: "t.md") }
    #expect(transcripts[2].runs.count == 4)
    #expect(transcripts[3].after == "02-no-own-site.md")
    #expect(transcripts[4].exchanges[0].typed == "写一个 { 和一个 \\")
    let reply = "> 行首的大于号\n= 行首的等号\n<!-- 不是说明 -->\n? 行首的问号和空格\n省略号…和{括号\n"
    #expect(transcripts[4].replay(with: actor(saying: [reply])).passed)
  }

  @Test func `every claim and every line of the header is told`() {
    for name in Assertion.names { #expect(Self.text.contains("`= \(name): "), "\(name)") }
    for key in Transcript.keys { #expect(Self.text.contains("`\(key)"), "\(key)") }
  }
}
