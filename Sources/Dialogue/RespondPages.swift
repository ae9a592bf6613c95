import Drafts
import Knowledge
import Text

extension Wording {
  mutating func sayReview() {
    note(.command)
    let listed = conversation.listed
    var number = 0
    for form in matter.forms {
      let fields = form.fields.filter { listed.contains($0) }
      let fresh = fields.filter { (listed.firstIndex(of: $0) ?? -1) >= number }
      guard !fresh.isEmpty else { continue }
      add("【\(form.title)】" + (matter.isConfirmed(form) ? "（已确认）" : ""))
      for id in fresh {
        number += 1
        add("  \(number). \(label(id))：\(shown(id))")
      }
    }
    for field in matter.unasked {
      add("【只用于申请函】\(field.label)：\(shown(field.id))")
    }
    if number == 0 { add("还没有填任何内容。可以说“我们没有网站，域名注册两年”，也可以说“开始填”。") }
    if !matter.draft.parked.isEmpty {
      add("暂不适用、先存着：" + matter.draft.parked.keys.sorted().map(label).joined(separator: "、") + "。")
    }
    if number > 0 { add("要改哪一项，说“修改 第3项”，或直接说“年限改成三年”。") }
  }

  /// A value with where it comes from, or why there is none.
  private func shown(_ id: String) -> String {
    guard let value = matter.value(id) else {
      switch matter.draft.skipped[id] {
      case .skip: return "未提供（不填）"
      case .later: return "未提供（以后再填）"
      case .unknown: return "未提供（还不清楚）"
      case nil: return "未提供"
      }
    }
    let text = displayed(value, id)
    guard let answer = matter.draft.answers[id] else { return "\(text)（推算）" }
    switch answer.origin {
    case .user: return text
    case .default: return "\(text)（采用建议）"
    case .import: return "\(text)（导入）"
    case .copied: return "\(text)（沿用旧稿）"
    }
  }

  mutating func sayWalk(_ id: String) {
    note(.command)
    guard let form = knowledge.form(id) else { return }
    let system =
      form.system.isEmpty ? "系统里（流程没有写明是哪个系统）" : "“\(form.system)”里"
    add(
      "【\(form.title)】请在\(system)按下面的顺序填写"
        + (form.menu.isEmpty ? "：" : "（\(form.menu.joined(separator: " → "))）："))
    for (index, field) in matter.fields(of: form).enumerated() {
      let value = matter.value(field.id).map(field.bare) ?? "【待填：\(field.label)】"
      add("  \(index + 1). \(field.label)")
      add("     \(value)")
    }
    if !form.submit.isEmpty { add("填完点击“\(form.submit)”。") }
  }

  mutating func sayStatus() {
    note(.command)
    let progress = matter.progress
    add("已填 \(progress.filled)/\(progress.total) 项。")
    for form in matter.forms {
      let part = matter.progress(of: form)
      let missing = matter.missing(in: form)
      let tail =
        missing.isEmpty
        ? (matter.isConfirmed(form) ? "已确认" : "已填齐，可确认")
        : "还差：" + missing.map { $0.label + mark($0.id) }.joined(separator: "、")
      add("  \(form.title)　\(part.filled)/\(part.total)　\(tail)")
    }
    sayRedPageGate()
    if matter.value("organizationKind") == .text("institution") {
      add("单位是事业单位：后缀、申请入口和材料流程未说明，说“事业单位怎么申请标识”看参考。")
    }
    add("办理步骤：")
    let current = matter.currentStep
    for (index, step) in knowledge.steps.enumerated() {
      let state = matter.state(of: step)
      guard state != .notApplicable else { continue }
      let now = step.id == current?.id ? "　← 现在" : ""
      add(
        "  \(index + 1). \(step.title)（\(step.actor)）　\(words(for: state))\(details(of: step))\(now)"
      )
    }
    if let current {
      let text = current.sentences.map(\.text).joined()
      add("下一步：\(text)\(cite(current.sentences.flatMap(\.facts)))")
    }
  }

  /// What one form still lacks.
  mutating func sayGap(_ id: String) {
    note(.command)
    guard let form = knowledge.form(id) else { return }
    guard matter.applies(form) else {
      add("您这种情况不用填「\(form.title)」。")
      return
    }
    let missing = matter.missing(in: form)
    add(
      missing.isEmpty
        ? "「\(form.title)」必填的都填齐了。"
        : "「\(form.title)」还差\(missing.count)项："
          + missing.map { $0.label + mark($0.id) }.joined(separator: "、") + "。")
    if form.id == "redPage" { sayRedPageGate() }
  }

  private func mark(_ field: String) -> String {
    switch matter.draft.skipped[field] {
    case .later: "（待补）"
    case .unknown: "（还不清楚）"
    case .skip: "（说过不填）"
    case nil: ""
    }
  }

  private func words(for state: StepRecord.State) -> String {
    switch state {
    case .notStarted: "未开始"
    case .inProgress: "进行中"
    case .waiting: "等待中"
    case .returned: "被退回"
    case .done: "已完成"
    case .notApplicable: "不适用"
    }
  }

