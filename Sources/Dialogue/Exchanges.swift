import Drafts
import Knowledge
import Text

/// Corrections that say what isn't right and what is.
extension Understanding {
  /// `不是X是Y`, `是Y不是X`, `Y，不是X`.
  func exchange(_ text: Spelling) -> Act? {
    let denials = [
      "不要写", "不要填", "不要用", "不要选", "甭写", "甭填", "甭用", "莫写", "别写", "别填", "别用", "别选", "不写", "不是", "不要",
      "不叫",
    ]
    guard let denial = denials.first(where: text.contains), let not = text.places(of: denial).first
    else {
      return nil
    }
    let head = text.prefix(not).trimmed { " \t,。(（".contains($0) }
    let rest = text.dropFirst(not + denial.count)
    // What stands before it by itself is no part of the correction.
    if let first = head.clauses.first, head.clauses.count > 1,
      named(first, needsSeparator: false) != nil || !TypedValues.find(in: first).isEmpty
    {
      return nil
    }
    // `不是X，是Y`, `不要X，要Y`, `别写X，写Y`
    let verb = String(denial.suffix(1))
    let links = denial == "不是" ? [] : [verb == "要" ? "要" : "要" + verb, verb, "换成"]
    for word in links + ["而是", "应该是", "应为", "改成", "是"] {
      guard let place = rest.places(of: word).first(where: { $0 > 0 }) else { continue }
      let old = rest.prefix(place).trimmed
      let new = rest.dropFirst(place + word.count).dropping(tails: Words.particles)
      guard !old.isEmpty, !new.isEmpty else { continue }
      return corrected(name: head.trimmed, old: old, new: new)
    }
    // `不是X，Y`
    let parts = rest.clauses
    if denial == "不是", parts.count == 2,
      let field = holder(of: parts[0].dropping(tails: Words.particles)),
      case let new = parts[1].dropping(leads: Words.leads).dropping(tails: Words.particles),
      fitsCheck(new, field)
    {
      return .fill(field: field.id, text: new.text, manner: .corrected)
    }
    // `不要两年了弄个五年`
    let tokens = numbers(in: rest.text).filter { $0.unit == "年" }
    if tokens.count == 2, let field = holder(of: Spelling(String(rest.text[tokens[0].whole]))) {
      return .fill(
        field: field.id, text: String(rest.text[tokens[1].whole]), manner: .corrected)
    }
    // `别写某人`: then whom?
    if denial.count > 1, "写填用选".contains(verb), head.trimmed.isEmpty,
      let field = holder(of: rest.dropping(tails: Words.particles + ["了"]))
    {
      return .contest(field: field.id)
    }
    // `不要X` alone speaks of leaving out, not of an error.
    guard denial == "不是" || !head.trimmed.isEmpty else { return nil }
    // `是Y，不是X`
    let new = head.dropping(leads: ["应该是", "应为", "是"]).dropping(tails: ["而", "并"])
    if !new.isEmpty, let named = lexicon.leadingField(of: new), !named.rest.isEmpty {
      let part = ["中间的", "中间", "里面的", "里面", "里的", "里"].first(where: named.rest.hasPrefix)
      let said = named.rest.dropFirst(part?.count ?? 0)
      return corrected(
        name: Spelling(named.field.label), old: rest.trimmed,
        new: said.dropFirst(separator(of: said) ?? 0).trimmed)
    }
    if !new.isEmpty { return corrected(name: Spelling(""), old: rest.trimmed, new: new) }
    // `不是X` alone: what then?
    guard let field = holder(of: rest.trimmed) else { return nil }
    // `不是没有网站` says that there is one.
    if field.kind == .boolean, let stated = polarity(text) { return stated }
    return .contest(field: field.id)
  }

  /// `邮箱中间是横杠不是下划线`: one sign for another.
  func exchangedSign(_ text: Spelling) -> Act? {
    let signs = Words.signs.filter { text.contains($0.word) }
    guard signs.count == 2, let denial = text.places(of: "不是").first,
      let new = signs.first(where: { text.prefix(denial).contains($0.word) }),
      let old = signs.first(where: { text.dropFirst(denial).contains($0.word) }),
      new.sign != old.sign
    else { return nil }
    let named = lexicon.leadingField(of: text.dropping(leads: Words.subjects))?.field
    let given = matter.draft.answers.sorted { ($0.value.turn, $0.key) > ($1.value.turn, $1.key) }
    for (id, answer) in given where named == nil || named?.id == id {
      guard let field = matter.knowledge.field(id),
        [.email, .account, .website, .englishDomain].contains(field.kind),
        case let value = answer.value.plain,
        case let end = value.firstIndex(of: "@") ?? value.endIndex,
        value[..<end].contains(old.sign)
      else { continue }
      let stem = String(value[..<end].map { $0 == old.sign ? new.sign : $0 })
      return .fill(field: id, text: stem + value[end...], manner: .corrected)
    }
    return nil
  }

  /// A correction of the field that `name` names, or else of the one that holds `old`.
  private func corrected(name: Spelling, old: Spelling, new: Spelling) -> Act? {
    // `不是我的是他的` names nobody's value.
    if Words.pronouns.contains(new.dropping(tails: ["的"]).key) { return nil }
    if !name.isEmpty, let (field, _) = lexicon.leadingField(of: name) {
      // `手机号中间是4774不是4747`: a part of what stands there.
      if let value = matter.given(field.id)?.value.plain, normalize(value) != old.key,
        !fitsCheck(new, field), let act = patched(old, new, of: field)
      {
        return act
      }
      return .fill(field: field.id, text: new.text, manner: .corrected)
    }
    // Any words would do for a free text; the last one is meant only where they can't be others.
    let last = lastGiven.flatMap { fitsCheck(new, $0) && !$0.kind.isFreeText ? $0 : nil }
    guard let field = holder(of: old) ?? last
    else { return nil }
    return .fill(field: field.id, text: new.text, manner: .corrected)
  }
}

extension Words {
  /// How the signs of an address are called.
  static let signs: [(word: String, sign: Character)] = [
    ("下划线", "_"), ("下横线", "_"), ("横杠", "-"), ("中划线", "-"), ("短横", "-"), ("减号", "-"), ("点", "."),
  ]
}
