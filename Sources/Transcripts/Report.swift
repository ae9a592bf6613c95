import Text

/// What came of replaying a file, for people.
package struct ReplayReport: Sendable {
  package let path: String
  package let title: String
  package let results: [Replayed]

  package init(path: String, title: String, results: [Replayed]) {
    self.path = path
    self.title = title
    self.results = results
  }

  package var passed: Bool { results.allSatisfy(\.passed) }

  /// The differences, exchange by exchange; empty when there are none.
  package var text: String {
    results.filter { !$0.passed }.map(describe).joined(separator: "\n")
  }

  private func describe(_ result: Replayed) -> String {
    var lines = ["\(path):\(result.exchange.line)：> \(result.exchange.typed)"]
    if !result.matches { lines += difference(result) }
    for failure in result.failures {
      lines.append(
        "\(path):\(failure.assertion.line)：断言不成立：= \(failure.assertion.name): "
          + "\(failure.assertion.value)（实际：\(failure.found)）")
    }
    return lines.joined(separator: "\n")
  }

  /// The lines that only the file has with `-`, those that only came with `+`.
  private func difference(_ result: Replayed) -> [String] {
    let alignment = Alignment(result.exchange.expected, result.actual)
    var lines: [String] = []
    var column = 0
    for (row, pattern) in result.exchange.expected.enumerated() {
      if let place = alignment.places[row] {
        lines += result.actual[column..<place].map { "  + \($0)" }
        lines.append("    \(result.actual[place])")
        column = place + 1
      } else {
        lines.append("  - \(pattern.text)")
      }
    }
    return lines + result.actual[column...].map { "  + \($0)" }
  }
}
