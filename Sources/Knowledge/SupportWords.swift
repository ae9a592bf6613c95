/// The words on which the truth of a sentence hangs, with their synonyms folded.
///
/// The table is of this errand, like the knowledge that it guards. A word that isn't here is not
/// checked: the aim is to catch a wrong number, place, actor or order, not to judge style.
struct CriticalWord: Hashable, Sendable {
  /// What a wrong or missing word of this kind means.
  enum Role: Hashable, Sendable {
    /// It must stand in a cited fact.
    case required
    /// It must not stand where the facts only have another one of the same group.
    case opposite(String)
    /// What the following values belong to; papers, actors, kinds of units are classes of them.
    case subject(String)
    /// It belongs to the subject before it; one subject has one value of a group.
    case value(String)
    /// It happens, so that it comes before or after others.
    case event
    /// Another word may begin within it.
    case open
    /// It has a meaning of its own in `SupportCheck`.
    case modal
  }

  let name: String
  let roles: Set<Role>

  init(_ name: String, _ roles: Set<Role>) {
    self.name = name
    self.roles = roles
  }
}

/// The table as it is searched: spellings by their first character, the longest first.
struct SupportWords: Sendable {
  static let shared = SupportWords(supportTable)

  private let byFirst: [Character: [(spelling: String, word: CriticalWord)]]

  /// Reads lines of a name with its roles, each followed by indented lines of spellings.
  init(_ table: String) {
    var byFirst: [Character: [(String, CriticalWord)]] = [:]
    var word = CriticalWord("", [])
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: " ")
      guard line.hasPrefix(" ") else {
        word = CriticalWord(
          parts[0] == "-" ? "" : String(parts[0]), Set(parts.dropFirst().compactMap(Self.role)))
        continue
      }
      for spelling in parts {
        guard let first = spelling.first else { continue }
        byFirst[first, default: []].append((String(spelling), word))
      }
    }
    self.byFirst = byFirst.mapValues { $0.sorted { $0.0.count > $1.0.count } }
  }

  private static func role(_ text: Substring) -> CriticalWord.Role? {
    let parts = text.split(separator: ":").map(String.init)
    switch (parts[0], parts.count) {
    case ("required", 1): return .required
    case ("event", 1): return .event
    case ("open", 1): return .open
    case ("modal", 1): return .modal
    case ("subject", 2): return .subject(parts[1])
    case ("opposite", 2): return .opposite(parts[1])
    case ("value", 2): return .value(parts[1])
    default: return nil
    }
  }

  /// The longest word that `text` begins with.
  func match(_ text: Substring) -> (word: CriticalWord, length: Int)? {
    guard let first = text.first else { return nil }
    return byFirst[first]?.first { text.hasPrefix($0.spelling) }
      .map { ($0.word, $0.spelling.count) }
  }
}
