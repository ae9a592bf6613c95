/// Breaks a text into lines of at most `columns`, as Chinese is set.
///
/// No line begins with a mark that closes (。，》) or ends with one that opens (（《). Words, numbers
/// and addresses stay whole, and so do what stands between quotes and the short items of a list, as
/// long as they fit in a line: the names of menus and papers are read better in one piece. A last
/// line of one or two characters gets company from the line above. What is longer than a line is broken
/// where it must be. `indent` begins every line but the first; `ambiguous` is the width of the
/// characters that some terminals draw wide.
package func wrap(
  _ text: String, columns: Int, indent: String = "", ambiguous: Int = 1
) -> [String] {
  let margin = displayWidth(indent, ambiguous: ambiguous)
  // An indent that leaves no room for a wide character is worse than none.
  let isIndented = margin + 2 <= columns
  var lines = Lines(
    columns: max(2, columns), indent: isIndented ? indent : "", margin: isIndented ? margin : 0)
  for (index, paragraph) in text.split(separator: "\n", omittingEmptySubsequences: false)
    .enumerated()
  {
    if index > 0 { lines.end() }
    let pieces = Pieces(paragraph, limit: lines.room, ambiguous: ambiguous).all
    for piece in pieces { lines.add(piece) }
  }
  lines.end()
  return lines.done
}

/// The lines as they fill up.
private struct Lines {
  let columns: Int
  let indent: String
  let margin: Int
  private(set) var done: [String] = []
  private var line = ""
  private var width = 0
  private var spaces = ""
  private var spacesWidth = 0
  /// The last piece of the line unless it is the first, and that of the line above: its length in
  /// characters and its width.
  private var lastPiece: (length: Int, width: Int)?
  private var movable: (length: Int, width: Int)?
  /// The spaces that were dropped where the line above ends.
  private var between = ""

  /// On a narrower screen no cell can be spared.
  private static let leastForCompany = 20
  private static let lonely = 4

  /// The width of a line after its indent.
  var room: Int { columns - margin }

  init(columns: Int, indent: String, margin: Int) {
    self.columns = columns
    self.indent = indent
    self.margin = margin
  }

  private var limit: Int { done.isEmpty ? columns : room }

  mutating func add(_ piece: Piece) {
    if piece.isSpace {
      spaces.append(contentsOf: piece.characters)
      spacesWidth += piece.width
      return
    }
    if !line.isEmpty, width + spacesWidth + piece.width > limit { startLine() }
    if line.isEmpty, spacesWidth + 2 > limit { dropSpaces() }
    guard width + spacesWidth + piece.width > limit else {
      return append(piece.characters, width: piece.width)
    }
    for (character, columns) in zip(piece.characters, piece.widths) {
      if width + spacesWidth + columns > limit { startLine() }
      append([character], width: columns)
    }
  }

  /// Ends the paragraph.
  mutating func end() {
    bringCompany()
    startLine()
    movable = nil
  }

  /// Moves the last piece of the line above to a last line that is very short.
  private mutating func bringCompany() {
    guard columns >= Self.leastForCompany, 1...Self.lonely ~= width, let movable,
      movable.width + width <= room / 2, var above = done.popLast()
    else { return }
    line = above.suffix(movable.length) + between + line
    width += movable.width
    above.removeLast(movable.length)
    while above.last == " " || above.last == "\u{3000}" { above.removeLast() }
    done.append(above)
  }

  private mutating func append(_ characters: ArraySlice<Character>, width columns: Int) {
    let isFirst = line.isEmpty
    line += spaces
    lastPiece = isFirst ? nil : (characters.count, columns)
    line.append(contentsOf: characters)
    width += spacesWidth + columns
    dropSpaces()
  }

  /// Ends the line; spaces at its end are dropped.
  private mutating func startLine() {
    done.append(done.isEmpty || line.isEmpty ? line : indent + line)
    movable = lastPiece
    between = spaces
    lastPiece = nil
    line = ""
    width = 0
    dropSpaces()
  }

  private mutating func dropSpaces() {
    spaces = ""
    spacesWidth = 0
  }
}
