import Drafts
import Knowledge
import Text

extension Understanding {
  /// What a clause states by itself: values by name, by kind, by a choice's words; an event.
  ///
  /// `earlier` is what the clauses before it stated.
  func statement(_ clause: Spelling, after earlier: [Act] = []) -> [Act]? {
    if let remark = remark(clause), remark != .pause { return [remark] }
    if let correction = correction(clause, after: earlier) { return withoutTail(correction) }
    if let choice = undecided(clause) { return [choice] }
    if let (field, value) = named(clause, needsSeparator: true),
      let act = several(value, for: field)
    {
      return [act]
    }
    if let name = selfIntroduction(clause) { return [name] }
    if !isQuestion(clause), let event = event(clause) ?? appliedNext(clause) { return [event] }
    if let act = nameOfSomething(clause) { return [act] }
    if let (field, value) = named(clause, needsSeparator: false) {
      // `网站是 a.gov.cn` says that there is one, and where.
      if field.kind == .boolean, let token = TypedValues.find(in: value).first,
        token.kind == .address
      {
        let site = matter.knowledge.fields.first { $0.kind == .website }
        return [.fill(field: field.id, text: "是", manner: .stated)]
          + (site.map { [.fill(field: $0.id, text: token.text, manner: .stated)] } ?? [])
      }
      let isVague =
        field.kind == .boolean && !fitsCheck(value, field) && value.count > 4
        && !clause.folded.contains { ":=".contains($0) }
      if !isVague { return [.fill(field: field.id, text: value.text, manner: .stated)] }
    }
    // Words of having and not having alone ask nothing, whatever particle follows them.
    if let stated = polarity(clause) { return [stated] }
    // `应该是党政机关吧？` leaves hardly a doubt.
    let isSoft = clause.trimmed { "?。！ ".contains($0) }.hasSuffix("吧")
    guard !isQuestion(clause) || isSoft else { return nil }
    if let stated = choice(clause) { return [stated] }
    guard !isQuestion(clause) else { return nil }
    return typedValues(clause, after: earlier)
  }

  /// `网站名称：…`, `联系人是…`, `年限三年`.
  func named(_ clause: Spelling, needsSeparator: Bool) -> (field: Field, value: Spelling)? {
    let start = clause.dropping(leads: Words.subjects)
    let heading = needsSeparator ? start.dropping(leads: ["是否", "有无", "有没有", "是不是"]) : start
    for text in [clause.trimmed, start, withoutEnumerator(clause), heading] {
      guard let (named, behind) = lexicon.leadingField(of: text) else { continue }
      if text.count == heading.count, heading.count < start.count, named.kind != .boolean {
        continue
      }
      let rest = withoutPointer(behind)
      let name = text.prefix(text.count - behind.count)
      let field = meant(named, called: name, by: plainValue(of: rest))
      // In a pasted table a blank parts name and value.
      let blanks = rest.folded.prefix { $0 == " " }.count
      if let separator = separator(of: rest) ?? (needsSeparator && blanks > 0 ? blanks : nil) {
        let value = rest.dropFirst(separator).trimmed { " \t,;".contains($0) }
        guard !value.isEmpty else { continue }
        // `单位名称是什么` asks; `单位名称：什么…` doesn't.
        let isStrong = needsSeparator || ":=".contains(rest.trimmed { $0 == " " }.folded[0])
        if isStrong || !isQuestion(clause) {
          return (field, isStrong ? bare(value, for: field) : withoutParticles(value, of: field))
        }
      } else if field.kind == .person, let person = personAppointed(rest) ?? fullName(among: rest) {
        return (field, person)
      } else if !needsSeparator, !isQuestion(clause) {
        let value = rest.dropping(
          tails: Words.particles + (field.kind.isFreeText ? [] : ["没错", "是对的", "对的", "没问题"]))
        guard !value.isEmpty else { continue }
        let given = value.trimmed
        if blanks > 0, !given.isEmpty, isMeantAsValue(given, of: field, after: clause) {
          return (field, given)
        }
        guard fits(value, field) || isWish(value, field) else { continue }
        return (field, value.dropping(leads: field.kind == .paragraph ? Words.listing : ["要"]))
      }
    }
    return nil
  }

