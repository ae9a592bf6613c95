import Dialogue
import Drafts
import Knowledge

/// Something of Knowledge that a conversation can reach.
package struct CoverageItem: Hashable, Sendable, Comparable {
  package enum Kind: String, Sendable, CaseIterable {
    case entry, variant, field, choice, condition, consequence, offer, check, step
    /// What a check refuses, and what is said: these show where a conversation goes wrong.
    case reason, reply

    /// What it is called in reports.
    package var label: String {
      switch self {
      case .entry: "回答"
      case .variant: "分情况的回答"
      case .field: "项目"
      case .choice: "选项"
      case .condition: "条件"
      case .consequence: "推算"
      case .offer: "建议值"
      case .check: "检查"
      case .step: "步骤"
      case .reason: "不收的原因"
      case .reply: "回话"
      }
    }
  }

  package let kind: Kind
  /// The id of the unit of Knowledge that it belongs to.
  package let id: String
  /// Which part of it; empty for the whole.
  package let detail: String

  init(_ kind: Kind, _ id: String, _ detail: String = "") {
    self.kind = kind
    self.id = id
    self.detail = detail
  }

  package static func < (left: CoverageItem, right: CoverageItem) -> Bool {
    let places = Kind.allCases
    let (l, r) = (places.firstIndex(of: left.kind) ?? 0, places.firstIndex(of: right.kind) ?? 0)
    return (l, left.id, left.detail) < (r, right.id, right.detail)
  }
}

