import Drafts
import Knowledge
import Text

extension Understanding {
  /// A correction that names what was wrong before it says what is right: `邮编错了是017000`,
  /// `手机尾数改成33`, `邮箱后缀换成163.com`, `恢复成两年`.
  ///
  /// It is read from the left: the field, the part of its value, that it is wrong, how the new value
  /// is led to, the new value. Of the first three one at least is there.
  func mend(_ text: Spelling, after earlier: [Act]) -> Act? {
    let core = text.dropping(leads: Words.subjects + Words.pointingBack)
    let named = lexicon.leadingField(of: core) ?? namedByKind(core)
    var rest = (named?.rest ?? core).dropping(leads: [
      "的", "里的", "里面的", "中的", "里", "的那个人", "那个人", "那位", "名字", "姓名", "号码", "那个", "这个", "的话",
    ])
    var part = ValuePart.leading(rest)
    if let part { rest = rest.dropFirst(part.count).trimmed }
    var (tail, isWrong) = afterMisgiving(rest)
    // `IP写错了 末位是13`
    if part == nil, isWrong, let behind = ValuePart.leading(tail) {
      part = behind
      tail = tail.dropFirst(behind.count).trimmed
    }
    guard let lead = Words.mendLeads.first(where: tail.hasPrefix) else { return nil }
    let isBack = Words.backLeads.contains(lead)
    guard part != nil || named != nil && isWrong || isBack else { return nil }
    let new = value(of: tail.dropFirst(lead.count), for: named?.field)
    guard !new.isEmpty, !Words.lastOne.contains(new.key) else { return nil }
    if let part {
      guard let field = named?.field ?? fieldInQuestion(after: earlier, part) else { return nil }
      for field in [field, sibling(of: field)].compactMap(\.self) {
        guard let value = matter.given(field.id)?.value.plain,
          let mended = part.replaced(in: value, of: field.kind, by: new)
        else { continue }
        return .fill(field: field.id, text: mended, manner: .corrected)
      }
      return nil
    }
    if let named {
      let name = core.prefix(core.count - named.rest.count)
      let field = meant(named.field, called: name, by: new)
      return .fill(field: field.id, text: new.text, manner: .corrected)
    }
    // `恢复成两年`: a value that some field had before, or that shows what it is.
    guard let field = pastHolder(of: new) else { return nil }
    return .fill(field: field.id, text: new.text, manner: .corrected)
  }

  /// `手机少了一位吧？应该是13800138000`: the doubt asks, the correction behind it doesn't.
  func afterDoubt(_ whole: Spelling) -> Act? {
    guard let last = whole.clauses.last, whole.clauses.count > 1, whole.contains("?"),
      !isQuestion(last), Words.mendLeads.contains(where: last.hasPrefix)
    else { return nil }
    let bare = Spelling(whole.text.filter { !"?？".contains($0) })
    let core = bare.dropping(leads: Words.subjects + Words.pointingBack)
    guard let rest = lexicon.leadingField(of: core)?.rest, afterMisgiving(rest).isWrong else {
      return nil
    }
    return mend(core, after: [])
  }

  /// `多一年吧`, `再加两年`, `少一年`: a number changed by another.
  func relative(_ whole: Spelling) -> Act? {
    var core = whole.dropping(leads: Words.sighs + ["还是", "那就"]).dropping(tails: Words.particles)
    let named = lexicon.leadingField(of: core)?.field
    if let rest = lexicon.leadingField(of: core)?.rest {
      core = rest.dropping(leads: ["的话", "嘛", "呢", "再", "就", "要", "上", "想"])
    }
    core = core.dropping(leads: ["再"])
    let more = ["多加", "增加", "延长", "多办", "多注册", "多", "加"]
    let less = ["减少", "缩短", "少办", "少", "减"]
    guard let lead = (more + less).first(where: core.hasPrefix),
      case let rest = core.dropFirst(lead.count), let number = numbers(in: rest.text).first,
      number.whole == rest.text.startIndex..<rest.text.endIndex, let by = number.integer, by < 100,
      let field = named ?? matter.knowledge.fields.first(where: { $0.kind == .integer }),
      field.kind == .integer, named != nil || number.unit == "年",
      case .integer(let value)? = matter.given(field.id)?.value
    else { return nil }
    let sum = less.contains(lead) ? value - by : value + by
    return .fill(field: field.id, text: "\(sum)\(number.unit)", manner: .corrected)
  }

