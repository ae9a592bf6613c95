import Documents
import Text

/// How a run of text looks.
enum TextLook: Equatable {
  /// The name on the letterhead, in half-points.
  case issuer(size: Int)
  case body, title, heading, cell, label, number

  var properties: String {
    switch self {
    // 28 characters of 16 pt are wider than the line: each stands a quarter of a point closer.
    case .body: wordFonts(Role.body.standardName) + "<w:spacing w:val=\"-5\"/>" + size(32)
    case .issuer(let halfPoints):
      wordFonts(Role.title.standardName) + "<w:color w:val=\"D7000F\"/>" + size(halfPoints)
    case .title: wordFonts(Role.title.standardName) + size(44)
    case .heading: wordFonts(Role.label.standardName) + size(28)
    case .cell: wordFonts(Role.body.standardName) + size(24)
    case .label: wordFonts(Role.label.standardName) + size(24)
    case .number: wordFonts(Role.body.standardName) + size(28)
    }
  }

  /// The letterhead as large as one line allows, as on pages: by widths, for Word has the fonts.
  static func issuer(fitting name: String) -> TextLook {
    let width = LetterGeometry.ruleLength * 72 * 2 / 25_400
    let fitting = width * 2 / max(1, displayWidth(name, ambiguous: 2))
    return .issuer(size: min(60, max(LetterGeometry.issuerSmallest * 2 / points(1), fitting)))
  }

  private func size(_ halfPoints: Int) -> String {
    "<w:sz w:val=\"\(halfPoints)\"/><w:szCs w:val=\"\(halfPoints)\"/>"
  }
}

/// A paragraph with what Word must know of it.
struct Paragraph {
  enum Border { case above, below }

  var words: Words
  var look: TextLook
  var alignment = "both"
  /// Indents in hundredths of a character, as Word counts them.
  var firstLine = 0
  var left = 0
  var right = 0
  var before = 0
  var after = 0
  var border: Border?
  var isKept = false
  /// The section that ends with it, if one does.
  var section = ""

  init(
    _ words: Words, _ look: TextLook, alignment: String = "both", firstLine: Int = 0,
    left: Int = 0, right: Int = 0, before: Int = 0, after: Int = 0, border: Border? = nil,
    isKept: Bool = false
  ) {
    self.words = words
    self.look = look
    self.alignment = alignment
    self.firstLine = firstLine
    self.left = left
    self.right = right
    self.before = before
    self.after = after
    self.border = border
    self.isKept = isKept
  }

  var xml: String {
    "<w:p><w:pPr>\(properties)</w:pPr>\(runs(words, look))</w:p>"
  }

  /// The properties in the order that the schema wants.
  private var properties: String {
    var out = isKept ? "<w:keepNext/>" : ""
    // In a cell it would keep a long text from going on on the next page.
    if isKept, look != .cell, look != .label { out += "<w:keepLines/>" }
    switch border {
    case .below:
      out += rule("bottom", "thickThinSmallGap", 11)
    case .above:
      out += rule("top", "thinThickSmallGap", 1)
    case nil: break
    }
    let isSmall = look == .cell || look == .label || look == .heading
    if isSmall { out += "<w:snapToGrid w:val=\"0\"/>" }
    let line = isSmall ? " w:line=\"300\" w:lineRule=\"auto\"" : ""
    out += "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\"\(line)/>"
    if border != nil {
      // The rules are 170 mm long, 14 mm more than the line.
      let margin = (Sheet.width - LetterGeometry.ruleLength) / 2
      let left = twips(Sheet.left - margin)
      let right = twips(Sheet.width - Sheet.right - margin)
      out += "<w:ind w:left=\"-\(left)\" w:right=\"-\(right)\"/>"
    } else if firstLine + left + right > 0 {
      out +=
        "<w:ind\(indent("left", left))\(indent("right", right))\(indent("firstLine", firstLine))/>"
    }
    return out + "<w:jc w:val=\"\(alignment)\"/>\(section)"
  }

  private func rule(_ side: String, _ value: String, _ distance: Int) -> String {
    """
    <w:pBdr><w:\(side) w:val="\(value)" w:sz="36" w:space="\(distance)" w:color="D7000F"/></w:pBdr>
    """
  }

  /// An indent in characters, and in twips for readers that don't know characters.
  private func indent(_ side: String, _ hundredths: Int) -> String {
    guard hundredths > 0 else { return "" }
    let width = twips(LetterGeometry.pitch * hundredths / 100)
    return " w:\(side)Chars=\"\(hundredths)\" w:\(side)=\"\(width)\""
  }
}

private func runs(_ words: Words, _ look: TextLook) -> String {
  words.runs.map { run in
    var properties = look.properties
    if case .missing = run {
      // The schema wants the highlight after the sizes.
      properties += "<w:highlight w:val=\"yellow\"/>"
    }
    let lines = run.plain.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "" : "<w:t xml:space=\"preserve\">\(escapedXML(String($0)))</w:t>"
    }
    return "<w:r><w:rPr>\(properties)</w:rPr>\(lines.joined(separator: "<w:br/>"))</w:r>"
  }.joined()
}

