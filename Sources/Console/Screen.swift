import CEditline
import Glibc

/// The part of the terminal where the line is edited.
///
/// It remembers what it drew last, and draws again from the first row that differs. It uses only
/// sequences that every terminal of the last forty years knows: CR, LF, ESC [ n A, ESC [ n C and
/// ESC [ J; and two that others ignore, against flicker.
struct Screen {
  let usesColor: Bool
  private var drawn = Frame()

  init(usesColor: Bool) {
    self.usesColor = usesColor
  }

  /// Rows and columns; 80×24 where the terminal doesn't tell.
  static var size: (rows: Int, columns: Int) {
    var rows: Int32 = 0
    var columns: Int32 = 0
    ce_size(&rows, &columns)
    return (rows > 1 ? Int(rows) : 24, columns > 3 ? Int(columns) : 80)
  }

  /// Shows a frame in the place of the one before.
  mutating func show(_ frame: Frame) {
    var same = 0
    while same < min(frame.rows.count, drawn.rows.count), frame.rows[same] == drawn.rows[same] {
      same += 1
    }
    let changed = same < max(frame.rows.count, drawn.rows.count)
    let isCursorThere =
      frame.cursorRow == drawn.cursorRow && frame.cursorColumn == drawn.cursorColumn
    if !changed, isCursorThere { return }
    var out = ""
    var row = drawn.cursorRow
    if changed {
      // The first changed row may be one below all that is drawn.
      let start = min(same, max(0, drawn.rows.count - 1), frame.rows.count - 1)
      out += Screen.vertical(start - row) + "\r\u{1B}[J"
      out += frame.rows[start...].map(painted).joined(separator: "\r\n")
      row = frame.rows.count - 1
    }
    out += Screen.vertical(frame.cursorRow - row) + "\r"
    if frame.cursorColumn > 0 { out += "\u{1B}[\(frame.cursorColumn)C" }
    if changed { out = "\u{1B}[?2026h\u{1B}[?25l" + out + "\u{1B}[?25h\u{1B}[?2026l" }
    drawn = frame
    Screen.emit(out)
  }

  /// Leaves the line as it stands and goes to the row after it.
  ///
  /// Of a line that fills many screens the beginning and the end are left.
  mutating func finish(_ rows: [Row], height: Int) {
    var rows = rows
    if rows.count > 4 * height {
      let hidden = Row(pieces: [Piece(text: "……", style: .note)], columns: 4)
      rows = rows.prefix(2 * height) + [hidden] + rows.suffix(height)
    }
    var out = Screen.vertical(-drawn.cursorRow) + "\r\u{1B}[J"
    out += rows.map(painted).joined(separator: "\r\n") + "\r\n"
    drawn = Frame()
    Screen.emit(out)
  }

  /// Erases what is drawn, after the terminal may have broken its rows at another width.
  ///
  /// Our rows end in CR LF, so a terminal that becomes wider does not join them, and one that
  /// becomes narrower splits each by itself.
  mutating func erase(columns: Int, rows: Int) {
    let above = drawn.rows.prefix(drawn.cursorRow).reduce(drawn.cursorColumn / columns) {
      $0 + max(1, ($1.columns + columns - 1) / columns)
    }
    Screen.emit(Screen.vertical(-min(above, rows - 1)) + "\r\u{1B}[J")
    drawn = Frame()
  }

  /// Clears the whole screen.
  mutating func clear() {
    drawn = Frame()
    Screen.emit("\u{1B}[H\u{1B}[2J")
  }

  /// Starts anew where the cursor is.
  mutating func forget() {
    drawn = Frame()
  }

  static func emit(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let chunk = UnsafeBufferPointer(rebasing: rest)
        let written = write(STDOUT_FILENO, chunk.baseAddress, chunk.count)
        if written > 0 {
          rest = rest.dropFirst(written)
        } else if errno != EINTR && errno != EAGAIN {
          return
        }
      }
    }
  }

  private static func vertical(_ distance: Int) -> String {
    if distance == 0 { return "" }
    return distance < 0 ? "\u{1B}[\(-distance)A" : "\u{1B}[\(distance)B"
  }

  private func painted(_ row: Row) -> String {
    guard usesColor else { return row.text }
    return row.pieces.map { piece in
      let code = Screen.code(of: piece.style)
      return code.isEmpty ? piece.text : "\u{1B}[\(code)m\(piece.text)\u{1B}[0m"
    }.joined()
  }

  private static func code(of style: Style) -> String {
    switch style {
    case .plain: ""
    // No colours: each that is readable on a dark ground is not on some light one.
    case .prompt, .command: "1"
    case .refused: "4"
    case .ghost, .note: "2"
    case .selected: "7"
    }
  }
}