  /// A value that is said in part, or by the name of another field, as a whole: `7326181` for a number
  /// whose code stands there, `tianxw-lib` for an address whose end does, `单位名称`.
  func restored(_ act: Act) -> Act? {
    guard case .fill(let id, let text, let manner) = act, manner != .asked,
      let field = matter.knowledge.field(id), case let said = Spelling(text)
    else { return nil }
    if let other = lexicon.field(named: said), other.id != id, other.kind == field.kind,
      let value = matter.value(other.id)
    {
      return .fill(field: id, text: value.plain, manner: manner)
    }
    if let quoted = quotation(in: said), field.kind == .text || field.kind == .chineseDomain,
      said.prefix(quoted.lowerBound - 1).trimmed.isEmpty,
      isCountOfCharacters(said.dropFirst(quoted.upperBound + 1))
    {
      return .fill(field: id, text: said[quoted].text, manner: manner)
    }
    guard field.kind.isExact, !fitsCheck(said, field) else { return nil }
    if let first = said.clauses.first, manner == .corrected || resembles(first, valueOf: field),
      let value = completed(first, of: field)
    {
      return .fill(field: id, text: value, manner: .corrected)
    }
    // `我办公室的0817-7223960`: the one value of the kind that stands there.
    let tokens = TypedValues.find(in: said)
    guard tokens.count == 1, let token = tokens.first,
      case let value = Spelling(token.text),
      case let owner = meant(field, called: Spelling(""), by: value), value.key != said.key,
      fitsCheck(value, owner),
      said.folded.count(where: \.isASCIIDigit) == value.folded.count(where: \.isASCIIDigit)
    else { return nil }
    return .fill(field: owner.id, text: token.text, manner: manner)
  }

  /// Whether half of what is said stands in the same places of the value that stands there.
  ///
  /// Then it is that value, said anew; `abc` for another person's address is only half an address.
  private func resembles(_ said: Spelling, valueOf field: Field) -> Bool {
    guard field.kind == .email, let value = matter.given(field.id)?.value.plain else { return true }
    let name = Array(normalize(String(value.prefix { $0 != "@" })))
    let same = zip(name, said.key).count { $0 == $1 }
    return 2 * same >= name.count
  }

  /// `四个字`, `这几个字` behind a quotation.
  private func isCountOfCharacters(_ text: Spelling) -> Bool {
    let core = text.dropping(tails: Words.particles)
    return core.hasSuffix("字") && core.count <= 5
      && core.dropping(tails: ["字"]).folded.allSatisfy { "这那几个一二两三四五六七八九十0123456789的".contains($0) }
  }

