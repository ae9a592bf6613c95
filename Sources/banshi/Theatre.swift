import Console
import Drafts
import Export
import Knowledge
import Text
import Transcripts

/// Where the transcripts of a command are found and played, each on a store in memory.
struct Theatre: Sendable {
  let stage: Stage
  let knowledge: KnowledgeBase

  init(_ setup: Setup) {
    let knowledge = setup.knowledge
    self.knowledge = knowledge
    stage = Stage(knowledge: knowledge, finder: setup.finder) { today in
      { name, draft, formats in
        let view = CaseView(Case(draft, knowledge: knowledge), name: name, today: today)
        return ExportFolder.make(view, formats: formats).map { exported in
          .init(files: exported.files.map { ($0.name, $0.bytes) }, notes: exported.notes)
        }.mapError { .init(reason: $0.reason) }
      }
    }
  }

  /// The files at some paths: themselves, or all of a folder in order of their names.
  static func paths(at operands: [String]) throws(FileError) -> [String] {
    var paths: [String] = []
    for operand in operands {
      guard TextFile.isFolder(operand) else {
        paths.append(operand)
        continue
      }
      paths += try TextFile.names(in: operand).filter { $0.hasSuffix(".md") && $0 != "README.md" }
        .map { operand.hasSuffix("/") ? operand + $0 : "\(operand)/\($0)" }
    }
    return paths
  }

  /// A file with all that it refers to.
  static func script(at path: String) throws -> Script {
    try Script(parsing: try TextFile.read(path), path: path) { path in
      do throws(FileError) {
        return .text(try TextFile.read(path))
      } catch {
        return .unreadable(reason: error.description)
      }
    }
  }
}
