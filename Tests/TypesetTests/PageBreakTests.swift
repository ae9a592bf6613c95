import Documents
import Testing

@testable import Typeset

/// What may not stand alone on a page, at every length at which a page can end.
struct PageBreakTests {
  /// Letters of which one part has a length.
  private static func letters(_ length: Int) -> [Document] {
    func letter(
      paragraphs: [Words] = ["一、中文域名：某区民政局.政务。", "现报送申请表，请予审核。"],
      addressee: Words = "某区委编办", signature: Words = "某区民政局", remark: Words = "（联系人：苏日娜）"
    ) -> Document {
      let letter = Letter(
        issuer: "某区民政局", number: .missing("发文字号"), title: "关于申请对网站开办审核和资格复核的函",
        addressee: addressee, paragraphs: paragraphs, attachments: ["申请表"],
        signature: signature, date: "2026年3月2日", remark: remark)
      return Document(kind: .letter, title: letter.title, letter: letter)
    }
    let long = Words(String(repeating: "长", count: length * 14))
    return [
      letter(paragraphs: [long]), letter(paragraphs: Array(repeating: "甲乙丙。", count: length)),
      letter(addressee: long), letter(remark: long),
      letter(addressee: long, signature: Words(String(repeating: "局", count: 70)), remark: long),
    ]
  }

  @Test(arguments: 0...60)
  func `signature and date stand together, below two lines of the text`(length: Int) throws {
    let finder = FontFinder(folders: "")
    for letter in Self.letters(length) {
      let pages = try Sheets(letter, finder: finder).pages
      let last = try #require(pages.first { $0.body.contains("2026年3月2日") }).body
      let date = try #require(last.firstIndex(of: "2026年3月2日"))
      let attachment = try #require(last.firstIndex { $0.hasPrefix("附件") })
      // The first page has letterhead and title above its text.
      let isFirst = last.contains { $0.contains("关于申请") }
      let title = last.firstIndex { $0.contains("关于申请") } ?? -1
      #expect(attachment - title > (isFirst ? 1 : 2))
      let signature = last[attachment..<date].dropFirst().joined()
      #expect(signature == letter.letter?.signature.plain)
      // Of the remark, its first lines.
      #expect(letter.letter?.remark.isEmpty == true || last.count > date + 1)
      for page in pages { #expect(page.body.count >= 2) }
    }
  }

  /// A text of so many lines.
  private static func text(_ line: String, _ count: Int) -> Words {
    Words(Array(repeating: line, count: count).joined(separator: "\n"))
  }

  /// A form as the real one ends: much text, then the place for the seal.
  private static func form(_ lines: Int, above: Int) -> Document {
    let seal: Words = "\n\n\n年月日"
    var rows = (0..<above).map { [Cell.label("栏\($0)"), Cell("内容")] }
    rows.append([.label("简介"), Cell(text("文", lines), lines: 6)])
    rows.append([.label("盖章"), Cell(seal, lines: 5)])
    return Document(
      kind: .form, title: "申请表", blocks: [.table(Table(shares: [20, 80], rows: rows))])
  }

  @Test(arguments: 0...130)
  func `the place for the seal never stands alone on a page`(lines: Int) throws {
    let finder = FontFinder(folders: "")
    for above in [0, 1, 9] {
      let pages = try Sheets(Self.form(lines, above: above), finder: finder).pages
      let last = try #require(pages.last).body
      let text = last.filter { $0.contains("文") || $0.contains("简介") }
      #expect(text.count >= min(2, max(1, lines)))
      #expect(last.contains { $0.contains("盖章") })
      #expect(pages.flatMap(\.body).joined().count { $0 == "文" } == lines)
      for page in pages {
        for text in page.texts {
          #expect(text.baseline < Sheet.bottom || text.glyphs.first?.scalar == "—")
        }
      }
    }
  }

  /// A sheet with a long note, then a heading, an introduction and a table with titles.
  private static func sheet(note: Int, rows: Int, tall: Int) -> Document {
    let cells = (0..<rows).map { row in
      [Cell("行"), Cell(row == 0 ? text("高", tall) : "内容")]
    }
    return Document(
      kind: .sheet, title: "填报单",
      blocks: [
        .note(Self.text("注", note + 1)), .heading("标题"),
        .paragraph("引言"),
        .table(Table(shares: [20, 80], header: ["序号", "栏目"], rows: cells)),
      ])
  }

  @Test(arguments: 0...45)
  func `heading, titles and two rows stay together, and so do the last two`(note: Int) throws {
    let finder = FontFinder(folders: "")
    for rows in [1, 2, 3, 30] {
      for tall in [1, 4, 90] {
        let pages = try Sheets(Self.sheet(note: note, rows: rows, tall: tall), finder: finder).pages
        for page in pages where page.body.contains(where: { $0.contains("序号") }) {
          let count = page.body.count { $0.contains("行") || $0.contains("高") }
          #expect(count >= min(2, rows == 1 ? tall : rows), "\(rows) \(tall)")
        }
        for page in pages where page.body.contains("标题") {
          #expect(page.body.contains("引言") && page.body.contains("序号栏目"))
        }
        #expect(pages.flatMap(\.body).count { $0.contains("高") } == tall)
        #expect(pages.flatMap(\.body).count { $0.contains("内容") } == rows - 1)
      }
    }
  }

  @Test(arguments: 30...50)
  func `no line of a text stands alone on a page`(note: Int) throws {
    let finder = FontFinder(folders: "")
    for length in 1...6 {
      let paper = Document(
        kind: .sheet, title: "填报单",
        blocks: [
          .note(Self.text("注", note + 1)),
          .paragraph(Self.text("段", length)),
        ])
      for page in try Sheets(paper, finder: finder).pages {
        let count = page.body.count { $0 == "段" }
        #expect(count == 0 || count >= min(2, length))
      }
    }
  }
}

/// How Word is told the same; whether LibreOffice heeds it, `slow_libreoffice` looks.
struct WordBreakTests {
  private static let measures = WordMeasures(size: points(12), booklet: .application)

