import Text

/// All that banshi knows: parsed from the files of `Knowledge`, compiled into the program.
package struct KnowledgeBase: Equatable, Sendable {
  /// A digest of the files that it was made from, as `sha256:…`.
  package var digest = ""
  package var sources: [Source] = []
  package var facts: [Fact] = []
  package var entries: [Entry] = []
  package var fields: [Field] = [] {
    didSet {
      places = Dictionary(fields.indices.map { (fields[$0].id, $0) }) { first, _ in first }
    }
  }
  package var forms: [Form] = []
  package var steps: [Step] = []
  package var terms: [Term] = []
  package var calendar = WorkingCalendar()
  /// Questions of no concern to this errand, as examples for the ranking.
  package var background: [Background] = []
  /// What people want from the program, as examples for the ranking of wishes.
  package var wishes: [WishExamples] = []

  /// The places of the fields by their ids.
  private var places: [String: Int] = [:]

  package init() {}

  package func source(_ id: String) -> Source? { sources.first { $0.id == id } }
  package func fact(_ id: String) -> Fact? { facts.first { $0.id == id } }
  package func entry(_ id: String) -> Entry? { entries.first { $0.id == id } }
  package func field(_ id: String) -> Field? { places[id].map { fields[$0] } }
  package func form(_ id: String) -> Form? { forms.first { $0.id == id } }
  package func step(_ id: String) -> Step? { steps.first { $0.id == id } }
}

/// Where a fact comes from: a section of the official guide, or a dated public document.
package struct Source: Equatable, Sendable {
  package enum Confidence: String, Sendable { case guide, high, medium }

  /// `流程 一.7` for a section of the guide, `H9` for an outside document.
  package let id: String
  package let title: String
  package let publisher: String
  /// When it was published, as precisely as known: `2015-07-28`, `2016` or empty.
  package let date: String
  package let confidence: Confidence
  /// The names (systems, menus, buttons, papers) that occur in it, to the letter.
  package let names: [String]
  /// What it says, in one line of our own.
  package let summary: String

  package var isGuide: Bool { confidence == .guide }
}

/// One true sentence in our own words.
package struct Fact: Equatable, Sendable {
  package let id: String
  package let text: String
  package let sources: [String]
}

/// One thing that can be asked, and its answer.
package struct Entry: Equatable, Sendable {
  /// Where the answer comes from: the guide, other documents, nowhere, or (of banshi itself) its manual.
  package enum Kind: String, Sendable, CaseIterable { case guide, outside, unknown, program }

  /// A sentence of an answer and the facts that it states.
  package struct Sentence: Equatable, Sendable {
    package let text: String
    package let facts: [String]
  }

  /// An answer that holds under a condition on the case at hand.
  package struct Variant: Equatable, Sendable {
    package let condition: Condition
    package let sentences: [Sentence]
  }

  package let id: String
  package let kind: Kind
  /// What it is about, in a few words; used as the title of a suggestion.
  package let title: String
  /// As people ask it, expanded; empty where only answers are needed.
  package internal(set) var phrasings: [String]
  /// The answer for everybody, then those for particular cases; the first that holds is given.
  package let sentences: [Sentence]
  package let variants: [Variant]
  /// Words that make a yes/no question true, and words that make it false.
  package let agrees: [String]
  package let contradicts: [String]
  /// Ids of related entries, the most useful first.
  package let related: [String]
  /// Ids of the entries one of which is meant by so short a question; empty if it means this one.
  package let alternatives: [String]
  /// The key terms in English, for a question asked in English.
  package let english: String
}

/// How a value is made from others: a literal, a field, a product, or text with fields in it.
package enum Formula: Hashable, Sendable {
  case literal(Value)
  case field(String)
  case product(Int, field: String)
  /// Pieces of text; every second one, from the second on, is the id of a field, with what stands for
  /// its value while it has none behind `|`.
  case template([String])
}

extension Formula {
  /// The field in a piece of a template.
  package static func id(in piece: String) -> String {
    String(piece.prefix { $0 != "|" })
  }

  /// What a piece of a template shows where its field has no value.
  package static func gap(in piece: String) -> String? {
    piece.firstIndex(of: "|").map { String(piece[piece.index(after: $0)...]) }
  }
}

extension Formula {
  /// Computes the value, or nil while a field that it needs is empty.
  package func evaluate(_ value: (String) -> Value?) -> Value? {
    switch self {
    case .literal(let literal): return literal
    case .field(let id): return value(id)
    case .product(let factor, let id):
      guard case .integer(let number)? = value(id) else { return nil }
      let (product, overflow) = number.multipliedReportingOverflow(by: factor)
      return overflow ? nil : .integer(product)
    case .template(let pieces):
      var text = ""
      for (index, piece) in pieces.enumerated() {
        if index.isMultiple(of: 2) {
          text += piece
        } else if let inner = value(Formula.id(in: piece)) {
          // The stop of a text inside is that of the sentence.
          text += inner.plain.hasSuffix("。") ? String(inner.plain.dropLast()) : inner.plain
        } else if let gap = Formula.gap(in: piece) {
          text += gap
        } else {
          return nil
        }
      }
      return .text(text)
    }
  }
}

/// One of the forms of the errand, in the order of its official screen.
package struct Form: Equatable, Sendable {
  package let id: String
  package let title: String
  /// Other names that users give it.
  package let names: [String]
  package let system: String
  package let menu: [String]
  /// The button that hands it in.
  package let submit: String
  package let applies: Condition
  package let fields: [String]
  package let sources: [String]
}

/// A step of the errand.
package struct Step: Equatable, Sendable {
  package struct Paper: Equatable, Sendable {
    package let name: String
    package let copies: Int
    package let isSealed: Bool
    package let fact: String
  }

  package let id: String
  package let title: String
  /// Who acts: 本单位, 同级编办, CONAC.
  package let actor: String
  package let system: String
  package let menu: [String]
  package let form: String?
  package let applies: Condition
  package let papers: [Paper]
  /// Working days within which it must be done, counted from a notice; 0 for none.
  package let deadline: Int
  package let sentences: [Entry.Sentence]
  /// What to do when it is returned; empty where the sources are silent.
  package let ifReturned: [Entry.Sentence]
}

/// A word of the trade.
package struct Term: Equatable, Sendable {
  package let id: String
  package let label: String
  package let synonyms: [String]
  package let definition: Entry.Sentence
}

/// The official calendar: which days are off though weekdays, and worked though weekend days.
package struct WorkingCalendar: Equatable, Sendable {
  /// The years whose arrangement has been announced.
  package var years: Set<Int> = []
  package var off: Set<Day> = []
  package var worked: Set<Day> = []
  /// Statutory holidays of every year that fall on fixed days, as month × 100 + day.
  package var fixed: Set<Int> = []
  /// The ids of the sources of the announcements.
  package var sources: [String] = []
}

/// Questions that lie outside: other matters, small talk, abuse.
package struct Background: Equatable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case matter, chat, abuse, gibberish, general
  }

  package let kind: Kind
  package let phrasings: [String]
}
