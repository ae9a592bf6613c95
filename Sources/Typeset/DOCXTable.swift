import Documents

/// A table of a Word document, as high as the same table on pages.
struct WordTable {
  private let table: Table
  private let measures: WordMeasures

  init(_ table: Table, _ measures: WordMeasures) {
    self.table = table
    self.measures = measures
  }

  /// The widths of the columns in twips.
  private var widths: [Int] {
    let total = max(1, table.shares.reduce(0, +))
    return table.shares.map { twips(Sheet.columns) * $0 / total }
  }

  var xml: String {
    let widths = widths
    let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"\(Self.rule * 2 / 5)\" w:space=\"0\" w:color=\"000000\"/>"
    }
    let margins = [
      ("top", measures.padding - Self.rule), ("left", measures.padding),
      ("bottom", measures.padding), ("right", measures.padding),
    ].map { "<w:\($0) w:w=\"\($1)\" w:type=\"dxa\"/>" }
    let header = table.header.isEmpty ? [] : [table.header.map { Cell.label($0) }]
    let all = header + table.rows
    let rows = all.enumerated().flatMap { index, cells in
      let fromEnd = all.count - 1 - index
      // Neither the titles and the first row stand alone on a page, nor does the last row: it goes
      // with the one above it, and the thin paragraph behind the table with it.
      var row = Row(
        cells: cells, isHeader: index < header.count,
        isKept: index <= header.count || fromEnd <= 1)
      if fromEnd == 1, height(cells) + height(all[index + 1]) > measures.room,
        let parts = row.parted(self)
      {
        return parts
      }
      row.isWhole = height(cells) <= measures.room
      return [row]
    }.map(xml)
    return """
      <w:tbl><w:tblPr><w:tblW w:w="\(widths.reduce(0, +))" w:type="dxa"/>\
      <w:tblBorders>\(borders.joined())</w:tblBorders><w:tblLayout w:type="fixed"/>\
      <w:tblCellMar>\(margins.joined())</w:tblCellMar></w:tblPr>\
      <w:tblGrid>\(grid)</w:tblGrid>\(rows.joined())</w:tbl>
      """
  }

  /// A row, or a part of one.
  fileprivate struct Row {
    enum Part { case whole, upper, lower }

    var cells: [Cell]
    var isHeader = false
    var isKept = false
    /// Only a row that is higher than a page is parted.
    var isWhole = true
    var part = Part.whole
  }

  private func xml(of row: Row) -> String {
    """
    <w:tr><w:trPr>\(row.isWhole ? "<w:cantSplit/>" : "")\
    <w:trHeight w:val="\(row.part == .lower ? 0 : least(row.cells))" w:hRule="atLeast"/>\
    \(row.isHeader ? "<w:tblHeader/>" : "")</w:trPr>\
    \(placed(row.cells).map { xml(of: $0, width: $1, in: row) }.joined())</w:tr>
    """
  }

  /// The cells of a row with their widths.
  private func placed(_ cells: [Cell]) -> [(Cell, Int)] {
    let widths = widths
    var column = 0
    return cells.map { cell in
      let last = min(column + cell.span, widths.count)
      defer { column = last }
      return (cell, widths[column..<last].reduce(0, +))
    }
  }

  private func xml(of cell: Cell, width: Int, in row: Row) -> String {
    let span = cell.span > 1 ? "<w:gridSpan w:val=\"\(cell.span)\"/>" : ""
    let paragraph = Paragraph(
      cell.words, cell.isLabel ? .label(size: measures.size) : .cell(size: measures.size),
      alignment: cell.isLabel ? "center" : "left", isKept: row.isKept)
    return """
      <w:tc><w:tcPr><w:tcW w:w="\(width)" w:type="dxa"/>\(span)\(row.part.seam)\
      <w:vAlign w:val="\(cell.lines > 1 ? "top" : "center")"/></w:tcPr>\(paragraph.xml)</w:tc>
      """
  }

  // MARK: - Heights

  /// The height in twips that a row has at least.
  private func least(_ cells: [Cell]) -> Int {
    height(lines: cells.map(\.lines).max() ?? 1)
  }

  /// The height in twips that it will have, by the widths of its characters: Word has the fonts.
  var height: Int { table.rows.map(height).reduce(0, +) }

  private func height(_ cells: [Cell]) -> Int {
    let lines = placed(cells).map { self.lines(of: $0.words.plain, in: $1).count }
    return max(least(cells), height(lines: lines.max() ?? 1))
  }

  private func height(lines: Int) -> Int { lines * measures.line + 2 * measures.padding }

  /// The lines that a text will have in a cell, together the text.
  fileprivate func lines(of text: String, in width: Int) -> [String] {
    nominalLines(of: text, width: width - 2 * measures.padding, size: 10 * measures.size)
  }

  /// How thick the rules are, in twips: a rule makes its row higher.
  private static let rule = 15
}

