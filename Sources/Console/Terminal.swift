import CEditline
import Dialogue
import Glibc

/// The terminal of a conversation: lines in, replies out.
package final class Terminal {
  package struct Options {
    package var program = "banshi"
    /// No colours; the cursor still moves.
    package var usesColor = getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
    /// How wide the terminal draws characters that fonts disagree about: 1, or 2; nil to ask it.
    ///
    /// The user sets it with `BANSHI_AMBIGUOUS`.
    package var ambiguousWidth = getenv("BANSHI_AMBIGUOUS").flatMap { Int(String(cString: $0)) }
      .map { $0 == 2 ? 2 : 1 }
    /// Whether what is longer than the screen waits for a key.
    package var pages = true
    /// Earlier lines, oldest first.
    package var history: [String] = []
    package var assists = Assists()

    package init() {}
  }

  private let editor: LineEditor
  private let options: Options
  /// Ctrl-C was pressed on an empty line, and nothing else was done since.
  private var isLeaving = false

  /// Opens the terminal, or nothing where a line cannot be edited; `PlainInput` reads there.
  package init?(_ options: Options) {
    guard Terminal.isUsable, let editor = LineEditor(options) else { return nil }
    self.editor = editor
    self.options = options
  }

  /// Whether a line can be edited here at all.
  package static var isUsable: Bool {
    isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
      && getenv("TERM").map { String(cString: $0) } != "dumb"
  }

  /// Shows a prompt and waits for a line.
  ///
  /// Ctrl-C cancels the line. On an empty line it says so, and the next one leaves.
  package func read(_ prompt: Prompt) -> Input {
    let input = editor.read(prompt, showing: Terminal.text(of: prompt))
    guard input == .interrupted, editor.interruptedLine.isEmpty else {
      isLeaving = false
      return input
    }
    if isLeaving { return .end }
    isLeaving = true
    Screen.emit("再按一次 Ctrl-C 退出；继续办理请直接输入。\n")
    return .interrupted
  }

  /// Shows a reply.
  package func write(_ text: String) {
    let size = editor.size
    let render = Render(
      columns: size.columns, usesColor: options.usesColor, ambiguous: size.ambiguous)
    let rows = render.rows(text)
    if editor.hasWaitingInput || !options.pages {
      Screen.emit(rows.map { $0 + "\n" }.joined())
    } else {
      Pager(size: size, usesColor: options.usesColor, giveBack: editor.giveBack).write(rows)
    }
  }

  /// Keeps a line for Up and for searching.
  ///
  /// The caller says which, because it knows the text that is free of personal numbers.
  package func remember(_ line: String) {
    guard let first = line.first, !first.isWhitespace else { return }
    editor.recall.add(line)
  }

  /// Whether Ctrl-C was pressed since the last line; for long work to ask.
  package func wasInterrupted() -> Bool {
    ce_was_interrupted() != 0
  }

  /// Gives the terminal back.
  package func close() {
    editor.close()
  }

  /// The words before the line.
  static func text(of prompt: Prompt) -> String {
    let label = prompt.label.isEmpty ? "办事" : withoutControls(prompt.label)
    return "\(label)> "
  }

  /// The line under the prompt: 已填 7/18 · 第3步 域名审核.
  static func status(of prompt: Prompt) -> String {
    guard prompt.total > 0 else { return "" }
    let filled = "已填 \(prompt.filled)/\(prompt.total)"
    return prompt.step > 0 ? "\(filled) · 第\(prompt.step)步 \(prompt.stepTitle)" : filled
  }
}
