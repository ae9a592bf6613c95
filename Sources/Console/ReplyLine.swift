/// A line of a reply, as far as it matters for columns.
struct ReplyLine: Equatable {
  enum Kind {
    /// Cells with tabs between them.
    case table
    /// `  进度　办到哪一步`: indented cells with wide blanks between them.
    case list
    /// `  3. 注册年限：3年`: an indented label and its value.
    case value
    case paragraph
  }

  let text: String
  let kind: Kind
  let cells: [String]

  init(_ line: Substring) {
    text = String(line)
    if line.contains("\t") {
      kind = .table
      cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    } else if line.hasPrefix("  "), line.contains("\u{3000}") {
      kind = .list
      cells = line.split(separator: "\u{3000}", omittingEmptySubsequences: false).map(String.init)
    } else if let value = Self.value(line) {
      kind = .value
      cells = value
    } else {
      kind = .paragraph
      cells = [text]
    }
  }

  /// At most so many cells: what is more goes into the last.
  func cells(joinedTo count: Int) -> [String] {
    guard cells.count > count, count > 0 else { return cells }
    return cells.prefix(count - 1) + [cells.dropFirst(count - 1).joined(separator: "\u{3000}")]
  }

  /// A label up to its colon, and the rest.
  private static func value(_ line: Substring) -> [String]? {
    guard line.hasPrefix("  "), let colon = line.firstIndex(of: "：") else { return nil }
    let label = line[...colon]
    let value = line[line.index(after: colon)...]
    let name = label.drop { $0 == " " || $0.isNumber || $0 == "." }.dropLast()
    guard !value.isEmpty, 1...longestLabel ~= name.count, !name.contains(where: isMark) else {
      return nil
    }
    return [String(label), String(value)]
  }

  private static let longestLabel = 10

  private static func isMark(_ character: Character) -> Bool {
    "，。；！？“”（）/".contains(character)
  }
}
