import Console
import KnowledgeFolder
import Text
import Transcripts

/// `banshi replay`: replays transcripts and compares; or shows, films, trims one of them.
func replayCommand(_ setup: Setup) throws -> Int32 {
  guard !setup.arguments.operands.isEmpty else {
    throw UsageError.missingOperand(of: "replay", what: "话本或文件夹")
  }
  let options = try ReplayOptions(setup.arguments)
  let theatre = Theatre(setup)
  var scripts: [Script] = []
  var errors: [TranscriptError] = []
  for path in try Theatre.paths(at: setup.arguments.operands) {
    do {
      let script = try Theatre.script(at: path)
      if ReplayReport.isMeant(script.transcript, at: path, by: options.filter) {
        scripts.append(script)
      }
    } catch let error as TranscriptError {
      errors.append(error)
      if options.isFailFast { break }
    }
  }
  for error in errors { Output.complain(error.description) }
  if let mode = options.mode {
    guard errors.isEmpty else { return 1 }
    guard scripts.count == 1, let script = scripts.first else {
      throw UsageError.oneTranscript(found: scripts.count)
    }
    return try SingleReplay(script, options, theatre, setup).show(mode)
  }
  return try compare(scripts, errors, options, theatre, setup)
}

/// What came of one file.
private struct Played: Sendable {
  var reports: [ReplayReport] = []
  var coverage: Coverage?
}

/// Replays all files, several at a time, and reports in their order.
private func compare(
  _ scripts: [Script], _ errors: [TranscriptError], _ options: ReplayOptions, _ theatre: Theatre,
  _ setup: Setup
) throws -> Int32 {
  let knowledge = setup.knowledge
  let wantsCoverage = options.coverage != nil
  let (run, allowed, isFailFast) = (options.run, options.allowed, options.isFailFast)
  var progress = Progress("重放", total: scripts.count, isShown: scripts.count > 20)
  let failed = Failed()
  var isCancelled = false
  let played = parallel(scripts, jobs: isFailFast ? 1 : coreCount) { script in
    var played = Played(coverage: wantsCoverage ? Coverage(knowledge) : nil)
    for way in script.transcript.runs where run == nil || way.number == run {
      if isFailFast, failed.isSet { break }
      var performance = Performance(script, run: way, begin: theatre.stage.begin)
      let results = performance.finish(failFast: isFailFast)
      played.coverage?.add(results)
      let report = ReplayReport(
        path: script.path, title: script.transcript.title, run: way, results: results)
      played.reports.append(report)
      if !report.passed(allowing: allowed) { failed.set() }
    }
    return played
  } tick: { done in
    isCancelled = !progress.advance(to: done) || isCancelled
    return !isCancelled && !(isFailFast && failed.isSet)
  }
  progress.finish()
  if isCancelled {
    Output.complain("已取消，没有改动任何话本。")
    return 1
  }
  let reports = played.compactMap { $0 }.flatMap(\.reports)
  let summary = ReplaySummary(reports: reports, errors: errors, allowing: allowed)
  var isGood = summary.passed
  if options.updates {
    isGood = errors.isEmpty
    for (script, played) in zip(scripts, played) {
      if let report = played?.reports.first, try !update(script, report) { isGood = false }
    }
  }
  try tell(summary, isGood, played.compactMap { $0?.coverage }, options, setup)
  return isGood ? 0 : 1
}

/// Prints and writes the reports.
private func tell(
  _ summary: ReplaySummary, _ isGood: Bool, _ coverages: [Coverage], _ options: ReplayOptions,
  _ setup: Setup
) throws {
  if let path = options.junit { try write(summary.junit, to: path) }
  if let format = options.coverage {
    var all = Coverage(setup.knowledge)
    for coverage in coverages { all.merge(coverage) }
    let places = try knowledgePlaces(setup)
    let text =
      switch format {
      case "json": all.json(places.place).compact
      case "html": all.html(places.place)
      default: all.text(places.place)
      }
    try write(text + (format == "html" ? "" : "\n"), to: options.output ?? "-")
  }
  if options.printsJSON {
    Output.write(summary.json.compact + "\n", to: 1)
    return
  }
  let failing = summary.reports.filter { !$0.passed(allowing: options.allowed) }
  if !options.updates {
    for report in failing { Output.say(report.text(allowing: options.allowed)) }
  }
  if options.coverage != nil, isGood { return }
  let files = Set(summary.reports.map(\.path)).count + summary.errors.count
  let turns = summary.reports.reduce(0) { $0 + $1.results.count }
  let bad = Set(failing.map(\.path)).count + summary.errors.count
  let verdict =
    options.updates
    ? (isGood ? "更新完毕" : "有的没有更新") : bad == 0 ? "全部相符" : "\(bad) 个不符"
  Output.say("话本 \(files) 个，对话 \(turns) 轮，\(verdict)。")
}

/// Writes the transcript with the new replies; refuses while a claim fails.
private func update(_ script: Script, _ report: ReplayReport) throws -> Bool {
  switch script.transcript.acceptance(of: report.results) {
  case .unchanged: return true
  case .accepted(let transcript):
    try TextFile.write(Array(transcript.text.utf8), to: script.path)
    Output.say("已更新：\(script.path)")
    return true
  case .refused(let results):
    Output.say(results.map(report.describe).joined(separator: "\n\n"))
    Output.complain("\(script.path)：断言不成立，没有更新。请先改正断言或程序。")
    return false
  }
}

/// Where the units stand: in the folder of `--knowledge`, else in `Knowledge` if it is here.
private func knowledgePlaces(_ setup: Setup) throws -> KnowledgePlaces {
  let folder = setup.arguments.values["knowledge"] ?? "Knowledge"
  guard TextFile.isFolder(folder) else { return KnowledgePlaces(files: []) }
  return KnowledgePlaces(
    files: try readKnowledge(in: folder).map { ("\(folder)/\($0.path)", $0.text) })
}

/// Writes a text to a file, or to standard output for `-`.
func write(_ text: String, to path: String) throws(FileError) {
  if path == "-" {
    Output.write(text, to: 1)
  } else {
    try TextFile.write(Array(text.utf8), to: path)
  }
}
