import Drafts
import Knowledge
import Text

extension Understanding {
  /// What is said of the conversation rather than of the errand: wait, say it again, that one is
  /// wrong, it stays, what did I say, the same as that one.
  func remark(_ whole: Spelling) -> Act? {
    let core = whole.dropping(leads: Words.sighs).dropping(tails: Words.particles)
    if Words.none.contains(core.key), core.count > 1 { return .pause }
    if pending == nil, ordinal(core.key) != nil { return .pause }
    if Words.pauses.contains(core.key) || Words.pauses.contains(whole.trimmed.key) {
      // 是 and 好 may be the answer that is waited for.
      if let pending, !pending.kind.isFreeText,
        case .accepted = pending.check(core.text, today: today)
      {
        return nil
      }
      return .pause
    }
    // `等会儿，我接个电话`
    if whole.clauses.count > 1, let first = whole.clauses.first,
      ["等一下", "等下", "稍等", "等等", "等会", "先停", "慢着"].contains(where: first.hasPrefix),
      !isQuestion(whole),
      whole.clauses.dropFirst().allSatisfy({
        correction($0) == nil && misgiving($0) == nil && dispute($0) == nil
          && TypedValues.find(in: $0).isEmpty
          && lexicon.leadingField(of: $0) == nil
      })
    {
      return .pause
    }
    if pending == nil, Words.yes.contains(core.key), conversation.expects == nil { return .pause }
    if isChat(whole), pending.map({ !fitsCheck(whole, $0) || $0.kind.isFreeText }) ?? true {
      return .pause
    }
    if Words.repeats.contains(core.key.trimmed(of: "?")) { return .sayAgain }
    if core.count <= 10, ["等一下", "稍等", "等等", "等会"].contains(where: core.hasPrefix),
      TypedValues.find(in: core).isEmpty, whole.clauses.count == 1
    {
      return .pause
    }
    if Words.protests.contains(core.key.trimmed(of: "?")), conversation.wasRefused {
      return .sayAgain
    }
    if let act = recollection(core) ?? ignorance(core) ?? lastChange(whole) ?? restart(whole)
      ?? onlyWaits(whole)
    {
      return act
    }
    if whole.clauses.count == 1, let act = deadline(core) { return act }
    if !core.hasSuffix("?"), let act = postponement(core) { return act }
    guard !isQuestion(whole) else { return nil }
    return numberedItem(core) ?? keeping(core) ?? dispute(core) ?? sameness(core) ?? misgiving(core)
  }

  /// `改第4项`, `第4项`: the item of the review.
  private func numberedItem(_ core: Spelling) -> Act? {
    let named = core.dropping(leads: ["改一下", "改", "我要改", "我想改", "换", "修改一下"])
    guard named.hasPrefix("第") || named.hasSuffix("项"), named.count <= 5, let field = target(named),
      lexicon.field(named: named) == nil
    else { return nil }
    return .command(.change, argument: field.label)
  }

  /// `手机还是那个`, `年限不变`.
  private func keeping(_ core: Spelling) -> Act? {
    for word in Words.unchanged where core.hasSuffix(word) && core.count > word.count {
      if let field = target(core.prefix(core.count - word.count).dropping(tails: ["就", "都", "还"])) {
        return .keep(field: field.id)
      }
    }
    return nil
  }

  /// `永红写成勇红了`, `乌云调走了`: something is the matter with a value that was given.
  func misgiving(_ clause: Spelling) -> Act? {
    let core = clause.dropping(leads: Words.regret).dropping(tails: ["了"])
    let given = matter.draft.answers.sorted { ($0.value.turn, $0.key) > ($1.value.turn, $1.key) }
    for word in ["写成", "打成", "填成", "录成", "听成"] {
      guard let place = core.places(of: word).first else { continue }
      let parts = [core.prefix(place), core.dropFirst(place + word.count)].filter { $0.count > 1 }
      let match = given.first { answer in
        parts.contains { normalize(answer.value.value.plain).contains($0.key) }
      }
      if let match { return .contest(field: match.key) }
    }
    let match = given.first { id, answer in
      let value = answer.value.plain
      return matter.knowledge.field(id)?.kind == .person && core.hasPrefix(normalize(value))
        && (1...5).contains(core.count - value.count) && clause.trimmed.hasSuffix("了")
    }
    return match.map { .contest(field: $0.key) }
  }

