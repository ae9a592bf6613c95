import Console
import Dialogue
import Drafts
import EmbeddedKnowledge
import Export
import Foundation
import Knowledge
import Testing

@testable import Transcripts

/// The transcripts that banshi comes with, on the real program.
struct ShippedTests {
  static let knowledge = EmbeddedKnowledge.base()
  static let finder =
    Ranking(EmbeddedKnowledge.ranking()).map { ranking in
      Finder(ranking, wishes: Ranking(EmbeddedKnowledge.wishes()))
    } ?? Finder { _ in Finding() }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Transcripts").standardizedFileURL.path(percentEncoded: false)

  static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted()

  static func script(_ name: String) throws -> Script {
    let path = "\(folder)/\(name)"
    return try Script(parsing: try String(contentsOfFile: path, encoding: .utf8), path: path) {
      (try? String(contentsOfFile: $0, encoding: .utf8)).map(FileText.text)
        ?? .unreadable(reason: "找不到。")
    }
  }

  /// The program, with its papers.
  static let stage = Stage(knowledge: knowledge, finder: finder) { today in
    { name, draft, formats in
      let view = CaseView(Case(draft, knowledge: knowledge), name: name, today: today)
      return ExportFolder.make(view, formats: formats).map { exported in
        .init(files: exported.files.map { ($0.name, $0.bytes) }, notes: exported.notes)
      }.mapError { .init(reason: $0.reason) }
    }
  }

  static func begin(_ opening: Opening) -> Actor { stage.begin(opening) }

  static func replayed(_ script: Script, _ transcript: Transcript) -> [Replayed] {
    var performance = Performance(script.with(transcript), begin: begin)
    return performance.finish()
  }

  @Test func `there are transcripts, with states and sources to change`() throws {
    let all = try Self.names.flatMap { name in
      let script = try Self.script(name)
      let whole = script.transcript.written(out: Self.replayed(script, script.transcript))
      return whole.mutations(Self.replayed(script, whole)).map(\.grade)
    }
    #expect(Self.names.count >= 8)
    for grade in Grade.allCases { #expect(all.count { $0 == grade } >= 100) }
  }

  @Test(arguments: names)
  func `one thing changed is caught in its turn with its grade`(name: String) throws {
    let script = try Self.script(name)
    let first = Self.replayed(script, script.transcript)
    let whole = script.transcript.written(out: first)
    let sound = Self.replayed(script, whole)
    #expect(sound.filter { !$0.passed }.map(\.typed) == [])
    let mutations = whole.mutations(sound)
    #expect(mutations.contains { $0.grade == .wording })
    for mutation in mutations {
      // What the program does is the same: only the comparison is made anew.
      let exchanges = mutation.transcript.exchanges
      let results = zip(sound, exchanges).map { $0.compared(with: $1) }
      let caught = results.filter { !$0.passed }
      #expect(caught.map(\.number) == [mutation.number], "\(mutation.description)")
      #expect(caught.first?.grade == mutation.grade, "\(mutation.description)")
    }
  }

  @Test func `together they reach all that the knowledge has`() throws {
    var coverage = Coverage(Self.knowledge)
    for name in Self.names {
      let script = try Self.script(name)
      for run in script.transcript.runs {
        var performance = Performance(script, run: run, begin: Self.begin)
        coverage.add(performance.finish())
      }
    }
    let isTalk = { (item: CoverageItem) in item.kind == .reason || item.kind == .reply }
    let missing = coverage.missing.filter { !isTalk($0) }
    #expect(missing.map { "\($0.kind.label) \($0.id) \($0.detail)" } == [])
    // Some reasons show only outside a conversation, as in an import.
    let talk = coverage.all.count(where: isTalk)
    #expect(coverage.reached.count(where: isTalk) * 10 >= talk * 8)
  }

  @Test(arguments: names)
  func `accepting what comes twice is accepting it once`(name: String) throws {
    let script = try Self.script(name)
    let results = Self.replayed(script, script.transcript)
    let once = script.transcript.accepting(results)
    let again = Self.replayed(script, once)
    #expect(once.accepting(again) == once)
  }
}

extension Replayed {
  /// The same turn, compared with another expectation.
  fileprivate func compared(with exchange: Transcript.Exchange) -> Replayed {
    let actor = Actor(take: { _ in turn }, file: { _ in nil })
    return Replayed(
      number: number, exchange: exchange, typed: typed, before: before, turn: turn, actual: actual,
      failures: exchange.assertions.compactMap { assertion in
        assertion.failure(after: turn, actor).map { .init(assertion: assertion, found: $0) }
      }, captures: captures, comparison: Comparison(exchange.expected, actual, captures))
  }
}
