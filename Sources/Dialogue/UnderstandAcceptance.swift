import Drafts
import Knowledge
import Text

extension Understanding {
  /// A suggestion that is accepted in words: `照模板`, `行，用它`, `那就按你说的`.
  ///
  /// What stands on the screen is stored, never the words that point to it. With an exception behind
  /// it, `用它，但是把“某几个字”删掉`, the suggestion is changed so; an exception that doesn't fit it asks.
  func accepts(_ whole: Spelling) -> [Act]? {
    var parts = whole.clauseRanges.filter { !whole[$0].trimmed.isEmpty }
    // A value that is named is meant, whatever was suggested: `听你的，那就某局.政务`.
    guard whole.count <= 120, TypedValues.find(in: whole).isEmpty,
      !parts.contains(where: { asks(whole[$0].trimmed) })
    else {
      return nil
    }
    while let first = parts.first, parts.count > 1, isAssent(whole[first].trimmed) {
      parts.removeFirst()
    }
    while let last = parts.last, parts.count > 1,
      case let clause = whole[last].trimmed, isChat(clause) || isAssent(clause)
    {
      parts.removeLast()
    }
    guard let first = parts.first.map({ whole[$0].trimmed }), let end = parts.last else {
      return nil
    }
    var field = pending
    var words = first.dropping(leads: Words.acceptanceLeads)
    if let (named, rest) = lexicon.leadingField(of: first.dropping(leads: Words.subjects)),
      !rest.isEmpty, named.kind != .derived
    {
      (field, words) = (named, rest.dropping(leads: Words.acceptanceLeads))
    }
    // What was just proposed, or explained with a suggestion, is meant rather than what is asked.
    if let shown = proposed ?? explained, field?.id == pending?.id { field = shown }
    let isFirst =
      proposed != nil && (ordinal(words.key) == 1 || Words.takenAtOnce.contains(words.key))
    guard let field, isFirst || pointsToSuggestion(words) else { return nil }
    let exceptions = parts.count > 1 ? whole[parts[1].lowerBound..<end.upperBound] : nil
    guard let text = suggestion(for: field) else {
      if exceptions == nil, field.id == pending?.id, let asked = valueAsked() { return [asked] }
      // Nothing was suggested; the words are no value for all that.
      return field.id == pending?.id && exceptions == nil
        ? [.command(.example, argument: "")] : nil
    }
    guard let exceptions else { return [taking(text, for: field)] }
    guard let edits = TextEdit.read(exceptions) else { return nil }
    guard let changed = TextEdit.apply(edits, to: text) else { return [.contest(field: field.id)] }
    return [.fill(field: field.id, text: changed, manner: .stated)]
  }

  /// The field whose explanation was shown last, if something is suggested for it.
  private var explained: Field? {
    for case .explained(let id, _) in conversation.lastReplies {
      if let field = matter.knowledge.field(id), matter.offered(field) != nil { return field }
    }
    return nil
  }

  /// The one value that the last question was about: `域名能叫某馆.公益吗`, and then `就这个`.
  func valueAsked() -> Act? {
    guard conversation.lastReplies.contains(where: \.answersQuestion) else { return nil }
    let values = TypedValues.find(in: Spelling(conversation.question))
    guard values.count == 1, let value = values.first,
      case let fields = owners(of: value.kind, after: []), fields.count == 1
    else { return nil }
    return .fill(field: fields[0].id, text: value.text, manner: .stated)
  }

  /// Whether a clause asks; 这几个字 asks for no number.
  private func asks(_ clause: Spelling) -> Bool {
    isQuestion(clause) && !["这几个", "那几个", "几个字", "个字"].contains(where: clause.contains)
  }

  func isAssent(_ clause: Spelling) -> Bool {
    let core = clause.dropping(leads: Words.assentLeads).dropping(tails: Words.assentTails)
    return ["好", "行", "可以", "对", "是", "嗯", "成", "ok", "没问题", "同意", "不错", "挺好", "好的", "就这样", "没意见"]
      .contains(core.key) || clause.key == "就这样" || clause.key == "就这样吧"
  }

  /// Whether words say to take what is suggested: a verb of taking and a word that points to it.
  private func pointsToSuggestion(_ words: Spelling) -> Bool {
    guard ((proposed == nil ? 2 : 1)...16).contains(words.count) else { return false }
    let end = "|"
    var rest = Spelling(words.trimmed.text + end)
    let verbless = rest.dropping(leads: Words.takingLeads)
    let hasVerb = verbless.count < rest.count
    rest = verbless
    let thingless = rest.dropping(leads: Words.suggestions)
    guard thingless.count < rest.count else { return false }
    let thing = rest.prefix(rest.count - thingless.count)
    rest = thingless.dropping(leads: Words.takingTails)
    guard rest.key == end else { return false }
    // 这个 alone points to anything; with a verb, or as a model, it is what is suggested.
    return hasVerb || proposed != nil
      || thing.key.containsAny(["模", "样板", "范文", "建议", "推荐", "默认", "你"])
  }
}

extension Words {
  static let acceptanceLeads = [
    "那", "那就", "就", "嗯", "哦", "行", "好", "好的", "可以", "也", "还是", "直接", "干脆", "咱", "咱们", "我们", "我",
    "你", "都",
    "要不", "也就", "ok", "okay", "嗯嗯", "中", "成", "妥", "挺好", "不错", "没问题", "那行", "那好",
  ]
  /// Verbs of taking.
  static let takingLeads = [
    "用", "照", "照着", "按", "按着", "按照", "依", "依着", "依照", "采用", "采纳", "套用", "套", "选", "要", "取", "填",
    "写", "抄", "沿用", "拿",
    "使用", "就", "接受", "参照", "参考", "以",
  ]
  /// What points to the suggestion.
  static let suggestions = [
    "它", "这个", "那个", "这", "你说的", "您说的", "你给的", "您给的", "你写的", "你推荐的", "你建议的", "你列的", "你的", "您的",
    "你这个", "你那个",
    "你们的", "你提供的", "你拟的", "你", "给的", "上面", "上面的", "上面那个", "屏幕上的", "系统", "推荐", "推荐的", "建议", "建议的",
    "默认", "默认的", "提示",
    "提示的", "模板", "模版", "样板", "范文", "范本", "写法", "方案", "内容", "这一个", "那一个", "这样", "这么", "参照", "官方",
    "标准",
    "现成", "现成的", "的",
    "刚才", "刚才说的", "说的", "意思", "值",
  ]
  static let takingTails = [
    "来", "写", "填", "办", "弄", "做", "套", "抄", "就行", "就好", "就可以", "就成", "好了", "吧", "即可", "得了", "为准",
    "了", "走", "就是", "没问题",
    "啊", "呗", "嘛", "哈", "上", "进去", "上去", "可以", "行", "不错",
  ]
  /// What takes a proposal, and nothing else could be meant.
  static let takenAtOnce: Set<String> = [
    "头一个", "头个", "前一个", "用", "能用", "可以用", "填上", "写上", "填进去", "写进去", "记上", "存上", "采纳", "采用", "要得",
    "使得", "这个好", "这个行", "这个可以", "填吧", "确认用这个", "得行", "就行",
    "用吧", "都行",
  ]
}
