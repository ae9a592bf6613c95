import Drafts
import Knowledge
import Text

extension Conversation {
  /// Confirms the forms that lack nothing, or the one that is named; what others lack is told.
  mutating func confirm(_ argument: String, _ decision: inout Decision) {
    let lacking = matter.forms.filter { !matter.missing(in: $0).isEmpty }
    if argument == Words.ifComplete {
      guard lacking.isEmpty else {
        decision.replies += lacking.map {
          .incomplete(form: $0.id, missing: matter.missing(in: $0).map(\.id))
        }
        return
      }
      confirm("", &decision)
      return
    }
    let named = form(named: argument)
    if namesNoForm(argument) {
      decision.replies.append(.noSuchForm(argument))
      return
    }
    let complete = matter.forms.filter { matter.missing(in: $0).isEmpty }
    let candidates = named.map { [$0] } ?? complete.filter { !matter.isConfirmed($0) }
    guard !candidates.isEmpty else {
      if let form = matter.forms.first(where: { !matter.missing(in: $0).isEmpty }) {
        decision.replies.append(
          .incomplete(form: form.id, missing: matter.missing(in: form).map(\.id)))
      } else {
        decision.replies.append(.told("各表都已确认过了。"))
      }
      return
    }
    let later = putOff()
    if !later.isEmpty { decision.replies.append(.putOff(later)) }
    for form in candidates {
      let missing = matter.missing(in: form)
      if missing.isEmpty {
        matter.confirm(form)
        decision.replies.append(.confirmed(form: form.id))
      } else {
        decision.replies.append(.incomplete(form: form.id, missing: missing.map(\.id)))
      }
    }
    // What was not said to be confirmed isn't.
    guard named == nil, !lacking.isEmpty else { return }
    let others = lacking.map { "「\($0.title)」还差\(matter.missing(in: $0).count)项" }
    decision.replies.append(.told("没有确认的：" + others.joined(separator: "，") + "。说“进度”看差哪些。"))
  }
}