  private func details(of step: Step) -> String {
    guard let record = matter.draft.track[step.id] else { return "" }
    var parts: [String] = []
    if let date = record.date { parts.append(date.chinese) }
    if let reason = record.reason {
      parts.append(record.state == .returned ? "原因：\(reason)" : reason)
    }
    if record.state != .done, let advised = record.advised, let latest = record.latest {
      parts.append("请在\(advised.chinese)前挂好，最迟\(latest.chinese)")
      if latest < today { parts.append("已逾期") }
    }
    return parts.isEmpty ? "" : "（\(parts.joined(separator: "；"))）"
  }

  mutating func sayChecklist() {
    note(.command)
    add("要报送的材料：")
    var facts: [String] = []
    for step in matter.steps {
      for paper in step.papers {
        add("  □ \(paper.name)　\(paper.copies)份" + (paper.isSealed ? "，加盖单位公章" : ""))
        facts.append(paper.fact)
      }
    }
    if facts.isEmpty, let entry = knowledge.entry("institution-papers") {
      paragraphs.removeLast()
      sayAnswer(entry.id, nil, "")
    } else {
      add("可能另有其他材料，请问同级编办。\(cite(facts))")
    }
  }

  mutating func sayDrafts(_ drafts: [DraftSummary]) {
    note(.command)
    if drafts.isEmpty { add("还没有草稿。填第一项时会自动新建。") }
    for draft in drafts {
      let here = draft.name == conversation.name ? "　← 当前" : ""
      let bin = draft.isRemoved ? "　（在回收处，说“恢复草稿 \(draft.name)”）" : ""
      let unit = draft.organization.isEmpty ? "" : "　\(draft.organization)"
      add("  \(draft.name)\(unit)　已填\(draft.filled)/\(draft.total)\(here)\(bin)")
    }
    if !drafts.isEmpty { add("说“打开 名称”切换，说“新建 名称”另建一份。") }
  }

  mutating func sayOpened(_ name: String, _ notes: [String]) {
    note(.command)
    let progress = matter.progress
    let gap = progress.total - progress.filled
    add(
      "已打开草稿「\(name)」：已填\(progress.filled)/\(progress.total)项" + (gap > 0 ? "，还差\(gap)项。" : "。")
        + (conversation.pendingField.map { gap > 0 ? "上次填到「\($0.label)」。" : "" } ?? ""))
    for text in notes { add(text) }
    sayDue()
  }

  /// What is due or overdue, on opening.
  private mutating func sayDue() {
    for step in matter.steps {
      guard let record = matter.draft.track[step.id], record.state != .done,
        let latest = record.latest, let advised = record.advised
      else { continue }
      if latest < today {
        add("注意：\(step.title)已于\(latest.chinese)到期，请尽快办理并告知同级编办。")
      } else {
        add("注意：\(step.title)最迟\(latest.chinese)（建议\(advised.chinese)前）。")
      }
    }
  }

  mutating func sayDuplicated(_ name: String, _ left: [String]) {
    note(.command)
    add("已另存为「\(name)」，现在填的是这一份。")
    if !left.isEmpty { add("这些没有带过来，要重新填：" + left.map(label).joined(separator: "、") + "。") }
    add("带过来的内容标着“沿用旧稿”，请逐项核对；说“查看”列出。")
  }

  mutating func sayCompared(_ name: String, _ rows: [Reply.Difference]) {
    note(.command)
    guard !rows.isEmpty else {
      add("两份草稿内容相同。")
      return
    }
    add("与「\(name)」不同的有\(rows.count)项：")
    let pairs = rows.map { (label: label($0.field), values: ComparedValues($0, displayed)) }
    // Short ones stand in columns; of long ones the place is shown at which they part.
    let short = pairs.filter(\.values.areShort)
    if !short.isEmpty { add("  项目　这份　那份") }
    for (label, values) in short { add("  \(label)　\(values.here)　\(values.there)") }
    for (label, values) in pairs where !values.areShort {
      add("  \(label)：这份“\(values.here)”，那份“\(values.there)”")
    }
  }
}

/// What two drafts hold in a field, as far as it tells them apart.
private struct ComparedValues {
  let here: String
  let there: String

  var areShort: Bool { max(here.count, there.count) <= Self.short }

  private static let short = 20
  private static let longest = 40

  init(_ row: Reply.Difference, _ displayed: (Value, String) -> String) {
    func line(_ value: Value?) -> String {
      guard let value else { return "（空）" }
      return displayed(value, row.field).split(whereSeparator: \.isWhitespace).joined(
        separator: " ")
    }
    let (here, there) = (line(row.here), line(row.there))
    guard here != there else {
      self.here = here
      self.there = "\(there)（内容不同）"
      return
    }
    var same = zip(here, there).prefix { $0 == $1 }.count
    // What leads up to the difference is of use, too.
    same = max(here.count, there.count) <= Self.longest ? 0 : max(0, same - 8)
    self.here = Self.excerpt(here, from: same)
    self.there = Self.excerpt(there, from: same)
  }

  private static func excerpt(_ text: String, from start: Int) -> String {
    let rest = text.dropFirst(start)
    return (start > 0 ? "……" : "") + rest.prefix(longest) + (rest.count > longest ? "……" : "")
  }
}
