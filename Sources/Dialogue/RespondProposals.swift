import Drafts
import Knowledge

extension Wording {
  /// What was drafted for a field, to be looked at before it is taken.
  mutating func sayProposed(_ id: String) {
    note(.asked)
    guard let field = knowledge.field(id) else { return }
    let proposals = matter.proposals(for: field)
    guard let best = proposals.first else { return }
    let source = cite(best.rule.facts)
    add("「\(field.label)」可以写成\(source)：")
    for (index, proposal) in proposals.enumerated() {
      let note = proposal.note.isEmpty || proposals.count == 1 ? "" : "（\(proposal.note)）"
      add(
        "  \(proposals.count > 1 ? "\(index + 1). " : "")\(field.displayed(proposal.value))\(note)")
    }
    if let value = matter.given(id)?.value { add("  现在填的是“\(field.displayed(value))”。") }
    if best.hasGaps { add("  【待补】的地方草稿里没有，要您来说。") }
    guard matter.value("organizationName") != nil else { return }
    let example = field.kind == .paragraph ? "去掉某几个字" : "改成某某"
    add(
      (proposals.count > 1 ? "说编号就填" : "说“就这个”就填") + "；要改就说怎么改，例如“\(example)”；不用就说“不要”。")
    suggestions = proposals.count > 1 ? proposals.indices.map { "\($0 + 1)" } : ["就这个"]
  }

  mutating func sayProposedAll(_ fields: [String]) {
    note(.asked)
    add("这\(fields.count)项我可以代拟：")
    for id in fields {
      guard let field = knowledge.field(id), let offer = matter.offered(field) else { continue }
      add("  \(field.label)：\(field.displayed(offer.value))\(cite(offer.rule.facts))")
    }
    let open = matter.forms.flatMap(matter.missing(in:)).filter { !fields.contains($0.id) }
    var seen: Set<String> = []
    let others = open.map(\.label).filter { seen.insert($0).inserted }
    add(
      "说“好”就都填上。"
        + (others.isEmpty ? "" : "另外\(others.count)项只有您知道：\(others.joined(separator: "、"))。"))
    suggestions = ["好"]
  }
}
