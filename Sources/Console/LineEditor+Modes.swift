import CEditline

/// Keys as libedit and the terminal number them.
private enum Key {
  static let cancel: Int32 = 7
  static let backspace: Int32 = 8
  static let tab: Int32 = 9
  static let newline: Int32 = 10
  static let enter: Int32 = 13
  static let search: Int32 = 18
  static let forward: Int32 = 19
  static let rubout: Int32 = 127
  static let next: Int32 = 14
  static let previous: Int32 = 16
}

// MARK: Search

extension LineEditor {
  /// Searches earlier lines while a text is typed; Ctrl-R goes on to older ones.
  ///
  /// libedit's own search takes the low byte of a Chinese character for a key.
  func search() -> Int32 {
    let saved = buffer
    let prompt = view.prompt
    var wanted = ""
    var skipped = 0
    isSearching = true
    defer {
      isSearching = false
      view.prompt = prompt
      undo.record(buffer)
    }
    while true {
      let found = recall.search(wanted)
      skipped = min(skipped, max(0, found.count - 1))
      let shown = found.isEmpty ? saved.text : found[skipped]
      buffer = LineBuffer(shown)
      let isMissing = found.isEmpty && !wanted.isEmpty
      view.prompt = isMissing ? "（没有含“\(wanted)”的历史）" : "（历史搜索：\(wanted)）"
      guard let key = nextKey() else { return Int32(CE_DONE) }
      switch key {
      case Key.search: skipped += 1
      case Key.forward: skipped = max(0, skipped - 1)
      case Key.cancel:
        buffer = saved
        return Int32(CE_DONE)
      case Key.backspace, Key.rubout:
        if !wanted.isEmpty { wanted.removeLast() }
        skipped = 0
      case 32..<127, 160...0x10FFFF:
        if let scalar = Unicode.Scalar(UInt32(key)) { wanted.unicodeScalars.append(scalar) }
        skipped = 0
      case Int32(CE_KEY_PASTE):
        wanted += pasted.filter { $0 != "\n" }
        skipped = 0
      case Int32(CE_KEY_ESCAPE):
        return Int32(CE_DONE)
      default:
        // Any other key takes what was found, and does what it does.
        putBack(key)
        return Int32(CE_DONE)
      }
    }
  }
}

// MARK: Completion

extension LineEditor {
  /// Completes what stands before the cursor, or shows a menu to choose from.
  func complete(backwards: Bool) -> Int32 {
    let line = buffer
    let candidates = assists.complete(line.textBeforeCursor, prompt)
    guard let first = candidates.first else { return Int32(CE_DONE) }
    if candidates.count == 1 {
      buffer = taking(first, into: line)
      undo.record(buffer)
      return Int32(CE_DONE)
    }
    let common = commonText(of: candidates, in: line)
    if let common { buffer = taking(common, into: line) }
    var choices = candidates
    var start = line
    // What is typed while nothing is chosen narrows the menu, until one is left or none.
    while choose(from: choices, in: start, unchosen: buffer) {
      start = buffer
      choices = assists.complete(start.textBeforeCursor, prompt)
      if choices.isEmpty { break }
    }
    undo.record(buffer)
    return Int32(CE_DONE)
  }

  private func taking(_ candidate: Candidate, into line: LineBuffer) -> LineBuffer {
    var line = line
    line.remove(to: max(0, line.cursor - candidate.replaces))
    line.insert(candidate.text)
    return line
  }

  /// What all candidates begin with, when that goes on from what was typed.
  private func commonText(of candidates: [Candidate], in line: LineBuffer) -> Candidate? {
    guard let first = candidates.first else { return nil }
    guard candidates.allSatisfy({ $0.replaces == first.replaces }) else { return nil }
    let typed = String(line.textBeforeCursor.suffix(first.replaces))
    let common = candidates.dropFirst().reduce(first.text) { common, candidate in
      String(zip(common, candidate.text).prefix { $0 == $1 }.map(\.0))
    }
    guard common.count > typed.count, common.hasPrefix(typed) else { return nil }
    return Candidate(text: common, replaces: first.replaces)
  }

  /// Shows the menu; what is selected stands in the line at once.
  ///
  /// True when the line was changed by typing and the menu is to follow.
  private func choose(
    from candidates: [Candidate], in line: LineBuffer, unchosen: LineBuffer
  ) -> Bool {
    var menu = Menu(items: candidates.map(\.label), selected: nil)
    defer { view.menu = nil }
    while true {
      view.menu = menu
      guard let key = nextKey() else { return false }
      let side = menu.itemsInRow(size)
      switch key {
      case Key.tab, Int32(CE_KEY_RIGHT): menu.step(1)
      case Int32(CE_KEY_BACKTAB), Int32(CE_KEY_LEFT): menu.step(-1)
      case Int32(CE_KEY_DOWN), Key.next: menu.step(menu.selected == nil ? 1 : side)
      case Int32(CE_KEY_UP), Key.previous: menu.step(menu.selected == nil ? -1 : -side)
      case Key.cancel, Int32(CE_KEY_ESCAPE):
        buffer = unchosen
        return false
      case Key.newline, Key.enter:
        // Enter takes the choice; without one it is the Enter of the line.
        if menu.selected == nil { putBack(key) }
        return false
      case 33..<127, 160...0x10FFFF:
        guard menu.selected == nil, let scalar = Unicode.Scalar(UInt32(key)) else {
          putBack(key)
          return false
        }
        var typed = buffer
        typed.insert(String(scalar))
        buffer = typed
        return true
      case Key.backspace, Key.rubout:
        guard menu.selected == nil, buffer.cursor > 0 else {
          putBack(key)
          return false
        }
        var erased = buffer
        erased.remove(to: erased.cursor - 1)
        buffer = erased
        return true
      default:
        putBack(key)
        return false
      }
      if let selected = menu.selected { buffer = taking(candidates[selected], into: line) }
    }
  }
}
