import Drafts
import Knowledge
import Text

extension Wording {
  mutating func sayFilled(_ report: ChangeReport, _ notes: [String], _ offered: Bool) {
    note(.filled)
    let changed = report.given.filter { $0.before != $0.after && $0.after != nil }
    let same = report.given.filter { $0.before == $0.after }
    let parked = report.given.filter { matter.draft.parked[$0.field] != nil }.map(\.field)
    let filled = changed.filter { $0.before == nil && !parked.contains($0.field) }
    if !filled.isEmpty {
      add(
        (conversation.isReadOnly ? "只在这里记下（草稿只读，没有保存）：" : "已填：")
          + stopped(
            filled.map { move in
              isEdited(move, of: report, offered)
                ? "\(label(move.field))＝\(move.after.map { displayed($0, move.field) } ?? "")"
                : pair(move)
            }.joined(separator: "；")))
    }
    for move in changed where move.before != nil && !parked.contains(move.field) {
      if isEdited(move, of: report, offered), let after = move.after {
        let verb = conversation.isReadOnly ? "只在这里改了（草稿只读，没有保存）" : "已改"
        add(stopped("\(verb)：\(label(move.field))现在是：\(displayed(after, move.field))"))
        continue
      }
      guard let before = move.before, let after = move.after else { continue }
      let change =
        "“\(short(displayed(before, move.field)))”→“\(short(displayed(after, move.field)))”"
      add("\(conversation.isReadOnly ? "只在这里改了（草稿只读，没有保存）" : "已改")：\(label(move.field))\(change)。")
    }
    if !same.isEmpty { add("没有变化：" + stopped(same.map(pair).joined(separator: "；"))) }
    for text in notes { add("提示：\(text)") }
    if changed.contains(where: { $0.after?.hasGaps == true }) {
      add("里面还有【待补】，说“把【待补：地址】改成……”这样的话就补上。")
    }
    for field in parked { sayParkedAtOnce(field) }
    sayConsequences(report)
    if changed.contains(where: {
      $0.field == "organizationKind" && $0.after == .text("institution")
    }) {
      sayInstitution()
    }
  }

  /// A sentence that ends with a value; the full stop of the value is the sentence's.
  private func stopped(_ text: String) -> String { text.hasSuffix("。") ? text : text + "。" }

  private func pair(_ move: ChangeReport.Move) -> String {
    "\(label(move.field))＝\(move.after.map { short(displayed($0, move.field)) } ?? "")"
  }

  /// A long text by its beginning: what was just typed or shown need not be read again.
  private func short(_ text: String) -> String {
    text.count > 40 ? "\(text.prefix(30))（略，共\(text.count)字）" : text
  }

  /// Whether a long text is new to the user: it was made by an edit, and neither typed nor shown.
  private func isEdited(_ move: ChangeReport.Move, of report: ChangeReport, _ offered: Bool) -> Bool
  {
    guard case .text(let text)? = move.after, report.given.count == 1, !offered else {
      return false
    }
    return text.count > 40 && !normalize(typed).contains(normalize(String(text.suffix(12))))
  }

  private mutating func sayParkedAtOnce(_ field: String) {
    let open = knowledge.field(field)?.applies.fields.sorted().first { matter.value($0) == nil }
    add(
      open.map { "「\(label(field))」先替您存着：要不要填，要看「\(label($0))」，说了就知道。" }
        ?? "「\(label(field))」按您现在的情况不用填，先替您存着，情况变了会自动恢复。")
  }

  /// What follows from a change: values worked out, answers put aside, brought back or dropped.
  private mutating func sayConsequences(_ report: ChangeReport) {
    for move in report.derived {
      guard let after = move.after, let field = knowledge.field(move.field),
        let rule = matter.rule(for: field)
      else { continue }
      let change = move.before.map { "由“\(field.displayed($0))”变为" } ?? "＝"
      add("推算：\(field.label)\(change)\(field.displayed(after))\(formula(rule))\(cite(rule.facts))")
    }
    let given = Set(report.given.map(\.field))
    let parked = report.parked.filter { !given.contains($0) }
    if !parked.isEmpty {
      add("不再适用，先替您存着：" + parked.map(label).joined(separator: "、") + "。")
    }
    let restored = report.restored.filter { !given.contains($0) }
    if !restored.isEmpty {
      add("已恢复先前填的：" + restored.map(label).joined(separator: "、") + "。")
    }
    for field in report.dropped {
      add("「\(label(field))」与新的情况不符，已改为推算的内容。")
    }
    for form in report.voided {
      add("「\(knowledge.form(form)?.title ?? form)」改过了，原来的确认已失效，需要重新确认。")
    }
  }

  private func formula(_ rule: Field.Consequence) -> String {
    guard case .product(let factor, let id) = rule.formula, let value = matter.value(id),
      let field = knowledge.field(id)
    else { return "" }
    return "（\(factor) × \(field.displayed(value))）"
  }

  /// The sources of some facts, in brackets; they count as cited.
  mutating func cite(_ facts: [String]) -> String {
    let ids = facts.compactMap(knowledge.fact).flatMap(\.sources)
    guard !ids.isEmpty else { return "" }
    addSources(ids)
    var seen: Set<String> = []
    let names = ids.filter { seen.insert($0).inserted }.map { id in
      guard let source = knowledge.source(id), !source.isGuide else { return id }
      return "参考：\(source.publisher)"
    }
    return "〔\(names.joined(separator: "；"))〕"
  }

