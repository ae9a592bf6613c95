/// How the lines that a file expects lie on the lines that came.
struct Alignment: Equatable {
  /// For each expected line the place of the line that it matches, or nil.
  var places: [Int?]
  var isComplete: Bool

  /// Finds the alignment with the most matches; `…` alone takes any lines between its neighbours.
  init(_ expected: [Pattern], _ actual: [String]) {
    let rows = expected.count
    let columns = actual.count
    // best[i][j]: matches among expected[i...] and actual[j...].
    var best = [[Int]](repeating: [Int](repeating: 0, count: columns + 1), count: rows + 1)
    for row in stride(from: rows - 1, through: 0, by: -1) {
      for column in stride(from: columns, through: 0, by: -1) {
        var value = best[row + 1][column]
        if column < columns {
          value = max(value, best[row][column + 1])
          if expected[row].pieces != nil, expected[row].matches(actual[column]) {
            value = max(value, best[row + 1][column + 1] + 1)
          }
        }
        best[row][column] = value
      }
    }
    places = []
    var column = 0
    for row in 0..<rows {
      guard expected[row].pieces != nil else {
        places.append(nil)
        continue
      }
      var place = column
      while place < columns,
        !(expected[row].matches(actual[place])
          && best[row + 1][place + 1] + 1 == best[row][column])
      {
        place += 1
      }
      if place < columns {
        places.append(place)
        column = place + 1
      } else {
        places.append(nil)
      }
    }
    isComplete = matchesAll(expected[...], actual[...])
  }
}

/// Whether expected lines, wildcards and all, cover exactly the lines that came.
func matchesAll(_ expected: ArraySlice<Pattern>, _ actual: ArraySlice<String>) -> Bool {
  // The places up to which the expected lines so far can reach.
  var reached: Set<Int> = [actual.startIndex]
  for pattern in expected {
    var next: Set<Int> = []
    for place in reached {
      if pattern.pieces == nil {
        next.formUnion(place...actual.endIndex)
      } else if place < actual.endIndex, pattern.matches(actual[place]) {
        next.insert(place + 1)
      }
    }
    reached = next
  }
  return reached.contains(actual.endIndex)
}
