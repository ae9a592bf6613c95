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

  /// Papers for the clerk's own use are set closer: they need no room for ink.
  private var padding: Int {
    paper.booklet == .application ? Geometry.padding : Geometry.closePadding
  }

  mutating func pages(_ fonts: inout Fonts) -> [Page] {
    var pages: [Page] = []
    let sizes = paper.booklet == .application ? Geometry.sizes : Geometry.sizes.suffix(1)
    for (index, size) in sizes.enumerated() {
      pages = self.pages(size: size, &fonts)
      isShrunk = index > 0
      isContinued = pages.count > 1
      if !isContinued { break }
    }
    if pages.count > 1 {
      for index in pages.indices { pages[index].number(index + 1, of: pages.count, &fonts) }
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
    for block in paper.blocks {
      switch block {
      case .table(let table): set(table, size: size, &pen, &fonts)
      case .heading(let text):
        pen.y += height(of: size) / 2
        // A heading stays with the first lines of what it stands above.
        if pen.y + Geometry.belowHeading > Sheet.bottom { pen.turn() }
        set(Words(text), Style(.label, size: Geometry.headingSize), &pen, &fonts)
        pen.y += padding / 2
      case .paragraph(let words), .note(let words):
        set(words, Style(.body, size: size), &pen, &fonts)
        pen.y += padding
      case .list(let items):
        for item in items { set(item.bulleted, Style(.body, size: size), &pen, &fonts) }
      case .track(let stops): set(Table(track: stops), size: size, &pen, &fonts)
      }
    }
    return pen.pages + [pen.page]
  }

  /// Where the setting goes on.
  private struct Pen {
    var pages: [Page] = []
    var page = Page()
    var y: Int
    /// Where the first row of this page may begin.
    var start = Sheet.top

    mutating func turn() {
      pages.append(page)
      page = Page()
      y = Sheet.top
      start = Sheet.top
    }
  }

  private func height(of size: Int) -> Int { size * Geometry.lineTenths / 10 }

  private func set(_ words: Words, _ style: Style, _ pen: inout Pen, _ fonts: inout Fonts) {
    for atoms in fonts.atoms(of: words, style) {
      for line in breakLines(atoms, width: Sheet.columns, style: style) {
        if pen.y + height(of: style.size) > Sheet.bottom { pen.turn() }
        line.draw(x: Sheet.left, top: pen.y, height: height(of: style.size), on: &pen.page)
        pen.y += height(of: style.size)
      }
    }
  }

  // MARK: - Tables

  private struct Box {
    let cell: Cell
    let x: Int
    let width: Int
    let lines: [Line]
  }

  private func set(_ table: Table, size: Int, _ pen: inout Pen, _ fonts: inout Fonts) {
    let header = table.header.isEmpty ? [] : [table.header.map { Cell.label($0) }]
    func set(_ row: [Cell], _ pen: inout Pen, repeating header: [[Cell]]) {
      let boxes = boxes(row, shares: table.shares, size: size, &fonts)
      var from = 0
      let count = boxes.map { max($0.lines.count, $0.cell.lines) }.max() ?? 1
      while from < count {
        let space = Sheet.bottom - pen.y - 2 * padding
        let fit = max(0, space / height(of: size))
        let whole = (Sheet.rows - 2 * padding) / height(of: size)
        // A row that fits on a page goes there whole; a higher one begins where it is.
        if fit < count - from, pen.y > pen.start, count - from <= whole || fit < 2 {
          pen.turn()
          // The titles of the columns stand above what goes on, too.
          for titles in header { set(titles, &pen, repeating: []) }
          pen.start = pen.y
          continue
        }
        let taken = min(count - from, max(fit, 1))
        draw(boxes, from: from, count: taken, of: count, size: size, &pen)
        from += taken
      }
    }
    for row in header { set(row, &pen, repeating: []) }
    for row in table.rows { set(row, &pen, repeating: header) }
    pen.y += padding
  }

  private func boxes(
    _ row: [Cell], shares: [Int], size: Int, _ fonts: inout Fonts
  ) -> [Box] {
    let total = max(1, shares.reduce(0, +))
    var column = 0
    return row.map { cell in
      let last = min(column + cell.span, shares.count)
      let x = Sheet.columns * shares[..<column].reduce(0, +) / total
      let end = Sheet.columns * shares[..<last].reduce(0, +) / total
      column = last
      let style = Style(cell.isLabel ? .label : .body, size: size)
      let lines = fonts.atoms(of: cell.words, style).flatMap {
        breakLines($0, width: end - x - 2 * padding, style: style)
      }
      return Box(cell: cell, x: Sheet.left + x, width: end - x, lines: lines)
    }
  }

  /// Draws some lines of a row, with the borders around them.
  private func draw(
    _ boxes: [Box], from: Int, count: Int, of total: Int, size: Int, _ pen: inout Pen
  ) {
    let line = height(of: size)
    let bottom = pen.y + count * line + 2 * padding
    for box in boxes {
      let isShort = box.cell.lines == 1 && box.lines.count <= count && from == 0
      // Text stands in the middle of its cell, but begins at the top of one meant for much text.
      let offset = isShort ? (count - box.lines.count) * line / 2 : 0
      // A label is said again where its row goes on.
      let isRepeated = box.cell.isLabel && box.lines.count <= from
      let lines = isRepeated ? box.lines.prefix(count) : box.lines.dropFirst(from).prefix(count)
      for (index, text) in lines.enumerated() {
        let room = box.width - 2 * padding
        let x = box.cell.isLabel ? max(0, (room - text.width) / 2) : 0
        text.draw(
          x: box.x + padding + x,
          top: pen.y + padding + offset + index * line, height: line, on: &pen.page)
      }
      border(box.x, pen.y, box.width, bottom - pen.y, on: &pen.page)
    }
    pen.y = bottom
  }

  private func border(_ x: Int, _ y: Int, _ width: Int, _ height: Int, on page: inout Page) {
    for (x1, y1, x2, y2) in [
      (x, y, x + width, y), (x, y + height, x + width, y + height), (x, y, x, y + height),
      (x + width, y, x + width, y + height),
    ] {
      let mark = Mark.line(x1: x1, y1: y1, x2: x2, y2: y2, width: Geometry.rule, ink: .black)
      // Cells that touch share their border.
      if !page.marks.contains(mark) { page.marks.append(mark) }
    }
  }
}

extension Page {
  /// `— 2 / 3 —` below the type area.
  fileprivate mutating func number(_ number: Int, of count: Int, _ fonts: inout Fonts) {
    let style = Style(.body, size: FormGeometry.pageNumberSize)
    for atoms in fonts.atoms(of: Words("— \(number) / \(count) —"), style) {
      for line in breakLines(atoms, width: Sheet.columns, style: style) {
        line.draw(
          x: Sheet.left + (Sheet.columns - line.width) / 2,
          top: Sheet.bottom + LetterGeometry.pageNumberBelow, height: style.size, on: &self)
      }
    }
  }
}

extension Words {
  /// The words as an item of a list; a box to tick is its own bullet.
  var bulleted: Words {
    if case .box? = runs.first { return self }
    return "• " + self
  }
}
