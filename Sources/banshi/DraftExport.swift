import Console
import Dialogue
import Drafts
import Export
import Text

extension DraftCommand {
  /// Lets the typesetting program come up while the knowledge is unpacked, where it will be needed.
  static func startAhead(_ arguments: Arguments) {
    guard arguments.operands.first == "export" else { return }
    let formats = (arguments.values["format"] ?? "").split(separator: ",")
      .compactMap { Format(named: String($0)) }
    let isNeeded = formats.contains { $0.isTypeset || $0 == .all }
    guard isNeeded || arguments.values["template"] != nil else { return }
    Typesetting.startAhead(forPages: formats.contains { $0 == .all || $0 == .pdf || $0 == .ofd })
  }

  /// `banshi draft export`: writes a case in some formats, or fills the office's own document.
  ///
  /// `--all` makes one table of all drafts, or papers for each in a folder of its own.
  func export() throws -> Int32 {
    let options = ExportFolder.Options(
      target: setup.arguments.values["output"], overwrites: flag("force"), isRaw: flag("raw"),
      isStoppable: true, saysToWait: true)
    let formats = setup.arguments.values["format"]?.split(separator: ",").map(String.init)
    deferStops()
    if flag("all") {
      let formats = formats ?? ["xlsx"]
      guard ExportFolder.areTables(formats) else { return try exportEach(formats, options) }
      let views = try outside.draftNames().map { try view(of: $0) }
      return report(ExportFolder.writeTable(of: views, as: formats, options))
    }
    let viewed = try view(of: name())
    if let template = setup.arguments.values["template"] {
      return report(
        ExportFolder.fill(template, from: viewed, isStrict: flag("strict"), options))
    }
    guard let formats else { throw UsageError.missingValue(option: "format") }
    return report(ExportFolder.write(viewed, formats: formats, options))
  }

  /// Papers for all drafts, several at a time, each draft's in a folder of its name.
  ///
  /// A draft whose folder is there already is left alone, so that after Ctrl-C, which lets those that
  /// were begun come to their end and begins no more, the same command goes on.
  private func exportEach(_ formats: [String], _ options: ExportFolder.Options) throws -> Int32 {
    let names = try outside.draftNames()
    guard !names.isEmpty else {
      Output.complain("还没有草稿，没有什么可导出。")
      return 1
    }
    let folder = ExportFolder.folder(for: "全部草稿", options)
    var waiting = names
    if !options.overwrites { waiting.removeAll { TextFile.isFolder("\(folder)/\($0)") } }
    if waiting.count < names.count {
      Output.complain("\(names.count - waiting.count)份已经导出过，没有动；要重新导出请加 --force。")
    }
    var progress = Progress("导出", total: waiting.count, isShown: waiting.count > 1)
    var isStopped = !progress.advance(to: 0)
    // A draft that can't be read keeps none of the others from their papers.
    let views = waiting.map { name in Result { try view(of: name) } }
    let made = parallel(views, jobs: coreCount) { view -> Outcome in
      do {
        let view = try view.get()
        var own = options
        own.isStoppable = false
        own.saysToWait = false
        own.target = "\(folder)/\(view.name)"
        return ExportFolder.write(view, formats: formats, own)
      } catch {
        return .failed(reason: "\(error)")
      }
    } tick: { done in
      isStopped = !progress.advance(to: done) || isStopped
      return !isStopped
    }
    progress.finish()
    return report(made, of: waiting, in: folder)
  }

  /// Tells what was written, what failed and what was not begun.
  private func report(_ made: [Outcome?], of names: [String], in folder: String) -> Int32 {
    var written = 0
    var left: [String] = []
    for (name, outcome) in zip(names, made) {
      switch outcome {
      case .wrote: written += 1
      case .failed(let reason): Output.complain("\(name)：\(reason)")
      case nil: left.append(name)
      case .done, .opened, .listed, .file, .records: break
      }
    }
    let failed = names.count - written - left.count
    if written > 0 { Output.say("已导出\(written)份草稿，每份一个文件夹：\(folder)") }
    if failed > 0 { Output.complain("\(failed)份没有导出，原因见上。") }
    if let first = left.first {
      Output.complain("已停下：从「\(first)」起的\(left.count)份没有导出。再导出到同一个文件夹就接着做。")
    }
    return failed > 0 ? 3 : left.isEmpty ? 0 : 1
  }

  private func view(of name: String) throws -> CaseView {
    CaseView(try matter(name), name: name, today: setup.today)
  }

  private func flag(_ name: String) -> Bool { setup.arguments.flags.contains(name) }

  private func report(_ outcome: Outcome) -> Int32 {
    switch outcome {
    case .wrote(let paths, let notes):
      for path in paths { Output.give(path) }
      for note in notes { Output.complain(note) }
      return 0
    case .failed(let reason):
      Output.complain(reason)
      return 3
    case .done, .opened, .listed, .file, .records: return 0
    }
  }
}