  /// `卫生院没网站`: said of the unit itself, by its name or the end of it.
  func withoutOwnName(_ clause: Spelling) -> Spelling {
    guard let own = matter.given("organizationName")?.value.plain ?? conversation.name else {
      return clause
    }
    let name = normalize(own)
    for length in stride(from: min(clause.count - 2, name.count), to: 1, by: -1) {
      let lead = clause.prefix(length)
      guard name.hasSuffix(lead.key), Words.organizationEnds.contains(where: lead.hasSuffix) else {
        continue
      }
      let rest = clause.dropFirst(length)
      // Only before what is said of it; `某局.政务` goes on.
      let goesOn =
        ["没", "有", "是", "的", "还没", "也"].contains(where: rest.hasPrefix)
        || lexicon.leadingField(of: rest).map { !$0.rest.isEmpty } ?? false
      return goesOn ? rest : clause
    }
    return clause
  }

  /// `让张晓红来`, `由本人担任`: who is to be it.
  private func personAppointed(_ rest: Spelling) -> Spelling? {
    let name = rest.dropping(leads: ["就让", "让", "由", "请", "安排", "派", "换"])
    guard name.count < rest.trimmed.count else { return nil }
    let bare = name.dropping(tails: Words.particles).dropping(tails: [
      "来担任", "担任", "来当", "当", "来做", "做", "来负责", "负责", "来办", "来填", "来", "兼任", "兼", "去办", "接手",
    ])
    let isSelf = ["我", "本人", "我自己", "我本人"].contains(bare.key)
    return isSelf || isPersonLike(bare) && PersonNames.areLike(bare) ? bare : nil
  }

  /// `联系人那边是…`, `行业布局我选…`: without the words between name and sign that only point.
  private func withoutPointer(_ rest: Spelling) -> Spelling {
    let pointers = [
      "么", "嘛", "呢", "的话", "那边", "这边", "那一栏", "这一栏", "那栏", "这栏", "一栏", "那块", "这块", "那里", "这里", "我",
      "我们",
    ]
    guard let pointer = pointers.first(where: rest.hasPrefix),
      case let after = rest.dropFirst(pointer.count), separator(of: after) != nil
    else { return rest }
    return after
  }

  /// `政府机关那种吧`, `写成某某网了`: without what ends the sentence.
  private func withoutParticles(_ value: Spelling, of field: Field) -> Spelling {
    var bare = value.dropping(tails: Words.particles)
    if field.kind == .text || field.kind == .choice {
      bare = bare.dropping(tails: ["的那种", "那种", "那款", "那类"])
      if bare.count > 3, bare.hasSuffix("了") { bare = bare.dropping(tails: ["了"]) }
    }
    return bare
  }

  /// What follows a name, without the sign between.
  private func plainValue(of rest: Spelling) -> Spelling {
    rest.dropFirst(separator(of: rest) ?? 0).dropping(tails: Words.particles)
  }

  /// A value of a strict kind without the remark in brackets behind it.
  private func bare(_ value: Spelling, for field: Field) -> Spelling {
    guard !field.kind.isFreeText, let place = value.places(of: "(").first, place > 0,
      case let bare = value.prefix(place).trimmed, fitsCheck(bare, field)
    else { return value }
    return bare
  }

  /// Whether what stands behind a name and a blank is a value, fit or not: `手机 1380013`.
  ///
  /// `域名 续费` asks something; what no question knows and what holds digits or letters is meant.
  private func isMeantAsValue(_ value: Spelling, of field: Field, after clause: Spelling) -> Bool {
    if isLikeExample(value, of: field) { return true }
    return value.folded.contains { $0.isASCII && ($0.isNumber || $0.isLetter) || $0 == "@" }
      || !finder.find(clause.text).isConfident
  }

  /// Whether a value looks like one of those that the field gives as examples: 蓝色 like 红色.
  func isLikeExample(_ value: Spelling, of field: Field) -> Bool {
    guard field.kind == .text, value.count <= 4 else { return false }
    return field.examples.contains { example in
      let example = Spelling(example)
      return example.key == value.key
        || example.count <= 4 && example.folded.last == value.folded.last && value.count > 1
    }
  }

