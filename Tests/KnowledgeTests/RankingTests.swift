import Foundation
import Testing
import Text

@testable import Knowledge

/// The ranking on a stranger's knowledge, of which it knows nothing (`Data/govmini`).
struct RankingTests {
  private static let made = Trainer.trainAndReport(
    entries: Govmini.entries, background: Govmini.background)

  private let ranking: Ranking
  private let report: TrainingReport

  init() throws {
    let made = try #require(RankingTests.made)
    ranking = made.ranking
    report = made.report
  }

  @Test func `colloquial questions find their entries`() {
    let asked = Govmini.test.filter { $0.label != "oos" }
    let ranked = asked.map { ranking.rank($0.text).candidates.map(\.entry) }
    let first = zip(asked, ranked).count { $0.label == $1.first }
    let firstThree = zip(asked, ranked).count { $1.prefix(3).contains($0.label) }
    #expect(first >= 73, "of \(asked.count)")
    #expect(firstThree >= 86, "of \(asked.count)")
  }

  @Test func `questions about other things are declined`() {
    let far = Govmini.test.filter { $0.label == "oos" }
    let near = Govmini.near
    #expect(far.count { ranking.rank($0.text).verdict == .decline } >= 28, "of \(far.count)")
    #expect(near.count { ranking.rank($0.text).verdict == .decline } >= 24, "of \(near.count)")
  }

  @Test func `questions in scope are seldom declined or answered wrongly`() {
    let asked = Govmini.test.filter { $0.label != "oos" }
    let verdicts = asked.map { ranking.rank($0.text).verdict }
    let wrong = zip(asked, verdicts).count { row, verdict in
      guard case .answer(let entry) = verdict else { return false }
      return entry != row.label
    }
    #expect(verdicts.count { $0 == .decline } <= 22, "of \(asked.count)")
    #expect(wrong <= 12, "of \(asked.count)")
  }

  @Test func `typed pinyin and traditional characters are understood`() {
    for text in ["办理居住证需要什么材料", "辦理居住證需要什麼材料", "banlijuzhuzhengxuyaoshenmecailiao", "办里居主证需要什么才料"] {
      #expect(ranking.rank(text).candidates.first?.entry == "material", "\(text)")
    }
  }

  @Test func `the report tells how it does on what it wasn't shown`() {
    #expect(report.questions == 144)
    #expect(report.first > 0.6 && report.firstThree > 0.8)
    #expect(report.confusions.allSatisfy { $0.asked != $0.answered && $0.count > 0 })
    #expect(report.calibration.reduce(0) { $0 + $1.count } > 900)
  }

  @Test func `the same knowledge makes the same bytes`() {
    let again = Trainer.train(entries: Govmini.entries, background: Govmini.background)
    #expect(again == ranking)
  }

  @Test func `what was written is read back`() throws {
    let read = try #require(Ranking(ranking.serialized()))
    #expect(read == ranking)
    #expect(read.rank("居住证多少钱") == ranking.rank("居住证多少钱"))
  }

  @Test(arguments: [0, 3, 39, 40, 1000])
  func `other bytes are no ranking`(count: Int) {
    #expect(Ranking(Array(repeating: 7, count: count)) == nil)
    #expect(Ranking(Array(ranking.serialized().prefix(count))) == nil)
  }

  @Test func `damaged bytes are refused or harmless`() {
    let bytes = ranking.serialized()
    for place in stride(from: 0, to: bytes.count, by: 97) {
      var damaged = bytes
      damaged[place] ^= 0xFF
      if let read = Ranking(damaged) {
        #expect(read.rank("居住证多少钱").candidates.count == 5)
      }
    }
  }

  @Test(arguments: ["", "？", "🙂", "a", "的", String(repeating: "居住证", count: 10_000)])
  func `any line has a ranking`(line: String) {
    let ranked = ranking.rank(line)
    #expect(ranked.candidates.count == 5)
    #expect((0...1).contains(ranked.inScope) && (0...1).contains(ranked.isRight))
  }

  @Test func `the phrasing that is most like a question explains it`() {
    let phrasings = ["居住证怎么挂失", "办居住证多少钱", "居住证有效期"]
    #expect(ranking.closest(to: "办居住证收不收费", among: phrasings)?.index == 1)
    #expect(ranking.closest(to: "zzz", among: phrasings) == nil)
  }

  @Test func `nothing is made of nothing`() {
    #expect(Trainer.train(entries: [], background: Govmini.background) == nil)
    #expect(Trainer.train(entries: [Govmini.entry("a", ["甲乙丙"])], background: []) != nil)
  }
}

/// The files of `Data/govmini`.
enum Govmini {
  struct Row {
    let label: String
    let text: String
  }

  static let train = rows("train")
  static let test = rows("test")
  static let near = rows("near")

  static let entries: [Entry] = {
    var labels: [String] = []
    for row in train where !labels.contains(row.label) { labels.append(row.label) }
    return labels.map { label in
      entry(label, train.filter { $0.label == label }.map(\.text))
    }
  }()

  static let background: [Background] = Background.Kind.ordered.compactMap { kind in
    let phrasings = rows("background").filter { $0.label == kind.rawValue }.map(\.text)
    return phrasings.isEmpty ? nil : Background(kind: kind, phrasings: phrasings)
  }

  static func entry(_ id: String, _ phrasings: [String]) -> Entry {
    Entry(
      id: id, kind: .guide, title: "", phrasings: phrasings, sentences: [], variants: [],
      agrees: [], contradicts: [], related: [], alternatives: [], english: "")
  }

  private static func rows(_ name: String) -> [Row] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Data/govmini/\(name).tsv")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "\t")
      return cells.count == 2 ? Row(label: String(cells[0]), text: String(cells[1])) : nil
    }
  }
}
