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

    package init(target: String? = nil, overwrites: Bool = false, isRaw: Bool = false) {
      self.target = target
      self.overwrites = overwrites
      self.isRaw = isRaw
    }
  }

  /// Writes a case in some formats, given by the names that users give them.
  package static func write(
    _ view: CaseView, formats names: [String], _ options: Options
  ) -> Outcome {
    written(make(view, formats: names, isRaw: options.isRaw), view.name, options)
  }

  /// Fills the office's own Word document.
  package static func fill(
    _ path: String, from view: CaseView, isStrict: Bool, _ options: Options
  ) -> Outcome {
    do {
      let bytes = try TextFile.bytes(of: expanded(path))
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let filled = try fillTemplate(
        bytes, named: name, from: view, in: Typesetting.world, isStrict: isStrict)
      return written(.success(filled), view.name, options)
    } catch {
      return .failed(reason: "\(error)")
    }
  }

  /// Writes one table of several cases.
  package static func writeTable(
    of views: [CaseView], as name: String, _ options: Options
  ) -> Outcome {
    guard let format = Format(named: name) else { return unknown(name) }
    do {
      let table = try exportTable(
        of: views, as: format, in: Typesetting.world, isRaw: options.isRaw)
      return written(.success(table), "全部草稿", options)
    } catch {
      return .failed(reason: error.description)
    }
  }

  private static func written(
    _ made: Result<Exported, Failure>, _ name: String, _ options: Options
  ) -> Outcome {
    switch made {
    case .failure(let failure): return .failed(reason: failure.reason)
    case .success(let exported):
      do {
        let folder = options.target.map(expanded) ?? free("\(name)-材料")
        let paths = try write(exported.files, to: folder, overwrites: options.overwrites)
        return .wrote(paths: paths, notes: exported.notes)
      } catch {
        return .failed(reason: error.description)
      }
    }
  }

  private static func unknown(_ name: String) -> Outcome {
    .failed(reason: unknownFormat(name))
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
    _ view: CaseView, formats names: [String], isRaw: Bool = false
  ) -> Result<Exported, Failure> {
    var formats: [Format] = []
    for name in names {
      guard let format = Format(named: name) else {
        return .failure(Failure(reason: unknownFormat(name)))
      }
      formats.append(format)
    }
    do {
      return .success(try export(view, as: formats, in: Typesetting.world, isRaw: isRaw))
    } catch {
      let rest = formats.count > 1 ? "其他格式也没有写，可以单独导出。" : ""
      return .failure(Failure(reason: error.description + rest))
    }
  }

  /// Writes files below a folder, which is made if need be; nothing there is overwritten unasked.
  private static func write(
    _ files: [ExportedFile], to folder: String, overwrites: Bool
  ) throws(FileError) -> [String] {
    let paths = files.map { "\(folder)/\($0.name)" }
    if !overwrites, let taken = paths.first(where: { access($0, F_OK) == 0 }) {
      throw .exists(path: taken)
    }
    for (file, path) in zip(files, paths) { try TextFile.write(file.bytes, to: path) }
    return paths
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
