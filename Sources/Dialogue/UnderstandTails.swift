import Drafts
import Knowledge
import Text

/// What stands behind a value and doesn't belong to it, and what one clause says of two fields.
extension Understanding {
  /// A correction, and what the clauses behind its value say: `改成某局，联系人不变`.
  ///
  /// Of a paragraph the clauses are a part; of any other value only what reads so.
  func withoutTail(_ act: Act) -> [Act] {
    guard case .fill(let id, let text, let manner) = act, let field = matter.knowledge.field(id),
      field.kind != .paragraph, !field.kind.isRows, case let clauses = Spelling(text).clauses,
      clauses.count > 1,
      let place = clauses.prefix(2).firstIndex(where: { isPlainValue($0, of: field) })
    else { return [act] }
    let value = clauses[place].dropping(tails: Words.particles)
    let own = Act.fill(field: id, text: value.text, manner: manner)
    let denials = ["不是", "而不是", "不要", "别写"]
    let rest = clauses[(place + 1)...].filter { clause in
      !denials.contains(where: clause.hasPrefix)
    }
    guard !rest.isEmpty else { return [own] }
    let others = sentence(
      Spelling(rest.map(\.text).joined(separator: "，")), after: [own], isRegretted: false)
    // `地址改成八号，三楼`: what says nothing by itself is the rest of a text.
    let saysNothing = others.dropFirst().allSatisfy { act in
      if case .unclear = act { true } else { false }
    }
    let isText = field.kind == .text && fitsCheck(Spelling(text), field)
    if isText, saysNothing, others.count > 1, !rest.contains(where: isTalkative) { return [act] }
    return others
  }

  private func isPlainValue(_ clause: Spelling, of field: Field) -> Bool {
    let value = clause.dropping(tails: Words.particles)
    guard field.kind == .person else { return fitsCheck(value, field) }
    return isPersonLike(value) && PersonNames.areLike(value) && !PersonNames.isNickname(value)
  }

  /// Whether a clause is plainly talk and no part of a name.
  private func isTalkative(_ clause: Spelling) -> Bool {
    clause.key.containsAny(Words.talk)
      || clause.folded.contains(where: Words.foreignToNames.contains)
      || lexicon.leadingField(of: clause) != nil
  }

  /// `域名也跟着换`: what the value of one field owes to another changes with it.
  func follows(_ clause: Spelling, after acts: [Act]) -> Act? {
    let last = acts.last { if case .fill = $0 { true } else { false } }
    guard case .fill(let id, let text, _)? = last, clause.count <= 12, !isQuestion(clause),
      let (field, rest) = lexicon.leadingField(of: clause.dropping(leads: Words.subjects)),
      field.id != id, field.kind != .derived,
      rest.key.containsAny(["跟着", "一起", "也", "同步", "相应", "一并"]),
      ["换", "改", "变", "换掉", "改掉", "调整", "改一下", "换一下"].contains(
        rest.dropping(leads: ["也", "要", "得", "跟着", "一起", "同步", "相应", "一并", "地", "的"])
          .dropping(tails: Words.particles + ["了"]).key)
    else { return nil }
    guard let before = matter.given(id)?.value.plain,
      let value = matter.given(field.id)?.value.plain,
      let place = Spelling(value).places(of: normalize(before)).first
    else { return .contest(field: field.id) }
    let whole = Spelling(value)
    let changed = whole.prefix(place).text + text + whole.dropFirst(place + before.count).text
    return .fill(field: field.id, text: changed, manner: .corrected)
  }

  /// `联系人和经办人都换成某人`: one value for two fields.
  func both(_ clause: Spelling) -> [Act]? {
    guard !isQuestion(clause),
      let (one, rest) = lexicon.leadingField(of: clause.dropping(leads: Words.subjects))
    else { return nil }
    for link in ["和", "跟", "与", "同", "、", "及", "以及", ""] where link.isEmpty || rest.hasPrefix(link)
    {
      guard let (other, tail) = lexicon.leadingField(of: rest.dropFirst(link.count)),
        other.id != one.id, other.kind == one.kind, one.kind != .derived, !tail.isEmpty
      else { continue }
      let words = ["我", "我们", "想", "要", "请", "也", "就", "都", "全", "全都", "一起", "统一", "一并", "想要"]
      let said = ":=".contains(tail.folded[0]) ? tail : tail.dropping(leads: words)
      let leads = ["改成", "改为", "换成", "换为", "变成", "改", "换"]
      let skipped = leads.first(where: said.hasPrefix)?.count ?? separator(of: said)
      guard let skipped, case let value = said.dropFirst(skipped).dropping(tails: Words.particles),
        fitsCheck(value, one), fitsCheck(value, other), !Words.likenesses.contains(value.key),
        lexicon.leadingField(of: value) == nil
      else { continue }
      return [one, other].map {
        .fill(
          field: $0.id, text: value.text,
          manner: matter.given($0.id) == nil ? .stated : .corrected)
      }
    }
    return nil
  }

