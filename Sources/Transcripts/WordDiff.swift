/// The difference of two lines, word by word.
package enum WordDiff {
  package enum Edit: Hashable, Sendable {
    case same(String)
    case removed(String)
    case added(String)
    /// What a wildcard stands for.
    case covered(String)
  }

  /// Pairs of words beyond this many are not compared: the lines are shown whole.
  private static let largestTable = 4_000_000

  /// What turns the line that a file expects into the one that came.
  package static func edits(from expected: Pattern, to actual: String) -> [Edit] {
    // A nil is a wildcard.
    let old: [String?] = expected.pieces.flatMap { piece -> [String?] in
      if case .text(let text) = piece { tokens(of: text).map(Optional.some) } else { [nil] }
    }
    let new = tokens(of: actual)
    let (rows, columns) = (old.count, new.count)
    guard (rows + 1) * (columns + 1) <= largestTable else {
      return [.removed(expected.text), .added(actual)]
    }
    // cost[i][j]: the fewest edits that turn old[i...] into new[j...].
    var cost = [[Int32]](repeating: [Int32](repeating: 0, count: columns + 1), count: rows + 1)
    for row in stride(from: rows, through: 0, by: -1) {
      for column in stride(from: columns, through: 0, by: -1) where row < rows || column < columns {
        var value = Int32.max
        if row < rows {
          value = min(value, cost[row + 1][column] + (old[row] == nil ? 0 : 1))
          if column < columns, old[row] == new[column] {
            value = min(value, cost[row + 1][column + 1])
          }
        }
        if column < columns {
          let isCovered = row < rows && old[row] == nil
          value = min(value, cost[row][column + 1] + (isCovered ? 0 : 1))
        }
        cost[row][column] = value
      }
    }
    return joined(walk(old, new, cost))
  }

  private static func walk(_ old: [String?], _ new: [String], _ cost: [[Int32]]) -> [Edit] {
    var edits: [Edit] = []
    var (row, column) = (0, 0)
    while row < old.count || column < new.count {
      let here = cost[row][column]
      if row < old.count, column < new.count, let word = old[row], word == new[column],
        cost[row + 1][column + 1] == here
      {
        edits.append(.same(word))
        row += 1
        column += 1
      } else if row < old.count, let word = old[row], cost[row + 1][column] + 1 == here {
        edits.append(.removed(word))
        row += 1
      } else if row < old.count, old[row] == nil {
        if column < new.count, cost[row][column + 1] == here {
          edits.append(.covered(new[column]))
          column += 1
        } else {
          row += 1
        }
      } else {
        edits.append(.added(new[column]))
        column += 1
      }
    }
    return edits
  }

  /// The edits with neighbours of a kind made one, what is removed before what is added.
  private static func joined(_ edits: [Edit]) -> [Edit] {
    var result: [Edit] = []
    var removed = ""
    var added = ""
    func flush() {
      if !removed.isEmpty { result.append(.removed(removed)) }
      if !added.isEmpty { result.append(.added(added)) }
      (removed, added) = ("", "")
    }
    for edit in edits {
      switch edit {
      case .removed(let word): removed += word
      case .added(let word): added += word
      case .same(let word):
        flush()
        if case .same(let before)? = result.last {
          result[result.count - 1] = .same(before + word)
        } else {
          result.append(edit)
        }
      case .covered(let word):
        flush()
        if case .covered(let before)? = result.last {
          result[result.count - 1] = .covered(before + word)
        } else {
          result.append(edit)
        }
      }
    }
    flush()
    return result
  }

  /// The edits on one line: `域名[-两-]{+三+}年`.
  package static func text(_ edits: [Edit]) -> String {
    edits.map { edit in
      switch edit {
      case .same(let text), .covered(let text): text
      case .removed(let text): "[-\(text)-]"
      case .added(let text): "{+\(text)+}"
      }
    }.joined()
  }

  /// The words of a text: a run of Latin letters and digits is one, any other character is one.
  static func tokens(of text: String) -> [String] {
    var tokens: [String] = []
    var isRun = false
    for character in text {
      let belongs =
        character.isASCII
        && (character.isLetter || character.isNumber || character == "." || character == "-")
      if belongs, isRun {
        tokens[tokens.count - 1].append(character)
      } else {
        tokens.append(String(character))
      }
      isRun = belongs
    }
    return tokens
  }
}
