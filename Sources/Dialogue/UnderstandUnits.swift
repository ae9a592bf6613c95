import Drafts
import Knowledge
import Text

/// Lines that speak of another organization than the open draft's: `下一个，南宁市水利局`, `换妇联`,
/// `审计局改3年`, `统计局的呢？`.
///
/// They belong to that unit's draft, so that the draft in hand is never written over. A name within a
/// value (`主管单位是水利局`, `地址在财政局三楼`) and somebody who only says or does something
/// (`财政局说钱转了`) are not spoken of.
extension Understanding {
  func ofAnotherUnit(_ line: Spelling) -> [Act]? {
    let whole = line.trimmed
    // Values of a unit that wasn't named are somebody's, too.
    guard hasOwnUnit || !matter.draft.answers.isEmpty, whole.count <= 160,
      !whole.folded.contains("\n"), longNamed(whole) == nil
    else { return nil }
    if let alike = begunAlike(whole) { return alike }
    for range in whole.clauseRanges {
      // What stands before is of the open draft, so only what is sure parts the line there.
      let isFirst = whole.prefix(range.lowerBound).trimmed.isEmpty
      guard let mention = mention(of: whole.dropFirst(range.lowerBound)),
        let address = address(mention, isFirst: isFirst)
      else { continue }
      let before = isFirst ? [] : saidBefore(whole.prefix(range.lowerBound).trimmed)
      return before + [.address(address, rest: withoutAlso(mention.rest, address).text)]
    }
    return nil
  }

  /// `另起一份，单位为某局，其余同前`: a new draft that takes along what is the same.
  private func begunAlike(_ whole: Spelling) -> [Act]? {
    let clauses = whole.clauses
    guard clauses.count > 2, let found = Command.find(in: clauses[0].key), found.isExact,
      found.command == .new, found.argument.isEmpty,
      clauses.dropFirst(2).contains(where: { isSame($0) }),
      case let name = clauses[1].dropping(leads: ["单位", "名称", "全称", "为", "是", "叫", "给"]),
      !name.isEmpty, unitName(at: name) == name.count
    else { return nil }
    let rest = clauses.dropFirst(2).filter { !isSame($0) }.map(\.text).joined(separator: "，")
    return [.address(.new(name.text, shares: true), rest: rest)]
  }

  /// Another unit that a text begins with.
  private struct Mention {
    enum Lead: Comparable { case none, toward, back, turning, swapping, next }

    let name: Spelling
    let lead: Lead
    /// Whether a word behind the name makes it the topic: 审计局那边, 审计局的.
    let isTopic: Bool
    /// Whether that word points, and is more than 的.
    let isPointed: Bool
    /// Whether the clause ends with the name and what makes it the topic.
    let isAlone: Bool
    /// Whether a blank parts the name from what follows.
    let isApart: Bool
    let rest: Spelling
  }

  private func mention(of text: Spelling) -> Mention? {
    var lead = Mention.Lead.none
    var core = text.trimmed
    while lexicon.leadingField(of: core) == nil {
      if let (length, kind) = introduction(of: core) {
        lead = max(lead, kind)
        core = core.dropFirst(length).dropping(leads: ["是", "的", "单位"])
      } else if let word = Words.beforeUnits.filter(core.hasPrefix).max(by: { $0.count < $1.count })
      {
        core = core.dropFirst(word.count).trimmed
      } else {
        break
      }
    }
    let length = unitName(at: core)
    guard length > 0, lexicon.leadingField(of: core) == nil,
      case let name = core.prefix(length)
    else { return nil }
    var behind = core.dropFirst(length)
    // `教育局也要办`: it is to be done, which introduces it.
    let deed = behind.prefix(behind.clauseRanges.first?.upperBound ?? 0)
    let bare = deed.dropping(leads: Words.alsoOfUnits + ["跟着", "还", "得", "想", "一起", "也要"])
      .dropping(tails: Words.particles + ["了", "一下", "的"])
    if bare.count < deed.trimmed.count, Words.doingUnits.contains(bare.key), !isQuestion(deed) {
      lead = .next
      behind = behind.dropFirst(deed.count)
    }
    let isStop = { (text: Spelling) in text.isEmpty || ",。;:?!".contains(text.folded[0]) }
    let topic = Words.topicsOfUnits.filter(behind.hasPrefix).max { $0.count < $1.count }
    var tail = behind.dropFirst(topic?.count ?? 0)
    if let particle = ["了吧", "了", "吧", "啦", "呀", "啊", "哈", "哦"].first(where: tail.hasPrefix),
      isStop(tail.dropFirst(particle.count))
    {
      tail = tail.dropFirst(particle.count)
    }
    return Mention(
      name: name, lead: lead, isTopic: topic != nil,
      isPointed: topic.map { "那这".contains($0.first ?? " ") } ?? false,
      isAlone: isStop(tail) && !tail.hasPrefix("?"),
      isApart: tail.hasPrefix(" "), rest: tail.trimmed)
  }

