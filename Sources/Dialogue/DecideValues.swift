import Drafts
import Knowledge
import Text

/// Values on their way into the draft: checked, taken, or asked about.
extension Conversation {
  /// Checks one value and adds it to the gifts, or says why not.
  mutating func take(
    _ id: String, _ text: String, _ manner: Act.Manner, _ today: Day,
    into gifts: inout [Gift], _ notes: inout [String], _ decision: inout Decision
  ) {
    guard let field = matter.knowledge.field(id) else { return }
    if manner == .offered {
      guard let offer = matter.offered(field) else { return }
      gifts.append(.set(field: id, value: offer.value, origin: .default))
      return
    }
    switch field.check(text, today: today) {
    case .accepted(let value, let hints):
      // A case as it will be with the values that came before in this line.
      var ahead = matter
      if !gifts.isEmpty { ahead.change(gifts, label: "") }
      if let ruled = ahead.ruled(field), ruled != value, let base = ahead.base(of: field) {
        expects = .contradiction(field: id, text: text, base: base)
        decision.replies.append(.contradicted(field: id, text: text, base: base))
        return
      }
      gifts.append(.set(field: id, value: value, origin: .user))
      notes += hints
    case .unrecognised(let fault, let reason):
      // The next answer belongs to the field that was spoken of.
      attend(to: field, manner)
      decision.replies.append(
        .rejected(
          field: id, fault, reason: reason, kept: matter.given(id)?.value, isRecognised: false))
    case .invalid(let fault, let reason):
      if field.kind == .person { attend(to: field, manner) }
      decision.replies.append(
        .rejected(
          field: id, fault, reason: reason, kept: matter.given(id)?.value, isRecognised: true))
    }
  }

  mutating func attend(to field: Field, _ manner: Act.Manner) {
    let isOpen = field.kind == .person && matter.given(field.id) == nil
    guard manner != .asked, field.kind == .choice || isOpen,
      let form = matter.forms.first(where: { $0.fields.contains(field.id) })
    else { return }
    matter.focus(on: Focus(form: form.id, field: field.id))
  }

  /// Makes the gifts of a line one change, and tells of it before anything said after it.
  mutating func settle(
    _ gifts: inout [Gift], _ notes: inout [String], _ decision: inout Decision, _ offered: Bool
  ) {
    guard !gifts.isEmpty else { return }
    // Said twice in one line, a field has what was said last.
    for (index, gift) in gifts.enumerated().reversed()
    where gifts[(index + 1)...].contains(where: { $0.field == gift.field }) {
      let label = matter.knowledge.field(gift.field)?.label ?? gift.field
      if gifts[(index + 1)...].contains(where: { $0.field == gift.field && $0 != gift }) {
        notes.append("这句话里「\(label)」说了不止一次，按最后说的记。")
      }
      gifts.remove(at: index)
    }
    let report = matter.change(gifts, label: label(for: gifts))
    decision.replies.append(.filled(report, notes: notes, offered: offered))
    gifts = []
    notes = []
  }

  mutating func ask(which text: String, _ fields: [String], _ decision: inout Decision) {
    expects = .choice(
      of: fields.compactMap { id in
        matter.knowledge.field(id).map {
          .init(title: $0.label, act: .fill(field: id, text: text, manner: .stated))
        }
      })
    decision.replies.append(.whichField(text: text, fields: fields))
  }

  /// In real doubt ask once; asked before, it is an answer.
  mutating func doubt(
    _ field: String, _ text: String, _ asked: String, _ decision: inout Decision
  ) {
    expects = .choice(of: [
      .init(title: "填这句话", act: .fill(field: field, text: text, manner: .asked)),
      .init(title: "问这句话", act: .question(asked)),
    ])
    decision.replies.append(.doubt(field: field, text: text))
  }

  mutating func choose(
    _ number: Int, from expected: Expectation?, _ finder: Finder, _ today: Day,
    _ decision: inout Decision
  ) {
    guard case .choice(let alternatives)? = expected, (1...alternatives.count).contains(number)
    else {
      decision.replies.append(.declined(question: question, nearest: [], background: nil))
      return
    }
    perform(alternatives[number - 1].act, finder, today, &decision)
  }
}
