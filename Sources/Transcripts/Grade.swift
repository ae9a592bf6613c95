import Dialogue
import Knowledge

/// How much a difference matters, the least first.
package enum Grade: Int, Comparable, Sendable, CaseIterable {
  /// The same facts and the same state in other words.
  case wording = 1
  /// What is in the draft, or where the conversation stands.
  case state
  /// A number, a name, a source, a yes or no.
  case fact

  package static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }

  /// The word for people.
  package var label: String {
    switch self {
    case .wording: "措辞"
    case .state: "状态"
    case .fact: "事实"
    }
  }

  /// The word for options and programs.
  package var name: String {
    switch self {
    case .wording: "wording"
    case .state: "state"
    case .fact: "fact"
    }
  }
}

extension Replayed {
  /// The gravest of the differences; nil if there is none.
  package var grade: Grade? {
    var grades = failures.map { $0.assertion.isAboutFacts ? Grade.fact : .state }
    if !comparison.forbidden.isEmpty { grades.append(.fact) }
    if !comparison.matches {
      let changes = wordChanges
      // A capture that no longer holds leaves no words to judge by.
      grades += changes.isEmpty ? [.fact] : changes.map(grade(of:))
    }
    return grades.max()
  }

  /// Whether there is nothing graver than what is allowed.
  package func passed(allowing allowed: Grade?) -> Bool {
    guard let grade else { return true }
    return allowed.map { grade <= $0 } ?? false
  }

  /// The lines that differ, the expected with what came in its place.
  var changedLines: [Alignment.Pair] {
    Alignment(exchange.expected, actual, captures).stretches.flatMap(\.pairs)
  }

  /// Words that went, words that came in their place.
  private struct WordChange {
    var words: [String]
    /// Whether they stand between quotes, or in a line of sources.
    var isCited: Bool
  }

  private var wordChanges: [WordChange] {
    changedLines.flatMap { line in
      let edits: [WordDiff.Edit]
      switch (line.expected, line.actual) {
      case (let expected?, let actual?):
        edits = WordDiff.edits(from: expected.filled(captures), to: actual)
      case (let expected?, nil): edits = [.removed(expected.text)]
      case (nil, let actual?): edits = [.added(actual)]
      case (nil, nil): edits = []
      }
      return Self.changes(edits)
    }
  }

  private static func changes(_ edits: [WordDiff.Edit]) -> [WordChange] {
    // The two sides are read along, to know whether a change stands between quotes.
    var sides = ("", "")
    var changes: [WordChange] = []
    var wasRemoved = false
    for edit in edits {
      switch edit {
      case .same(let text):
        sides.0 += text
        sides.1 += text
      case .covered(let text): sides.1 += text
      case .removed(let text):
        changes.append(WordChange(words: [text], isCited: isCited(after: sides.0)))
        sides.0 += text
      case .added(let text):
        let isCited = isCited(after: sides.1)
        if wasRemoved {
          changes[changes.count - 1].words.append(text)
          changes[changes.count - 1].isCited = changes[changes.count - 1].isCited || isCited
        } else {
          changes.append(WordChange(words: [text], isCited: isCited))
        }
        sides.1 += text
      }
      if case .removed = edit { wasRemoved = true } else { wasRemoved = false }
    }
    return changes
  }

  private static func isCited(after text: String) -> Bool {
    let depth = text.reduce(0) { depth, character in
      if "「“《【〔".contains(character) { return depth + 1 }
      return "」”》】〕".contains(character) ? depth - 1 : depth
    }
    return depth > 0 || text.hasPrefix("依据：") || text.hasPrefix("参考：")
  }

  /// A value of the draft is state; numbers, quoted names, sources and critical words are facts.
  private func grade(of change: WordChange) -> Grade {
    let tokens = change.words.flatMap(WordDiff.tokens(of:))
    let isValue = turn.values.values.contains { value in
      let text = value.plain
      // A number is a value as a whole: 300 has nothing to do with a term of 3.
      return tokens.contains(text)
        || change.words.contains { word in
          word.count > 1 && text.count > 1 && !word.allSatisfy(\.isNumber)
            && (text.contains(word) || word.contains(text))
        }
    }
    if isValue { return .state }
    let isCritical =
      change.isCited
      || tokens.contains { token in
        token.contains { Self.critical.contains($0) || $0.isNumber }
      }
    return isCritical ? .fact : .wording
  }

  /// Characters that turn a sentence round, or that count.
  private static let critical = Set("不无未非免没须必可禁勿否零〇一二两三四五六七八九十百千万半前后内外上下「」“”《》")
}
