import Knowledge
import Text

/// Something that happened on the way, as the user reports it.
package enum TrackEvent: Hashable, Sendable {
  /// A step is over: handed in, passed, paid, delivered, mounted.
  case done(step: String, on: Day?)
  /// The establishment office has passed it, and CONAC has not yet.
  case firstPassed(step: String, on: Day?)
  case returned(step: String, reason: String?, on: Day?)
  /// The notice arrived that the identifier is there; the deadline counts from its day.
  case noticed(on: Day)
  /// A step that was told as done isn't; what was told after it stays.
  case retracted(step: String)
}

extension Case {
  /// The steps that concern this case, in order.
  package var steps: [Step] { knowledge.steps.filter(applies) }

  /// How a step stands: as reported, else as follows from the steps before it.
  package func state(of step: Step) -> StepRecord.State {
    guard applies(step) else { return .notApplicable }
    if let record = draft.track[step.id] { return record.state }
    for earlier in steps {
      if earlier.id == step.id { return step.isOurs ? .inProgress : .waiting }
      if draft.track[earlier.id]?.state != .done { return .notStarted }
    }
    return .notStarted
  }

  /// The step that stands open: the first one that isn't done.
  package var currentStep: Step? {
    steps.first { draft.track[$0.id]?.state != .done }
  }

  /// The step at which a review can have been returned now, if there is just one.
  package var reviewAtHand: Step? {
    let waiting = steps.filter { state(of: $0) == .waiting }
    return waiting.count == 1 ? waiting.first : nil
  }

  /// Moves the track by an event, as one undoable change.
  package mutating func report(_ event: TrackEvent, label: String) {
    let steps = steps
    let deadline = knowledge.step("mount")?.deadline ?? 0
    let calendar = knowledge.calendar
    amend(label: label) { draft in
      switch event {
      case .done(let step, let day):
        draft.complete(step, on: day, among: steps)
      case .firstPassed(let step, let day):
        draft.complete(before: step, among: steps)
        var record = StepRecord(state: .waiting)
        record.date = day
        record.reason = "编办已通过，等CONAC审核"
        draft.track[step] = record
      case .returned(let step, let reason, let day):
        draft.complete(before: step, among: steps)
        var record = StepRecord(state: .returned)
        record.reason = reason
        record.date = day
        draft.track[step] = record
        draft.reopen(after: step)
      case .noticed(let day):
        draft.complete(before: "mount", among: steps)
        var record = StepRecord(state: .inProgress)
        record.noticed = day
        let due = calendar.deadline(after: day, workingDays: deadline)
        record.latest = due.latest
        record.advised = due.advised
        draft.track["mount"] = record
      case .retracted(let step):
        // The day of a notice stays, and with it the deadline.
        if draft.track[step]?.noticed != nil {
          draft.track[step]?.state = .inProgress
          draft.track[step]?.date = nil
        } else {
          draft.track[step] = nil
        }
      }
    }
  }

  /// The steps that are down as returned and would silently count as done by an event.
  package func overrun(by event: TrackEvent) -> [Step] {
    let step: String
    switch event {
    case .done(let id, _), .firstPassed(let id, _), .returned(let id, _, _): step = id
    case .noticed: step = "mount"
    case .retracted: return []
    }
    return steps.prefix { $0.id != step }.filter { draft.track[$0.id]?.state == .returned }
  }
}

extension Step {
  /// Whether the organization itself acts.
  package var isOurs: Bool { actor.hasPrefix("本单位") }
}

extension Draft {
  /// Marks a step as done, with all before it, and forgets what was returned after it.
  fileprivate mutating func complete(_ step: String, on day: Day?, among steps: [Step]) {
    complete(before: step, among: steps)
    var record = track[step] ?? StepRecord(state: .done)
    record.state = .done
    record.date = day
    record.reason = nil
    track[step] = record
    guard let index = steps.firstIndex(where: { $0.id == step }) else { return }
    for later in steps[(index + 1)...] where track[later.id]?.state == .returned {
      track[later.id] = nil
    }
  }

  fileprivate mutating func complete(before step: String, among steps: [Step]) {
    for earlier in steps.prefix(while: { $0.id != step }) where track[earlier.id]?.state != .done {
      track[earlier.id] = StepRecord(state: .done)
    }
  }

  /// What a return opens again: the application before it is handed in anew.
  fileprivate mutating func reopen(after step: String) {
    switch step {
    case "domainReview": track["domainApplication"] = StepRecord(state: .inProgress)
    case "onlineReview": track["identifierApplication"] = StepRecord(state: .inProgress)
    case "paperReview":
      // Faulty papers mean a new application, with both reviews before the papers.
      track["identifierApplication"] = StepRecord(state: .inProgress)
      track["onlineReview"] = nil
      track["papers"] = nil
    default: break
    }
  }
}
