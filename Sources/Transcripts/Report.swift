import Dialogue
import Drafts
import Knowledge
import Text

/// What came of replaying a file, for people.
package struct ReplayReport: Sendable {
  package let path: String
  package let title: String
  package let run: Run?
  package let results: [Replayed]

  package init(path: String, title: String, run: Run? = nil, results: [Replayed]) {
    self.path = path
    self.title = title
    self.run = run
    self.results = results
  }

  package var passed: Bool { passed(allowing: nil) }

  package func passed(allowing allowed: Grade?) -> Bool {
    results.allSatisfy { $0.passed(allowing: allowed) }
  }

  /// The gravest difference; nil if there is none.
  package var grade: Grade? { results.compactMap(\.grade).max() }

  /// The differences, exchange by exchange; empty when there are none.
  package var text: String { text(allowing: nil) }

  package func text(allowing allowed: Grade?) -> String {
    results.filter { !$0.passed(allowing: allowed) }.map(describe).joined(separator: "\n\n")
  }

  /// The command that replays one turn alone.
  package func command(for result: Replayed) -> String {
    let choice = run.flatMap { $0.label.isEmpty ? nil : " --run \($0.number)" } ?? ""
    return "banshi replay \(Self.quoted(path)) --turn \(result.number)\(choice)"
  }

  /// One difference: where, how grave, the words, the claims, the state, how to see it again.
  package func describe(_ result: Replayed) -> String {
    let typed = Transcript.lines(of: result.typed).joined(separator: " ⏎ ")
    let label = run.map { $0.label.isEmpty ? "" : "（说法：\($0.label)）" } ?? ""
    var lines = [
      "\(path):\(result.exchange.line)：第 \(result.number) 轮，\(result.grade?.label ?? "相符")：> \(typed)\(label)"
    ]
    if !result.comparison.matches { lines += Self.difference(result) }
    for violation in result.comparison.forbidden {
      lines.append("  不该出现：「\(violation.pattern.text.dropFirst(2))」，却说了：\(violation.line)")
    }
    for failure in result.failures {
      lines.append(
        "  \(path):\(failure.assertion.line)：断言不成立：= \(failure.assertion.name): "
          + "\(failure.assertion.value)（实际：\(failure.found)）")
    }
    let changes = StateChange.between(result.before, result.turn)
    lines.append("  状态：" + (changes.isEmpty ? "没有变化" : changes.map(\.text).joined(separator: "；")))
    if !result.turn.entries.isEmpty {
      lines.append("  作答的条目：" + result.turn.entries.joined(separator: "、"))
    }
    lines.append("  单独重放：\(command(for: result))")
    return lines.joined(separator: "\n")
  }

  /// The lines that only the file has with `-`, those that only came with `+`, and under a pair of
  /// them with `~` what changed in it.
  static func difference(_ result: Replayed) -> [String] {
    var lines: [String] = []
    for stretch in Alignment(result.exchange.expected, result.actual, result.captures).stretches {
      for pair in stretch.pairs {
        if let old = pair.expected { lines.append("  - \(old.text)") }
        if let new = pair.actual { lines.append("  + \(new)") }
        if let old = pair.expected, let new = pair.actual {
          lines.append(
            "  ~ \(WordDiff.text(WordDiff.edits(from: old.filled(result.captures), to: new)))")
        }
      }
      if let anchor = stretch.anchor { lines.append("    \(anchor.line)") }
    }
    return lines
  }

  /// A path as a shell takes it.
  private static func quoted(_ path: String) -> String {
    let isPlain = path.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789/._-".unicodeScalars.contains($0)
    }
    guard !isPlain else { return path }
    return "'"
      + path.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }
}

/// Something in the state that a turn changed.
package struct StateChange: Equatable, Sendable {
  package let name: String
  package let before: String
  package let after: String

  package var text: String { "\(name)：\(before) → \(after)" }

  /// What differs between two turns, by the names of the draft file.
  package static func between(_ before: Turn?, _ after: Turn) -> [StateChange] {
    let old = before ?? Turn()
    var changes = compare(old.values.mapValues(\.claimed), after.values.mapValues(\.claimed))
    changes += compare(
      old.draft.parked.mapValues(\.value.claimed), after.draft.parked.mapValues(\.value.claimed),
      "parked ")
    changes += compare(
      old.draft.skipped.mapValues(\.rawValue), after.draft.skipped.mapValues(\.rawValue), "skipped "
    )
    changes += compare(
      old.draft.track.mapValues(\.state.rawValue), after.draft.track.mapValues(\.state.rawValue),
      "step ")
    changes += compare(
      old.draft.confirmed.mapValues { _ in "yes" }, after.draft.confirmed.mapValues { _ in "yes" },
      "confirmed ")
    changes += compare(single(old), single(after))
    return changes
  }

  private static func single(_ turn: Turn) -> [String: String] {
    var state: [String: String] = [:]
    state["draft"] = turn.name
    state["pending"] = turn.pending
    if turn.isOver { state["over"] = "yes" }
    return state
  }

  private static func compare(
    _ old: [String: String], _ new: [String: String], _ prefix: String = ""
  ) -> [StateChange] {
    Set(old.keys).union(new.keys).sorted().filter { old[$0] != new[$0] }.map { key in
      StateChange(name: prefix + key, before: old[key] ?? "无", after: new[key] ?? "无")
    }
  }
}