  /// `第3项不对`, `联系人换一下`.
  func dispute(_ core: Spelling) -> Act? {
    for word in Words.disputes where core.hasSuffix(word) && core.count > word.count {
      let named = core.prefix(core.count - word.count).dropping(tails: [
        "填", "写", "的", "是", "好像", "要", "说", "打", "弄", "给",
      ])
      if let field = target(named) { return .contest(field: field.id) }
    }
    // `网址填错`
    if let (field, rest) = lexicon.leadingField(of: core.dropping(leads: Words.subjects)),
      !rest.isEmpty, isOnlyMisgiving(rest)
    {
      return .contest(field: field.id)
    }
    return nil
  }

  /// `有没有网站我也不知道`, `邮编待定`: the field is put off, whichever is asked now.
  private func postponement(_ core: Spelling) -> Act? {
    for (words, command) in Words.postponements {
      for word in words where core.hasSuffix(word) && core.count > word.count {
        let named = core.prefix(core.count - word.count)
          .dropping(tails: ["我也", "我", "也", "还", "就", "先", "这项", "是什么", "是多少", "填什么", "的"])
        if let field = target(named) { return .command(command, argument: field.label) }
      }
    }
    // `职能那块以后再写`
    for word in Words.later {
      guard let place = core.places(of: word).first, (2...9).contains(place),
        putsOff(core.dropFirst(place)), let field = target(core.prefix(place))
      else { continue }
      return .command(.later, argument: field.label)
    }
    // `邮编下次再填`
    if let (field, rest) = lexicon.leadingField(of: core.dropping(leads: Words.subjects)),
      field.kind != .derived, putsOff(rest)
    {
      return .command(.later, argument: field.label)
    }
    return nil
  }

  /// `年限填的多少`, `上面那个是多少来着`, `你刚才说的几份来着`.
  private func recollection(_ core: Spelling) -> Act? {
    let again = core.dropping(tails: ["?", "来着", "呀", "啊"])
    let isAgain = core.key.contains("来着")
    for lead in ["你刚才说的", "你刚才说", "刚才你说的", "刚才说的", "你前面说的", "你说的"] where again.hasPrefix(lead) {
      guard isAgain || isQuestion(core) else { return nil }
      let rest = again.dropFirst(lead.count).trimmed
      return rest.count < 2 || Words.bare.contains(rest.key) ? .sayAgain : .question(rest.text)
    }
    for tail in ["是什么", "是啥", "是多少", "填的啥", "是哪个"]
    where again.hasPrefix("第") && again.hasSuffix(tail) {
      if let field = target(again.prefix(again.count - tail.count)) {
        return .recall(field: field.id)
      }
    }
    if let act = reading(again) { return act }
    let words = ["是不是填", "是不是写", "填成", "我填的", "填的", "写的", "选的", "记的", "定的", "我填了", "填了", "报的"]
    if again.key.containsAny(["一共", "总共", "合计", "拢共", "加起来"]), again.key.containsAny(["钱", "费"]),
      let fee = matter.knowledge.fields.first(where: {
        $0.kind == .derived && $0.label.hasSuffix("费")
      }),
      matter.value(fee.id) != nil
    {
      return .recall(field: fee.id)
    }
    guard isAgain || again.key.containsAny(words),
      isAgain
        || again.key.containsAny(["多少", "什么", "几", "啥", "谁", "哪", "是不是", "对吗", "对不对", "没错"])
    else { return nil }
    let named = again.dropping(leads: Words.subjects + ["刚才", "之前", "前面"])
    if let (field, rest) = lexicon.leadingField(of: named), matter.value(field.id) != nil,
      isAgain || rest.key.containsAny(words)
    {
      return .recall(field: field.id)
    }
    let pointing = Words.lastOne.contains { $0.count > 2 && again.hasPrefix($0) }
    return pointing && isAgain ? lastGiven.map { .recall(field: $0.id) } : nil
  }

