import Text

/// Turns a reply into rows for the screen.
///
/// A reply is paragraphs of plain text joined by newlines. What a paragraph is shows in how it
/// begins; nothing is told by colour alone. Lines with tabs, one after another, are a table.
package struct Render: Equatable, Sendable {
  package var columns: Int
  package var usesColor: Bool
  package var ambiguous: Int

  /// Lines longer than this are tiring to read, however wide the window is.
  private static let widest = 100

  package init(columns: Int, usesColor: Bool, ambiguous: Int = 1) {
    self.columns = columns
    self.usesColor = usesColor
    self.ambiguous = ambiguous
  }

  /// The text for a pipe: as it is, but for what would act on a terminal.
  package static func plain(_ reply: String) -> String {
    withoutControls(reply)
  }

  /// The rows of a reply.
  package func rows(_ reply: String) -> [String] {
    let lines = withoutControls(reply).split(separator: "\n", omittingEmptySubsequences: false)
      .map(ReplyLine.init)
    // The values of all forms of a review stand under each other.
    let labels = lines.filter { $0.kind == .value }.map { width($0.cells[0]) }
    var rows: [String] = []
    var group: [ReplyLine] = []
    for line in lines {
      if line.kind != group.last?.kind {
        rows += aligned(group, labels)
        group = []
      }
      group.append(line)
    }
    return rows + aligned(group, labels)
  }

  private var measure: Int { min(columns, Render.widest) }

  private func paragraph(_ line: String) -> [String] {
    let indent = String(repeating: " ", count: hang(of: line))
    let rows = wrap(line, columns: measure, indent: indent, ambiguous: ambiguous)
    return painted(rows, as: ParagraphKind(line))
  }

  /// Where the further rows of a paragraph begin.
  private func hang(of line: String) -> Int {
    let blanks = line.prefix { $0 == " " }
    // `  --today 日期   当作今天`: an option, and beside it what it does.
    if !blanks.isEmpty, let gap = line.dropFirst(blanks.count).firstRange(of: "   ") {
      let text = line[gap.upperBound...].drop { $0 == " " }
      let column = width(String(line[..<text.startIndex]))
      if !text.isEmpty, column <= measure / 2 { return column }
    }
    return displayWidth(marker(of: line), ambiguous: ambiguous)
  }

  /// What begins a line of a list: `- `, `· `, `1. `, `（1）`, `3、`, after blanks.
  private func marker(of line: String) -> String {
    var rest = Substring(line)
    let blanks = rest.prefix { $0 == " " }
    rest = rest.dropFirst(blanks.count)
    // Of items side by side none stands under another.
    if rest.contains("\u{3000}") { return String(blanks) }
    for sign in ["- ", "· ", "• ", "* ", "◆ ", "√ "] where rest.hasPrefix(sign) {
      return blanks + sign
    }
    let opening = rest.hasPrefix("（") ? "（" : ""
    let number = rest.dropFirst(opening.count).prefix { $0.isNumber }
    guard !number.isEmpty, number.count <= 3 else { return String(blanks) }
    let after = rest.dropFirst(opening.count + number.count)
    for sign in opening.isEmpty ? [". ", "、", "．", "） "] : ["）"] where after.hasPrefix(sign) {
      return blanks + opening + number + sign
    }
    return String(blanks)
  }

  // MARK: Columns

  /// Neighbours of one kind: columns side by side where there is room, else one after another.
  private func aligned(_ lines: [ReplyLine], _ labels: [Int]) -> [String] {
    guard let kind = lines.first?.kind, kind != .paragraph else {
      return lines.flatMap { paragraph($0.text) }
    }
    // A row that has more cells than another joins those that nothing stands above.
    let count =
      kind == .table ? lines.map(\.cells.count).max() ?? 1 : lines.map(\.cells.count).min() ?? 1
    let table = lines.map { $0.cells(joinedTo: count) }
    var widths = (0..<count).map { column in
      table.map { $0.count > column + 1 ? width($0[column]) : 0 }.max() ?? 0
    }
    if kind == .value { widths[0] = labels.max() ?? 0 }
    let gap = kind == .value ? 0 : 2
    let margin = widths.dropLast().reduce(0) { $0 + $1 + gap }
    let rest = table.map { width($0.last ?? "") }.max() ?? 0
    let fits = margin <= measure / 2 || margin + rest <= measure
    guard kind == .table || (fits && (lines.count > 1 || labels.count > 1)) else {
      return lines.flatMap { paragraph($0.text) }
    }
    return table.flatMap { row(of: $0, widths: widths, gap: gap) }
  }

  private func row(of cells: [String], widths: [Int], gap: Int) -> [String] {
    var start = ""
    for (cell, width) in zip(cells.dropLast(), widths) {
      start += cell + String(repeating: " ", count: max(0, width - self.width(cell)) + gap)
    }
    let margin = width(start)
    let last = cells.last ?? ""
    // Beside columns that take most of the screen there is no room to wrap in.
    guard margin <= measure / 2 || margin + width(last) <= measure else {
      return wrap(start + last, columns: measure, indent: "    ", ambiguous: ambiguous)
    }
    let indent = String(repeating: " ", count: margin)
    return wrap(start + last, columns: measure, indent: indent, ambiguous: ambiguous)
  }

  private func width(_ text: String) -> Int {
    displayWidth(text, ambiguous: ambiguous)
  }

  // MARK: Colour

  private func painted(_ rows: [String], as kind: ParagraphKind) -> [String] {
    guard usesColor else { return rows }
    switch kind {
    case .plain: return rows.map(withDimSources)
    case .source: return rows.map { "\u{1B}[2m\($0)\u{1B}[0m" }
    case .warning(let word):
      guard let first = rows.first, first.hasPrefix(word) else { return rows }
      return ["\u{1B}[1m\(word)\u{1B}[0m\(first.dropFirst(word.count))"] + rows.dropFirst()
    }
  }
}

extension Render {
  /// A row in which the sources between 〔 and 〕 are dim.
  private func withDimSources(_ row: String) -> String {
    guard row.contains("〔") else { return row }
    var painted = ""
    var rest = row[...]
    while let start = rest.firstIndex(of: "〔"), let end = rest[start...].firstIndex(of: "〕") {
      let source = rest[start...end]
      let isSource = ["〔流程 ", "〔参考"].contains(where: source.hasPrefix)
      painted += rest[..<start] + (isSource ? "\u{1B}[2m\(source)\u{1B}[0m" : source)
      rest = rest[rest.index(after: end)...]
    }
    return painted + rest
  }
}

/// What a paragraph of a reply is.
private enum ParagraphKind: Equatable {
  case plain, source
  case warning(word: String)

  init(_ line: String) {
    if ["来源：", "依据：", "出处：", "参考："].contains(where: line.hasPrefix) {
      self = .source
    } else if let word = ["注意：", "提醒：", "警告："].first(where: line.hasPrefix) {
      self = .warning(word: word)
    } else {
      self = .plain
    }
  }
}
