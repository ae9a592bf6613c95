import Console
import Dialogue
import Drafts
import EmbeddedKnowledge
import Glibc
import Knowledge
import KnowledgeFolder
import Text

/// What every command needs: the knowledge, the day, the folder of the drafts.
struct Setup {
  let knowledge: KnowledgeBase
  /// Loads the ranking with the first question: a conversation opens without it.
  let finder: Finder
  private let loadedRanking: Ranking?
  let today: Day
  let data: String
  let arguments: Arguments

  init(_ arguments: Arguments) throws {
    self.arguments = arguments
    today = try Setup.today(arguments.values["today"])
    data = try Setup.folder(arguments.values["data"])
    if let folder = arguments.values["knowledge"] {
      let compiled = try loadKnowledge(in: folder, version: Version.number)
      knowledge = compiled.base
      let ranking = Ranking(compiled.ranking)
      loadedRanking = ranking
      // Who writes knowledge of their own need not write how people talk.
      let wishes = Ranking(compiled.wishes)
      finder = Finder(
        find: { question in ranking.map { Finder($0).find(question) } ?? Finding() },
        recognize: { line in Recognition.all(line, by: wishes ?? Embedded.wishes) })
    } else {
      // Only an explanation shows how a question may be put.
      let showsPhrasings = arguments.command == "knowledge" || arguments.flags.contains("explain")
      knowledge = EmbeddedKnowledge.base(withPhrasings: showsPhrasings)
      loadedRanking = nil
      finder = Finder(
        find: { Embedded.finder?.find($0) ?? Finding() },
        recognize: { Recognition.all($0, by: Embedded.wishes) })
    }
  }

  var ranking: Ranking? { loadedRanking ?? Embedded.ranking }

  private static func today(_ text: String?) throws -> Day {
    if let text {
      guard let day = Day(text) else {
        throw UsageError.badValue(option: "today", value: text, expected: "2026-03-02 这样的日期")
      }
      return day
    }
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? Day(daysSinceEpoch: now / 86_400)
  }

  /// The folder of the drafts: what is given, else the usual one.
  private static func folder(_ given: String?) throws -> String {
    if let given {
      // `--data "$UNSET"` must not become the root of the file system.
      guard !given.isEmpty, !given.utf8.contains(0) else {
        throw UsageError.badValue(option: "data", value: given, expected: "一个文件夹")
      }
      return given
    }
    if let folder = environment("BANSHI_HOME") { return folder }
    if let folder = environment("XDG_DATA_HOME") { return folder + "/banshi" }
    guard let home = environment("HOME") else { throw SetupError.noHome }
    return home + "/.local/share/banshi"
  }

  /// A variable of the environment that is set and not empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}

/// The ranking that the program carries, unpacked when it is needed first.
private enum Embedded {
  static let ranking = Ranking(EmbeddedKnowledge.ranking())
  static let finder = ranking.map { Finder($0) }
  static let wishes = Ranking(EmbeddedKnowledge.wishes())
}

/// Why the program can't begin.
enum SetupError: Error, Equatable, CustomStringConvertible {
  case noHome

  var description: String {
    switch self {
    case .noHome: "不知道草稿放在哪里：环境变量 HOME 没有设置。请用 --data 指定文件夹。"
    }
  }
}
