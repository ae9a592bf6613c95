import Text

extension Transcript {
  /// The file; reading it gives the same transcript again.
  package var text: String {
    var blocks = [
      (["---"] + header.map { "\($0.key): \($0.value)" } + ["---"]).joined(separator: "\n")
    ]
    blocks += parts.map(\.text)
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// A transcript with nothing in it yet.
  package init(title: String, today: Day) {
    let line = title.split(whereSeparator: \.isNewline).joined(separator: " ")
    self.init(
      header: [.init(key: "title", value: line), .init(key: "today", value: today.description)],
      today: today, parts: [])
  }

  /// The parts of an exchange, as a recording writes them.
  package static func parts(typed: String, reply: String) -> [Part] {
    let typed = lines(of: typed).map(Template.init(literal:))
    guard !reply.isEmpty else { return [.typed(lines: typed, at: 0)] }
    return [
      .typed(lines: typed, at: 0),
      .reply(lines: lines(of: reply).map(Pattern.init(literal:)), at: 0),
    ]
  }

  /// The lines of a text, parted at every newline, also at one after a carriage return.
  package static func lines(of text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

extension Transcript.Part {
  /// How the part stands in the file.
  package var text: String {
    switch self {
    case .typed(let lines, _):
      lines.map { $0.pieces.isEmpty ? ">" : "> " + $0.text }.joined(separator: "\n")
    case .reply(let lines, _): lines.map(\.text).joined(separator: "\n")
    case .assertions(let assertions, _):
      assertions.map { "    = \($0.name): \($0.value)" }.joined(separator: "\n")
    case .comment(let lines): lines.joined(separator: "\n")
    }
  }
}

extension Template {
  /// How the line stands in the file, behind its `> `.
  var text: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): escape(text, "\\{")
      case .choice(let choices):
        "{" + choices.map { escape($0, "\\{}|") }.joined(separator: "|") + "}"
      case .capture(let name): "{\(name)}"
      }
    }.joined()
  }
}

extension Pattern {
  /// How the line stands in the file: whatever the reader would take otherwise is escaped.
  var text: String {
    if role == .anyLines { return "…" }
    let line = pieces.map { piece in
      switch piece {
      case .text(let text): escape(text, "\\{…")
      case .anyText: "…"
      case .capture(let name): "{\(name)}"
      }
    }.joined()
    switch role {
    case .optional: return "? " + line
    case .forbidden: return "! " + line
    case .required, .anyLines: break
    }
    if line.isEmpty { return "\\" }
    // A wildcard alone would stand for any lines, not for any text.
    if line == "…" { return "……" }
    let scalars = line.unicodeScalars
    let isMarked = [">", "=", "<", "? ", "! "].contains { scalars.starts(with: $0.unicodeScalars) }
    return isMarked || isClaim(scalars) ? "\\" + line : line
  }
}

/// A text with a backslash before each of `characters`; a carriage return becomes `\r`.
private func escape(_ text: String, _ characters: String) -> String {
  var escaped = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar == "\r" {
      escaped += "\\r".unicodeScalars
    } else {
      if characters.unicodeScalars.contains(scalar) { escaped.append("\\") }
      escaped.append(scalar)
    }
  }
  return String(escaped)
}
