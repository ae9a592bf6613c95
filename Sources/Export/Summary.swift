import Documents
import Drafts
import Knowledge
import Text

extension CaseView {
  /// 办理情况: how far the errand has come, what is due and what is missing.
  var summary: Document {
    var blocks: [Block] = [.note(caption)]
    blocks.append(.heading("办理进度"))
    blocks.append(.track(stops))
    if let step = steps.first(where: { states[$0.id] != .done }) { blocks += next(step) }
    if !due.isEmpty {
      blocks.append(.heading("期限"))
      blocks.append(.list(due.map { Words($0) }))
    }
    blocks.append(.heading("填写情况"))
    blocks.append(.table(Table(shares: [46, 18, 36], header: ["表单", "已填", "待填"], rows: formRows)))
    let missing = missing
    if missing.isEmpty {
      blocks.append(.paragraph("必填各项都已填写。"))
    } else {
      // One paragraph: a list would be torn from its heading at the end of a page.
      var words = Words("待填\(missing.count)项：")
      for field in missing { words.append(.missing(field.label)) }
      blocks.append(.paragraph(words))
    }
    return Document(kind: .summary, title: "办理情况", blocks: blocks)
  }

  /// The step that is open: where it is done, and what to do.
  private func next(_ step: Step) -> [Block] {
    let isReturned = states[step.id] == .returned
    let sentences = isReturned ? step.ifReturned : step.sentences
    var blocks: [Block] = [.heading("现在要办：\(step.title)")]
    if let place = place(system: step.system, menu: step.menu) { blocks.append(.paragraph(place)) }
    if isReturned, sentences.isEmpty {
      blocks.append(.paragraph("退回后怎么办，流程没有写明，请问同级编办。"))
    } else if !sentences.isEmpty {
      blocks.append(.list(sentences.map { Words($0.text) }))
    }
    return blocks.count > 1 ? blocks : []
  }

  private var formRows: [[Cell]] {
    forms.map { form in
      let fields = fields(of: form)
      let counted = fields.filter { requires($0) || values[$0.id] != nil }
      let filled = counted.count { values[$0.id] != nil }
      let open = counted.count - filled
      return [
        Cell(Words(form.title)), Cell("\(filled)/\(counted.count)"),
        Cell(Words(open == 0 ? "无" : "\(open)项")),
      ]
    }
  }

  var stops: [Stop] {
    steps.map { step in
      Stop(
        title: step.title, actor: step.actor, state: state(of: step),
        remark: remark(on: step))
    }
  }

  private func state(of step: Step) -> Stop.State {
    switch states[step.id] {
    case .inProgress?: .now
    case .waiting?: .waiting
    case .returned?: .returned
    case .done?: .done
    case .notStarted?, .notApplicable?, nil: .ahead
    }
  }

  private func remark(on step: Step) -> String {
    guard let record = track[step.id] else { return "" }
    var parts: [String] = []
    if let date = record.date { parts.append(date.chinese) }
    if let reason = record.reason, !reason.isEmpty { parts.append("原因：\(reason)") }
    if let noticed = record.noticed { parts.append("\(noticed.chinese)收到通知") }
    if record.state != .done, let latest = record.latest {
      parts.append("最迟\(latest.chinese)")
    }
    return parts.joined(separator: "，")
  }

  /// The deadlines in words.
  private var due: [String] {
    guard let record = track["mount"], record.state != .done, let latest = record.latest else {
      return []
    }
    var text = "加挂标识：最迟\(latest.chinese)"
    if let advised = record.advised, advised != latest {
      text += "（从次日起算）；稳妥起见请于\(advised.chinese)前完成（从收到通知当天起算）"
    }
    return [text + "。" + (uncertainty(of: latest) ?? "")]
  }

  /// What must be said of a deadline in a year whose holidays aren't known.
  func uncertainty(of day: Day) -> String? {
    knowledge.calendar.years.contains(day.year)
      ? nil : "\(day.year)年放假安排未收录，仅按周末和法定节日推算。"
  }
}
