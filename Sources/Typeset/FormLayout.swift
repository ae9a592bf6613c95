import Documents

/// Sets the title and tables of a form.
///
/// Text shrinks until the form fits on one page; if it doesn't even then, the table goes on on the
/// next page, and a cell higher than a page is continued there too. Nothing is ever cut.
struct FormLayout {
  private typealias Geometry = FormGeometry
  private let paper: Document
  /// Whether the text was made smaller, and whether it went on on another page.
  private(set) var isShrunk = false
  private(set) var isContinued = false

  init(_ paper: Document) { self.paper = paper }

  private var padding: Int { Geometry.padding(of: paper.booklet) }

  mutating func pages(_ fonts: inout Fonts) -> [Page] {
    var pages: [Page] = []
    let sizes = paper.booklet == .application ? Geometry.sizes : Geometry.sizes.suffix(1)
    for (index, size) in sizes.enumerated() {
      pages = self.pages(size: size, &fonts)
      isShrunk = index > 0
      isContinued = pages.count > 1
      if !isContinued { break }
    }
    return pages
  }

  private func pages(size: Int, _ fonts: inout Fonts) -> [Page] {
    var pen = Pen(y: Sheet.top)
    let title = Style(.title, size: LetterGeometry.titleSize)
    for atoms in fonts.atoms(of: Words(paper.title), title) {
      for line in breakLines(atoms, width: Sheet.columns, style: title) {
        line.draw(
          x: Sheet.left + (Sheet.columns - line.width) / 2, top: pen.y, height: Geometry.titleLine,
          on: &pen.page)
        pen.y += Geometry.titleLine
      }
    }
    pen.y += Geometry.belowTitle
    // The title never stands alone on its page.
    pen.start = pen.y
    let above = pen.y - Sheet.top
    let pieces = paper.blocks.indices.flatMap { measure($0, size: size, above: above, &fonts) }
    for index in pieces.indices { set(pieces[index...], &pen) }
    return pen.pages + [pen.page]
  }

  // MARK: - Pieces

  /// A part of the paper that has been measured.
  private enum Piece {
    case text([Line], Space)
    case table(FormTable)
  }

  /// What is around the lines of a text.
  private struct Space {
    let line: Int
    var above = 0
    var below = 0
    /// Whether it stays on the page of what follows.
    var isKept = false
  }

  private func measure(
    _ index: Int, size: Int, above: Int, _ fonts: inout Fonts
  ) -> [Piece] {
    func measured(_ table: Table, _ fonts: inout Fonts) -> Piece {
      .table(FormTable(table, size: size, padding: padding, above: above, &fonts))
    }
    let line = Geometry.line(of: size)
    let body = Style(.body, size: size)
    switch paper.blocks[index] {
    case .heading(let text):
      let style = Style(.label, size: Geometry.headingSize)
      let space = Space(
        line: Geometry.line(of: style.size), above: line / 2, below: padding / 2, isKept: true)
      return [.text(lines(Words(text), style, &fonts), space)]
    case .paragraph(let words), .note(let words):
      // What introduces a table stays with it.
      let isKept = paper.blocks.dropFirst(index + 1).first?.isTable == true
      let space = Space(line: line, below: padding, isKept: isKept)
      return [.text(lines(words, body, &fonts), space)]
    case .list(let items):
      return items.map { .text(lines($0.bulleted, body, &fonts), Space(line: line)) }
    case .table(let table): return [measured(table, &fonts)]
    case .track(let stops): return [measured(Table(track: stops), &fonts)]
    }
  }

  private func lines(_ words: Words, _ style: Style, _ fonts: inout Fonts) -> [Line] {
    fonts.atoms(of: words, style).flatMap {
      breakLines($0, width: Sheet.columns, hangs: false, style: style)
    }
  }

  /// The height that the first of some pieces needs on the page where it begins.
  private func least(_ pieces: ArraySlice<Piece>) -> Int {
    switch pieces.first {
    case nil: return 0
    case .table(let table): return table.least
    case .text(let lines, let space):
      if space.isKept {
        return space.above + lines.count * space.line + space.below + least(pieces.dropFirst())
      }
      return Self.keptLines(of: lines.count) * space.line
    }
  }

  /// How many lines of a text must begin on one page: neither the first nor the last stands alone.
  private static func keptLines(of count: Int) -> Int {
    count <= Geometry.linesKept + 1 ? count : Geometry.linesKept
  }

  private func set(_ pieces: ArraySlice<Piece>, _ pen: inout Pen) {
    switch pieces.first {
    case nil: break
    case .table(let table): table.draw(with: &pen)
    case .text(let lines, let space):
      let needed = least(pieces)
      if pen.y > pen.start, pen.y + needed > Sheet.bottom, needed <= Sheet.rows { pen.turn() }
      if pen.y > pen.start { pen.y += space.above }
      for (index, line) in lines.enumerated() {
        let left = lines.count - index
        let isEnd = left == Geometry.linesKept
        let kept = index == 0 ? Self.keptLines(of: left) : isEnd ? Geometry.linesKept : 1
        if pen.y > pen.start, pen.y + kept * space.line > Sheet.bottom { pen.turn() }
        line.draw(x: Sheet.left, top: pen.y, height: space.line, on: &pen.page)
        pen.y += space.line
      }
      pen.y += space.below
    }
  }
}

/// Where the setting goes on.
struct Pen {
  private(set) var pages: [Page] = []
  var page = Page()
  var y: Int
  /// Where the first row of this page may begin.
  var start = Sheet.top

  init(y: Int) { self.y = y }

  mutating func turn() {
    pages.append(page)
    page = Page()
    y = Sheet.top
    start = Sheet.top
  }
}

extension Words {
  /// The words as an item of a list; a box to tick is its own bullet.
  var bulleted: Words {
    if case .box? = runs.first { return self }
    return "• " + self
  }
}
