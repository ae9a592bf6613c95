import Drafts
import Knowledge
import Text

/// Finds the words for replies.
///
/// What the program says to users about their case stands here and
/// in the files beside this one; what it says about the errand stands in Knowledge.
struct Wording {
  let conversation: Conversation
  let knowledge: KnowledgeBase
  let today: Day
  /// What the reply before this one cited, for “依据”.
  let earlier: [Turn.Citation]
  /// What the user typed in this turn, which need not be read again.
  let typed: String

  /// The paragraphs, and what else a turn tells.
  var paragraphs: [String] = []
  var kind: Turn.Kind?
  var sources: [Turn.Citation] = []
  var suggestions: [String] = []
  var files: [String] = []
  var entries: [String] = []
  var refused: [Turn.Refusal] = []
  var answers: [String] = []

  init(
    conversation: Conversation, knowledge: KnowledgeBase, today: Day, earlier: [Turn.Citation],
    typed: String
  ) {
    self.conversation = conversation
    self.knowledge = knowledge
    self.today = today
    self.earlier = earlier
    self.typed = typed
  }

  var matter: Case { conversation.matter }

  func said(_ replies: [Reply]) -> Said {
    var wording = self
    for reply in replies { wording.say(reply) }
    return Said(
      text: wording.paragraphs.joined(separator: "\n"), kind: wording.kind ?? .command,
      sources: wording.sources, suggestions: wording.suggestions, files: wording.files,
      entries: wording.entries, refused: wording.refused, replies: replies.map(\.name),
      answer: wording.answers.joined(separator: "\n"))
  }

  struct Said: Equatable {
    let text: String
    let kind: Turn.Kind
    let sources: [Turn.Citation]
    let suggestions: [String]
    let files: [String]
    let entries: [String]
    let refused: [Turn.Refusal]
    let replies: [Reply.Name]
    let answer: String
  }

  mutating func add(_ paragraph: String) { paragraphs.append(paragraph) }

  /// Names the turn by the weightiest thing in it: a value that was filled, else what came first.
  mutating func note(_ kind: Turn.Kind) {
    if self.kind == nil || kind == .filled || (kind == .rejected && self.kind != .filled) {
      self.kind = kind
    }
  }

  func label(_ field: String) -> String { knowledge.field(field)?.label ?? field }

  func displayed(_ value: Value, _ field: String) -> String {
    knowledge.field(field)?.displayed(value) ?? value.plain
  }

