import Drafts
import Knowledge
import Text

extension Understanding {
  /// What a clause most likely does to the one field that it names, when no grammar reads it.
  ///
  /// Only what is in the clause counts: the name, words that take away or put off, a value that the
  /// field can have. With nothing of that the field is asked for, which is better than to be dumb.
  func loosely(_ clause: Spelling) -> Act? {
    guard (4...30).contains(clause.count), !isQuestion(clause),
      !clause.clauses.contains(where: isElsewhere)
    else { return nil }
    // The words of a choice say more than a field's name among them: `标识挂我们自己网站上`.
    let chosen = chosen(in: clause)
    let isChosen = chosen.map { candidates(in: clause, for: $0).count == 1 } ?? false
    guard let field = isChosen ? chosen : mention(in: clause) ?? chosen else { return nil }
    let isGiven = matter.given(field.id) != nil
    let key = clause.key
    if namesCharacters(clause) { return isGiven ? .contest(field: field.id) : nil }
    if isGiven, key.containsAny(Words.removals) { return .clear(field: field.id) }
    if key.containsAny(Words.deliberation) {
      return .command(.later, argument: field.label)
    }
    if key.containsAny(Words.ignorance) { return .command(.unknown, argument: field.label) }
    let values = candidates(in: clause, for: field)
    if values.count == 1 {
      return .fill(field: field.id, text: values[0].text, manner: isGiven ? .corrected : .stated)
    }
    guard values.isEmpty, !finder.find(clause.text).isConfident, event(clause) == nil else {
      return nil
    }
    if isGiven, key.containsAny(["错", "改", "换", "不对", "变", "重填", "重新", "更新"]) {
      return .contest(field: field.id)
    }
    return nil
  }

  /// The one field that a clause names, wherever; longer names win over shorter ones in them.
  func mention(in clause: Spelling) -> Field? {
    let found = lexicon.mentions(in: clause).filter {
      $0.range.count < clause.count && $0.field.kind != .derived
    }
    return Set(found.map(\.field.id)).count == 1 ? found.first?.field : nil
  }

  /// The field of a choice that a clause names beside a word of the field's name.
  private func chosen(in clause: Spelling) -> Field? {
    let fields = lexicon.choices.filter { clause.contains(String($0.word)) }.map(\.field)
    return fields.first { field in
      ([field.label] + field.names).map { Spelling($0) }.contains { name in
        (0..<max(0, name.count - 1)).contains { clause.contains(name[$0..<($0 + 2)].key) }
      }
    }
  }

  /// The parts of a clause that show by their form that they are values of a field.
  private func candidates(in clause: Spelling, for field: Field) -> [Spelling] {
    switch field.kind {
    case .postcode, .mobile, .phone:
      return runs(of: clause, in: { $0.isASCIIDigit || $0 == "-" }).filter { fitsCheck($0, field) }
    case .ip, .email, .englishDomain, .website, .creditCode, .chineseDomain, .integer:
      return TypedValues.find(in: clause).filter { $0.kind.kinds.contains(field.kind) }
        .map { Spelling($0.text) }
    case .choice:
      // `标识挂在第二条的位置`
      var words = field.choices.flatMap { [$0.label] + $0.words }.map(normalize)
        .filter { $0.count > 1 && clause.contains($0) }
      words = words.filter { word in !words.contains { $0 != word && $0.contains(word) } }
      guard words.allSatisfy({ !Negation.isNegated(clause.key, outside: $0) }) else { return [] }
      return Array(words.prefix(1)).map { Spelling($0) }
    case .text:
      // `红页底色要浅灰`
      guard
        let name = lexicon.names.first(where: {
          $0.field.id == field.id && clause.contains(String($0.name))
        }), let place = clause.places(of: String(name.name)).last
      else { return [] }
      let rest = clause.dropFirst(place + name.name.count)
      guard let lead = ["想要", "要用", "要", "想用"].first(where: rest.hasPrefix) else { return [] }
      let value = rest.dropFirst(lead.count).dropping(tails: Words.particles + ["的"])
      return (1...9).contains(value.count) ? [value] : []
    case .paragraph, .person, .account, .boolean, .pictures, .news, .derived: return []
    }
  }

  private func runs(of clause: Spelling, in belongs: (Character) -> Bool) -> [Spelling] {
    var runs: [Spelling] = []
    var start: Int?
    for index in 0...clause.count {
      let isPart = index < clause.count && belongs(clause.folded[index])
      if isPart, start == nil { start = index }
      if !isPart, let begin = start {
        runs.append(clause[begin..<index])
        start = nil
      }
    }
    return runs
  }