  /// `下一个`, `第三家`, `换`: how long the words are that turn to another unit, and how surely they do.
  private func introduction(of text: Spelling) -> (Int, Mention.Lead)? {
    func longest(_ words: [String]) -> Int? { words.filter(text.hasPrefix).map(\.count).max() }
    if text.hasPrefix("第"), text.count > 2, "一二三四五六七八九十123456789".contains(text.folded[1]),
      ["个", "家", "份"].contains(where: text.dropFirst(2).hasPrefix)
    {
      return (3, text.folded[1] == "一" || text.folded[1] == "1" ? .turning : .next)
    }
    if let length = longest(Words.nextUnit) { return (length, .next) }
    if let length = longest(Words.switching.filter { $0.count > 1 } + ["切"]) {
      return (length, .back)
    }
    if let length = longest(Words.turningToUnit) {
      return (length, text.hasPrefix("换") ? .swapping : .turning)
    }
    return longest(["给", "把", "替", "帮", "至于", "关于"]).map { ($0, .toward) }
  }

  /// Where a line belongs that speaks of another unit; nil where it only seems to.
  private func address(_ mention: Mention, isFirst: Bool) -> Address? {
    let (name, rest) = (mention.name, mention.rest)
    guard hasOwnUnit || mention.lead >= .swapping || draft(for: name) != nil else { return nil }
    let asks = rest.clauses.contains(where: isQuestion) || rest.key == "?"
    let clause = rest.clauses.first ?? rest
    if mention.lead < .back,
      Words.deedsOfOthers.contains(where: clause.hasPrefix)
        || clause.key.containsAny(Words.callsOfOthers)
    {
      return nil
    }
    let takesNames = pending.map { $0.kind == .text || $0.kind == .paragraph } ?? false
    if pending?.id == "organizationName" || pending?.id == "reviewOffice", mention.lead < .next {
      // A draft that is called by another unit waits for that one's full name.
      let isOfAnother = mention.lead >= .turning && hasOwnUnit && !isOwnUnit(name)
      guard isOfAnother || mention.isTopic && draft(for: name) != nil else { return nil }
    }
    // Whose answers are asked for: `统计局的呢？`, `审计局到哪一步了？`
    let isOfState = ["呢?", "呢", "怎么样", "?", "到哪", "填到哪", "还差", "还缺", "缺什么"].contains(
      where: rest.hasPrefix)
    if asks, !isOfState { return nil }
    // A draft that goes isn't opened first.
    if mention.lead < .back, clause.key.containsAny(["不要了", "删", "作废", "扔"]) { return nil }
    // Only to open a draft is a command.
    if mention.lead == .back, rest.isEmpty, isFirst { return nil }
    let states = statesSomething(clause)
    let isReport = happened(clause) != nil || event(clause) != nil || tellsOfErrand(clause)
    if draft(for: name) == nil, isOwnUnit(name) {
      // `团市委这边没网站`, said of the draft in hand.
      let isSaid = mention.isPointed && !mention.isAlone && !asks
      let isValue = matter.given("organizationName").map { normalize($0.value.plain) == name.key }
      let isCalled = mention.isAlone && rest.isEmpty && !takesNames && isValue != true
      return isFirst && (isSaid || isCalled || isOfState && rest.count <= 2) ? .here : nil
    }
    if let draft = draft(for: name) {
      let isTurnedTo = mention.lead >= .back || mention.isTopic || isFirst && !takesNames
      let isMeant =
        isTurnedTo && mention.isAlone || states || isOfState || mention.isPointed
        || mention.lead == .next || tellsOfErrand(clause)
      return isMeant ? .draft(draft.name) : nil
    }
    let shares = rest.clauses.contains { isSame($0) }
    if mention.lead >= .turning {
      guard mention.isAlone || states || mention.isPointed || mention.isApart else { return nil }
      if isKindOfUnit(name), mention.lead == .turning { return nil }
      return .new(name.text, shares: shares)
    }
    guard isFirst, !takesNames, mention.lead < .back, !isKindOfUnit(name),
      !Words.thirdParties.contains(where: name.hasSuffix)
    else { return nil }
    if isOfState, mention.isTopic || rest.key == "呢?" { return .unsure(name.text) }
    if mention.isTopic, mention.isAlone, rest.isEmpty { return .unsure(name.text) }
    // A full name with values behind it is hardly the old unit's.
    let isFull = name.count >= 6 && name.folded.contains { "省市区县旗盟州镇乡".contains($0) }
    let valuesFollow = isFull && mention.isAlone && rest.clauses.contains { statesSomething($0) }
    // Who does something for us has no draft.
    return states && !isReport && (!mention.isAlone || mention.isTopic) || valuesFollow
      ? .unsure(name.text) : nil
  }

