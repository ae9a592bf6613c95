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
    let rows = all.enumerated().map { index, cells in
      // Neither the titles and the first row stand alone on a page, nor does the last row.
      let isKept = index < all.count - 1 && (index <= header.count || index == all.count - 2)
      return row(cells, isHeader: index < header.count, isKept: isKept)
    }
    return """
      <w:tbl><w:tblPr><w:tblW w:w="\(widths.reduce(0, +))" w:type="dxa"/>\
      <w:tblBorders>\(borders.joined())</w:tblBorders><w:tblLayout w:type="fixed"/>\
      <w:tblCellMar>\(margins.joined())</w:tblCellMar></w:tblPr>\
      <w:tblGrid>\(grid)</w:tblGrid>\(rows.joined())</w:tbl>
      """
  }

  private func row(_ cells: [Cell], isHeader: Bool, isKept: Bool) -> String {
    // Only a row that may be higher than a page is parted.
    let isWhole = cells.allSatisfy { cell in
      cell.words.plain.reduce(0) { $0 + ($1 == "\n" ? 20 : 1) } < 300
    }
    return """
      <w:tr><w:trPr>\(isWhole ? "<w:cantSplit/>" : "")\
      <w:trHeight w:val="\(least(cells))" w:hRule="atLeast"/>\
      \(isHeader ? "<w:tblHeader/>" : "")</w:trPr>\
      \(placed(cells).map { xml(of: $0, width: $1, isKept: isKept) }.joined())</w:tr>
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

  private func xml(of cell: Cell, width: Int, isKept: Bool) -> String {
    let span = cell.span > 1 ? "<w:gridSpan w:val=\"\(cell.span)\"/>" : ""
    let paragraph = Paragraph(
      cell.words, cell.isLabel ? .label(size: size) : .cell(size: size),
      alignment: cell.isLabel ? "center" : "left", isKept: isKept)
    return """
      <w:tc><w:tcPr><w:tcW w:w="\(width)" w:type="dxa"/>\(span)\
      <w:vAlign w:val="\(cell.lines > 1 ? "top" : "center")"/></w:tcPr>\(paragraph.xml)</w:tc>
      """
  }

  // MARK: - Heights

  /// The height in twips that a row has at least.
  private func least(_ cells: [Cell]) -> Int {
    15 * size * (cells.map(\.lines).max() ?? 1) + 160
  }

  /// The height in twips that it will have, by the widths of its characters: Word has the fonts.
  var height: Int {
    table.rows.map { cells in
      let lines = placed(cells).map { cell, width in
        let room = max(1, (width - 2 * Self.sides.across) / (5 * size))
        return cell.words.plain.split(separator: "\n", omittingEmptySubsequences: false)
          .reduce(0) { $0 + max(1, (displayWidth(String($1), ambiguous: 2) + room - 1) / room) }
      }
      return max(least(cells), 15 * size * (lines.max() ?? 1) + 2 * Self.sides.along)
    }.reduce(0, +)
  }
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
