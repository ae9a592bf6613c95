import Text

/// How a piece of the line looks.
enum Style: Equatable, Sendable {
  case plain, prompt, command, refused, ghost, note, selected
}

/// A piece of a row in one style.
struct Piece: Equatable, Sendable {
  var text: String
  var style: Style
}

/// A row of the screen.
struct Row: Equatable, Sendable {
  var pieces: [Piece] = []
  var columns = 0

  mutating func append(_ character: Character, _ style: Style, columns: Int) {
    if let last = pieces.indices.last, pieces[last].style == style {
      pieces[last].text.append(character)
    } else {
      pieces.append(Piece(text: String(character), style: style))
    }
    self.columns += columns
  }

  var text: String { pieces.map(\.text).joined() }
}

/// What is to be shown while a line is edited.
struct LineView: Equatable, Sendable {
  var prompt = ""
  var buffer = LineBuffer()
  var style = Style.plain
  /// What may follow, behind the cursor.
  var ghost = ""
  /// What is left behind the line when it is done, such as `^C`.
  var mark = ""
  /// What stands under the line: the menu, a message.
  var menu: Menu?
  var note = ""
  /// How far the form is; it gives way to a menu and to a message.
  var status = ""
}

/// How many cells a character of the line takes; a tab is kept in the text and shown as a blank.
func cells(of character: Character, ambiguous: Int = 1) -> Int {
  character == "\t" ? 1 : displayWidth(of: character, ambiguous: ambiguous)
}

/// The screen: its size, and how wide it draws the characters that fonts disagree about.
struct ScreenSize: Equatable, Sendable {
  var rows = 24
  var columns = 80
  var ambiguous = 1

  func width(of character: Character) -> Int {
    cells(of: character, ambiguous: ambiguous)
  }

  func width(of text: String) -> Int {
    displayWidth(text, ambiguous: ambiguous)
  }
}

/// The rows that a line takes, and where the cursor is in them.
struct Layout: Equatable, Sendable {
  private(set) var rows = [Row()]
  private(set) var cursorRow = 0
  private(set) var cursorColumn = 0
  /// Rows under the line.
  private(set) var below: [Row] = []

  /// On a screen with fewer rows each is needed for what was said.
  static let roomForStatus = 8

  private let size: ScreenSize

  /// Cuts a line into rows: none is wider than the screen, and no wide character is cut.
  ///
  /// A newline and the end of the line take a cell like any character. So where a row ends does
  /// not depend on the place of the cursor, and the cursor always has a cell to stand on.
  init(_ view: LineView, size: ScreenSize) {
    self.size = size
    put(view.prompt, .prompt)
    for (position, character) in view.buffer.characters.enumerated() {
      let isNewline = character == "\n"
      makeRoom(isNewline ? 1 : size.width(of: character))
      if position == view.buffer.cursor { markCursor() }
      if isNewline {
        rows.append(Row())
      } else {
        put(character, view.style)
      }
    }
    makeRoom(1)
    if view.buffer.isAtEnd { markCursor() }
    putGhost(view.ghost)
    put(view.mark, .ghost)
    below = view.menu.map { $0.rows(size: size) } ?? []
    below += Layout.note(view.note, size: size)
    if below.isEmpty, !view.status.isEmpty, size.rows >= Layout.roomForStatus {
      // Where it doesn't fit the parts at its end go, whole.
      var parts = view.status.split(separator: " ")
      while parts.count > 1, size.width(of: parts.joined(separator: " ")) > size.columns {
        parts.removeLast()
        if parts.last == "·" { parts.removeLast() }
      }
      var row = Row()
      row.append(parts.joined(separator: " "), .note, size: size)
      below = [row]
    }
  }

  private mutating func put(_ text: String, _ style: Style) {
    for character in text { put(character, style) }
  }

  /// What may follow stays in the row of the cursor: what doesn't fit there is cut, and comes whole
  /// when it is taken.
  private mutating func putGhost(_ ghost: String) {
    let room = size.columns - rows[rows.count - 1].columns
    guard size.width(of: ghost) > room else { return put(ghost, .ghost) }
    guard room >= size.width(of: "…") else { return }
    let most = size.columns - size.width(of: "…")
    rows[rows.count - 1].append(ghost, .ghost, size: size, most: most)
    put("…", .ghost)
  }

  private mutating func put(_ character: Character, _ style: Style) {
    let width = size.width(of: character)
    makeRoom(width)
    rows[rows.count - 1].append(character == "\t" ? " " : character, style, columns: width)
  }

  private mutating func makeRoom(_ width: Int) {
    if rows[rows.count - 1].columns + width > size.columns { rows.append(Row()) }
  }

  private mutating func markCursor() {
    cursorRow = rows.count - 1
    cursorColumn = rows[cursorRow].columns
  }

  /// A message under the line.
  private static func note(_ text: String, size: ScreenSize) -> [Row] {
    guard !text.isEmpty else { return [] }
    var rows = [Row()]
    for character in text {
      let width = size.width(of: character)
      if rows[rows.count - 1].columns + width > size.columns { rows.append(Row()) }
      rows[rows.count - 1].append(character, .note, columns: width)
    }
    return rows
  }
}

/// The part of a layout that fits the screen.
struct Frame: Equatable, Sendable {
  var rows: [Row] = []
  var cursorRow = 0
  var cursorColumn = 0
  /// The first row of the line that is shown.
  var top = 0

  init() {}

  /// Shows a layout in at most `height` rows, scrolled as little as possible from `top`.
  ///
  /// What stands under the line gets at most half of the screen when the line is long.
  init(_ layout: Layout, height: Int, top: Int) {
    let space = max(1, height)
    let shared = max(1, space / 2)
    let below = min(layout.below.count, space - min(layout.rows.count, max(1, space - shared)))
    let visible = space - below
    var first = max(0, min(top, layout.rows.count - visible))
    first = min(first, layout.cursorRow)
    first = max(first, layout.cursorRow - visible + 1)
    let last = min(layout.rows.count, first + visible)
    rows = Array(layout.rows[first..<last] + layout.below.prefix(below))
    cursorRow = layout.cursorRow - first
    cursorColumn = layout.cursorColumn
    self.top = first
  }
}
