import Drafts
import Knowledge
import Text

/// Somebody's full name among posts, offices, what they are called and who speaks.
extension Understanding {
  /// The one full name in `办公室 岳红`, `祁有福主席`, `小李吧 李昊然`, `新来的大学生朱琳`; nil if anything
  /// else stands there.
  func fullName(among text: Spelling) -> Spelling? {
    var names: [Spelling] = []
    for word in wordsAroundName(text) {
      let bare = withoutPost(word)
      if isBesideName(bare) { continue }
      guard isFullName(bare) else { return nil }
      if !names.contains(where: { $0.key == bare.key }) { names.append(bare) }
    }
    return names.count == 1 ? names[0] : nil
  }

  /// Whether words call somebody without the full name: `小靳`, `林姐`, `我们办公室小靳`, `我`.
  func callsWithoutName(_ text: Spelling) -> Bool {
    let words = wordsAroundName(text)
    return !words.isEmpty && words.allSatisfy { isBesideName(withoutPost($0)) }
  }

  private func wordsAroundName(_ text: Spelling) -> [Spelling] {
    var words: [Spelling] = []
    var start = 0
    for index in 0...text.count
    where index == text.count || " ,、()/".contains(text.folded[index]) {
      words.append(text[start..<index].trimmed)
      start = index + 1
    }
    return words.filter { !$0.isEmpty && !Words.particles.contains($0.key) }
  }

  func isFullName(_ word: Spelling) -> Bool {
    isPersonLike(word) && PersonNames.areLike(word) && !PersonNames.isNickname(word)
      && !lexicon.isTerm(word)
  }

  /// A word without the post, the office and the verb around the name.
  private func withoutPost(_ word: Spelling) -> Spelling {
    // A name may begin as a word does: 那日苏.
    if isFullName(word), !Words.posts.contains(where: word.hasSuffix) { return word }
    var bare = word.dropping(leads: Words.aroundPerson).dropping(
      tails: Words.particles + ["来", "负责"])
    if isFullName(bare), !Words.posts.contains(where: bare.hasSuffix) { return bare }
    // `新来的普晓峰`
    if let place = bare.places(of: "的").last, (1...10).contains(place), place + 1 < bare.count,
      !bare.prefix(place).key.containsAny(["不", "说", "让", "叫"])
    {
      bare = bare.dropFirst(place + 1)
    }
    return bare.dropping(leads: Words.aroundPerson + Words.posts).dropping(tails: Words.posts)
  }

  /// Whether a word beside a name is a post, an office, a nickname or a pointer to who speaks.
  func isBesideName(_ word: Spelling) -> Bool {
    if word.count <= 1 || Words.myself.contains(word.key) || PersonNames.isNickname(word) {
      return true
    }
    if Words.posts.contains(word.key) || Words.aroundPerson.contains(word.key) { return true }
    let offices = ["办公室", "办", "科", "股", "室", "处", "部", "组", "中心", "队"]
    return word.count <= 8 && word.folded.allSatisfy(\.isHan)
      && offices.contains(where: word.hasSuffix) && lexicon.leadingField(of: word) == nil
  }

  /// `写办事员 哈文静 吧`, `换股长尹绍强`: a name behind a verb, and it isn't said what for.
  func appointed(_ clause: Spelling, after acts: [Act], in whole: Spelling) -> Act? {
    let core = clause.dropping(leads: Words.sighs + ["就", "还是", "改", "要不", "要么"])
    guard let verb = Words.appointing.filter(core.hasPrefix).max(by: { $0.count < $1.count }),
      !isQuestion(clause), case let rest = core.dropFirst(verb.count),
      let name = fullName(among: rest)
    else { return nil }
    let isPlain = rest.dropping(tails: Words.particles).count == name.count
    if case .contest(let id)? = acts.last, matter.knowledge.field(id)?.kind == .person {
      return .fill(field: id, text: name.text, manner: .corrected)
    }
    let filled = acts.compactMap { act in if case .fill(let id, _, _) = act { id } else { nil } }
    if let pending, pending.kind == .person, matter.given(pending.id) == nil,
      !filled.contains(pending.id)
    {
      return .fill(field: pending.id, text: name.text, manner: .stated)
    }
    // Without a post beside it or a number it is hardly sure that it is a name.
    guard !isPlain || name.count > 2 || whole.clauses.count > 1 else { return nil }
    let people = matter.knowledge.fields.filter { $0.kind == .person }
    let named = people.filter { matter.given($0.id) != nil }
    if named.isEmpty {
      guard isNumberBeside(clause, in: whole) || !isPlain else { return nil }
      return .fill(field: "contactName", text: name.text, manner: .stated)
    }
    guard named.count == 1 else {
      return .ambiguous(text: name.text, fields: named.map(\.id))
    }
    return .fill(field: named[0].id, text: name.text, manner: .corrected)
  }

  private func isNumberBeside(_ clause: Spelling, in whole: Spelling) -> Bool {
    whole.clauses.contains { other in
      other.key != clause.key
        && TypedValues.find(in: other).contains { $0.kind == .mobile || $0.kind == .phone }
    }
  }

  /// `赵丽萍 综合股 13988112244`: a name, what somebody is, and a number, parted by blanks.
  func personWithNumber(_ clause: Spelling, after acts: [Act]) -> [Act]? {
    guard let token = TypedValues.find(in: clause).first, [.mobile, .phone].contains(token.kind),
      let place = clause.places(of: normalize(token.text)).first,
      clause.dropFirst(place + token.text.count).trimmed.isEmpty,
      case let said = clause.prefix(place).trimmed,
      case let isAppointed = Words.appointing.contains(
        where: said.dropping(leads: ["那", "就", "还是"]).hasPrefix),
      said.contains(" ") || isAppointed, let name = fullName(among: said), name.count > 1
    else { return nil }
    let field = pending.flatMap { $0.kind == .person ? $0.id : nil } ?? "contactName"
    let isReplaced = acts.contains(.contest(field: field)) || isAppointed
    guard matter.given(field) == nil || pending?.id == field || isReplaced else { return nil }
    let number = token.kind == .mobile ? "contactMobile" : "contactPhone"
    let person = Act.fill(
      field: field, text: name.text, manner: isReplaced ? .corrected : .stated)
    guard field == "contactName" else { return [person, .unclear(token.text)] }
    return [person, .fill(field: number, text: token.text, manner: .stated)]
  }
}

extension Words {
  /// What stands before a name and isn't a part of it.
  static let aroundPerson = [
    "写", "填", "用", "换成", "换", "改成", "就是", "就", "是", "那", "还是", "让", "先", "现在", "目前", "也", "我叫",
    "我是", "就写", "就填",
    "我", "本人", "我自己", "咱们", "咱", "俺们", "俺", "我们单位", "我们局", "我们", "单位", "局里", "办公室", "办公室的", "新来的",
    "大名",
    "全名", "真名", "本名", "名字叫", "名叫", "叫", "名字",
  ]
  /// The verbs by which somebody is put into a form.
  static let appointing = [
    "写", "填", "就写", "就填", "换成", "换", "改成", "改为", "改填", "改写", "填写", "用", "就用", "报",
  ]
}
