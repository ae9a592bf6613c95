import CEditline
import Glibc

/// A bar for work that takes a while, such as exporting all formats.
///
/// It is drawn only on a terminal; elsewhere nothing is written.
package struct Progress {
  private let title: String
  private let total: Int
  private let isShown: Bool

  package init(_ title: String, total: Int, isShown: Bool) {
    self.title = title
    self.total = max(1, total)
    self.isShown = isShown && isatty(STDOUT_FILENO) == 1
    // Else Ctrl-C would end the program in the middle.
    if self.isShown { ce_catch_signals() }
  }

  /// Shows how much is done; false when the user pressed Ctrl-C and the work should end.
  package func advance(to done: Int) -> Bool {
    if isShown { Screen.emit("\r\u{1B}[K" + text(done: done, columns: Screen.size.columns)) }
    return ce_was_interrupted() == 0
  }

  /// Takes the bar away.
  package func finish() {
    if isShown { Screen.emit("\r\u{1B}[K") }
  }

  /// The bar, at most a row wide.
  func text(done: Int, columns: Int) -> String {
    let size = ScreenSize(rows: 1, columns: columns - 1)
    let full = 20 * min(max(0, done), total) / total
    let bar = String(repeating: "#", count: full) + String(repeating: "-", count: 20 - full)
    var row = Row()
    row.append("\(title) [\(bar)] \(done)/\(total)（Ctrl-C 取消）", .plain, size: size)
    return row.text
  }
}