  /// `兹有两家单位：甲县民政局、甲县残联，都没网站`: one draft is for one unit.
  func ofSeveralUnits(_ whole: Spelling) -> [Act]? {
    guard matter.given("organizationName") == nil, whole.count <= 160,
      !whole.folded.contains("\n")
    else { return nil }
    for range in whole.clauseRanges {
      let clause = whole[range]
      let colon = clause.places(of: ":").last.map { $0 + 1 } ?? 0
      // What stands behind a field's name is its value.
      guard colon == 0 || lexicon.leadingField(of: clause.trimmed) == nil else { continue }
      for link in ["、", "和", "跟", "与"] {
        let parts = parted(clause.dropFirst(colon), by: link)
        guard parts.count > 1, let last = parts.last, case let length = unitName(at: last),
          length > 0
        else { continue }
        var first = parts[0].dropping(leads: Words.beforeUnits + Words.withUnits)
        if UnitNames.isLike(first.key), let lead = Words.withUnits.first(where: first.hasPrefix) {
          first = first.dropFirst(lead.count)
        }
        let names = [first] + parts.dropFirst().dropLast() + [last.prefix(length)]
        guard names.allSatisfy({ UnitNames.isLike($0.key) || Words.wholeNames.contains($0.key) }),
          !names.contains(where: { isKindOfUnit($0) || $0.key.contains("编办") })
        else { continue }
        let rest = withoutAlso(whole.dropFirst(range.upperBound).trimmed, .here)
        return [.units(names.map(\.text), rest: rest.text)]
      }
    }
    return nil
  }

  private func parted(_ text: Spelling, by link: String) -> [Spelling] {
    var parts: [Spelling] = []
    var start = 0
    for place in text.places(of: link) {
      parts.append(text[start..<place].trimmed)
      start = place + link.count
    }
    return parts + [text.dropFirst(start).trimmed]
  }

  /// Whether a clause behind a name states what a draft holds, or what happened on its way.
  private func statesSomething(_ clause: Spelling) -> Bool {
    let core = clause.dropping(leads: Words.alsoOfUnits)
    guard !core.isEmpty, !isQuestion(core) else { return false }
    if happened(core) != nil { return true }
    return statement(core)?.contains { act in
      switch act {
      case .fill, .event, .whichReview, .contest, .clear, .ambiguous: true
      case .command(.later, _), .command(.skip, _), .command(.unknown, _): true
      default: false
      }
    } ?? false || isSame(core)
  }

  /// `昨天把域名交了`: what happened on the way, in whatever words.
  private func tellsOfErrand(_ clause: Spelling) -> Bool {
    clause.count <= 16 && clause.key.hasSuffix("了")
      && clause.key.containsAny(["交", "报", "批", "退", "缴", "挂", "送", "提交", "通过", "过了"])
  }

  /// `其他同上`: what isn't named is as in the draft in hand.
  private func isSame(_ clause: Spelling) -> Bool {
    clause.count <= 14
      && ["其他", "其它", "其余", "别的", "剩下的", "余下"].contains(where: clause.hasPrefix)
      && clause.key.containsAny(["同上", "同前", "一样", "照旧", "相同", "不变", "照搬", "同"])
  }

  /// `也三年` says of another unit what was said of the last one.
  private func withoutAlso(_ rest: Spelling, _ address: Address) -> Spelling {
    if ["呢", "呢?", "?", "怎么样", "怎么样?"].contains(rest.key) { return Spelling("") }
    var clauses = rest.clauseRanges.map { rest[$0] }.filter { !isSame($0.trimmed) }
    if case .unsure = address { return rest }
    if case .new(_, shares: true) = address {} else { clauses = rest.clauseRanges.map { rest[$0] } }
    let words = clauses.map { $0.dropping(leads: Words.alsoOfUnits).text }.filter { !$0.isEmpty }
    return rest.key.hasSuffix("?") && words.count <= 1
      ? rest : Spelling(words.joined(separator: "，"))
  }

  /// What the part of a line before it gives to the open draft.
  private func saidBefore(_ said: Spelling) -> [Act] {
    Understanding(
      line: Line(said.text), conversation: conversation, lexicon: lexicon, finder: finder,
      today: today
    ).acts().filter { act in
      switch act {
      case .fill(_, _, .asked): false
      case .fill, .event, .clear, .command(.later, _), .command(.skip, _), .command(.unknown, _),
        .command(.undo, _), .command(.export, _):
        true
      default: false
      }
    }
  }
}

/// The draft to which a line belongs that speaks of another unit.
package enum Address: Equatable, Sendable {
  /// A draft that is there.
  case draft(String)
  /// One to be begun; with what units in one house have in common, if the rest is said to be the same.
  case new(String, shares: Bool)
  /// There is no draft for the unit, and nothing introduced it.
  case unsure(String)
  /// The draft in hand after all.
  case here
}
