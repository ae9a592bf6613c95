import Drafts
import Knowledge
import Text

extension Transcript {
  /// What the lines between the two `---` may be called.
  static let keys = ["title", "today", "after", draftKey, startKey, "file"]
  /// How many runs the choices of one file may make.
  package static let runLimit = 256

  /// Reads a transcript; `path` is for the messages.
  package init(parsing text: String, path: String) throws(TranscriptError) {
    var reader = TranscriptReader(text, path: path)
    let header = try reader.readHeader()
    guard header.contains(where: { $0.key == "title" }) else {
      throw TranscriptError(path, 1, .missingKey("title"))
    }
    guard let dayText = header.first(where: { $0.key == "today" })?.value else {
      throw TranscriptError(path, 1, .missingKey("today"))
    }
    guard let today = Day(dayText) else { throw TranscriptError(path, 1, .badDay(dayText)) }
    let parts = try reader.readParts()
    self.init(header: header, today: today, parts: parts)
    if let place = header.firstIndex(where: { $0.key == Self.startKey }) {
      do {
        _ = try DraftFile.read(Array(header[place].value.utf8), path: Self.startKey)
      } catch {
        throw TranscriptError(path, place + 2, .badStart(error.description))
      }
    }
    if exchanges.isEmpty { throw TranscriptError(path, reader.number, .noExchange) }
    if runCount > Self.runLimit {
      throw TranscriptError(path, 1, .tooManyRuns(runCount, limit: Self.runLimit))
    }
  }
}

/// Reads a file line by line.
///
/// Lines are looked at scalar by scalar: a combining mark after `> ` would otherwise melt into the
/// blank and hide it.
private struct TranscriptReader {
  private let lines: [Substring.UnicodeScalarView]
  private let path: String
  private var index = 0
  /// What the replies so far have captured.
  private var captured: Set<String> = []
  private var hasTyped = false
  /// The number of the line last read, from 1.
  var number: Int { max(1, index) }

  init(_ text: String, path: String) {
    var scalars = text.unicodeScalars[...]
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    var lines = scalars.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    // A file that came by way of Windows; a carriage return of a reply is written `\r`.
    self.lines = lines.map { $0.last == "\r" ? $0.dropLast() : $0 }
    self.path = path
  }

  mutating func readHeader() throws(TranscriptError) -> [Transcript.HeaderLine] {
    guard lines.first.map(String.init) == "---" else { throw TranscriptError(path, 1, .noHeader) }
    index = 1
    var header: [Transcript.HeaderLine] = []
    while index < lines.count {
      let line = lines[index]
      index += 1
      if line.elementsEqual("---".unicodeScalars) { return header }
      guard let (key, value) = parted(line) else {
        throw TranscriptError(path, index, .badHeaderLine(String(line)))
      }
      guard Transcript.keys.contains(key) else {
        throw TranscriptError(
          path, index, .unknownKey(key, nearest: closest(to: key, among: Transcript.keys)))
      }
      if key != "file", header.contains(where: { $0.key == key }) {
        throw TranscriptError(path, index, .repeatedKey(key))
      }
      header.append(.init(key: key, value: value))
    }
    throw TranscriptError(path, index, .openHeader)
  }

  /// What stands before the first `: ` of a line, and what stands behind it.
  private func parted(_ line: Substring.UnicodeScalarView) -> (key: String, value: String)? {
    guard let colon = line.firstRange(of: ": ".unicodeScalars) else { return nil }
    return (String(line[..<colon.lowerBound]), String(line[colon.upperBound...]))
  }

  mutating func readParts() throws(TranscriptError) -> [Transcript.Part] {
    var parts: [Transcript.Part] = []
    while index < lines.count {
      let start = index + 1
      switch kind(of: lines[index]) {
      case .blank: index += 1
      case .comment: parts.append(.comment(lines: try readComment()))
      case .typed: parts.append(.typed(lines: try readTyped(), at: start))
      case .assertion: parts.append(.assertions(try readAssertions(), at: start))
      case .reply:
        guard hasTyped else { throw TranscriptError(path, start, .replyBeforeInput) }
        parts.append(.reply(lines: try readReply(), at: start))
      }
    }
    return parts
  }

  private enum Kind { case blank, comment, typed, assertion, reply }

  private func kind(of line: Substring.UnicodeScalarView) -> Kind {
    if line.isEmpty { return .blank }
    if line.starts(with: "<!--".unicodeScalars) { return .comment }
    if line.elementsEqual(">".unicodeScalars) || line.starts(with: "> ".unicodeScalars) {
      return .typed
    }
    return isClaim(line) ? .assertion : .reply
  }

  private mutating func readComment() throws(TranscriptError) -> [String] {
    let start = index + 1
    var comment: [String] = []
    while index < lines.count {
      comment.append(String(lines[index]))
      index += 1
      if comment.last?.hasSuffix("-->") == true { return comment }
    }
    throw TranscriptError(path, start, .openComment)
  }

