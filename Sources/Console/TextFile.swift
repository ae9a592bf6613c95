import Glibc
import Text

/// A file that can't be read or written.
package enum FileError: Error, Hashable, Sendable {
  case failed(action: String, path: String, SystemError)
  case notText(path: String)
  case tooLarge(path: String, limit: Int)
  case exists(path: String)
}

extension FileError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .failed(let action, let path, let error): "不能\(action)「\(path)」：\(error)。"
    case .notText(let path): "「\(path)」不是 UTF-8 编码的文本。请另存为 UTF-8 后再试。"
    case .tooLarge(let path, let limit): "「\(path)」太大了，最多 \(limit >> 20) MiB。"
    case .exists(let path): "「\(path)」已经有了，没有覆盖。请换一个名称或文件夹；导出时也可以加 --force。"
    }
  }
}

/// Whole files: what users give and get, beside the drafts.
package enum TextFile {
  private static let limit = 16 << 20

  package static func read(_ path: String) throws(FileError) -> String {
    let bytes = try bytes(of: path)
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText(path: path) }
    return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
  }

  package static func bytes(of path: String) throws(FileError) -> [UInt8] {
    let found: [UInt8]?
    do {
      found = try Disk.real.contents(of: path, limit: limit)
    } catch {
      if error.code == EFBIG { throw .tooLarge(path: path, limit: limit) }
      throw .failed(action: "读取", path: path, error)
    }
    guard let found else { throw .failed(action: "读取", path: path, SystemError(ENOENT)) }
    return found
  }

  /// Puts a file in its place whole, or not at all; folders above it are made.
  package static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    try write([(bytes, path)])
  }

  /// Puts files in their places, each whole or not at all; folders above them are made.
  ///
  /// Many are written before the disk is waited for, which is one wait rather than one for each; not
  /// all, for a process may hold so many files open and no more.
  package static func write(_ files: [(bytes: [UInt8], path: String)]) throws(FileError) {
    var rest = files[...]
    while !rest.isEmpty {
      try writeTogether(rest.prefix(64))
      rest = rest.dropFirst(64)
    }
  }

  /// None takes its name before all are on the disk.
  private static func writeTogether(
    _ files: ArraySlice<(bytes: [UInt8], path: String)>
  ) throws(FileError) {
    var drafts: [(file: Int32, name: String, path: String)] = []
    defer {
      for draft in drafts {
        Disk.real.close(draft.file)
        unlink(draft.name)
      }
    }
    for (bytes, path) in files {
      do throws(SystemError) {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        if !folder.isEmpty, folder != "." { try Disk.real.ensureFolder(folder) }
        let name = "\(path).\(getpid()).tmp"
        drafts.append((try Disk.real.begin(name), name, path))
        try Disk.real.write(bytes, to: drafts[drafts.count - 1].file)
      } catch {
        throw .failed(action: "写入", path: path, error)
      }
    }
    for draft in drafts {
      do throws(SystemError) {
        try Disk.real.uninterrupted { Disk.real.sync(draft.file) }
      } catch {
        throw .failed(action: "写入", path: draft.path, error)
      }
    }
    while let draft = drafts.first {
      guard rename(draft.name, draft.path) == 0 else {
        throw .failed(action: "写入", path: draft.path, SystemError(errno))
      }
      Disk.real.close(draft.file)
      drafts.removeFirst()
    }
  }

  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder, in order.
  package static func names(in folder: String) throws(FileError) -> [String] {
    switch Disk.real.names(folder) {
    case .success(let names): return names.sorted()
    case .failure(let error): throw .failed(action: "打开", path: folder, error)
    }
  }
}
