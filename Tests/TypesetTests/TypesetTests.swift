import Documents
import Testing

@testable import Typeset

/// Letters and forms as they come out on pages; needs the fonts that the README names.
struct TypesetTests {
  static func letter(paragraphs: Int = 3, name: String = "鄂尔多斯市康巴什区民政局") -> Document {
    let text = "我单位申请对“康巴什区民政局”进行网站开办审核，域名为example.gov.cn，现将有关情况函告如下。"
    let letter = Letter(
      issuer: Words(name), number: .missing("发文字号"), title: "关于申请对网站开办审核和资格复核的函",
      addressee: "某某机构编制委员会办公室",
      paragraphs: (0..<paragraphs).map { "\($0 + 1)、\(text)\(text)" },
      attachments: ["党政机关网站开办审核和资格复核申请表"], signature: Words(name),
      date: "2026年3月2日", remark: "（联系人：苏日娜，电话：13900000000）")
    return Document(kind: .letter, title: letter.title, letter: letter, copies: 3)
  }

  static func form(_ text: String) -> Document {
    let table = Table(
      shares: [17, 36, 15, 32],
      rows: [
        [.label("单位名称"), Cell("某单位", span: 3)],
        [.label("说明"), Cell(Words(text), span: 3, lines: 6)],
        [.label("联系人"), Cell("苏日娜"), .label("电话"), Cell("13900000000")],
      ])
    return Document(kind: .form, title: "申请表", blocks: [.table(table)], copies: 3)
  }

  @Test(arguments: [1, 5, 20])
  func `a page has at most 22 lines of at most 28 characters`(paragraphs: Int) throws {
    for page in try Sheets(Self.letter(paragraphs: paragraphs)).pages {
      let body = page.texts.filter { $0.size == LetterGeometry.bodySize }
      let lines = Dictionary(grouping: body, by: \.baseline)
      #expect(lines.count <= 23)
      for line in lines.values {
        #expect(line.reduce(0) { $0 + $1.glyphs.count { $0.scalar.value > 0x2E80 } } <= 28)
      }
    }
  }

  @Test(arguments: [1, 8, 30])
  func `nothing leaves the type area`(paragraphs: Int) throws {
    for page in try Sheets(Self.letter(paragraphs: paragraphs)).pages {
      for text in page.texts where text.ink == .black {
        for glyph in text.glyphs {
          // A closing mark may hang out by half a character.
          #expect(glyph.x >= Sheet.left - 200)
          #expect(glyph.x + glyph.advance <= Sheet.right + LetterGeometry.pitch / 2)
        }
        #expect(text.baseline <= Sheet.bottom + 15_000)
      }
    }
  }

  @Test(arguments: [0, 10, 500, 3_000, 10_000])
  func `no character of a form is lost`(length: Int) throws {
    let text = String(repeating: "网站简介，", count: length / 5)
    let paper = Self.form(text)
    let sheets = try Sheets(paper)
    // Cells side by side come line by line, and a label again on each page that its row reaches:
    // what is compared is how often the characters of the text occur.
    let found = sheets.characters.filter { "网站简介，".contains($0) }
    #expect(found.sorted() == text.sorted())
    // Only the number of the page stands below the type area.
    for text in sheets.pages.flatMap(\.texts) {
      #expect(text.baseline < Sheet.bottom || text.glyphs.first?.scalar == "—")
    }
  }

  @Test func `a form that is too long says so`() {
    var request = TypesetRequest(formats: ["pdf"], name: "名")
    request.papers = [Self.form(String(repeating: "网站简介，", count: 1_000))]
    let reply = typeset(request, fontFolders: "")
    #expect(reply.notes.first == "《申请表》内容多，已缩小字号并转到续页，没有截断。")
  }

  @Test func `a character that no font has stops pages alone and is named`() throws {
    var request = TypesetRequest(formats: ["pdf", "ofd", "docx", "xlsx"], name: "名")
    request.papers = [Self.form("\u{10FFFD}")]
    request.rows = [["甲"]]
    let reply = typeset(request, fontFolders: "")
    #expect(Set(reply.failures.keys) == ["pdf", "ofd"])
    #expect(try #require(reply.failures["pdf"]).contains("U+10FFFD"))
    #expect(reply.files.map(\.name) == ["名-申请函和申请表.docx", "名.xlsx"])
  }

  @Test func `two runs give the same bytes`() {
    var request = TypesetRequest(formats: ["pdf", "ofd", "docx", "xlsx"], name: "名")
    request.papers = [Self.letter(), Self.form("简介")]
    request.rows = [["甲", "乙"], ["=1+1", "<&>"]]
    let first = typeset(request, fontFolders: "")
    #expect(first.files.count == 4 && first.failures.isEmpty)
    #expect(typeset(request, fontFolders: "") == first)
  }

  @Test(arguments: [
    ("仿宋局", 60), ("鄂尔多斯市康巴什区民政局水利局工信局", 53), (String(repeating: "很长", count: 30), 40),
  ])
  func `the letterhead of Word is as large as one line allows`(name: String, size: Int) {
    #expect(TextLook.issuer(fitting: name) == .issuer(size: size))
  }

  @Test func `a name too long for a letterhead is refused`() throws {
    let paper = Self.letter(name: String(repeating: "很长的单位名称", count: 100))
    #expect(throws: LayoutError.issuerTooLong) { try Sheets(paper) }
  }

  @Test func `an unknown format fails by itself`() {
    let reply = typeset(TypesetRequest(formats: ["doc"], name: "名"), fontFolders: "")
    #expect(reply.failures == ["doc": "排版程序不认识这种格式。"])
  }
}
