import Drafts
import Text

/// A session as a readable file: what was typed, what was replied, what must hold after it.
package struct Transcript: Equatable, Sendable {
  /// A part of the file, in order; blank lines lie between parts and mean nothing.
  package enum Part: Equatable, Sendable {
    case typed(lines: [String], at: Int)
    case reply(lines: [Pattern], at: Int)
    case assertions([Assertion], at: Int)
    case comment(lines: [String])
  }

  /// The lines between the two `---`, as they stand there.
  package var header: [(key: String, value: String)]
  package var parts: [Part]
  package var today: Day

  /// The header keys of the draft that is open at the beginning, and of what stands in it.
  static let draftKey = "draft"
  static let startKey = "start"

  /// The name of the draft that the session begins with; nil for none.
  package var draftName: String? { header.first { $0.key == Self.draftKey }?.value }

  /// What stands in that draft; nil if it is new.
  package var start: Draft? {
    guard let text = header.first(where: { $0.key == Self.startKey })?.value else { return nil }
    return try? DraftFile.read(Array(text.utf8), path: Self.startKey).draft
  }

  package var title: String { header.first { $0.key == "title" }?.value ?? "" }

  package init(header: [(key: String, value: String)], today: Day, parts: [Part]) {
    self.header = header
    self.today = today
    self.parts = parts
  }

  package static func == (left: Transcript, right: Transcript) -> Bool {
    left.parts == right.parts && left.today == right.today
      && left.header.map(\.key) == right.header.map(\.key)
      && left.header.map(\.value) == right.header.map(\.value)
  }

  /// One exchange: what is typed, and the parts up to the next typed one, by their places.
  package struct Exchange: Equatable, Sendable {
    package let line: Int
    package let typed: String
    package let parts: Range<Int>
    package let expected: [Pattern]
    package let assertions: [Assertion]
  }

  /// The exchanges of the file, in order.
  package var exchanges: [Exchange] {
    let starts = parts.indices.filter { if case .typed = parts[$0] { true } else { false } }
    return starts.enumerated().compactMap { number, start in
      guard case .typed(let lines, let line) = parts[start] else { return nil }
      let end = number + 1 < starts.count ? starts[number + 1] : parts.endIndex
      var expected: [Pattern] = []
      var assertions: [Assertion] = []
      for part in parts[start..<end] {
        switch part {
        case .reply(let patterns, _): expected += patterns
        case .assertions(let more, _): assertions += more
        case .typed, .comment: break
        }
      }
      return Exchange(
        line: line, typed: lines.joined(separator: "\n"), parts: (start + 1)..<end,
        expected: expected, assertions: assertions)
    }
  }
}

/// A line of a reply as a file expects it, with wildcards.
package struct Pattern: Hashable, Sendable {
  /// Pieces of text with any text between them; nil for `…` alone, which stands for any lines.
  package let pieces: [String]?

  package static let anyLines = Pattern(pieces: nil)

  init(pieces: [String]?) { self.pieces = pieces }

  /// The pattern that matches one line and nothing else.
  package init(literal line: String) { pieces = [line] }

  package var isLiteral: Bool { pieces?.count == 1 }

  package func matches(_ line: String) -> Bool {
    guard let pieces, let first = pieces.first, let last = pieces.last else { return true }
    guard pieces.count > 1 else { return line == first }
    guard line.hasPrefix(first), line.hasSuffix(last), line.count >= first.count + last.count
    else { return false }
    var rest = line.dropFirst(first.count).dropLast(last.count)
    for piece in pieces.dropFirst().dropLast() {
      guard let range = rest.firstRange(of: piece) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }
}

/// A claim about the state after an exchange: `= 名: 值`.
package struct Assertion: Hashable, Sendable {
  package let name: String
  package let value: String
  package let line: Int

  package init(name: String, value: String, line: Int) {
    self.name = name
    self.value = value
    self.line = line
  }
}
