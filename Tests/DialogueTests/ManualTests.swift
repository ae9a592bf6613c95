import Foundation
import Knowledge
import Testing

@testable import Dialogue

/// What banshi says of itself: true of the program, and told as its manual's.
struct ManualTests {
  static let manual = "说明书"

  @Test(arguments: [
    ("你是真人还是机器", "program-who"), ("我打的这些字会被传走吗", "program-offline"),
    ("突然停电了，白填了没", "program-saved"), ("我在你这点确认就等于报了吗", "program-submit"),
    ("我管三个单位，能一块儿填不", "program-drafts"), ("能存成WPS能开的吗", "program-formats"),
  ])
  func `questions about the program are answered from its manual`(
    question: String, entry: String
  ) throws {
    var talk = try Talk(finder: .trained)
    let turn = talk.say(question)
    #expect(turn.entries == [entry])
    #expect(turn.kind == .program)
    #expect(turn.sources.map(\.id) == [Self.manual])
    #expect(!turn.reply.contains("流程未说明") && !turn.reply.contains("通知为准。\n"))
  }

  @Test func `what two clauses ask is answered once`() throws {
    var talk = try Talk(finder: .trained)
    let turn = talk.say("能导出Word吗，还有什么格式")
    #expect(turn.entries == ["program-formats"])
    #expect(turn.reply.components(separatedBy: "能导出Word（docx）").count == 2)
  }

  @Test func `an answer of the manual's rests on nothing else`() throws {
    let knowledge = try Talk.knowledge.get()
    let own = knowledge.entries.filter { $0.kind == .program }
    #expect(own.count >= 10)
    for entry in own {
      let sources = entry.sentences.flatMap(\.facts).compactMap(knowledge.fact).flatMap(\.sources)
      #expect(!sources.isEmpty && sources.allSatisfy { $0 == Self.manual }, "\(entry.id)")
    }
  }

  /// Words in “” that no command is: the program's name, its folder, a repair in a sentence.
  private static let noCommands: Set = [
    "banshi", "~/.local/share/banshi", "还是用原来的", "导出 pdf", "下一个",
  ]

  @Test func `every order that the manual names is one`() throws {
    let knowledge = try Talk.knowledge.get()
    let names = try #require(knowledge.source(Self.manual)).names
    for name in names where !Self.noCommands.contains(name) {
      #expect(Command.table.contains { $0.words.contains(name) }, "\(name)")
    }
  }
}
