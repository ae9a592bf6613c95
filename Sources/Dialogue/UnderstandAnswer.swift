import Drafts
import Knowledge
import Text

extension Understanding {
  /// Reads a line that states nothing by itself.
  func unstated(_ whole: Spelling) -> [Act] {
    if let acts = unitBeforeRemarks(whole) { return acts }
    if let name = introduced(whole) { return [name] }
    if whole.clauses.contains(where: isElsewhere) {
      return finder.find(whole.text).isConfident ? questions(whole) : [.elsewhere(whole.text)]
    }
    // What names a field of its own is no answer to another.
    if whole.count <= 30, pending?.kind != .paragraph, let act = loosely(whole) { return [act] }
    if let aside = aside(whole) { return [aside] }
    guard let pending else {
      let name = whole.dropping(tails: Words.particles)
      if isOrganization(name), isSpecific(name), matter.given("organizationName") == nil {
        return [.fill(field: "organizationName", text: name.text, manner: .stated)]
      }
      // A few words are a question typed short; a sentence that asks nothing is none by guessing.
      let asks = whole.count <= 6 || isQuestion(whole) || finder.find(whole.text).isConfident
      return asks ? questions(whole) : [.unclear(whole.text)]
    }
    let plain = whole.dropping(tails: Words.particles).key
    if !pending.choices.contains(where: { $0.words.contains(plain) }) {
      if Words.nothing.contains(plain), pending.kind != .boolean {
        return [.command(pending.isRequired ? .later : .skip, argument: "")]
      }
      if Words.whatever.contains(plain)
        || Words.whatever.contains(
          whole.dropping(leads: ["那", "那就"]).dropping(tails: Words.particles).key)
      {
        return [.command(.example, argument: "")]
      }
    }
    if let found = answerAmong(whole.clauses, for: pending) ?? begunAgain(whole, for: pending) {
      return [found]
    }
    if pending.kind != .chineseDomain, !fitsCheck(whole, pending) || pending.kind == .account,
      let given = alreadyGiven(whole, besides: pending)
    {
      return [given]
    }
    if pending.kind == .person || pending.id == "organizationName",
      lexicon.isTerm(whole.dropping(tails: Words.particles))
    {
      return questions(whole)
    }
    // 那日苏 is a name, though 那 leads to others.
    let answer =
      pending.kind == .person && isFullName(whole)
      ? whole : whole.dropping(leads: Words.leads).dropping(tails: Words.tails)
    let isQuestion = isQuestion(whole)
    if !pending.kind.isFreeText {
      // A number within something else is no answer: 赵六.
      if pending.kind == .integer, !isQuestion, holdsMoreThanNumber(answer) {
        return [.unclear(whole.text)]
      }
      switch pending.check(answer.text, today: today) {
      // `我们没有网站吗` asks, though its words would do for an answer.
      case .accepted where !(isQuestion && Questions.isYesNo(whole.key)):
        return [.fill(field: pending.id, text: answer.text, manner: .asked)]
      case .invalid where !isQuestion && !speaks(whole, instead: pending):
        return [.fill(field: pending.id, text: answer.text, manner: .asked)]
      case .accepted, .invalid, .unrecognised: break
      }
      if isQuestion || finder.find(whole.text).isConfident { return questions(whole) }
      if speaks(whole, instead: pending) { return [.unclear(whole.text)] }
      return [.fill(field: pending.id, text: answer.text, manner: .asked)]
    }
    if isQuestion { return questions(whole) }
    // Accounts are mostly letters; half a sentence is none.
    if pending.kind == .account, !isQuoted(answer), !isOrganization(answer),
      answer.folded.count(where: \.isHan) > 5
    {
      return [.unclear(whole.text)]
    }
    // One character is no account: `写全吧`.
    if pending.kind == .account, answer.count == 1, answer.folded[0].isHan {
      return [.unclear(whole.text)]
    }
    if pending.kind == .account, isOrganization(answer) {
      let others = ["organizationName", "address"].filter { matter.given($0) == nil }
      return [.ambiguous(text: answer.text, fields: [pending.id] + others)]
    }
    // Few accounts are in Chinese, and most lines are: asked once.
    if pending.kind == .account, answer.count < 2, answer.folded.contains(where: \.isHan) {
      return [.unclear(whole.text)]
    }
    if pending.kind == .account, !isQuoted(answer), answer.folded.contains(where: \.isHan) {
      return [.doubtful(field: pending.id, text: answer.text, asked: whole.text)]
    }
    if pending.kind == .person, isOrganization(answer) { return [.unclear(whole.text)] }
    if pending.id == "organizationName", !isQuoted(answer),
      Words.kindEnds.contains(where: answer.hasSuffix)
        || answer.folded.contains(where: Words.foreignToNames.contains)
    {
      return finder.find(whole.text).isConfident ? questions(whole) : [.unclear(whole.text)]
    }
    if pending.kind != .paragraph, !isQuoted(answer), isTalk(whole, besides: pending) {
      return finder.find(whole.text).isConfident ? questions(whole) : [.unclear(whole.text)]
    }
    if whole.count > 4, finder.find(whole.text).isConfident, !looksLikeValue(whole, of: pending) {
      return [.doubtful(field: pending.id, text: whole.text, asked: whole.text)]
    }
    if pending.kind == .paragraph, isOpinion(whole) { return [.pause] }
    let text = pending.kind == .paragraph ? withFullStop(answer.text) : answer.text
    return [.fill(field: pending.id, text: text, manner: .asked)]
  }

