import Drafts
import Knowledge
import Text

/// The parts of a line that are read one by one, and those that add nothing.
extension Understanding {
  /// What stands between statements and adds nothing: `对吧？`, `叫什么来着`, `还是某人` said of what stays.
  func isBetween(_ clause: Spelling, after acts: [Act]) -> Bool {
    let key = clause.key.trimmed(of: "?。 ")
    if Words.assurances.contains(key) { return true }
    if key.hasSuffix("来着"), key.containsAny(["什么", "啥"]), clause.count <= 8,
      lexicon.leadingField(of: clause) == nil
    {
      return true
    }
    if deniesAnother(clause, after: acts) { return true }
    guard case .keep(let id)? = acts.last, let value = matter.given(id)?.value.plain else {
      return false
    }
    return clause.dropping(leads: ["还是", "就是", "仍是", "仍旧是", "还", "是"]).dropping(
      tails: Words.particles
    )
    .key == normalize(value)
  }

  /// `不是乌兰高娃` behind the name that it is; `原来张涛` behind the word that he goes.
  private func deniesAnother(_ clause: Spelling, after acts: [Act]) -> Bool {
    if case .fill(let id, let text, _)? = acts.last, let field = matter.knowledge.field(id),
      let lead = ["而不是", "不是"].first(where: clause.hasPrefix), clause.count <= 16,
      case let other = clause.dropFirst(lead.count).dropping(tails: Words.particles + ["的"]),
      other.key != normalize(text), fitsCheck(other, field) || field.kind.isFreeText
    {
      return true
    }
    guard case .contest(let id)? = acts.last, let value = matter.given(id)?.value.plain else {
      return false
    }
    return clause.dropping(leads: ["原来的", "原来是", "原来", "以前是", "以前", "之前是", "之前", "是", "现在是"]).key
      == normalize(value)
  }

  /// `某图书馆……应该是事业单位吧`: the parts between dots where the first says something.
  private func betweenDots(_ clause: Spelling) -> [Spelling] {
    guard let dots = clause.places(of: "…").first, dots > 1,
      case let said = clause.prefix(dots).trimmed,
      case let rest = clause.dropFirst(dots).trimmed({ "…·. ".contains($0) }), !rest.isEmpty,
      states(said)
    else { return [clause] }
    return [said] + betweenDots(rest)
  }

  /// The parts of a line that are read one by one.
  ///
  /// A name that stands alone with a particle is the topic of what follows: `年限嘛，还是五年`.
  func parts(of whole: Spelling) -> [Spelling] {
    var parts: [Spelling] = []
    var topic: Field?
    // What announced it, where that says more than the name.
    var announcing: Spelling?
    let clauses = whole.clauses.flatMap(betweenDots).flatMap(pieces).flatMap(runs)
      .map(withoutOwnName)
    for (place, clause) in clauses.enumerated() {
      if topic == nil, place + 1 < clauses.count,
        let field = announces(clause, before: clauses[place + 1])
      {
        topic = field
        announcing = clause
        continue
      }
      if let field = topic {
        topic = nil
        let announced = announcing
        announcing = nil
        if field.kind == .boolean {
          let joined = Spelling((field.names.last ?? field.label) + clause.text)
          parts += polarity(joined) == nil ? [Spelling(field.label), clause] : [joined]
          continue
        }
        if field.kind == .person {
          // Who it is, comes next; or the line goes on, and it isn't said.
          let name = fullName(among: clause)
          if name == nil, let announced { parts.append(announced) }
          parts.append(name.map { Spelling(field.label + "：" + $0.text) } ?? clause)
          continue
        }
        let isOfAnother = named(clause, needsSeparator: false) != nil || isQuestion(clause)
        let name = Spelling(
          field.label + (Words.joints.contains(where: clause.hasPrefix) ? "" : "："))
        let joined = Spelling(name.text + clause.dropping(leads: Words.leads + ["还是", "按"]).text)
        parts.append(isOfAnother || statement(joined) == nil ? clause : joined)
        continue
      }
      let bare = clause.dropping(tails: ["嘛", "呢", "的话", "么", "啊", "这个", "这块", "方面", "吧"])
      let announced = bare.dropping(leads: Words.announcing + ["那", "那就", "先"])
        .dropping(tails: ["填上", "补上", "写上", "填一下", "补一下", "定了", "定下来了", "有了", "有3张", "有几张"])
      // `网站名就是标题里那个，某图书馆`: the value comes next.
      let pointed =
        named(clause, needsSeparator: false)
        ?? lexicon.leadingField(of: clause.dropping(leads: Words.subjects)).map {
          ($0.field, $0.rest)
        }
      if clauses.count > 1, let (field, value) = pointed, !value.isEmpty,
        isPointing(value, for: field), !isQuestion(clause)
      {
        topic = field
        announcing = clause
        continue
      }
      if announced.count < clause.trimmed.count, let field = lexicon.field(named: announced),
        whole.clauses.count > 1
      {
        topic = field
        continue
      }
      parts.append(clause)
    }
    if let topic { parts.append(announcing ?? Spelling(topic.label)) }
    return parts
  }

  /// The field that a clause speaks of before its value comes: `手机号变了，137…`.
  private func announces(_ clause: Spelling, before next: Spelling) -> Field? {
    guard TypedValues.find(in: clause).isEmpty, !isQuestion(clause),
      let field = mention(in: clause),
      case let values = TypedValues.find(in: next), values.count == 1,
      values[0].kind.kinds.contains(field.kind), mention(in: next) == nil,
      !next.folded.contains(where: \.isHan)
    else { return nil }
    return field
  }
}
