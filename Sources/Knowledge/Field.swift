/// A question that one of the forms asks.
///
/// A class, for it never changes and is handed around a great deal.
package final class Field: Equatable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case text, paragraph, integer, boolean, choice
    case chineseDomain, englishDomain, website, ip
    case person, mobile, phone, email, postcode, creditCode, account
    case pictures, news
    /// Only ever computed, never asked (the fee).
    case derived
  }

  package struct Choice: Equatable, Sendable {
    package let value: Value
    package let label: String
    /// Other ways to say it.
    package let words: [String]
  }

  /// A value that follows when a condition holds.
  package struct Consequence: Equatable, Sendable {
    package let condition: Condition
    package let formula: Formula
    package let facts: [String]
  }

  package let id: String
  package let label: String
  /// Other names that users give it.
  package let names: [String]
  package let kind: Kind
  package let isRequired: Bool
  /// False for columns that the guide doesn't name: the system's own page decides.
  package let isInGuide: Bool
  /// Whether it goes along when a draft is copied for another organization.
  package let isCopied: Bool
  /// When the field is asked at all.
  package let applies: Condition
  /// What it follows from; the first that holds counts, and what the user says overrides it.
  package let derived: [Consequence]
  /// What is offered to the user, who must accept it.
  package let offered: [Consequence]
  package let question: String
  package let hint: String
  package let why: String
  package let ifWrong: String
  package let examples: [String]
  package let choices: [Choice]
  package let sources: [String]
  /// The facts that its texts cite.
  package let facts: [String]
  /// What its numbers count, as 年.
  package let unit: String
  /// When a required field is required: a server's address only while there is no website given.
  package let requiredWhen: Condition

  init(
    id: String, label: String, names: [String], kind: Kind, isRequired: Bool, isInGuide: Bool,
    isCopied: Bool, applies: Condition, derived: [Consequence], offered: [Consequence],
    question: String, hint: String, why: String, ifWrong: String, examples: [String],
    choices: [Choice], sources: [String], facts: [String] = [], unit: String = "",
    requiredWhen: Condition = .always
  ) {
    self.id = id
    self.label = label
    self.names = names
    self.kind = kind
    self.isRequired = isRequired
    self.isInGuide = isInGuide
    self.isCopied = isCopied
    self.applies = applies
    self.derived = derived
    self.offered = offered
    self.question = question
    self.hint = hint
    self.why = why
    self.ifWrong = ifWrong
    self.examples = examples
    self.choices = choices
    self.sources = sources
    self.facts = facts
    self.unit = unit
    self.requiredWhen = requiredWhen
  }

  package static func == (one: Field, other: Field) -> Bool {
    one === other
      || one.id == other.id
        && one.label == other.label
        && one.names == other.names
        && one.kind == other.kind
        && one.isRequired == other.isRequired
        && one.isInGuide == other.isInGuide
        && one.isCopied == other.isCopied
        && one.applies == other.applies
        && one.derived == other.derived
        && one.offered == other.offered
        && one.question == other.question
        && one.hint == other.hint
        && one.why == other.why
        && one.ifWrong == other.ifWrong
        && one.examples == other.examples
        && one.choices == other.choices
        && one.sources == other.sources
        && one.facts == other.facts
        && one.unit == other.unit
        && one.requiredWhen == other.requiredWhen
  }
}
