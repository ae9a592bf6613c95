import Documents

/// Writes papers as one standalone page, to be read on a screen and printed on A4.
///
/// It holds no script and fetches nothing; its policy allows its own style sheet alone.
func html(_ papers: [Document], title: String) -> String {
  let links = papers.enumerated().map { index, paper in
    "<li><a href=\"#paper\(index + 1)\">\(escapedMarkup(paper.title))</a></li>"
  }
  let articles = papers.enumerated().map { index, paper in
    """
    <article class="\(paper.kind.rawValue)" id="paper\(index + 1)">
    \(content(of: paper))
    </article>
    """
  }
  return page(
    title: title, style: paperStyle,
    body: """
      <header>
      <h1>\(escapedMarkup(title))</h1>
      <nav aria-label="目录"><ul>\(links.joined())</ul></nav>
      </header>
      <main>
      \(articles.joined(separator: "\n"))
      </main>
      """)
}

private func content(of paper: Document) -> String {
  let body = paper.blocks.map(markup).joined(separator: "\n")
  guard let letter = paper.letter else {
    return "<h2>\(escapedMarkup(paper.title))</h2>\n\(body)"
  }
  return markup(letter) + body
}

private func markup(_ letter: Letter) -> String {
  let paragraphs = letter.paragraphs.map { "<p>\(markup($0))</p>" }
  let attachments = letter.attachments.indices.map {
    "<p>\(escapedMarkup(letter.attachmentLine($0)))</p>"
  }
  return """
    <p class="issuer">\(markup(letter.issuer))</p>
    <p class="number">\(markup(letter.number))</p>
    <h2>\(escapedMarkup(letter.title))</h2>
    <p class="addressee">\(markup(letter.addressee))：</p>
    \(paragraphs.joined(separator: "\n"))
    <div class="attachments">\(attachments.joined(separator: "\n"))</div>
    <div class="end">
    <div class="signature"><p>\(markup(letter.signature))</p><p>\(escapedMarkup(letter.date))</p></div>
    <p>\(markup(letter.remark))</p>
    </div>
    """
}

private func markup(_ block: Block) -> String {
  switch block {
  case .heading(let text): "<h3>\(escapedMarkup(text))</h3>"
  case .paragraph(let words): "<p>\(markup(words))</p>"
  case .note(let words): "<p class=\"note\">\(markup(words))</p>"
  case .list(let items): "<ul>\(items.map { "<li>\(markup($0))</li>" }.joined())</ul>"
  case .table(let table): markup(table)
  case .track(let stops): diagram(of: stops)
  }
}

private func markup(_ table: Table) -> String {
  let columns = table.shares.map { "<col class=\"w\($0)\">" }.joined()
  var out = "<table>\n<colgroup>\(columns)</colgroup>\n"
  if !table.header.isEmpty {
    let titles = table.header.map { "<th scope=\"col\">\(escapedMarkup($0))</th>" }
    out += "<thead><tr>\(titles.joined())</tr></thead>\n"
  }
  let rows = table.rows.map { row in "<tr>\(row.map(markup).joined())</tr>" }
  return out + "<tbody>\n\(rows.joined(separator: "\n"))\n</tbody>\n</table>"
}

private func markup(_ cell: Cell) -> String {
  let span = cell.span > 1 ? " colspan=\"\(cell.span)\"" : ""
  let tall = cell.lines > 1 ? " class=\"tall\"" : ""
  return cell.isLabel
    ? "<th scope=\"row\"\(span)>\(markup(cell.words))</th>"
    : "<td\(span)\(tall)>\(markup(cell.words))</td>"
}

func markup(_ words: Words) -> String {
  words.runs.map { run in
    switch run {
    case .text(let text): lines(text)
    case .missing: "<mark>\(escapedMarkup(run.plain))</mark>"
    case .box(let isTicked):
      "<span role=\"img\" aria-label=\"\(isTicked ? "已选" : "未选")\">\(run.plain)</span>"
    }
  }.joined()
}

private func lines(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { escapedMarkup(String($0)) }
    .joined(separator: "<br>")
}

/// The page that leads to the files of a whole export.
func indexPage(of formats: [(format: Format, files: [String])], title: String) -> String {
  let items = formats.map { format, files in
    let links = files.filter { $0.hasSuffix(".html") || !$0.contains("/") }.map { name in
      "<a href=\"\(escapedMarkup(urlPath(name)))\">\(escapedMarkup(name))</a>"
    }
    return "<li>\(escapedMarkup(format.summary))：\(links.joined(separator: "，"))</li>"
  }
  return page(
    title: title, style: paperStyle,
    body: """
      <main><article>
      <h1>\(escapedMarkup(title))</h1>
      <ul>
      \(items.joined(separator: "\n"))
      </ul>
      </article></main>
      """)
}

/// A relative path as a URL writes it.
func urlPath(_ path: String) -> String {
  var out = "./"
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "/"):
      out.append(Character(Unicode.Scalar(byte)))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      out += "%" + (digits.count == 1 ? "0" : "") + digits
    }
  }
  return out
}

/// A page of HTML that holds no script and fetches nothing.
func page(title: String, style: String, body: String) -> String {
  """
  <!DOCTYPE html>
  <html lang="zh-CN">
  <head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
  style-src \(policyHash(style)); base-uri 'none'; form-action 'none'">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="referrer" content="no-referrer">
  <title>\(escapedMarkup(title))</title>
  <style>\(style)</style>
  </head>
  <body>
  \(body)
  </body>
  </html>

  """
}
