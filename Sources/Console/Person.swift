import CEditline
import Dialogue
import Glibc
import Knowledge
import Text

/// Somebody at the keyboard, where no draft is kept: who steps through a transcript, takes over a
/// conversation or does a lesson.
package final class Person {
  private let terminal: Terminal?
  private let input: PlainInput?

  /// Edits lines where a line can be edited and `plain` doesn't forbid it.
  package init(knowledge: KnowledgeBase, plain: Bool) {
    var options = Terminal.Options()
    options.assists = Assists(knowledge: knowledge)
    terminal = plain ? nil : Terminal(options)
    input = terminal == nil ? PlainInput() : nil
  }

  /// Waits for a line; nil when they leave.
  package func line(_ prompt: Prompt = Prompt()) -> String? {
    while true {
      switch terminal?.read(prompt) ?? input?.read(prompt) ?? .end {
      case .line(let line):
        if !line.isEmpty { terminal?.remember(PersonalData.mask(line)) }
        return line
      case .interrupted: continue
      case .end, .hangup: return nil
      }
    }
  }

  package func say(_ text: String) {
    if let terminal { terminal.write(text) } else { Output.say(text) }
  }

  package func close() { terminal?.close() }
}
