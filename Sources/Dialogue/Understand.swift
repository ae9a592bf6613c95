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
    reading().map { act in
      // `网站名称也改成这个` points to what was given last.
      guard case .fill(let field, let text, let manner) = act,
        Words.lastOne.contains(normalize(text)),
        let last = lastGiven, last.id != field, let value = matter.value(last.id)
      else { return act }
      return .fill(field: field, text: value.plain, manner: manner)
    }
  }

  private func reading() -> [Act] {
    let whole = Spelling(line.text).trimmed { " \t\n".contains($0) }
    guard !whole.isEmpty else { return [] }
    // A text of this length is a value or a paste of rows, not a sentence.
    if whole.count > Words.longest { return [longText(whole)] }
    if let reply = replyToExpectation(whole) { return [reply] }
    if let command = command(whole) { return [command] }
    if whole.folded.contains("\n") { return paste(whole) }
    if let row = rowOfPairs(whole) { return paste(row) }
    if let remark = remark(whole) { return [remark] }
    if let long = longNamed(whole) { return long }
    if let (said, mended) = partedByRegret(whole) {
      let acts = sentence(said)
      return correction(mended, after: acts).map { acts + [$0] } ?? sentence(mended, after: acts)
    }
    // Several corrections in a line are read one by one.
    let mended = whole.clauses.filter {
      correction($0) != nil || named($0, needsSeparator: true) != nil
    }
    if mended.count > 1 { return sentence(whole) }
    if let correction = correction(whole) { return [correction] }
    if let text = freeText(whole) { return [text] }
    return sentence(whole)
  }

  /// What was said before `不对` in the middle of a line, and how it goes on after it.
  private func partedByRegret(_ whole: Spelling) -> (Spelling, Spelling)? {
    for word in ["不对", "错了", "说错了", "哦不", "等等"] {
      for sign in [",", "。", ";"] {
        guard let place = whole.places(of: sign + word).first, place > 0 else { continue }
        let said = whole.prefix(place)
        let mended = whole.dropFirst(place + 1 + word.count).trimmed
        // Without a statement before it there is nothing to part.
        guard !mended.isEmpty, said.clauses.contains(where: { statement($0) != nil }) else {
          continue
        }
        return (said, mended)
      }
    }
    return nil
  }

  /// Reads a line clause by clause; what no clause states is read as a whole.
  ///
  /// `said` is what was stated before, and then regretted.
  private func sentence(_ whole: Spelling, after said: [Act] = []) -> [Act] {
    var acts = said
    var leftovers: [Spelling] = []
    var isRegretted = !said.isEmpty
    for clause in whole.clauses {
      if let command = exactCommand(clause) {
        acts.append(command)
      } else if let found = statement(clause, after: acts) {
        acts += found
      } else if isRegretted, case .fill(let field, _, _)? = acts.last,
        let kind = matter.knowledge.field(field), fitsCheck(clause, kind)
      {
        // `经办人李雷，不对，韩梅梅`
        acts.append(.fill(field: field, text: clause.text, manner: .corrected))
      } else if Words.regret.contains(clause.key) || clause.key == "不" {
        isRegretted = true
        continue
      } else if isQuestion(clause) {
        acts.append(.question(clause.dropping(leads: Words.asides).text))
      } else if !Words.softeners.contains(clause.key) {
        leftovers.append(clause)
      }
    }
    acts = tidy(acts)
    let states = acts.contains { if case .question = $0 { false } else { true } }
    guard states else { return unstated(whole) }
    // What stands beside a return is its reason.
    if acts.contains(where: \.isReturn) {
      leftovers = []
    }
    // A day beside an event is its day.
    if acts.contains(where: { if case .event = $0 { true } else { false } }) {
      leftovers.removeAll { Text.day($0.text, today: today) != nil }
    }
    return acts + leftovers.compactMap(leftover)
  }

  /// Reads a line that states nothing by itself.
  private func unstated(_ whole: Spelling) -> [Act] {
    if let name = introduced(whole) { return [name] }
    if let aside = aside(whole) { return [aside] }
    guard let pending else { return questions(whole) }
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
    let answer = whole.dropping(leads: Words.leads).dropping(tails: Words.tails)
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
      case .invalid where !isQuestion:
        return [.fill(field: pending.id, text: answer.text, manner: .asked)]
      case .accepted, .invalid, .unrecognised: break
      }
      if isQuestion || finder.find(whole.text).isConfident { return questions(whole) }
      return [.fill(field: pending.id, text: answer.text, manner: .asked)]
    }
    if isQuestion { return questions(whole) }
    if pending.kind == .account, isOrganization(answer) {
      let others = ["organizationName", "address"].filter { matter.given($0) == nil }
      return [.ambiguous(text: answer.text, fields: [pending.id] + others)]
    }
    if pending.kind == .person, isOrganization(answer) { return [.unclear(whole.text)] }
    if pending.kind != .paragraph, !isQuoted(answer), isTalk(whole, besides: pending) {
      return finder.find(whole.text).isConfident ? questions(whole) : [.unclear(whole.text)]
    }
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
    if let name = introduced(clause) { return name }
    let bare = clause.dropping(leads: ["填表:", "填表", "名叫", "全称叫", "全称是", "叫"])
    if matter.given("organizationName") == nil, isOrganization(bare) {
      return .fill(field: "organizationName", text: bare.text, manner: .stated)
    }
    return finder.find(clause.text).isConfident ? .question(clause.text) : .unclear(clause.text)
  }

  /// Whether a text asks; what stands in quotes is mentioned, not asked.
  func isQuestion(_ text: Spelling) -> Bool {
    let outside = text.withoutQuotes.trimmed
    if outside.isEmpty { return false }
    return Questions.isQuestion(outside.count == text.count ? text.key : outside.key)
  }

  private func isQuoted(_ text: Spelling) -> Bool { text.withoutQuotes.trimmed.isEmpty }

  private func holdsMoreThanNumber(_ text: Spelling) -> Bool {
    let found = numbers(in: text.text)
    guard found.count == 1, let only = found.first else { return false }
    let rest = Spelling(
      String(text.text[..<only.whole.lowerBound] + text.text[only.whole.upperBound...]))
    let bare = rest.dropping(leads: Words.subjects + Words.leads + ["注册", "申请"])
      .dropping(tails: Words.tails + ["年", "左右", "整"])
    return bare.folded.contains(where: \.isHan) && !Words.rates.contains(bare.key)
  }

  /// A command that is a clause by itself, beside others: `先不填，以后补`.
  private func exactCommand(_ clause: Spelling) -> Act? {
    guard let found = Command.find(in: clause.key), found.isExact, found.argument.isEmpty,
      Command.besideOthers.contains(found.command)
    else { return nil }
    return .command(found.command, argument: "")
  }

  /// Drops what a later part of the same line makes void.
  private func tidy(_ acts: [Act]) -> [Act] {
    var acts = acts.enumerated().filter { index, act in
      guard case .contest(let field) = act else { return true }
      return !acts[(index + 1)...].contains {
        if case .fill(field, _, _) = $0 { true } else { false }
      }
    }.map(\.element)
    // Of several ways to pass over the one field that is asked, the last one counts.
    let isPass: (Act) -> Bool = {
      switch $0 {
      case .command(.skip, ""), .command(.later, ""), .command(.unknown, ""): true
      default: false
      }
    }
    if acts.filter(isPass).count > 1, let last = acts.lastIndex(where: isPass) {
      acts = acts.enumerated().filter { !isPass($0.element) || $0.offset == last }.map(\.element)
    }
    if acts.count > 1 { acts.removeAll { $0 == .pause } }
    return acts
  }

  /// A name of an organization that stands for itself while it is unknown.
  private func introduced(_ whole: Spelling) -> Act? {
    if let act = selfIntroduction(whole) { return act }
    guard matter.given("organizationName") == nil, pending?.id != "organizationName" else {
      return nil
    }
    let name = whole.dropping(leads: ["填表:", "填表", "单位", "名叫", "全称叫", "全称是", "叫"])
    guard isOrganization(name), name.hasSuffix("局") || name.hasSuffix("办") || name.count > 6,
      pending?.kind.isFreeText != true || pending?.kind == .person
    else { return nil }
    return .fill(field: "organizationName", text: name.text, manner: .stated)
  }

  /// A named paragraph goes on to the end, or to where another field is named with a colon.
  private func longNamed(_ whole: Spelling) -> [Act]? {
    guard
      let (field, rest) = lexicon.leadingField(of: whole.trimmed.dropping(leads: Words.subjects)),
      field.kind == .paragraph || field.kind.isRows, let separator = separator(of: rest)
    else { return nil }
    let isStrong = ":=".contains(rest.trimmed { $0 == " " }.folded.first ?? " ")
    guard isStrong || !isQuestion(whole) else { return nil }
    let value = rest.dropFirst(separator)
    var end = value.count
    for range in value.clauseRanges.dropFirst() {
      let clause = value[range].trimmed
      if let next = lexicon.leadingField(of: clause), next.field.id != field.id,
        next.rest.hasPrefix(":")
      {
        end = range.lowerBound
        break
      }
    }
    let text = value.prefix(end).trimmed { " \t,;，；".contains($0) }
    guard !text.isEmpty else { return nil }
    let first = Act.fill(field: field.id, text: text.text, manner: .stated)
    let others = value.dropFirst(end).trimmed
    return others.isEmpty ? [first] : [first] + sentence(others)
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
    guard let pending, pending.kind.isFreeText else { return .unclear(whole.text) }
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
