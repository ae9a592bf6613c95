import Dialogue
import Export
import Glibc
import Text

/// Exports on disk: into a folder of their own, which is never one that is there already.
package enum ExportFolder {
  /// Writes a case in some formats, given by the names that users give them.
  ///
  /// Without a folder it is `<草稿>-材料` beside where the program runs, numbered if need be.
  package static func write(
    _ view: CaseView, formats names: [String], to target: String?, overwrites: Bool = false
  ) -> Outcome {
    let exported: Exported
    switch make(view, formats: names) {
    case .failure(let failure): return .failed(reason: failure.reason)
    case .success(let made): exported = made
    }
    let folder = target.map(expanded) ?? free("\(view.name)-材料")
    do {
      let paths = try write(exported.files, to: folder, overwrites: overwrites)
      return .wrote(paths: paths, notes: exported.notes)
    } catch {
      return .failed(reason: error.description)
    }
  }

  /// Why nothing was made, in words.
  package struct Failure: Error, Equatable {
    package let reason: String
  }

  /// Makes the files of some formats, given by the names that users give them.
  package static func make(
    _ view: CaseView, formats names: [String]
  ) -> Result<Exported, Failure> {
    var formats: [Format] = []
    for name in names {
      guard let format = Format(named: name) else {
        let known = Format.allCases.map(\.rawValue).joined(separator: " ")
        return .failure(Failure(reason: "没有「\(name)」这种格式。可用的格式：\(known)。"))
      }
      formats.append(format)
    }
    var exported = Exported()
    for format in formats {
      do {
        let made = try export(view, as: format, in: Typesetting.world)
        exported.files += made.files
        exported.notes += made.notes.filter { !exported.notes.contains($0) }
      } catch {
        return .failure(Failure(reason: error.description))
      }
    }
    return .success(exported)
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