  /// The only part of a line that isn't a greeting, a sigh or thanks.
  func kernel(of whole: Spelling) -> Spelling? {
    let clauses = whole.clauses
    guard clauses.count > 1 else { return nil }
    let kernels = clauses.filter { !Words.softeners.contains($0.key) && !isChat($0) }
    return kernels.count == 1 ? kernels[0] : nil
  }

  /// `地址后面加上三楼`, `域名去掉“县”字`, `娜应该是那`: some characters of a value, put in, taken out
  /// or exchanged.
  func patch(_ text: Spelling, after earlier: [Act]) -> Act? {
    let core = text.dropping(leads: Words.subjects + Words.pointingBack)
    var named = lexicon.leadingField(of: core)?.field
    var rest = lexicon.leadingField(of: core)?.rest ?? core
    if case .contest(let id)? = earlier.last, named == nil { named = matter.knowledge.field(id) }
    if named == nil { named = holder(ofQuotationIn: text) }
    rest = afterMisgiving(rest).rest.dropping(leads: ["的", "里的", "里面的", "里面", "中的", "里", "再", "还"])
    guard let field = named ?? lastGiven, case .text(let value)? = matter.given(field.id)?.value,
      field.kind.isFreeText || field.kind == .chineseDomain
    else { return nil }
    let isNamed = named != nil
    func act(_ value: String) -> Act { .fill(field: field.id, text: value, manner: .corrected) }
    // Where it is put in.
    let front = ["前面", "开头", "最前面", "前"].first(where: rest.hasPrefix)
    let back = ["最后面", "后面", "末尾", "最后", "结尾", "后"].first(where: rest.hasPrefix)
    let place = front ?? back
    let deed = rest.dropFirst(place?.count ?? 0).dropping(leads: ["再", "还要", "要", "应该", "得"])
    for word in ["加上", "补上", "添上", "加", "补", "添"] where deed.hasPrefix(word) {
      guard isNamed || place != nil, let new = quoted(deed.dropFirst(word.count)) else { continue }
      // `全称加西安市`: a place stands before the name.
      let isPlace =
        place == nil && field.kind == .text && (2...8).contains(new.count)
        && new.folded.last.map { "省市县区旗州盟".contains($0) } ?? false
      return act(
        front != nil || isPlace && !value.hasPrefix(new.text)
          ? new.text + value : inserted(new.text, behind: value, of: field))
    }
    for word in ["去掉", "删掉", "删去", "不要带", "不带", "别带", "不含", "不要", "拿掉", "去"]
    where rest.hasPrefix(word) {
      guard let old = quoted(rest.dropFirst(word.count)) else { continue }
      guard let hole = Spelling(value).places(of: old.key).last, value.count > old.count else {
        // It isn't there, so that nothing is to be done.
        if isNamed, word.hasSuffix("带") { return .keep(field: field.id) }
        continue
      }
      return act(
        Spelling(value).prefix(hole).text + Spelling(value).dropFirst(hole + old.count).text)
    }
    // `把最后那个“网”字去掉`: the deed behind its object.
    let object = rest.dropping(leads: Words.placesOfCharacters)
    for word in Words.takingAway
    where object.hasSuffix(word) && (namesCharacters(object) || quotation(in: object) != nil) {
      let part = object.prefix(object.count - word.count).dropping(tails: ["给", "都", "就", "给我"])
      guard let old = quoted(part), let hole = Spelling(value).places(of: old.key).last,
        value.count > old.count
      else { continue }
      return act(
        joined(Spelling(value).prefix(hole), Spelling(value).dropFirst(hole + old.count)))
    }
    // `建军的军是君子的君`: a character is told by a word that has it.
    if let told = characterTold(rest), let hole = Spelling(value).places(of: told.old).last {
      return act(
        Spelling(value).prefix(hole).text + told.new + Spelling(value).dropFirst(hole + 1).text)
    }
    // One character for another, where a name was said to be wrong.
    guard isNamed else { return nil }
    for word in ["应该是", "应为", "改成", "改为", "换成", "是"] {
      guard let sign = rest.places(of: word).first, (1...2).contains(sign),
        let new = quoted(rest.dropFirst(sign + word.count)), (1...3).contains(new.count),
        let old = quoted(rest.prefix(sign)), let hole = Spelling(value).places(of: old.key).last
      else { continue }
      return act(
        Spelling(value).prefix(hole).text + new.text
          + Spelling(value).dropFirst(hole + old.count).text)
    }
    return nil
  }

