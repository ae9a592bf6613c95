import Documents
import Text

/// How a run of text looks.
enum TextLook: Equatable {
  /// The name on the letterhead, in half-points.
  case issuer(size: Int)
  case body, title, formTitle, heading
  /// Text and labels of tables, and numbers of pages, in half-points.
  case cell(size: Int), label(size: Int), number(size: Int)

  var properties: String {
    switch self {
    // 28 characters of 16 pt are wider than the line: each stands a quarter of a point closer.
    case .body: wordFonts(Role.body.standardName) + "<w:spacing w:val=\"-5\"/>" + size(32)
    case .issuer(let halfPoints):
      wordFonts(Role.title.standardName) + "<w:color w:val=\"D7000F\"/>" + size(halfPoints)
    case .title, .formTitle: wordFonts(Role.title.standardName) + size(44)
    case .heading: wordFonts(Role.label.standardName) + size(28)
    case .cell(let halfPoints): wordFonts(Role.body.standardName) + size(halfPoints)
    case .label(let halfPoints): wordFonts(Role.label.standardName) + size(halfPoints)
    case .number(let halfPoints): wordFonts(Role.body.standardName) + size(halfPoints)
    }
  }

  /// The height of its lines in twips, where it isn't that of the letter's: as on pages, whatever
  /// height the font wants.
  var line: Int? {
    switch self {
    case .formTitle: twips(FormGeometry.titleLine)
    case .heading: twips(FormGeometry.line(of: FormGeometry.headingSize))
    case .cell(let size), .label(let size): twips(FormGeometry.line(of: points(1) * size / 2))
    case .issuer, .body, .title, .number: nil
    }
  }

  /// Whether it is the text of a form.
  var isInForm: Bool {
    switch self {
    case .cell, .label: true
    case .issuer, .body, .title, .formTitle, .heading, .number: false
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
    if isKept, !look.isInForm { out += "<w:keepLines/>" }
    switch border {
    case .below:
      out += rule("bottom", "thickThinSmallGap", 11)
    case .above:
      out += rule("top", "thinThickSmallGap", 1)
    case nil: break
    }
    // A mark would hang out towards the rule of its cell.
    if look.isInForm { out += "<w:overflowPunct w:val=\"0\"/>" }
    if look.line != nil { out += "<w:snapToGrid w:val=\"0\"/>" }
    let line = look.line.map { " w:line=\"\($0)\" w:lineRule=\"exact\"" } ?? ""
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

/// A block with what surrounds it on pages; `isKept` keeps a paragraph on the page of what follows it.
func wordText(of block: Block, _ measures: WordMeasures, isKept: Bool = false) -> String {
  let look = TextLook.cell(size: measures.size)
  switch block {
  case .heading(let text):
    return Paragraph(
      Words(text), .heading, alignment: "left", before: measures.line / 2,
      after: measures.padding / 2, isKept: true
    ).xml
  case .paragraph(let words), .note(let words):
    return Paragraph(words, look, alignment: "left", after: measures.padding, isKept: isKept).xml
  case .list(let items):
    return items.map { Paragraph($0.bulleted, look, alignment: "left").xml }.joined()
  case .table(let table): return WordTable(table, measures).xml
  case .track(let stops): return WordTable(Table(track: stops), measures).xml
  }
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
