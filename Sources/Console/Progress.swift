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

/// A word of patience for a piece of work that can't tell how far it is.
///
/// It is said once, on a terminal, when the work takes longer than a moment, and taken away at its end.
struct Wait {
  private let words: String
  private let start: timespec
  private var isSaid = false

  /// Half a second: what is done by then needs no word.
  private static let moment = 500

  init(_ words: String) {
    self.words = words
    start = Wait.now
  }

  /// The milliseconds until it is to be said, for `poll`; -1 once it is.
  var timeLeft: Int32 {
    if isSaid || isatty(STDOUT_FILENO) != 1 { return -1 }
    let now = Wait.now
    let passed = (now.tv_sec - start.tv_sec) * 1_000 + (now.tv_nsec - start.tv_nsec) / 1_000_000
    return Int32(clamping: max(0, Wait.moment - passed))
  }

  mutating func say() {
    guard !isSaid else { return }
    isSaid = true
    Screen.emit("\r" + words)
  }

  mutating func end() {
    if isSaid { Screen.emit("\r\u{1B}[K") }
    isSaid = false
  }

  private static var now: timespec {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now
  }
}

/// From now on Ctrl-C and the request to leave don't end the program in the middle of a file.
package func deferStops() { ce_catch_signals() }

/// Whether Ctrl-C was pressed since it was last asked, or the program is to leave.
func mustStop() -> Bool { ce_must_stop() != 0 }
