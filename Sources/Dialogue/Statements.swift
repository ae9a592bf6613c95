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
      if let number = ordinal(key), (1...alternatives.count).contains(number) {
        return .choose(number)
      }
      let named = alternatives.indices.filter { normalize(alternatives[$0].title).contains(key) }
      return key.count >= 2 && named.count == 1 ? .choose(named[0] + 1) : nil
    case .consent, .contradiction:
      if Words.yes.contains(key) { return .agree }
      if Words.no.contains(key) { return .disagree }
      return nil
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
      return nil
    }
  }

  /// `2`, `第二个`, `选2`.
  func ordinal(_ key: String) -> Int? {
    let bare = Spelling(key).dropping(leads: ["选", "第", "我选"]).dropping(
      tails: ["个", "项", "条", "种", "吧", "号"])
    return bare.count <= 3 ? Text.number(bare.text)?.integer : nil
  }

  /// A command, with its argument if that makes sense.
  func command(_ whole: Spelling) -> Act? {
    if let wish = wish(whole) { return wish }
    let key = whole.dropping(leads: ["请", "帮我", "给我", "麻烦", "我想", "我要"]).key
    guard let found = Command.find(in: key) ?? Command.find(in: whole.key) else { return nil }
    let argument = argument(of: whole, keeping: found.argument.count)
    if found.isExact {
      // A value that the pending field knows wins over a command word.
      if let pending, found.argument.isEmpty,
        pending.choices.contains(where: { choice in
          ([choice.label] + choice.words).contains { normalize($0) == key }
        })
      {
        return nil
      }
      return .command(found.command, argument: argument)
    }
    guard !isQuestion(whole) else { return nil }
    return makesSense(found.argument, after: found.command)
      ? .command(found.command, argument: argument) : nil
  }

  /// `我想办网站标识`, `红页先不弄了`, `改第4项`: a form to fill or to put off, a field to change.
  private func wish(_ whole: Spelling) -> Act? {
    for lead in ["为什么要填", "为什么填", "为什么要问", "为什么问", "为什么要写", "为什么要"] where whole.hasPrefix(lead) {
      let named = whole.dropFirst(lead.count).dropping(tails: ["?", "呢", "啊"])
      if let field = lexicon.field(named: named) {
        return .command(.why, argument: field.label)
      }
    }
    guard !isQuestion(whole) else { return nil }
    let core = whole.dropping(leads: Words.sighs + ["我们", "我", "现在", "想", "要", "先", "就", "来"])
      .dropping(tails: Words.particles + ["了"])
    for verb in ["办理", "申请", "办", "填写", "填", "注册", "弄", "做"] where core.hasPrefix(verb) {
      let rest = core.dropFirst(verb.count).trimmed
      if let form = lexicon.forms.first(where: { $0.name == rest.key })?.form {
        return .command(.fill, argument: form.title)
      }
    }
    for tail in Words.putOff where core.hasSuffix(tail) {
      let named = core.prefix(core.count - tail.count).dropping(tails: [
        "内容", "的内容", "部分", "那块", "都",
      ])
      if let form = lexicon.forms.first(where: { $0.name == named.key })?.form {
        return .command(.later, argument: form.title)
      }
    }
    for verb in ["修改", "更改", "改"] where core.hasPrefix(verb) {
      let rest = core.dropFirst(verb.count).trimmed
      if rest.hasPrefix("第") || rest.folded.allSatisfy(\.isASCIIDigit), !rest.isEmpty,
        ordinal(rest.key) != nil
      {
        return .command(.change, argument: rest.text)
      }
    }
    return nil
  }

  private func argument(of whole: Spelling, keeping count: Int) -> String {
    let trimmed = whole.trimmed { " 。.!,，：:\t\n".contains($0) }
    return trimmed.dropFirst(trimmed.count - min(count, trimmed.count)).text
      .trimmed(of: " :：")
  }

  /// Whether words glued to a command can be its argument: `导出word` yes, `打开网页` no.
  private func makesSense(_ argument: String, after command: Command) -> Bool {
    let text = Spelling(argument)
    switch command {
    case .change, .clear, .copy, .why, .ifWrong, .example:
      return lexicon.field(named: text) != nil || ordinal(argument) != nil
    case .fill, .review, .confirm, .walk:
      return lexicon.form(named: argument) != nil || lexicon.field(named: text) != nil
    case .export: return argument.count <= 12
    case .help: return argument.count <= 6
    case .record: return argument.count <= 40
    default: return false
    }
  }

  /// Pasted lines: each is a row of its own, or part of a long value.
  func paste(_ whole: Spelling) -> [Act] {
    if let pending, pending.kind == .paragraph || pending.kind.isRows,
      !rows(whole).contains(where: { row in
        lexicon.leadingField(of: row).map { separator(of: $0.rest) != nil } ?? false
      })
    {
      return [.fill(field: pending.id, text: whole.text, manner: .asked)]
    }
    var acts: [Act] = []
    for row in rows(whole) {
      if let (field, value) = named(row, needsSeparator: true) {
        acts.append(.fill(field: field.id, text: value.text, manner: .stated))
      } else if case .fill(let field, let text, let manner)? = acts.last,
        matter.knowledge.field(field)?.kind == .paragraph, lexicon.leadingField(of: row) == nil
      {
        acts[acts.count - 1] = .fill(field: field, text: text + "\n" + row.text, manner: manner)
      } else if let found = statement(row, after: acts) {
        acts += found
      } else if isQuestion(row) {
        acts.append(.question(row.text))
      } else {
        acts.append(.unclear(row.text))
      }
    }
    return acts
  }

  /// `域名：… 年限：2 网站：无` on one line: blanks part the pairs.
  func rowOfPairs(_ whole: Spelling) -> Spelling? {
    var text = whole.typed
    var pairs = 0
    for index in text.indices where whole.folded[index] == " " && index > 0 {
      let rest = whole.dropFirst(index + 1)
      guard let next = lexicon.leadingField(of: rest), next.rest.hasPrefix(":") else { continue }
      text[index] = "\n"
      pairs += 1
    }
    guard pairs > 0, let first = lexicon.leadingField(of: whole), first.rest.hasPrefix(":") else {
      return nil
    }
    return Spelling(String(text))
  }

  private func rows(_ whole: Spelling) -> [Spelling] {
    var rows: [Spelling] = []
    var start = 0
    for index in 0...whole.count where index == whole.count || whole.folded[index] == "\n" {
      rows.append(whole[start..<index].trimmed { " \t".contains($0) })
      start = index + 1
    }
    return rows.filter { !$0.isEmpty }
  }

  /// What a clause states by itself: values by name, by kind, by a choice's words; an event.
  ///
  /// `earlier` is what the clauses before it stated.
  func statement(_ clause: Spelling, after earlier: [Act] = []) -> [Act]? {
    if let remark = remark(clause), remark != .pause { return [remark] }
    if let correction = correction(clause, after: earlier) { return [correction] }
    if let choice = undecided(clause) { return [choice] }
    if let name = selfIntroduction(clause) { return [name] }
    if !isQuestion(clause), let event = event(clause) { return [event] }
    if let (field, value) = named(clause, needsSeparator: false) {
      // `网站是 a.gov.cn` says that there is one, and where.
      if field.kind == .boolean, let token = TypedValues.find(in: value).first,
        token.kind == .address
      {
        let site = matter.knowledge.fields.first { $0.kind == .website }
        return [.fill(field: field.id, text: "是", manner: .stated)]
          + (site.map { [.fill(field: $0.id, text: token.text, manner: .stated)] } ?? [])
      }
      return [.fill(field: field.id, text: value.text, manner: .stated)]
    }
    // Words of having and not having alone ask nothing, whatever particle follows them.
    if let stated = polarity(clause) { return [stated] }
    guard !isQuestion(clause) else { return nil }
    if let stated = choice(clause) { return [stated] }
    return typedValues(clause, after: earlier)
  }

  /// `网站名称：…`, `联系人是…`, `年限三年`.
  func named(_ clause: Spelling, needsSeparator: Bool) -> (field: Field, value: Spelling)? {
    let start = clause.dropping(leads: Words.subjects)
    for text in [clause.trimmed, start] {
      guard let (field, rest) = lexicon.leadingField(of: text) else { continue }
      // In a pasted table a blank parts name and value.
      let blanks = rest.folded.prefix { $0 == " " }.count
      if let separator = separator(of: rest) ?? (needsSeparator && blanks > 0 ? blanks : nil) {
        let value = rest.dropFirst(separator).trimmed { " \t,;".contains($0) }
        guard !value.isEmpty else { continue }
        // `单位名称是什么` asks; `单位名称：什么…` doesn't.
        let isStrong = needsSeparator || ":=".contains(rest.trimmed { $0 == " " }.folded[0])
        if isStrong || !isQuestion(clause) {
          return (field, isStrong ? value : value.dropping(tails: Words.particles))
        }
      } else if !needsSeparator, !isQuestion(clause) {
        let value = rest.dropping(tails: Words.particles)
        guard !value.isEmpty, fits(value, field) || isWish(value, field) else { continue }
        return (field, value.dropping(leads: ["要"]))
      }
    }
    return nil
  }

  /// How many places the sign or word takes that leads to a value, blanks included.
  func separator(of rest: Spelling) -> Int? {
    let blanks = rest.folded.prefix { $0 == " " }.count
    let sign = rest.dropFirst(blanks)
    for word in Words.separators where sign.hasPrefix(word) { return blanks + word.count }
    return nil
  }

  /// Whether a value right behind a name is one, without any sign between.
  private func fits(_ value: Spelling, _ field: Field) -> Bool {
    // A number that is none for this field is refused with the reason, not taken for a question.
    if field.kind == .integer, number(value.text) != nil { return true }
    switch field.kind {
    case .text:
      return isOrganization(value) && polarity(value) == nil
    case .paragraph, .pictures, .news, .account, .derived: return false
    case .person: return (2...4).contains(value.count) && value.folded.allSatisfy(\.isHan)
    case .integer, .boolean, .choice, .chineseDomain, .englishDomain, .website, .ip, .mobile,
      .phone, .email, .postcode, .creditCode:
      if case .accepted = field.check(value.text, today: today) { return true }
      return false
    }
  }

  /// `颜色要蓝色`.
  private func isWish(_ value: Spelling, _ field: Field) -> Bool {
    field.kind == .text && value.hasPrefix("要") && (2...9).contains(value.count)
  }

  /// A choice stated by its own words, as `第二条`, unless something denies it.
  private func choice(_ clause: Spelling) -> Act? {
    let core = clause.dropping(leads: Words.subjects + ["是", "属于", "算是", "为", "选"])
      .dropping(tails: Words.particles)
    for (word, field, _) in lexicon.choices
    where core.folded.starts(with: word)
      || (core.count <= 14 && clause.contains("是") && core.hasSuffix(String(word)))
    {
      guard core.count - word.count <= 3 || core.hasSuffix(String(word)),
        !Negation.isNegated(core.key, outside: String(word))
      else { continue }
      return .fill(field: field.id, text: String(word), manner: .stated)
    }
    return nil
  }

  /// Values that show by their form what they are, wherever they stand in the clause.
  private func typedValues(_ clause: Spelling, after earlier: [Act]) -> [Act]? {
    let tokens = TypedValues.find(in: clause)
    var acts: [Act] = []
    // `我们有官网 ordos.gov.cn` says two things.
    if let token = tokens.first, tokens.count == 1,
      let place = clause.places(of: normalize(token.text)).first,
      let stated = polarity(clause.prefix(place).trimmed)
    {
      acts.append(stated)
    }
    for token in tokens {
      let fields = owners(of: token.kind, after: earlier + acts)
      if fields.count == 1 {
        acts.append(.fill(field: fields[0].id, text: token.text, manner: .stated))
      } else if fields.count > 1 {
        acts.append(.ambiguous(text: token.text, fields: fields.map(\.id)))
      }
    }
    return acts.isEmpty ? nil : acts
  }

  /// The fields that a value of some kind can be for; the pending one before all others.
  private func owners(of kind: TypedValues.Kind, after earlier: [Act]) -> [Field] {
    if let pending, kind.kinds.contains(pending.kind) { return [pending] }
    let all = matter.knowledge.fields.filter { kind.kinds.contains($0.kind) }
    if kind == .address {
      // An address of the web is the existing website, unless it is known that there is none.
      let isSaid = earlier.contains(.fill(field: "hasOwnSite", text: "是", manner: .stated))
      let hasNone = !isSaid && matter.value("hasOwnSite") == .boolean(false)
      return all.filter { $0.kind == (hasNone ? .englishDomain : .website) }
    }
    return all
  }
}
