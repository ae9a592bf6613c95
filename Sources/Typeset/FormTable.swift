import Documents

/// A table that has been measured: its rows, with the lines in their cells.
///
/// A row that fits on a page stands on one page; a higher one goes on on the next. Neither the first
/// row below the titles nor the last of all stands alone on a page.
struct FormTable {
  private typealias Geometry = FormGeometry

  private struct Row {
    let boxes: [Box]
    /// How many lines high it is.
    let count: Int
    /// Whether it stays on the page of the row after it.
    var isKept = false
  }

  private struct Box {
    let cell: Cell
    let x: Int
    let width: Int
    let lines: [Line]
  }

  private let titles: Row?
  private var rows: [Row]
  private let line: Int
  private let padding: Int
  private let above: Int

  /// `above` is what the title of the paper takes of its first page.
  init(_ table: Table, size: Int, padding: Int, above: Int, _ fonts: inout Fonts) {
    line = Geometry.line(of: size)
    self.padding = padding
    self.above = above
    func row(_ cells: [Cell]) -> Row {
      Self.row(cells, shares: table.shares, size: size, padding: padding, &fonts)
    }
    titles = table.header.isEmpty ? nil : row(table.header.map { Cell.label($0) })
    rows = table.rows.map(row)
    for index in [0, rows.count - 2] where index >= 0 && index + 1 < rows.count {
      rows[index].isKept = true
    }
  }

  private static func row(
    _ cells: [Cell], shares: [Int], size: Int, padding: Int, _ fonts: inout Fonts
  ) -> Row {
    let total = max(1, shares.reduce(0, +))
    var column = 0
    let boxes = cells.map { cell in
      let last = min(column + cell.span, shares.count)
      let x = Sheet.columns * shares[..<column].reduce(0, +) / total
      let end = Sheet.columns * shares[..<last].reduce(0, +) / total
      column = last
      let style = Style(cell.isLabel ? .label : .body, size: size)
      let lines = fonts.atoms(of: cell.words, style).flatMap {
        breakLines($0, width: end - x - 2 * padding, hangs: false, style: style)
      }
      return Box(cell: cell, x: Sheet.left + x, width: end - x, lines: lines)
    }
    return Row(boxes: boxes, count: boxes.map { max($0.lines.count, $0.cell.lines) }.max() ?? 1)
  }

  // MARK: - Heights

  private func height(_ lines: Int) -> Int { lines * line + 2 * padding }

  private var titleHeight: Int { titles.map { height($0.count) } ?? 0 }

  /// What rows can take of any page, the first one included.
  private var room: Int { Sheet.rows - above - titleHeight }

  /// The height that a row needs on the page where it begins, those it is kept with included.
  private func least(_ index: Int) -> Int {
    if isParted(index) { return height(Geometry.linesKept) }
    let own = height(rows[index].count)
    return rows[index].isKept ? own + least(index + 1) : own
  }

  /// Whether a row is too high for a page, by itself or with what it is kept with.
  private func isParted(_ index: Int) -> Bool {
    let row = rows[index]
    guard row.count > Geometry.linesKept else { return false }
    return height(row.count) + (row.isKept ? least(index + 1) : 0) > room
  }

  /// The height that the titles and the first rows need on one page.
  var least: Int { titleHeight + (rows.isEmpty ? 0 : least(0)) }

  // MARK: - On pages

  func draw(with pen: inout Pen) {
    if pen.y > pen.start, pen.y + least > Sheet.bottom { pen.turn() }
    begin(&pen)
    for index in rows.indices {
      if isParted(index) {
        drawInParts(index, &pen)
      } else {
        if pen.y > pen.start, pen.y + least(index) > Sheet.bottom { turn(&pen) }
        draw(rows[index], from: 0, count: rows[index].count, &pen)
      }
    }
    pen.y += padding
  }

  private func begin(_ pen: inout Pen) {
    guard let titles else { return }
    draw(titles, from: 0, count: titles.count, &pen)
    pen.start = pen.y
  }

  /// The titles of the columns stand above what goes on, too.
  private func turn(_ pen: inout Pen) {
    pen.turn()
    begin(&pen)
  }

  /// Draws a row that goes on on the next page, two lines at least on either.
  private func drawInParts(_ index: Int, _ pen: inout Pen) {
    let row = rows[index]
    let next = row.isKept ? least(index + 1) : 0
    var from = 0
    while from < row.count {
      let left = row.count - from
      let fit = (Sheet.bottom - pen.y - 2 * padding) / line
      let isLast = left <= fit && pen.y + height(left) + next <= Sheet.bottom
      let count = isLast ? left : min(fit, left - Geometry.linesKept)
      if count < min(left, Geometry.linesKept), pen.y > pen.start {
        turn(&pen)
        continue
      }
      draw(row, from: from, count: max(count, 1), &pen)
      from += max(count, 1)
      if from < row.count { turn(&pen) }
    }
  }

  /// Draws some lines of a row, with the borders around them.
  private func draw(_ row: Row, from: Int, count: Int, _ pen: inout Pen) {
    let bottom = pen.y + height(count)
    for box in row.boxes {
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
          x: box.x + padding + x, top: pen.y + padding + offset + index * line, height: line,
          on: &pen.page)
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
