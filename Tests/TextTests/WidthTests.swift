import Testing

@testable import Text

struct WidthTests {
  struct Row: CustomTestStringConvertible {
    let text: String
    let narrow: Int
    let wide: Int

    init(_ text: String, _ narrow: Int, wide: Int? = nil) {
      (self.text, self.narrow, self.wide) = (text, narrow, wide ?? narrow)
    }

    var testDescription: String { text }
  }

  @Test(arguments: [
    Row("", 0), Row("abc", 3), Row("中文", 4), Row("中文abc", 7), Row("，。！", 6), Row("ＡＢ", 4),
    Row("　", 2), Row("“红页”", 6, wide: 8), Row("…", 1, wide: 2), Row("——", 2, wide: 4),
    Row("①", 1, wide: 2), Row("■", 1, wide: 2), Row("Ⅳ", 1, wide: 2), Row("·", 1, wide: 2),
    Row("e\u{301}", 1), Row("é", 1, wide: 2), Row("\u{301}", 0), Row("𠮷", 2), Row("\u{30000}", 2),
    Row("\u{323B0}", 2), Row("👨‍👩‍👧", 2), Row("👍🏽", 2), Row("🇨🇳", 2), Row("한글", 4),
    Row("\u{1112}\u{1161}\u{11AB}", 2), Row("ｱｲ", 2), Row("\u{200B}\u{FEFF}", 0), Row("\u{7}", 0),
    Row("\u{1B}", 0), Row("ไทย", 3), Row("ᠮᠣᠩᠭᠣᠯ", 6), Row("☑□", 2, wide: 3), Row("㎡", 2),
    Row("、〇", 4),
  ])
  func `width is counted in columns`(_ row: Row) {
    #expect(displayWidth(row.text) == row.narrow)
    #expect(displayWidth(row.text, ambiguous: 2) == row.wide)
  }

  @Test func `the table is sorted and whole`() {
    #expect(WidthTable.starts.count == WidthTable.classes.count)
    #expect(WidthTable.starts.first == 0)
    #expect(zip(WidthTable.starts, WidthTable.starts.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func `no character is wider than two columns`() {
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: 7) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect((0...2).contains(displayWidth(of: Character(scalar))))
    }
  }
}
