import Testing

@testable import Console

struct LayoutTests {
  /// A line with `|` for the cursor, and the rows at a width, the cursor marked in them.
  struct Row: CustomTestStringConvertible {
    let line: String
    let columns: Int
    let rows: [String]
    let cursor: [Int]
    var ghost = ""

    var testDescription: String { "\(line) at \(columns)" }
  }

  @Test(arguments: [
    Row(line: "甲乙|", columns: 10, rows: ["> 甲乙"], cursor: [0, 6]),
    Row(line: "|甲乙", columns: 10, rows: ["> 甲乙"], cursor: [0, 2]),
    // A wide character is not cut, and the cursor goes down with it.
    Row(line: "甲乙|丙", columns: 7, rows: ["> 甲乙", "丙"], cursor: [1, 0]),
    Row(line: "甲a|乙丙", columns: 6, rows: ["> 甲a", "乙丙"], cursor: [1, 0]),
    // The end of a full row is the start of the next one.
    Row(line: "甲乙|", columns: 6, rows: ["> 甲乙", ""], cursor: [1, 0]),
    Row(line: "|甲乙", columns: 6, rows: ["> 甲乙", ""], cursor: [0, 2]),
    // Newlines, at the end of a full row too.
    Row(line: "甲\n|乙", columns: 6, rows: ["> 甲", "乙"], cursor: [1, 0]),
    Row(line: "甲乙|\n丙", columns: 6, rows: ["> 甲乙", "", "丙"], cursor: [1, 0]),
    Row(line: "甲\n\n|", columns: 6, rows: ["> 甲", "", ""], cursor: [2, 0]),
    // Tabs are blanks, joined emoji two columns, accents none.
    Row(line: "a\tb|", columns: 10, rows: ["> a b"], cursor: [0, 5]),
    Row(line: "👨‍👩‍👧|x", columns: 10, rows: ["> 👨‍👩‍👧x"], cursor: [0, 4]),
    Row(line: "e\u{301}|", columns: 10, rows: ["> e\u{301}"], cursor: [0, 3]),
    // A ghost stays in the row, and leaves the cursor before it.
    Row(line: "甲|", columns: 8, rows: ["> 甲乙丙"], cursor: [0, 4], ghost: "乙丙"),
    Row(line: "甲|", columns: 7, rows: ["> 甲乙…"], cursor: [0, 4], ghost: "乙丙"),
    Row(line: "甲|", columns: 6, rows: ["> 甲…"], cursor: [0, 4], ghost: "乙丙"),
    Row(line: "甲|", columns: 5, rows: ["> 甲…"], cursor: [0, 4], ghost: "乙丙"),
    Row(line: "甲|", columns: 4, rows: ["> 甲", "乙丙"], cursor: [1, 0], ghost: "乙丙"),
  ])
  func rows(_ row: Row) {
    let view = LineView(prompt: "> ", buffer: LineBuffer(marked: row.line), ghost: row.ghost)
    let layout = Layout(view, size: ScreenSize(rows: 24, columns: row.columns))
    #expect(layout.rows.map(\.text) == row.rows)
    #expect([layout.cursorRow, layout.cursorColumn] == row.cursor)
    #expect(layout.rows.allSatisfy { $0.columns <= row.columns })
  }

  @Test
  func `characters that fonts disagree about take the width that was set`() {
    let view = LineView(buffer: LineBuffer(marked: "“甲”|"))
    #expect(Layout(view, size: ScreenSize(ambiguous: 1)).cursorColumn == 4)
    #expect(Layout(view, size: ScreenSize(ambiguous: 2)).cursorColumn == 6)
  }

  @Test
  func `a text taller than the screen is shown around the cursor`() {
    let text = (0..<20).map(String.init).joined(separator: "\n")
    var view = LineView(buffer: LineBuffer(text))
    let size = ScreenSize(rows: 6, columns: 20)
    let end = Frame(Layout(view, size: size), height: 5, top: 0)
    #expect(end.rows.map(\.text) == ["15", "16", "17", "18", "19"])
    #expect([end.cursorRow, end.top] == [4, 15])
    view.buffer.move(to: view.buffer.lineAbove() ?? 0)
    let above = Frame(Layout(view, size: size), height: 5, top: end.top)
    #expect([above.cursorRow, above.top] == [3, 15])
    view.buffer.move(to: 0)
    let start = Frame(Layout(view, size: size), height: 5, top: above.top)
    #expect(start.rows.map(\.text) == ["0", "1", "2", "3", "4"])
    #expect([start.cursorRow, start.top] == [0, 0])
  }

  @Test
  func `what stands under a long text takes at most half of the screen`() {
    let text = (0..<20).map(String.init).joined(separator: "\n")
    let view = LineView(
      buffer: LineBuffer(text), menu: Menu(items: (1...40).map { "候选\($0)" }, selected: nil))
    let frame = Frame(Layout(view, size: ScreenSize(rows: 10, columns: 20)), height: 9, top: 0)
    #expect(
      frame.rows.map(\.text) == [
        "15", "16", "17", "18", "19", "候选1   候选2", "候选3   候选4", "候选5   候选6", "… 共 40 项",
      ])
    #expect(frame.cursorRow == 4)
  }

  @Test
  func `a menu stands in columns and scrolls to what is selected`() {
    var menu = Menu(items: (1...30).map { "项\($0)" }, selected: nil)
    let size = ScreenSize(rows: 10, columns: 14)
    #expect(menu.itemsInRow(size) == 2)
    #expect(
      menu.rows(size: size).map(\.text) == [
        "项1   项2", "项3   项4", "项5   项6", "… 共 30 项",
      ])
    menu.step(-1)
    #expect(menu.selected == 29)
    #expect(menu.rows(size: size).map(\.text).first == "项25  项26")
    menu.step(1)
    #expect(menu.selected == 0)
    menu.step(-2)
    #expect(menu.selected == 28)
  }

  @Test
  func `a candidate wider than the screen is cut`() {
    let menu = Menu(items: ["很长很长的候选", "短"], selected: 0)
    let rows = menu.rows(size: ScreenSize(rows: 24, columns: 9))
    #expect(rows.map(\.text) == ["很长很长…", "短"])
    #expect(rows.first?.pieces == [Piece(text: "很长很长…", style: .selected)])
  }
}
