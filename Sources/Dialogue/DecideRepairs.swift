import Drafts
import Knowledge
import Text

/// Taking answers away, and bringing earlier ones back.
extension Conversation {
  mutating func clear(_ id: String, _ decision: inout Decision) {
    guard let before = matter.given(id)?.value else {
      decision.replies.append(.wasEmpty(field: id))
      return
    }
    let label = matter.knowledge.field(id)?.label ?? id
    matter.change([.clear(field: id)], label: "清空\(label)")
    decision.replies.append(.cleared(field: id, before: before))
  }

  mutating func revert(_ id: String?, _ decision: inout Decision) {
    let last = matter.draft.history.undo.last { change in
      change.edits.contains { edit in
        if case .answer(let field, .some, _) = edit { return id == nil || field == id }
        return false
      }
    }
    let edit = last?.edits.first { edit in
      if case .answer(let field, .some, _) = edit { return id == nil || field == id }
      return false
    }
    guard case .answer(let field, let before?, _)? = edit else {
      // What was given once has nothing before it and stays; what never was is asked for.
      if let id, matter.given(id) == nil, let focus = focus(on: id) { matter.focus(on: focus) }
      decision.replies.append(
        id.map { matter.given($0) == nil ? .wasEmpty(field: $0) : .kept(field: $0) }
          ?? .nothingToUndo)
      return
    }
    let gifts = [Gift.set(field: field, value: before.value, origin: .user)]
    let report = matter.change(gifts, label: label(for: gifts))
    decision.replies.append(.filled(report, notes: [], offered: false))
  }

  mutating func contest(_ id: String, _ decision: inout Decision) {
    guard let form = matter.forms.first(where: { $0.fields.contains(id) }) else { return }
    decision.replies.append(.contested(field: id))
    expects = nil
    matter.focus(on: Focus(form: form.id, field: id))
  }
}
