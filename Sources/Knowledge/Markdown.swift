/// A place in a knowledge file; lines and columns count from 1, columns in characters.
package struct Place: Hashable, Comparable, Sendable {
  package let path: String
  package let line: Int
  package let column: Int

  package init(path: String, line: Int, column: Int) {
    self.path = path
    self.line = line
    self.column = column
  }

  package static func < (left: Place, right: Place) -> Bool {
    (left.path, left.line, left.column) < (right.path, right.line, right.column)
  }
}

/// A piece of a line of a knowledge file, which knows where it stands.
struct Piece: Equatable, Sendable {
  let path: String
  let line: Int
  /// The text itself; its base is the whole line, from which the column follows.
  let text: Substring

  var string: String { String(text) }
  var isEmpty: Bool { text.isEmpty }

  var place: Place {
    let before = text.base.distance(from: text.base.startIndex, to: text.startIndex)
    return Place(path: path, line: line, column: before + 1)
  }

  /// Another piece of the same line.
  func with(_ text: Substring) -> Piece {
    Piece(path: path, line: line, text: text)
  }

  /// The piece without white space around it.
  var trimmed: Piece {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return with(text)
  }

  /// The trimmed parts between separators.
  func split(on separators: Set<Character>) -> [Piece] {
    text.split(omittingEmptySubsequences: false) { separators.contains($0) }
      .map { with($0).trimmed }
  }

  /// The trimmed parts before and after the first separator.
  func cut(at separators: Set<Character>) -> (before: Piece, after: Piece)? {
    guard let index = text.firstIndex(where: separators.contains) else { return nil }
    return (with(text[..<index]).trimmed, with(text[text.index(after: index)...]).trimmed)
  }
}

/// A knowledge file as lines of the few kinds that the format knows.
struct Markdown: Sendable {
  struct Pair: Sendable {
    let key: Piece
    let value: Piece
  }

  struct Block: Sendable {
    let isBullet: Bool
    let text: Piece
  }

  struct Section: Sendable {
    /// What follows `## `; for the blocks before the first heading, the empty start of the file.
    let heading: Piece
    var blocks: [Block] = []
  }

  let path: String
  /// Where problems of the file as a whole are reported.
  let start: Piece
  var header: [Pair] = []
  /// What stands before the first heading.
  var preamble: Section
  var sections: [Section] = []

  /// The name of the file without folder and ending.
  var name: String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.hasSuffix(".md") ? String(file.dropLast(3)) : file
  }

  /// The folder right above the file.
  var folder: String {
    let parts = path.split(separator: "/")
    return parts.count > 1 ? String(parts[parts.count - 2]) : ""
  }

  func value(_ key: String) -> Piece? {
    header.first { $0.key.text == key }?.value
  }

  func section(_ heading: String) -> Section? {
    sections.first { $0.heading.text == heading }
  }
}

extension Markdown {
  /// Reads a file line by line; what the format doesn't know is reported and left out.
  init(path: String, text: String, report: (Problem, Piece) -> Void) {
    let bare = text.first == "\u{FEFF}" ? text.dropFirst() : text[...]
    let lines = bare.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .enumerated()
      .map { Piece(path: path, line: $0.offset + 1, text: String($0.element)[...]) }
    let first = lines.first ?? Piece(path: path, line: 1, text: "")
    let start = first.with(first.text.prefix(0))
    self.path = path
    self.start = start
    preamble = Section(heading: start)

    var rest = lines[...]
    readHeader(&rest, report: report)
    readBody(rest, report: report)
  }

  private mutating func readHeader(
    _ rest: inout ArraySlice<Piece>, report: (Problem, Piece) -> Void
  ) {
    guard rest.first?.text == "---" else { return report(.noFrontMatter, start) }
    rest.removeFirst()
    while let line = rest.popFirst() {
      if line.text == "---" { return }
      if line.trimmed.isEmpty { continue }
      guard let (key, value) = line.cut(at: [":"]), !key.isEmpty else {
        report(.notAKey, line)
        continue
      }
      if header.contains(where: { $0.key.text == key.text }) {
        report(.duplicateKey(key.string), key)
      } else {
        header.append(Pair(key: key, value: value))
      }
    }
    report(.openFrontMatter, start)
  }

  private mutating func readBody(_ lines: ArraySlice<Piece>, report: (Problem, Piece) -> Void) {
    var comment: Piece?
    for line in lines {
      let text = line.trimmed
      if let opening = comment {
        comment = text.text.hasSuffix("-->") ? nil : opening
      } else if text.isEmpty {
        continue
      } else if text.text.hasPrefix("<!--") {
        comment = text.text.hasSuffix("-->") ? nil : text
      } else {
        readLine(line, report: report)
      }
    }
    if let comment { report(.openComment, comment) }
  }

  private mutating func readLine(_ line: Piece, report: (Problem, Piece) -> Void) {
    if let control = line.text.first(where: Self.isControl),
      let index = line.text.firstIndex(of: control)
    {
      return report(.controlCharacter, line.with(line.text[index...]))
    }
    if line.text.hasPrefix("## ") {
      sections.append(Section(heading: line.with(line.text.dropFirst(3)).trimmed))
    } else if line.text.hasPrefix("- ") {
      append(Block(isBullet: true, text: line.with(line.text.dropFirst(2)).trimmed))
    } else if line.text.first?.isWhitespace == true || line.text.hasPrefix("#")
      || line.text.hasPrefix("-") || line.text.hasPrefix("* ") || line.text.hasPrefix(">")
    {
      report(.unknownMarkup, line)
    } else {
      append(Block(isBullet: false, text: line.trimmed))
    }
  }

  private mutating func append(_ block: Block) {
    if sections.isEmpty {
      preamble.blocks.append(block)
    } else {
      sections[sections.count - 1].blocks.append(block)
    }
  }

  /// Tabs, other control characters and marks that turn the direction of writing.
  private static func isControl(_ character: Character) -> Bool {
    character.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
      default: false
      }
    }
  }
}
