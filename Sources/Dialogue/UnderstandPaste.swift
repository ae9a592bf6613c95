import Drafts
import Knowledge
import Text

extension Understanding {
  /// Pasted lines: each is a row of its own, or part of a long value.
  func paste(_ whole: Spelling) -> [Act] {
    if let pending, pending.kind == .paragraph || pending.kind.isRows,
      !rows(whole).contains(where: { row in
        lexicon.leadingField(of: row).map { separator(of: $0.rest) != nil } ?? false
      })
    {
      return [.fill(field: pending.id, text: whole.text, manner: .asked)]
    }
    if let table = table(rows(whole)) { return table }
    var acts: [Act] = []
    for row in rows(whole).map(withoutEnumerator) {
      if let cells = cellsInPairs(row) {
        acts += cells
      } else if isRule(row) {
        continue
      } else if let (field, value) = named(row, needsSeparator: true) {
        if let several = several(value, for: field) {
          acts.append(several)
          continue
        }
        if let (own, rest) = partedByBlank(value, of: field) {
          acts.append(.fill(field: field.id, text: own.text, manner: .stated))
          acts = sentence(rest, after: acts, isRegretted: false)
          continue
        }
        acts.append(.fill(field: field.id, text: value.text, manner: .stated))
      } else if case .fill(let field, let text, let manner)? = acts.last,
        matter.knowledge.field(field)?.kind == .paragraph, lexicon.leadingField(of: row) == nil
      {
        acts[acts.count - 1] = .fill(field: field, text: text + "\n" + row.text, manner: manner)
      } else if let name = organizationUnder(row) {
        acts.append(name)
      } else if let found = statement(row, after: acts) {
        acts += found
      } else if isHeading(row) {
        continue
      } else if isQuestion(row) {
        acts.append(.question(row.text))
      } else {
        acts.append(.unclear(row.text))
      }
    }
    return acts
  }

  /// `| 联系人 | 吴昊 |`: a row of a table whose cells are names and values by turns.
  func cellsInPairs(_ row: Spelling) -> [Act]? {
    guard row.hasPrefix("|") || row.places(of: "|").count > 1 else { return nil }
    let bare = row.trimmed { " |\t".contains($0) }
    var cells: [Spelling] = []
    var start = 0
    for index in 0...bare.count where index == bare.count || bare.folded[index] == "|" {
      cells.append(bare[start..<index].trimmed)
      start = index + 1
    }
    guard cells.count.isMultiple(of: 2) else { return nil }
    let pairs = stride(from: 0, to: cells.count, by: 2).map { (cells[$0], cells[$0 + 1]) }
    let fields = pairs.map { lexicon.field(named: $0.0) }
    guard fields.contains(where: { $0 != nil }) else { return nil }
    return zip(pairs, fields).compactMap { pair, field in
      guard let field else { return pair.1.isEmpty ? nil : .unclear(pair.0.text) }
      guard !pair.1.isEmpty else { return nil }
      let owner = meant(field, called: pair.0, by: pair.1)
      return .fill(field: owner.id, text: pair.1.text, manner: .stated)
    }
  }

  /// The line under the head of such a table: `|---|---|`.
  private func isRule(_ row: Spelling) -> Bool {
    row.hasPrefix("|") && row.folded.allSatisfy { "|-: ".contains($0) }
  }

  /// Whether a row stands above others and says nothing itself: `各位：`, `信息如下，请核对。`, `刘科 10:32`.
  private func isHeading(_ row: Spelling) -> Bool {
    if row.count > 1, [":", "："].contains(where: { row.text.hasSuffix($0) }) { return true }
    if row.count <= 40, row.key.containsAny(["如下", "请核对", "请查收", "请审核", "见下"]) { return true }
    if isChat(row) || Words.softeners.contains(row.key) { return true }
    let time = row.folded.reversed().prefix { $0.isASCIIDigit || ":-/ ".contains($0) }
    return time.contains(":") && time.count >= 4 && row.count <= 30
      && row.prefix(row.count - time.count).folded.allSatisfy {
        $0.isHan || $0.isLetter || $0 == " "
      }
      && lexicon.leadingField(of: row) == nil
  }

  /// A value and what a blank parts from it: `13904771122 没网站`.
  private func partedByBlank(_ value: Spelling, of field: Field) -> (Spelling, Spelling)? {
    guard field.kind != .paragraph, !field.kind.isRows, field.kind != .account else { return nil }
    for place in value.places(of: " ").reversed() {
      let own = value.prefix(place).trimmed
      let rest = value.dropFirst(place + 1).trimmed
      let fits =
        switch field.kind {
        case .text: isOrganization(own)
        case .person: isPersonLike(own)
        default: fitsCheck(own, field) && !fitsCheck(value, field)
        }
      guard fits, !rest.isEmpty, pieces(rest).allSatisfy({ statement($0) != nil }) else { continue }
      return (own, rest)
    }
    return nil
  }

  /// `名称：某局` among pasted lines is the organization's.
  private func organizationUnder(_ row: Spelling) -> Act? {
    guard let lead = ["名称", "名字", "机构"].first(where: row.hasPrefix),
      case let rest = row.dropFirst(lead.count), let skipped = separator(of: rest),
      case let name = rest.dropFirst(skipped).trimmed, isOrganization(name)
    else { return nil }
    return .fill(field: "organizationName", text: name.text, manner: .stated)
  }

  /// `域名：… 年限：2 网站：无` on one line: blanks part the pairs.
  func rowOfPairs(_ whole: Spelling) -> Spelling? {
    var text = Array(whole.typed)
    var pairs = 0
    for index in text.indices where whole.folded[index] == " " && index > 0 {
      let rest = withoutEnumerator(whole.dropFirst(index + 1))
      let isKnown = lexicon.leadingField(of: rest)?.rest.hasPrefix(":") ?? false
      guard isKnown || isForeignLabel(rest) else { continue }
      text[index] = "\n"
      pairs += isKnown ? 1 : 0
    }
    let first = withoutEnumerator(whole)
    guard pairs > 0, lexicon.leadingField(of: first)?.rest.hasPrefix(":") ?? isForeignLabel(first)
    else { return nil }
    return Spelling(String(text))
  }

  /// `职务:秘书科科员`: a label that the forms don't have.
  private func isForeignLabel(_ text: Spelling) -> Bool {
    guard let colon = text.places(of: ":").first, (2...6).contains(colon) else { return false }
    return text.prefix(colon).folded.allSatisfy(\.isHan)
  }

  func rows(_ whole: Spelling) -> [Spelling] {
    var rows: [Spelling] = []
    var start = 0
    for index in 0...whole.count where index == whole.count || whole.folded[index] == "\n" {
      rows.append(whole[start..<index].trimmed { " \t".contains($0) })
      start = index + 1
    }
    return rows.filter { !$0.isEmpty }
  }
}
