import Drafts
import Text

/// A transcript that can't be read.
package struct TranscriptError: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case noHeader
    case openHeader
    case badHeaderLine(String)
    case missingKey(String)
    case badDay(String)
    case replyBeforeInput
    case badAssertion(String)
    case openComment
    case noExchange
    case strayEscape
    case badStart(String)
  }

  package let path: String
  package let line: Int
  package let column: Int
  package let problem: Problem

  init(_ path: String, _ line: Int, column: Int = 1, _ problem: Problem) {
    self.path = path
    self.line = line
    self.column = column
    self.problem = problem
  }
}

extension TranscriptError: CustomStringConvertible {
  package var description: String { "\(path):\(line):\(column)：\(words)" }

  private var words: String {
    switch problem {
    case .noHeader: "话本要以「---」开头，下面写 title 和 today。"
    case .openHeader: "开头的「---」没有收尾。请在 title、today 之后另起一行写「---」。"
    case .badHeaderLine(let line): "看不懂「\(line)」。这里要写成“名称: 内容”。"
    case .missingKey(let key):
      "缺少「\(key)」。请在开头加上，例如“\(key == "today" ? "today: 2026-03-02" : "\(key): ……")”。"
    case .badDay(let text): "「\(text)」不是日期。请写成 2026-03-02 这样。"
    case .replyBeforeInput: "回答前面没有用户的话。用户的话以“> ”开头；说明文字请写在“<!-- -->”里。"
    case .badAssertion(let text): "看不懂断言「\(text)」。要写成“= 名称: 内容”，例如“= termInYears: 2”。"
    case .openComment: "注释没有收尾。请补上“-->”。"
    case .noExchange: "话本里没有用户的话。请至少写一行“> ……”。"
    case .badStart(let reason): "「start」里的草稿读不出：\(reason)"
    case .strayEscape: "行尾的「\\」后面没有字。要写反斜杠本身请写「\\\\」。"
    }
  }
}

extension Transcript {
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
    if let text = header.first(where: { $0.key == Self.startKey })?.value {
      do {
        _ = try DraftFile.read(Array(text.utf8), path: Self.startKey)
      } catch {
        throw TranscriptError(path, 1, .badStart(error.description))
      }
    }
    if exchanges.isEmpty { throw TranscriptError(path, reader.number, .noExchange) }
  }
}

/// Reads a file line by line.
private struct TranscriptReader {
  private let lines: [Substring]
  private let path: String
  private var index = 0
  /// The number of the line last read, from 1.
  var number: Int { max(1, index) }

  init(_ text: String, path: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    self.lines = lines
    self.path = path
  }

  mutating func readHeader() throws(TranscriptError) -> [(key: String, value: String)] {
    guard lines.first == "---" else { throw TranscriptError(path, 1, .noHeader) }
    index = 1
    var header: [(key: String, value: String)] = []
    while index < lines.count {
      let line = lines[index]
      index += 1
      if line == "---" { return header }
      guard let colon = line.firstRange(of: ": ") else {
        throw TranscriptError(path, index, .badHeaderLine(String(line)))
      }
      header.append((String(line[..<colon.lowerBound]), String(line[colon.upperBound...])))
    }
    throw TranscriptError(path, index, .openHeader)
  }

  mutating func readParts() throws(TranscriptError) -> [Transcript.Part] {
    var parts: [Transcript.Part] = []
    while index < lines.count {
      let line = lines[index]
      let start = index + 1
      if line.isEmpty {
        index += 1
      } else if line.hasPrefix("<!--") {
        parts.append(.comment(lines: try readComment()))
      } else if line == ">" || line.hasPrefix("> ") {
        parts.append(.typed(lines: try readTyped(), at: start))
      } else if isAssertion(line) {
        parts.append(.assertions(try readAssertions(), at: start))
      } else {
        guard parts.contains(where: { if case .typed = $0 { true } else { false } }) else {
          throw TranscriptError(path, start, .replyBeforeInput)
        }
        parts.append(.reply(lines: try readReply(), at: start))
      }
    }
    return parts
  }

  private func isAssertion(_ line: Substring) -> Bool {
    line.hasPrefix("    ") && line.drop { $0 == " " }.hasPrefix("=")
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

  private mutating func readTyped() throws(TranscriptError) -> [String] {
    var typed: [String] = []
    while index < lines.count, lines[index] == ">" || lines[index].hasPrefix("> ") {
      typed.append(try unescaped(lines[index].dropFirst(2)))
      index += 1
    }
    return typed
  }

  private mutating func readAssertions() throws(TranscriptError) -> [Assertion] {
    var assertions: [Assertion] = []
    while index < lines.count, isAssertion(lines[index]) {
      let text = lines[index].drop { $0 == " " }
      guard text.hasPrefix("= "), let colon = text.firstRange(of: ": ") else {
        throw TranscriptError(path, index + 1, column: 5, .badAssertion(String(text)))
      }
      assertions.append(
        Assertion(
          name: String(text[..<colon.lowerBound].dropFirst(2)),
          value: String(text[colon.upperBound...]), line: index + 1))
      index += 1
    }
    return assertions
  }

  private mutating func readReply() throws(TranscriptError) -> [Pattern] {
    var reply: [Pattern] = []
    while index < lines.count {
      let line = lines[index]
      if line.isEmpty || line.hasPrefix("<!--") || line == ">" || line.hasPrefix("> ")
        || isAssertion(line)
      {
        break
      }
      reply.append(try pattern(line))
      index += 1
    }
    return reply
  }

  private func pattern(_ line: Substring) throws(TranscriptError) -> Pattern {
    if line == "…" { return .anyLines }
    if line == "\\" { return Pattern(literal: "") }
    var pieces = [""]
    var isEscaped = false
    for character in line {
      if isEscaped {
        pieces[pieces.count - 1].append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "…" {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    guard !isEscaped else {
      throw TranscriptError(path, index + 1, column: line.count, .strayEscape)
    }
    return Pattern(pieces: pieces)
  }

  private func unescaped(_ line: Substring) throws(TranscriptError) -> String {
    var text = ""
    var isEscaped = false
    for character in line {
      if !isEscaped, character == "\\" {
        isEscaped = true
      } else {
        text.append(character)
        isEscaped = false
      }
    }
    guard !isEscaped else {
      throw TranscriptError(path, index + 1, column: line.count, .strayEscape)
    }
    return text
  }
}