  @Test(arguments: [(0, 24), (200, 24), (600, 21), (5_000, 21)])
  func `text of a form is smaller where it doesn't fit on a page`(length: Int, size: Int) {
    let paper = TypesetTests.form(String(repeating: "文", count: length * 3))
    #expect(WordMeasures(of: paper).size == size)
  }

  @Test func `a short row is whole, and the last one keeps the one before it`() {
    let table = Table(shares: [1], rows: ["甲", "乙", "丙", "丁"].map { [Cell(Words($0))] })
    let rows = WordTable(table, Self.measures).xml.split(separator: "</w:tr>").dropLast()
    // The last one keeps the thin paragraph that must follow a table.
    #expect(rows.map { $0.contains("<w:keepNext/>") } == [true, false, true, true])
    #expect(rows.allSatisfy { $0.contains("<w:cantSplit/>") })
    let long = Table(shares: [1], rows: [[Cell(Words(String(repeating: "长", count: 3_000)))]])
    #expect(!WordTable(long, Self.measures).xml.contains("cantSplit"))
  }

  @Test func `the last lines of a row higher than a page go with the last row`() {
    let text = String(repeating: "本局网站发布政策文件。", count: 300)
    let table = Table(
      shares: [1, 3],
      rows: [
        [.label("单位"), Cell("某局")], [.label("简介"), Cell(Words(text))],
        [.label("盖章"), Cell("\n\n", lines: 4)],
      ])
    let rows = WordTable(table, Self.measures).xml.split(separator: "</w:tr>").dropLast().map(
      String.init)
    #expect(rows.count == 4)
    #expect(rows.map { $0.contains("<w:keepNext/>") } == [true, false, true, true])
    #expect(rows.map { $0.contains("<w:cantSplit/>") } == [true, false, true, true])
    let texts = rows.map { $0.matches(of: />([^<]{9,})</).map { String($0.output.1) }.joined() }
    #expect(texts.joined() == text)
    // The lower part is the last lines as they are broken, so that they look like those above.
    let lines = nominalLines(of: text, width: 6_632 - 204, size: 240)
    #expect(lines.joined() == text)
    #expect(texts[2] == lines.suffix(2).joined())
  }

  @Test func `no paragraph follows a letter`() {
    let letter = TypesetTests.letter().letter
    let text = letter.map { wordText(of: $0, section: "<w:sectPr/>") } ?? ""
    // A paragraph of its own for the section would fall on a blank page.
    #expect(text.hasSuffix("</w:p>") && text.contains("<w:sectPr/></w:pPr>"))
    #expect(text.split(separator: "<w:sectPr/>").last?.contains("<w:p>") == false)
  }
}