/// What replayed conversations have reached, and what there is to reach.
package struct Coverage: Sendable {
  package let all: Set<CoverageItem>
  package private(set) var reached: Set<CoverageItem> = []
  private let knowledge: KnowledgeBase
  /// The first field of each kind: what is refused is told by kind, and stands with that field.
  private let representatives: [Field.Kind: Field]

  package init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
    var all: Set<CoverageItem> = []
    for entry in knowledge.entries {
      all.insert(CoverageItem(.entry, entry.id))
      for place in entry.variants.indices { all.insert(.variant(entry, place)) }
    }
    for field in knowledge.fields { all.formUnion(Self.items(of: field)) }
    for (id, condition) in knowledge.forms.map({ ($0.id, $0.applies) })
      + knowledge.steps.map({ ($0.id, $0.applies) }) where condition != .always
    {
      all.formUnion([true, false].map { .condition(id, "适用", holds: $0) })
    }
    for step in knowledge.steps { all.insert(CoverageItem(.step, step.id)) }
    for field in Self.representatives(of: knowledge).values {
      for fault in field.kind.faults {
        all.insert(CoverageItem(.reason, field.id, fault.rawValue))
      }
    }
    for fault in Fault.anywhere { all.insert(CoverageItem(.reason, fault.rawValue)) }
    for name in Reply.Name.allCases { all.insert(CoverageItem(.reply, name.rawValue)) }
    self.all = all
    representatives = Self.representatives(of: knowledge)
  }

  package var missing: [CoverageItem] { all.subtracting(reached).sorted() }

  /// Adds what another replay has reached.
  package mutating func merge(_ other: Coverage) { reached.formUnion(other.reached) }

  /// Adds what one conversation has reached.
  package mutating func add(_ results: [Replayed]) {
    for result in results { add(result.turn) }
  }

  mutating func add(_ turn: Turn) {
    let value: (String) -> Value? = { id in turn.values[id] }
    for id in turn.entries {
      reach(CoverageItem(.entry, id))
      if let entry = knowledge.entry(id),
        let place = entry.variants.firstIndex(where: { $0.condition.holds(value) })
      {
        reach(.variant(entry, place))
      }
    }
    for field in knowledge.fields { add(field, turn) }
    for (id, condition) in knowledge.forms.map({ ($0.id, $0.applies) })
      + knowledge.steps.map({ ($0.id, $0.applies) }) where !turn.values.isEmpty
    {
      reach(.condition(id, "适用", holds: condition.holds(value)))
    }
    for (id, record) in turn.draft.track where record.state != .notStarted {
      reach(CoverageItem(.step, id))
    }
    for refusal in turn.refused {
      reach(CoverageItem(.check, refusal.field))
      if Fault.anywhere.contains(refusal.fault) {
        reach(CoverageItem(.reason, refusal.fault.rawValue))
      } else if let kind = knowledge.field(refusal.field)?.kind, let field = representatives[kind] {
        reach(CoverageItem(.reason, field.id, refusal.fault.rawValue))
      }
    }
    for name in turn.replies { reach(CoverageItem(.reply, name.rawValue)) }
  }

  private mutating func add(_ field: Field, _ turn: Turn) {
    let value: (String) -> Value? = { id in turn.values[id] }
    let given = turn.draft.answers[field.id]?.value
    if turn.pending == field.id || given != nil || field.kind == .derived && value(field.id) != nil
    {
      reach(CoverageItem(.field, field.id))
    }
    // What is derived is a branch of the form as well.
    if let value = value(field.id) { reach(CoverageItem(.choice, field.id, value.claimed)) }
    // An empty draft meets every negated condition: that is no merit of the transcript.
    if !turn.values.isEmpty {
      reach(.condition(field.id, "适用", holds: field.applies.holds(value)))
      reach(.condition(field.id, "必填", holds: field.requiredWhen.holds(value)))
    }
    if let place = field.derived.firstIndex(where: { $0.condition.holds(value) }), given == nil,
      value(field.id) != nil
    {
      reach(CoverageItem(.consequence, field.id, "第 \(place + 1) 条"))
    }
    if let place = field.offered.firstIndex(where: { $0.condition.holds(value) }),
      turn.pending == field.id, field.offered[place].formula.evaluate(value) != nil
    {
      reach(CoverageItem(.offer, field.id, "第 \(place + 1) 条"))
    }
  }

  private mutating func reach(_ item: CoverageItem) {
    if all.contains(item) { reached.insert(item) }
  }

  private static func representatives(of knowledge: KnowledgeBase) -> [Field.Kind: Field] {
    // What is derived is never asked, and so nothing is refused there.
    Dictionary(knowledge.fields.filter { $0.kind != .derived }.map { ($0.kind, $0) }) { first, _ in
      first
    }
  }

  private static func items(of field: Field) -> [CoverageItem] {
    var items = [CoverageItem(.field, field.id)]
    switch field.kind {
    case .boolean: items += ["true", "false"].map { CoverageItem(.choice, field.id, $0) }
    case .choice:
      items += field.choices.map { CoverageItem(.choice, field.id, $0.value.claimed) }
      items.append(CoverageItem(.check, field.id))
    case .text, .paragraph, .derived: break
    case .integer, .chineseDomain, .englishDomain, .website, .ip, .person, .mobile, .phone, .email,
      .postcode, .creditCode, .account, .pictures, .news:
      items.append(CoverageItem(.check, field.id))
    }
    if field.applies != .always {
      items += [true, false].map { .condition(field.id, "适用", holds: $0) }
    }
    if field.requiredWhen != .always {
      items += [true, false].map { .condition(field.id, "必填", holds: $0) }
    }
    items += field.derived.indices.map { CoverageItem(.consequence, field.id, "第 \($0 + 1) 条") }
    items += field.offered.indices.map { CoverageItem(.offer, field.id, "第 \($0 + 1) 条") }
    return items
  }
}

extension CoverageItem {
  fileprivate static func variant(_ entry: Entry, _ place: Int) -> CoverageItem {
    CoverageItem(.variant, entry.id, "第 \(place + 1) 种")
  }

  fileprivate static func condition(_ id: String, _ name: String, holds: Bool) -> CoverageItem {
    CoverageItem(.condition, id, holds ? name : "不\(name)")
  }
}
