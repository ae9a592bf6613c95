import CEditline

extension LineEditor {
  /// Does what a key is bound to, and tells libedit how to go on.
  func act(_ slot: Int32) -> Int32 {
    guard let action = EditAction(rawValue: slot) else { return Int32(CE_DONE) }
    let before = buffer
    undo.record(before)
    // Something was typed meanwhile, or libedit moved the cursor.
    if before != lastLine { lastAction = .ignore }
    var done = action
    defer {
      lastAction = done
      lastLine = buffer
    }
    switch action {
    case .complete, .completeBackwards:
      return complete(backwards: action == .completeBackwards)
    case .search:
      return search()
    case .deleteOrLeave where before.isEmpty:
      return Int32(CE_FINISH)
    case .redraw:
      screen.clear()
      return Int32(CE_DONE)
    default:
      break
    }
    guard let after = changed(before, by: action) else {
      done = .ignore
      return Int32(CE_DONE)
    }
    if after != before {
      buffer = after
      if !(action == .undo || action == .redo) { undo.record(after) }
    }
    return Int32(CE_DONE)
  }

  /// The line after an action, or nil when it does nothing here.
  private func changed(_ line: LineBuffer, by action: EditAction) -> LineBuffer? {
    var line = line
    switch action {
    case .left: line.move(to: line.cursor - 1)
    case .right: line = acceptingGhost(line, whole: true) ?? moved(line, to: line.cursor + 1)
    case .wordLeft: line.move(to: line.wordLeft(assists.breaks()))
    case .wordRight:
      line = acceptingGhost(line, whole: false) ?? moved(line, to: line.wordRight(assists.breaks()))
    case .lineStart: line.move(to: line.lineStart)
    case .lineEnd: line = acceptingGhost(line, whole: true) ?? moved(line, to: line.lineEnd)
    case .textStart: line.move(to: 0)
    case .textEnd: line.move(to: line.characters.count)
    case .backspace: line.remove(to: max(0, line.cursor - 1))
    case .delete, .deleteOrLeave: line.remove(to: min(line.characters.count, line.cursor + 1))
    case .killToEnd, .killToStart, .killWordLeft, .killWordRight: kill(&line, action)
    case .yank:
      kills.turnToNewest()
      line.insert(room(for: kills.yank ?? "", in: line))
    case .yankOlder: return yankOlder(line)
    case .undo: return undo.undo()
    case .redo: return undo.redo()
    case .transpose: line.transpose()
    case .up, .down, .older, .newer: return stepped(line, action)
    case .pageUp, .pageDown: return paged(line, action)
    case .newline: line.insert(room(for: "\n", in: line))
    case .paste: line.insert(room(for: pasted, in: line))
    case .complete, .completeBackwards, .search, .redraw, .ignore: return nil
    }
    return line
  }

  private func moved(_ line: LineBuffer, to position: Int) -> LineBuffer {
    var line = line
    line.move(to: position)
    return line
  }

  /// At the end of the line Right and End take what the ghost shows.
  private func acceptingGhost(_ line: LineBuffer, whole: Bool) -> LineBuffer? {
    let ghost = ghost(after: line)
    guard !ghost.isEmpty else { return nil }
    let end = LineBuffer(ghost, cursorOffset: 0).wordRight(assists.breaks())
    var line = line
    line.insert(whole ? ghost : String(ghost.prefix(end)))
    return line
  }

  // MARK: Cutting and pasting

  private var killActions: [EditAction] {
    [.killToEnd, .killToStart, .killWordLeft, .killWordRight]
  }

  private func kill(_ line: inout LineBuffer, _ action: EditAction) {
    let end: Int
    switch action {
    case .killToEnd:
      // At the end of a line in a longer text the newline goes.
      end = line.lineEnd == line.cursor ? min(line.cursor + 1, line.characters.count) : line.lineEnd
    case .killToStart:
      end = line.lineStart == line.cursor ? max(0, line.cursor - 1) : line.lineStart
    case .killWordLeft: end = line.wordLeft(assists.breaks())
    default: end = line.wordRight(assists.breaks())
    }
    let isBefore = end < line.cursor
    let removed = line.remove(to: end)
    kills.keep(removed, before: isBefore, continuing: killActions.contains(lastAction))
  }

  /// Right after yanking: the entry before in its place.
  private func yankOlder(_ line: LineBuffer) -> LineBuffer? {
    guard lastAction == .yank || lastAction == .yankOlder, let yanked = kills.yank else {
      return nil
    }
    var line = line
    line.remove(to: max(0, line.cursor - yanked.count))
    kills.rotate()
    line.insert(room(for: kills.yank ?? "", in: line))
    return line
  }

  /// As much of a text as the line can still take.
  private func room(for text: String, in line: LineBuffer) -> String {
    let scalars = text.unicodeScalars.count
    let used = line.text.unicodeScalars.count
    guard used + scalars > LineEditor.limit else { return text }
    view.note = "一行最多 \(LineEditor.limit) 字，粘贴的内容未全部收入。"
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(LineEditor.limit - used)))
  }

  // MARK: Earlier lines

  /// In a text of several lines Up and Down move between them, and only at its edges go on to
  /// earlier texts.
  private func stepped(_ line: LineBuffer, _ action: EditAction) -> LineBuffer? {
    if action == .up, let above = line.lineAbove(ambiguous: size.ambiguous) {
      return moved(line, to: above)
    }
    if action == .down, let below = line.lineBelow(ambiguous: size.ambiguous) {
      return moved(line, to: below)
    }
    let isOlder = action == .up || action == .older
    let text = isOlder ? recall.older(than: line.text) : recall.newer(than: line.text)
    return text.map { LineBuffer($0) }
  }

  /// In a text of several lines a screenful up or down; else an earlier line, or a later one.
  private func paged(_ line: LineBuffer, _ action: EditAction) -> LineBuffer? {
    guard line.characters.contains("\n") else {
      return stepped(line, action == .pageUp ? .older : .newer)
    }
    var line = line
    let ambiguous = size.ambiguous
    for _ in 0..<max(1, size.rows - 2) {
      let next =
        action == .pageUp
        ? line.lineAbove(ambiguous: ambiguous) : line.lineBelow(ambiguous: ambiguous)
      guard let next else { break }
      line.move(to: next)
    }
    return line
  }
}
