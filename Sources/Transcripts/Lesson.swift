import Dialogue
import Knowledge
import Text

/// A transcript as a lesson: the learner types the user's lines.
package struct Lesson: Sendable {
  package let script: Script

  package init(_ script: Script) { self.script = script }

  package var title: String { script.transcript.title }

  /// What is said before the first line.
  package var introduction: String {
    comments(of: script.transcript.parts.prefix { if case .typed = $0 { false } else { true } })
  }

  /// How many lines there are to type.
  package var count: Int { script.transcript.exchanges.count }

  /// What is said after the line of this number, before the next.
  package func remark(after number: Int) -> String {
    let exchanges = script.transcript.exchanges
    guard exchanges.indices.contains(number - 1) else { return "" }
    return comments(of: script.transcript.parts[exchanges[number - 1].parts])
  }

  private func comments(of parts: ArraySlice<Transcript.Part>) -> String {
    let texts = parts.compactMap { part -> String? in
      guard case .comment(let lines) = part else { return nil }
      let text = lines.joined(separator: "\n").dropFirst("<!--".count).dropLast("-->".count)
      return String(text).split(separator: "\n").map(Self.trimmed).joined(separator: "\n")
    }
    return texts.joined(separator: "\n\n")
  }

  private static func trimmed(_ line: Substring) -> String {
    var line = line.drop { $0 == " " }
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  /// How what a learner typed compares with the line of the lesson.
  package enum Verdict: Equatable, Sendable {
    /// The line itself, or one of its choices.
    case asWritten
    /// Other words, but all comes out the same.
    case sameEffect
    case different([Difference])
    /// There is no line of this number.
    case none
  }

  /// Something that comes out otherwise than in the lesson.
  package enum Difference: Equatable, Sendable {
    /// Something in the state, with what the lesson has and what came.
    case state(StateChange)
    /// Other questions are answered.
    case answers(expected: [String], found: [String])
    /// Other files are written.
    case files(expected: [String], found: [String])

    /// In words for the learner, with the names that the form has.
    package func text(_ knowledge: KnowledgeBase) -> String {
      switch self {
      case .state(let change): change.text(for: knowledge)
      case .answers(let expected, let found):
        "这一步回答的应是「\(Self.list(titles(expected, knowledge)))」，"
          + "现在回答的是「\(Self.list(titles(found, knowledge)))」。"
      case .files(let expected, let found):
        "应写出「\(Self.list(expected))」，现在写出「\(Self.list(found))」。"
      }
    }

    private func titles(_ ids: [String], _ knowledge: KnowledgeBase) -> [String] {
      ids.map { knowledge.entry($0)?.title ?? $0 }
    }

    private static func list(_ names: [String]) -> String {
      names.isEmpty ? "无" : names.joined(separator: "、")
    }
  }

  /// Judges by the effect: the lines before are taken as the lesson has them, then this one.
  ///
  /// Gives the turn that the learner's line made, to be shown.
  package func judge(
    _ typed: String, at number: Int, begin: (Opening) -> Actor
  ) -> (verdict: Verdict, turn: Turn?) {
    var lesson = Performance(script, begin: begin)
    _ = lesson.advance(to: number)
    guard lesson.taken == number - 1, let result = lesson.step() else { return (.none, nil) }
    var learner = Performance(script, begin: begin)
    _ = learner.advance(to: number)
    let turn = learner.actor.take(typed)
    let isWritten =
      result.exchange.choices.count == 1
      ? result.exchange.lines.contains(typed) : typed == result.typed
    if isWritten { return (.asWritten, turn) }
    let differences = Self.differences(result.turn, turn)
    return (differences.isEmpty ? .sameEffect : .different(differences), turn)
  }

  private static func differences(_ expected: Turn, _ found: Turn) -> [Difference] {
    let changes = StateChange.between(expected, found)
    // What is derived follows from something that was said otherwise.
    let derived = Set(expected.derived.keys).union(found.derived.keys)
    let said = changes.filter { !derived.contains($0.name) }
    var differences = (said.isEmpty ? changes : said).map(Difference.state)
    if expected.entries != found.entries {
      differences.append(.answers(expected: expected.entries, found: found.entries))
    }
    if expected.files != found.files {
      differences.append(.files(expected: expected.files, found: found.files))
    }
    return differences
  }
}

extension StateChange {
  /// The change in the words of the form: what the lesson has, and what came instead.
  fileprivate func text(for knowledge: KnowledgeBase) -> String {
    if let field = knowledge.field(name) {
      return "「\(field.label)」应为“\(shown(before, field))”，现在是“\(shown(after, field))”。"
    }
    if name == "pending" {
      return "接下来应问「\(label(before, knowledge))」，现在问的是「\(label(after, knowledge))」。"
    }
    let parts = name.split(separator: " ", maxSplits: 1).map(String.init)
    let subject = label(parts.last ?? name, knowledge)
    switch parts.first {
    case "parked": return "「\(subject)」存着备用的内容不同。"
    case "skipped": return "「\(subject)」有没有跳过不同。"
    case "confirmed": return "「\(subject)」有没有确认不同。"
    case "step": return "步骤「\(subject)」的状态不同。"
    case "draft": return "打开的草稿应为「\(before)」，现在是「\(after)」。"
    default: return after == "yes" ? "这一句结束了对话，课里没有。" : "课里这一句结束对话。"
    }
  }

  private func label(_ id: String, _ knowledge: KnowledgeBase) -> String {
    knowledge.field(id)?.label ?? knowledge.form(id)?.title
      ?? knowledge.steps.first { $0.id == id }?.title ?? id
  }

  private func shown(_ value: String, _ field: Field) -> String {
    if field.kind == .boolean { return value == "true" ? "是" : value == "false" ? "否" : value }
    return field.choices.first { $0.value.claimed == value }?.label ?? value
  }
}

extension Transcript.Exchange {
  /// The lines that its only choice stands for.
  fileprivate var lines: [String] {
    (0..<(choices.first?.count ?? 1)).map { choice in
      Run(number: 1, choices: [choice], label: "").typed(template, from: 0, [:])
    }
  }
}
