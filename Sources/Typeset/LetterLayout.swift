import Documents

/// A paper that cannot be set.
enum LayoutError: Error, Equatable {
  /// The issuer's name is too long for a letterhead.
  case issuerTooLong
}

extension LayoutError: CustomStringConvertible {
  var description: String {
    switch self {
    case .issuerTooLong: "单位名称太长，放不进函头。请改用规范简称。"
    }
  }
}

/// Sets an official letter.
struct LetterLayout {
  private typealias Geometry = LetterGeometry
  private static let body = Style(.body, size: Geometry.bodySize, pitch: Geometry.pitch)

  /// A row of the text area: nothing, or a line at some distance from the left.
  private struct Row {
    var line: Line?
    var x = 0
    /// Whether it stays on the page of the row after it.
    var isKept = false
  }

  private let letter: Letter

  init(_ letter: Letter) { self.letter = letter }

  func pages(_ fonts: inout Fonts) throws(LayoutError) -> [Page] {
    var page = Page()
    var y = try head(on: &page, &fonts)
    var rows = allRows(&fonts)
    var pages: [Page] = []
    repeat {
      let room = max(1, (Sheet.bottom - y) / Geometry.line)
      let count = Self.fitting(rows, in: room)
      for (index, row) in rows.prefix(count).enumerated() {
        row.line?.draw(
          x: Sheet.left + row.x, top: y + index * Geometry.line, height: Geometry.line, on: &page)
      }
      rows.removeFirst(count)
      while let first = rows.first, first.line == nil { rows.removeFirst() }
      pages.append(page)
      page = Page()
      y = Sheet.top
    } while !rows.isEmpty
    return pages
  }

  /// How many rows a page takes; what is kept together goes to the next page whole, unless it is
  /// higher than a page.
  private static func fitting(_ rows: [Row], in room: Int) -> Int {
    guard room < rows.count else { return rows.count }
    let kept = rows.prefix(room).lastIndex { !$0.isKept }
    return kept.map { $0 + 1 } ?? room
  }

  // MARK: - The head

  /// Sets letterhead, number and title; returns where the text begins.
  private func head(on page: inout Page, _ fonts: inout Fonts) throws(LayoutError) -> Int {
    var y = try issuer(on: &page, &fonts)
    y += Geometry.ruleBelowIssuer
    rule(at: y, isThickAbove: true, on: &page)
    y += Geometry.thick + Geometry.between + Geometry.thin
    rule(
      at: Sheet.height - Geometry.ruleAboveFoot - Geometry.thick - Geometry.between - Geometry.thin,
      isThickAbove: false, on: &page)

    y += Geometry.numberBelowRule
    for line in lines(letter.number, Self.body, &fonts) {
      line.draw(x: Sheet.right - line.width, top: y, height: Geometry.bodySize, on: &page)
      y += Geometry.bodySize
    }
    y += Geometry.linesAboveTitle * Geometry.line
    let title = Style(.title, size: Geometry.titleSize)
    for line in lines(Words(letter.title), title, &fonts) {
      line.draw(
        x: Sheet.left + (Sheet.columns - line.width) / 2, top: y, height: Geometry.titleLine,
        on: &page)
      y += Geometry.titleLine
    }
    return y + Geometry.line
  }

  /// The issuer's name, in one line if it can be made small enough; returns its lower edge.
  private func issuer(on page: inout Page, _ fonts: inout Fonts) throws(LayoutError) -> Int {
    var size = Geometry.issuerLargest
    var lines: [Line] = []
    while true {
      let style = Style(.title, size: size, ink: .red)
      let atoms = fonts.atoms(of: letter.issuer, style).flatMap { $0 }
      lines = breakLines(atoms, width: Geometry.ruleLength, style: style)
      if lines.count == 1 || size <= Geometry.issuerSmallest { break }
      size -= points(1)
    }
    guard lines.count <= Geometry.issuerMostLines else { throw .issuerTooLong }
    var y = Geometry.issuerTop
    for line in lines {
      line.draw(x: (Sheet.width - line.width) / 2, top: y, height: size, on: &page)
      y += size * 5 / 4
    }
    return y - size / 4
  }

  /// A red double rule.
  private func rule(at top: Int, isThickAbove: Bool, on page: inout Page) {
    let left = (Sheet.width - Geometry.ruleLength) / 2
    var y = top
    for width in isThickAbove
      ? [Geometry.thick, Geometry.thin] : [Geometry.thin, Geometry.thick]
    {
      page.marks.append(
        .line(
          x1: left, y1: y + width / 2, x2: left + Geometry.ruleLength, y2: y + width / 2,
          width: width, ink: .red))
      y += width + Geometry.between
    }
  }

  // MARK: - The text

  /// The text and what belongs to the signature, which takes two lines of the text along.
  private func allRows(_ fonts: inout Fonts) -> [Row] {
    var text = textRows(&fonts)
    for index in text.indices.suffix(Geometry.linesWithSignature) { text[index].isKept = true }
    return text + tailRows(&fonts)
  }

  private func textRows(_ fonts: inout Fonts) -> [Row] {
    let indent = 2 * Geometry.pitch
    var rows = lines(letter.addressee + "：", Self.body, &fonts).map { Row(line: $0) }
    for paragraph in letter.paragraphs {
      rows += lines(paragraph, Self.body, indent: indent, &fonts).map { Row(line: $0) }
    }
    return rows
  }

  /// Attachments, signature, date and remark.
  private func tailRows(_ fonts: inout Fonts) -> [Row] {
    let pitch = Geometry.pitch
    var rows = [Row()]
    for index in letter.attachments.indices {
      // What runs on stands under the first character after “附件：”.
      let margin = (index == 0 ? 2 : 5) * pitch
      let text = lines(
        Words(letter.attachmentLine(index)), Self.body, width: Sheet.columns - margin, &fonts)
      rows += text.enumerated().map { Row(line: $1, x: $0 == 0 ? margin : 5 * pitch) }
    }
    rows += Array(repeating: Row(), count: Geometry.linesForSeal)
    rows += signature(&fonts)
    for index in rows.indices { rows[index].isKept = true }
    let remark = lines(letter.remark, Self.body, indent: 2 * pitch, &fonts)
    // Of a long remark two lines at least stand on either page.
    return rows
      + remark.enumerated().map { index, line in
        Row(line: line, isKept: index == 0 || index == remark.count - 2)
      }
  }

  /// The signature, centred above the date, which stands four characters from the right.
  private func signature(_ fonts: inout Fonts) -> [Row] {
    let date = lines(Words(letter.date), Self.body, &fonts)
    let dateWidth = date.first?.width ?? 0
    let edge = Sheet.columns - Geometry.dateFromRight * Geometry.pitch
    let centre = edge - dateWidth / 2
    let names = lines(letter.signature, Self.body, &fonts).map { line in
      // A name longer than its place keeps to the right margin.
      let x = min(centre - line.width / 2, Sheet.columns - line.width)
      return Row(line: line, x: max(0, x))
    }
    return names + date.map { Row(line: $0, x: edge - dateWidth) }
  }

  private func lines(
    _ words: Words, _ style: Style, indent: Int = 0, width: Int = Sheet.columns,
    _ fonts: inout Fonts
  ) -> [Line] {
    fonts.atoms(of: words, style).flatMap {
      breakLines($0, width: width, indent: indent, style: style)
    }
  }
}