/// A letter; `section` ends with its last paragraph.
func wordText(of letter: Letter, section: String) -> String {
  var paragraphs = [
    Paragraph(letter.number, .body, alignment: "right"), Paragraph(Words(), .body),
    Paragraph(Words(), .body), Paragraph(Words(letter.title), .title, alignment: "center"),
    Paragraph(Words(), .body), Paragraph(letter.addressee + "：", .body),
  ]
  paragraphs += letter.paragraphs.enumerated().map { index, words in
    Paragraph(words, .body, firstLine: 200, isKept: index == letter.paragraphs.count - 1)
  }
  paragraphs.append(Paragraph(Words(), .body, isKept: true))
  for index in letter.attachments.indices {
    paragraphs.append(
      Paragraph(
        Words(letter.attachmentLine(index)), .body, left: index == 0 ? 200 : 500, isKept: true))
  }
  for _ in 0..<LetterGeometry.linesForSeal {
    paragraphs.append(Paragraph(Words(), .body, isKept: true))
  }
  // The signature is centred above the date: half the difference of their widths further in.
  let dateFromRight = LetterGeometry.dateFromRight * 100
  let difference =
    displayWidth(letter.date, ambiguous: 2) - displayWidth(letter.signature.plain, ambiguous: 2)
  paragraphs.append(
    Paragraph(
      letter.signature, .body, alignment: "right", right: max(0, dateFromRight + difference * 25),
      isKept: true))
  paragraphs.append(
    Paragraph(Words(letter.date), .body, alignment: "right", right: dateFromRight, isKept: true))
  paragraphs.append(Paragraph(letter.remark, .body, firstLine: 200))
  paragraphs[paragraphs.count - 1].section = section
  return paragraphs.map(\.xml).joined()
}

/// A block; `isKept` keeps a paragraph on the page of what follows it.
func wordText(of block: Block, isKept: Bool = false) -> String {
  switch block {
  case .heading(let text):
    Paragraph(Words(text), .heading, alignment: "left", before: 160, after: 80, isKept: true).xml
  case .paragraph(let words), .note(let words):
    Paragraph(words, .cell, alignment: "left", before: 60, after: 80, isKept: isKept).xml
  case .list(let items):
    items.map { Paragraph($0.bulleted, .cell, alignment: "left").xml }.joined()
  case .table(let table): xml(of: table)
  case .track(let stops): xml(of: Table(track: stops))
  }
}

private func xml(of table: Table) -> String {
  let total = max(1, table.shares.reduce(0, +))
  let widths = table.shares.map { twips(Sheet.columns) * $0 / total }
  let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
  let header = table.header.isEmpty ? [] : [table.header.map { Cell.label($0) }]
  let sides = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
    "<w:\($0) w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/>"
  }
  let all = header + table.rows
  let rows = all.enumerated().map { index, row in
    let isHeader = index < header.count
    // Neither the titles and the first row stand alone on a page, nor does the last row.
    let isKept = index < all.count - 1 && (index <= header.count || index == all.count - 2)
    var column = 0
    let cells = row.map { cell in
      let last = min(column + cell.span, widths.count)
      let width = widths[column..<last].reduce(0, +)
      column = last
      return xml(of: cell, width: width, isKept: isKept)
    }
    let lines = row.map(\.lines).max() ?? 1
    // Only a row that may be higher than a page is parted.
    let isWhole = row.allSatisfy { cell in
      cell.words.plain.reduce(0) { $0 + ($1 == "\n" ? 20 : 1) } < 300
    }
    return """
      <w:tr><w:trPr>\(isWhole ? "<w:cantSplit/>" : "")<w:trHeight w:val="\(360 * lines + 160)" w:hRule="atLeast"/>\
      \(isHeader ? "<w:tblHeader/>" : "")</w:trPr>\
      \(cells.joined())</w:tr>
      """
  }
  return """
    <w:tbl><w:tblPr><w:tblW w:w="\(widths.reduce(0, +))" w:type="dxa"/>\
    <w:tblBorders>\(sides.joined())</w:tblBorders><w:tblLayout w:type="fixed"/>\
    <w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="102" w:type="dxa"/>\
    <w:bottom w:w="60" w:type="dxa"/><w:right w:w="102" w:type="dxa"/></w:tblCellMar></w:tblPr>\
    <w:tblGrid>\(grid)</w:tblGrid>\(rows.joined())</w:tbl>
    """
}

private func xml(of cell: Cell, width: Int, isKept: Bool) -> String {
  let span = cell.span > 1 ? "<w:gridSpan w:val=\"\(cell.span)\"/>" : ""
  let paragraph = Paragraph(
    cell.words, cell.isLabel ? .label : .cell, alignment: cell.isLabel ? "center" : "left",
    isKept: isKept)
  return """
    <w:tc><w:tcPr><w:tcW w:w="\(width)" w:type="dxa"/>\(span)\
    <w:vAlign w:val="\(cell.lines > 1 ? "top" : "center")"/></w:tcPr>\(paragraph.xml)</w:tc>
    """
}

extension Block {
  /// Whether it is a table in Word; such a one keeps what introduces it.
  var isTable: Bool {
    switch self {
    case .table, .track: true
    case .heading, .paragraph, .note, .list: false
    }
  }
}
