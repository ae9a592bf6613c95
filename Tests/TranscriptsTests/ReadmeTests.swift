import Foundation
import Testing

/// The README shows a session that a transcript replays, to the letter.
struct ReadmeTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  @Test func `the session in the README is the transcript`() throws {
    let readme = try Self.text("README.md")
    let start = try #require(readme.range(of: "<!-- session -->\n"))
    let end = try #require(readme.range(of: "<!-- /session -->"))
    let shown = readme[start.upperBound..<end.lowerBound].split(separator: "\n")
      .map { $0.hasPrefix("    ") ? String($0.dropFirst(4)) : String($0) }
    let replayed = try Self.text("Transcripts/00-readme.md").split(separator: "\n")
      .drop { !$0.hasPrefix("> ") }
      .filter { !$0.hasPrefix("    = ") }.map(String.init)
    #expect(shown.count > 20)
    #expect(shown == replayed)
  }
}
