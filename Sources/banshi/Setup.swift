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
  let finder: Finder
  let ranking: Ranking?
  let today: Day
  let data: String
  let arguments: Arguments

  init(_ arguments: Arguments) throws {
    self.arguments = arguments
    today = try Setup.today(arguments.values["today"])
    data = try arguments.values["data"] ?? Setup.usualFolder()
    (knowledge, ranking) = try Setup.knowledge(arguments.values["knowledge"])
    finder = ranking.map { Finder($0) } ?? Finder { _ in Finding() }
  }

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

  private static func usualFolder() throws -> String {
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

  private static func knowledge(_ folder: String?) throws -> (KnowledgeBase, Ranking?) {
    guard let folder else {
      return (EmbeddedKnowledge.base(), Ranking(EmbeddedKnowledge.ranking()))
    }
    let compiled = try loadKnowledge(in: folder, version: Version.number)
    return (compiled.base, Ranking(compiled.ranking))
  }
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
