import Knowledge

/// Something that the user gave or took back.
package enum Gift: Equatable, Sendable {
  case set(field: String, value: Value, origin: Answer.Origin)
  case clear(field: String)
  case skip(field: String, Skip)
}

extension Gift {
  package var field: String {
    switch self {
    case .set(let field, _, _), .clear(let field), .skip(let field, _): field
    }
  }
}

/// What a change did to a case, for telling the user.
package struct ChangeReport: Equatable, Sendable {
  /// A value before and after.
  package struct Move: Equatable, Sendable {
    package let field: String
    package let before: Value?
    package let after: Value?

    package init(field: String, before: Value?, after: Value?) {
      self.field = field
      self.before = before
      self.after = after
    }
  }

  /// What was set or cleared, in order; also if it was given again with the same value.
  package var given: [Move] = []
  /// Values that follow and are new or different.
  package var derived: [Move] = []
  /// Answers that no longer apply, and those that apply again.
  package var parked: [String] = []
  package var restored: [String] = []
  /// Answers dropped because they contradict what now follows.
  package var dropped: [String] = []
  /// Forms whose confirmation is void now.
  package var voided: [String] = []

  package var isEmpty: Bool { self == ChangeReport() }
}

extension Case {
  /// Starts a turn: answers given from now on carry its number.
  package mutating func beginTurn() {
    draft.history.turn += 1
  }

  /// Gives and takes back answers as one undoable change.
  @discardableResult
  package mutating func change(_ gifts: [Gift], label: String) -> ChangeReport {
    let before = self
    for gift in gifts { accept(gift) }
    var report = ChangeReport()
    report.dropped = settle()
    moveOn(from: gifts)
    report.given = gifts.compactMap { gift in
      switch gift {
      case .set(let field, _, _), .clear(let field):
        .init(
          field: field, before: before.given(field)?.value, after: self.given(field)?.value)
      case .skip: nil
      }
    }
    let given = Set(report.given.map(\.field))
    report.dropped.removeAll { before.given($0) == nil || given.contains($0) }
    report.parked = draft.parked.keys.filter { before.draft.parked[$0] == nil }.sorted()
    report.restored = draft.answers.keys.filter { before.draft.parked[$0] != nil }.sorted()
    let oldDerived = before.derived
    let newDerived = derived
    report.derived = knowledge.fields.compactMap { field in
      let old = oldDerived[field.id] ?? before.draft.answers[field.id]?.value
      guard let new = newDerived[field.id], new != old else { return nil }
      return .init(field: field.id, before: old, after: new)
    }
    report.voided = voidConfirmations()
    record(label: label, since: before.draft)
    return report
  }

  /// Changes something other than answers (the focus, the track) as one undoable change.
  package mutating func amend(label: String, _ body: (inout Draft) -> Void) {
    let before = draft
    body(&draft)
    reach()
    record(label: label, since: before)
  }

  /// Moves the focus; not an undoable change, since nothing is lost by it.
  package mutating func focus(on focus: Focus?) {
    draft.pending = focus
  }

  /// Takes back the last change, and tells what it was.
  package mutating func undo() -> Change? {
    guard let change = draft.history.undo.popLast() else { return nil }
    for edit in change.edits.reversed() { apply(edit.reversed) }
    reach()
    draft.history.redo.append(change)
    return change
  }

  /// Does again what was undone last, and tells what it was.
  package mutating func redo() -> Change? {
    guard let change = draft.history.redo.popLast() else { return nil }
    for edit in change.edits { apply(edit) }
    reach()
    draft.history.undo.append(change)
    return change
  }

  /// A draft for another organization: what may go along, and the fields that stay behind.
  package func copiedForAnother() -> (draft: Draft, left: [Field]) {
    var copy = Draft()
    var left: [Field] = []
    for field in knowledge.fields {
      guard let answer = draft.answers[field.id] else { continue }
      if field.isCopied {
        copy.answers[field.id] = Answer(value: answer.value, origin: .copied, turn: 0)
      } else {
        left.append(field)
      }
    }
    return (copy, left)
  }

  /// A draft for another unit of which the user says that the rest is the same: what belongs to the
  /// people and the house goes along, too, and what is the unit's own stays.
  package func sharedWithAnother() -> (draft: Draft, shared: [Field]) {
    var copy = Draft()
    var shared: [Field] = []
    for field in knowledge.fields {
      guard let answer = draft.answers[field.id],
        field.isCopied || Self.sharedFields.contains(field.id)
      else { continue }
      copy.answers[field.id] = Answer(value: answer.value, origin: .copied, turn: 0)
      shared.append(field)
    }
    return (copy, shared)
  }

