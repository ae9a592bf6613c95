import Documents
import Drafts
import Knowledge
import Testing
import Text

@testable import Export

/// What holds for one format.
struct WriterTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+86", "'+86"), ("-1234", "'-1234"), ("@SUM(1)", "'@SUM(1)"),
    ("＝1", "'＝1"), ("=\u{301}1", "'=\u{301}1"), ("1=1", "1=1"), ("", ""), ("中文", "中文"),
  ])
  func `a formula is defused`(cell: String, guardedCell: String) {
    #expect(guarded(cell) == guardedCell)
  }

  @Test func `CSV begins with a mark, ends lines with CRLF and doubles quotes`() {
    let view = Fixture.ordinary { draft in
      draft.answers["contactName"] = Answer(value: .text("=a\"b"), origin: .user, turn: 2)
      draft.answers["siteName"] = Answer(value: .text("甲,乙\n丙"), origin: .user, turn: 2)
    }
    let guardedText = csv(view, isRaw: false)
    #expect(guardedText.unicodeScalars.first == "\u{FEFF}")
    #expect(guardedText.contains("\r\n中文域名申请与注册,contactName,联系人,\"'=a\"\"b\",已填\r\n"))
    #expect(guardedText.contains(",\"甲,乙\n丙\","))
    #expect(csv(view, isRaw: true).contains(",\"=a\"\"b\","))
  }

  @Test(arguments: [
    ("# 标题", "\\# 标题"), ("1. 项", "1\\. 项"), ("a*b_c", "a\\*b\\_c"), ("- x", "\\- x"),
    ("<b>&amp;", "\\<b\\>\\&amp;"), ("    代码", "代码"), ("ordos.gov.cn", "ordos.gov.cn"),
    ("[\u{301}x](y)", "\\[\u{301}x\\](y)"), ("甲\n# 乙", "甲\\\n\\# 乙"), ("12) x", "12\\) x"),
  ])
  func `nothing in a value is Markdown`(text: String, escapedText: String) {
    let paper = Document(kind: .summary, title: "题", blocks: [.paragraph(Words(text))])
    #expect(markdown([paper], title: "名") == "# 名\n\n## 题\n\n\(escapedText)\n")
  }

  @Test func `nothing in a value is HTML`() throws {
    for format in [Format.html, .redpage] {
      for file in try export(Fixture.hostile, as: format, in: .nothing).files {
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(!text.contains("<script") && !text.contains("onerror=alert(1)>\""))
        #expect(!text.contains("<style>*{display:none}"))
        #expect(!text.contains("http://") || !text.contains("src=\"http"))
      }
    }
  }

  @Test func `the track is a diagram in HTML and says the same to who can't see it`() throws {
    let view = Fixture.full()
    let html = String(
      decoding: try export(view, as: .html, in: .nothing).files[0].bytes, as: UTF8.self)
    let parts = html.split(separator: "<svg ")
    let drawing = try #require(parts.last?.split(separator: "</svg>").first)
    #expect(parts.count == 2)
    #expect(drawing.split(separator: "<circle ").count - 1 == view.steps.count)
    for (index, step) in view.steps.enumerated() {
      #expect(drawing.contains(">\(index + 1). \(step.title)</text>"))
    }
    #expect(drawing.contains("role=\"img\" aria-label=\"新用户注册：已完成；"))
    #expect(drawing.contains("加挂网站标识：办理中\""))
  }

  @Test func `the policy names the hash of the style sheet`() {
    // From `printf 'a{}' | openssl dgst -sha256 -binary | base64`.
    #expect(policyHash("a{}") == "'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='")
  }

  @Test func `no line of text is wider than the page`() {
    for view in [Fixture.ordinary(), Fixture.full(), Fixture.hostile] {
      let lines = plainText(view.papers).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { displayWidth($0, ambiguous: 2) <= 78 })
    }
  }

  @Test func `the columns of a table stand one under the other`() {
    let table = Table(
      shares: [1, 1], header: ["甲", "乙"],
      rows: [[Cell("“一”"), Cell("二")], [Cell("abc"), Cell("三")]])
    let paper = Document(kind: .summary, title: "题", blocks: [.table(table)])
    let lines = plainText([paper]).split(separator: "\n")
    let places = lines.filter { $0.contains("二") || $0.contains("三") || $0.contains("乙") }.map {
      displayWidth($0.prefix { !"二三乙".contains($0) }, ambiguous: 2)
    }
    #expect(places == [40, 40, 40])
  }

  @Test func `JSON has sorted keys and values as in the draft`() {
    let text = Fixture.ordinary().json
    #expect(text.hasPrefix("{\n  \"derived\": [\n    \"feeYuan\",\n    \"mountingPlace\"\n  ],\n"))
    #expect(text.contains("    \"feeYuan\": 600,\n"))
    #expect(text.contains("    \"hasOwnSite\": false,\n"))
  }
}

struct CaseTableTests {
  @Test func `several cases are rows of one table`() throws {
    let views = [Fixture.ordinary(), Fixture.full()]
    let exported = try exportTable(of: views, as: .csv, in: .nothing)
    let lines = String(decoding: exported.files[0].bytes, as: UTF8.self)
      .split(separator: "\r\n").map(String.init)
    #expect(exported.files[0].name == "全部草稿.csv")
    #expect(lines[0].hasPrefix("\u{FEFF}草稿,单位名称,单位地址,邮政编码,用户账号,中文域名,"))
    #expect(lines[1].contains(",【待填：网站简介】,") && !lines[2].contains("【待填"))
    #expect(throws: ExportError.noTable(format: "pdf")) {
      try exportTable(of: views, as: .pdf, in: .nothing)
    }
  }
}

struct CalendarTests {
  @Test func `only days that the draft supports are in the calendar`() {
    #expect(
      Fixture.full().calendarDays.map { "\($0.day) \($0.id)" } == [
        "2026-03-06 mount-advised", "2026-03-09 mount-latest", "2028-01-20 renewal",
      ])
    #expect(Fixture.ordinary().iCalendar == nil)
    #expect(throws: ExportError.noDates) {
      try export(Fixture.ordinary(), as: .ics, in: .nothing)
    }
  }

  @Test func `what is done is no longer due`() {
    let view = Fixture.full { $0.track["mount"]?.state = .done }
    #expect(view.calendarDays.map(\.id) == ["renewal"])
  }

  @Test func `29 February expires on the day before 1 March`() {
    let view = Fixture.full { draft in
      draft.track["payment"]?.date = Fixture.day("2028-02-29")
    }
    #expect(view.calendarDays.last?.day == Fixture.day("2030-02-28"))
  }

  @Test func `a deadline in an unannounced year says so`() {
    let view = Fixture.full { $0.track["mount"]?.latest = Fixture.day("2027-01-05") }
    let latest = view.calendarDays.first { $0.id == "mount-latest" }
    #expect(latest?.explanation == "从收到通知的次日起算。2027年放假安排未收录，仅按周末和法定节日推算。")
  }

  @Test func `lines are folded at 75 octets and end in CRLF`() throws {
    let text = try #require(Fixture.hostile.iCalendar)
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    for line in text.utf8.split(separator: 0x0A) {
      #expect(line.last == 0x0D && line.count <= 76)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
  }
}
