import Documents
import Drafts
import Knowledge
import Text

/// A preview of the red page: a folder with a page, its style sheet and the pictures.
///
/// There is no script, and nothing is fetched from outside the folder.
struct RedPage {
  let view: CaseView
  private(set) var files: [ExportedFile] = []
  private(set) var notes: [String] = []

  init(_ view: CaseView, folder: String, picture: (String) -> [UInt8]?) {
    self.view = view
    var slides: [Slide] = []
    for row in rows("carousel") {
      let path = row["path"] ?? ""
      let caption = row["caption"] ?? ""
      let name = copy(path, folder: folder, picture)
      let slide = Slide(
        path: path, picture: name, caption: caption.isEmpty ? nil : caption)
      slides.append(slide)
    }
    let background = view.shown("background")
    let backdrop = background.flatMap { text in
      Self.isPictureName(text) ? copy(text, folder: folder, picture) : nil
    }
    let look = RedPageLook(
      layout: view.shown("layout"), color: view.shown("color"), background: background)
    let index = page(slides: slides, look: look, hasBackdrop: backdrop != nil)
    let style = redPageStyle(look, backdrop: backdrop)
    files.insert(ExportedFile(name: "\(folder)/index.html", bytes: Array(index.utf8)), at: 0)
    files.insert(ExportedFile(name: "\(folder)/style.css", bytes: Array(style.utf8)), at: 1)
    notes.append("红页预览只供查看效果，版式以红页编辑界面为准；在系统里保存并发布红页才算发布。")
  }

  private struct Slide {
    /// Where the user has the picture.
    let path: String
    /// What it is called in the folder; nil if it can't be shown.
    let picture: String?
    let caption: String?
  }

  private static func isPictureName(_ text: String) -> Bool {
    let lowercased = text.lowercased()
    return ["png", "jpg", "jpeg", "gif", "webp"].contains { lowercased.hasSuffix(".\($0)") }
  }

  private func rows(_ field: String) -> [[String: String]] {
    guard case .list(let rows)? = view.values[field] else { return [] }
    return rows
  }

  /// Takes a picture into the folder and gives its name there; nil where it can't be shown.
  private mutating func copy(
    _ path: String, folder: String, _ picture: (String) -> [UInt8]?
  ) -> String? {
    guard !path.isEmpty else { return nil }
    guard let bytes = picture(path) else {
      notes.append("图片“\(shortened(path))”读不出来，预览里用色块代替。")
      return nil
    }
    guard let image = Picture(bytes) else {
      notes.append("“\(shortened(path))”不是能用的图片（PNG、JPEG、GIF、WebP，不超过20MB），预览里用色块代替。")
      return nil
    }
    let number = files.count + 1
    let name = "pictures/\(number).\(image.kind.rawValue)"
    files.append(ExportedFile(name: "\(folder)/\(name)", bytes: image.bytes))
    return name
  }

  /// A path as a note can hold it: on one line, its end where it is long.
  private func shortened(_ path: String) -> String {
    let line = path.split(separator: "\n").joined(separator: " ")
    return line.count > 60 ? "…" + line.suffix(60) : line
  }

  // MARK: - The page

  private func page(slides: [Slide], look: RedPageLook, hasBackdrop: Bool) -> String {
    let name = markup(view.line("organizationName"))
    let title = escapedMarkup(view.line("organizationName").plain)
    let domain = view.shown("chineseDomain").map { "<p class=\"domain\">\(escapedMarkup($0))</p>" }
    return """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; \
      img-src 'self'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="robots" content="noindex">
      <title>\(title)（红页预览）</title>
      <link rel="stylesheet" href="style.css">
      </head>
      <body class="\(look.layout.rawValue) \(hasBackdrop ? "picture" : look.backdrop.rawValue)">
      <a class="skip" href="#main">跳到正文</a>
      <aside class="preview" aria-label="关于这一页"><p>预览稿：只供核对内容，不是正式发布的网络红页</p></aside>
      <header><div class="wide">
      <h1>\(name)</h1>
      \(domain ?? "")
      </div></header>
      <nav aria-label="栏目"><ul class="wide">
      <li><a href="#main">首页</a></li><li><a href="#news">最新动态</a></li>\
      <li><a href="#structure">机构设置</a></li><li><a href="#functions">机构职能</a></li>\
      <li><a href="#profile">机构介绍</a></li>
      </ul></nav>
      <main id="main" class="wide">
      \(carousel(slides))
      <div class="columns">
      <div class="column">
      \(news)
      \(panel("structure", "机构设置"))
      </div>
      <div class="column">
      \(panel("functions", "机构职能"))
      \(panel("profile", "机构介绍"))
      </div>
      </div>
      </main>
      <footer><div class="wide">
      \(paragraphs(view.words("footer")))
      <p class="mark">网站标识加挂位置</p>
      </div></footer>
      </body>
      </html>

      """
  }

