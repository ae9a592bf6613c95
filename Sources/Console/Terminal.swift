import CEditline
import Dialogue
import Glibc

/// The terminal of a conversation: lines in, replies out.
package final class Terminal {
  package struct Options {
    package var program = "banshi"
    /// No colours; the cursor still moves.
    package var usesColor = getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
    /// Earlier lines, oldest first.
    package var history: [String] = []
    package var assists = Assists()

    package init() {}
  }

  private let editor: LineEditor

  /// Opens the terminal, or nothing where a line cannot be edited; `PlainInput` reads there.
  package init?(_ options: Options) {
    guard Terminal.isUsable else { return nil }
    let editor = LineEditor(
      program: options.program, usesColor: options.usesColor,
      recall: Recall(entries: options.history), assists: options.assists)
    guard let editor else { return nil }
    self.editor = editor
  }

  /// Whether a line can be edited here at all.
  package static var isUsable: Bool {
    isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
      && getenv("TERM").map { String(cString: $0) } != "dumb"
  }

  /// Shows a prompt and waits for a line.
  package func read(_ prompt: Prompt) -> Input {
    let input = editor.read(prompt, showing: Terminal.text(of: prompt))
    if case .line(let line) = input, !line.isEmpty { editor.recall.add(line) }
    return input
  }

  package func write(_ text: String) {
    Screen.emit(text + "\n")
  }

  /// Gives the terminal back.
  package func close() {
    editor.close()
  }

  private static func text(of prompt: Prompt) -> String {
    let label = prompt.label.isEmpty ? "办事" : prompt.label
    return prompt.total > 0 ? "\(label) \(prompt.filled)/\(prompt.total)> " : "\(label)> "
  }
}