  private mutating func say(_ reply: Reply) {
    switch reply {
    case .answered(let entry, let reading, let asked): sayAnswer(entry, reading, asked)
    case .guessed(let entry, let others, let asked): sayGuess(entry, others, asked)
    case .choices(let entries): sayChoices(entries)
    case .declined(let question, let nearest, let background):
      sayDeclined(question, nearest, background)
    case .filled(let report, let notes, let offered): sayFilled(report, notes, offered)
    case .rejected(let field, let fault, let reason, let kept, let isRecognised):
      refused.append(.init(field: field, fault: fault))
      sayRejected(field, reason, kept, isRecognised)
    case .contradicted(let field, let text, let base): sayContradicted(field, text, base)
    case .whichField(let text, let fields): sayWhich(text, fields)
    case .doubt(let field, let text): sayDoubt(field, text)
    case .whichWish(let titles): sayWhichWish(titles)
    case .whichUnit(let name, let now): sayWhichUnit(name, now)
    case .contested(let field):
      note(.asked)
      if let value = matter.value(field) {
        add("现在记的是：\(label(field))＝\(displayed(value, field))。请说出正确的内容。")
      }
    case .proposed(let field): sayProposed(field)
    case .proposedAll(let fields): sayProposedAll(fields)
    case .cleared(let field, let before):
      note(.command)
      add("已清空：\(label(field))（原为“\(displayed(before, field))”）。说“撤销”可恢复。")
    case .wasEmpty(let field):
      note(.command)
      add("「\(label(field))」还没有填。")
    case .skipped(let field, let how): saySkipped(field, how)
    case .undone(let label, let left):
      note(.command)
      add("已撤销：\(label)。" + (left > 0 ? "还可再撤销\(left)步；" : "") + "说“重做”可恢复。")
    case .redone(let label):
      note(.command)
      add("已重做：\(label)。")
    case .nothingToUndo: add("没有可撤销的改动。")
    case .nothingToRedo: add("没有可重做的改动。")
    case .explained(let field, let aspect): sayExplained(field, aspect)
    case .cited: sayCited()
    case .review: sayReview()
    case .walk(let form): sayWalk(form)
    case .confirmed(let form):
      note(.command)
      add("已确认「\(knowledge.form(form)?.title ?? form)」。以后改动其中任何一项，确认会自动失效。")
    case .incomplete(let form, let missing):
      note(.command)
      add(
        "「\(knowledge.form(form)?.title ?? form)」还差\(missing.count)项，不能确认："
          + missing.map(label).joined(separator: "、") + "。说“填 \(label(missing[0]))”接着填。")
    case .status: sayStatus()
    case .gap(let form): sayGap(form)
    case .checklist: sayChecklist()
    case .event(let event): sayEvent(event)
    case .returnedBefore(let step): sayReturnedBefore(step)
    case .unknownReview: sayWhichReview()
    case .noSuchForm(let text):
      note(.command)
      add("没有「\(text)」这张表，只有：\(matter.forms.map(\.title).joined(separator: "、"))。")
    case .copied(let field, let value):
      note(.command)
      add(knowledge.field(field)?.bare(value) ?? value.plain)
    case .drafts(let drafts): sayDrafts(drafts)
    case .opened(let name, let notes): sayOpened(name, notes)
    case .created(let name):
      add(
        name.isEmpty
          ? "已换到一份空白草稿，填了第一项后开始保存。" : "已新建草稿「\(name)」，每填一项都会自动保存。")
    case .duplicated(let name, let left): sayDuplicated(name, left)
    case .told(let text): add(text)
    case .wrote(let paths, let notes):
      note(.command)
      files += paths
      add(paths.isEmpty ? "没有写出文件。" : "已导出\(paths.count)个文件：")
      for path in paths { add("  \(path)") }
      for text in notes { add(text) }
    case .compared(let name, let rows): sayCompared(name, rows)
    case .asksConsent(let question):
      note(.asked)
      add(question)
    case .help(let topic): sayHelp(topic)
    case .tour: sayTour()
    case .item(let field, let number, let round): sayItem(field, number, round)
    case .roundOver(let purpose, let left): sayRoundOver(purpose, left)
    case .begins:
      add("好的，一项一项来：先注册中文域名，再申请网站标识。")
      add("知道什么就说什么，一句话里可以说好几项；不清楚的说“以后再说”。")
    case .ask: sayNext()
    case .nothingOpen: add("现在没有正在填的项目。说“填 域名申请”开始填表，或直接提问。")
    case .notUnderstood(let text): sayNotUnderstood(text)
    case .hidden: add("您输入的内容里有像身份证号的号码，已经隐去，不会保存。办这件事只需要经办人身份证的复印件，不用填号码。")
    case .recalled(let field): sayRecalled(field)
    case .kept(let field): sayKept(field)
    case .reckoned(let day): sayDeadline(day, isReported: false)
    case .paused: sayPaused()
    case .whichValue(let field, let texts): sayWhichValue(field, texts)
    case .putOff(let fields): sayPutOff(fields)
    case .importPlan(let plan): sayImportPlan(plan)
    case .batchPlan(let lines, let unknown): sayBatchPlan(lines, unknown)
    case .nothingToImport(let path, let unknown): sayNothingToImport(path, unknown)
    case .batchMade(let made, let left): sayBatchMade(made, left)
    case .failed(let reason): add(reason)
    case .goodbye:
      note(.command)
      add(
        conversation.name.map {
          conversation.isReadOnly ? "再见。草稿「\($0)」是只读打开的，这次说的没有保存。" : "再见。草稿「\($0)」已保存，下次打开会接着填。"
        } ?? "再见。")
    }
  }

  private mutating func sayNotUnderstood(_ text: String) {
    // Beside what was understood the rest needs no lesson.
    let isBeside = kind != nil && kind != .unknown
    note(.unknown)
    let count = text.count
    if count > Words.longest {
      add("这一行有\(count)字，太长了，一句话最多\(Words.longest)字，没有收入。请分成几句再说；要填的内容请一项一项填。")
      return
    }
    let shown = count > 30 ? String(text.prefix(30)) + "…" : text
    if isBeside {
      add("（“\(shown)”没有记。）")
      return
    }
    add("没看懂“\(shown)”。可以直接提问，也可以说“单位名称是……”来填表；说“帮助”看用法。")
  }
}
