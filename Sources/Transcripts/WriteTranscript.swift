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
    self.init(
      header: [("title", title), ("today", today.description)], today: today, parts: [])
  }

  /// The parts of an exchange, as a recording writes them.
  package static func parts(typed: String, reply: String) -> [Part] {
    let typed = typed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard !reply.isEmpty else { return [.typed(lines: typed, at: 0)] }
    let lines = reply.split(separator: "\n", omittingEmptySubsequences: false)
    return [
      .typed(lines: typed, at: 0),
      .reply(lines: lines.map { Pattern(literal: String($0)) }, at: 0),
    ]
  }
}

extension Transcript.Part {
  /// How the part stands in the file.
  package var text: String {
    switch self {
    case .typed(let lines, _):
      lines.map { $0.isEmpty ? ">" : "> " + escape($0, "\\{") }.joined(separator: "\n")
    case .reply(let lines, _): lines.map(\.text).joined(separator: "\n")
    case .assertions(let assertions, _):
      assertions.map { "    = \($0.name): \($0.value)" }.joined(separator: "\n")
    case .comment(let lines): lines.joined(separator: "\n")
    }
  }
}

extension Pattern {
  /// How the line stands in the file: whatever the reader would take otherwise is escaped.
  var text: String {
    guard let pieces else { return "…" }
    let line = pieces.map { escape($0, "\\{…") }.joined(separator: "…")
    if line.isEmpty { return "\\" }
    // A wildcard alone would stand for any lines, not for any text.
    if line == "…" { return "……" }
    let isIndented = line.hasPrefix("    ") && line.drop { $0 == " " }.hasPrefix("=")
    return line.hasPrefix(">") || line.hasPrefix("=") || line.hasPrefix("<") || isIndented
      ? "\\" + line : line
  }
}

/// A text with a backslash before each of `characters`.
private func escape(_ text: String, _ characters: String) -> String {
  var escaped = ""
  for character in text {
    if characters.contains(character) { escaped.append("\\") }
    escaped.append(character)
  }
  return escaped
}
