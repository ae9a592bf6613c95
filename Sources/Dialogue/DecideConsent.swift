import Drafts
import Knowledge
import Text

extension Conversation {
  /// Carries out an act that was put off until the user chose or agreed.
  mutating func perform(
    _ act: Act, _ finder: Finder, _ today: Day, _ decision: inout Decision
  ) {
    var gifts: [Gift] = []
    var notes: [String] = []
    switch act {
    case .fill(let field, let text, let manner):
      take(field, text, manner, today, into: &gifts, &notes, &decision)
      settle(&gifts, &notes, &decision, manner == .offered)
    case .question(let text): answer(text, finder, &decision)
    case .command(let command, let argument):
      carryOut(command, argument, today, &decision, isAgreed: true)
    case .address(let address, let rest):
      turn(to: address, rest, since: matter.draft, &decision)
    case .clear(let field): clear(field, &decision)
    case .revert(let field): revert(field, &decision)
    case .adopt(let gifts, _): adopt(gifts, &decision)
    case .adoptAll(let drafts):
      batch = drafts
      decision.effects.append(.list)
    case .event(let event, let said):
      record(event, said, &decision)
    case .contest(let field): contest(field, &decision)
    case .propose(let field): propose(field, &decision)
    case .inquire, .hail, .daunted, .recall, .recallChange, .restart, .keep, .reckon, .pause,
      .sayAgain:
      heed(act, today, &decision)
    case .whichReview, .units, .choose, .agree, .disagree, .ambiguous, .doubtful, .unclear, .among,
      .perhaps, .elsewhere:
      break
    }
  }

  /// Moves the track; what was down as returned and now counts as passed is told.
  mutating func record(_ event: TrackEvent, _ said: String, _ decision: inout Decision) {
    let overrun = matter.overrun(by: event)
    let isAfterReturn = matter.draft.track["paperReview"]?.state == .returned
    matter.report(event, label: "记下“\(said)”")
    decision.replies.append(.event(event))
    if case .returned(_, let reason?, _) = event { showWhatWasBlamed(in: reason, &decision) }
    // Papers that had faults take more than to be brought again.
    if isAfterReturn, case .done("papers", _) = event {
      decision.replies.append(.returnedBefore(step: "paperReview"))
    }
    guard !overrun.isEmpty else { return }
    let titles = overrun.map { "「\($0.title)」" }.joined(separator: "、")
    decision.replies.append(
      .told("注意：\(titles)前面记着被退回，现在一并记成了已完成。如果还没有通过，请说“撤销”。"))
  }

  /// What a review found fault with, as it stands in the draft: to be compared and put right.
  private func showWhatWasBlamed(in reason: String, _ decision: inout Decision) {
    let blamed = vocabulary.mentions(in: Spelling(reason)).map(\.field.id)
      .filter { matter.value($0) != nil }
    guard !blamed.isEmpty else { return }
    for id in Set(blamed).sorted() { decision.replies.append(.recalled(field: id)) }
    decision.replies.append(.told("要改就直接说；重新提交以后，说“重新提交了”。"))
  }
}

extension Case {
  /// The given field that a derived one hangs on.
  func base(of field: Field) -> String? {
    field.derived.first { holds($0.condition) }?.condition.fields.sorted()
      .first { draft.answers[$0] != nil }
  }
}