  /// What is left on both sides of a hole, with one sign between them where each had one.
  private func joined(_ front: Spelling, _ back: Spelling) -> String {
    let signs = "，、；,;"
    guard let last = front.typed.last, let first = back.typed.first, signs.contains(last),
      (signs + "。！").contains(first)
    else { return front.text + back.text }
    return front.prefix(front.count - 1).text + back.text
  }

  /// The one text that holds what stands in quotes: `“人员编制”那句去掉`.
  private func holder(ofQuotationIn text: Spelling) -> Field? {
    guard let quoted = quotation(in: text) else { return nil }
    let part = text[quoted].text
    let fields = matter.knowledge.fields.filter { field in
      field.kind.isFreeText && matter.given(field.id)?.value.plain.contains(part) ?? false
    }
    return fields.count == 1 ? fields[0] : nil
  }

  /// The character of a value that is meant to be another one, which a word tells that it stands in.
  private func characterTold(_ text: Spelling) -> (old: String, new: String)? {
    guard
      let sign = ["应该是", "应为", "是", "用"].compactMap({ word in
        text.places(of: word).first.map { (at: $0, length: word.count) }
      }).min(by: { $0.at < $1.at }), sign.at > 0
    else { return nil }
    let named = text.prefix(sign.at).dropping(tails: ["这个字", "那个字", "字"])
    let word = text.dropFirst(sign.at + sign.length).dropping(
      tails: Words.particles + ["这个字", "字"])
    guard let link = word.places(of: "的").last, (2...4).contains(link), word.count == link + 2,
      let old = named.folded.last, old.isHan, case let new = word.typed[word.count - 1],
      word.prefix(link).folded.contains(word.folded[word.count - 1])
    else { return nil }
    return (String(old), String(new))
  }

  /// Whether a text speaks of single characters of a value: `“网”字`, `后面两个字`, `把网字去掉`.
  func namesCharacters(_ text: Spelling) -> Bool {
    text.places(of: "字").contains { place in
      guard place > 0 else { return false }
      let before = text.folded[place - 1]
      if "”」\"'’".contains(text.typed[place - 1]) || "个俩两二三四几那这".contains(before) { return true }
      return before.isHan && !"文数名汉".contains(before)
        && text.dropFirst(place + 1).key.containsAny(Words.takingAway)
    }
  }

  /// What stands in quotes or before 字; all of it without either.
  private func quoted(_ text: Spelling) -> Spelling? {
    // What stands in quotes is taken as it is, its full stop included.
    if let range = quotation(in: text), range.lowerBound <= 5 { return text[range] }
    let bare = text.dropping(leads: ["一个", "一句话", "一句", "一段", "个", "了", "里面的"]).dropping(
      tails: Words.particles + ["了"]
    )
    .dropping(tails: ["几个字", "两个字", "俩字", "二字", "字"])
    // What goes on behind a comma is no part of it.
    guard bare.clauses.count == 1 else { return nil }
    let inner = bare.trimmed { " \t,。“”「」\"'‘’".contains($0) }
    return inner.isEmpty || inner.count > 20 || isQuestion(inner) ? nil : inner
  }

  /// A domain gets its new characters before the suffix.
  private func inserted(_ new: String, behind value: String, of field: Field) -> String {
    if field.kind == .paragraph, let end = value.last, !"。！；".contains(end), new.hasSuffix("。") {
      return value + "。" + new
    }
    guard field.kind == .chineseDomain, let dot = value.lastIndex(of: ".") else {
      return value + new
    }
    return value[..<dot] + new + value[dot...]
  }
}

extension Words {
  /// Where in a value the characters stand that are to go.
  static let placesOfCharacters = [
    "把", "将", "里的", "里面的", "里", "中的", "的", "最后面", "最后", "末尾", "后面", "前面", "开头", "中间", "多余的", "那个",
    "这个",
    "那", "这", "一个", "请",
  ]
  /// That a value isn't wanted any more.
  static let removals = [
    "不留了", "不要了", "不填了", "作废", "取消", "删了", "删掉", "去掉", "清掉", "清空", "拿掉", "不提供了", "不写了", "不用了",
  ]
  /// That something is to be thought about first.
  static let deliberation = [
    "还得等", "得等", "要等", "还在等", "等上面", "等领导", "再想想", "想一想", "再考虑", "考虑一下", "再看看", "再商量", "商量一下",
    "再研究", "研究一下", "再定", "再问问", "问一下", "再核实",
    "核实一下",
  ]
}
