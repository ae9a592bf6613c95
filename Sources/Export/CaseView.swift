import Documents
import Drafts
import Knowledge
import Text

/// A case as the papers see it: what holds, and nothing that is parked.
///
/// Control characters are dropped here, once for all formats.
package struct CaseView: Sendable {
  package let knowledge: KnowledgeBase
  /// The name of the draft.
  package let name: String
  package let today: Day
  /// All values that hold, by field id.
  package let values: [String: Value]
  /// The ids of the fields whose value follows from others.
  package let derived: Set<String>
  /// Where the answers come from, by field id.
  package let origins: [String: Answer.Origin]
  package let skipped: [String: Skip]
  package let track: [String: StepRecord]
  /// The forms and steps that concern the case, and how each step stands.
  package let forms: [Form]
  /// The fields of no form that have a value.
  let unasked: [Field]
  package let steps: [Step]
  package let states: [String: StepRecord.State]
  private let applying: Set<String>
  private let required: Set<String>

  package init(_ matter: Case, name: String, today: Day) {
    knowledge = matter.knowledge
    self.name = cleaned(name).filter { $0 != "\n" }
    self.today = today
    let applying = Set(matter.knowledge.fields.filter(matter.applies).map(\.id))
    self.applying = applying
    required = Set(matter.knowledge.fields.filter(matter.requires).map(\.id))
    let derived = matter.derived
    self.derived = Set(derived.keys)
    values = matter.draft.answers.mapValues(\.value).merging(derived) { given, _ in given }
      .filter { applying.contains($0.key) }.mapValues(\.cleaned).filter { !$0.value.isBlank }
    origins = matter.draft.answers.mapValues(\.origin)
    skipped = matter.draft.skipped
    track = matter.draft.track.mapValues { record in
      var record = record
      record.reason = record.reason.map(cleaned)
      return record
    }
    forms = matter.forms
    unasked = matter.unasked
    steps = matter.steps
    states = [String: StepRecord.State](
      matter.steps.map { ($0.id, matter.state(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The fields of a form that concern the case, in the order of the official screen.
  package func fields(of form: Form) -> [Field] {
    form.fields.compactMap(knowledge.field).filter { applying.contains($0.id) }
  }

  package func applies(_ field: String) -> Bool { applying.contains(field) }

  /// Whether a field is wanted as the case stands; of two that stand for each other, one is enough.
  func requires(_ field: Field) -> Bool { required.contains(field.id) }

  /// The required fields without a value, each once, in the order of the forms.
  package var missing: [Field] {
    var seen: Set<String> = []
    return forms.flatMap(fields).filter {
      requires($0) && values[$0.id] == nil && seen.insert($0.id).inserted
    }
  }
}

extension CaseView {
  /// What a field is called.
  func label(_ id: String) -> String { knowledge.field(id)?.label ?? id }

  /// The value of a field as the papers show it, or nil if it has none.
  func shown(_ id: String) -> String? {
    guard let value = values[id] else { return nil }
    return knowledge.field(id)?.shown(value) ?? value.plain
  }

  /// The value of a field, or a gap to fill.
  func words(_ id: String) -> Words {
    shown(id).map { Words($0) } ?? .missing(label(id))
  }

  /// The value as one line, for use within a sentence or a title.
  func line(_ id: String) -> Words {
    shown(id).map { Words($0.split(separator: "\n").joined(separator: " ")) }
      ?? .missing(label(id))
  }
}

extension Field {
  /// A value as the papers show it: the label of a choice, a number with its unit, rows as lines.
  func shown(_ value: Value) -> String {
    guard case .list(let rows) = value else { return displayed(value) }
    return rows.enumerated().map { index, row in "\(index + 1). \(Field.line(row))" }
      .joined(separator: "\n")
  }

  private static func line(_ row: [String: String]) -> String {
    let known = ["date", "title", "caption", "path", "body"]
    let other = row.keys.filter { !known.contains($0) }.sorted()
    return (known + other).compactMap { row[$0] }.filter { !$0.isEmpty }.joined(separator: "　")
  }
}

extension Value {
  /// Whether there is nothing to print.
  fileprivate var isBlank: Bool {
    switch self {
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .list(let rows): rows.isEmpty
    case .integer, .boolean: false
    }
  }

  /// The value without what no paper can hold.
  fileprivate var cleaned: Value {
    switch self {
    case .text(let text): .text(Documents.cleaned(text))
    case .integer, .boolean: self
    case .list(let rows): .list(rows.map { $0.mapValues(Documents.cleaned) })
    }
  }
}
