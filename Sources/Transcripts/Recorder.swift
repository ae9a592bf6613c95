import Dialogue
import Text

/// Grows a transcript turn by turn, with personal data replaced before it leaves this place.
package struct Recording: Sendable {
  package private(set) var transcript: Transcript
  private var pseudonyms = Pseudonyms()
  private let masks: Bool

  package init(title: String, today: Day, masks: Bool = true) {
    transcript = Transcript(title: title, today: today)
    self.masks = masks
  }

  /// Adds a turn; gives the text that the file grows by.
  package mutating func add(_ turn: Turn) -> String {
    let typed = masks ? pseudonyms.replace(in: turn.typed) : turn.typed
    let reply = masks ? pseudonyms.replace(in: turn.reply) : turn.reply
    let parts = Transcript.parts(typed: typed, reply: reply)
    transcript.parts += parts
    return parts.map { "\n" + $0.text + "\n" }.joined()
  }
}