  /// `加上电话，算了不加了`: what is said and taken back in one line changes nothing.
  func isTakenBack(_ whole: Spelling) -> Bool {
    let clauses = whole.clauses
    guard clauses.count > 1, let last = clauses.last, !isQuestion(last) else { return false }
    let sighs = ["算了", "还是", "那", "先", "哦", "嗯", "不对", "就", "也", "唉", "哎"]
    let core = last.dropping(leads: sighs).dropping(tails: Words.particles + ["了"])
    guard core.count == 2, ["不", "别", "甭"].contains(where: core.hasPrefix),
      let verb = core.folded.last
    else { return false }
    let said = clauses.dropLast()
    let isResigned = last.hasPrefix("算了") || said.last?.key == "算了"
    return "加改换填写删清弄要动".contains(verb)
      && (isResigned || "加改换删清".contains(verb) && last.hasPrefix("还是"))
      && said.contains { $0.folded.contains(verb) || isResigned && correction($0) != nil }
  }

  /// `选第二个，我们有网站的`: the answer to what is asked, and more.
  func pick(_ clause: Spelling) -> Act? {
    guard let pending, !pending.choices.isEmpty, let number = ordinal(clause.key),
      !lexicon.choices.contains(where: { $0.word == clause.dropping(leads: ["选", "我选"]).key }),
      fitsCheck(Spelling("\(number)"), pending)
    else { return nil }
    return .fill(field: pending.id, text: "\(number)", manner: .asked)
  }

  /// `192.168.1.10，要填这个吗`: the value is asked about, not given.
  func withLeave(_ acts: [Act], of whole: Spelling) -> [Act] {
    guard let place = acts.lastIndex(where: { if case .question = $0 { true } else { false } }),
      place > 0, case .question(let text) = acts[place], asksLeave(Spelling(text)),
      case .fill(let field, let value, _) = acts[place - 1]
    else { return acts }
    return Array(acts[..<(place - 1)])
      + [.doubtful(field: field, text: value, asked: whole.text)] + Array(acts[(place + 1)...])
  }

  private func asksLeave(_ question: Spelling) -> Bool {
    question.count <= 10 && question.key.containsAny(["这个", "这样", "这么", "它"])
      && question.key.containsAny(["填", "写", "行", "对", "可以", "用"])
      && !question.key.containsAny(["为什么", "怎么", "多少", "哪"])
  }

  /// Several values where one is wanted: `203.0.113.8 和 203.0.113.9`.
  func several(_ value: Spelling, for field: Field) -> Act? {
    guard !field.kind.isFreeText, field.kind != .boolean, field.kind != .choice,
      field.kind != .derived, !fitsCheck(value, field)
    else { return nil }
    for link in ["和", "跟", "与", "以及", "还有", "及", "、", "/", "或者", "或", ",", " "] {
      var parts: [Spelling] = []
      var start = 0
      for place in value.places(of: link) where place >= start {
        parts.append(value[start..<place].trimmed)
        start = place + link.count
      }
      parts.append(value.dropFirst(start).trimmed)
      parts.removeAll(where: \.isEmpty)
      guard (2...3).contains(parts.count), parts.allSatisfy({ fitsCheck($0, field) }),
        Set(parts.map(\.key)).count == parts.count
      else { continue }
      return .among(field: field.id, texts: parts.map(\.text))
    }
    return nil
  }

  /// The value of another field, said again: it isn't the answer to what is asked.
  func alreadyGiven(_ whole: Spelling, besides pending: Field) -> Act? {
    let key = whole.dropping(leads: Words.leads).dropping(tails: Words.tails).key
    let holder = matter.draft.answers.first { id, answer in
      id != pending.id && normalize(answer.value.plain) == key
        && matter.knowledge.field(id).map { $0.kind.isFreeText && $0.kind != pending.kind } ?? false
    }
    return holder.map { .recall(field: $0.key) }
  }
}