  /// A part of a number or an address with the rest of the one that stands there.
  func completed(_ part: Spelling, of field: Field) -> String? {
    guard let value = matter.given(field.id)?.value.plain else { return nil }
    let key = part.key.trimmed(of: " .。,，")
    let whole: String
    switch field.kind {
    case .phone:
      guard key.allSatisfy(\.isASCIIDigit), (7...8).contains(key.count),
        let line = value.firstIndex(of: "-")
      else { return nil }
      whole = value[...line] + key
    case .email:
      guard key.count > 1, let sign = value.firstIndex(of: "@"),
        key.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) })
      else { return nil }
      whole = key + value[sign...]
    default: return nil
    }
    return fitsCheck(Spelling(whole), field) ? whole : nil
  }

  /// A new value without what is said behind it: `，不是旧的`, `吧两年太贵`.
  private func value(of text: Spelling, for field: Field?) -> Spelling {
    var new = text.dropping(tails: Words.particles)
    for denial in [",不是", ",而不是", ",不要", ",别写"] {
      if let place = new.places(of: denial).first, place > 0 { new = new.prefix(place) }
    }
    // `13 不是31`: of digits and letters no sign is needed.
    if let place = new.places(of: "不是").first, place > 0,
      case let said = new.prefix(place).trimmed, let last = said.folded.last, last.isASCII
    {
      new = said
    }
    guard let field, !fitsCheck(new, field) || field.kind == .integer else { return new }
    for sign in ["吧", "了", ","] {
      guard let place = new.places(of: sign).first, place > 0 else { continue }
      if fitsCheck(new.prefix(place), field) { return new.prefix(place) }
    }
    return new
  }

  /// What follows the words that something is wrong, and whether there were any.
  func afterMisgiving(_ text: Spelling) -> (rest: Spelling, isWrong: Bool) {
    let bare = text.dropping(leads: ["我", "好像", "可能", "刚才", "这里"])
    let isShort = ["少", "多", "漏", "缺"].contains(where: bare.hasPrefix)
    var rest = isShort ? bare : text.dropping(leads: Words.misgivings)
    // `少了个“委”字`, `多打了一个区字`
    if ["少", "多", "漏", "缺"].contains(where: rest.hasPrefix),
      let end = rest.places(of: "字").first, end <= 9, end > 1
    {
      rest = rest.dropFirst(end + 1).dropping(leads: Words.misgivings)
      return (rest, true)
    }
    rest = text.dropping(leads: Words.misgivings)
    let said = text.prefix(text.count - rest.count)
    let isWrong = said.key.containsAny([
      "错", "不对", "有误", "有问题", "不准", "少了", "多了", "漏了", "少写", "漏写", "多写",
    ])
    return isWrong ? (rest, true) : (text.trimmed, false)
  }

  /// A field called by what it is, as 名字: of several the one whose value is most like what follows.
  private func namedByKind(_ core: Spelling) -> (field: Field, rest: Spelling)? {
    for (words, kinds) in Words.kinds {
      guard let word = words.sorted(by: { $0.count > $1.count }).first(where: core.hasPrefix),
        case let rest = core.dropFirst(word.count), afterMisgiving(rest).isWrong
      else { continue }
      let given = matter.draft.answers.sorted { ($0.value.turn, $0.key) > ($1.value.turn, $1.key) }
        .filter { answer in
          matter.knowledge.field(answer.key).map { kinds.contains($0.kind) } ?? false
        }
      let like = given.max { left, right in
        likeness(left.value.value.plain, rest) < likeness(right.value.value.plain, rest)
      }
      let best = like.map { likeness($0.value.value.plain, rest) } ?? 0
      guard let id = best > 0 ? like?.key : given.first?.key, let field = matter.knowledge.field(id)
      else { return nil }
      return (field, rest)
    }
    return nil
  }

  /// How many characters of a value occur in a text.
  private func likeness(_ value: String, _ text: Spelling) -> Int {
    normalize(value).count { text.folded.contains($0) }
  }

  /// Whether a clause says that something was wrong, and nothing else.
  func isOnlyMisgiving(_ clause: Spelling) -> Bool {
    let (rest, isWrong) = afterMisgiving(Spelling(clause.text + "。|"))
    return isWrong && rest.key == "|"
  }

  /// The field that a mention of its part speaks of: the one in dispute, else the last that has such
  /// a part.
  private func fieldInQuestion(after earlier: [Act], _ part: ValuePart) -> Field? {
    if case .contest(let id)? = earlier.last { return matter.knowledge.field(id) }
    let given = matter.draft.answers.sorted { ($0.value.turn, $0.key) > ($1.value.turn, $1.key) }
    return given.lazy.compactMap { matter.knowledge.field($0.key) }
      .first { part.kinds.contains($0.kind) }
  }

  /// The field that a value was for before it was changed.
  func pastHolder(of value: Spelling) -> Field? {
    for change in matter.draft.history.undo.reversed() {
      for case .answer(let id, let before?, _) in change.edits {
        guard let field = matter.knowledge.field(id),
          case .accepted(let new, _) = field.check(value.text, today: today), new == before.value
        else { continue }
        return field
      }
    }
    return nil
  }

  /// Of two numbers that people call 电话 the one that a value can be for.
  func meant(_ field: Field, called name: Spelling, by value: Spelling) -> Field {
    guard let other = sibling(of: field), !name.key.containsAny(Words.kindsOfTelephone),
      !fitsCheck(value, field), fitsCheck(value, other)
    else { return address(field, called: name, by: value) }
    return other
  }

  /// 地址 is that of a website or of mail, if the value is one.
  private func address(_ field: Field, called name: Spelling, by value: Spelling) -> Field {
    guard field.kind == .text, name.hasSuffix("地址"),
      let token = TypedValues.find(in: value).first, normalize(token.text) == value.key,
      token.kind == .address || token.kind == .email
    else { return field }
    let kind: Field.Kind = token.kind == .email ? .email : .website
    return matter.knowledge.fields.first { $0.kind == kind } ?? field
  }

  /// The mobile number for the telephone number, and the other way round.
  private func sibling(of field: Field) -> Field? {
    let kind: Field.Kind
    switch field.kind {
    case .mobile: kind = .phone
    case .phone: kind = .mobile
    default: return nil
    }
    return matter.knowledge.fields.first { $0.kind == kind }
  }
}
