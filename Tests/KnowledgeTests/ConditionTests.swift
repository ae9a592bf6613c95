import Testing

@testable import Knowledge

struct ConditionTests {
  private static let hasSite = Condition.compare(
    field: "hasOwnSite", relation: .equal, value: .boolean(true))

  struct Row: CustomTestStringConvertible {
    let text: String
    let condition: Condition

    init(_ text: String, _ condition: Condition) {
      self.text = text
      self.condition = condition
    }

    var testDescription: String { text }
  }

  @Test(arguments: [
    Row("hasOwnSite = 是", hasSite),
    Row("hasOwnSite=是", hasSite),
    Row(" ( hasOwnSite = 是 ) ", hasSite),
    Row("（hasOwnSite = 是）", hasSite),
    Row("非 hasOwnSite = 是", .not(hasSite)),
    Row("非 非 hasOwnSite = 是", .not(.not(hasSite))),
    Row("非(hasOwnSite = 是)", .not(hasSite)),
    Row("a 已填", .filled(field: "a")),
    Row("a 未填", .not(.filled(field: "a"))),
    Row("a != -3", .compare(field: "a", relation: .unequal, value: .integer(-3))),
    Row("a!=新开办", .compare(field: "a", relation: .unequal, value: .text("新开办"))),
    Row("a < 10", .compare(field: "a", relation: .less, value: .integer(10))),
    Row(
      "a > 2026-03-02", .compare(field: "a", relation: .greater, value: .text("2026-03-02"))),
    Row(
      "a 已填 且 b 已填 且 c 已填",
      .all([.filled(field: "a"), .filled(field: "b"), .filled(field: "c")])),
    Row(
      "a 已填 或 b 已填 且 c 已填",
      .any([.filled(field: "a"), .all([.filled(field: "b"), .filled(field: "c")])])),
    Row(
      "(a 已填 或 b 已填) 且 非 c 已填",
      .all([
        .any([.filled(field: "a"), .filled(field: "b")]), .not(.filled(field: "c")),
      ])),
  ])
  func `a condition is read`(row: Row) throws {
    let piece = Piece(path: "x.md", line: 1, text: row.text[...])
    #expect(try parseCondition(piece).condition == row.condition)
  }

  @Test(arguments: [
    ("", ConditionProblem.empty, 1),
    ("  ", .empty, 3),
    ("a", .relationExpected(after: "a"), 1),
    ("a = ", .valueExpected(after: "="), 3),
    ("a = = b", .valueExpected(after: "="), 3),
    ("a = 是 且", .fieldExpected(found: ""), 8),
    ("= 是", .fieldExpected(found: "="), 1),
    ("且 a 已填", .fieldExpected(found: "且"), 1),
    ("a 已填 b 已填", .joinExpected(found: "b"), 6),
    ("(a 已填", .openParenthesis, 1),
    ("a 已填)", .joinExpected(found: ")"), 5),
    ("a ! 是", .relationExpected(after: "a"), 1),
    (String(repeating: "(", count: 40), .tooDeep, 33),
    (String(repeating: "非 ", count: 40), .tooDeep, 65),
  ])
  func `a broken condition is refused where it breaks`(
    text: String, problem: ConditionProblem, column: Int
  ) {
    let error = #expect(throws: ConditionError.self) {
      try parseCondition(Piece(path: "x.md", line: 1, text: text[...]))
    }
    #expect(error?.problem == problem)
    #expect(error?.piece.place.column == column)
  }
}