  /// A paragraph with the full stop that ended the line: it is a part of the text.
  func withFullStop(_ text: String) -> String {
    let typed = line.text.trimmed(of: " \t\n")
    return typed.hasSuffix(text + "。") ? text + "。" : text
  }

  /// Whether a line is a sentence rather than a bad value of a strict kind: then it isn't understood,
  /// and to find fault with it as a number or a domain would be silly.
  private func speaks(_ whole: Spelling, instead field: Field) -> Bool {
    guard TypedValues.find(in: whole).isEmpty, !isQuoted(whole.trimmed) else { return false }
    let han = whole.folded.count(where: \.isHan)
    let isSpeech =
      whole.key.containsAny(Words.talk) || whole.key.containsAny(Words.speech)
      || whole.folded.contains(where: Words.foreignToNames.contains)
    switch field.kind {
    case .integer: return han > 3 && numbers(in: whole.text).isEmpty
    case .mobile, .phone, .postcode, .email, .ip, .englishDomain, .website, .creditCode:
      let hasCharacters = whole.folded.contains { $0.isASCIIDigit || $0 == "@" || $0 == "." }
      return !hasCharacters && (han > 4 || han > 2 && isSpeech)
    case .chineseDomain:
      let name = whole.dropping(leads: Words.leads).dropping(tails: Words.tails)
      return isSpeech && !Words.organizations.contains(where: name.hasSuffix)
        || whole.clauses.count > 1 && !whole.contains(".")
    case .choice, .boolean: return han > 5 && isSpeech
    case .text, .paragraph, .person, .account, .pictures, .news, .derived: return false
    }
  }

  /// The one clause of several that is a value of the field: `写我的名字吧，王建国`.
  private func answerAmong(_ clauses: [Spelling], for field: Field) -> Act? {
    guard clauses.count > 1, field.kind == .person || !field.kind.isFreeText,
      field.kind != .boolean,
      !clauses.contains(where: isQuestion)
    else { return nil }
    let values = clauses.map { $0.dropping(leads: Words.leads).dropping(tails: Words.tails) }.filter
    {
      field.kind == .person
        ? isPersonLike($0) && PersonNames.areLike($0) && !PersonNames.isNickname($0)
        : fitsCheck($0, field)
    }
    guard values.count == 1 else { return nil }
    return .fill(field: field.id, text: values[0].text, manner: .asked)
  }