  /// How many places the sign or word takes that leads to a value, blanks included.
  func separator(of rest: Spelling) -> Int? {
    let blanks = rest.folded.prefix { $0 == " " }.count
    let sign = rest.dropFirst(blanks)
    // `简介我写好了：…`
    if let colon = sign.places(of: ":").first, (2...7).contains(colon),
      ["好了", "如下", "这样", "下面", "是", "一下"].contains(where: sign.prefix(colon).hasSuffix),
      sign.prefix(colon).folded.allSatisfy(\.isHan)
    {
      return blanks + colon + 1
    }
    for word in Words.separators where sign.hasPrefix(word) {
      // `简介写：…`: a sign behind the word belongs to it.
      // Behind a sign it is the value's own, as in `网站名称：=1+1`.
      let rest = sign.dropFirst(word.count).folded.drop { $0 == " " }
      guard word.allSatisfy(\.isLetter), let next = rest.first, ":=".contains(next) else {
        return blanks + word.count
      }
      return blanks + sign.count - rest.count + 1
    }
    return nil
  }

  /// Whether a value right behind a name is one, without any sign between.
  func fits(_ value: Spelling, _ field: Field) -> Bool {
    // A number that is none for this field is refused with the reason, not taken for a question.
    if field.kind == .integer, number(value.text) != nil { return true }
    switch field.kind {
    case .text:
      if field.id == "address", isAddress(value) { return true }
      return isOrganization(value) && polarity(value) == nil
    case .account:
      return value.count >= 4 && value.folded.allSatisfy { $0.isASCII && $0 != " " }
    case .paragraph:
      // `内设机构办公室、人事股、财务股`: a list is what such a field holds.
      return value.count >= 8 && value.contains("、") && !value.hasPrefix("、")
        && lexicon.names.allSatisfy { $0.letters.count < 2 || !value.contains($0.name) }
    case .pictures, .news, .derived: return false
    case .person: return (2...4).contains(value.count) && value.folded.allSatisfy(\.isHan)
    case .integer, .boolean, .choice, .chineseDomain, .englishDomain, .website, .ip, .mobile,
      .phone, .email, .postcode, .creditCode:
      if case .accepted = field.check(value.text, today: today) { return true }
      return false
    }
  }

  /// `滨河大道12号政务中心三楼`: at least two of the words of which addresses are made, or a number with one.
  private func isAddress(_ value: Spelling) -> Bool {
    guard value.count >= 5, !isQuestion(value), !value.key.containsAny(Words.talk) else {
      return false
    }
    let parts = value.folded.count { "省市区县旗盟州镇乡村街道路巷弄号楼层室院".contains($0) }
    return parts >= 3 || parts >= 2 && value.folded.contains { $0.isNumber }
  }

  /// `名称就叫兴国教育网`: a name, and it isn't said of what.
  private func nameOfSomething(_ clause: Spelling) -> Act? {
    guard let lead = ["名称", "名字"].first(where: clause.trimmed.hasPrefix), !isQuestion(clause) else {
      return nil
    }
    let rest = clause.trimmed.dropFirst(lead.count)
    guard let skipped = separator(of: rest) else { return nil }
    let name = rest.dropFirst(skipped).dropping(tails: Words.particles)
    let isNoPerson = Words.organizations.contains(where: name.hasSuffix)
    guard !name.isEmpty, pending?.kind != .person || isNoPerson else { return nil }
    let fields = matter.knowledge.fields.filter {
      $0.kind == .text && $0.label.hasSuffix("名称") && matter.given($0.id) == nil
    }
    guard fields.count > 1 else {
      return fields.first.map { .fill(field: $0.id, text: name.text, manner: .stated) }
    }
    return .ambiguous(text: name.text, fields: fields.map(\.id))
  }

  /// `颜色要蓝色`.
  func isWish(_ value: Spelling, _ field: Field) -> Bool {
    field.kind == .text && value.hasPrefix("要") && (2...9).contains(value.count)
  }
}
