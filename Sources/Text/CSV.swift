/// A table of texts, as spreadsheets save it (RFC 4180), with the place of every cell.
package struct CSV: Equatable, Sendable {
  package struct Cell: Hashable, Sendable {
    package let text: String
    package let position: TextPosition

    package init(_ text: String, at position: TextPosition) {
      self.text = text
      self.position = position
    }
  }

  package let rows: [[Cell]]

  package static let largestSize = 4 << 20
  package static let mostCells = 100_000

  /// Reads a table; empty lines don't count.
  ///
  /// The first line tells whether commas, tabs or semicolons part the cells. A mark of byte order is dropped.
  package init(_ bytes: [UInt8]) throws(CSVError) {
    let start = TextPosition(line: 1, column: 1)
    guard bytes.count <= Self.largestSize else {
      throw CSVError(start, .tooLarge(limit: Self.largestSize))
    }
    if let offset = invalidUTF8(in: bytes) {
      throw CSVError(TextPosition(offset, in: bytes), .notUTF8)
    }
    var text = Substring(decoding: bytes, as: UTF8.self).unicodeScalars
    if text.first == "\u{FEFF}" { text.removeFirst() }
    var reader = CSVReader(text: Array(text))
    rows = try reader.rows()
  }
}

/// A text that isn't a table, and where.
package struct CSVError: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case tooLarge(limit: Int)
    case tooManyCells(limit: Int)
    case notUTF8
    case controlCharacter
    case openQuote
    case textAfterQuote
    case quoteInside
  }

  package let position: TextPosition
  package let problem: Problem

  init(_ position: TextPosition, _ problem: Problem) {
    self.position = position
    self.problem = problem
  }
}

extension CSVError: CustomStringConvertible {
  /// `行:列：`, what is wrong, and what to do.
  package var description: String {
    let words =
      switch problem {
      case .tooLarge(let limit): "文件太大，最多 \(limit) 字节。请分成几个文件。"
      case .tooManyCells(let limit): "表格太大，最多 \(limit) 格。请分成几个文件。"
      case .notUTF8: "这里不是 UTF-8 编码的文字。请在表格软件里另存为“CSV UTF-8”。"
      case .controlCharacter: "这里有控制字符，不像表格。请在表格软件里另存为“CSV UTF-8”。"
      case .openQuote: "从这里开始的引号没有结束。请补上后面的引号。"
      case .textAfterQuote: "引号结束后还有文字。格内的引号要写两遍（\"\"）。"
      case .quoteInside: "引号出现在格子中间。整格要加引号，格内的引号要写两遍（\"\"）。"
      }
    return "\(position.line):\(position.column)：\(words)"
  }
}

/// Goes through the characters of a table once.
private struct CSVReader {
  private let text: [Unicode.Scalar]
  private let separator: Unicode.Scalar
  private var index = 0
  private var line = 1
  private var column = 1
  private var cells = 0

  init(text: [Unicode.Scalar]) {
    self.text = text
    separator = CSVReader.separator(of: text)
  }

  /// What occurs most in the first line, outside of quotes.
  private static func separator(of text: [Unicode.Scalar]) -> Unicode.Scalar {
    var counts: [Unicode.Scalar: Int] = [:]
    var isQuoted = false
    for scalar in text {
      if scalar == "\"" { isQuoted.toggle() }
      if isQuoted { continue }
      if scalar == "\n" || scalar == "\r" { break }
      if [",", "\t", ";"].contains(scalar) { counts[scalar, default: 0] += 1 }
    }
    let tabs = counts["\t", default: 0]
    let commas = counts[",", default: 0]
    if tabs > commas { return "\t" }
    return commas == 0 && counts[";"] != nil ? ";" : ","
  }

  mutating func rows() throws(CSVError) -> [[CSV.Cell]] {
    var rows: [[CSV.Cell]] = []
    while index < text.count {
      var row: [CSV.Cell] = [try cell()]
      while index < text.count, text[index] == separator {
        advance()
        row.append(try cell())
      }
      endLine()
      if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
    }
    return rows
  }

  private mutating func cell() throws(CSVError) -> CSV.Cell {
    let start = TextPosition(line: line, column: column)
    cells += 1
    guard cells <= CSV.mostCells else {
      throw CSVError(start, .tooManyCells(limit: CSV.mostCells))
    }
    if index < text.count, text[index] == "\"" { return try quoted(from: start) }
    var content = String.UnicodeScalarView()
    while index < text.count, text[index] != separator, !isLineEnd {
      guard text[index] != "\"" else { throw failure(.quoteInside) }
      try take(&content)
    }
    return CSV.Cell(String(content), at: start)
  }

  private mutating func quoted(from start: TextPosition) throws(CSVError) -> CSV.Cell {
    advance()
    var content = String.UnicodeScalarView()
    while index < text.count {
      if text[index] == "\"" {
        advance()
        guard index < text.count, text[index] == "\"" else {
          guard index == text.count || text[index] == separator || isLineEnd else {
            throw failure(.textAfterQuote)
          }
          return CSV.Cell(String(content), at: start)
        }
      } else if text[index] == "\r", index + 1 < text.count, text[index + 1] == "\n" {
        // A line of a cell ends as lines do here.
        index += 1
      }
      try take(&content)
    }
    throw CSVError(start, .openQuote)
  }

  private mutating func take(_ content: inout String.UnicodeScalarView) throws(CSVError) {
    let scalar = text[index]
    let isText = scalar.value >= 0x20 && scalar.value != 0x7F || scalar == "\t" || scalar == "\n"
    guard isText else { throw failure(.controlCharacter) }
    content.append(scalar)
    advance()
  }

  private var isLineEnd: Bool { text[index] == "\n" || text[index] == "\r" }

  private mutating func endLine() {
    guard index < text.count else { return }
    if text[index] == "\r", index + 1 < text.count, text[index + 1] == "\n" { index += 1 }
    index += 1
    line += 1
    column = 1
  }

  private mutating func advance() {
    if text[index] == "\n" {
      line += 1
      column = 1
    } else {
      column += 1
    }
    index += 1
  }

  private func failure(_ problem: CSVError.Problem) -> CSVError {
    CSVError(TextPosition(line: line, column: column), problem)
  }
}
