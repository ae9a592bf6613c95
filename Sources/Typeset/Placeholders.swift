/// The `{{…}}` of a part of a Word document (document, header, footer), found and filled.
///
/// Word tears a placeholder apart into runs as it likes. So the texts of a paragraph are read as
/// one, the value goes where the first brace stood, and the rest of the placeholder is cut from the
/// other runs. No byte is touched outside the texts that hold a placeholder.
struct Placeholders {
  let values: [String: String]
  let lists: [String: [[String: String]]]
  /// The names that occur, known or not, in order.
  private(set) var found: [String] = []
  private(set) var unknown: [String] = []

  init(values: [String: String], lists: [String: [[String: String]]]) {
    self.values = values
    self.lists = lists
  }

  /// Fills a part.
  ///
  /// Rows of tables that name columns of a list are repeated for each of its rows.
  mutating func fill(_ part: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var start = 0
    for row in Scan(part[...]).rows {
      guard let list = listName(in: part[row]) else { continue }
      out += fill(part[start..<row.lowerBound], values)
      for columns in lists[list] ?? [] {
        var local = values
        for (column, text) in columns { local["\(list).\(column)"] = text }
        out += fill(part[row], local)
      }
      start = row.upperBound
    }
    return out + fill(part[start...], values)
  }

  /// The list whose columns a row names, if it does.
  private func listName(in row: ArraySlice<UInt8>) -> String? {
    for paragraph in Scan(row).paragraphs {
      for hole in holes(in: Joined(paragraph, row)) {
        let list = hole.name.prefix { $0 != "." }
        if list.count < hole.name.count, lists[String(list)] != nil { return String(list) }
      }
    }
    return nil
  }

  private mutating func fill(_ part: ArraySlice<UInt8>, _ values: [String: String]) -> [UInt8] {
    var edits: [(range: Range<Int>, bytes: [UInt8])] = []
    for paragraph in Scan(part).paragraphs {
      let joined = Joined(paragraph, part)
      let holes = holes(in: joined)
      guard !holes.isEmpty else { continue }
      for hole in holes {
        if !found.contains(hole.name) { found.append(hole.name) }
        if values[hole.name] == nil, !unknown.contains(hole.name) { unknown.append(hole.name) }
      }
      let known = holes.filter { values[$0.name] != nil }
      edits += joined.edits(known.map { ($0.range, values[$0.name] ?? "") })
    }
    var out: [UInt8] = []
    var start = part.startIndex
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      out += part[start..<edit.range.lowerBound] + edit.bytes
      start = edit.range.upperBound
    }
    return out + part[start...]
  }

  private struct Hole {
    let name: String
    /// Its place among the scalars of the paragraph, braces included.
    let range: Range<Int>
  }

  private func holes(in joined: Joined) -> [Hole] {
    let text = joined.scalars
    var holes: [Hole] = []
    var index = 0
    while index + 1 < text.count {
      guard text[index] == "{", text[index + 1] == "{" else {
        index += 1
        continue
      }
      // The innermost pair of braces counts; a name of more than 60 characters is none.
      var end = index + 2
      while end + 1 < text.count, end - index < 64, !(text[end] == "}" && text[end + 1] == "}"),
        text[end] != "{"
      {
        end += 1
      }
      guard end + 1 < text.count, text[end] == "}", text[end + 1] == "}" else {
        index += 1
        continue
      }
      var name = String(String.UnicodeScalarView(text[(index + 2)..<end]))
      name = String(name.drop(while: \.isWhitespace))
      while name.last?.isWhitespace == true { name.removeLast() }
      if !name.isEmpty { holes.append(Hole(name: name, range: index..<end + 2)) }
      index = end + 2
    }
    return holes
  }
}

/// The texts of a paragraph read as one, each scalar knowing the text that it is from.
private struct Joined {
  private(set) var scalars: [Unicode.Scalar] = []
  private var owners: [Int] = []
  private let elements: [Scan.TextElement]

