import Drafts
import Knowledge
import Text

extension Understanding {
  /// A correction of something given before, in one of the ways that people correct themselves.
  ///
  /// `earlier` is what the parts of the line before it stated: 联系人换一下，换成….
  func correction(_ whole: Spelling, after earlier: [Act] = []) -> Act? {
    let text = whole.trimmed.dropping(leads: Words.regret).dropping(leads: Words.authorities)
      .dropping(tails: Words.particles)
    guard !text.isEmpty, !isQuestion(whole) || text.contains("改") else { return nil }
    if isQuestion(whole), text.key.hasSuffix("吗") || text.key.hasSuffix("?") { return nil }
    if let act = clearing(text, after: earlier) ?? reverting(text) { return act }
    if let act = mend(text, after: earlier) ?? patch(text, after: earlier)
      ?? ending(text, after: earlier)
    {
      return act
    }
    if text.count < whole.trimmed.count, let last = lastGiven, let value = completed(text, of: last)
    {
      return .fill(field: last.id, text: value, manner: .corrected)
    }
    if let act = exchangedSign(text) ?? exchange(text) ?? replacement(text) ?? backTo(text) {
      return act
    }
    return continued(text, after: earlier)
  }

  /// `清空年限`, `年限清空`, `把年限删掉`.
  private func clearing(_ text: Spelling, after earlier: [Act]) -> Act? {
    // `去掉“网”字` takes out a part.
    guard !namesCharacters(text) else { return nil }
    let core = text.dropping(leads: ["把", "将", "请把", "请"])
    if isDropped(core), case .command(.skip, let name)? = earlier.last,
      let field = lexicon.field(named: Spelling(name)), matter.given(field.id) != nil
    {
      // `网址就不填了，删掉`
      return .clear(field: field.id)
    }
    if isDropped(core), conversation.hasJustFilled { return .command(.undo, argument: "") }
    for word in [
      "清空", "清除", "删掉", "删除", "去掉", "清掉", "删了", "清了", "去了", "拿掉", "抹掉", "划掉", "撤掉", "作废", "不留了",
      "不留", "取消掉", "取消", "不提供了",
    ] {
      if core.hasPrefix(word), let field = target(core.dropFirst(word.count)) {
        return .clear(field: field.id)
      }
      if core.hasSuffix(word),
        let field = target(
          core.prefix(core.count - word.count).dropping(tails: ["也", "都", "就", "给", "先"]))
      {
        return .clear(field: field.id)
      }
    }
    return nil
  }

  /// `那个不要了`, right after it was filled.
  private func isDropped(_ core: Spelling) -> Bool {
    let key = core.dropping(tails: Words.particles).key
    guard let word = Words.dropped.first(where: key.hasSuffix) else { return false }
    let pointed = Spelling(String(key.dropLast(word.count))).trimmed.key
    return pointed.isEmpty || Words.lastOne.contains(pointed) || ["那", "这", "就"].contains(pointed)
  }

  /// `还是用原来的`, `年限还是原来的`, `还是之前那个人吧`.
  private func reverting(_ typed: Spelling) -> Act? {
    // 之前那个人, 原来的名字: the thing adds nothing to the pointing.
    let text = typed.dropping(tails: Words.particles + Words.things)
    // `还是用原来那个手机`: it may never have been changed.
    let pointed = typed.dropping(leads: ["那", "还是", "就", "仍", "用", "按", "留"])
    if let lead = ["原来那个", "原来的", "之前那个", "之前的", "原先那个", "原先的", "以前那个"].first(
      where: pointed.hasPrefix),
      pointed.count < typed.count,
      let field = target(pointed.dropFirst(lead.count).dropping(tails: Words.particles))
    {
      let wasChanged = matter.draft.history.undo.contains { change in
        change.edits.contains { edit in
          if case .answer(field.id, .some, _) = edit { true } else { false }
        }
      }
      return wasChanged ? .revert(field: field.id) : .keep(field: field.id)
    }
    for word in Words.former {
      guard let place = text.places(of: word).first, text.count - place - word.count <= 2 else {
        continue
      }
      let links = ["还是", "就", "用", "还", "恢复", "改回", "换回", "恢复成", "改成", "换成"]
      let said = text.prefix(place).dropping(tails: links)
      let before = said.dropping(tails: Words.misgivings)
      if before.isEmpty || (Words.regret + links).contains(before.key) {
        return .revert(field: nil)
      }
      if let field = target(before) { return .revert(field: field.id) }
    }
    return nil
  }

