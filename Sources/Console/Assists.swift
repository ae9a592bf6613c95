import Dialogue

/// What the program knows that helps with typing; the editor itself knows nothing of the errand.
package struct Assists {
  /// What Tab offers for the text before the cursor, best first.
  package var complete: (_ text: String, Prompt) -> [Candidate] = { _, _ in [] }
  /// What the user may want to type next, shown behind the cursor of an empty line.
  package var suggest: (Prompt) -> String? = { _ in nil }
  /// What a line looks like before it is accepted.
  package var judge: (_ text: String, Prompt) -> Judgement = { _, _ in .plain }

  /// Where Chinese words end, for moving and cutting by words.
  package var breaks: () -> WordBreaks = { .none }

  package init() {}
}

/// What a line is, as far as it can be told while it is typed.
package enum Judgement: Equatable, Sendable {
  case plain
  /// It begins with the word of a command.
  case command
  /// The field that is asked will not take it.
  case refused
}

/// Something that Tab can put in the place of the end of the text.
package struct Candidate: Equatable, Sendable {
  /// What is put into the line.
  package let text: String
  /// How many characters before the cursor it replaces.
  package let replaces: Int
  /// What the menu shows.
  package let label: String

  package init(text: String, replaces: Int, label: String? = nil) {
    self.text = text
    self.replaces = replaces
    self.label = label ?? text
  }
}
