import Documents
import Testing

@testable import Typeset

struct TemplateTests {
  /// A part of a Word document, and what becomes of it.
  struct Row: CustomTestStringConvertible {
    let part: String
    let filled: String
    let unknown: [String]

    init(_ part: String, _ filled: String, unknown: [String] = []) {
      self.part = part
      self.filled = filled
      self.unknown = unknown
    }

    var testDescription: String { part }
  }

  private static let values = ["单位名称": "某<局>&公司", "两行": "甲\n乙", "空": "", "诱饵": "{{空}}"]

  private static func kept(_ text: String) -> String { "<w:t xml:space=\"preserve\">\(text)</w:t>" }

  @Test(arguments: [
    Row("<w:p><w:r><w:t>无</w:t></w:r></w:p>", "<w:p><w:r><w:t>无</w:t></w:r></w:p>"),
    Row("<w:p><w:t>{{单位名称}}</w:t></w:p>", "<w:p>\(kept("某&lt;局&gt;&amp;公司"))</w:p>"),
    Row("<w:p><w:t>甲{{ 空 }}乙</w:t></w:p>", "<w:p>\(kept("甲乙"))</w:p>"),
    Row(
      "<w:p><w:t>{{两行}}</w:t></w:p>",
      "<w:p><w:t xml:space=\"preserve\">甲</w:t><w:br/><w:t xml:space=\"preserve\">乙</w:t></w:p>"),
    // Torn apart, with other markup between the pieces.
    Row(
      "<w:p><w:r><w:t>致{</w:t></w:r><w:proofErr w:type=\"a\"/><w:r><w:t>{单位</w:t></w:r><w:r>"
        + "<w:t>名称}</w:t></w:r><w:r><w:t>}：</w:t></w:r></w:p>",
      "<w:p><w:r>\(kept("致某&lt;局&gt;&amp;公司"))</w:r><w:proofErr w:type=\"a\"/><w:r>\(kept(""))</w:r><w:r>"
        + "\(kept(""))</w:r><w:r>\(kept("："))</w:r></w:p>"),
    // What is unknown stays, to the byte.
    Row(
      "<w:p><w:t>{{谁}}&#65;</w:t></w:p>", "<w:p><w:t>{{谁}}&#65;</w:t></w:p>", unknown: ["谁"]),
    // A value is not looked at again.
    Row("<w:p><w:t>{{诱饵}}</w:t></w:p>", "<w:p>\(kept("{{空}}"))</w:p>"),
    // A paragraph in a text box within a paragraph.
    Row(
      "<w:p><w:t>{{</w:t><w:txbxContent><w:p><w:t>{{空}}</w:t></w:p></w:txbxContent><w:t>空}}</w:t></w:p>",
      "<w:p>\(kept(""))<w:txbxContent><w:p>\(kept(""))</w:p></w:txbxContent>\(kept(""))</w:p>"),
    Row("<w:p><w:delText>{{空}}</w:delText></w:p>", "<w:p><w:delText>{{空}}</w:delText></w:p>"),
    Row("<w:p><w:t>{{{空}}}</w:t></w:p>", "<w:p>\(kept("{}"))</w:p>"),
    Row(
      "<w:p><w:t>{{空</w:t></w:p><w:p><w:t>}}</w:t></w:p>",
      "<w:p><w:t>{{空</w:t></w:p><w:p><w:t>}}</w:t></w:p>"),
  ])
  func `placeholders are filled and nothing else is touched`(_ row: Row) {
    var placeholders = Placeholders(values: Self.values, lists: [:])
    let filled = placeholders.fill(Array(row.part.utf8))
    #expect(String(decoding: filled, as: UTF8.self) == row.filled)
    #expect(placeholders.unknown == row.unknown)
  }

  @Test func `a row that names columns of a list is repeated`() {
    let row = "<w:tr><w:p><w:t>{{动态.标题}}</w:t></w:p><w:p><w:t>{{空}}{{动态.x}}</w:t></w:p></w:tr>"
    let lists = ["动态": [["标题": "一"], ["标题": "二{{空}}"]]]
    var placeholders = Placeholders(values: Self.values, lists: lists)
    let filled = placeholders.fill(Array("<w:tbl><w:tr/>\(row)</w:tbl>".utf8))
    #expect(
      String(decoding: filled, as: UTF8.self)
        == "<w:tbl><w:tr/>"
        + ["一", "二{{空}}"].map {
          "<w:tr><w:p>\(Self.kept($0))</w:p><w:p>\(Self.kept("{{动态.x}}"))</w:p></w:tr>"
        }.joined() + "</w:tbl>")
    #expect(placeholders.found == ["动态.标题", "空", "动态.x"])
    #expect(placeholders.unknown == ["动态.x"])
  }

  private static func archive(_ entries: [(String, [UInt8])]) -> [UInt8] {
    var archive = Archive()
    for (name, bytes) in entries { archive.add(name, bytes) }
    return archive.bytes ?? []
  }

  private static let document = Array("<w:p><w:t>{{单位名称}}</w:t></w:p>".utf8)

  @Test func `what is no fit template is refused with its reason`() {
    let whole = Self.archive([("word/document.xml", Self.document)])
    let bomb = Self.archive([
      ("word/document.xml", [UInt8](repeating: 32, count: 33 << 20))
    ])
    let cases: [([UInt8], TemplateError)] = [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .oldOrLocked), (Array("hello".utf8), .notWord),
      ([], .notWord),
      (Self.archive([("a.txt", [1])]), .notWord), (bomb, .tooLarge),
      (Array(whole.prefix(60)), .damaged),
    ]
    for (template, error) in cases {
      #expect(throws: error) { try fill(template, values: [:], lists: [:]) }
    }
  }

  @Test func `a template without placeholders comes back byte for byte`() throws {
    let template = Self.archive([("word/document.xml", Array("<w:p/>".utf8)), ("x", [1, 2, 3])])
    #expect(try fill(template, values: [:], lists: [:]).bytes == template)
  }

  @Test func `strict refuses unknown placeholders, else they are told`() {
    var request = TypesetRequest(formats: ["template"], name: "名")
    request.template = Self.archive([
      ("word/document.xml", Self.document),
      ("word/header1.xml", Array("<w:p><w:t>{{谁}}</w:t></w:p>".utf8)),
    ])
    request.placeholders = ["单位名称": "某局"]
    let reply = typeset(request, fontFolders: "")
    #expect(reply.files.map(\.name) == ["名.docx"])
    #expect(reply.notes == ["模板里的占位符：{{单位名称}}、{{谁}}。", "不认识这些占位符，已原样保留：{{谁}}。"])
    request.isStrict = true
    #expect(
      typeset(request, fontFolders: "").failures == ["template": "模板里有不认识的占位符：{{谁}}。"])
  }
}
