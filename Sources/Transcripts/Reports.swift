import Export
import Text

/// What came of replaying many files, for programs.
package struct ReplaySummary: Sendable {
  package var reports: [ReplayReport]
  /// Files that could not be read.
  package var errors: [TranscriptError]
  /// The gravest difference that still passes.
  package var allowed: Grade?

  package init(
    reports: [ReplayReport], errors: [TranscriptError] = [], allowing allowed: Grade? = nil
  ) {
    self.reports = reports
    self.errors = errors
    self.allowed = allowed
  }

  package var passed: Bool { errors.isEmpty && reports.allSatisfy { $0.passed(allowing: allowed) } }

  /// The report in the XML that test servers read: a suite is a file, a case is a turn.
  package var junit: String {
    let cases = reports.flatMap(\.results)
    let failures = cases.filter { !$0.passed(allowing: allowed) }.count
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<testsuites tests="\#(cases.count + errors.count)" failures="\#(failures)" "#
        + #"errors="\#(errors.count)">"#,
    ]
    for report in reports { lines += suite(report) }
    for error in errors {
      lines += [
        #"  <testsuite name="\#(xml(error.path))" tests="1" failures="0" errors="1">"#,
        #"    <testcase classname="\#(xml(error.path))" name="\#(error.line)">"#,
        #"      <error type="format" message="\#(xml(error.description))"/>"#,
        "    </testcase>", "  </testsuite>",
      ]
    }
    return (lines + ["</testsuites>"]).joined(separator: "\n") + "\n"
  }

  private func suite(_ report: ReplayReport) -> [String] {
    let failures = report.results.filter { !$0.passed(allowing: allowed) }.count
    let label = report.run.map(\.label) ?? ""
    var lines = [
      #"  <testsuite name="\#(xml(report.path + label))" tests="\#(report.results.count)" "#
        + #"failures="\#(failures)" errors="0">"#
    ]
    for result in report.results {
      let name = "\(result.number). \(Transcript.lines(of: result.typed).joined(separator: " ⏎ "))"
      let element =
        #"    <testcase classname="\#(xml(report.title))" name="\#(xml(name))" "#
        + #"file="\#(xml(report.path))" line="\#(result.exchange.line)""#
      if let grade = result.grade, !result.passed(allowing: allowed) {
        lines += [
          element + ">",
          #"      <failure type="\#(grade.name)" message="\#(grade.label)">"#
            + xml(report.describe(result)) + "</failure>",
          "    </testcase>",
        ]
      } else {
        lines.append(element + "/>")
      }
    }
    return lines + ["  </testsuite>"]
  }

  /// The report as one JSON value.
  package var json: JSON {
    .object([
      "passed": .boolean(passed),
      "files": .array(reports.map(json)),
      "errors": .array(
        errors.map { error in
          .object([
            "path": .string(error.path), "line": .integer(error.line),
            "column": .integer(error.column), "message": .string(error.description),
          ])
        }),
    ])
  }

  private func json(_ report: ReplayReport) -> JSON {
    .object([
      "path": .string(report.path), "title": .string(report.title),
      "run": .integer(report.run?.number ?? 1),
      "passed": .boolean(report.passed(allowing: allowed)),
      "grade": report.grade.map { .string($0.name) } ?? .null,
      "turns": .array(report.results.map { json($0, report) }),
    ])
  }

  private func json(_ result: Replayed, _ report: ReplayReport) -> JSON {
    .object([
      "turn": .integer(result.number), "line": .integer(result.exchange.line),
      "typed": .string(result.typed), "passed": .boolean(result.passed(allowing: allowed)),
      "grade": result.grade.map { .string($0.name) } ?? .null,
      "differences": .array(
        result.comparison.matches ? [] : ReplayReport.difference(result).map(JSON.string)),
      "forbidden": .array(result.comparison.forbidden.map { .string($0.line) }),
      "failures": .array(
        result.failures.map { failure in
          .object([
            "line": .integer(failure.assertion.line), "name": .string(failure.assertion.name),
            "expected": .string(failure.assertion.value), "found": .string(failure.found),
          ])
        }),
      "state": .array(
        StateChange.between(result.before, result.turn).map { change in
          .object([
            "name": .string(change.name), "before": .string(change.before),
            "after": .string(change.after),
          ])
        }),
      "entries": .array(result.turn.entries.map(JSON.string)),
      "command": .string(report.command(for: result)),
    ])
  }
}

/// A text for XML 1.0, which has no way at all to write most control characters.
private func xml(_ text: String) -> String {
  var allowed = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x9, 0xA, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: allowed.append(scalar)
    default: allowed.append("\u{FFFD}")
    }
  }
  return escapedMarkup(String(allowed))
}

extension ReplayReport {
  /// Whether a file is meant by a filter: by its path, its title or what is typed in it.
  package static func isMeant(_ transcript: Transcript, at path: String, by filter: String) -> Bool
  {
    filter.isEmpty || path.contains(filter) || transcript.title.contains(filter)
      || transcript.exchanges.contains { $0.typed.contains(filter) }
  }
}
