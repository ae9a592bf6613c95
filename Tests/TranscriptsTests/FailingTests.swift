import Dialogue
import Foundation
import Testing

@testable import Transcripts

/// The engine, tested by transcripts of its own failures.
struct FailingTests {
  private static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Failing/differences.md").path(percentEncoded: false)

  /// Takes a transcript for what is typed, and says what a replay of it says.
  private static func reporter(_ opening: Opening) -> Actor {
    Actor(
      take: { typed in
        var turn = Turn()
        turn.typed = typed
        do throws(TranscriptError) {
          let script = Script(try Transcript(parsing: typed, path: "t.md"), path: "t.md")
          let reports = script.transcript.runs.map { run in
            var performance = Performance(script, run: run, begin: clerk)
            return ReplayReport(
              path: "t.md", title: script.transcript.title, run: run,
              results: performance.finish())
          }
          turn.reply = reports.map(\.text).filter { !$0.isEmpty }.joined(separator: "\n")
        } catch {
          turn.reply = error.description
        }
        return turn
      }, file: { _ in nil })
  }

  /// `BANSHI_UPDATE=1` accepts what is said now; the difference is reviewed like code.
  @Test func `what a failing replay says is what its transcript has`() throws {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    let transcript = try Transcript(parsing: text, path: Self.path)
    var performance = Performance(Script(transcript), begin: Self.reporter)
    let results = performance.finish()
    if ProcessInfo.processInfo.environment["BANSHI_UPDATE"] != nil {
      try transcript.accepting(results).text.write(
        toFile: Self.path, atomically: true, encoding: .utf8)
    }
    #expect(ReplayReport(path: Self.path, title: "", results: results).text == "")
    #expect(results.count == 7)
  }
}
