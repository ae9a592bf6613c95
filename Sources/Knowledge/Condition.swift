/// A claim about the values of a case, as written in Knowledge.
///
/// The language: `字段 = 值`, `!=`, `<`, `>`, `字段 已填`, `字段 未填`, joined by `且`, `或`, `非`
/// and parentheses. A value is 是, 否, an integer, a day (`2026-03-02`) or a bare word.
package indirect enum Condition: Hashable, Sendable {
  case always
  case compare(field: String, relation: Relation, value: Value)
  case filled(field: String)
  case not(Condition)
  case all([Condition])
  case any([Condition])

  package enum Relation: String, Hashable, Sendable, CaseIterable {
    case equal = "="
    case unequal = "!="
    case less = "<"
    case greater = ">"
  }
}

extension Condition {
  /// Tells whether the claim holds for the values that `value` gives.
  ///
  /// A comparison with a field that has no value doesn't hold, whatever its relation.
  package func holds(_ value: (String) -> Value?) -> Bool {
    switch self {
    case .always: true
    case .filled(let field): value(field) != nil
    case .not(let inner): !inner.holds(value)
    case .all(let inner): inner.allSatisfy { $0.holds(value) }
    case .any(let inner): inner.contains { $0.holds(value) }
    case .compare(let field, let relation, let expected):
      value(field).map { relation.holds($0, expected) } ?? false
    }
  }

  /// The fields that the claim speaks of.
  package var fields: Set<String> {
    switch self {
    case .always: []
    case .compare(let field, _, _), .filled(let field): [field]
    case .not(let inner): inner.fields
    case .all(let inner), .any(let inner): inner.reduce(into: []) { $0.formUnion($1.fields) }
    }
  }
}

extension Condition.Relation {
  fileprivate func holds(_ left: Value, _ right: Value) -> Bool {
    switch (self, left, right) {
    case (.equal, _, _): left == right
    case (.unequal, _, _): left != right
    case (.less, .integer(let left), .integer(let right)): left < right
    case (.greater, .integer(let left), .integer(let right)): left > right
    // Days compare as text, since they are written year first.
    case (.less, .text(let left), .text(let right)): left < right
    case (.greater, .text(let left), .text(let right)): left > right
    case (.less, _, _), (.greater, _, _): false
    }
  }
}
