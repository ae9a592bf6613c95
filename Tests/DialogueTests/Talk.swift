import Dialogue
import Drafts
import EmbeddedKnowledge
import Foundation
import Knowledge
import Text

/// A conversation for tests: lines go in, turns come out; nothing touches the disk.
struct Talk {
  var assistant: Assistant
  private(set) var last = Turn()
  /// The drafts as a disk would hold them.
  private(set) var saved: [String: Draft] = [:]
  let today: Day

  init(finder: Finder = .nothing, today: String = "2026-03-02") throws {
    assistant = Assistant(knowledge: try Talk.knowledge.get(), finder: finder)
    self.today = Day(today) ?? Day(daysSinceEpoch: 0)
  }

  /// Says some lines, one turn each, and gives the last turn.
  @discardableResult
  mutating func say(_ lines: String...) -> Turn {
    for line in lines { respond(to: line) }
    return last
  }

  /// Says a line and gives the effects with the turn.
  @discardableResult
  mutating func respond(to line: String) -> Response {
    var response = assistant.turn(line, today: today)
    // As a session would: a draft isn't begun over another.
    for effect in response.effects {
      guard case .begin(let name, _) = effect, saved[name] != nil else { continue }
      response = resume(after: .failed(reason: "已经有「\(name)」"), of: effect)
    }
    last = response.turn
    for effect in response.effects {
      switch effect {
      case .save(let name, let draft), .begin(let name, let draft): saved[name] = draft
      case .rename(let old, let new): saved[new] = saved.removeValue(forKey: old)
      case .remove(let name): saved[name] = nil
      default: break
      }
    }
    return response
  }

  /// Goes on after an effect as a session would.
  mutating func resume(after outcome: Outcome, of effect: Effect) -> Response {
    assistant.resume(after: outcome, of: effect, today: today)
  }

  var draft: Draft { assistant.conversation.matter.draft }

  func value(_ field: String) -> Value? { assistant.conversation.matter.value(field) }

  static let knowledge = Result<KnowledgeBase, KnowledgeErrors> {
    () throws(KnowledgeErrors) in try parseKnowledge(files)
  }

  private static var files: [(path: String, text: String)] {
    let folder =
      ProcessInfo.processInfo.environment["BANSHI_SEED"].map { URL(filePath: $0) }
      ?? URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Knowledge")
    let root = folder.standardizedFileURL.path
    guard let paths = FileManager.default.enumerator(atPath: root) else { return [] }
    return paths.compactMap { path in
      guard let path = path as? String, path.hasSuffix(".md"),
        let text = try? String(contentsOfFile: root + "/" + path, encoding: .utf8)
      else { return nil }
      return (path, text)
    }
  }
}

extension Finder {
  /// Finds nothing, so that only understanding is at work.
  static let nothing = Finder { _ in Finding() }

  /// The ranking that the program has.
  static let trained =
    Ranking(EmbeddedKnowledge.ranking()).map { ranking in
      Finder(ranking, wishes: Ranking(EmbeddedKnowledge.wishes()))
    } ?? .nothing
}