  init(_ elements: [Scan.TextElement], _ part: ArraySlice<UInt8>) {
    self.elements = elements
    for (owner, element) in elements.enumerated() {
      let text = unescaped(String(decoding: part[element.content], as: UTF8.self))
      scalars += text.unicodeScalars
      owners += Array(repeating: owner, count: text.unicodeScalars.count)
    }
  }

  /// The elements anew in which scalars are replaced.
  func edits(_ replacements: [(range: Range<Int>, text: String)]) -> [(
    range: Range<Int>, bytes: [UInt8]
  )] {
    var texts = Array(repeating: "", count: elements.count)
    var touched: Set<Int> = []
    var index = 0
    for (range, text) in replacements {
      copy(index..<range.lowerBound, to: &texts)
      texts[owners[range.lowerBound]] += text
      touched.formUnion(owners[range])
      index = range.upperBound
    }
    copy(index..<scalars.count, to: &texts)
    return touched.sorted().map { owner in
      let lines = texts[owner].split(separator: "\n", omittingEmptySubsequences: false)
      let inner = lines.map { escapedXML(String($0)) }
        .joined(separator: "</w:t><w:br/><w:t xml:space=\"preserve\">")
      return (
        elements[owner].whole, Array("<w:t xml:space=\"preserve\">\(inner)</w:t>".utf8)
      )
    }
  }

  private func copy(_ range: Range<Int>, to texts: inout [String]) {
    for index in range { texts[owners[index]].unicodeScalars.append(scalars[index]) }
  }
}

/// Where paragraphs, texts and rows stand in a part, found by their tags alone.
private struct Scan {
  struct TextElement {
    let whole: Range<Int>
    let content: Range<Int>
  }

  /// The text elements of each paragraph; one within a text box counts by itself.
  private(set) var paragraphs: [[TextElement]] = []
  /// The innermost rows of tables.
  private(set) var rows: [Range<Int>] = []

  init(_ part: ArraySlice<UInt8>) {
    var open: [[TextElement]] = []
    var openRows: [(start: Int, hasInner: Bool)] = []
    var textStart: (whole: Int, content: Int)?
    var index = part.startIndex
    while let start = part[index...].firstIndex(of: UInt8(ascii: "<")),
      let end = part[start...].firstIndex(of: UInt8(ascii: ">"))
    {
      index = end + 1
      let name = part[(start + 1)..<end].prefix {
        $0 != UInt8(ascii: " ") && $0 != 0x0A && $0 != 0x0D
      }
      let isEmpty = part[end - 1] == UInt8(ascii: "/")
      switch String(decoding: name, as: UTF8.self) {
      case "w:p" where !isEmpty: open.append([])
      case "/w:p":
        if let paragraph = open.popLast() { paragraphs.append(paragraph) }
      case "w:t" where !isEmpty: textStart = (start, index)
      case "/w:t":
        if let text = textStart, !open.isEmpty {
          open[open.count - 1].append(
            TextElement(whole: text.whole..<index, content: text.content..<start))
        }
        textStart = nil
      case "w:tr" where !isEmpty:
        for row in openRows.indices { openRows[row].hasInner = true }
        openRows.append((start, false))
      case "/w:tr":
        if let row = openRows.popLast(), !row.hasInner { rows.append(row.start..<index) }
      default: break
      }
    }
  }
}

/// Resolves the references of XML.
private func unescaped(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
  let pieces = text.split(separator: "&", omittingEmptySubsequences: false)
  var out = String(pieces[0])
  for piece in pieces.dropFirst() {
    guard let end = piece.firstIndex(of: ";") else {
      out += "&" + piece
      continue
    }
    let name = piece[..<end]
    let rest = piece[piece.index(after: end)...]
    let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
    let number =
      name.hasPrefix("#x")
      ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
    if let character = named[String(name)] {
      out += character + rest
    } else if let scalar = number.flatMap(Unicode.Scalar.init) {
      out.unicodeScalars.append(scalar)
      out += rest
    } else {
      out += "&" + piece
    }
  }
  return out
}
