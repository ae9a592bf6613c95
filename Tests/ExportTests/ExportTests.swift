import Documents
import Drafts
import Knowledge
import Testing

@testable import Export

/// What holds for every format.
struct ExportTests {
  private static let own: [Format] = [.md, .html, .txt, .csv, .json, .redpage]

  private func text(_ view: CaseView, _ format: Format) throws -> String {
    try export(view, as: format, in: .nothing).files
      .map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
  }

  @Test(arguments: [Format.md, .html, .txt, .csv])
  func `a missing value is visible`(format: Format) throws {
    #expect(try text(Fixture.ordinary(), format).contains("【待填：网站简介】"))
  }

  @Test func `a missing value is listed in the notes`() throws {
    let exported = try export(Fixture.ordinary(), as: .csv, in: .nothing)
    #expect(exported.notes == ["待填9项：网站简介、行业布局、颜色、轮播图片、最新动态、机构设置、机构职能、机构介绍、底部页脚。"])
  }

  @Test func `the notes say what the papers are good for and what only the office can add`() throws
  {
    let exported = try export(Fixture.full(), as: .html, in: .nothing)
    #expect(
      exported.notes == [
        "申请函和申请表是预填的校对稿，以系统打印件为准；发文字号和公章由单位自己编、自己盖。",
        "待填2项：发文字号、同级机构编制部门名称。",
      ])
    #expect(try !text(Fixture.full(), .html).contains("校对稿"))
  }

  @Test(arguments: own)
  func `nothing parked is exported`(format: Format) throws {
    #expect(try !text(Fixture.ordinary(), format).contains("parked.example.gov.cn"))
  }

  @Test(arguments: own + [.ics, .all])
  func `the same case gives the same bytes`(format: Format) throws {
    let first = try export(Fixture.full(), as: format, in: .nothing)
    let second = try export(Fixture.full(), as: format, in: .nothing)
    #expect(first == second)
  }

  @Test(arguments: own + [.ics])
  func `no control character gets into a file`(format: Format) throws {
    let scalars = try text(Fixture.hostile, format).unicodeScalars.filter {
      ($0.value < 0x20 && $0 != "\n" && $0 != "\r") || (0x7F...0x9F).contains($0.value)
        || $0 == "\u{202E}" || $0 == "\u{2066}" || $0 == "\u{FFFE}"
    }
    #expect(scalars.isEmpty)
  }

  @Test(arguments: [Format.md, .txt, .csv, .json, .html])
  func `every value reaches the file whole`(format: Format) throws {
    let file = try text(Fixture.full(), format).filter { !$0.isWhitespace && $0 != "　" }
    for (id, value) in Fixture.full().values where !["color", "layout"].contains(id) {
      guard case .text(let text) = value, !text.contains("\n"), text != "new" else { continue }
      #expect(file.contains(text), "\(id)")
    }
  }

  @Test func `a value of ten thousand characters is not cut`() throws {
    let long = String(repeating: "a", count: 10_000)
    for format in [Format.md, .csv, .json, .html] {
      #expect(try text(Fixture.hostile, format).contains(long))
    }
    #expect(try text(Fixture.hostile, .txt).count { $0 == "a" } >= 10_000)
  }

  @Test func `a blank value counts as missing`() {
    let view = Fixture.full { draft in
      draft.answers["siteName"] = Answer(value: .text(" 　\n"), origin: .user, turn: 9)
    }
    #expect(view.missing.map(\.id) == ["siteName"])
  }

  @Test func `a case without papers gets no letter`() throws {
    let view = Fixture.full { draft in
      draft.answers["organizationKind"] = Answer(
        value: .text("institution"), origin: .user, turn: 9)
    }
    #expect(view.papers.map(\.kind) == [.sheet, .summary])
    // The typesetter is asked for these two alone, and the notes say why.
    let world = ExportWorld(
      typeset: { input in
        var reply = TypesetReply()
        let papers = TypesetRequest(encoded: input)?.papers ?? []
        reply.notes = papers.map { "\($0.booklet)：\($0.title)" }
        return reply.encoded
      }, picture: { _ in nil })
    let notes = try export(view, as: .pdf, in: world).notes
    #expect(notes.prefix(2) == ["ownUse：网上填报单", "ownUse：办理情况"])
    #expect(notes.contains { $0.contains("不用报送函和申请表") })
  }

  @Test func `several formats ask the typesetting program once and come in their order`() throws {
    var requests: [[String]] = []
    let world = ExportWorld(
      typeset: { input in
        let formats = TypesetRequest(encoded: input)?.formats ?? []
        requests.append(formats)
        var reply = TypesetReply()
        reply.files = formats.map { TypesetReply.File(name: "名.\($0)", bytes: [1]) }
        reply.notes = ["字体"]
        return reply.encoded
      }, picture: { _ in nil })
    let made = try export(Fixture.full(), as: [.pdf, .txt, .docx, .pdf], in: world)
    #expect(requests == [["pdf", "docx"]])
    #expect(made.files.map(\.name) == ["名.pdf", "康巴什区民政局.txt", "名.docx"])
    #expect(made.notes.count { $0 == "字体" } == 1)
    // What can't be made stops them all: nothing is written by halves.
    #expect(throws: ExportError.noTypesetter) {
      try export(Fixture.full(), as: [.txt, .docx], in: .nothing)
    }
  }

  @Test func `everything comes with an index`() throws {
    let exported = try export(Fixture.full(), as: .all, in: .nothing)
    #expect(
      exported.files.map(\.name) == [
        "index.html", "康巴什区民政局.md", "康巴什区民政局.html",
        "康巴什区民政局.txt", "康巴什区民政局.csv", "康巴什区民政局.json",
        "康巴什区民政局.ics", "康巴什区民政局-红页预览/index.html",
        "康巴什区民政局-红页预览/style.css",
      ])
    // What can't be made here is said.
    #expect(exported.notes.contains { $0.hasPrefix("docx、pdf、ofd、xlsx：没有找到排版程序") })
  }

  /// What a user calls a format.
  struct Row: CustomTestStringConvertible {
    let name: String
    let format: Format?

    init(_ name: String, _ format: Format?) {
      self.name = name
      self.format = format
    }

    var testDescription: String { name }
  }

  @Test(arguments: [
    Row("md", .md), Row("Word", .docx), Row("PDF", .pdf), Row("红页", .redpage), Row("全部", .all),
    Row("成表格", .xlsx), Row("为PDF", .pdf),
    Row("doc", nil), Row("", nil),
  ])
  func `a format is known by its names`(_ row: Row) {
    #expect(Format(named: row.name) == row.format)
  }

  @Test func `errors say what to do`() {
    #expect(
      ExportError.unknownFormat("doc").description
        == "没有“doc”这种导出格式。可用的格式：md、html、txt、csv、json、docx、pdf、ofd、xlsx、ics、redpage、all。")
    #expect(
      ExportError.noDates.description
        == "草稿里还没有可以放进日历的日期。先说一声进展（例如“3月2日收到通知”），再导出日历。")
  }

  @Test(arguments: [
    ("民政局", "民政局"), ("a/b\\c", "a_b_c"), ("..", "草稿"), ("", "草稿"), (".git", "git"),
    (String(repeating: "长", count: 100), String(repeating: "长", count: 60)),
  ])
  func `names of files are safe`(name: String, file: String) {
    #expect(fileName(name) == file)
  }
}

struct TemplateValuesTests {
  @Test func `placeholders go by id, label and columns`() {
    let view = Fixture.full()
    #expect(view.placeholders["siteName"] == "鄂尔多斯市康巴什区民政局")
    #expect(view.placeholders["注册年限"] == "2年")
    #expect(view.placeholders["英文域名"] == "不适用")
    #expect(view.placeholders["日期"] == "2026年3月2日")
    #expect(view.placeholderLists["最新动态"]?[1]["标题"] == "办事窗口调整公告")
  }

  @Test func `what is missing stays visible`() {
    let view = Fixture.ordinary()
    #expect(view.placeholders["网站简介"] == "【待填：网站简介】")
    #expect(view.placeholderLists["news"]?[0]["title"] == "【待填：最新动态】")
  }
}
