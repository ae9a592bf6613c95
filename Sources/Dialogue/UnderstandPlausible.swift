import Drafts
import Knowledge
import Text

/// The last guard of the free texts: what is to be stored must read like a value, not like a sentence.
///
/// Any words would pass the check of a name. A sentence that no grammar has read gets there as a
/// whole; then the one part of it that is a value is taken, or nothing.
extension Understanding {
  func plausible(_ act: Act) -> Act {
    if case .fill(let id, let text, _) = act, matter.knowledge.field(id)?.kind == .chineseDomain,
      let dot = text.lastIndex(where: { ".。点".contains($0) }),
      Words.noDomains.contains(normalize(String(text[..<dot])))
    {
      return .unclear(text)
    }
    guard case .fill(let id, let text, let manner) = act, manner != .offered,
      let field = matter.knowledge.field(id), isNameLike(field),
      case let value = Spelling(text).trimmed, value.count <= Words.longest, !isQuoted(value)
    else { return act }
    // `用公益的`, `都.政务`: words of the trade are nobody's name, and a suffix needs a name before it.
    if field.kind == .person,
      lexicon.isTerm(value) || Words.suffixes.contains(value.key)
    {
      return .unclear(line.text)
    }
    // `打开政法委`, `新建一个 法学会`: an order is no name.
    if manner == .asked, field.kind != .paragraph, let order = draftOrder(value) { return order }
    if manner == .asked, let other = lexicon.field(named: value), other.id != id {
      return .command(.change, argument: other.label)
    }
    if manner == .asked || field.kind == .person, let bare = withoutVerb(value, for: field) {
      return .fill(field: id, text: bare.text, manner: manner)
    }
    if manner == .asked, isOddName(value, of: field) {
      if isQuestion(value), finder.find(line.text).isConfident { return .question(line.text) }
      return .doubtful(field: id, text: text, asked: line.text)
    }
    guard speaks(value, isNamed: manner != .asked) else { return act }
    if let part = part(of: value, for: field, isNamed: manner != .asked) {
      return .fill(field: id, text: part.text, manner: manner)
    }
    return .unclear(line.text)
  }

  /// A draft that is to be opened, begun or copied, by its name.
  private func draftOrder(_ value: Spelling) -> Act? {
    let orders: [(Command, [String])] = [
      (.open, ["打开", "切换到", "切到", "切回", "换回"]), (.new, ["新建", "另起"]), (.duplicate, ["另存为", "另存成"]),
    ]
    for (command, verbs) in orders {
      guard let verb = verbs.first(where: value.hasPrefix) else { continue }
      let name = value.dropFirst(verb.count).dropping(leads: ["一个", "一份", "草稿", ":", " "]).trimmed
      let isDraft =
        draft(for: name) != nil || Words.organizationEnds.contains(where: name.hasSuffix)
      return name.isEmpty || command != .new && !isDraft
        ? nil : .command(command, argument: name.text)
    }
    return nil
  }

  /// Whether the values of a field are short names without signs: of a unit, a site, a colour.
  private func isNameLike(_ field: Field) -> Bool {
    field.kind == .person
      || field.kind == .text
        && field.examples.allSatisfy { $0.allSatisfy { $0.isLetter || "·-（）()".contains($0) } }
  }

  /// Whether an answer is hardly the name that was asked for, so that it is asked about.
  private func isOddName(_ value: Spelling, of field: Field) -> Bool {
    guard !isOrganization(value) else { return false }
    if field.kind == .person {
      return value.folded.contains(where: \.isHan) && fitsCheck(value, field)
        && !PersonNames.areLike(value)
    }
    // `复核吧` in answer to the question for the unit: whatever it is, no unit is called so.
    if field.id == "organizationName" {
      let name = value.hasSuffix(")") ? value.prefix(value.places(of: "(").first ?? 0) : value
      return !(Words.organizationEnds + Words.organizations).contains(where: name.hasSuffix)
    }
    return value.folded.allSatisfy(\.isHan)
      && value.folded.contains(where: Words.foreignToNames.contains)
  }

  /// `叫俞海燕`, `换信访局`: a name behind a verb that leads to it.
  private func withoutVerb(_ value: Spelling, for field: Field) -> Spelling? {
    let rest = value.dropping(leads: Words.verbsOfNaming)
    guard rest.count < value.count, isName(rest, of: field), value.clauses.count == 1 else {
      return nil
    }
    return rest
  }

  private func isName(_ text: Spelling, of field: Field) -> Bool {
    if field.kind == .person { return isPersonLike(text) && PersonNames.areLike(text) }
    return isOrganization(text) || isLikeExample(text, of: field)
      || text.count == 3 && Words.organizationEnds.contains(where: text.hasSuffix)
        && text.folded.allSatisfy(\.isHan)
  }

  /// Whether words say something instead of naming it.
  private func speaks(_ value: Spelling, isNamed: Bool) -> Bool {
    value.clauses.count > 1 || value.folded.count(where: \.isASCIIDigit) >= 7
      || value.contains("不是") || ["是", "的是"].contains(where: value.hasSuffix)
      || !isNamed && Words.openings.contains(where: value.hasPrefix)
  }

  /// The one part of a sentence that is a value of a field.
  ///
  /// Behind the field's own name the first part is it, and the others are reasons.
  private func part(of value: Spelling, for field: Field, isNamed: Bool) -> Spelling? {
    guard !value.contains("不是"), value.folded.count(where: \.isASCIIDigit) < 7 else { return nil }
    let parts = value.clauses.map { clause in
      let named = lexicon.leadingField(of: clause).flatMap {
        $0.field.id == field.id ? $0.rest : nil
      }
      return (named ?? clause).dropping(leads: Words.openings + Words.leads + Words.verbsOfNaming)
        .dropping(tails: Words.tails).trimmed
    }
    let names = parts.filter { isName($0, of: field) }
    // `某镇人民政府，对，某区某镇人民政府`: said again in full.
    if let longest = names.max(by: { $0.count < $1.count }),
      names.allSatisfy({ longest.hasSuffix($0.key) })
    {
      let isWhole = parts.allSatisfy { part in
        names.contains { $0.key == part.key }
          || !Words.organizationEnds.contains(where: part.hasSuffix)
      }
      return isWhole ? longest : nil
    }
    guard names.isEmpty, isNamed, parts.count > 1, let first = parts.first,
      (1...12).contains(first.count), field.kind == .text, !isTalk(first, besides: field)
    else { return nil }
    return first
  }
}

extension Words {
  static let suffixes: Set<String> = ["公益", "政务", "公益的", "政务的"]
  /// What stands before a suffix that is only spoken of.
  static let noDomains: Set<String> = [
    "都", "就", "用", "是", "要", "也", "选", "全", "都用", "都是", "我们", "申请", "说要", "要用",
  ]
  /// What leads to a name in a sentence.
  static let verbsOfNaming = [
    "名叫", "就叫", "叫", "换成", "改成", "换", "就是", "是", "写", "填", "记一下", "记下", "记", "登记", "写一下", "填一下",
  ]
  /// What begins a sentence and no name.
  static let openings = [
    "还是写", "还是填", "还是用", "还是", "现在", "对不起", "不好意思", "抱歉", "刚才", "其实", "应该是", "应该", "就是", "那就", "那个",
    "好像", "大概", "可能", "我们", "他们", "你们", "我", "您", "他的", "她的",
  ]
}
