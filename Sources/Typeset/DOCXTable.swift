import Documents
import Text

/// A table of a Word document.
struct WordTable {
  private let table: Table
  /// The size of its text, in half-points.
  private let size: Int

  init(_ table: Table, size: Int) {
    self.table = table
    self.size = size
  }

  /// The widths of the columns in twips.
  private var widths: [Int] {
    let total = max(1, table.shares.reduce(0, +))
    return table.shares.map { twips(Sheet.columns) * $0 / total }
  }

  private static let sides = Padding(across: 102, along: 60)

  private struct Padding {
    let across: Int
    let along: Int
  }

  var xml: String {
    let widths = widths
    let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/>"
    }
    let margins = [
      ("top", Self.sides.along), ("left", Self.sides.across), ("bottom", Self.sides.along),
      ("right", Self.sides.across),
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
      if fromEnd == 1, height(cells) + height(all[index + 1]) > Self.page,
        let parts = row.parted(self)
      {
        return parts
      }
      row.isWhole = height(cells) <= Self.page
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
      cell.words, cell.isLabel ? .label(size: size) : .cell(size: size),
      alignment: cell.isLabel ? "center" : "left", isKept: row.isKept)
    return """
      <w:tc><w:tcPr><w:tcW w:w="\(width)" w:type="dxa"/>\(span)\(row.part.seam)\
      <w:vAlign w:val="\(cell.lines > 1 ? "top" : "center")"/></w:tcPr>\(paragraph.xml)</w:tc>
      """
  }

  // MARK: - Heights

  /// The height in twips that a row has at least.
  private func least(_ cells: [Cell]) -> Int {
    15 * size * (cells.map(\.lines).max() ?? 1) + 160
  }

  /// The height in twips that it will have, by the widths of its characters: Word has the fonts.
  var height: Int { table.rows.map(height).reduce(0, +) }

  private func height(_ cells: [Cell]) -> Int {
    let lines = placed(cells).map { cell, width in
      cell.words.plain.split(separator: "\n", omittingEmptySubsequences: false)
        .reduce(0) { $0 + lineCount(of: String($1), in: width) }
    }
    return max(least(cells), 15 * size * (lines.max() ?? 1) + 2 * Self.sides.along)
  }

  private func lineCount(of text: String, in width: Int) -> Int {
    let room = room(in: width)
    return max(1, (displayWidth(text, ambiguous: 2) + room - 1) / room)
  }

  /// How many narrow characters stand in a line of a cell.
  private func room(in width: Int) -> Int { max(1, (width - 2 * Self.sides.across) / (5 * size)) }

  /// The height in twips of a page.
  private static let page = twips(Sheet.rows)
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
  /// A text of one run before and from the place where its last lines begin: two lines at least.
  ///
  /// A new line begins there; so it is the end of a paragraph, else of a sentence, of a clause, where
  /// there is one among the last lines.
  fileprivate func lastLines(of cells: [Cell], at place: Int) -> (String, String)? {
    guard cells[place].words.runs.count == 1, case .text(let text)? = cells[place].words.runs.first
    else { return nil }
    let room = room(in: placed(cells)[place].1)
    let characters = Array(text)
    var width = 0
    var best: (rank: Int, start: Int)?
    for start in characters.indices.dropFirst().reversed() {
      width += characters[start] == "\n" ? room : displayWidth(of: characters[start], ambiguous: 2)
      if width > 8 * room, best != nil { break }
      guard width > room * 3 / 2, !"。，、；：！？）》」』】〕”’\n".contains(characters[start]) else {
        continue
      }
      let rank = Self.ends.firstIndex { $0.contains(characters[start - 1]) } ?? Self.ends.count
      if rank < best?.rank ?? .max { best = (rank, start) }
    }
    guard let start = best?.start else { return nil }
    var above = characters[..<start]
    if above.last == "\n" { above.removeLast() }
    return (String(above), String(characters[start...]))
  }

  /// What a line may end with, the best first.
  private static let ends: [Set<Character>] = [["\n"], ["。", "！", "？"], ["；", "，", "、"]]
}

extension Document {
  /// The size of the text in its tables, in half-points: smaller if the form doesn't fit on one page.
  var wordTableSize: Int {
    let sizes = FormGeometry.sizes.map { $0 * 2 / points(1) }
    guard booklet == .application, let largest = sizes.first, let smallest = sizes.last else {
      return sizes.first ?? 24
    }
    let room = twips(Sheet.rows - FormGeometry.titleLine - FormGeometry.belowTitle)
    func fits(_ size: Int) -> Bool {
      let heights = blocks.map { block in
        if case .table(let table) = block { WordTable(table, size: size).height } else { 0 }
      }
      return heights.reduce(0, +) <= room
    }
    return fits(largest) ? largest : smallest
  }
}
