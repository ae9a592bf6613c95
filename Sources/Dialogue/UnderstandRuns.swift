import Drafts
import Knowledge
import Text

extension Understanding {
  /// The parts of a clause without punctuation, as it comes from dictation:
  /// `单位名称是某局联系人是某人手机是13800138000`.
  ///
  /// It is parted before the name of a field where both sides state something.
  func runs(of clause: Spelling) -> [Spelling] {
    guard clause.count >= 7, clause.count <= 200 else { return [clause] }
    guard !isQuestion(clause) else { return statedBeforeQuestion(clause) ?? [clause] }
    if let (field, rest) = lexicon.leadingField(of: clause.dropping(leads: Words.subjects)),
      field.kind == .paragraph || field.kind.isRows, separator(of: rest) != nil
    {
      return [clause]
    }
    var runs: [Spelling] = []
    var start = 0
    for place in 2..<(clause.count - 2) where place - start >= 2 {
      // 现有网站网址 is one name.
      let present = clause.dropFirst(start)
      if let named = lexicon.leadingField(of: present),
        present.count - named.rest.count > place - start
      {
        continue
      }
      guard begins(clause.dropFirst(place)) else { continue }
      let said = clause[start..<place].dropping(tails: Words.connectors)
      let before = fields(of: said)
      let after = fields(of: clause.dropFirst(place))
      let isAside = Words.asideLeads.contains(where: clause.dropFirst(place).hasPrefix)
      guard !before.isEmpty, isAside || !after.isEmpty, before.isDisjoint(with: after) else {
        continue
      }
      runs.append(said)
      start = place
    }
    guard start > 0 else { return [clause] }
    let last = clause.dropFirst(start).trimmed
    return runs + [last]
  }

  /// `注册两年的吧两年就是六百块对不对`: what is stated, and the question behind its particle.
  private func statedBeforeQuestion(_ clause: Spelling) -> [Spelling]? {
    for particle in ["吧", "嘛", "哈"] {
      for place in clause.places(of: particle) where place >= 2 {
        let said = clause.prefix(place).dropping(tails: ["的"])
        let asked = clause.dropFirst(place + 1).trimmed
        guard asked.count >= 4, isQuestion(asked), !isQuestion(said), !fields(of: said).isEmpty
        else { continue }
        return [said, asked]
      }
    }
    return nil
  }

  /// Whether a new statement may begin here: a name with a sign or a value, having a site, a term.
  private func begins(_ rest: Spelling) -> Bool {
    guard let first = rest.folded.first else { return false }
    if Words.asideLeads.contains(where: rest.hasPrefix) || rest.hasPrefix("我叫") { return true }
    if let (field, after) = lexicon.leadingField(of: rest), rest.count - after.count >= 2 {
      // 联系人手机 is one name, not two.
      guard field.kind != .derived, let next = after.folded.first else { return false }
      let lead = after.dropping(leads: ["也", "就", "号", "都", "要"])
      let without = lead.dropping(tails: Words.particles)
      return next.isASCIIDigit || isSpokenNumber(after) || Words.absence.contains(without.key)
        || Words.removals.contains(without.key) || Words.joints.contains(where: lead.hasPrefix)
        || field.kind == .person && (2...4).contains(after.count)
    }
    if lexicon.beginsWithChoice(rest) { return true }
    guard "先办注申交填一二三四五六七八九十两0123456789".contains(first) else { return false }
    let term = rest.dropping(leads: ["先", "办", "注册", "申请", "交", "填"])
    guard let number = numbers(in: term.text).first else { return false }
    return number.unit == "年" && number.whole.lowerBound == term.text.startIndex
      && TypedValues.find(in: term).first?.kind == .years
  }

  /// `幺三八…`: a number as it is dictated.
  private func isSpokenNumber(_ text: Spelling) -> Bool {
    text.folded.prefix { "幺零〇一二两三四五六七八九".contains($0) }.count >= 6
  }

  /// Whether a part says something of a field by itself.
  func states(_ part: Spelling) -> Bool { !fields(of: part).isEmpty }

  /// The fields of which a part of a run says something by itself.
  private func fields(of part: Spelling) -> Set<String> {
    if isOrganization(part) { return ["organizationName"] }
    if case .fill(let field, _, _)? = callsSelf(part, in: part) { return [field] }
    let fields = (statement(part) ?? []).compactMap { act -> String? in
      switch act {
      case .fill(let field, _, _), .clear(let field): field
      case .command(.skip, let name): lexicon.field(named: Spelling(name))?.id
      default: nil
      }
    }
    return Set(fields)
  }

  /// A line without the number that it has in a list: `1.`, `(2)`, `③`, `四、`.
  func withoutEnumerator(_ line: Spelling) -> Spelling {
    let text = line.trimmed { " \t".contains($0) }
    if let first = text.folded.first,
      "①②③④⑤⑥⑦⑧⑨⑩".contains(text.typed[0]) || "①②③④⑤⑥⑦⑧⑨⑩".contains(first),
      lexicon.leadingField(of: text.dropFirst(1).trimmed) != nil
    {
      return text.dropFirst(1).trimmed { " \t、.".contains($0) }
    }
    let open = text.hasPrefix("(") ? 1 : 0
    let digits = text.dropFirst(open).folded.prefix { $0.isASCIIDigit || "一二三四五六七八九十".contains($0) }
    let after = text.dropFirst(open + digits.count)
    guard (1...2).contains(digits.count), let sign = after.folded.first, ".、):,".contains(sign),
      lexicon.leadingField(of: after.dropFirst(1).trimmed) != nil
    else { return text }
    return after.dropFirst(1).trimmed { " \t".contains($0) }
  }

  /// A pasted table: a row of names, then a row of values.
  func table(_ rows: [Spelling]) -> [Act]? {
    guard rows.count == 2 else { return nil }
    for sign in ["\t", ",", "|", ";", "、", " "] as [Character] {
      let names = cells(of: rows[0], parted: sign)
      let values = cells(of: rows[1], parted: sign)
      let fields = names.map { lexicon.field(named: $0) }
      guard names.count > 1, names.count == values.count,
        fields.count(where: { $0 != nil }) * 2 > names.count
      else { continue }
      return zip(zip(names, fields), values).compactMap { pair, value in
        guard !value.isEmpty else { return nil }
        guard let field = pair.1 else { return .unclear(pair.0.text) }
        let owner = meant(field, called: pair.0, by: value)
        return .fill(field: owner.id, text: value.text, manner: .stated)
      }
    }
    return nil
  }

  private func cells(of row: Spelling, parted sign: Character) -> [Spelling] {
    var cells: [Spelling] = []
    var start = 0
    for index in 0...row.count where index == row.count || row.folded[index] == sign {
      let cell = row[start..<index].trimmed
      if sign != " " || !cell.isEmpty { cells.append(cell) }
      start = index + 1
    }
    return cells
  }
}

extension Words {
  /// What begins an aside behind a statement without a sign between: it states nothing of its own.
  static let asideLeads = ["我负责", "以前有", "以前也", "原来有", "原先有", "之前有", "后来"]
  /// What joins one statement to the next.
  static let connectors = [
    "另外", "还有", "然后", "同时", "并且", "以及", "和", "再", "把", "将", "我的", "我们的", "顺便", "也把",
  ]
  /// What leads from a name in a run of words to its value.
  static let joints = [
    ":", "=", "是", "为", "叫", "改成", "改为", "换成", "改", "换", "用", "填", "写", "选", "定",
  ]
}
