/// Makes the lines of a conversation that goes wrong as few and as short as they can be.
struct Shrink {
  /// What goes wrong when some lines are said; nil if nothing does.
  let failure: ([String]) throws -> String?

  /// The shortest lines found that go wrong in the same way.
  func shrunk(_ lines: [String]) throws -> [String] {
    guard let kind = try failure(lines).map(kind) else { return lines }
    var best = lines
    var before: [String] = []
    // Shorter lines may make others superfluous, so both go on until nothing changes.
    while best != before {
      before = best
      best = try fewer(best, kind)
      best = try shorter(best, kind)
    }
    return best
  }

  /// Leaves out runs of lines, first long ones.
  private func fewer(_ lines: [String], _ kind: String) throws -> [String] {
    var lines = lines
    var length = max(1, lines.count / 2)
    while true {
      var start = 0
      var isLess = false
      while start < lines.count {
        var rest = lines
        rest.removeSubrange(start..<min(start + length, lines.count))
        if try fails(rest, kind) {
          lines = rest
          isLess = true
        } else {
          start += length
        }
      }
      if length == 1, !isLess { return lines }
      if !isLess || length > lines.count { length = max(1, length / 2) }
    }
  }

  /// Leaves out clauses within lines.
  private func shorter(_ lines: [String], _ kind: String) throws -> [String] {
    var lines = lines
    for index in lines.indices {
      var part = 0
      while case let parts = parts(of: lines[index]), parts.count > 1, part < parts.count {
        var fewer = lines
        fewer[index] = (parts[..<part] + parts[(part + 1)...]).joined()
        if try fails(fewer, kind) { lines = fewer } else { part += 1 }
      }
    }
    return lines
  }

  /// The clauses of a line, each with the sign behind it.
  private func parts(of line: String) -> [String] {
    var parts = [""]
    for character in line {
      parts[parts.count - 1].append(character)
      if "，。；,;\n ".contains(character) { parts.append("") }
    }
    return parts.filter { !$0.isEmpty }
  }

  private func fails(_ lines: [String], _ wanted: String) throws -> Bool {
    try failure(lines).map(kind) == wanted
  }

  /// What goes wrong without the words in which it showed.
  private func kind(_ failure: String) -> String {
    String(failure.prefix { $0 != "「" && $0 != ":" })
  }

  /// The lines as a transcript that can be replayed.
  static func transcript(of lines: [String], title: String) -> String {
    let turns = lines.map { line in
      line.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)" }
        .joined(separator: "\n") + "\n\n…\n"
    }
    return "---\ntitle: \(title)\ntoday: 2026-03-02\n---\n\n" + turns.joined(separator: "\n")
  }
}
