import Knowledge
import Text

/// Sees before a line is accepted whether its value would be refused.
///
/// It takes the turn on a copy of the assistant, so that it judges as the assistant will: by the field
/// that is named, after a correction, and not at all where the line is a question or a command.
package struct Foresight: Sendable {
  private let assistant: Assistant
  private let today: Day

  /// Longer lines are texts, and are seldom refused.
  private static let longest = 200

  init(_ assistant: Assistant, today: Day) {
    self.assistant = assistant
    self.today = today
  }

  /// Whether a field would refuse what a line gives it.
  ///
  /// While a line is typed, its beginning may be anything; so Chinese that isn't for a named field is
  /// never taken for a value that is wrong, nor is what only needs its end: 138 for a mobile.
  package func refuses(_ typed: String) -> Bool {
    guard !typed.isEmpty, typed.count <= Self.longest, Self.isValue(typed),
      !Questions.isQuestion(typed)
    else { return false }
    var copy = assistant
    let refused = copy.turn(typed, today: today, untitled: "未命名").turn.refused
    guard let last = refused.last else { return false }
    guard refused.count == 1, let field = assistant.knowledge.field(last.field) else { return true }
    return !field.isBeginning(Self.lastValue(of: typed), today: today)
  }

  /// What follows the last word that names a field or a change, else the whole line.
  private static func lastValue(of typed: String) -> String {
    let marks = ["：", ":", "＝", "="] + changes
    let starts = marks.compactMap { mark in
      typed.ranges(of: mark).map(\.upperBound).last { !isWithinValue(mark, before: typed[$0...]) }
    }
    return String(typed[(starts.max() ?? typed.startIndex)...])
  }

  /// The colon of `http://`, of an address and of a time names no field.
  private static func isWithinValue(_ mark: String, before rest: Substring) -> Bool {
    mark == ":" && (rest.first.map { "/:".contains($0) || $0.isHexDigit } ?? false)
  }

  /// Whether a line can be told to be a value: it names its field, or holds no Chinese but numbers.
  private static func isValue(_ typed: String) -> Bool {
    if typed.contains(where: { "：:＝=".contains($0) }) { return true }
    if changes.contains(where: typed.contains) { return true }
    return typed.unicodeScalars.allSatisfy { !$0.properties.isIdeographic || numbers.contains($0) }
  }

  private static let changes = ["改成", "改为", "换成", "应该是", "应为"]

  private static let numbers = Set("〇零一二三四五六七八九十百千万两年月日号个元".unicodeScalars)
}

/// A prompt is the same whatever may be foreseen at it.
extension Foresight: Equatable {
  package static func == (first: Foresight, second: Foresight) -> Bool { true }
}
