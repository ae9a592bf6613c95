import CEditline
import Glibc

/// A bar for work that takes a while, such as exporting all drafts.
///
/// It is drawn only on a terminal; elsewhere nothing is written. From the first `advance` on Ctrl-C
/// and the request to leave (SIGTERM, SIGHUP) don't end the program in the middle of a piece of work:
/// `advance` tells of them between two pieces.
package struct Progress {
  private let title: String
  private let total: Int
  private let isShown: Bool
  private var shown = ""

  package init(_ title: String, total: Int, isShown: Bool) {
    self.title = title
    self.total = max(1, total)
    self.isShown = isShown && isatty(STDOUT_FILENO) == 1
  }

  /// Shows how much is done; false when the user pressed Ctrl-C and the work should end.
  package mutating func advance(to done: Int) -> Bool {
    ce_catch_signals()
    if isShown {
      let bar = text(done: done, columns: Screen.size.columns)
      if bar != shown { Screen.emit("\r\u{1B}[K" + bar) }
      shown = bar
    }
    return ce_must_stop() == 0
  }

  /// Takes the bar away: the work is done, or something is to be said in between.
  package mutating func finish() {
    if !shown.isEmpty { Screen.emit("\r\u{1B}[K") }
    shown = ""
  }

  /// The bar, at most a row wide; on a narrow screen the count goes before the bar and the hint.
  func text(done: Int, columns: Int) -> String {
    let size = ScreenSize(rows: 1, columns: columns - 1)
    let count = "\(done)/\(total)"
    var hint = "（Ctrl-C 取消）"
    var room = size.columns - size.width(of: "\(title) [] \(count)\(hint)")
    if room < 4 {
      room += size.width(of: hint)
      hint = ""
    }
    let length = min(20, room)
    let full = length * min(max(0, done), total) / total
    let bar =
      length < 4
      ? ""
      : "[\(String(repeating: "#", count: full))\(String(repeating: "-", count: length - full))] "
    var row = Row()
    row.append("\(title) \(bar)\(count)\(hint)", .plain, size: size)
    return row.text
  }
}

/// From now on Ctrl-C and the request to leave don't end the program in the middle of a file.
package func deferStops() { ce_catch_signals() }

/// Whether Ctrl-C was pressed since it was last asked, or the program is to leave.
func mustStop() -> Bool { ce_must_stop() != 0 }
