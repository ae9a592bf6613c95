import Text

/// All that is wrong with the knowledge files, in the order of the files.
package struct KnowledgeErrors: Error, Equatable, Sendable {
  package let errors: [KnowledgeError]

  package init(_ errors: [KnowledgeError]) {
    self.errors = errors
  }
}

/// Something wrong in a knowledge file, and where.
package struct KnowledgeError: Error, Hashable, Sendable {
  package let place: Place
  package let problem: Problem

  package init(place: Place, problem: Problem) {
    self.place = place
    self.problem = problem
  }
}

extension KnowledgeErrors: CustomStringConvertible {
  package var description: String {
    errors.map(\.description).joined(separator: "\n")
  }
}

extension KnowledgeError: CustomStringConvertible {
  /// Where it is, what is wrong, and what the author can do: `文件:行:列：问题。建议`.
  package var description: String {
    visible("\(place.path):\(place.line):\(place.column)：\(problem)")
  }

  /// The same in the form that build tools recognize; `folder` goes before the path.
  package func diagnostic(in folder: String) -> String {
    visible("\(folder)/\(place.path):\(place.line):\(place.column): error: \(problem)")
  }
}

/// What can be wrong.
///
/// The cases carry facts; `Problem+Words.swift` finds the words.
package enum Problem: Hashable, Sendable {
  // The file as a whole
  case noFrontMatter, openFrontMatter, notAKey, openComment, controlCharacter, unknownMarkup
  case duplicateKey(String)
  case unknownKey(String, closest: String?, known: [String])
  case missingKey(String)
  case emptyValue(key: String)
  case unknownKind(String, closest: String?)
  case wrongFolder(kind: String, folder: String)
  case wrongFileName(id: String)
  case badID(String, isCamelCase: Bool)
  /// A value is none of those that the key allows.
  case notAllowed(String, of: String, allowed: [String], closest: String?)
  case notANumber(String, key: String)

  // Sections
  case unknownHeading(String, closest: String?, known: [String])
  case duplicateHeading(String)
  case missingSection(String)
  case emptySection(String)
  case textOutsideSection
  case bulletExpected(in: String)
  case paragraphExpected(in: String)
  case badBullet(in: String, form: String)

  // References
  case missingCitation
  case citationNotAtEnd
  case dangling(Reference, String, closest: String?)
  case duplicateID(Reference, String, first: Place)
  case relatedToItself(String)
  case tooManyAlternatives(Int)
  case duplicateListItem(String)

  // Phrasings
  case badPattern(String)
  case tooManyPhrasings(count: Int, limit: Int)
  case duplicatePhrasing(String, first: Place)

  // Conditions and formulas
  case badCondition(ConditionProblem)
  case badFormula(String)
  case notOfKind(field: String, value: String, expected: String)
  case cycle([String])
  case unreachable(field: String, by: Place)
  case overlap(field: String, with: Place)
  case gap(field: String, missing: String)
  case useless(field: String)

  // Content
  case answerTooLong(count: Int, limit: Int)
  case sharedName(String, first: Place, owner: String)
  case unbalancedQuote
  case nameNotInSource(String, sources: [String], closest: String?)
  /// A system, menu or button that no source names.
  case unknownName(String, closest: String?)
  case nameNotInFact(String, facts: [String], closest: String?)
  case unsupported(Unsupported)
}

/// What a reference can point to.
package enum Reference: String, Hashable, Sendable {
  case source, fact, entry, field, form, step, term, choice
}

/// What of a sentence isn't found in the facts that it cites.
package enum Unsupported: Hashable, Sendable {
  /// A number, a quoted name or a critical word which no cited fact has.
  case token(String, facts: [String])
  /// Two of them in the opposite order.
  case order(String, String, facts: [String])
}

/// What can be wrong with a condition.
package enum ConditionProblem: Hashable, Sendable {
  case empty
  case fieldExpected(found: String)
  case relationExpected(after: String)
  case valueExpected(after: String)
  case joinExpected(found: String)
  case openParenthesis
  case tooDeep
}

/// The candidate nearest to `name` by edit distance, if it is near enough to be meant.
package func closest(to name: String, among candidates: some Sequence<String>) -> String? {
  let limit = max(1, name.count / 4)
  var best: (name: String, distance: Int)?
  for candidate in candidates where abs(candidate.count - name.count) <= limit {
    let distance = editDistance(Array(name), Array(candidate))
    if distance <= limit, distance < best?.distance ?? Int.max {
      best = (candidate, distance)
    }
  }
  return best?.name
}

/// Letters put in, left out, replaced or swapped with their neighbour.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var before: [Int] = []
  var row = Array(0...right.count)
  for i in left.indices {
    var next = [i + 1]
    for j in right.indices {
      let replaced = row[j] + (left[i] == right[j] ? 0 : 1)
      var best = min(replaced, row[j + 1] + 1, next[j] + 1)
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        best = min(best, before[j - 1] + 1)
      }
      next.append(best)
    }
    (before, row) = (row, next)
  }
  return row[right.count]
}
