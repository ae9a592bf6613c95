import Documents
import Testing

@testable import Typeset

struct LinesTests {
  /// A text in lines of five characters.
  struct Row: CustomTestStringConvertible {
    let text: String
    let lines: [String]

    init(_ text: String, _ lines: [String]) {
      self.text = text
      self.lines = lines
    }

    var testDescription: String { text }
  }

  @Test(arguments: [
    Row("一二三四五六七", ["一二三四五", "六七"]),
    // A closing mark hangs out by half rather than begin a line, two of them pull one along.
    Row("一二三四五，六", ["一二三四", "五，六"]),
    Row("一二三四“五六", ["一二三四", "“五六"]),
    Row("一二三四五）。六", ["一二三四", "五）。六"]),
    Row("一二ordos三四", ["一二ordos", "三四"]),
    Row("一二三四ordos", ["一二三四", "ordos"]),
    // A domain stays whole at its stops, a number at its commas.
    Row("一二三a.b.cn", ["一二三", "a.b.cn"]), Row("一二1,234.50", ["一二", "1,234.50"]),
    Row("一二三——四", ["一二三——", "四"]),
    Row("", [""]),
  ])
  func `lines break as Chinese is set`(_ row: Row) throws {
    var fonts = Fonts(finder: FontFinder(folders: ""))
    try #require(fonts.open() == nil)
    let style = Style(.body, size: 10_000)
    let atoms = fonts.atoms(of: Words(row.text), style).flatMap { $0 }
    let lines = breakLines(atoms, width: 50_000, style: style)
    let texts = lines.map { line in
      String(String.UnicodeScalarView(line.atoms.map(\.atom.scalar)))
    }
    #expect(texts == row.lines)
  }

  @Test(arguments: [
    (0, "0"), (1, "0.001"), (1_000, "1"), (-1_500, "-1.5"), (-20, "-0.02"), (12_340, "12.34"),
  ])
  func `thousandths are written without zeros at the end`(number: Int, text: String) {
    #expect(thousandths(number) == text)
  }

  @Test(arguments: [(25_400, "72"), (210_000, "595.276"), (-25_400, "-72"), (1, "0.003")])
  func `micrometres become points`(length: Int, text: String) {
    #expect(inPoints(length) == text)
  }
}
