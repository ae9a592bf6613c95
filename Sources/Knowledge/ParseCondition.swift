import Text

/// A comparison as it stands in a file, for the checker.
struct Comparison: Sendable {
  let field: Piece
  let relation: Condition.Relation
  let value: Value
  let valuePiece: Piece
}

/// A condition with the fields and comparisons in it, each where it stands.
struct ParsedCondition: Sendable {
  var condition = Condition.always
  var fields: [Piece] = []
  var comparisons: [Comparison] = []
}

/// Why a condition can't be read, and where.
struct ConditionError: Error {
  let problem: ConditionProblem
  let piece: Piece
}

/// Reads a value as it is written in conditions, choices and formulas.
func readValue(_ text: Substring) -> Value {
  switch text {
  case "是": .boolean(true)
  case "否": .boolean(false)
  default: Int(text).map(Value.integer) ?? .text(String(text))
  }
}

/// Reads a condition: `非` binds closest, then `且`, then `或`.
func parseCondition(_ piece: Piece) throws(ConditionError) -> ParsedCondition {
  var reader = ConditionReader(piece)
  return try reader.whole()
}

private struct ConditionReader {
  private enum Token: Equatable {
    case word, opening, closing
    case relation(Condition.Relation)
  }

  private static let depthLimit = 32
  private static let joins: Set<Substring> = ["且", "或", "非"]

  private let end: Piece
  private var tokens: ArraySlice<(kind: Token, piece: Piece)> = []
  private var result = ParsedCondition()

  init(_ piece: Piece) {
    end = piece.with(piece.text.suffix(0))
    var rest = piece.text
    while let first = rest.first {
      let (kind, length) = Self.token(first, rest)
      if let kind { tokens.append((kind, piece.with(rest.prefix(length)))) }
      rest = rest.dropFirst(length)
    }
  }

  /// The kind and length of the token that `rest` begins with; no kind for white space.
  private static func token(_ first: Character, _ rest: Substring) -> (Token?, Int) {
    switch first {
    case _ where first.isWhitespace: return (nil, 1)
    case "(", "（": return (.opening, 1)
    case ")", "）": return (.closing, 1)
    case "=": return (.relation(.equal), 1)
    case "<": return (.relation(.less), 1)
    case ">": return (.relation(.greater), 1)
    case "!" where rest.hasPrefix("!="): return (.relation(.unequal), 2)
    default:
      let word = rest.dropFirst().prefix { !$0.isWhitespace && !"()（）=<>!".contains($0) }
      return (.word, word.count + 1)
    }
  }

  mutating func whole() throws(ConditionError) -> ParsedCondition {
    guard !tokens.isEmpty else { throw ConditionError(problem: .empty, piece: end) }
    result.condition = try any(depth: 0)
    if let surplus = tokens.first?.piece {
      throw ConditionError(problem: .joinExpected(found: surplus.string), piece: surplus)
    }
    return result
  }

  private mutating func any(depth: Int) throws(ConditionError) -> Condition {
    var parts = [try all(depth: depth)]
    while take("或") { parts.append(try all(depth: depth)) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func all(depth: Int) throws(ConditionError) -> Condition {
    var parts = [try one(depth: depth)]
    while take("且") { parts.append(try one(depth: depth)) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func one(depth: Int) throws(ConditionError) -> Condition {
    guard depth < Self.depthLimit else {
      throw ConditionError(problem: .tooDeep, piece: tokens.first?.piece ?? end)
    }
    if take("非") { return .not(try one(depth: depth + 1)) }
    guard let (kind, piece) = tokens.popFirst() else {
      throw ConditionError(problem: .fieldExpected(found: ""), piece: end)
    }
    if kind == .opening {
      let inner = try any(depth: depth + 1)
      guard tokens.popFirst()?.kind == .closing else {
        throw ConditionError(problem: .openParenthesis, piece: piece)
      }
      return inner
    }
    guard kind == .word, !Self.joins.contains(piece.text) else {
      throw ConditionError(problem: .fieldExpected(found: piece.string), piece: piece)
    }
    return try claim(about: piece)
  }

  private mutating func claim(about field: Piece) throws(ConditionError) -> Condition {
    let id = field.string
    result.fields.append(field)
    if take("已填") { return .filled(field: id) }
    if take("未填") { return .not(.filled(field: id)) }
    guard let (kind, piece) = tokens.popFirst(), case .relation(let relation) = kind else {
      throw ConditionError(problem: .relationExpected(after: id), piece: field)
    }
    guard let word = tokens.popFirst(), word.kind == .word, !Self.joins.contains(word.piece.text)
    else {
      throw ConditionError(problem: .valueExpected(after: piece.string), piece: piece)
    }
    let value = readValue(word.piece.text)
    result.comparisons.append(
      Comparison(field: field, relation: relation, value: value, valuePiece: word.piece))
    return .compare(field: id, relation: relation, value: value)
  }

  private mutating func take(_ word: Substring) -> Bool {
    guard let first = tokens.first, first.kind == .word, first.piece.text == word else {
      return false
    }
    tokens.removeFirst()
    return true
  }
}
