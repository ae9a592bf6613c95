import Documents
import Text

/// Writes papers as plain text, aligned for a fixed-width Chinese font.
///
/// Such fonts draw “ ” … — □ as wide as a Chinese character, so these count as two columns.
func plainText(_ papers: [Document]) -> String {
  var lines: [String] = []
  for (index, paper) in papers.enumerated() {
    if index > 0 { lines += ["", String(repeating: "=", count: Page.columns), ""] }
    if let letter = paper.letter {
      lines += text(letter)
    } else {
      lines += [centred(paper.title, in: Page.columns), ""]
    }
    for block in paper.blocks { lines += text(block) + [""] }
    while lines.last == "" { lines.removeLast() }
  }
  return lines.map(trimmed).joined(separator: "\n") + "\n"
}

private enum Page {
  static let columns = 78
  /// 28 Chinese characters, as an official letter has in a line.
  static let letterColumns = 56
}

private func text(_ letter: Letter) -> [String] {
  let columns = Page.letterColumns
  let indent = "　　"
  func body(_ words: Words) -> [String] { folded(indent + words.plain, columns: columns) }
  var lines = folded(letter.issuer.plain, columns: columns).map { centred($0, in: columns) }
  lines += ["", right(letter.number.plain, in: columns), ""]
  lines += folded(letter.title, columns: columns).map { centred($0, in: columns) } + [""]
  lines += folded(letter.addressee.plain + "：", columns: columns)
  lines += letter.paragraphs.flatMap(body) + [""]
  lines += letter.attachments.indices.flatMap { body(Words(letter.attachmentLine($0))) } + ["", ""]
  // The date stands four characters from the right, the signature is centred above it.
  let dateWidth = width(letter.date)
  let signature = letter.signature.plain
  let centre = columns - 8 - dateWidth / 2
  let start = max(0, min(centre - width(signature) / 2, columns - width(signature)))
  lines += folded(signature, columns: columns).map { spaces(start) + $0 }
  lines += [spaces(columns - 8 - dateWidth) + letter.date, ""]
  return lines + body(letter.remark) + [""]
}

private func text(_ block: Block) -> [String] {
  switch block {
  case .heading(let text): folded(text, columns: Page.columns)
  case .paragraph(let words), .note(let words): folded(words.plain, columns: Page.columns)
  case .list(let items):
    items.flatMap { folded("- " + $0.plain, columns: Page.columns, indent: "  ") }
  case .table(let table): text(table)
  case .track(let stops): text(stops)
  }
}

/// The track as a column of states: `[已完成] 1. 新用户注册　本单位　2026年3月2日`.
private func text(_ stops: [Stop]) -> [String] {
  stops.enumerated().flatMap { index, stop -> [String] in
    let remark = stop.remark.isEmpty ? "" : "　\(stop.remark)"
    let line = "[\(stop.state.label)] \(index + 1). \(stop.title)　\(stop.actor)\(remark)"
    return folded(line, columns: Page.columns, indent: spaces(9))
  }
}

/// A table with columns two spaces apart; a rule stands under its header and between its rows.
private func text(_ table: Table) -> [String] {
  let gap = 2
  let count = table.shares.count
  let room = Page.columns - gap * (count - 1)
  let total = max(1, table.shares.reduce(0, +))
  let columns = table.shares.map { max(4, room * $0 / total) }
  let rule = String(repeating: "-", count: columns.reduce(0, +) + gap * (count - 1))
  var lines = [rule]
  if !table.header.isEmpty {
    lines += row(table.header.map { Cell(Words($0)) }, columns, gap) + [rule]
  }
  for cells in table.rows { lines += row(cells, columns, gap) }
  return lines + [rule]
}

private func row(_ cells: [Cell], _ columns: [Int], _ gap: Int) -> [String] {
  var widths: [Int] = []
  var column = 0
  for cell in cells {
    let last = min(column + cell.span, columns.count)
    widths.append(columns[column..<last].reduce(0, +) + gap * max(0, last - column - 1))
    column = last
  }
  let texts = zip(cells, widths).map { folded($0.words.plain, columns: $1) }
  let height = texts.map(\.count).max() ?? 0
  return (0..<height).map { line in
    zip(texts, widths).map { text, width in padded(line < text.count ? text[line] : "", to: width) }
      .joined(separator: spaces(gap))
  }
}

private func folded(_ text: String, columns: Int, indent: String = "") -> [String] {
  wrap(text, columns: columns, indent: indent, ambiguous: 2)
}

private func width(_ text: String) -> Int { displayWidth(text, ambiguous: 2) }

private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

private func padded(_ text: String, to columns: Int) -> String {
  text + spaces(columns - width(text))
}

private func centred(_ text: String, in columns: Int) -> String {
  spaces((columns - width(text)) / 2) + text
}

private func right(_ text: String, in columns: Int) -> String {
  spaces(columns - width(text)) + text
}

private func trimmed(_ line: String) -> String {
  String(line.reversed().drop { $0 == " " || $0 == "　" }.reversed())
}
