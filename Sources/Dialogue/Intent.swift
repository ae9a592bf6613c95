import Drafts
import Knowledge
import Text

/// What one part of a line means.
///
/// A line may mean several things, in order.
package enum Act: Equatable, Sendable {
  case command(Command, argument: String)
  /// What stands behind is of another unit: read it in that unit's draft.
  case address(Address, rest: String)
  /// Several units are to be done: what they are called, and what else is said.
  case units([String], rest: String)
  /// A value for a field, in the user's words.
  case fill(field: String, text: String, manner: Manner)
  /// The field is said to be wrong, without a new value.
  case contest(field: String)
  case clear(field: String)
  /// Take the value that the field had before its last change.
  case revert(field: String?)
  case event(TrackEvent, said: String)
  /// A review passed or sent back, and it isn't said which.
  case whichReview([TrackEvent], said: String)
  case question(String)
  /// The n-th of the choices that were offered, counted from 1; 0 for none of them.
  case choose(Int)
  case agree
  case disagree
  /// The value could stand for any of these fields.
  case ambiguous(text: String, fields: [String])
  /// It may be an answer to the pending field or a question.
  case doubtful(field: String, text: String, asked: String)
  /// One of several values that were named for a field; which one, the user hasn't said.
  case among(field: String, texts: [String])
  /// The user wants to know what was given for a field.
  case recall(field: String)
  /// The field is to stay as it is.
  case keep(field: String)
  /// A deadline to reckon for a notice on this day, which nobody reported.
  case reckon(Day)
  /// The user wants to know what was changed last.
  case recallChange
  /// Everything is to begin anew.
  case restart
  /// The user hesitates, or only acknowledges.
  case pause
  /// The last reply is to be shown again.
  case sayAgain
  /// Answers read from a file, for the open draft or for new drafts.
  case adopt([Gift], count: Int)
  case adoptAll([Batch])
  /// The user wants to know something of a field, or looks for somebody, or is at a loss.
  case inquire(field: String, Reply.Aspect)
  case hail
  case daunted
  /// The program is to draft a value for the field, or for all that it can; nothing is stored yet.
  case propose(field: String?)
  /// It may be any of these wishes; what each is called.
  case perhaps([Expectation.Alternative])
  /// It is about something else than the case as it is now.
  case elsewhere(String)
  /// Nothing that makes sense here.
  case unclear(String)

  /// A draft to be made from one line of a table.
  package struct Batch: Equatable, Sendable {
    package let name: String
    package let gifts: [Gift]
  }

  package enum Manner: Equatable, Sendable {
    /// In answer to the question that was asked.
    case asked
    /// With the name of the field, or by what it obviously is.
    case stated
    /// As a correction of what stands there.
    case corrected
    /// It was offered and accepted.
    case offered
  }
}

extension Act {
  /// Whether it changes nothing and takes nobody away.
  var onlyShows: Bool {
    switch self {
    case .command(let command, _): Command.shown.contains(command)
    case .recall, .recallChange, .sayAgain, .keep: true
    default: false
    }
  }

  /// The field that it is about, if it is about one.
  var field: String? {
    switch self {
    case .fill(let field, _, _), .contest(let field), .clear(let field), .keep(let field),
      .recall(let field), .doubtful(let field, _, _), .among(let field, _), .inquire(let field, _):
      field
    case .revert(let field), .propose(let field): field
    case .hail, .daunted, .command, .address, .units, .event, .whichReview, .question, .choose,
      .agree, .disagree,
      .ambiguous,
      .reckon, .recallChange, .restart, .pause, .sayAgain, .adopt, .adoptAll, .perhaps, .elsewhere,
      .unclear:
      nil
    }
  }

  /// Whether it says that something was sent back; what stands beside it is the reason.
  var isReturn: Bool {
    switch self {
    case .event(.returned, _): true
    case .whichReview(let events, _):
      events.contains { if case .returned = $0 { true } else { false } }
    default: false
    }
  }
}
