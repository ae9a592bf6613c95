import Knowledge

/// A draft seen with the rules of the knowledge: what holds, what follows, what is asked next.
///
/// The draft stores only what was given. Whether an answer applies, and what follows from it, is
/// computed afresh from all that was given, so that the order of the answers doesn't matter.
package struct Case: Sendable {
  package let knowledge: KnowledgeBase
  package internal(set) var draft: Draft

  package init(_ draft: Draft, knowledge: KnowledgeBase) {
    self.knowledge = knowledge
    self.draft = draft
    settle()
  }

  /// What was given for a field, whether it applies now or not.
  package func given(_ field: String) -> Answer? {
    draft.answers[field] ?? draft.parked[field]
  }

  /// The value that holds: what was given, else what follows.
  package func value(_ field: String) -> Value? {
    var rules = Evaluation(knowledge: knowledge, given: given)
    return rules.value(field)
  }

  /// Whether a field is of any concern to this case.
  package func applies(_ field: Field) -> Bool {
    var rules = Evaluation(knowledge: knowledge, given: given)
    return rules.applies(field.id)
  }

  package func applies(_ form: Form) -> Bool { holds(form.applies) }
  package func applies(_ step: Step) -> Bool { holds(step.applies) }

  package func holds(_ condition: Condition) -> Bool {
    var rules = Evaluation(knowledge: knowledge, given: given)
    return rules.holds(condition)
  }

  /// What follows from the answers, by field id.
  package var derived: [String: Value] {
    // Nothing follows from nothing: each rule speaks of some answer.
    guard !draft.answers.isEmpty else { return [:] }
    var rules = Evaluation(knowledge: knowledge, given: given)
    var derived: [String: Value] = [:]
    for field in knowledge.fields where draft.answers[field.id] == nil {
      if let value = rules.value(field.id) { derived[field.id] = value }
    }
    return derived
  }

  /// All values that hold, by field id.
  package var values: [String: Value] {
    derived.merging(draft.answers.mapValues(\.value)) { _, given in given }
  }

  /// The rule by which a field has its value, if it follows from others.
  package func rule(for field: Field) -> Field.Consequence? {
    draft.answers[field.id] == nil ? field.derived.first { holds($0.condition) } : nil
  }

  /// What the rules say of a field, whatever was given for it.
  package func ruled(_ field: Field) -> Value? {
    var rules = Evaluation(knowledge: knowledge, given: given)
    return rules.follow(field.derived, of: field.id)
  }

  /// A value that may be offered for an empty field.
  package func offered(_ field: Field) -> (value: Value, rule: Field.Consequence)? {
    guard value(field.id) == nil else { return nil }
    for rule in field.offered where holds(rule.condition) {
      if let value = rule.formula.evaluate({ self.value($0) }) { return (value, rule) }
    }
    return nil
  }

  /// The fields of a form that concern this case, in the order of the official screen.
  package func fields(of form: Form) -> [Field] {
    var rules = Evaluation(knowledge: knowledge, given: given)
    return form.fields.compactMap(knowledge.field).filter { rules.applies($0.id) }
  }

  /// Moves answers between `answers` and `parked` as they apply or not, and drops those that
  /// contradict what now follows from others.
  ///
  /// Returns the fields whose answer was dropped.
  @discardableResult
  mutating func settle() -> [String] {
    var dropped: [String] = []
    for field in knowledge.fields {
      if let answer = given(field.id), let ruled = ruled(field), ruled != answer.value {
        draft.answers[field.id] = nil
        draft.parked[field.id] = nil
        dropped.append(field.id)
      }
    }
    let given = draft.answers.merging(draft.parked) { answer, _ in answer }
    var rules = Evaluation(knowledge: knowledge) { given[$0] }
    for (id, answer) in given where knowledge.field(id) != nil {
      let applies = rules.applies(id)
      draft.answers[id] = applies ? answer : nil
      draft.parked[id] = applies ? nil : answer
    }
    for id in draft.skipped.keys where draft.answers[id] != nil { draft.skipped[id] = nil }
    return dropped
  }
}

/// Works out which fields apply and what values hold; remembers what it found.
private struct Evaluation {
  let knowledge: KnowledgeBase
  let given: (String) -> Answer?
  var known: [String: Value?] = [:]
  var applying: [String: Bool] = [:]

  init(knowledge: KnowledgeBase, given: @escaping (String) -> Answer?) {
    self.knowledge = knowledge
    self.given = given
  }

  mutating func value(_ id: String) -> Value? {
    if let value = known[id] { return value }
    // A rule that leads back to its own field finds no value there; the checker refuses such rules.
    known[id] = .some(nil)
    guard let field = knowledge.field(id) else { return nil }
    guard applies(id) else { return nil }
    let value = given(id)?.value ?? follow(field.derived, of: id)
    known[id] = .some(value)
    return value
  }

  mutating func follow(_ rules: [Field.Consequence], of id: String) -> Value? {
    for rule in rules where holds(rule.condition) {
      return rule.formula.evaluate(values(of: rule.formula.fields))
    }
    return nil
  }

  mutating func applies(_ id: String) -> Bool {
    if let applies = applying[id] { return applies }
    applying[id] = true
    let applies = knowledge.field(id).map { holds($0.applies) } ?? false
    applying[id] = applies
    return applies
  }

  mutating func holds(_ condition: Condition) -> Bool {
    condition.holds(values(of: condition.fields))
  }

  private mutating func values(of fields: Set<String>) -> (String) -> Value? {
    var found: [String: Value] = [:]
    for field in fields { found[field] = value(field) }
    return { found[$0] }
  }
}

extension Formula {
  /// The fields that it is made from.
  package var fields: Set<String> {
    switch self {
    case .literal: []
    case .field(let id), .product(_, let id): [id]
    case .template(let pieces):
      Set(pieces.enumerated().filter { !$0.offset.isMultiple(of: 2) }.map(\.element))
    }
  }
}
