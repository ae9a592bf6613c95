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
    var rows: [String] = []
    var table: [[String]] = []
    for line in lines {
      if line.contains("\t") {
        table.append(line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
        continue
      }
      rows += aligned(table)
      table = []
      rows += paragraph(String(line))
    }
    return rows + aligned(table)
  }

  private var measure: Int { min(columns, Render.widest) }

  private func paragraph(_ line: String) -> [String] {
    let indent = String(repeating: " ", count: displayWidth(marker(of: line), ambiguous: ambiguous))
    let rows = wrap(line, columns: measure, indent: indent, ambiguous: ambiguous)
    return painted(rows, as: ParagraphKind(line))
  }

  /// What begins a line of a list: `- `, `· `, `1. `, `（1）`, `3、`, after blanks.
  private func marker(of line: String) -> String {
    var rest = Substring(line)
    let blanks = rest.prefix { $0 == " " }
    rest = rest.dropFirst(blanks.count)
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

  // MARK: Tables

  /// Columns side by side; the last one is wrapped beside the others.
  private func aligned(_ table: [[String]]) -> [String] {
    guard !table.isEmpty else { return [] }
    let count = table.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      table.map { $0.count > column + 1 ? width($0[column]) : 0 }.max() ?? 0
    }
    return table.flatMap { row(of: $0, widths: widths) }
  }

  private func row(of cells: [String], widths: [Int]) -> [String] {
    var start = ""
    for (cell, width) in zip(cells.dropLast(), widths) {
      start += cell + String(repeating: " ", count: max(0, width - self.width(cell)) + 2)
    }
    let margin = width(start)
    let last = cells.last ?? ""
    // Beside columns that take most of the screen there is no room to wrap in.
    guard margin <= measure / 2 else {
      return wrap(start + last, columns: measure, indent: "    ", ambiguous: ambiguous)
    }
    let lines = wrap(last, columns: measure - margin, ambiguous: ambiguous)
    let indent = String(repeating: " ", count: margin)
    return lines.enumerated().map { ($0.offset == 0 ? start : indent) + $0.element }
  }

  private func width(_ text: String) -> Int {
    displayWidth(text, ambiguous: ambiguous)
  }

  // MARK: Colour

  private func painted(_ rows: [String], as kind: ParagraphKind) -> [String] {
    guard usesColor else { return rows }
    switch kind {
    case .plain: return rows
    case .source: return rows.map { "\u{1B}[2m\($0)\u{1B}[0m" }
    case .warning(let word):
      guard let first = rows.first, first.hasPrefix(word) else { return rows }
      return ["\u{1B}[1;33m\(word)\u{1B}[0m\(first.dropFirst(word.count))"] + rows.dropFirst()
    }
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
