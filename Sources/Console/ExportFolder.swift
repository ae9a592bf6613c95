import Dialogue
import Export
import Glibc
import Text

/// Exports on disk: into a folder of their own, which is never one that is there already.
package enum ExportFolder {
  /// Where an export goes, and how.
  package struct Options {
    /// The folder; without one it is `<草稿>-材料` beside where the program runs, numbered if need be.
    package var target: String?
    package var overwrites = false
    /// CSV without the guard against formulas.
    package var isRaw = false
    /// Whether nothing is written if Ctrl-C was pressed meanwhile.
    package var isStoppable = false
    /// Whether a person at a terminal is told to wait when the papers take longer than a moment.
    package var saysToWait = false

    package init(
      target: String? = nil, overwrites: Bool = false, isRaw: Bool = false,
      isStoppable: Bool = false, saysToWait: Bool = false
    ) {
      self.target = target
      self.overwrites = overwrites
      self.isRaw = isRaw
      self.isStoppable = isStoppable
      self.saysToWait = saysToWait
    }

    var world: ExportWorld {
      Typesetting.world(wait: saysToWait ? Wait("正在生成，请稍候……") : nil)
    }
  }

  /// Writes a case in some formats, given by the names that users give them.
  package static func write(
    _ view: CaseView, formats names: [String], _ options: Options
  ) -> Outcome {
    let made = make(view, formats: names, isRaw: options.isRaw, in: options.world)
    return written(made, view.name, options)
  }

  /// Fills the office's own Word document.
  package static func fill(
    _ path: String, from view: CaseView, isStrict: Bool, _ options: Options
  ) -> Outcome {
    do {
      let bytes = try TextFile.bytes(of: expanded(path))
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let filled = try fillTemplate(
        bytes, named: name, from: view, in: options.world, isStrict: isStrict)
      return written(.success(filled), view.name, options)
    } catch {
      return .failed(reason: "\(error)")
    }
  }

  /// Writes one table of several cases.
  package static func writeTable(
    of views: [CaseView], as names: [String], _ options: Options
  ) -> Outcome {
    var tables = Exported()
    for name in names {
      guard let format = Format(named: name) else { return .failed(reason: unknownFormat(name)) }
      do {
        let table = try exportTable(
          of: views, as: format, in: options.world, isRaw: options.isRaw)
        tables.files += table.files
        tables.notes += table.notes
      } catch {
        return .failed(reason: error.description)
      }
    }
    return written(.success(tables), "全部草稿", options)
  }

  /// Whether all of these formats can hold several cases in one table.
  package static func areTables(_ names: [String]) -> Bool {
    names.allSatisfy { [.csv, .xlsx].contains(Format(named: $0)) }
  }

  /// The folder that an export goes to; without a target it is named after what is exported.
  package static func folder(for name: String, _ options: Options) -> String {
    options.target.map(expanded) ?? free("\(name)-材料")
  }

  private static func written(
    _ made: Result<Exported, Failure>, _ name: String, _ options: Options
  ) -> Outcome {
    defer { Typesetting.settle() }
    switch made {
    case .failure(let failure): return .failed(reason: failure.reason)
    case .success(let exported):
      if options.isStoppable, mustStop() { return .failed(reason: "已停下，没有写出任何文件。") }
      do {
        let folder = folder(for: name, options)
        let paths = try write(exported.files, to: folder, overwrites: options.overwrites)
        return .wrote(paths: paths, notes: exported.notes)
      } catch {
        return .failed(reason: error.description)
      }
    }
  }

  private static func unknownFormat(_ name: String) -> String {
    let known = Format.allCases.map(\.rawValue).joined(separator: " ")
    return "没有「\(name)」这种格式。可用的格式：\(known)。"
  }

  /// Why nothing was made, in words.
  package struct Failure: Error, Equatable {
    package let reason: String
  }

  /// Makes the files of some formats, given by the names that users give them.
  package static func make(
    _ view: CaseView, formats names: [String], isRaw: Bool = false,
    in world: ExportWorld = Typesetting.world()
  ) -> Result<Exported, Failure> {
    var formats: [Format] = []
    for name in names {
      guard let format = Format(named: name) else {
        return .failure(Failure(reason: unknownFormat(name)))
      }
      formats.append(format)
    }
    do {
      return .success(try export(view, as: formats, in: world, isRaw: isRaw))
    } catch {
      let rest = formats.count > 1 ? "其他格式也没有写，可以单独导出。" : ""
      return .failure(Failure(reason: error.description + rest))
    }
  }

  /// Writes files below a folder; nothing there is overwritten unasked.
  ///
  /// A folder that isn't there comes into being with all of its files, or not at all.
  private static func write(
    _ files: [ExportedFile], to folder: String, overwrites: Bool
  ) throws(FileError) -> [String] {
    let paths = files.map { "\(folder)/\($0.name)" }
    if !overwrites, let taken = paths.first(where: { access($0, F_OK) == 0 }) {
      throw .exists(path: taken)
    }
    guard access(folder, F_OK) != 0 else {
      try TextFile.write(zip(files, paths).map { ($0.bytes, $1) })
      return paths
    }
    let name = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let draft = "\(name).\(getpid()).tmp"
    do {
      try TextFile.write(files.map { ($0.bytes, "\(draft)/\($0.name)") })
    } catch {
      remove(draft, files)
      throw error
    }
    guard rename(draft, name) == 0 else {
      let error = SystemError(errno)
      remove(draft, files)
      throw .failed(action: "写入", path: name, error)
    }
    return paths
  }

  /// Takes away what was written of files below a folder.
  private static func remove(_ folder: String, _ files: [ExportedFile]) {
    for file in files {
      unlink("\(folder)/\(file.name)")
      var parts = file.name.split(separator: "/").dropLast()
      while !parts.isEmpty {
        rmdir("\(folder)/\(parts.joined(separator: "/"))")
        parts.removeLast()
      }
    }
    rmdir(folder)
  }

  /// A name that nothing has yet, numbered from 2 on where the plain one is taken.
  private static func free(_ name: String) -> String {
    var candidate = name
    var number = 1
    while access(candidate, F_OK) == 0 {
      number += 1
      candidate = "\(name)-\(number)"
    }
    return candidate
  }
}
