import Dialogue
import Drafts
import Glibc
import Knowledge
import Text

/// The conversation line by line: what a pipe, a dumb terminal or a screen reader gets.
package struct PlainWorld {
  private let outside: Outside
  private let input = PlainInput()

  package init(_ outside: Outside) { self.outside = outside }

  package var world: World {
    World(
      read: { input.read($0) },
      write: { turn in
        outside.note(turn)
        Output.say(turn.reply)
      },
      perform: outside.perform, today: { outside.today }, untitled: { outside.untitled })
  }
}

/// The conversation as JSON Lines: `{"text": "…"}` in, one object a turn out.
package struct JSONWorld {
  private let outside: Outside
  private let input = PlainInput()

  package init(_ outside: Outside) { self.outside = outside }

  package var world: World {
    World(
      read: { _ in read() },
      write: { turn in
        outside.note(turn)
        Output.write(JSONLines.object(for: turn).compact + "\n", to: STDOUT_FILENO)
      },
      perform: outside.perform, today: { outside.today }, untitled: { outside.untitled })
  }

  /// Reads objects until one holds a text; what is none is answered with an error, and the next read.
  private func read() -> Input {
    while true {
      let line: String
      switch input.next() {
      case .line(let received): line = received
      case .tooLong(let limit):
        complain("这一行超过 \(limit) 字节，未收入。")
        continue
      case .interrupted: return .interrupted
      case .end: return .end
      case .hangup: return .hangup
      }
      if line.allSatisfy(\.isWhitespace) { continue }
      do {
        if case .string(let text)? = try JSON.parse(line)["text"] { return .line(text) }
        complain("缺少「text」，应为 {\"text\": \"…\"}。")
      } catch {
        complain(error.description)
      }
    }
  }

  private func complain(_ reason: String) {
    let object = JSON.object(["error": .string(reason)])
    Output.write(object.compact + "\n", to: STDOUT_FILENO)
  }
}

/// The conversation on a terminal.
package final class TerminalWorld {
  private let outside: Outside
  private let terminal: Terminal

  /// Opens the terminal; nil where no line can be edited.
  package init?(_ outside: Outside, knowledge: KnowledgeBase) {
    var options = Terminal.Options()
    options.history = (try? outside.history.load()) ?? []
    options.assists = Assists(knowledge: knowledge)
    guard let terminal = Terminal(options) else { return nil }
    self.outside = outside
    self.terminal = terminal
    outside.copiesToTerminal = true
    outside.showsProgress = true
  }

  package var world: World {
    World(
      read: { [self] prompt in terminal.read(prompt) },
      write: { [self] turn in
        outside.note(turn)
        if !turn.typed.isEmpty, !turn.isPractice, let safe = outside.remember(turn.typed) {
          terminal.remember(safe)
        }
        terminal.write(turn.reply)
      },
      perform: outside.perform, today: { [self] in outside.today },
      untitled: { [self] in outside.untitled })
  }

  package func close() { terminal.close() }
}