extension WordTable.Row {
  /// The row in two parts, of which the lower one holds the last lines of its longest cell.
  ///
  /// Word can keep a row with the next one, but not two lines of it. So the last lines of a text that
  /// goes on over pages become a row of their own, with no rule above, that is kept with the next.
  fileprivate func parted(_ table: WordTable) -> [WordTable.Row]? {
    guard
      let place = cells.indices.max(by: {
        cells[$0].words.plain.count < cells[$1].words.plain.count
      }), let (above, below) = table.lastLines(of: cells, at: place)
    else { return nil }
    func cell(_ text: String) -> Cell { Cell(Words(text), span: cells[place].span) }
    var upper = self
    upper.cells[place] = cell(above)
    upper.isWhole = false
    upper.isKept = false
    upper.part = .upper
    var lower = self
    lower.cells = cells.map { Cell(Words(), span: $0.span) }
    lower.cells[place] = cell(below)
    lower.part = .lower
    return [upper, lower]
  }
}

extension WordTable.Row.Part {
  /// Where two parts of a row meet is neither a rule nor a margin.
  fileprivate var seam: String {
    let side: String
    switch self {
    case .whole: return ""
    case .upper: side = "bottom"
    case .lower: side = "top"
    }
    return """
      <w:tcBorders><w:\(side) w:val="nil"/></w:tcBorders>\
      <w:tcMar><w:\(side) w:w="0" w:type="dxa"/></w:tcMar>
      """
  }
}

extension WordTable {
  /// A text of one run before and from the place where its last lines begin: two of them.
  fileprivate func lastLines(of cells: [Cell], at place: Int) -> (String, String)? {
    guard cells[place].words.runs.count == 1, case .text(let text)? = cells[place].words.runs.first
    else { return nil }
    var lines = self.lines(of: text, in: placed(cells)[place].1)
    guard lines.count > FormGeometry.linesKept else { return nil }
    let below = lines.suffix(FormGeometry.linesKept)
    lines.removeLast(below.count)
    var above = lines.joined()
    if above.last == "\n" { above.removeLast() }
    return (above, below.joined())
  }
}

/// The measures of the tables of a paper in Word: sizes in half-points, lengths in twips.
struct WordMeasures {
  let size: Int
  /// The height of a line of text, the space around the text of a cell.
  let line: Int
  let padding: Int
  /// What the rows of a table can take of any page, the first one included.
  let room: Int

  init(of paper: Document) {
    let sizes = paper.booklet == .application ? FormGeometry.sizes : FormGeometry.sizes.suffix(1)
    let all = sizes.map { WordMeasures(size: $0, booklet: paper.booklet) }
    self = all.first { $0.fits(paper) } ?? all[all.count - 1]
  }

  init(size: Int, booklet: Document.Booklet) {
    self.size = size * 2 / points(1)
    line = twips(FormGeometry.line(of: size))
    padding = twips(FormGeometry.padding(of: booklet))
    room = twips(Sheet.rows - FormGeometry.titleLine - FormGeometry.belowTitle)
  }

  private func fits(_ paper: Document) -> Bool {
    let heights = paper.blocks.map { block in
      if case .table(let table) = block { WordTable(table, self).height } else { 0 }
    }
    return heights.reduce(0, +) <= room
  }
}