  /// `9月28日收到通知呢？`: a deadline to reckon, not a report.
  private func deadline(_ core: Spelling) -> Act? {
    guard isQuestion(core), core.key.containsAny(["收到", "接到"]),
      let day = days(in: core.text, today: today).compactMap(\.day).first
    else { return nil }
    // What is asked about lies ahead, also when its month is past this year.
    let isDated = core.key.contains("年") || core.key.contains("去")
    guard day < today, !isDated, day.adding(60) < today else { return .reckon(day) }
    return .reckon(Day(year: day.year + 1, month: day.month, day: day.day) ?? day)
  }

  /// `我是某某局的`, `我们单位是某某局`.
  func selfIntroduction(_ clause: Spelling) -> Act? {
    let core = clause.dropping(leads: ["您好", "你好", "那个", "哦", "嗯", "填表:", "填表", "这里是"])
    for lead in Words.introductions
    where core.hasPrefix(lead) {
      let name = core.dropFirst(lead.count).dropping(tails: ["的", "那边", "这边"] + Words.particles)
      if isOrganization(name) {
        return .fill(field: "organizationName", text: name.text, manner: .stated)
      }
    }
    // `我这边是某某局`: whoever speaks, and that they are.
    let name = core.dropping(leads: Words.speakers + Words.beings)
    let lead = core.prefix(core.count - name.count)
    let bare = name.dropping(tails: ["的", "这边", "那边", "工作", "上班"] + Words.particles)
    guard lead.count > 1, Words.speakers.contains(where: lead.hasPrefix),
      Words.beings.contains(where: lead.hasSuffix), isOrganization(bare)
    else { return nil }
    return .fill(field: "organizationName", text: bare.text, manner: .stated)
  }

  /// Whether a text looks like the name of an organization.
  func isOrganization(_ text: Spelling) -> Bool {
    (4...40).contains(text.count) && !text.folded.contains(where: Words.foreignToNames.contains)
      && text.folded.allSatisfy { $0.isHan || "()·".contains($0) }
      && Words.organizationEnds.contains { text.hasSuffix($0) }
      && !text.key.containsAny(Words.talk) && !isQuestion(text)
  }

  /// Whether a line talks about the form instead of filling it: no name of anything reads so.
  func isTalk(_ text: Spelling, besides field: Field) -> Bool {
    if text.key.containsAny(Words.talk) { return true }
    guard let (other, rest) = lexicon.leadingField(of: text.dropping(leads: Words.subjects)) else {
      return false
    }
    if field.kind == .person, numbers(in: text.text).contains(where: { !$0.unit.isEmpty }) {
      return true
    }
    if other.id != field.id, !rest.isEmpty, other.label.count >= 4,
      text.contains(normalize(other.label))
    {
      return true
    }
    return other.id != field.id && !rest.isEmpty && !isOrganization(text)
      && !Words.organizations.contains { text.hasSuffix($0) }
  }

  /// `注册三年或者五年`: two values where one is wanted.
  func undecided(_ clause: Spelling) -> Act? {
    for link in ["或者", "或是", "还是", "或"] {
      guard let place = clause.places(of: link).first, place > 0 else { continue }
      let one = TypedValues.find(in: clause.prefix(place))
      let other = TypedValues.find(in: clause.dropFirst(place + link.count))
      guard one.count == 1, other.count == 1, one[0].kind == other[0].kind else { continue }
      let fields = matter.knowledge.fields.filter { one[0].kind.kinds.contains($0.kind) }
      guard let field = fields.first, fields.count == 1 || pending?.id == field.id else { continue }
      return .among(field: field.id, texts: [one[0].text, other[0].text])
    }
    return nil
  }
}
