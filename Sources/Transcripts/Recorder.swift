import Dialogue
import Drafts
import Knowledge
import Text

/// Grows a transcript turn by turn, with personal data replaced before it leaves this place.
package struct Recording: Sendable {
  package private(set) var transcript: Transcript
  private var pseudonyms: Pseudonyms
  private let masks: Bool

  /// Starts a recording from a draft as it stands; the numbers that stand in `knowledge` are kept.
  package init(
    title: String, today: Day, knowledge: KnowledgeBase, name: String? = nil,
    draft: Draft = Draft(), masks: Bool = true
  ) {
    transcript = Transcript(title: title, today: today)
    pseudonyms = Pseudonyms(keeping: knowledge.ownWords)
    self.masks = masks
    guard let name else { return }
    transcript.header.append(.init(key: Transcript.draftKey, value: name))
    guard draft != Draft() else { return }
    let start = DraftFile.json(of: draft, derived: [:]).compact
    transcript.header.append(
      .init(key: Transcript.startKey, value: masks ? pseudonyms.replace(in: start) : start))
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

extension KnowledgeBase {
  /// What the program says of itself, where example numbers and public addresses may stand.
  fileprivate var ownWords: [String] {
    let hints = fields.flatMap { [$0.question, $0.hint, $0.why, $0.ifWrong] + $0.examples }
    let answers = entries.flatMap { entry in
      (entry.sentences + entry.variants.flatMap(\.sentences)).map(\.text)
    }
    return hints + answers
  }
}
