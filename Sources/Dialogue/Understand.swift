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
  let matter: Case
  /// The field that a line may answer; none before anything has been begun.
  let pending: Field?
  /// Whether texts ask, as far as it was wanted: the same clause is looked at by many readings.
  private let asked = Asked()

  init(line: Line, conversation: Conversation, lexicon: Lexicon, finder: Finder, today: Day) {
    self.line = line
    self.conversation = conversation
    self.lexicon = lexicon
    self.finder = finder
    self.today = today
    matter = conversation.matter
    pending = conversation.isUnderWay ? conversation.pendingField : nil
  }

  func acts() -> [Act] {
    withoutChatter(
      answered(wished(withAlternatives(pointed()).flatMap(withPostcode).map(plausible))))
  }

  /// A doubt may be told as a statement (`盖了章就能交吧`): what nobody could read, the knowledge answers
  /// if it is all but sure.
  private func answered(_ acts: [Act]) -> [Act] {
    guard acts.count == 1, case .unclear(let text) = acts[0], text.count <= 2 * Words.longestWish,
      case let finding = finder.find(text), finding.isConfident,
      finding.certainty >= Policy.leastUnasked
    else { return acts }
    return [.question(text)]
  }

  /// What is read, with what words point to in their place.
  private func pointed() -> [Act] {
    reading().map(withAbbreviation).map { act in
      if case .fill(let field, let text, let manner) = act,
        matter.knowledge.field(field)?.kind == .person,
        let name = nameOfPerson(in: text) ?? fullName(among: Spelling(text))?.text
      {
        return .fill(field: field, text: name, manner: manner)
      }
      if let act = speaker(act) { return act }
      // `就小周`: who is called so; the check asks for the full name.
      if case .fill(let field, let text, let manner) = act,
        matter.knowledge.field(field)?.kind == .person, callsWithoutName(Spelling(text)),
        case let bare = Spelling(text).dropping(leads: ["就", "写", "填", "就写", "就填", "那", "还是"]),
        bare.count < text.count
      {
        return .fill(field: field, text: bare.text, manner: manner)
      }
      if case .fill(let id, let text, let manner) = act, let field = matter.knowledge.field(id),
        let bare = withoutRemark(text, of: field)
      {
        return .fill(field: id, text: bare, manner: manner)
      }
      // `域名的话就用某局.政务`, `域名他们申请过了 某院.公益`: only the domain is one.
      if case .fill(let id, let text, let manner) = act,
        matter.knowledge.field(id)?.kind == .chineseDomain,
        let domain = TypedValues.find(in: Spelling(text)).first(where: { $0.kind == .chineseDomain }
        ),
        domain.text.count < text.count, text.hasSuffix(domain.text),
        text.dropLast(domain.text.count).allSatisfy({ $0.isHan || " :：".contains($0) })
      {
        return .fill(field: id, text: domain.text, manner: manner)
      }
      if let act = restored(act) { return act }
      // `改成和单位名称一致`
      if case .fill(let id, let text, _) = act, let field = matter.knowledge.field(id),
        let same = same(field, as: Spelling(text))
      {
        return same
      }
      // `经办人也填她`
      if case .fill(let field, let text, let manner) = act,
        matter.knowledge.field(field)?.kind == .person,
        let name = personPointed(to: text, from: field)
      {
        return .fill(field: field, text: name, manner: manner)
      }
      // `网站名称也改成这个` points to what was given last.
      guard case .fill(let field, let text, let manner) = act,
        Words.lastOne.contains(normalize(text)),
        let last = lastGiven, last.id != field, let value = matter.value(last.id)
      else { return act }
      return .fill(field: field, text: value.plain, manner: manner)
    }
  }

  /// Whoever was named last, when 她 stands for a name.
  private func personPointed(to text: String, from field: String) -> String? {
    let key = Spelling(text).dropping(leads: ["也", "还", "就", "填", "是", "写", "用"])
      .dropping(tails: Words.particles).key
    guard
      ["她", "他", "ta", "还是我", "也是我", "也写我", "也填我", "同一个人", "这个人", "同一人", "这位", "那个人"].contains(key)
    else { return nil }
    let people = matter.draft.answers.filter {
      $0.key != field && matter.knowledge.field($0.key)?.kind == .person
    }
    return people.max { $0.value.turn < $1.value.turn }?.value.value.plain
  }

  /// The name in `财务科的刘芳`.
  private func nameOfPerson(in text: String) -> String? {
    let whole = Spelling(text)
    // `我们主任吧叫王力宏`
    for link in ["名叫", "叫"] {
      guard let place = whole.places(of: link).last, place > 0,
        case let name = whole.dropFirst(place + link.count).trimmed, isPersonLike(name)
      else { continue }
      return name.text
    }
    guard let place = whole.places(of: "的").last else { return nil }
    let name = whole.dropFirst(place + 1)
    let home = whole.prefix(place)
    let homes = Words.organizations + ["科", "股", "室", "处", "组", "科室", "单位"]
    guard homes.contains(where: home.hasSuffix), isPersonLike(name) else { return nil }
    return name.text
  }

  func reading() -> [Act] {
    let given = withoutPassword(Spelling(line.text)).trimmed { " \t\n".contains($0) }
    guard !given.isEmpty else { return [] }
    let numbered = DictatedNumbers.joined(given) ?? given
    let typed = Shorthand.written(numbered) ?? numbered
    // A text of this length is a value or a paste of rows, not a sentence.
    if typed.count > Words.longest { return [longText(typed)] }
    let whole =
      pending?.kind == .account
      ? Letters(lexicon: lexicon).withNamesSpelled(typed) ?? typed
      : Letters(lexicon: lexicon).read(typed, mayBeName: pending?.kind == .person) ?? typed
    if let reply = replyToExpectation(whole) { return [reply] }
    if proposed != nil, let acts = accepts(whole) ?? edited(whole) { return acts }
    if let answer = consented(whole) { return answer }
    if lexicon.isOffered(whole) { return [.question(whole.text)] }
    if let acts = ofAnotherUnit(whole) ?? ofSeveralUnits(whole) { return acts }
    if let acts = conditional(whole) { return acts }
    if let act = suffixChosen(whole) { return [act] }
    if let acts = letsDraft(whole) ?? edited(whole) { return acts }
    if let acts = officeTalk(whole) { return acts }
    if let command = command(whole) { return [command] }
    if let kernel = kernel(of: whole), let command = command(kernel) { return [command] }
    if let command = spoken(whole) ?? ordered(whole) { return [command] }
    if whole.folded.contains("\n") { return paste(whole) }
    if let acts = cellsInPairs(whole) ?? composed(whole) { return acts }
    if let act = deadlineKnown(whole) ?? noticeDay(whole) ?? ofTheCase(whole) { return [act] }
    if let acts = undecidedHaving(whole) ?? concluded(whole) ?? accepts(whole) ?? happened(whole)
      ?? passes(whole)
    {
      return acts
    }
    if isPlan(whole) { return [.pause] }
    if let acts = withoutRejected(whole) { return acts }
    if let row = rowOfPairs(whole) { return paste(row) }
    if let gap = gap(whole) { return [gap] }
    if runs(of: whole).count > 1 { return sentence(whole) }
    if let act = relative(whole) ?? afterDoubt(whole) { return [act] }
    if let acts = takesBack(whole) ?? swap(whole) { return acts }
    if isTakenBack(whole) { return [.pause] }
    if findsOut(whole) { return [.pause] }
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
    if let acts = both(whole) { return acts }
    if let correction = correction(whole) { return withoutTail(correction) }
    if let text = freeText(whole) { return [text] }
    return sentence(whole)
  }

  /// Whether a text asks; what stands in quotes is mentioned, not asked.
  func isQuestion(_ text: Spelling) -> Bool {
    // 不行不行 only looks like 行不行.
    let key = text.key
    if let known = asked.known[key] { return known }
    let outside = text.withoutQuotes.dropping(leads: ["不行不行", "不行", "不对不对", "不是不是", "不好不好"])
    let isQuestion = !outside.isEmpty && asks(outside, of: text)
    asked.known[key] = isQuestion
    return isQuestion
  }

  private func asks(_ outside: Spelling, of text: Spelling) -> Bool {
    // `叫某某网这几个字` counts and asks nothing.
    if ["这几个", "那几个"].contains(where: outside.contains) {
      return isQuestion(
        Spelling(outside.text.replacing("这几个", with: "这些").replacing("那几个", with: "那些")))
    }
    // `手机153…嘛` tells; `要盖章嘛` asks.
    if outside.trimmed.hasSuffix("嘛"), !outside.key.containsAny(["要", "能", "可以", "得"]),
      !TypedValues.find(in: outside).isEmpty
    {
      return Questions.isQuestion(outside.dropping(tails: ["嘛"]).key)
    }
    return Questions.isQuestion(outside.count >= text.trimmed.count ? text.key : outside.key)
  }

  private final class Asked {
    var known: [String: Bool] = [:]
  }

  /// A named paragraph goes on to the end, or to where another field is named with a colon.
  func longNamed(_ whole: Spelling) -> [Act]? {
    guard
      let (field, rest) = lexicon.leadingField(of: whole.trimmed.dropping(leads: Words.subjects)),
      field.kind == .paragraph || field.kind.isRows, let separator = separator(of: rest)
    else { return nil }
    let isStrong =
      ":=".contains(rest.trimmed { $0 == " " }.folded.first ?? " ")
      || rest.prefix(separator).hasSuffix(":")
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
    // The stop that ends the line ends the paragraph.
    let last = end == value.count ? whole.trimmed { " \t\n".contains($0) }.typed.last : nil
    let stop = last.flatMap { "。！".contains($0) && text.typed.last != $0 ? String($0) : nil } ?? ""
    let first = Act.fill(field: field.id, text: text.text + stop, manner: .stated)
    let others = value.dropFirst(end).trimmed
    return others.isEmpty ? [first] : [first] + sentence(others)
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

  /// Whether a value has a form of its own by which it is known.
  var isExact: Bool {
    switch self {
    case .mobile, .phone, .email, .ip, .postcode, .creditCode: true
    default: false
    }
  }

  var isRows: Bool { self == .pictures || self == .news }
}
