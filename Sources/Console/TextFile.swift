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
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let draft = "\(path).\(getpid()).tmp"
    do {
      if !folder.isEmpty, folder != "." { try Disk.real.ensureFolder(folder) }
      try Disk.real.create(draft, bytes)
    } catch {
      unlink(draft)
      throw .failed(action: "写入", path: path, error)
    }
    guard rename(draft, path) == 0 else {
      let code = errno
      unlink(draft)
      throw .failed(action: "写入", path: path, SystemError(code))
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
