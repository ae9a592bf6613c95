import Drafts
import Knowledge
import Text

extension Conversation {
  /// Decides what follows from a remark about the conversation; nothing in the draft changes by it.
  mutating func heed(_ act: Act, _ today: Day, _ decision: inout Decision) {
    switch act {
    case .recall(let field): decision.replies.append(.recalled(field: field))
    case .recallChange:
      let last = matter.draft.history.undo.last
      decision.replies.append(last.map { .told("上一步：\($0.label)。说“撤销”可收回。") } ?? .nothingToUndo)
    case .restart where !isUnderWay:
      // There is nothing yet that could be thrown away.
      carryOut(.fill, "", today, &decision)
    case .restart:
      let question = "要另起一份空白草稿吗？现在这份会留着。只清空一项，说“清空 年限”这样的话。"
      expects = .consent(to: .command(.new, argument: ""), question: question)
      decision.replies.append(.asksConsent(question))
    case .keep(let field): decision.replies.append(.kept(field: field))
    case .reckon(let day): decision.replies.append(.reckoned(day))
    case .elsewhere(let text):
      let shown = text.count > 30 ? text.prefix(30) + "…" : text[...]
      decision.replies.append(
        .told("“\(shown)”说的好像不是本单位现在的情况，没有记。要记就直接说，例如“邮编是017000”。"))
    case .pause: decision.replies.append(.paused)
    case .inquire(let field, let aspect):
      decision.replies.append(.explained(field: field, aspect))
    case .hail:
      decision.replies.append(
        .told(isUnderWay ? "在的，接着来。" : "在的。我帮您办中文域名注册和网站标识申请，可以直接问，也可以说“开始填”。"))
    case .daunted:
      decision.replies.append(
        .told("不要紧，不用懂：我一项一项问，您知道什么说什么，不清楚的说“以后再说”；填错了能改。"))
      if !isUnderWay { matter.focus(on: pending) }
    case .sayAgain:
      let again = lastReplies.filter(\.canBeSaidAgain)
      decision.replies += again.isEmpty ? [.paused] : again
    case .among(let field, let texts):
      expects = .choice(
        of: texts.map { .init(title: $0, act: .fill(field: field, text: $0, manner: .stated)) })
      decision.replies.append(.whichValue(field: field, texts: texts))
    case .command, .fill, .contest, .clear, .revert, .event, .whichReview, .question, .choose,
      .agree,
      .address, .units, .disagree, .ambiguous, .doubtful, .propose, .adopt, .adoptAll, .perhaps,
      .unclear:
      break
    }
  }

  /// What was put off, told before a form is confirmed or exported.
  func putOff() -> [String] {
    var seen: Set<String> = []
    return matter.forms.flatMap { matter.fields(of: $0) }.map(\.id).filter { id in
      let how = matter.draft.skipped[id]
      let isPutOff = (how == .later || how == .unknown) && matter.value(id) == nil
      return (isPutOff || matter.value(id)?.hasGaps == true) && seen.insert(id).inserted
    }
  }
}

extension Reply {
  /// A field asked anew comes by itself; a file that was written isn't written again.
  var canBeSaidAgain: Bool {
    switch self {
    case .ask, .created, .goodbye, .hidden, .paused: false
    default: true
    }
  }
}
