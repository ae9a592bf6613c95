import Drafts
import Text

/// A session as a readable file: what was typed, what was replied, what must hold after it.
package struct Transcript: Equatable, Sendable {
  /// A part of the file, in order; blank lines lie between parts and mean nothing.
  package enum Part: Equatable, Sendable {
    case typed(lines: [Template], at: Int)
    case reply(lines: [Pattern], at: Int)
    case assertions([Assertion], at: Int)
    case comment(lines: [String])
  }

  /// A line between the two `---`, as it stands there.
  package struct HeaderLine: Equatable, Sendable {
    package let key: String
    package let value: String
  }

  package var header: [HeaderLine]
  package var parts: [Part]
  package var today: Day

  package var title: String { first("title") ?? "" }
  /// The transcript whose exchanges come before those of this one.
  package var after: String? { first("after") }
  /// The draft that is open at the beginning: its name, or the file that it is read from.
  package var draft: String? { first(Self.draftKey) }
  /// What stands in that draft, if the header has it; else it is new, or lies in its file.
  package var start: Draft? {
    guard let text = first(Self.startKey) else { return nil }
    return try? DraftFile.read(Array(text.utf8), path: Self.startKey).draft
  }

  static let draftKey = "draft"
  static let startKey = "start"

  /// The files that are there for the conversation to read.
  package var files: [String] { header.filter { $0.key == "file" }.map(\.value) }

  package init(header: [HeaderLine], today: Day, parts: [Part]) {
    self.header = header
    self.today = today
    self.parts = parts
  }

  private func first(_ key: String) -> String? { header.first { $0.key == key }?.value }

  /// One exchange: what is typed, and the parts up to the next typed one, by their places.
  package struct Exchange: Equatable, Sendable {
    package let line: Int
    package let template: [Template]
    package let parts: Range<Int>
    package let expected: [Pattern]
    package let assertions: [Assertion]

    /// What is typed, each time by the first of the choices; captures stand as in the file.
    package var typed: String { template.map { $0.filled([:]) }.joined(separator: "\n") }
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
        line: line, template: lines, parts: (start + 1)..<end, expected: expected,
        assertions: assertions)
    }
  }
}

/// A line that is typed, with choices and with what was captured before.
package struct Template: Hashable, Sendable {
  package enum Piece: Hashable, Sendable {
    case text(String)
    /// `{甲|乙}`: each makes a run of its own.
    case choice([String])
    /// `{名}`: what a reply said before.
    case capture(String)
  }

  package let pieces: [Piece]

  init(pieces: [Piece]) { self.pieces = pieces }

  /// The line that is typed as it stands.
  package init(literal line: String) { pieces = line.isEmpty ? [] : [.text(line)] }

  /// The line as it is typed; the first choice is taken.
  package func filled(_ captures: [String: String]) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .choice(let choices): choices.first ?? ""
      case .capture(let name): captures[name] ?? "{\(name)}"
      }
    }.joined()
  }
}

/// A line of a reply as a file expects it.
package struct Pattern: Hashable, Sendable {
  package enum Role: Hashable, Sendable {
    /// Must come, in its place.
    case required
    /// `? `: may come, in its place.
    case optional
    /// `! `: no line of the reply may contain it.
    case forbidden
    /// `…` alone: any lines.
    case anyLines
  }

  package enum Piece: Hashable, Sendable {
    case text(String)
    /// `…`: any text.
    case anyText
    /// `{名}`: any text, remembered; from then on that text.
    case capture(String)
  }

  package let role: Role
  package let pieces: [Piece]

  package static let anyLines = Pattern(role: .anyLines, pieces: [])

  init(role: Role = .required, pieces: [Piece]) {
    self.role = role
    self.pieces = pieces
  }

  /// The pattern that matches one line and nothing else.
  package init(literal line: String) {
    self.init(pieces: line.isEmpty ? [] : [.text(line)])
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