  private func carousel(_ slides: [Slide]) -> String {
    guard !slides.isEmpty else {
      return """
        <section class="carousel" aria-label="轮播图片"><figure class="empty">\
        <figcaption>\(markup(.missing(view.label("carousel"))))</figcaption></figure></section>
        """
    }
    let figures = slides.enumerated().map { index, slide in
      let caption = slide.caption.map(escapedMarkup) ?? "第\(index + 1)张"
      let image =
        slide.picture.map { "<img src=\"\($0)\" alt=\"\(caption)\">" }
        ?? "<div class=\"stand-in\"><p>\(standIn(for: slide.path))</p></div>"
      let place = "<span class=\"place\">（\(index + 1)/\(slides.count)）</span>"
      return """
        <figure id="slide\(index + 1)">\(image)<figcaption>\(caption)\
        \(slides.count > 1 ? place : "")</figcaption></figure>
        """
    }
    let dots = slides.indices.map {
      "<li><a href=\"#slide\($0 + 1)\" aria-label=\"第\($0 + 1)张图片\"><span>\($0 + 1)</span></a></li>"
    }
    return """
      <section class="carousel" aria-label="轮播图片">
      <div class="slides" tabindex="0" role="group" aria-label="左右滑动查看图片">
      \(figures.joined(separator: "\n"))
      </div>
      \(slides.count > 1 ? "<ol class=\"dots\">\(dots.joined())</ol>" : "")
      </section>
      """
  }

  /// What stands where a picture should be: which one is wanting, without the folders it is in.
  private func standIn(for path: String) -> String {
    guard let name = path.split(separator: "/").last else { return markup(.missing("图片")) }
    return "<mark>【图片用不了：\(escapedMarkup(shortened(String(name))))】</mark>"
  }

  private var news: String {
    let rows = rows("news")
    var items = rows.enumerated().map { index, row in
      let title = row["title"].flatMap { $0.isEmpty ? nil : Words($0) } ?? .missing("标题")
      let date = row["date"] ?? ""
      // Only a real day may stand in the attribute.
      let time =
        Day(date).map { "<time class=\"day\" datetime=\"\($0)\">\($0)</time>" }
        ?? "<span class=\"day\">\(escapedMarkup(date))</span>"
      let body = row["body"].flatMap { $0.isEmpty ? nil : Words($0) } ?? .missing("正文")
      return """
        <li><details\(index == 0 ? " open" : "")><summary><span class=\"title\">\(markup(title))</span>\
        \(time)</summary><div class="text">\(paragraphs(body))</div></details></li>
        """
    }
    if items.isEmpty { items = ["<li>\(markup(.missing(view.label("news"))))</li>"] }
    return """
      <section id="news" class="news"><h2>最新动态</h2>
      <ul>
      \(items.joined(separator: "\n"))
      </ul></section>
      """
  }

  private func panel(_ field: String, _ title: String) -> String {
    let words = view.words(field)
    guard field == "structure", let text = view.shown(field), text.contains("\n") else {
      return """
        <section id="\(field)"><h2>\(title)</h2><div class="text">\(paragraphs(words))</div></section>
        """
    }
    let items = text.split(separator: "\n").map { "<li>\(escapedMarkup(String($0)))</li>" }
    return
      "<section id=\"\(field)\"><h2>\(title)</h2><ul class=\"units\">\(items.joined())</ul></section>"
  }

  private func paragraphs(_ words: Words) -> String {
    guard words.gaps.isEmpty else { return "<p class=\"gap\">\(markup(words))</p>" }
    return words.plain.split(separator: "\n").map { "<p>\(escapedMarkup(String($0)))</p>" }.joined()
  }
}
