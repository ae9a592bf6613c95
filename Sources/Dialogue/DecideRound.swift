import Drafts
import Knowledge

/// A walk through several fields, one after another: to look through what was copied from another
/// draft, or to copy a form into the official screen.
package struct Round: Equatable, Sendable {
  package enum Purpose: Equatable, Sendable { case checking, copying }

  package let purpose: Purpose
  /// The fields that are still to come; the first is the one that is shown.
  package internal(set) var left: [String]
  package let total: Int

  init(_ purpose: Purpose, _ fields: [String]) {
    self.purpose = purpose
    left = fields
    total = fields.count
  }
}

extension Conversation {
  /// Begins a walk; a walk through nothing is none.
  mutating func begin(_ new: Round, _ decision: inout Decision) {
    round = nil
    guard !new.left.isEmpty else { return }
    round = new
    show(&decision)
  }

  /// Goes on to the next field of the walk, or ends it.
  mutating func goOn(_ decision: inout Decision) {
    round?.left.removeFirst()
    guard round?.left.isEmpty == false else {
      endRound(&decision, isDone: true)
      return
    }
    show(&decision)
  }

  mutating func endRound(_ decision: inout Decision, isDone: Bool) {
    guard let round else { return }
    self.round = nil
    matter.focus(on: nil)
    decision.replies.append(.roundOver(round.purpose, left: isDone ? 0 : round.left.count))
  }

  private mutating func show(_ decision: inout Decision) {
    guard let round, let id = round.left.first, let field = matter.knowledge.field(id) else {
      return
    }
    if round.purpose == .copying, let value = matter.value(id) {
      decision.effects.append(.copy(field.bare(value)))
    }
    // What is said next is heard as an answer for this field.
    if round.purpose == .checking, let form = matter.forms.first(where: { $0.fields.contains(id) })
    {
      matter.focus(on: Focus(form: form.id, field: id))
    }
    expects = .item
    decision.replies.append(
      .item(field: id, number: round.total - round.left.count + 1, of: round))
  }

  /// Carries on with the walk after a turn that said something else than yes or no.
  mutating func keepRound(_ decision: inout Decision, since before: Draft) {
    guard let round, let id = round.left.first, expects == nil else { return }
    let changed = matter.draft.answers[id] != before.answers[id]
    if changed || decision.replies.contains(where: { $0.tells(of: id) }) {
      goOn(&decision)
    } else if round.purpose == .checking, matter.draft.pending?.field != id {
      // The user went elsewhere.
      self.round = nil
    } else if decision.replies.contains(where: \.leadsBackToTheField) {
      if decision.replies.last == .ask { decision.replies.removeLast() }
      show(&decision)
    } else {
      expects = .item
    }
  }
}

extension Reply {
  /// Whether it says that the field stays as it is.
  fileprivate func tells(of id: String) -> Bool {
    switch self {
    case .kept(id), .skipped(id, _), .cleared(id, _): true
    case .filled(let report, _, _): report.given.contains { $0.field == id }
    default: false
    }
  }
}
