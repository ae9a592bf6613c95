import Drafts
import Knowledge
import Text

/// Undoing, doing again, going back.
extension Conversation {
  mutating func undo(_ decision: inout Decision) {
    if let change = matter.undo() {
      leaveFilled()
      decision.replies.append(.undone(label: change.label, left: matter.draft.history.undo.count))
    } else {
      decision.replies.append(.nothingToUndo)
    }
  }

  mutating func redo(_ decision: inout Decision) {
    guard let change = matter.redo() else {
      decision.replies.append(.nothingToRedo)
      return
    }
    leaveFilled()
    decision.replies.append(.redone(label: change.label))
  }

  /// What was just taken back or done again may have filled the field in question: then on to the next.
  mutating func leaveFilled() {
    guard let field = matter.draft.pending?.field, matter.given(field) != nil else { return }
    matter.focus(on: nil)
  }

  /// Goes to the field asked before the present one, or to the last one filled.
  mutating func goBack(_ decision: inout Decision) {
    let here = pending
    while let last = asked.last, last == here { asked.removeLast() }
    if let last = asked.popLast(), matter.knowledge.field(last.field).map(matter.applies) == true {
      matter.focus(on: last)
      wentBack = true
      decision.replies.append(.ask)
      return
    }
    let latest = matter.draft.answers.max { ($0.value.turn, $0.key) < ($1.value.turn, $1.key) }
    if let field = latest?.key, field != here?.field, let focus = focus(on: field) {
      matter.focus(on: focus)
      decision.replies.append(.ask)
    } else {
      decision.replies.append(.told("前面没有别的项了。"))
    }
  }

  func focus(on field: String) -> Focus? {
    matter.forms.first { $0.fields.contains(field) }.map { Focus(form: $0.id, field: field) }
  }
}
