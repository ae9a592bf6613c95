import Drafts
import Knowledge
import Text

/// Finds out what a line means, given where the conversation stands.
///
/// One order of reading, from the most certain to the least: an answer to what the program asked,
/// a command, a correction, an event, named fields, values that show what they are, a value of the
/// pending field, a question, free text for the pending field.
struct Understanding {
  let line: Line
  let conversation: Conversation
  let lexicon: Lexicon
  let finder: Finder
  let today: Day

  var matter: Case { conversation.matter }
  /// The field that a line may answer; none before anything has been begun.
  var pending: Field? { conversation.isUnderWay ? conversation.pendingField : nil }

  func acts() -> [Act] {
    let whole = Spelling(line.text).trimmed { " \t\n".contains($0) }
    guard !whole.isEmpty else { return [] }
    // A text of this length is a value or a paste of rows, not a sentence.
    if whole.count > 4_000 { return [longText(whole)] }
    if let reply = replyToExpectation(whole) { return [reply] }
    if let command = command(whole) { return [command] }
    if whole.folded.contains("\n") { return paste(whole) }
    if let correction = correction(whole) { return [correction] }
    if let text = freeText(whole) { return [text] }
    return sentence(whole)
  }

  /// Reads a line clause by clause; what no clause states is read as a whole.
  private func sentence(_ whole: Spelling) -> [Act] {
    var acts: [Act] = []
    var leftovers: [Spelling] = []
    for clause in whole.clauses {
      if let found = statement(clause, after: acts) {
        acts += found
      } else if isQuestion(clause) {
        acts.append(.question(clause.dropping(leads: Words.asides).text))
      } else if !Words.softeners.contains(clause.key) {
        leftovers.append(clause)
      }
    }
    let states = acts.contains { if case .question = $0 { false } else { true } }
    guard states else { return unstated(whole) }
    // What stands beside a return is its reason.
    if acts.contains(where: { if case .event(.returned, _) = $0 { true } else { false } }) {
      leftovers = []
    }
    return acts + leftovers.compactMap(leftover)
  }

  /// Reads a line that states nothing by itself.
  private func unstated(_ whole: Spelling) -> [Act] {
    guard let pending else { return questions(whole) }
    let answer = whole.dropping(leads: Words.leads).dropping(tails: Words.tails)
    let isQuestion = isQuestion(whole)
    if !pending.kind.isFreeText {
      switch pending.check(answer.text, today: today) {
      case .accepted: return [.fill(field: pending.id, text: answer.text, manner: .asked)]
      case .invalid where !isQuestion:
        return [.fill(field: pending.id, text: answer.text, manner: .asked)]
      case .invalid, .unrecognised: break
      }
      if isQuestion || finder.find(whole.text).isConfident { return questions(whole) }
      return [.fill(field: pending.id, text: answer.text, manner: .asked)]
    }
    if isQuestion { return questions(whole) }
    if whole.count > 4, finder.find(whole.text).isConfident, !looksLikeValue(whole, of: pending) {
      return [.doubtful(field: pending.id, text: whole.text)]
    }
    return [.fill(field: pending.id, text: answer.text, manner: .asked)]
  }

  private func questions(_ whole: Spelling) -> [Act] {
    let parts = Questions.split(whole.text)
    return parts.isEmpty ? [.question(whole.text)] : parts.map(Act.question)
  }

  /// A clause beside others that state something: a question, or not understood.
  private func leftover(_ clause: Spelling) -> Act? {
    finder.find(clause.text).isConfident ? .question(clause.text) : .unclear(clause.text)
  }

  func isQuestion(_ text: Spelling) -> Bool {
    Questions.isQuestion(text.key)
  }

  /// An organization's or a person's name is an answer, whatever the ranking thinks of it.
  private func looksLikeValue(_ text: Spelling, of field: Field) -> Bool {
    switch field.kind {
    case .person: text.count <= 6
    case .text, .account: Words.organizations.contains { text.hasSuffix($0) } || text.count <= 4
    default: false
    }
  }

  private func longText(_ whole: Spelling) -> Act {
    guard let pending, pending.kind.isFreeText else { return .unclear(whole.prefix(40).text + "…") }
    return .fill(field: pending.id, text: whole.text, manner: .asked)
  }

  /// A whole paragraph for a pending free-text field, commas and all.
  private func freeText(_ whole: Spelling) -> Act? {
    guard let pending, pending.kind == .paragraph || pending.kind.isRows, !isQuestion(whole),
      whole.clauses.count > 1 || whole.count > 20,
      lexicon.leadingField(of: whole).map({ separator(of: $0.rest) == nil }) ?? true
    else { return nil }
    return .fill(field: pending.id, text: whole.text, manner: .asked)
  }
}

extension Field.Kind {
  /// Whether any text is a value: nothing in the text itself tells an answer from a question.
  var isFreeText: Bool {
    switch self {
    case .text, .paragraph, .person, .account, .pictures, .news: true
    case .integer, .boolean, .choice, .chineseDomain, .englishDomain, .website, .ip, .mobile,
      .phone, .email, .postcode, .creditCode, .derived:
      false
    }
  }

  var isRows: Bool { self == .pictures || self == .news }
}

/// Words that carry no meaning of their own here.
enum Words {
  /// What may stand before an answer.
  static let leads = [
    "那就", "那么", "那", "就", "嗯", "好的", "好", "哦", "呃", "对了", "我想", "我要", "我们想", "我们要", "应该是",
    "大概是", "填", "写", "是", "叫", "选择", "选", "用",
  ]
  /// What may stand after it.
  static let tails = ["吧", "呀", "啊", "哦", "呢", "了吧", "就行", "就好", "就可以", "好了", "谢谢", "的"]
  /// What may stand before a question in the middle of something else.
  static let asides = [
    "顺便问一下", "顺便问下", "顺便问", "顺便", "另外", "对了", "想问一下", "想问下", "想问", "请问", "问一下", "问下",
    "还有", "再问一下", "再问", "先问一下", "那",
  ]
  static let softeners: Set<String> = [
    "不对", "错了", "不对不对", "哦", "嗯", "好", "好的", "对", "谢谢", "麻烦", "麻烦了", "你好", "您好", "请问", "对了",
    "是的", "ok", "等等", "等一下", "不好意思", "说错了", "填错了", "写错了", "我", "那个", "这样", "顺便问一下", "填表",
    "其实", "算了", "还是算了", "请填", "帮我填",
  ]
  /// How the names of organizations end.
  static let organizations = [
    "局", "委员会", "委", "办公室", "办", "中心", "院", "所", "站", "厅", "部", "处", "政府", "协会", "学校", "大学",
    "中学", "小学", "医院", "馆", "联合会", "工会", "团委", "妇联", "法院", "检察院", "街道", "镇", "乡", "网", "网站",
    "平台", "门户", "队", "库", "社", "会",
  ]
}
