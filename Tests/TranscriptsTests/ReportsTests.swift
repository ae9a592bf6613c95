import Dialogue
import Drafts
import EmbeddedKnowledge
import Foundation
import FoundationXML
import Knowledge
import Testing
import Text

@testable import Transcripts

struct ReportsTests {
  private func summary(allowing allowed: Grade? = nil) throws -> ReplaySummary {
    let results = try replay(head + "> 年限 2\n\n已填好：注册年限＝2年。\n\n> 走<\u{1}\n\n…\n")
    let error = TranscriptError("b.md", 3, .noExchange)
    return ReplaySummary(
      reports: [ReplayReport(path: "a.md", title: "试", results: results[0])],
      errors: allowed == nil ? [error] : [], allowing: allowed)
  }

  @Test func `what is allowed passes`() throws {
    #expect(try !summary().passed)
    #expect(try summary(allowing: .wording).passed)
  }

  @Test func `the report for test servers is XML with its counts`() throws {
    let text = try summary().junit
    let seen = Seen()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = seen
    #expect(parser.parse())
    #expect(
      seen.elements == [
        "testsuites", "testsuite", "testcase", "failure", "testcase", "testsuite", "testcase",
        "error",
      ])
    #expect(seen.totals == ["tests": "3", "failures": "1", "errors": "1"])
  }

  @Test func `the report for programs tells every turn`() throws {
    let json = try JSON.parse(try summary().json.pretty)
    guard case .array(let files)? = json["files"], case .array(let turns)? = files[0]["turns"]
    else {
      Issue.record("no turns")
      return
    }
    #expect(json["passed"] == .boolean(false))
    #expect(turns.map { $0["grade"] } == [.string("wording"), .null])
    #expect(turns[0]["command"] == .string("banshi replay a.md --turn 1"))
    #expect(turns[0]["state"]?.compact.contains("termInYears") == true)
  }

  @Test(arguments: [("", true), ("a.m", true), ("年限", true), ("试", true), ("别的", false)])
  func `a filter means path, title and what is typed`(filter: String, isMeant: Bool) throws {
    let transcript = try Transcript(parsing: head + "> 年限 2\n", path: "a.md")
    #expect(ReplayReport.isMeant(transcript, at: "a.md", by: filter) == isMeant)
  }

  private final class Seen: NSObject, XMLParserDelegate {
    var elements: [String] = []
    var totals: [String: String] = [:]

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      elements.append(name)
      if name == "testsuites" { totals = attributes }
    }
  }
}

struct CoverageTests {
  private let knowledge = EmbeddedKnowledge.base()

  @Test func `a turn reaches the unit, the field, the choice and the branch`() throws {
    var coverage = Coverage(knowledge)
    var turn = Turn()
    turn.entries = ["domain-fee", "no such unit"]
    turn.draft.answers["hasOwnSite"] = Answer(value: .boolean(false), origin: .user, turn: 1)
    turn.values = Case(turn.draft, knowledge: knowledge).values
    turn.pending = "termInYears"
    coverage.add(turn)
    #expect(coverage.reached.contains(CoverageItem(.entry, "domain-fee")))
    #expect(coverage.reached.contains(CoverageItem(.field, "termInYears")))
    #expect(coverage.reached.contains(CoverageItem(.choice, "hasOwnSite", "false")))
    #expect(coverage.reached.contains(CoverageItem(.condition, "redPage", "适用")))
    #expect(coverage.missing.contains(CoverageItem(.condition, "redPage", "不适用")))
    #expect(coverage.reached.contains { $0.kind == .consequence && $0.id == "mountingPlace" })
    #expect(!coverage.reached.contains { $0.id == "no such unit" })
    #expect(coverage.all.isSuperset(of: coverage.reached))
  }

  @Test func `a refusal counts for its field and for what was wrong, a reply by its kind`() throws {
    var coverage = Coverage(knowledge)
    var turn = Turn()
    turn.kind = .filled
    turn.refused = [
      .init(field: "contactMobile", fault: .length),
      .init(field: "contactName", fault: .placeholder),
    ]
    turn.replies = [.rejected]
    coverage.add(turn)
    #expect(
      coverage.reached == [
        CoverageItem(.check, "contactMobile"), CoverageItem(.check, "contactName"),
        CoverageItem(.reason, "contactMobile", Fault.length.rawValue),
        CoverageItem(.reason, Fault.placeholder.rawValue),
        CoverageItem(.reply, Reply.Name.rejected.rawValue),
      ])
  }

  @Test func `what is missing is told with its place, in every form`() throws {
    var coverage = Coverage(knowledge)
    var turn = Turn()
    turn.entries = ["domain-term"]
    coverage.add(turn)
    let places = KnowledgePlaces(files: [
      ("Knowledge/answers/domain-fee.md", "---\nkind: answer\nid: domain-fee\n")
    ])
    #expect(
      coverage.text(places.place).contains(
        "\n  Knowledge/answers/domain-fee.md:3：回答「domain-fee」\n"))
    #expect(coverage.text(places.place).hasPrefix("回答：1/\(knowledge.entries.count)（"))
    guard case .array(let missing)? = coverage.json(places.place)["missing"] else {
      Issue.record("no list")
      return
    }
    #expect(missing.count == coverage.missing.count)
    #expect(coverage.html(places.place).contains("<code>Knowledge/answers/domain-fee.md:3</code>"))
  }
}
