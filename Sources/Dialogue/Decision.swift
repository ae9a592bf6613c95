import Drafts
import Knowledge
import Text

/// What follows from a line: effects to perform, then replies to put into words.
package struct Decision: Equatable, Sendable {
  package var effects: [Effect] = []
  package var replies: [Reply] = []
}

/// Something to say, before it has words.
package enum Reply: Equatable, Sendable {
  case answered(entry: String, reading: String?, asked: String)
  case choices(entries: [String])
  case declined(question: String, nearest: [String], background: Background.Kind?)
  case filled(ChangeReport, notes: [String], offered: Bool)
  case rejected(field: String, reason: String, kept: Value?, isRecognised: Bool)
  case contradicted(field: String, text: String, base: String)
  case whichField(text: String, fields: [String])
  case doubt(field: String, text: String)
  case contested(field: String)
  case cleared(field: String, before: Value)
  case wasEmpty(field: String)
  case skipped(field: String, Skip)
  case undone(label: String, left: Int)
  case redone(label: String)
  case nothingToUndo
  case nothingToRedo
  case explained(field: String, Aspect)
  case cited
  case review(form: String?)
  case walk(form: String)
  case confirmed(form: String)
  case incomplete(form: String, missing: [String])
  case status
  case checklist
  case event(TrackEvent)
  case unknownReview
  case copied(field: String, value: Value)
  case drafts([DraftSummary])
  case opened(name: String, notes: [String])
  case created(name: String)
  case duplicated(name: String, left: [String])
  case told(String)
  case wrote(paths: [String], notes: [String])
  case compared(name: String, rows: [Difference])
  case asksConsent(String)
  case help(topic: String)
  case tour
  case ask
  case nothingOpen
  case notUnderstood(String)
  case hidden
  case failed(reason: String)
  case goodbye

  package enum Aspect: Equatable, Sendable { case why, ifWrong, example, what }

  /// A field whose values differ between two drafts.
  package struct Difference: Equatable, Sendable {
    package let field: String
    package let here: Value?
    package let there: Value?
  }
}
