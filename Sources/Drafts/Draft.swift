import Knowledge
import Text

/// One organization's errand as far as the user has filled it: what stands in the draft file.
package struct Draft: Equatable, Sendable {
  /// What was given, by field id.
  package var answers: [String: Answer] = [:]
  /// Answers that no longer apply, kept for the case that they apply again.
  package var parked: [String: Answer] = [:]
  package var skipped: [String: Skip] = [:]
  /// By form id: the digest of what was confirmed.
  package var confirmed: [String: String] = [:]
  /// The field that the user moved to; nil when the next one is derived.
  package var pending: Focus?
  /// By step id.
  package var track: [String: StepRecord] = [:]
  /// The digest of the knowledge that it was last saved with.
  package var knowledge = ""
  package var history = History()

  package init() {}
}

/// An answer of the user's.
package struct Answer: Hashable, Sendable {
  package enum Origin: String, Hashable, Sendable {
    case user, `default`, `import`, copied
  }

  package let value: Value
  package let origin: Origin
  /// The turn in which it was given.
  package let turn: Int

  package init(value: Value, origin: Origin, turn: Int) {
    self.value = value
    self.origin = origin
    self.turn = turn
  }
}

/// Why a field was left out.
package enum Skip: String, Hashable, Sendable {
  case skip, later, unknown
}

/// The field that the user moved to.
package struct Focus: Hashable, Sendable {
  package let form: String
  package let field: String

  package init(form: String, field: String) {
    self.form = form
    self.field = field
  }
}

/// How a step of the errand stands.
package struct StepRecord: Hashable, Sendable {
  package enum State: String, Hashable, Sendable, CaseIterable {
    case notStarted, inProgress, waiting, returned, done, notApplicable
  }

  package var state: State
  /// When it came to this state, if the user said so.
  package var date: Day?
  /// Why it was returned.
  package var reason: String?
  /// The day of the notice that a deadline counts from.
  package var noticed: Day?
  /// The deadline counted from the day after the notice, and the one that counts that day too.
  package var latest: Day?
  package var advised: Day?

  package init(state: State) { self.state = state }
}

/// What can be undone and redone, the newest last.
package struct History: Equatable, Sendable {
  /// The number of the last turn.
  package var turn = 0
  package var undo: [Change] = []
  package var redo: [Change] = []

  package init() {}
}

/// One undoable change with all that followed from it: what stood there before and after.
package struct Change: Equatable, Sendable {
  /// In words, as `注册年限：2年 → 3年`.
  package let label: String
  package let edits: [Edit]

  package init(label: String, edits: [Edit]) {
    self.label = label
    self.edits = edits
  }
}

/// A single place of the draft that a change touched.
package enum Edit: Hashable, Sendable {
  case answer(field: String, before: Answer?, after: Answer?)
  case parked(field: String, before: Answer?, after: Answer?)
  case skipped(field: String, before: Skip?, after: Skip?)
  case confirmed(form: String, before: String?, after: String?)
  case pending(before: Focus?, after: Focus?)
  case track(step: String, before: StepRecord?, after: StepRecord?)
}