  /// `1394772 嗯 1394772 6655`: a number that was begun again.
  private func begunAgain(_ whole: Spelling, for field: Field) -> Act? {
    guard field.kind == .mobile || field.kind == .phone || field.kind == .postcode else {
      return nil
    }
    let runs = whole.text.split { !$0.isASCIIDigit }.map(String.init)
    guard (3...6).contains(runs.count) else { return nil }
    for start in runs.indices.dropFirst() {
      let number = runs[start...].joined()
      guard number.hasPrefix(runs[start - 1]), fitsCheck(Spelling(number), field) else { continue }
      return .fill(field: field.id, text: number, manner: .asked)
    }
    return nil
  }

  func questions(_ whole: Spelling) -> [Act] {
    var parts = finder.questions(in: whole.text)
    // `代码贴哪儿？我不会弄`: what is said behind a question may ask something else by itself.
    if let last = parts.last, let mark = last.lastIndex(where: { "?？".contains($0) }),
      case let asked = String(last[...mark]),
      case let rest = String(last[last.index(after: mark)...]), !rest.isEmpty,
      case let one = finder.find(asked), case let both = finder.find(last),
      one.isConfident, both.isConfident, one.entries.first != both.entries.first
    {
      parts[parts.count - 1] = asked
      parts.append(rest.count > 2 && finder.find(rest).isConfident ? rest : last)
    }
    return parts.isEmpty ? [.question(whole.text)] : parts.map(Act.question)
  }

  func holdsMoreThanNumber(_ text: Spelling) -> Bool {
    let found = numbers(in: text.text)
    guard found.count == 1, let only = found.first else { return false }
    let rest = Spelling(
      String(text.text[..<only.whole.lowerBound] + text.text[only.whole.upperBound...]))
    let bare = rest.dropping(leads: Words.subjects + Words.leads + ["注册", "申请"])
      .dropping(tails: Words.tails + ["年", "左右", "整"])
    return bare.folded.contains(where: \.isHan) && !Words.rates.contains(bare.key)
  }

  /// An organization's or a person's name is an answer, whatever the ranking thinks of it.
  func looksLikeValue(_ text: Spelling, of field: Field) -> Bool {
    switch field.kind {
    case .person: text.count <= 6
    case .text, .account: Words.organizations.contains { text.hasSuffix($0) } || text.count <= 4
    default: false
    }
  }

  func longText(_ whole: Spelling) -> Act {
    guard let pending, pending.kind.isFreeText else { return .unclear(whole.text) }
    return .fill(field: pending.id, text: whole.text, manner: .asked)
  }

  /// A whole paragraph for a pending free-text field, commas and all.
  func freeText(_ whole: Spelling) -> Act? {
    guard let pending, pending.kind == .paragraph || pending.kind.isRows, !isQuestion(whole),
      !isOpinion(whole),
      !(whole.count <= 40 && whole.clauses.contains { isAboutAnother($0, than: pending) }),
      whole.clauses.count > 1 || whole.count > 20,
      lexicon.leadingField(of: whole).map({ separator(of: $0.rest) == nil }) ?? true
    else { return nil }
    return .fill(field: pending.id, text: whole.text, manner: .asked)
  }

  /// `行了，这回像样了`: what is thought of a text is no text.
  func isOpinion(_ whole: Spelling) -> Bool {
    guard whole.count <= 24, let first = whole.clauses.first, whole.clauses.count > 1 else {
      return false
    }
    return isAssent(first) || isThanks(first) || Words.no.contains(first.key)
  }

  func isQuoted(_ text: Spelling) -> Bool { text.withoutQuotes.trimmed.isEmpty }

  /// Whether a clause in a short line speaks of another field or of a mistake: no part of a text.
  private func isAboutAnother(_ clause: Spelling, than pending: Field) -> Bool {
    if dispute(clause) != nil || event(clause) != nil { return true }
    if Words.disputes.contains(where: clause.hasSuffix), clause.count <= 10 { return true }
    guard let (field, _) = named(clause, needsSeparator: true) else { return false }
    return field.id != pending.id
  }
}

extension Words {
  /// Words of speaking and doing that stand in no value of a strict kind.
  static let speech = [
    "把", "一下", "换吧", "再导", "导出", "给我", "让我", "先不", "新办", "新开", "说的", "那个", "这个", "刚才", "明天", "下午",
    "回头", "还是", "就是", "只是",
    "听听", "看看", "遮",
  ]
}
