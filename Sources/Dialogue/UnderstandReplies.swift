import Drafts
import Knowledge
import Text

extension Understanding {
  /// An answer to what the program asked, other than a field.
  func replyToExpectation(_ whole: Spelling) -> Act? {
    let key = whole.key.trimmed(of: " 。.!,，")
    switch conversation.expects {
    case .choice(let alternatives):
      if Words.none.contains(key) { return .choose(0) }
      if let number = picked(whole, of: alternatives.count) { return .choose(number) }
      if Words.yes.contains(key), alternatives.count == 2, case .fill? = alternatives.first?.act {
        return .choose(1)
      }
      let word = Spelling(whole.clauses.last?.key ?? key)
        .dropping(
          leads: ["问", "选", "要", "是", "用", "填", "那就", "就用", "那", "就"] + Words.pickingLeads
            + Words.counting
        )
        .dropping(tails: Words.pointers).key
      if let place = alternatives.firstIndex(where: { normalize($0.title) == word }) {
        return .choose(place + 1)
      }
      let named = alternatives.indices.filter { normalize(alternatives[$0].title).contains(word) }
      return word.count >= 2 && named.count == 1 ? .choose(named[0] + 1) : nil
    case .item:
      if Words.stops.contains(key) { return .command(.walk, argument: Words.stop) }
      if Words.allKept.contains(key) { return .command(.walk, argument: Words.stop) }
      let goesOn = Words.yes.contains(key) || Words.onward.contains(key)
      if goesOn { return .agree }
      return Words.changes.contains(key) ? .disagree : nil
    case .consent, .contradiction:
      if Words.yes.contains(key) { return .agree }
      if Words.no.contains(key) { return .disagree }
      return nil
    case .name(let command):
      if Words.no.contains(key) || Words.pauses.contains(key) { return .disagree }
      return nameOfDraft(whole).map { .command(command, argument: $0) }
    case nil:
      if let pending, pending.kind != .boolean, matter.offered(pending) != nil,
        Words.yes.contains(key)
      {
        return .fill(field: pending.id, text: "", manner: .offered)
      }
      // A bare number picks a suggestion, where it can't be a value.
      let takesNumbers = pending.map { $0.kind == .integer || !$0.choices.isEmpty } ?? false
      if !takesNumbers, let number = ordinal(key),
        (1...max(1, conversation.suggestions.count)).contains(number),
        !conversation.suggestions.isEmpty
      {
        return .question(conversation.suggestions[number - 1])
      }
      // `打印那个`
      let word = Spelling(key).dropping(tails: Words.pointers)
      let meant = conversation.suggestions.filter { normalize($0).contains(word.key) }
      if word.count < key.count, word.count >= 2, meant.count == 1 { return .question(meant[0]) }
      return nil
    }
  }

  /// The name that was asked for; a command, a question or a statement isn't one.
  private func nameOfDraft(_ whole: Spelling) -> String? {
    let core = whole.dropping(leads: ["新草稿", "草稿", "名称", "名字", "就", "叫做", "叫", "用", "是", "给"])
      .dropping(tails: Words.particles)
    guard (1...40).contains(core.count), !isQuestion(whole), whole.clauses.count == 1,
      Command.find(in: whole.key)?.isExact != true,
      isOrganization(core) || lexicon.leadingField(of: whole) == nil
    else { return nil }
    return core.text
  }

  /// `2`, `第二个`, `选2`.
  func ordinal(_ key: String) -> Int? {
    let bare = Spelling(key).dropping(leads: ["选", "第", "我选", "就用", "用", "就", "要", "填"]).dropping(
      tails: ["个", "项", "条", "种", "吧", "号"])
    // 一年 is a term.
    guard !bare.contains("年") else { return nil }
    return bare.count <= 3 ? Text.number(bare.text)?.integer : nil
  }
}

extension Words {
  /// The argument that ends a walk.
  static let stop = "停"
  static let stops: Set<String> = [
    "停", "停下", "不看了", "不核对了", "先不看了", "停止", "够了", "算了", "不用了", "结束核对",
  ]
  static let allKept: Set<String> = ["都沿用", "全部沿用", "全沿用", "都不改", "都不用改", "都一样", "其余沿用", "剩下的都沿用"]
  static let onward: Set<String> = [
    "下一项", "下一个", "下一条", "继续", "往下", "next", "跳过", "不改", "不用改", "不变", "照旧", "保留", "不动", "沿用吧",
  ]
  static let changes: Set<String> = ["改", "要改", "改一下", "修改", "不对", "不沿用", "改吧", "不", "不是", "不要"]
  /// What follows a word that picks one of several things.
  static let pointers = ["的那一个", "那一个", "的那个", "那个", "的那条", "那条", "的", "吧", "这个", "系统", "那项", "呢"]
}
