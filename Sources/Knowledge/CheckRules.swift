import Text

/// Conditions and rules: do the values fit, does each line count, is anything left out?
extension Parser {
  mutating func checkRules() {
    let fields = Dictionary(base.fields.map { ($0.id, $0) }) { first, _ in first }
    for comparison in notes.comparisons {
      check(comparison, fields: fields)
    }
    for rule in notes.rules {
      guard let field = fields[rule.field] else { continue }
      check(rule, field: field, fields: fields)
    }
    checkCycles()
    for owner in Set(notes.rules.map(\.field)).sorted() {
      for isDerived in [true, false] {
        let rules = notes.rules.filter { $0.field == owner && $0.isDerived == isDerived }
        checkSplit(of: owner, rules.map { ($0.condition, $0.piece) }, fields: fields)
      }
    }
    for (owner, variants) in notes.variants.sorted(by: { $0.key < $1.key }) {
      checkSplit(of: owner, variants, fields: fields, isComplete: true)
    }
    for (condition, piece) in notes.conditions where !isSatisfiable(condition, fields: fields) {
      report(.useless(field: piece.string), at: piece)
    }
  }

  // MARK: Values

  private mutating func check(_ comparison: Comparison, fields: [String: Field]) {
    guard let field = fields[comparison.field.string] else { return }
    let isOrdering = comparison.relation == .less || comparison.relation == .greater
    guard let expected = expectation(of: field, for: comparison.value, isOrdering: isOrdering)
    else { return }
    report(
      .notOfKind(
        field: field.id, value: comparison.valuePiece.string, expected: expected),
      at: comparison.valuePiece)
  }

  private mutating func check(
    _ rule: Notes.Rule, field: Field, fields: [String: Field]
  ) {
    let problem: (value: String, expected: String)? =
      switch rule.formula {
      case .literal(let value):
        expectation(of: field, for: value, isOrdering: false).map { (value.plain, $0) }
      case .product(_, let factor):
        if field.kind != .integer, field.kind != .derived {
          (rule.piece.string, "只有整数可以由乘法算出。")
        } else if let kind = fields[factor]?.kind, kind != .integer, kind != .derived {
          (rule.piece.string, "「\(factor)」不是整数，不能相乘。")
        } else {
          nil
        }
      case .template:
        field.kind.isText || field.kind == .derived
          ? nil : (rule.piece.string, "带字段的话只能填入文字项。")
      case .field(let other):
        fields[other].flatMap { other in
          other.kind.isText == field.kind.isText || field.kind == .derived
            || other.kind == .derived
            ? nil : (rule.piece.string, "「\(other.id)」的值不是这一种。")
        }
      }
    if let problem {
      report(
        .notOfKind(field: field.id, value: problem.value, expected: problem.expected),
        at: rule.piece)
    }
  }

  /// What the value should be instead, or nil if it can be a value of the field.
  private func expectation(of field: Field, for value: Value, isOrdering: Bool) -> String? {
    switch field.kind {
    case .derived: return nil
    case .boolean:
      if case .boolean = value, !isOrdering { return nil }
      return "它只能 = 或 != 是、否。"
    case .choice where field.choices.isEmpty: return nil
    case .choice:
      if field.choices.contains(where: { $0.value == value }), !isOrdering { return nil }
      return "它只能 = 或 != \(field.choices.map(\.value.plain).joined(separator: "、"))。"
    case .integer:
      if case .integer = value { return nil }
      return "它要与整数相比。"
    case .pictures, .news: return "它只能用 已填 或 未填。"
    case .text, .paragraph, .chineseDomain, .englishDomain, .website, .ip, .person, .mobile,
      .phone, .email, .postcode, .creditCode, .account:
      guard case .text(let text) = value else { return "它要与文字相比。" }
      return isOrdering && Day(text) == nil ? "比先后要写日期，例如 2026-03-02。" : nil
    }
  }

  // MARK: Cycles

  private mutating func checkCycles() {
    var edges: [String: Set<String>] = [:]
    for rule in notes.rules where rule.isDerived {
      edges[rule.field, default: []].formUnion(rule.condition.condition.fields)
      edges[rule.field, default: []].formUnion(rule.formula.fields)
    }
    var reported: Set<String> = []
    for rule in notes.rules where rule.isDerived && !reported.contains(rule.field) {
      guard let path = path(from: rule.field, to: rule.field, along: edges) else { continue }
      reported.formUnion(path)
      report(.cycle(path), at: rule.piece)
    }
  }

  /// The shortest way along the edges, with both ends.
  private func path(
    from start: String, to end: String, along edges: [String: Set<String>]
  ) -> [String]? {
    var queue = [[start]]
    var seen: Set<String> = []
    while !queue.isEmpty {
      let path = queue.removeFirst()
      for next in edges[path[path.count - 1], default: []].sorted() {
        if next == end { return path + [next] }
        if seen.insert(next).inserted { queue.append(path + [next]) }
      }
    }
    return nil
  }

  // MARK: Splits

