import Testing

@testable import Console

struct CompletionTests {
  /// What was typed, what may stand in its place, and how much of it is replaced.
  struct Row: CustomTestStringConvertible {
    let typed: String
    let found: [String]
    let replaces: Int

    init(_ typed: String, _ found: [String], replacing replaces: Int) {
      self.typed = typed
      self.found = found
      self.replaces = replaces
    }

    var testDescription: String { "\(typed) → \(found)" }
  }

  private static let words = [
    CompletionWord("导出", aliases: ["export"]), CompletionWord("打开", aliases: ["open"]),
    CompletionWord("重做", aliases: ["redo"]), CompletionWord("网站名称"),
    CompletionWord("网站标识"), CompletionWord("pdf"),
  ]

  @Test(arguments: [
    Row("导", ["导出"], replacing: 1),
    Row("exp", ["导出"], replacing: 3),
    Row("EXP", ["导出"], replacing: 3),
    // By initials, in full, and by anything between.
    Row("dc", ["导出"], replacing: 2),
    Row("daochu", ["导出"], replacing: 6),
    Row("daoc", ["导出"], replacing: 4),
    Row("dk", ["打开"], replacing: 2),
    Row("cz", ["重做"], replacing: 2),
    Row("wzbs", ["网站标识"], replacing: 4),
    Row("wzbiaos", ["网站标识"], replacing: 7),
    Row("wangz", ["网站名称", "网站标识"], replacing: 5),
    Row("d", ["导出", "打开"], replacing: 1),
    // In the middle of Chinese, the longest end that begins a word.
    Row("修改网站", ["网站名称", "网站标识"], replacing: 2),
    Row("修改wzmc", ["网站名称"], replacing: 4),
    Row("导出 p", ["pdf"], replacing: 1),
    // Spelling goes before sound, and letters are not cut.
    Row("p", ["pdf"], replacing: 1),
    Row("xdc", [], replacing: 0),
    Row("打开了", [], replacing: 0),
  ])
  func candidates(_ row: Row) {
    let found = Completion(CompletionTests.words).candidates(for: row.typed)
    #expect(found == row.found.map { Candidate(text: $0, replaces: row.replaces) })
  }

  @Test(arguments: ["", "导出 ", "好，"])
  func `everything is offered where nothing is typed yet`(_ typed: String) {
    let found = Completion(CompletionTests.words).candidates(for: typed)
    #expect(found.map(\.text) == CompletionTests.words.map(\.text))
    #expect(found.allSatisfy { $0.replaces == 0 })
  }
}
