import Drafts
import Knowledge
import Text

/// What one part of a line means. A line may mean several things, in order.
package enum Act: Equatable, Sendable {
  case command(Command, argument: String)
  /// A value for a field, in the user's words.
  case fill(field: String, text: String, manner: Manner)
  /// The field is said to be wrong, without a new value.
  case contest(field: String)
  case clear(field: String)
  /// Take the value that the field had before its last change.
  case revert(field: String?)
  case event(TrackEvent, said: String)
  case question(String)
  /// The n-th of the choices that were offered, counted from 1; 0 for none of them.
  case choose(Int)
  case agree
  case disagree
  /// The value could stand for any of these fields.
  case ambiguous(text: String, fields: [String])
  /// It may be an answer to the pending field or a question.
  case doubtful(field: String, text: String)
  /// Nothing that makes sense here.
  case unclear(String)

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