  /// Tells whether lines of which the first that holds counts leave a gap, overlap or never count.
  ///
  /// `isComplete` says that something stands in where no line holds.
  private mutating func checkSplit(
    of owner: String, _ lines: [(condition: ParsedCondition, piece: Piece)],
    fields: [String: Field], isComplete: Bool = false
  ) {
    guard let cases = Cases(of: lines.map(\.condition.condition), fields: fields) else { return }
    let holds = lines.map { line in cases.filter { line.condition.condition.holds($0) } }
    var taken: Set<Int> = []
    for (index, line) in lines.enumerated() {
      if holds[index].isEmpty {
        report(.useless(field: owner), at: line.piece)
      } else if taken.isSuperset(of: holds[index]) {
        let earlier = lines.indices.first { !holds[$0].isDisjoint(with: holds[index]) } ?? 0
        report(.unreachable(field: owner, by: lines[earlier].piece.place), at: line.piece)
      } else if let other = lines[..<index].indices.first(where: {
        lines[$0].condition.condition.fields == line.condition.condition.fields
          && !holds[$0].isDisjoint(with: holds[index])
      }) {
        report(.overlap(field: owner, with: lines[other].piece.place), at: line.piece)
      }
      taken.formUnion(holds[index])
    }
    let splitters = Set(lines.map(\.condition.condition.fields))
    guard !isComplete, lines.count > 1, splitters.count == 1, let splitter = splitters.first,
      splitter.count == 1, let id = splitter.first, let kind = fields[id]?.kind,
      kind == .boolean || kind == .choice, let last = lines.last
    else { return }
    let missing = cases.indices.filter { !taken.contains($0) }.compactMap { cases.value($0, id) }
    if !missing.isEmpty {
      let values = missing.map(\.plain).joined(separator: "、")
      report(.gap(field: id, missing: values), at: last.piece)
    }
  }

  private func isSatisfiable(_ condition: Condition, fields: [String: Field]) -> Bool {
    guard let cases = Cases(of: [condition], fields: fields) else { return true }
    return !cases.filter { condition.holds($0) }.isEmpty
  }
}

/// All ways in which the values of some fields can matter to some conditions.
///
/// Booleans and choices have few values; of numbers and texts only those beside the ones that are
/// compared with can make a difference.
private struct Cases {
  private let fields: [String]
  private let values: [[Value?]]
  let indices: Range<Int>

  /// Nil when there are too many.
  init?(of conditions: [Condition], fields known: [String: Field]) {
    var compared: [String: Set<Value>] = [:]
    for condition in conditions { condition.collect(into: &compared) }
    fields = compared.keys.sorted()
    var count = 1
    var values: [[Value?]] = []
    for field in fields {
      let domain = Self.domain(of: known[field], compared: compared[field, default: []])
      values.append([nil] + domain)
      count *= domain.count + 1
      if count > 4096 { return nil }
    }
    self.values = values
    indices = 0..<count
  }

  private static func domain(of field: Field?, compared: Set<Value>) -> [Value] {
    // Values that can't be have been reported; here they count, or all would seem a contradiction.
    if field?.kind == .boolean {
      return Array(compared.union([.boolean(true), .boolean(false)]))
    }
    if let field, field.kind == .choice {
      return Array(compared.union(field.choices.map(\.value)))
    }
    var domain: Set<Value> = [.text("")]
    for value in compared {
      switch value {
      case .integer(let number): domain.formUnion([-1, 0, 1].map { .integer(number &+ $0) })
      case .text(let text): domain.formUnion([value, .text(text + "\u{1}")])
      case .boolean, .list: domain.insert(value)
      }
    }
    return Array(domain)
  }

  func value(_ index: Int, _ field: String) -> Value? {
    var rest = index
    for (name, domain) in zip(fields, values) {
      if name == field { return domain[rest % domain.count] }
      rest /= domain.count
    }
    return nil
  }

  func filter(_ holds: ((String) -> Value?) -> Bool) -> Set<Int> {
    Set(indices.filter { index in holds { value(index, $0) } })
  }
}

extension Condition {
  fileprivate func collect(into compared: inout [String: Set<Value>]) {
    switch self {
    case .always: break
    case .filled(let field): compared[field, default: []].formUnion([])
    case .compare(let field, _, let value): compared[field, default: []].insert(value)
    case .not(let inner): inner.collect(into: &compared)
    case .all(let inner), .any(let inner):
      for condition in inner { condition.collect(into: &compared) }
    }
  }
}

extension Formula {
  /// The fields that the value is made from.
  package var fields: Set<String> {
    switch self {
    case .literal: []
    case .field(let id), .product(_, let id): [id]
    case .template(let pieces):
      Set(
        pieces.enumerated().filter { !$0.offset.isMultiple(of: 2) }
          .map { Formula.id(in: $0.element) })
    }
  }
}

extension Field.Kind {
  /// Whether values of this kind are plain text.
  package var isText: Bool {
    switch self {
    case .integer, .boolean, .choice, .pictures, .news, .derived: false
    case .text, .paragraph, .chineseDomain, .englishDomain, .website, .ip, .person, .mobile,
      .phone, .email, .postcode, .creditCode, .account:
      true
    }
  }
}
