/// What was cut, newest last; yanking gives the newest back, and then older ones in turn.
struct KillRing: Equatable {
  private var entries: [String] = []
  private var current = 0
  private let limit = 30

  /// Keeps a text that was cut; one cut right after another makes one entry.
  mutating func keep(_ text: String, before: Bool, continuing: Bool) {
    guard !text.isEmpty else { return }
    if continuing, let last = entries.popLast() {
      entries.append(before ? text + last : last + text)
    } else {
      entries.append(text)
    }
    if entries.count > limit { entries.removeFirst() }
    current = entries.count - 1
  }

  var yank: String? { entries.isEmpty ? nil : entries[current] }

  /// Turns to the entry before, after the oldest to the newest.
  mutating func rotate() {
    guard !entries.isEmpty else { return }
    current = (current + entries.count - 1) % entries.count
  }

  mutating func turnToNewest() {
    current = max(0, entries.count - 1)
  }
}

/// The states that the line went through, for undo and redo.
struct UndoHistory: Equatable {
  private var states = [LineBuffer()]
  private var position = 0
  private let limit = 200

  /// Remembers a state.
  ///
  /// Moving the cursor alone makes no step, but is where undoing comes back to.
  mutating func record(_ state: LineBuffer) {
    if states[position].characters == state.characters {
      states[position] = state
      return
    }
    states.removeSubrange((position + 1)...)
    states.append(state)
    if states.count > limit { states.removeFirst() }
    position = states.count - 1
  }

  mutating func undo() -> LineBuffer? {
    guard position > 0 else { return nil }
    position -= 1
    return states[position]
  }

  mutating func redo() -> LineBuffer? {
    guard position + 1 < states.count else { return nil }
    position += 1
    return states[position]
  }
}

/// Earlier lines, and where Up and Down stand among them.
struct Recall: Equatable {
  private(set) var entries: [String]
  /// The line as it was before the first step back.
  private var draft = ""
  private var matches: [String] = []
  private var position = 0
  private var shown: String?

  init(entries: [String]) {
    self.entries = entries
  }

  mutating func add(_ entry: String) {
    if entries.last != entry { entries.append(entry) }
    leave()
  }

  mutating func leave() {
    shown = nil
    position = 0
    matches = []
  }

  /// The next older line that begins with what was typed, or any when none does.
  mutating func older(than text: String) -> String? {
    begin(with: text)
    guard position < matches.count else { return nil }
    position += 1
    return show(matches[matches.count - position])
  }

  /// The next newer line, and at the end what was typed.
  mutating func newer(than text: String) -> String? {
    begin(with: text)
    guard position > 0 else { return nil }
    position -= 1
    return show(position == 0 ? draft : matches[matches.count - position])
  }

  private mutating func begin(with text: String) {
    // Untouched since the last step: go on from there.
    guard shown != text else { return }
    draft = text
    position = 0
    let others = distinctNewest(entries.filter { $0 != text })
    let beginning = others.filter { $0.hasPrefix(text) }
    matches = beginning.isEmpty ? others : beginning
  }

  private mutating func show(_ text: String) -> String {
    shown = text
    return text
  }

  /// The newest entries that contain a text, newest first.
  func search(_ text: String) -> [String] {
    text.isEmpty ? [] : Array(distinctNewest(entries.filter { $0.contains(text) }).reversed())
  }

  /// How the newest entry that goes on from a text does so, up to the end of its line.
  func continuation(of text: String) -> String? {
    guard !text.isEmpty else { return nil }
    guard let entry = entries.last(where: { $0.hasPrefix(text) && $0 != text }) else { return nil }
    return String(entry.dropFirst(text.count).prefix { $0 != "\n" })
  }

  /// Drops all but the newest of equal entries.
  private func distinctNewest(_ entries: [String]) -> [String] {
    var seen: Set<String> = []
    return Array(entries.reversed().filter { seen.insert($0).inserted }.reversed())
  }
}
