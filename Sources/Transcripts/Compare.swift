/// What came of comparing the lines that a file expects with those that came.
struct Comparison: Equatable, Sendable {
  /// Whether the expected lines cover exactly those that came.
  var matches: Bool
  /// Forbidden lines that occur, each with the line that it occurs in.
  var forbidden: [Violation] = []
  /// What is captured by then.
  var captures: Captures

  struct Violation: Equatable, Sendable {
    let pattern: Pattern
    let line: String
  }

  init(_ expected: [Pattern], _ actual: [String], _ captures: Captures = [:]) {
    // The places up to which the expected lines so far can reach, the first found first.
    var reached = [State(place: 0, captures: captures)]
    for pattern in expected where pattern.role != .forbidden {
      var next: [State] = []
      var seen: Set<State> = []
      func add(_ state: State) {
        if seen.insert(state).inserted { next.append(state) }
      }
      for state in reached {
        if pattern.role == .anyLines {
          for place in state.place...actual.count { add(State(place, state.captures)) }
          continue
        }
        if state.place < actual.count,
          let captures = pattern.match(actual[state.place], state.captures)
        {
          add(State(state.place + 1, captures))
        }
        if pattern.role == .optional { add(state) }
      }
      reached = next
    }
    let end = reached.first { $0.place == actual.count }
    matches = end != nil
    self.captures = end?.captures ?? captures
    for pattern in expected where pattern.role == .forbidden {
      if let line = actual.first(where: { pattern.occurs(in: $0, self.captures) }) {
        forbidden.append(Violation(pattern: pattern, line: line))
      }
    }
  }

  private struct State: Hashable {
    let place: Int
    let captures: Captures

    init(place: Int, captures: Captures) {
      self.place = place
      self.captures = captures
    }

    init(_ place: Int, _ captures: Captures) { self.init(place: place, captures: captures) }
  }
}

/// How the lines that a file expects lie on those that came: stretches that differ, and between
/// them lines that match.
struct Alignment: Equatable {
  /// A stretch up to a line that matches, or up to the end.
  struct Stretch: Equatable {
    /// Expected lines that none of these is.
    var expected: [Pattern] = []
    /// Lines that came and that nothing expects, unless `…` does.
    var actual: [String] = []
    /// The line that matches after them.
    var anchor: Anchor?

    /// Whether `…` stands here for the lines that came.
    var isOpen: Bool { expected.contains { $0.role == .anyLines } }
    /// The lines that should have come.
    var missing: [Pattern] { expected.filter { $0.role == .required } }
    /// The lines that should not have come.
    var surplus: [String] { isOpen ? [] : actual }

    /// What should have come with what came in its place: the next line with half of its words.
    var pairs: [Pair] {
      var pairs: [Pair] = []
      var rest = actual[...]
      func pass(_ lines: ArraySlice<String>) {
        if !isOpen { pairs += lines.map { Pair(expected: nil, actual: $0) } }
      }
      for pattern in missing {
        let place = rest.indices.first { pattern.resembles(rest[$0]) }
        guard let place else {
          pairs.append(Pair(expected: pattern, actual: nil))
          continue
        }
        pass(rest[..<place])
        pairs.append(Pair(expected: pattern, actual: rest[place]))
        rest = rest[(place + 1)...]
      }
      pass(rest)
      return pairs
    }
  }

  /// A line that should have come, and the one that came in its place; one of them may lack.
  struct Pair: Equatable {
    let expected: Pattern?
    let actual: String?
  }

  struct Anchor: Equatable {
    let pattern: Pattern
    let line: String
  }

  var stretches: [Stretch] = []

  /// Finds the alignment with the most lines that match.
  init(_ expected: [Pattern], _ actual: [String], _ captures: Captures = [:]) {
    let (rows, columns) = (expected.count, actual.count)
    let matches = expected.map { pattern in
      pattern.role == .required || pattern.role == .optional
        ? actual.map { pattern.match($0, captures) != nil } : []
    }
    // best[i][j]: matches among expected[i...] and actual[j...].
    var best = [[Int]](repeating: [Int](repeating: 0, count: columns + 1), count: rows + 1)
    for row in stride(from: rows - 1, through: 0, by: -1) {
      for column in stride(from: columns, through: 0, by: -1) {
        var value = best[row + 1][column]
        if column < columns {
          value = max(value, best[row][column + 1])
          if !matches[row].isEmpty, matches[row][column] {
            value = max(value, best[row + 1][column + 1] + 1)
          }
        }
        best[row][column] = value
      }
    }
    var stretch = Stretch()
    var (row, column) = (0, 0)
    while row < rows || column < columns {
      if row < rows, column < columns, !matches[row].isEmpty, matches[row][column],
        best[row][column] == best[row + 1][column + 1] + 1
      {
        stretch.anchor = Anchor(pattern: expected[row], line: actual[column])
        stretches.append(stretch)
        stretch = Stretch()
        row += 1
        column += 1
      } else if row < rows, best[row + 1][column] == best[row][column] {
        stretch.expected.append(expected[row])
        row += 1
      } else {
        stretch.actual.append(actual[column])
        column += 1
      }
    }
    if stretch != Stretch() { stretches.append(stretch) }
  }
}

extension Pattern {
  /// Whether a line shares at least half of its words with this one.
  func resembles(_ line: String) -> Bool {
    var words: [String: Int] = [:]
    for word in WordDiff.tokens(of: line) { words[word, default: 0] += 1 }
    var own = 0
    var shared = 0
    for case .text(let text) in pieces {
      for word in WordDiff.tokens(of: text) {
        own += 1
        guard let count = words[word], count > 0 else { continue }
        words[word] = count - 1
        shared += 1
      }
    }
    return own > 0 && shared * 2 >= own
  }
}