  private static let sharedFields: Set<String> = [
    "contactName", "contactMobile", "contactPhone", "contactEmail", "handlingOfficer", "address",
    "postcode", "reviewOffice", "hasOwnSite",
  ]

  /// How many changes can be taken back; older ones are forgotten.
  package static let longestHistory = 2_000

  private mutating func accept(_ gift: Gift) {
    switch gift {
    case .set(let field, let value, let origin):
      // The same value again is no news: the answer keeps its turn and origin.
      guard given(field)?.value != value else {
        draft.skipped[field] = nil
        return
      }
      draft.parked[field] = nil
      draft.answers[field] = Answer(value: value, origin: origin, turn: draft.history.turn)
      draft.skipped[field] = nil
    case .clear(let field):
      draft.answers[field] = nil
      draft.parked[field] = nil
      draft.skipped[field] = nil
    case .skip(let field, let how):
      draft.skipped[field] = how
    }
  }

  /// Lets the focus go on within its form, once the field that it was on has been dealt with.
  private mutating func moveOn(from gifts: [Gift]) {
    guard let pending = draft.pending, let form = knowledge.form(pending.form),
      gifts.contains(where: { $0.field == pending.field })
    else { return }
    let isCleared = gifts.contains(.clear(field: pending.field))
    guard !isCleared else { return }
    let next = applies(form) ? open(in: form).first(where: requires) : nil
    draft.pending = next.map { Focus(form: form.id, field: $0.id) }
  }

  private mutating func record(label: String, since before: Draft) {
    let edits = Edit.difference(from: before, to: draft)
    guard !edits.isEmpty else { return }
    draft.history.redo = []
    draft.history.undo.append(Change(label: label, edits: edits))
    if draft.history.undo.count > Case.longestHistory {
      draft.history.undo.removeFirst(draft.history.undo.count - Case.longestHistory)
    }
  }

  private mutating func apply(_ edit: Edit) {
    switch edit {
    case .answer(let field, _, let after): draft.answers[field] = after
    case .parked(let field, _, let after): draft.parked[field] = after
    case .skipped(let field, _, let after): draft.skipped[field] = after
    case .confirmed(let form, _, let after): draft.confirmed[form] = after
    case .pending(_, let after): draft.pending = after
    case .track(let step, _, let after): draft.track[step] = after
    }
  }
}

extension Edit {
  /// The edits that lead from one draft to the other, in a fixed order.
  static func difference(from old: Draft, to new: Draft) -> [Edit] {
    var edits: [Edit] = []
    compare(old.answers, new.answers) { edits.append(.answer(field: $0, before: $1, after: $2)) }
    compare(old.parked, new.parked) { edits.append(.parked(field: $0, before: $1, after: $2)) }
    compare(old.skipped, new.skipped) { edits.append(.skipped(field: $0, before: $1, after: $2)) }
    compare(old.confirmed, new.confirmed) {
      edits.append(.confirmed(form: $0, before: $1, after: $2))
    }
    compare(old.track, new.track) { edits.append(.track(step: $0, before: $1, after: $2)) }
    if old.pending != new.pending {
      edits.append(.pending(before: old.pending, after: new.pending))
    }
    return edits
  }

  /// The edit that takes this one back.
  var reversed: Edit {
    switch self {
    case .answer(let field, let before, let after):
      .answer(field: field, before: after, after: before)
    case .parked(let field, let before, let after):
      .parked(field: field, before: after, after: before)
    case .skipped(let field, let before, let after):
      .skipped(field: field, before: after, after: before)
    case .confirmed(let form, let before, let after):
      .confirmed(form: form, before: after, after: before)
    case .pending(let before, let after): .pending(before: after, after: before)
    case .track(let step, let before, let after): .track(step: step, before: after, after: before)
    }
  }

  private static func compare<Item: Equatable>(
    _ old: [String: Item], _ new: [String: Item], _ report: (String, Item?, Item?) -> Void
  ) {
    for key in Set(old.keys).union(new.keys).sorted() where old[key] != new[key] {
      report(key, old[key], new[key])
    }
  }
}
