import Text

/// The kinds of knowledge files, as named by the key `kind`.
package enum UnitKind: String, CaseIterable, Sendable {
  case guide, outside, facts, answer, field, form, step, term, calendar, holidays, background, wish

  /// The folder that files of this kind stand in.
  package var folder: String {
    switch self {
    case .guide, .outside: "sources"
    case .facts: "facts"
    case .answer: "answers"
    case .field: "fields"
    case .form: "forms"
    case .step: "steps"
    case .term: "terms"
    case .calendar, .holidays: "calendar"
    case .background: "background"
    case .wish: "wishes"
    }
  }
}

/// Reads the knowledge files into a knowledge base, and checks them.
///
/// The paths are relative to the folder of the knowledge. All problems are collected, so that an
/// author sees them at once.
package func parseKnowledge(
  _ files: [(path: String, text: String)]
) throws(KnowledgeErrors) -> KnowledgeBase {
  let files = files.sorted { $0.path < $1.path }
  var parser = Parser()
  for file in files { parser.read(path: file.path, text: file.text) }
  parser.finish()
  parser.check()
  guard parser.problems.isEmpty else {
    throw KnowledgeErrors(inOrder(parser.problems))
  }
  parser.base.digest = digest(of: files)
  return parser.base
}

/// By place, each only once; what is wrong at one place is in the order in which it was found.
private func inOrder(_ problems: [KnowledgeError]) -> [KnowledgeError] {
  var seen: Set<KnowledgeError> = []
  return problems.filter { seen.insert($0).inserted }.enumerated()
    .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(\.element)
}

/// Tells one set of files from another: their paths and texts, whatever the order.
package func digest(of files: [(path: String, text: String)]) -> String {
  var bytes: [UInt8] = []
  for file in files.sorted(by: { $0.path < $1.path }) {
    bytes += file.path.utf8
    bytes.append(0)
    bytes += file.text.utf8
    bytes.append(0)
  }
  return "sha256:" + sha256(bytes)
}

/// What has been read so far; the kinds of units are read in the files `Parse….swift`.
struct Parser {
  var base = KnowledgeBase()
  var notes = Notes()
  var problems: [KnowledgeError] = []
  /// Orders the steps; kept apart, since the steps themselves know no number.
  var stepOrder: [String: Int] = [:]

  mutating func report(_ problem: Problem, at piece: Piece) {
    problems.append(KnowledgeError(place: piece.place, problem: problem))
  }

  mutating func read(path: String, text: String) {
    var found: [(Problem, Piece)] = []
    let file = Markdown(path: path, text: text) { found.append(($0, $1)) }
    // Without a front matter nothing else makes sense.
    if let (problem, piece) = found.first(where: {
      $0.0 == .noFrontMatter || $0.0 == .openFrontMatter
    }) {
      return report(problem, at: piece)
    }
    for (problem, piece) in found { report(problem, at: piece) }
    guard let value = file.value("kind") else {
      return report(.missingKey("kind"), at: file.start)
    }
    guard let kind = UnitKind(rawValue: value.string) else {
      let near = closest(to: value.string, among: UnitKind.allCases.map(\.rawValue))
      return report(.unknownKind(value.string, closest: near), at: value)
    }
    if file.folder != kind.folder {
      report(.wrongFolder(kind: kind.rawValue, folder: kind.folder), at: value)
    }
    read(file, as: kind)
  }

  private mutating func read(_ file: Markdown, as kind: UnitKind) {
    switch kind {
    case .guide: readGuide(file)
    case .outside: readOutside(file)
    case .facts: readFacts(file)
    case .answer: readAnswer(file)
    case .field: readField(file)
    case .form: readForm(file)
    case .step: readStep(file)
    case .term: readTerm(file)
    case .calendar: readCalendar(file)
    case .holidays: readHolidays(file)
    case .background: readBackground(file)
    case .wish: readWish(file)
    }
  }

  /// Puts the units in the order in which they are used, not that of their file names.
  mutating func finish() {
    let order = stepOrder
    base.steps.sort { (order[$0.id] ?? 0, $0.id) < (order[$1.id] ?? 0, $1.id) }
    let formOrder = base.steps.compactMap(\.form)
    base.forms.sort {
      (formOrder.firstIndex(of: $0.id) ?? Int.max, $0.id)
        < (formOrder.firstIndex(of: $1.id) ?? Int.max, $1.id)
    }
    let fieldOrder = base.forms.flatMap(\.fields)
    base.fields.sort {
      (fieldOrder.firstIndex(of: $0.id) ?? Int.max, $0.id)
        < (fieldOrder.firstIndex(of: $1.id) ?? Int.max, $1.id)
    }
  }
}

/// What the checker needs beyond the knowledge base: where things stand.
struct Notes {
  /// A sentence and what it cites.
  struct Claim {
    let text: Piece
    let citations: [Piece]
    /// Whether it is checked against its facts word for word, as answers are.
    let isAnswer: Bool
  }

  struct Phrasing {
    let owner: String
    let piece: Piece
    let expanded: [String]
  }

  /// A line of 推算 or 默认.
  struct Rule {
    let field: String
    let isDerived: Bool
    let condition: ParsedCondition
    let formula: Formula
    let piece: Piece
  }

  var definitions: [(kind: Reference, piece: Piece)] = []
  var references: [(kind: Reference, piece: Piece)] = []
  var facts: [Claim] = []
  var claims: [Claim] = []
  var phrasings: [Phrasing] = []
  var rules: [Rule] = []
  var comparisons: [Comparison] = []
  /// Systems, menus, buttons and papers of forms and steps.
  var officialNames: [Piece] = []
  var fieldNames: [(field: String, piece: Piece)] = []
  var answers: [(text: Piece, sentences: [Entry.Sentence])] = []
  /// Per entry, the conditions of its variants.
  var variants: [String: [(condition: ParsedCondition, piece: Piece)]] = [:]
  /// The conditions under the key `when`.
  var conditions: [(condition: Condition, piece: Piece)] = []
}
