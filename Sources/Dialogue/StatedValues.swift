import Drafts
import Knowledge
import Text

/// Statements without the name of a field: the words of a choice, and values that show what they are.
extension Understanding {
  /// A choice stated by its own words, as `第二条`, unless something denies it.
  func choice(_ clause: Spelling) -> Act? {
    let core = clause.dropping(leads: Words.subjects + Words.kindLeads)
      .dropping(tails: Words.particles + Words.kindTails)
    let isSaid = clause.key.containsAny(["是", "系", "乃", "属", "算"])
    for (word, field, _) in lexicon.choices
    where core.hasPrefix(word) || (core.count <= 14 && isSaid && core.hasSuffix(word)) {
      guard core.count - word.count <= 3 || core.hasSuffix(word),
        !Negation.isNegated(core.key, outside: word)
      else { continue }
      return .fill(field: field.id, text: word, manner: .stated)
    }
    // `我们算机关`: a short word of a choice, where it is said of the unit.
    guard isSaid, core.count == 2, clause.count > 3 else { return nil }
    let owners = matter.knowledge.fields.filter { field in
      field.choices.contains { $0.words.contains(core.key) }
    }
    return owners.count == 1
      ? .fill(field: owners[0].id, text: core.text, manner: .stated) : nil
  }

  /// Values that show by their form what they are, wherever they stand in the clause.
  func typedValues(_ clause: Spelling, after earlier: [Act]) -> [Act]? {
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
  func owners(of kind: TypedValues.Kind, after earlier: [Act]) -> [Field] {
    if case .contest(let id)? = earlier.last, let field = matter.knowledge.field(id),
      kind.kinds.contains(field.kind)
    {
      return [field]
    }
    if let pending, kind.kinds.contains(pending.kind) { return [pending] }
    // `找到了，139…`: what was put off comes now.
    let putOff = matter.knowledge.fields.filter {
      kind.kinds.contains($0.kind) && matter.given($0.id) == nil
        && [.later, .unknown].contains(matter.draft.skipped[$0.id])
    }
    if putOff.count == 1 { return putOff }
    // Beside a person's name a mobile number is that person's.
    let isOfPerson = Spelling(line.text).clauses.flatMap(pieces).contains { piece in
      isPersonLike(piece) || named(piece, needsSeparator: false)?.field.kind == .person
    }
    // There is no field for the number of anybody but the contact: `经办人改成周婷婷，152…`.
    let people = Spelling(line.text).clauses.compactMap {
      lexicon.leadingField(of: $0.dropping(leads: Words.subjects))?.field
    }.filter { $0.kind == .person }
    if kind == .mobile, !people.isEmpty, !people.contains(where: { $0.id == "contactName" }),
      matter.given("contactMobile") != nil
    {
      return []
    }
    if kind == .mobile, isOfPerson {
      return matter.knowledge.fields.filter { $0.kind == .mobile }
    }
    let all = matter.knowledge.fields.filter { kind.kinds.contains($0.kind) }
    if kind == .address {
      // An address of the web is the existing website, unless it is known that there is none.
      let isSaid = earlier.contains(.fill(field: "hasOwnSite", text: "是", manner: .stated))
      let hasNone = !isSaid && matter.value("hasOwnSite") == .boolean(false)
      return all.filter { $0.kind == (hasNone ? .englishDomain : .website) }
    }
    return all
  }

  /// `某路72号 621000`: the postcode at the end of an address is a value of its own.
  func withPostcode(_ act: Act) -> [Act] {
    guard case .fill("address", let text, let manner) = act, manner != .offered,
      case let value = Spelling(text).trimmed, value.count > 8,
      case let code = value.dropFirst(value.count - 6), code.folded.allSatisfy(\.isASCIIDigit),
      case let street = value.prefix(value.count - 6),
      case let bare = street.trimmed({ " ,，;；".contains($0) }), bare.count < street.count
    else { return [act] }
    return [
      .fill(field: "address", text: bare.text, manner: manner),
      .fill(field: "postcode", text: code.text, manner: manner),
    ]
  }
}

extension Words {
  /// What leads to the kind of the unit: `我局系…`, `我校乃…`, `大概算…`.
  static let kindLeads = [
    "单位", "是", "属于", "属", "算是", "算", "为", "选", "系", "乃", "乃是", "应该", "应该是", "应该算", "大概", "大概是",
    "大概算", "估计是",
    "我局", "我校", "我院", "我馆", "我委", "我站", "我中心", "我会", "本局", "本校", "本馆", "本院", "性质", "性质上", "类别",
  ]
  static let kindTails = ["性质的", "性质", "那种", "那类", "的", "?"]
}