  /// `把X改成Y`, `年限改成三年`, `年限两年改三年`, `刚才那个改成…`, `第3项改成…`.
  private func replacement(_ text: Spelling) -> Act? {
    let core = text.dropping(leads: ["把", "将", "请把", "请将", "请", "帮我把"])
    for word in [
      "更改为", "修改为", "改成", "改为", "换成", "更正为", "修改成", "变成", "改用", "换用", "改到", "改", "换",
    ] {
      guard let place = core.places(of: word).last, place > 0 else { continue }
      let new = core.dropFirst(place + word.count)
        .trimmed { " :,\t".contains($0) }
        .dropping(tails: Words.particles)
      // 改成这个 names no value.
      if Words.lastOne.contains(new.key) { return nil }
      guard !new.isEmpty,
        word != "改" || isOrganization(new)
          || new.count <= 12 && !new.hasPrefix("了") && !new.hasPrefix("名")
      else { continue }
      // 发改局, 改革办: a part of a name.
      if word.hasPrefix("改"),
        core.prefix(place).hasSuffix("发") || ["革", "制", "造"].contains(where: new.hasPrefix)
      {
        continue
      }
      // `颜色换蓝色的吧`: 换 alone leads only to what looks like a value.
      if word == "换" {
        guard let (field, rest) = lexicon.leadingField(of: core.prefix(place)), rest.isEmpty,
          case let value = new.dropping(tails: ["的"]),
          isLikeExample(value, of: field) || !field.kind.isFreeText && fitsCheck(value, field)
        else { continue }
        return .fill(field: field.id, text: value.text, manner: .corrected)
      }
      // `网站名称：某县改则镇政府` names a value, which may hold any character.
      if word.count == 1, core.prefix(place).folded.contains(where: { ":=".contains($0) }) {
        continue
      }
      // 不改了, 别改: nothing is changed.
      guard !["不", "别", "没", "不用", "不要"].contains(where: core.prefix(place).hasSuffix) else {
        continue
      }
      let before = core.prefix(place).dropping(tails: [
        "由", "的", "应", "要", "请", "再", "又", "重新", "给", "也", "都", "得", "需要",
      ])
      if let (field, rest) = lexicon.leadingField(of: before) {
        let old = rest.dropping(leads: ["从", "由", "的", "是", "为", ":"]).trimmed
        guard word != "改" || !old.isEmpty || fitsCheck(new, field) else { continue }
        let part = old.dropping(leads: ["里的", "里面的", "中的", "里", "那个"])
        if let value = matter.given(field.id)?.value.plain, normalize(value) != part.key,
          let act = patched(part, new, of: field)
        {
          return act
        }
        let name = before.trimmed.prefix(before.trimmed.count - rest.count)
        return .fill(
          field: meant(field, called: name, by: new).id, text: new.text, manner: .corrected)
      }
      if let field = target(before) ?? holder(of: before) {
        return .fill(field: field.id, text: new.text, manner: .corrected)
      }
      if word != "改", let act = patched(before, new, of: nil) { return act }
    }
    return nil
  }

  /// `算了还是巴图吧`: a value that was there before.
  private func backTo(_ text: Spelling) -> Act? {
    let core = text.dropping(leads: ["算了", "那", "唉", "哎"])
    guard let lead = ["还是用", "还是填", "还是写", "还是", "仍用"].first(where: core.hasPrefix),
      case let value = core.dropFirst(lead.count).dropping(tails: Words.particles + ["好", "的好"]),
      value.count > 1, holder(of: value) == nil, let field = pastHolder(of: value)
    else { return nil }
    return .fill(field: field.id, text: value.text, manner: .corrected)
  }

