import Console
import Dialogue
import Drafts
import Export
import Glibc
import Knowledge
import Text
import Transcripts

/// `banshi replay`: replays transcripts and compares; with `--update` accepts what came.
func replayCommand(_ setup: Setup) throws -> Int32 {
  guard !setup.arguments.operands.isEmpty else {
    throw UsageError.missingOperand(of: "replay", what: "话本或文件夹")
  }
  let stage = Stage(knowledge: setup.knowledge, finder: setup.finder) { today in
    { name, draft, formats in exported(name, draft, formats, setup.knowledge, today) }
  }
  let filter = setup.arguments.values["filter"] ?? ""
  var paths: [String] = []
  for operand in setup.arguments.operands {
    paths += try transcripts(at: operand).filter { filter.isEmpty || $0.contains(filter) }
  }
  var failed = 0
  var reports: [ReplayReport] = []
  for path in paths {
    let transcript: Transcript
    do {
      transcript = try Transcript(parsing: try TextFile.read(path), path: path)
    } catch let error as TranscriptError {
      Output.complain(error.description)
      failed += 1
      continue
    }
    let results = transcript.replay(with: stage.actor(for: transcript))
    let report = ReplayReport(path: path, title: transcript.title, results: results)
    reports.append(report)
    if setup.arguments.flags.contains("update") {
      failed += try update(transcript, report, path) ? 0 : 1
    } else if !report.passed {
      failed += 1
      print(Render.plain(report.text))
    }
    if failed > 0, setup.arguments.flags.contains("fail-fast") { break }
  }
  let turns = reports.reduce(0) { $0 + $1.results.count }
  print("话本 \(paths.count) 个，对话 \(turns) 轮，\(failed == 0 ? "全部相符" : "\(failed) 个不符")。")
  return failed == 0 ? 0 : 1
}

/// Writes the transcript with the new replies; refuses while a claim fails.
private func update(_ transcript: Transcript, _ report: ReplayReport, _ path: String) throws -> Bool
{
  guard report.results.allSatisfy(\.failures.isEmpty) else {
    print(Render.plain(report.text))
    Output.complain("\(path)：断言不成立，没有更新。请先改正断言或程序。")
    return false
  }
  let accepted = transcript.accepting(report.results)
  guard accepted != transcript else { return true }
  try TextFile.write(Array(accepted.text.utf8), to: path)
  print("已更新：\(path)")
  return true
}

/// The transcripts at a path: the file itself, or all of a folder, in order of their names.
private func transcripts(at path: String) throws -> [String] {
  guard TextFile.isFolder(path) else { return [path] }
  return try TextFile.names(in: path).filter { $0.hasSuffix(".md") && $0 != "README.md" }
    .map { "\(path)/\($0)" }
}

private func exported(
  _ name: String, _ draft: Draft, _ formats: [String], _ knowledge: KnowledgeBase, _ today: Day
) -> Result<MemoryStore.Exported, MemoryStore.ExportFailure> {
  let view = CaseView(Case(draft, knowledge: knowledge), name: name, today: today)
  return ExportFolder.make(view, formats: formats).map { exported in
    .init(files: exported.files.map { ($0.name, $0.bytes) }, notes: exported.notes)
  }.mapError { .init(reason: $0.reason) }
}
