import CEditline
import Glibc

/// Shows what is longer than the screen in screenfuls.
struct Pager {
  /// Keys that a person presses at the end of a screenful.
  private enum Choice { case next, all, stop }

  /// Space, Enter, Page Down and Down.
  private static let nextKeys: [[UInt8]] = [
    [32], [10], [13], Array("\u{1B}[6~".utf8), Array("\u{1B}[B".utf8), Array("\u{1B}OB".utf8),
  ]

  private static let slack = 2

  let size: ScreenSize
  let usesColor: Bool
  /// Takes what was no answer to the pager, for the next line.
  var giveBack: ([UInt8]) -> Void = { _ in }

  /// Writes rows, waiting for a key where the screen is full.
  func write(_ rows: [String]) {
    let page = size.rows - 1
    // A key that is already there is the next answer, not one to us.
    // A few rows more scroll by without harm.
    guard rows.count > page + Pager.slack, ce_wait(0) == 0, ce_begin_keys() == 0 else {
      return Screen.emit(rows.map { $0 + "\n" }.joined())
    }
    defer { ce_end_keys() }
    var rest = rows[...]
    while !rest.isEmpty {
      Screen.emit(rest.prefix(page).map { $0 + "\n" }.joined())
      rest = rest.dropFirst(page)
      if rest.count <= Pager.slack {
        return Screen.emit(rest.map { $0 + "\n" }.joined())
      }
      switch choice(rowsLeft: rest.count) {
      case .next: continue
      case .all: return Screen.emit(rest.map { $0 + "\n" }.joined())
      case .stop: return
      }
    }
  }

  private func choice(rowsLeft: Int) -> Choice {
    let message = message(rowsLeft: rowsLeft)
    Screen.emit(usesColor ? "\u{1B}[2m\(message)\u{1B}[0m" : message)
    defer { Screen.emit("\r\u{1B}[K") }
    guard ce_wait(-1) == 1 else { return .stop }
    var key = [UInt8](repeating: 0, count: 64)
    // A key may be a sequence; all of it is taken, so that none of it stands in the next line.
    let count = read(STDIN_FILENO, &key, key.count)
    guard count > 0 else { return .stop }
    switch key[0] {
    case UInt8(ascii: "q"), UInt8(ascii: "Q"), 3, 4: return .stop
    case 27 where count == 1: return .stop
    case UInt8(ascii: "a"), UInt8(ascii: "A"): return .all
    default: break
    }
    let typed = Array(key.prefix(count))
    if Pager.nextKeys.contains(typed) { return .next }
    // Another key of the keyboard means nothing here; whoever types goes on with the conversation.
    if typed[0] == 27 { return .next }
    giveBack(typed)
    return .all
  }

  private func message(rowsLeft: Int) -> String {
    let keys = ["：空格翻页，a 全看，q 停", "：空格翻页，q 停", "：空格、q", ""]
    let messages = keys.map { "还有 \(rowsLeft) 行\($0)" }
    return messages.first { size.width(of: $0) < size.columns } ?? ""
  }
}
