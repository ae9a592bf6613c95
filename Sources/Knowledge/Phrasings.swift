/// A phrasing that doesn't expand, in words.
struct PatternError: Error, Equatable {
  let problem: Problem
}

/// How many phrasings one line may stand for.
let phrasingLimit = 64

/// Expands `{甲|乙}` (one of them) and `[可省]` (with or without), nested as one likes.
///
/// The order is that of reading, the longer variant of an omission first; duplicates are dropped.
func expandPhrasing(_ pattern: Substring) throws(PatternError) -> [String] {
  var rest = pattern
  let expanded = try sequence(&rest, until: nil, depth: 0)
  var seen: Set<String> = []
  return expanded.filter { !$0.isEmpty && seen.insert($0).inserted }
}

/// Reads up to `closing`, or to `|` inside braces, and leaves that character to the caller.
private func sequence(
  _ rest: inout Substring, until closing: Character?, depth: Int
) throws(PatternError) -> [String] {
  guard depth <= 8 else { throw PatternError(problem: .badPattern("括号套得太深")) }
  var results = [""]
  while let first = rest.first {
    if first == closing || (first == "|" && closing == "}") { return results }
    rest.removeFirst()
    switch first {
    case "{":
      results = try product(results, try choice(&rest, depth: depth + 1))
    case "[":
      let inner = try sequence(&rest, until: "]", depth: depth + 1)
      guard rest.popFirst() == "]" else {
        throw PatternError(problem: .badPattern("「[」没有对应的「]」"))
      }
      results = try product(results, inner + [""])
    case "}", "]", "|":
      throw PatternError(problem: .badPattern("多出一个「\(first)」"))
    default:
      for index in results.indices { results[index].append(first) }
    }
  }
  if let closing { throw PatternError(problem: .badPattern("缺少「\(closing)」")) }
  return results
}

private func choice(_ rest: inout Substring, depth: Int) throws(PatternError) -> [String] {
  var results: [String] = []
  while true {
    results += try sequence(&rest, until: "}", depth: depth)
    switch rest.popFirst() {
    case "|": continue
    case "}": return results
    default: throw PatternError(problem: .badPattern("「{」没有对应的「}」"))
    }
  }
}

private func product(_ left: [String], _ right: [String]) throws(PatternError) -> [String] {
  let count = left.count * right.count
  guard count <= phrasingLimit else {
    throw PatternError(problem: .tooManyPhrasings(count: count, limit: phrasingLimit))
  }
  return left.flatMap { head in right.map { head + $0 } }
}
