import Dialogue
import Drafts
import Knowledge
import Text

/// A folder of drafts and files that lives in memory: the world of a replay and of tests.
package final class MemoryStore {
  /// Makes the files of a case; the caller knows the formats.
  package typealias Exporter = (
    _ name: String, _ draft: Draft, _ formats: [String]
  ) -> Result<Exported, ExportFailure>

  /// Files by name, and what the user should know about them.
  package struct Exported {
    package var files: [(name: String, bytes: [UInt8])]
    package var notes: [String]

    package init(files: [(name: String, bytes: [UInt8])], notes: [String]) {
      self.files = files
      self.notes = notes
    }
  }

  /// Why nothing was exported, in words for the user.
  package struct ExportFailure: Error, Equatable {
    package let reason: String

    package init(reason: String) { self.reason = reason }
  }

  package private(set) var drafts: [String: Draft] = [:]
  package private(set) var removed: [String: Draft] = [:]
  /// What was exported, by path.
  package private(set) var files: [String: [UInt8]] = [:]
  /// What was put on the clipboard last.
  package private(set) var clipboard: String?
  private let knowledge: KnowledgeBase
  private let export: Exporter

  package init(knowledge: KnowledgeBase, export: @escaping Exporter) {
    self.knowledge = knowledge
    self.export = export
  }

  /// Puts a file there before anything is said, as a user's file to import.
  package func place(_ text: String, at path: String) { files[path] = Array(text.utf8) }

  package func perform(_ effect: Effect) -> Outcome {
    switch effect {
    case .save(let name, let draft):
      drafts[name] = draft
      return .done
    case .begin(let name, let draft):
      guard drafts[name] == nil else { return exists(name) }
      drafts[name] = draft
      return .done
    case .make(let new):
      for one in new { drafts[one.name] = one.draft }
      return .done
    case .open(let name):
      guard let draft = drafts[name] else { return missing(name) }
      return .opened(name: name, draft, notes: [])
    case .list:
      return .listed(
        summaries(of: drafts, isRemoved: false) + summaries(of: removed, isRemoved: true))
    case .rename(let old, let new):
      guard old == new || drafts[new] == nil else { return exists(new) }
      guard let draft = drafts.removeValue(forKey: old) else { return missing(old) }
      drafts[new] = draft
      return .done
    case .remove(let name):
      guard let draft = drafts.removeValue(forKey: name) else { return missing(name) }
      removed[name] = draft
      return .done
    case .restore(let name):
      guard let draft = removed.removeValue(forKey: name) else { return missing(name) }
      drafts[name] = draft
      return .opened(name: name, draft, notes: [])
    case .export(let name, let draft, let formats, let folder):
      return write(export(name, draft, formats), to: folder ?? name)
    case .readFile(let path):
      guard let bytes = files[path] else {
        return .failed(reason: "找不到文件「\(path)」。请检查文件名。")
      }
      return .file(String(decoding: bytes, as: UTF8.self))
    case .copy(let text):
      clipboard = text
      return .done
    case .record(let file?, _, _): return .records(path: file.isEmpty ? "录制-1.md" : file)
    case .record, .history: return .done
    }
  }

  private func missing(_ name: String) -> Outcome {
    .failed(reason: "没有名为「\(name)」的草稿。说“草稿”可列出全部。")
  }

  private func exists(_ name: String) -> Outcome {
    .failed(reason: "已经有名为「\(name)」的草稿。请换一个名称，或者输入“打开 \(name)”。")
  }

  private func summaries(of drafts: [String: Draft], isRemoved: Bool) -> [DraftSummary] {
    drafts.sorted { $0.key < $1.key }.map { name, draft in
      DraftSummary(name: name, Case(draft, knowledge: knowledge), isRemoved: isRemoved)
    }
  }

  private func write(_ result: Result<Exported, ExportFailure>, to folder: String) -> Outcome {
    switch result {
    case .failure(let failure): return .failed(reason: failure.reason)
    case .success(let exported):
      for file in exported.files { files["\(folder)/\(file.name)"] = file.bytes }
      return .wrote(
        paths: exported.files.map { "\(folder)/\($0.name)" }, notes: exported.notes)
    }
  }
}
