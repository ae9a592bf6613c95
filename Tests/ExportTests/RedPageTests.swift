import Documents
import Drafts
import Glibc
import Knowledge
import Testing

@testable import Export

struct RedPageTests {
  private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 1, 2]

  @Test func `pictures are copied under plain names`() {
    let page = RedPage(Fixture.full(), folder: "f") { $0 == "办公楼.png" ? Self.png : nil }
    #expect(page.files.map(\.name) == ["f/index.html", "f/style.css", "f/pictures/1.png"])
    #expect(page.files[2].bytes == Self.png)
    #expect(page.notes.first == "图片“大厅.png”读不出来，预览里用色块代替。")
    let html = String(decoding: page.files[0].bytes, as: UTF8.self)
    #expect(html.contains("<mark>【图片用不了：大厅.png】</mark>"))
  }

  @Test func `what is no picture is refused`() {
    let page = RedPage(Fixture.full(), folder: "f") { _ in Array("<svg onload=…>".utf8) }
    #expect(page.files.count == 2)
    #expect(page.notes.first == "“办公楼.png”不是能用的图片（PNG、JPEG、GIF、WebP，不超过20MB），预览里用色块代替。")
  }

  @Test func `the page holds no script, fetches nothing and says that it is a preview`() {
    let page = RedPage(Fixture.full(), folder: "f") { _ in Self.png }
    let html = String(decoding: page.files[0].bytes, as: UTF8.self)
    #expect(html.contains("预览稿：只供核对内容，不是正式发布的网络红页"))
    #expect(html.contains("default-src 'none'; style-src 'self'; img-src 'self'"))
    #expect(!html.contains("<script") && !html.contains("://") && !html.contains("style=\""))
  }

  @Test func `a case with its own site has no red page`() {
    let view = Fixture.full { draft in
      draft.answers["hasOwnSite"] = Answer(value: .boolean(true), origin: .user, turn: 9)
    }
    #expect(throws: ExportError.noRedPage) { try export(view, as: .redpage, in: .nothing) }
  }

  /// Words of a user's and the look that they give.
  struct Row: CustomTestStringConvertible {
    let words: [String?]
    let look: String

    init(_ layout: String?, _ color: String?, _ background: String?, _ look: String) {
      words = [layout, color, background]
      self.look = look
    }

    var testDescription: String { look }
  }

  @Test(arguments: [
    Row(nil, nil, nil, "classic #b3121b grey"),
    Row("政府机关", "蓝色", "祥云", "classic #0b559f clouds"),
    Row("通栏", "用绿色吧", "纯白", "single #1d7046 plain"),
    Row("三栏卡片", "#123456", "蓝天渐变", "cards #123456 gradient"),
    // Too light for white letters: darkened.
    Row(nil, "#ffff00", nil, "classic #636300 grey"),
    Row(nil, "#12", nil, "classic #b3121b grey"),
    Row(nil, "#zzzzzz", nil, "classic #b3121b grey"),
  ])
  func `the user's words pick the look`(_ row: Row) {
    let look = RedPageLook(layout: row.words[0], color: row.words[1], background: row.words[2])
    #expect("\(look.layout) \(look.color) \(look.backdrop)" == row.look)
  }

  @Test func `each colour has its own look, and white letters are readable on it`() {
    let colors = RedPageLook.named.map(\.color)
    #expect(Set(colors).count == colors.count)
    for color in colors {
      let digits = Array(color.dropFirst())
      let parts = stride(from: 0, to: 6, by: 2).map { place in
        let part = Double(Int(String(digits[place...place + 1]), radix: 16) ?? 255) / 255
        return part <= 0.040_45 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
      }
      let luminance = 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
      #expect(1.05 / (luminance + 0.05) >= 4.5, "\(color)")
    }
  }
}

struct DocumentTests {
  @Test(arguments: [
    ("a\r\nb\rc\n", "a\nb\nc\n"), ("a\tb", "a b"), ("\u{0}\u{1B}[31m", "[31m"),
    ("\u{202E}x\u{2069}", "x"), ("\u{FEFF}字\u{FFFF}", "字"), ("a\u{85}b\u{2028}c", "a\nb\nc"),
    ("👨‍👩‍👧", "👨‍👩‍👧"), ("𠮷", "𠮷"),
  ])
  func `a text is cleaned`(text: String, clean: String) {
    #expect(cleaned(text) == clean)
  }

  @Test func `words know their gaps`() {
    let words: Words = "甲\(Words.missing("乙"))丙"
    #expect(words.plain == "甲【待填：乙】丙")
    #expect(words.gaps == ["乙"])
  }

  @Test func `a request and a reply survive their encoding`() throws {
    var request = TypesetRequest(formats: ["pdf"], name: "名")
    request.papers = Fixture.hostile.papers
    #expect(TypesetRequest(encoded: request.encoded) == request)

    var reply = TypesetReply()
    reply.files = [.init(name: "甲.pdf", bytes: [0, 10, 255]), .init(name: "乙", bytes: [])]
    reply.notes = ["一"]
    reply.failures = ["ofd": "缺字"]
    let bytes = reply.encoded
    #expect(TypesetReply(encoded: bytes) == reply)
    #expect(TypesetReply(encoded: Array(bytes.dropLast())) == nil)
    #expect(TypesetReply(encoded: bytes + [0]) == nil)
    #expect(TypesetReply(encoded: Array("{}\n".utf8)) == nil)
  }
}