  private mutating func readTyped() throws(TranscriptError) -> [Template] {
    hasTyped = true
    var typed: [Template] = []
    while index < lines.count, kind(of: lines[index]) == .typed {
      var pieces: [Template.Piece] = []
      for (piece, column) in try scan(lines[index].dropFirst(2), from: 3, isReply: false) {
        switch piece {
        case .text(let text), .mark(let text): pieces.append(.text(text))
        case .braces(let choices) where choices.count > 1: pieces.append(.choice(choices))
        case .braces(let names):
          let name = names[0]
          guard captured.contains(name) else {
            throw TranscriptError(path, index + 1, column: column, .unknownCapture(name))
          }
          pieces.append(.capture(name))
        }
      }
      typed.append(Template(pieces: pieces))
      index += 1
    }
    return typed
  }

  private mutating func readAssertions() throws(TranscriptError) -> [Assertion] {
    var assertions: [Assertion] = []
    while index < lines.count, kind(of: lines[index]) == .assertion {
      let text = lines[index].drop { $0 == " " }
      guard text.starts(with: "= ".unicodeScalars), let (name, value) = parted(text.dropFirst(2))
      else { throw TranscriptError(path, index + 1, column: 5, .badAssertion(String(text))) }
      assertions.append(Assertion(name: name, value: value, line: index + 1))
      index += 1
    }
    return assertions
  }

  private mutating func readReply() throws(TranscriptError) -> [Pattern] {
    var reply: [Pattern] = []
    while index < lines.count, kind(of: lines[index]) == .reply {
      reply.append(try pattern(lines[index]))
      index += 1
    }
    return reply
  }

  private mutating func pattern(
    _ line: Substring.UnicodeScalarView
  ) throws(TranscriptError) -> Pattern {
    if line.elementsEqual("…".unicodeScalars) { return .anyLines }
    if line.elementsEqual("\\".unicodeScalars) { return Pattern(literal: "") }
    var role = Pattern.Role.required
    var rest = line
    if line.starts(with: "? ".unicodeScalars) { role = .optional }
    if line.starts(with: "! ".unicodeScalars) { role = .forbidden }
    if role != .required { rest = line.dropFirst(2) }
    var pieces: [Pattern.Piece] = []
    for (piece, column) in try scan(rest, from: role == .required ? 1 : 3, isReply: true) {
      switch piece {
      case .text(let text): pieces.append(.text(text))
      case .mark: pieces.append(.anyText)
      case .braces(let choices) where choices.count > 1:
        throw TranscriptError(
          path, index + 1, column: column, .choiceInReply(choices.joined(separator: "|")))
      case .braces(let names):
        pieces.append(.capture(names[0]))
        if role != .forbidden { captured.insert(names[0]) }
      }
    }
    return Pattern(role: role, pieces: pieces)
  }

  private enum Piece {
    case text(String)
    /// `…`, which means something in a reply only.
    case mark(String)
    /// What stands between braces: one name, or several choices.
    case braces([String])
  }

  /// Takes a line apart at its braces and marks, each with its column.
  private func scan(
    _ line: Substring.UnicodeScalarView, from first: Int, isReply: Bool
  ) throws(TranscriptError) -> [(Piece, Int)] {
    var pieces: [(Piece, Int)] = []
    var text = ""
    var choices: [String]?
    var opened = 0
    var isEscaped = false
    func flush(_ column: Int) {
      if !text.isEmpty { pieces.append((.text(text), column)) }
      text = ""
    }
    var column = first - 1
    for scalar in line {
      column += 1
      if isEscaped {
        text.unicodeScalars.append(scalar == "r" ? "\r" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "{", choices == nil {
        flush(column)
        choices = []
        opened = column
      } else if let before = choices, scalar == "|" || scalar == "}" {
        choices = before + [text]
        text = ""
        if scalar == "}", let all = choices {
          if all.count == 1, !isName(all[0]) {
            throw TranscriptError(path, index + 1, column: opened, .badName(all[0]))
          }
          pieces.append((.braces(all), opened))
          choices = nil
        }
      } else if scalar == "…", choices == nil, isReply {
        flush(column)
        pieces.append((.mark("…"), column))
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    if isEscaped { throw TranscriptError(path, index + 1, column: column, .strayEscape) }
    if choices != nil { throw TranscriptError(path, index + 1, column: opened, .openBrace) }
    flush(column)
    return pieces
  }

  private func isName(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
  }
}

/// Whether a line would be read as a claim: indented by four blanks, then `=`.
func isClaim(_ line: some Collection<Unicode.Scalar>) -> Bool {
  line.starts(with: "    ".unicodeScalars) && line.first { $0 != " " } == "="
}
