import Drafts
import Knowledge
import Text

extension Conversation {
  /// Shows what can be drafted for a field, or for all that are open; nothing is stored by it.
  mutating func propose(_ id: String?, _ decision: inout Decision) {
    guard let id, let field = matter.knowledge.field(id) else {
      proposeAll(&decision)
      return
    }
    let isUnitKnown = matter.value("organizationName") != nil
    let proposals = matter.proposals(for: field)
    if !proposals.isEmpty { decision.replies.append(.proposed(field: id)) }
    guard isUnitKnown || !proposals.isEmpty && !(proposals[0].hasGaps) else {
      askForUnit("要拟「\(field.label)」，先要知道单位全称。", &decision)
      return
    }
    guard let best = proposals.first else {
      decision.replies.append(.explained(field: id, .example))
      return
    }
    if matter.given(id) == nil, let form = matter.forms.first(where: { $0.fields.contains(id) }) {
      matter.focus(on: Focus(form: form.id, field: id))
    }
    func take(_ proposal: Proposal) -> Act {
      matter.offered(field)?.value == proposal.value
        ? .fill(field: id, text: "", manner: .offered)
        : .fill(field: id, text: proposal.value.asTyped, manner: .stated)
    }
    expects =
      proposals.count == 1
      ? .consent(to: take(best), question: "就用这个吗？")
      : .choice(
        of: proposals.map {
          .init(title: field.displayed($0.value) + "（\($0.note)）", act: take($0))
        })
  }

  private mutating func proposeAll(_ decision: inout Decision) {
    guard matter.value("organizationName") != nil else {
      askForUnit("域名、网站名称、网站简介我可以代拟，先要知道单位全称。", &decision)
      return
    }
    let fields = matter.proposable
    guard !fields.isEmpty else {
      decision.replies.append(.told("现在没有我能代拟的项，剩下的要您来说。"))
      return
    }
    let gifts = fields.compactMap { field in
      matter.offered(field).map { Gift.set(field: field.id, value: $0.value, origin: .default) }
    }
    decision.replies.append(.proposedAll(fields: fields.map(\.id)))
    expects = .consent(to: .adopt(gifts, count: gifts.count), question: "都用上吗？")
  }

  private mutating func askForUnit(_ words: String, _ decision: inout Decision) {
    decision.replies.append(.told(words))
    if let form = matter.forms.first(where: { $0.fields.contains("organizationName") }) {
      matter.focus(on: Focus(form: form.id, field: "organizationName"))
    }
    decision.replies.append(.ask)
  }

  /// Asks whether what was made of the unit's name is to follow its change; it never does unasked.
  mutating func askToFollow(_ decision: inout Decision, since before: Draft) {
    guard expects == nil, let old = before.given("organizationName")?.value.plain, old.count >= 4,
      let new = matter.given("organizationName")?.value.plain, new != old
    else { return }
    var gifts: [Gift] = []
    for field in matter.knowledge.fields where field.id != "organizationName" {
      guard let answer = matter.draft.answers[field.id], before.answers[field.id] == answer,
        case .text(let text) = answer.value, text.contains(old), !text.contains(new)
      else { continue }
      guard
        case .accepted(let value, _) = field.check(
          text.replacing(old, with: new), today: Day(daysSinceEpoch: 0))
      else { continue }
      gifts.append(.set(field: field.id, value: value, origin: answer.origin))
    }
    guard !gifts.isEmpty else { return }
    let labels = gifts.compactMap { matter.knowledge.field($0.field).map { "「\($0.label)」" } }
      .joined(separator: "")
    let values = gifts.compactMap { gift -> String? in
      guard case .set(let id, let value, _) = gift, let field = matter.knowledge.field(id),
        field.kind != .paragraph
      else { return nil }
      return "\(field.label)＝\(field.displayed(value))"
    }
    let question =
      "\(labels)里还是原来的名称，要一起改吗？回答“好”就改"
      + (values.isEmpty ? "" : "成：" + values.joined(separator: "；")) + "。"
    expects = .consent(to: .adopt(gifts, count: gifts.count), question: question)
    decision.replies.append(.asksConsent(question))
  }
}
