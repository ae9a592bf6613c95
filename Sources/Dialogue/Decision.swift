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
  /// An entry that is probably what was asked, with those that may have been.
  case guessed(entry: String, others: [String], asked: String)
  case choices(entries: [String])
  case declined(question: String, nearest: [String], background: Background.Kind?)
  case filled(ChangeReport, notes: [String], offered: Bool)
  case rejected(field: String, Fault, reason: String, kept: Value?, isRecognised: Bool)
  case contradicted(field: String, text: String, base: String)
  case whichField(text: String, fields: [String])
  case doubt(field: String, text: String)
  /// Whether what was said of a unit without a draft begins one, or is of the draft in hand.
  case whichUnit(String, now: String)
  /// What a line may have been meant to do, in words.
  case whichWish([String])
  case contested(field: String)
  /// What the program drafted for a field, and for all that it can.
  case proposed(field: String)
  case proposedAll(fields: [String])
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
  /// What a form still lacks.
  case gap(form: String)
  case checklist
  case event(TrackEvent)
  /// What the step that was returned before asks for, now that it is tried again.
  case returnedBefore(step: String)
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
  /// A field that a walk has come to.
  case item(field: String, number: Int, of: Round)
  case roundOver(Round.Purpose, left: Int)
  case ask
  /// The errand begins: what lies ahead, and how to talk.
  case begins
  case nothingOpen
  case notUnderstood(String)
  case noSuchForm(String)
  case hidden
  case recalled(field: String)
  case kept(field: String)
  case reckoned(Day)
  case paused
  case whichValue(field: String, texts: [String])
  case putOff([String])
  case importPlan(ImportPlan)
  case batchPlan([BatchLine], unknown: [String])
  case nothingToImport(path: String, unknown: [String])
  case batchMade([String], left: [String])
  case failed(reason: String)
  case goodbye

  package enum Aspect: Equatable, Sendable { case why, ifWrong, example, what, required }

  /// A field whose values differ between two drafts.
  package struct Difference: Equatable, Sendable {
    package let field: String
    package let here: Value?
    package let there: Value?
  }
}

extension Effect {
  /// Whether it brings another draft into the conversation.
  var opensDraft: Bool {
    switch self {
    case .open, .restore: true
    case .save, .begin, .make, .list, .rename, .remove, .export, .readFile, .copy, .record,
      .history:
      false
    }
  }
}

extension Reply {
  var isAnswer: Bool {
    switch self {
    case .answered, .guessed, .declined, .explained, .cited, .told, .notUnderstood, .recalled,
      .kept, .reckoned, .paused:
      true
    default: false
    }
  }

  var isFromKnowledge: Bool {
    switch self {
    case .answered, .guessed: true
    default: false
    }
  }

  /// Whether it answers a question, if only by saying that there is no answer.
  var answersQuestion: Bool {
    switch self {
    case .answered, .guessed, .declined, .choices: true
    default: false
    }
  }

  /// Whether the field that is open is asked again after it.
  var leadsBackToTheField: Bool {
    switch self {
    case .answered, .guessed, .declined, .filled, .rejected, .contested, .cleared, .wasEmpty,
      .skipped, .undone, .redone, .nothingToUndo, .nothingToRedo, .explained, .cited, .opened,
      .created,
      .duplicated, .told, .notUnderstood, .hidden, .ask, .begins,
      .recalled, .kept, .reckoned, .paused, .gap:
      true
    case .whichValue, .putOff, .importPlan, .batchPlan, .nothingToImport, .batchMade, .choices,
      .contradicted, .whichField, .doubt, .whichUnit, .whichWish, .proposed, .proposedAll, .review,
      .walk, .confirmed, .incomplete,
      .status, .checklist, .event, .returnedBefore, .unknownReview, .noSuchForm, .copied, .drafts,
      .wrote, .compared,
      .asksConsent, .help, .tour, .item, .roundOver, .nothingOpen, .failed, .goodbye:
      false
    }
  }
}
