import Drafts
import Knowledge
import Text

/// A value that is to be the same as another, or a part of it.
extension Understanding {
  /// `网站名称跟单位名称一样`, `经办人也是联系人`, `简介就按模板`.
  func sameness(_ core: Spelling) -> Act? {
    let text = core.dropping(leads: ["那", "就", "填"])
    if let (field, rest) = lexicon.leadingField(of: text.dropping(leads: Words.subjects)) {
      if isModel(rest.dropping(leads: ["就", "也"])) {
        // Without what the model is made of there is only an example to show.
        return matter.offered(field) == nil
          ? .command(.example, argument: field.label)
          : .fill(field: field.id, text: "", manner: .offered)
      }
      return same(field, as: rest)
    }
    return pending.flatMap { same($0, as: text) }
  }

  private func isTelephone(_ field: Field) -> Bool { field.kind == .mobile || field.kind == .phone }

  private func holdsAddress(_ field: Field) -> Bool {
    field.kind == .website || field.kind == .englishDomain
  }

  /// `按模板`, `照你们那个模板来`.
  private func isModel(_ rest: Spelling) -> Bool {
    let key = rest.key
    return Words.models.contains(key)
      || (key.count <= 14 && ["按", "用", "照", "套"].contains(where: rest.hasPrefix)
        && key.containsAny(["模板", "模版", "样板", "范文", "默认", "建议", "推荐"]))
  }

  func same(_ field: Field, as rest: Spelling) -> Act? {
    let core = rest.dropping(leads: ["也", "就", "还是", "都"])
    for link in ["跟", "和", "与", "同", "用", "是", "按", "等于", "填"] where core.hasPrefix(link) {
      guard let (other, end) = lexicon.leadingField(of: core.dropFirst(link.count)),
        other.id != field.id,
        field.kind == other.kind || field.kind == .paragraph
          || field.kind == .chineseDomain && other.kind == .text
          || isTelephone(field) && isTelephone(other)
          || holdsAddress(field) && holdsAddress(other)
      else { continue }
      let (behind, suffix) = withoutSuffix(end, of: field)
      let tail = behind.dropping(leads: ["是", "都是", "完全", "保持", "要"]).key
      guard Words.likenesses.contains(tail) || tail.isEmpty && !["跟", "和", "与"].contains(link)
      else { continue }
      if let value = matter.value(other.id) {
        return .fill(field: field.id, text: value.plain + suffix, manner: .stated)
      }
      return matter.value(field.id).map { .fill(field: other.id, text: $0.plain, manner: .stated) }
    }
    return nil
  }

  /// The suffix that a domain made of a name gets: the one that is said, else that of an organ.
  private func withoutSuffix(_ rest: Spelling, of field: Field) -> (rest: Spelling, suffix: String)
  {
    guard field.kind == .chineseDomain else { return (rest, "") }
    for suffix in ["政务", "公益"] {
      guard let place = rest.places(of: suffix).first,
        ["", ".", "加", "加上", "点", "+", "后面加", "后加", "加.", "加个", "加上."].contains(
          rest.prefix(place).key)
      else { continue }
      return (rest.dropFirst(place + suffix.count), "." + suffix)
    }
    // Which one an institution may have hangs on what it does: that is asked.
    return (rest, matter.value("organizationKind") == .text("institution") ? "" : ".政务")
  }

  /// The value for a field that is to have the organization's short name, which the line gives:
  /// `简称某县编办，域名用简称`.
  func withAbbreviation(_ act: Act) -> Act {
    guard case .fill(let id, let text, let manner) = act, let field = matter.knowledge.field(id),
      field.kind == .text || field.kind == .chineseDomain,
      ["简称", "单位简称", "我们简称", "这个简称", "简称吧"].contains(normalize(text)),
      let name = abbreviation
    else { return act }
    let suffix = withoutSuffix(Spelling(""), of: field).suffix
    return .fill(field: id, text: name.text + suffix, manner: manner)
  }

  /// The short name that the line gives.
  private var abbreviation: Spelling? {
    for clause in Spelling(line.text).clauses {
      let core = clause.dropping(leads: Words.subjects)
      guard core.hasPrefix("简称"), core.count > 3 else { continue }
      return core.dropFirst(2).dropping(leads: ["是", "叫", "为", ":"])
    }
    return nil
  }
}
