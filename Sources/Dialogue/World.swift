import Drafts
import Knowledge
import Text

/// The outside world, as far as a session is concerned: a few functions and no more.
///
/// The terminal is one world, JSON Lines another, a transcript being replayed a third.
package struct World {
  /// Shows a prompt and waits for the user.
  package var read: (_ prompt: Prompt) -> Input
  /// Shows what came of a turn.
  package var write: (Turn) -> Void
  /// Performs an effect and tells how it went; what can fail is caught here.
  package var perform: (Effect) -> Outcome
  package var today: () -> Day
  /// A name that no draft has yet, for one that the user didn't name.
  package var untitled: () -> String

  package init(
    read: @escaping (_ prompt: Prompt) -> Input,
    write: @escaping (Turn) -> Void,
    perform: @escaping (Effect) -> Outcome,
    today: @escaping () -> Day,
    untitled: @escaping () -> String
  ) {
    self.read = read
    self.write = write
    self.perform = perform
    self.today = today
    self.untitled = untitled
  }

  /// `未命名-1`, or the next number that is free.
  package static func untitled(besides names: some Collection<String>) -> String {
    var number = 1
    while names.contains("未命名-\(number)") { number += 1 }
    return "未命名-\(number)"
  }
}

/// What stands before the cursor, and what the editor may help with.
package struct Prompt: Equatable, Sendable {
  /// The label of the field that is asked, or empty.
  package var label = ""
  /// How many of the fields that apply are filled, and how many there are.
  package var filled = 0
  package var total = 0
  /// What is offered for the field, shown as a ghost that a key takes; and the words that Tab offers.
  package var example = ""
  package var choices: [String] = []
  /// An invented example, to be read and never taken into the line.
  package var hint = ""
  /// A line that it would make sense to type now, taken like an example.
  package var suggestion = ""
  /// The step of the errand that the case stands at, numbered as 进度 shows it; 0 where none is known.
  package var step = 0
  package var stepTitle = ""
  /// The id of the field that is asked.
  package var field: String?
  /// Tells of a line that is being typed whether its value would be refused.
  package var foresight: Foresight?

  package init() {}
}

/// What came of waiting for the user.
package enum Input: Equatable, Sendable {
  /// A line; several lines joined by newlines are one paste.
  case line(String)
  case interrupted
  case end
  /// The terminal went away, or the program is asked to leave.
  case hangup
}

/// Something to be done outside.
///
/// Effects are performed before the words are shown.
package enum Effect: Equatable, Sendable {
  case save(name: String, Draft)
  /// Saves a draft that is begun; fails where one of that name is there.
  case begin(name: String, Draft)
  /// Saves new drafts beside the open one: neither held nor opened next time.
  case make([NewDraft])
  case open(name: String)
  case list
  case rename(from: String, to: String)
  case remove(name: String)
  case restore(name: String)
  /// Writes the case in some formats (`md`, `html`, `all` …) to a folder; nil for the usual one.
  case export(name: String, Draft, formats: [String], folder: String?)
  /// Reads a file of the user's, for an import.
  case readFile(path: String)
  /// Puts a text on the clipboard, where the terminal can.
  case copy(String)
  /// Starts a recording in a file, from the draft as it stands; in a new one of that day if the path
  /// is empty. Nil ends it.
  case record(file: String?, name: String?, Draft)
  case history(on: Bool)
}

/// A draft that is made beside the open one, with its name.
package struct NewDraft: Equatable, Sendable {
  package let name: String
  package let draft: Draft

  package init(name: String, _ draft: Draft) {
    self.name = name
    self.draft = draft
  }
}

/// How an effect went.
package enum Outcome: Equatable, Sendable {
  case done
  case opened(name: String, Draft, notes: [String])
  case listed([DraftSummary])
  case wrote(paths: [String], notes: [String])
  case file(String)
  /// A recording begins with the next turn.
  case records(path: String)
  case failed(reason: String)
}

/// A line of the list of drafts.
package struct DraftSummary: Equatable, Sendable {
  package let name: String
  package let organization: String
  package let filled: Int
  package let total: Int
  package let isRemoved: Bool

  package init(name: String, organization: String, filled: Int, total: Int, isRemoved: Bool) {
    self.name = name
    self.organization = organization
    self.filled = filled
    self.total = total
    self.isRemoved = isRemoved
  }

  /// The line for a case.
  package init(name: String, _ matter: Case, isRemoved: Bool) {
    let progress = matter.progress
    self.init(
      name: name, organization: matter.value("organizationName")?.plain ?? "",
      filled: progress.filled, total: progress.total, isRemoved: isRemoved)
  }
}

/// What came of one turn: the words, and the state after it, as `chat --json` tells it.
package struct Turn: Equatable, Sendable {
  package enum Kind: String, Sendable {
    case guide, outside, unknown, program, filled, rejected, asked, clarified, command
  }

  /// A source that the reply cites.
  package struct Citation: Hashable, Sendable {
    package let id: String
    package let title: String
    package let date: String

    package init(id: String, title: String, date: String) {
      self.id = id
      self.title = title
      self.date = date
    }
  }

  /// A value that was refused.
  package struct Refusal: Hashable, Sendable {
    package let field: String
    package let fault: Fault

    package init(field: String, fault: Fault) {
      self.field = field
      self.fault = fault
    }
  }

  package var number = 0
  /// What the user typed, with personal numbers replaced.
  package var typed = ""
  /// Paragraphs, unwrapped, joined by newlines.
  package var reply = ""
  package var kind = Kind.command
  /// The name of the open draft, and the draft.
  package var name: String?
  package var draft = Draft()
  package var pending: String?
  package var asksToConfirm = false
  /// All values that hold, derived ones included.
  package var values: [String: Value] = [:]
  package var derived: [String: Value] = [:]
  package var sources: [Citation] = []
  package var suggestions: [String] = []
  package var files: [String] = []
  /// The entries that answered, in order.
  package var entries: [String] = []
  /// The values that were refused, and for what.
  package var refused: [Refusal] = []
  /// What was said, by kind.
  package var replies: [Reply.Name] = []
  /// The sentences of the answers alone, without sources and suggestions.
  package var answer = ""
  /// How sure it is that the answer is the right one, 0 to 1.
  package var certainty = 0.0
  package var isOver = false
  /// Whether it belongs to the tour, of which nothing is kept.
  package var isPractice = false

  package init() {}
}
