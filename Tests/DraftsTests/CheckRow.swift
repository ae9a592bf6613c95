import Knowledge
import Testing
import Text

@testable import Drafts

/// What is given to a field, and the verdict in short: the value, or the kind of refusal with words
/// that its reason must hold; for an accepted value the words that its notes must hold.
struct CheckRow: CustomTestStringConvertible, Sendable {
  enum Verdict: Equatable {
    case accepted(Value)
    case unrecognised, invalid
  }

  let text: String
  let verdict: Verdict
  let words: [String]

  init(_ text: String, _ value: String, _ words: String...) {
    (self.text, verdict, self.words) = (text, .accepted(.text(value)), words)
  }

  init(_ text: String, _ value: Int, _ words: String...) {
    (self.text, verdict, self.words) = (text, .accepted(.integer(value)), words)
  }

  init(_ text: String, _ value: Bool) {
    (self.text, verdict, words) = (text, .accepted(.boolean(value)), [])
  }

  init(_ text: String, _ rows: [[String: String]], _ words: String...) {
    (self.text, verdict, self.words) = (text, .accepted(.list(rows)), words)
  }

  init(no text: String, _ words: String...) {
    (self.text, verdict, self.words) = (text, .unrecognised, words)
  }

  init(bad text: String, _ words: String...) {
    (self.text, verdict, self.words) = (text, .invalid, words)
  }

  var testDescription: String { text.isEmpty ? "(empty)" : text }

  func verify(_ field: Field, _ location: SourceLocation = #_sourceLocation) throws {
    let today = try #require(Day("2026-03-04"))
    let check = field.check(text, today: today)
    let said: String
    switch check {
    case .accepted(let value, let notes):
      #expect(verdict == .accepted(value), "\(check)", sourceLocation: location)
      #expect(words.isEmpty == notes.isEmpty, "\(notes)", sourceLocation: location)
      said = notes.joined()
    case .unrecognised(let fault, let reason):
      #expect(
        (Fault.anywhere + field.kind.faults).contains(fault), "\(fault)", sourceLocation: location)
      #expect(verdict == .unrecognised, "\(check)", sourceLocation: location)
      said = reason
    case .invalid(let fault, let reason):
      #expect(
        (Fault.anywhere + field.kind.faults).contains(fault), "\(fault)", sourceLocation: location)
      #expect(verdict == .invalid, "\(check)", sourceLocation: location)
      said = reason
    }
    for word in words {
      #expect(said.contains(word), "\(said)", sourceLocation: location)
    }
  }
}
