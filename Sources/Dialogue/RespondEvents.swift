import Drafts
import Knowledge
import Text

/// What is said of what happened on the way.
extension Wording {
  mutating func sayWhichReview() {
    note(.clarified)
    add("是哪一次审核？回答编号即可：")
    for (index, title) in ["域名审核", "标识在线审核", "纸质材料确认"].enumerated() {
      add("  \(index + 1). \(title)")
    }
    suggestions = ["1", "2", "3"]
  }

  mutating func sayEvent(_ event: TrackEvent) {
    note(.command)
    switch event {
    case .done(let id, let day):
      let when = day.map { "（\($0.chinese)）" } ?? ""
      add("已记下：\(knowledge.step(id)?.title ?? id)完成\(when)。")
      sayCurrentStep()
    case .firstPassed(let id, _):
      guard let step = knowledge.step(id) else { return }
      add("已记下：\(step.title)里编办已通过，还要等CONAC审核。\(cite(step.sentences.flatMap(\.facts)))")
    case .returned(let id, let reason, _):
      guard let step = knowledge.step(id) else { return }
      add("已记下：\(step.title)被退回" + (reason.map { "，原因是“\($0)”" } ?? "") + "。")
      if step.ifReturned.isEmpty {
        add("流程没有说明这种情况怎么办，请问同级编办。")
      } else {
        let text = step.ifReturned.map(\.text).joined()
        add("\(text)\(cite(step.ifReturned.flatMap(\.facts)))")
      }
    case .noticed(let day): sayDeadline(day)
    case .retracted(let id):
      add("好的，「\(knowledge.step(id)?.title ?? id)」改回没有完成。")
      sayCurrentStep()
    }
  }

  mutating func sayReturnedBefore(_ id: String) {
    guard let step = knowledge.step(id), !step.ifReturned.isEmpty else { return }
    let text = step.ifReturned.map(\.text).joined()
    add("「\(step.title)」退回过：\(text)\(cite(step.ifReturned.flatMap(\.facts)))")
  }

  mutating func sayCurrentStep() {
    guard let step = matter.currentStep else {
      add("全部步骤都完成了。")
      if let form = knowledge.form("redPage"), matter.applies(form),
        matter.value("redPagePublished") != .boolean(true)
      {
        add("没有自建网站的，请确认红页已点击“保存”和“发布红页”。\(cite(["redpage.save-publish"]))")
      }
      return
    }
    let text = step.sentences.map(\.text).joined()
    add("接下来：\(step.title)（\(step.actor)）。\(text)\(cite(step.sentences.flatMap(\.facts)))")
  }

  mutating func sayDeadline(_ day: Day, isReported: Bool = true) {
    guard let step = knowledge.step("mount") else { return }
    let due = knowledge.calendar.deadline(after: day, workingDays: step.deadline)
    let isKnown = matter.draft.track[step.id]?.noticed == day
    add(
      isReported
        ? "已记下：\(day.chinese)收到通知。"
        : isKnown ? "按\(day.chinese)收到的通知算：" : "如果\(day.chinese)收到通知：")
    add(
      "推算：标识最迟\(due.latest.chinese)挂好（从次日起数\(step.deadline)个工作日）；通知当日也算的话是\(due.advised.chinese)，建议按早的办。\(cite(step.sentences.flatMap(\.facts)))"
    )
    if !due.isCertain {
      add("提示：\(due.latest.year)年放假安排未收录，仅按周末和固定的法定节日推算，可能不准。")
    }
    if isReported, let text = step.sentences.first?.text { add("接下来：\(text)") }
  }
}
