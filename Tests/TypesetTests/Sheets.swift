import Documents
import Testing

@testable import Typeset

/// A paper on pages, as a reader sees it.
struct Sheets {
  let pages: [Page]

  init(_ paper: Document, finder: FontFinder = FontFinder(folders: "")) throws {
    var fonts = Fonts(finder: finder)
    try #require(fonts.open() == nil)
    if let letter = paper.letter {
      pages = try LetterLayout(letter).pages(&fonts)
    } else {
      var layout = FormLayout(paper)
      pages = layout.pages(&fonts)
    }
  }

  var characters: String { pages.map { $0.lines.joined() }.joined() }
}

extension Page {
  var texts: [TextMark] {
    marks.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  /// The lines from top to bottom, without spaces; cells side by side may share one.
  var lines: [String] {
    Dictionary(grouping: texts, by: \.baseline).sorted { $0.key < $1.key }.map { _, texts in
      let glyphs = texts.flatMap(\.glyphs).sorted { $0.x < $1.x }
      return String(
        String.UnicodeScalarView(glyphs.map(\.scalar).filter { $0 != " " && $0 != "　" }))
    }
  }

  /// The lines above the number of the page.
  var body: [String] { lines.filter { !$0.hasPrefix("—") } }
}
