import Drafts
import Knowledge

/// Where the conversation stands.
///
/// Only `decide` changes it.
package struct Conversation: Sendable {
  /// The name of the open draft, and the case; without a name nothing has been saved yet.
  package internal(set) var name: String?
  package internal(set) var matter: Case
  /// What the last reply waits for, other than the next field.
  package internal(set) var expects: Expectation?
  /// The entry that was answered last, for questions that leave it out.
  package internal(set) var topic: String?
  /// The last question, as asked.
  package internal(set) var question = ""
  /// How sure it was that the last question was answered rightly.
  var certainty = 0.0
  /// The suggestions shown last; a number picks one.
  package internal(set) var suggestions: [String] = []
  /// The numbered fields of the review shown last.
  package internal(set) var listed: [String] = []
  /// The fields that were asked, newest last, for going back.
  package internal(set) var asked: [Focus] = []
  /// Whether the present field was reached by going back.
  var wentBack = false
  /// Clarifications that were asked already, so that none is asked twice.
  package internal(set) var clarified: Set<String> = []
  /// What was said last, to be said again.
  var lastReplies: [Reply] = []
  /// Drafts that wait to be made until it is known which names are taken.
  var batch: [Act.Batch] = []
  /// The form to go to once it is known to apply.
  var wanted: String?
  /// Whether the file that is being read is to make drafts.
  var readsBatch = false
  /// The walk through several fields that is going on.
  package internal(set) var round: Round?
  /// Whether the field of the walk is about to be changed.
  var awaitsChange = false
  package internal(set) var number = 0
  package internal(set) var isReadOnly = false
  /// Whether this turn gave a draft the name for those that the user doesn't name.
  var tookUntitled = false
  /// What a draft is called that the user doesn't name.
  var untitled = "未命名-1"
  /// The other drafts, as they were when a line last spoke of one.
  var others: [DraftSummary] = []
  /// What is to be read once the draft is open to which it belongs.
  var carried: String?
  /// The draft that is being fetched only to be compared.
  var comparing: String?
  /// The draft that wasn't found by its full name, and why; it is looked for by a part of it.
  var seeking: (name: String, reason: String)?
  package internal(set) var isOver = false
  /// Whether this turn asked for the tour, which the session leads.
  var asksForTour = false
  /// The assistant's lexicon, so that commands needn't build one each.
  var lexicon: Lexicon?

  package init(matter: Case, name: String? = nil) {
    self.matter = matter
    self.name = name
  }

  /// Whether a value was refused just now.
  var wasRefused: Bool {
    lastReplies.contains { if case .rejected = $0 { true } else { false } }
  }

  /// Whether a value was taken just now.
  var hasJustFilled: Bool {
    lastReplies.contains { if case .filled = $0 { true } else { false } }
  }

  /// The fields by the numbers that the user sees or would see in a review.
  var numbered: [String] { listed.isEmpty ? matter.reviewed(form: nil).map(\.id) : listed }

  /// The words for fields and forms.
  var vocabulary: Lexicon { lexicon ?? Lexicon(matter.knowledge) }

  /// The field that is being asked.
  package var pending: Focus? { matter.next }

  package var pendingField: Field? { pending.flatMap { matter.knowledge.field($0.field) } }
}

/// What the program asked and waits to be told, beside the next field.
package enum Expectation: Equatable, Sendable {
  /// Which of several things was meant; the acts that each choice stands for.
  case choice(of: [Alternative])
  /// What to do with the field that a walk has come to.
  case item
  /// Whether something should be done; what it is.
  case consent(to: Act, question: String)
  /// Whether the facts changed: a value was given that contradicts what follows from another field.
  case contradiction(field: String, text: String, base: String)
  /// The name of a draft, which a command about drafts lacks.
  case name(for: Command)

  package struct Alternative: Equatable, Sendable {
    package let title: String
    package let act: Act
  }
}

extension Case {
  /// The fields that a review shows, in order: those with a value, and the required ones without.
  package func reviewed(form: String?) -> [Field] {
    var seen: Set<String> = []
    return forms.filter { form == nil || $0.id == form }.flatMap { form in
      fields(of: form).filter { field in
        (value(field.id) != nil || requires(field) || draft.skipped[field.id] != nil)
          && seen.insert(field.id).inserted
      }
    }
  }
}
