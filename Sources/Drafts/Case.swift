import Knowledge

/// A draft seen with the rules of the knowledge: what holds, what follows, what is asked next.
///
/// The draft stores only what was given. Whether an answer applies, and what follows from it, is
/// computed afresh from all that was given, so that the order of the answers doesn't matter.
package struct Case: Sendable {
  package let knowledge: KnowledgeBase
  package internal(set) var draft: Draft
  /// What holds for the answers of the draft; `settle` and `reach` bring it up to date.
  private var reached = Reached()

  package init(_ draft: Draft, knowledge: KnowledgeBase) {
    self.knowledge = knowledge
    self.draft = draft
    settle()
  }

  /// What was given for a field, whether it applies now or not.
  package func given(_ field: String) -> Answer? { draft.given(field) }

  /// The value that holds: what was given, else what follows.
  package func value(_ field: String) -> Value? { reached.values[field] }

  /// Whether a field is of any concern to this case.
  package func applies(_ field: Field) -> Bool { reached.applying.contains(field.id) }

  package func applies(_ form: Form) -> Bool { holds(form.applies) }
  package func applies(_ step: Step) -> Bool { holds(step.applies) }

  package func holds(_ condition: Condition) -> Bool { condition.holds { reached.values[$0] } }

  /// What follows from the answers, by field id.
  package var derived: [String: Value] { reached.values.filter { draft.answers[$0.key] == nil } }

  /// All values that hold, by field id.
  package var values: [String: Value] {
    reached.values.merging(draft.answers.mapValues(\.value)) { _, given in given }
  }

  /// The rule by which a field has its value, if it follows from others.
  package func rule(for field: Field) -> Field.Consequence? {
    draft.answers[field.id] == nil ? field.derived.first { holds($0.condition) } : nil
  }

  /// A value that may be offered for an empty field.
  package func offered(_ field: Field) -> (value: Value, rule: Field.Consequence)? {
    guard value(field.id) == nil, let best = proposals(for: field).first, !best.hasGaps else {
      return nil
    }
    return (best.value, best.rule)
  }

  /// What the rules say of a field, whatever was given for it.
  package func ruled(_ field: Field) -> Value? {
    for rule in field.derived where holds(rule.condition) {
      return rule.formula.evaluate(value)
    }
    return nil
  }

  /// The fields of a form that concern this case, in the order of the official screen.
  package func fields(of form: Form) -> [Field] {
    form.fields.compactMap { reached.applying.contains($0) ? knowledge.field($0) : nil }
  }

  /// Moves answers between `answers` and `parked` as they apply or not, and drops those that
  /// contradict what now follows from others.
  ///
  /// Returns the fields whose answer was dropped.
  @discardableResult
  mutating func settle() -> [String] {
    var dropped: [String] = []
    reach()
    for field in knowledge.fields where !field.derived.isEmpty {
      guard let answer = given(field.id), let ruled = ruled(field), ruled != answer.value else {
        continue
      }
      draft.answers[field.id] = nil
      draft.parked[field.id] = nil
      dropped.append(field.id)
      reach()
    }
    for (id, answer) in draft.answers where knowledge.field(id) != nil {
      guard !reached.applying.contains(id) else { continue }
      draft.answers[id] = nil
      draft.parked[id] = answer
    }
    for (id, answer) in draft.parked where reached.applying.contains(id) {
      draft.answers[id] = draft.answers[id] ?? answer
      draft.parked[id] = nil
    }
    for id in draft.skipped.keys where draft.answers[id] != nil { draft.skipped[id] = nil }
    return dropped
  }

  /// Works out what holds for the answers as they are now.
  mutating func reach() {
    var rules = Evaluation(knowledge: knowledge, draft: draft)
    reached = rules.reached()
  }
}

/// What holds in a case.
private struct Reached {
  var values: [String: Value] = [:]
  var applying: Set<String> = []
}

/// Works out which fields apply and what values hold; remembers what it found.
private struct Evaluation {
  let knowledge: KnowledgeBase
  let draft: Draft
  var known: [String: Value?] = [:]
  var applying: [String: Bool] = [:]

  init(knowledge: KnowledgeBase, draft: Draft) {
    self.knowledge = knowledge
    self.draft = draft
  }

  mutating func reached() -> Reached {
    var reached = Reached()
    for field in knowledge.fields where applies(field) {
      reached.applying.insert(field.id)
      if let value = value(field.id) { reached.values[field.id] = value }
    }
    return reached
  }

  private mutating func value(_ id: String) -> Value? {
    if let value = known[id] { return value }
    // A rule that leads back to its own field finds no value there; the checker refuses such rules.
    known[id] = .some(nil)
    guard let field = knowledge.field(id), applies(field) else { return nil }
    let value = draft.given(id)?.value ?? follow(field.derived)
    known[id] = .some(value)
    return value
  }

  private mutating func follow(_ rules: [Field.Consequence]) -> Value? {
    for rule in rules where holds(rule.condition) {
      return rule.formula.evaluate(values(of: rule.formula.fields))
    }
    return nil
  }

  private mutating func applies(_ field: Field) -> Bool {
    if case .always = field.applies { return true }
    if let applies = applying[field.id] { return applies }
    applying[field.id] = true
    let applies = holds(field.applies)
    applying[field.id] = applies
    return applies
  }

  private mutating func holds(_ condition: Condition) -> Bool {
    if case .always = condition { return true }
    return condition.holds(values(of: condition.fields))
  }

  private mutating func values(of fields: Set<String>) -> (String) -> Value? {
    var found: [String: Value] = [:]
    for field in fields { found[field] = value(field) }
    return { found[$0] }
  }
}

extension Draft {
  /// What was given for a field, whether it applies now or not.
  package func given(_ field: String) -> Answer? { answers[field] ?? parked[field] }
}

extension Formula {
  /// The fields that it is made from.
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