  /// `改成四年`, `换成其木格`: of what was just spoken of, or given last.
  private func continued(_ text: Spelling, after earlier: [Act]) -> Act? {
    for word in [
      "更改为", "修改为", "改成", "改为", "换成", "更正为", "修改成", "变成", "改用", "换用", "应该是", "是",
    ]
    where text.hasPrefix(word) {
      let new = text.dropFirst(word.count).dropping(tails: Words.particles)
      guard !new.isEmpty else { continue }
      if case .contest(let field)? = earlier.last {
        return .fill(field: field, text: new.text, manner: .corrected)
      }
      guard !word.hasSuffix("是") else { continue }
      if let pending, matter.given(pending.id) != nil, matter.draft.pending != nil,
        TypedValues.find(in: new).allSatisfy({ $0.kind.kinds.contains(pending.kind) })
      {
        return .fill(field: pending.id, text: new.text, manner: .corrected)
      }
      // What shows by its form which field it is for is left to that reading.
      guard TypedValues.find(in: new).isEmpty else { continue }
      if isOrganization(new), let field = matter.knowledge.field("organizationName") {
        return .fill(field: field.id, text: new.text, manner: .corrected)
      }
      if let last = lastGiven, fitsCheck(new, last) {
        return .fill(field: last.id, text: new.text, manner: .corrected)
      }
      return ofSomebody(new)
    }
    return nil
  }

  /// `改成冉光容`, and it isn't said who is meant: whoever was named, or else asked.
  private func ofSomebody(_ name: Spelling) -> Act? {
    guard isPersonLike(name) else { return nil }
    let people = matter.knowledge.fields.filter { $0.kind == .person }
    let named = people.filter { matter.given($0.id) != nil }
    let meant = named.isEmpty ? people : named
    guard meant.count > 1 else {
      return meant.first.map { .fill(field: $0.id, text: name.text, manner: .corrected) }
    }
    return .ambiguous(text: name.text, fields: meant.map(\.id))
  }

  /// The value that holds the words which are to be replaced, with the new ones in their place.
  func patched(_ old: Spelling, _ new: Spelling, of named: Field?) -> Act? {
    guard old.count > 1 else { return nil }
    let given = matter.draft.answers.sorted { ($0.value.turn, $0.key) > ($1.value.turn, $1.key) }
    for (id, answer) in given where named == nil || named?.id == id {
      guard let field = matter.knowledge.field(id), case .text(let text) = answer.value,
        named != nil || field.kind.isFreeText || field.kind == .chineseDomain
          || field.kind == .englishDomain || old.count > 2,
        let place = Spelling(text).places(of: old.key).last
      else { continue }
      let whole = Spelling(text)
      let changed =
        whole.prefix(place).text + new.text + whole.dropFirst(place + old.count).text
      return .fill(field: id, text: changed, manner: .corrected)
    }
    return nil
  }

  func fitsCheck(_ value: Spelling, _ field: Field) -> Bool {
    if case .accepted = field.check(value.text, today: today) { return true }
    return false
  }

  /// `尾号应该是0002`, `后四位改成0002`: of the number in question.
  func ending(_ text: Spelling, after earlier: [Act]) -> Act? {
    guard let lead = Words.endings.first(where: text.hasPrefix) else { return nil }
    let digits = text.dropFirst(lead.count).key.filter(\.isASCIIDigit)
    if case .contest(let id)? = earlier.last, matter.knowledge.field(id)?.kind == .ip,
      let address = matter.given(id)?.value.plain, !digits.isEmpty,
      let dot = address.lastIndex(of: ".")
    {
      return .fill(field: id, text: String(address[...dot]) + digits, manner: .corrected)
    }
    guard (1...8).contains(digits.count), text.key.containsAny(["是", "改", "为", "换"]) else {
      return nil
    }
    var field = latest(of: [.mobile, .phone])
    if case .contest(let id)? = earlier.last { field = matter.knowledge.field(id) }
    guard let field, let number = matter.given(field.id)?.value.plain, number.count > digits.count
    else { return nil }
    return .fill(
      field: field.id, text: String(number.dropLast(digits.count)) + digits, manner: .corrected)
  }
}