  mutating func addSources(_ ids: [String]) {
    for id in ids where !sources.contains(where: { $0.id == id }) {
      guard let source = knowledge.source(id) else { continue }
      sources.append(.init(id: id, title: source.title, date: source.date))
    }
  }

  mutating func sayRejected(
    _ field: String, _ reason: String, _ kept: Value?, _ isRecognised: Bool
  ) {
    note(.rejected)
    add(reason)
    if let kept { add(stopped("仍保留原来的：\(label(field))＝\(displayed(kept, field))")) }
  }

  mutating func sayContradicted(_ field: String, _ text: String, _ base: String) {
    note(.asked)
    let now = matter.value(base).map { displayed($0, base) } ?? ""
    let ruled = knowledge.field(field).flatMap(matter.ruled).map { displayed($0, field) } ?? ""
    add(
      "您前面说「\(label(base))」是“\(now)”，按规定「\(label(field))」应是“\(ruled)”。情况变了吗？回答“是”就把「\(label(base))」改过来，回答“不是”就不改。"
    )
  }

  mutating func sayWhich(_ text: String, _ fields: [String]) {
    note(.clarified)
    add("“\(text)”要填到哪一项？")
    for (index, field) in fields.enumerated() { add("  \(index + 1). \(label(field))") }
    suggestions = fields.map { "\(label($0))：\(text)" }
  }

  mutating func sayWhichWish(_ titles: [String]) {
    note(.clarified)
    add("没太听懂。您是想：")
    for (index, title) in titles.enumerated() { add("  \(index + 1). \(title)") }
    add("说编号就办；都不是，请换个说法。")
    suggestions = titles.indices.map { "\($0 + 1)" }
  }

  mutating func sayWhichUnit(_ name: String, _ now: String) {
    note(.clarified)
    add("说的是「\(name)」，现在填的是「\(now)」这份，还没有「\(name)」的草稿。这句话怎么记？")
    add("  1. 给「\(name)」新建一份草稿，记在那里")
    add("  2. 记到「\(now)」这份")
    suggestions = ["1", "2"]
  }

  mutating func sayDoubt(_ field: String, _ text: String) {
    note(.clarified)
    add("要填这句话，还是要问？")
    add("  1. 填到「\(label(field))」")
    add("  2. 当作问题来问")
    suggestions = ["1", "2"]
  }

  mutating func saySkipped(_ field: String, _ how: Skip) {
    note(.command)
    switch how {
    case .skip: add("好的，「\(label(field))」不填。以后想填，直接说“\(label(field))是……”。")
    case .later: add("好的，「\(label(field))」以后再填，进度里会标出来。")
    case .unknown: add("好的，「\(label(field))」记为“还不清楚”，进度里会标出来。")
    }
  }

  mutating func sayExplained(_ id: String, _ aspect: Reply.Aspect) {
    note(.command)
    guard let field = knowledge.field(id) else { return }
    switch aspect {
    case .required:
      let isRequired = matter.requires(field)
      let page = field.isInGuide ? "" : "（以系统页面的红色星号为准）"
      add(
        isRequired
          ? "「\(field.label)」要填\(page)。现在可以先空着，说“以后再说”就放下，提交前补上。"
          : "「\(field.label)」可以不填\(page)，说“跳过”就行。")
      if !field.why.isEmpty { add(field.why) }
    case .why, .what: add(field.why.isEmpty ? "这一项由官方页面要求填写。" : field.why)
    case .ifWrong:
      add(
        field.ifWrong.isEmpty
          ? "填错了可以随时改：说“\(field.label)改成……”。" : field.ifWrong)
    case .example:
      if !field.hint.isEmpty { add(field.hint) }
      add(
        field.examples.isEmpty
          ? "这一项没有例子，按实际情况填。" : "例如：" + field.examples.joined(separator: "；") + "。")
    }
    addSources(field.sources)
    if !field.sources.isEmpty { add("依据：" + field.sources.map(sourceName).joined(separator: "；")) }
  }

  /// Asks the field that is open, with its form where that is new, and what is offered.
  mutating func sayNext() {
    guard let focus = conversation.pending, let field = knowledge.field(focus.field) else {
      sayAllFilled()
      return
    }
    note(.asked)
    if kind == nil { kind = .asked }
    let form = knowledge.form(focus.form)
    let progress = form.map(matter.progress)
    let place = progress.map { "〔\(form?.title ?? "")　已填\($0.filled)/\($0.total)〕" } ?? ""
    add("\(place)\(field.question)")
    if let value = matter.value(field.id) {
      add("  现在是“\(field.displayed(value))”，说出新的内容即可改；说“跳过”不改。")
    } else if let offer = matter.offered(field) {
      add("  可填“\(field.displayed(offer.value))”\(cite(offer.rule.facts))，回答“好”即采用。")
    } else if field.kind == .choice {
      add(
        "  "
          + field.choices.enumerated().map { "\($0.offset + 1). \($0.element.label)" }.joined(
            separator: "　"))
    } else if !field.hint.isEmpty {
      add("  \(field.hint)")
    }
  }

  private mutating func sayAllFilled() {
    let putOff = matter.forms.flatMap(matter.missing(in:)).map(\.label)
    var seen: Set<String> = []
    let open = putOff.filter { seen.insert($0).inserted }
    if open.isEmpty {
      add("要填的都填好了。说“查看”核对，说“确认”定下来，说“导出”生成材料。")
    } else {
      add("其余的都填好了，还有\(open.count)项待补：\(open.joined(separator: "、"))。说“继续”接着补，或说“导出”先看样子。")
    }
  }
}
