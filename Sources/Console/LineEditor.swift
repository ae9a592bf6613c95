import CEditline
import Dialogue

/// Edits one line at a time on the terminal.
///
/// It is a class, and not sendable, because libedit calls back into it; it is made and used on one
/// thread. libedit holds the line. Each function of ours takes it out as a `LineBuffer`, changes
/// that, and puts it back.
final class LineEditor {
  /// The most characters that a line may have.
  static let limit = 1 << 20

  var assists: Assists
  var screen: Screen
  var recall: Recall
  var view = LineView()
  var prompt = Prompt()
  var kills = KillRing()
  var undo = UndoHistory()
  /// What the last key did, for functions that go on from it.
  var lastAction = EditAction.ignore
  var lastLine = LineBuffer()
  /// What stood in the line when Ctrl-C was pressed last.
  private(set) var interruptedLine = ""
  var isSearching = false
  private var frameTop = 0
  /// Nil until it is set, or the terminal has shown it.
  private var ambiguousWidth: Int?
  private var hasAskedWidth = false
  private var handle: OpaquePointer?

  /// Opens the editor, or nothing where there is no terminal or no UTF-8.
  init?(_ options: Terminal.Options) {
    assists = options.assists
    recall = Recall(entries: options.history)
    ambiguousWidth = options.ambiguousWidth
    screen = Screen(usesColor: options.usesColor)
    guard ce_locale() != nil else { return nil }
    let callbacks = ce_callbacks(
      context: Unmanaged.passUnretained(self).toOpaque(),
      draw: { LineEditor.at($0)?.draw(isStale: $1 == Int32(CE_REDRAW)) },
      settle: { LineEditor.at($0)?.settle() },
      act: { LineEditor.at($0)?.act($1) ?? Int32(CE_DONE) },
      full: { LineEditor.at($0)?.refuse() },
      report: { LineEditor.at($0)?.ambiguousWidth = $1 == 3 ? 2 : 1 })
    handle = ce_open(options.program, callbacks, LineEditor.limit)
    guard let handle else { return nil }
    for action in EditAction.allCases {
      ce_add_function(handle, action.rawValue, action.name, action.name)
    }
    ce_read_settings(handle)
    let usesVi = ce_uses_vi(handle) != 0
    for action in EditAction.allCases {
      // In vi Escape is a key of its own, and nothing may begin with it.
      for key in action.keys where !(usesVi && key.hasPrefix(#"\e"#)) {
        ce_bind(handle, 0, key, action.name)
        let isCharacter = key.unicodeScalars.first?.isASCII ?? true
        if !isCharacter { ce_bind(handle, 1, key, action.name) }
      }
      for key in action.commandKeys { ce_bind(handle, 1, key, action.name) }
    }
  }

  deinit {
    close()
  }

  func close() {
    ce_close(handle)
    handle = nil
  }

  private static func at(_ context: UnsafeMutableRawPointer?) -> LineEditor? {
    context.map { Unmanaged<LineEditor>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Reads a line.
  func read(_ prompt: Prompt, showing text: String) -> Input {
    self.prompt = prompt
    view = LineView(prompt: text, status: Terminal.status(of: prompt))
    recall.leave()
    undo = UndoHistory()
    frameTop = 0
    screen.forget()
    var bytes: UnsafePointer<CChar>?
    var length = 0
    let ending = ce_read(handle, &bytes, &length)
    let line = LineEditor.string(bytes, length)
    finish(showing: line, mark: ending == Int32(CE_INTERRUPT) ? "^C" : "")
    switch ending {
    case Int32(CE_LINE): return .line(line)
    case Int32(CE_INTERRUPT):
      interruptedLine = line
      return .interrupted
    case Int32(CE_HANGUP): return .hangup
    default: return .end
    }
  }

  private static func string(_ bytes: UnsafePointer<CChar>?, _ length: Int) -> String {
    let bytes = UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : length)
    return String(decoding: bytes, as: UTF8.self)
  }
}

// MARK: The line, and the keys

extension LineEditor {
  var buffer: LineBuffer {
    get {
      var length = 0
      var cursor = 0
      let bytes = ce_text(handle, &length, &cursor)
      return LineBuffer(LineEditor.string(bytes, length), cursorOffset: cursor)
    }
    set {
      let text = newValue.text
      ce_set_text(handle, text, text.utf8.count, newValue.cursorOffset)
    }
  }

  var pasted: String {
    var length = 0
    let bytes = ce_pasted(handle, &length)
    return LineEditor.string(bytes, length)
  }

  /// The next key for a function that takes keys itself, or nil when reading must stop.
  func nextKey() -> Int32? {
    let key = ce_next_key(handle)
    return key < 0 ? nil : key
  }

  /// Whether something is typed or pasted already that was not read yet.
  var hasWaitingInput: Bool { ce_has_input(handle) != 0 }

  /// Gives the editor bytes that were read elsewhere and are part of the next line.
  func giveBack(_ bytes: [UInt8]) {
    ce_give_back(handle, bytes, bytes.count)
  }

  func putBack(_ key: Int32) {
    ce_put_back(handle, key)
  }

  /// What was typed up to here is one step to undo.
  private func settle() {
    undo.record(buffer)
    view.note = ""
  }

  private func refuse() {
    view.note = "一行最多 \(LineEditor.limit) 字，超出的未收入。请按回车提交，或删减后再输入。"
  }
}

// MARK: Drawing

extension LineEditor {
  var size: ScreenSize {
    let size = Screen.size
    return ScreenSize(rows: size.rows, columns: size.columns, ambiguous: ambiguousWidth ?? 1)
  }

  /// Shows the line, its ghost and what stands under it.
  func draw(isStale: Bool) {
    askWidth()
    let size = size
    view.buffer = buffer
    view.style = style(of: view.buffer.text)
    view.ghost = ghost(after: view.buffer)
    if view.ghost.isEmpty { view.ghost = hint(after: view.buffer) }
    if isStale { screen.erase(columns: size.columns, rows: size.rows) }
    let layout = Layout(view, size: size)
    let frame = Frame(layout, height: size.rows - 1, top: frameTop)
    frameTop = frame.top
    screen.show(frame)
  }

  /// Draws a character that fonts disagree about, asks where the cursor is, and takes it away.
  ///
  /// Nothing waits for the answer: it comes like a key, and from then on counts. A terminal that
  /// doesn't answer is taken for one that draws narrow.
  private func askWidth() {
    guard ambiguousWidth == nil, !hasAskedWidth else { return }
    hasAskedWidth = true
    ce_await_report(handle)
    Screen.emit("\r“\u{1B}[6n\r\u{1B}[K")
  }

  /// Leaves the whole line on the screen, without what only helped to type it.
  private func finish(showing line: String, mark: String) {
    var last = LineView(prompt: view.prompt)
    last.buffer = LineBuffer(line)
    last.style = style(of: line)
    last.mark = mark
    screen.finish(Layout(last, size: size).rows, height: size.rows)
  }

  private func style(of text: String) -> Style {
    switch assists.judge(text, prompt) {
    case .plain: .plain
    case .command: .command
    case .refused: .refused
    }
  }

  /// What may follow: the rest of an earlier line, else of the example, else a likely command.
  func ghost(after buffer: LineBuffer) -> String {
    guard buffer.isAtEnd, view.menu == nil, !isSearching else { return "" }
    let text = buffer.text
    if text.isEmpty {
      return prompt.example.isEmpty ? assists.suggest(prompt) ?? "" : prompt.example
    }
    if let rest = recall.continuation(of: text) { return rest }
    for whole in [prompt.example, prompt.suggestion] where whole.hasPrefix(text) {
      return String(whole.dropFirst(text.count))
    }
    return ""
  }

  /// An invented example on an empty line: no key takes it, for it would be somebody else's answer.
  private func hint(after buffer: LineBuffer) -> String {
    guard buffer.isEmpty, view.menu == nil, !isSearching, !prompt.hint.isEmpty else { return "" }
    return "例：\(prompt.hint)"
  }
}
