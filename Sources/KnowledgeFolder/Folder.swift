import Glibc

/// A folder of knowledge files that can't be read.
package enum FolderError: Error, Hashable, Sendable {
  /// `code` is that of the system.
  case unreadable(path: String, code: Int32)
  case notText(path: String)
  /// No file ends in `.md`.
  case empty(path: String)
  /// More than knowledge can be: too long a file, or too many of them.
  case tooMuch(path: String)
}

extension FolderError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreadable(let path, let code):
      "无法读取「\(path)」：\(String(cString: strerror(code)))。请检查路径和权限。"
    case .notText(let path): "「\(path)」不是 UTF-8 编码的文本。请另存为 UTF-8。"
    case .tooMuch(let path):
      "「\(path)」不像知识文件夹：一个文件最多 16 MiB，最多 \(mostFiles) 个文件。请检查路径。"
    case .empty(let path): "「\(path)」里没有知识文件（.md）。请检查路径。"
    }
  }
}

/// What a folder of knowledge may hold; a wrong path must not fill the memory.
private let mostFiles = 5_000
private let largestFile = 16 << 20

/// Reads the knowledge files below a folder, with their paths in it.
///
/// Hidden files and folders are left out.
package func readKnowledge(
  in folder: String
) throws(FolderError) -> [(path: String, text: String)] {
  let files = try readFolder(folder, ending: ".md")
  guard !files.isEmpty else { throw .empty(path: folder) }
  return files
}

/// Reads the files below a folder whose names end so, by their paths in it, in order.
///
/// Hidden files and folders are left out.
package func readFolder(
  _ folder: String, ending: String = ""
) throws(FolderError) -> [(path: String, text: String)] {
  var files: [(path: String, text: String)] = []
  try collect("", in: folder, ending, depth: 0, into: &files)
  return files.sorted { $0.path < $1.path }
}

private func collect(
  _ path: String, in root: String, _ ending: String, depth: Int,
  into files: inout [(path: String, text: String)]
) throws(FolderError) {
  let folder = path.isEmpty ? root : root + "/" + path
  guard let directory = opendir(folder) else {
    throw .unreadable(path: folder, code: errno)
  }
  defer { closedir(directory) }
  while let name = nextName(in: directory) {
    if name.hasPrefix(".") { continue }
    let inner = path.isEmpty ? name : path + "/" + name
    var status = stat()
    guard stat(root + "/" + inner, &status) == 0 else { continue }
    // Units stand one folder deep; the limit is against links that lead back.
    if status.st_mode & S_IFMT == S_IFDIR, depth < 4 {
      try collect(inner, in: root, ending, depth: depth + 1, into: &files)
    } else if status.st_mode & S_IFMT == S_IFREG, ending.isEmpty || name.hasSuffix(ending) {
      guard files.count < mostFiles, status.st_size <= largestFile else {
        throw .tooMuch(path: root + "/" + inner)
      }
      files.append((inner, try readText(root + "/" + inner)))
    }
  }
}

private func nextName(in directory: OpaquePointer) -> String? {
  guard let entry = readdir(directory) else { return nil }
  return withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}

private func readText(_ path: String) throws(FolderError) -> String {
  let bytes = try readBytes(path)
  guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText(path: path) }
  return text
}

/// The whole of a file.
func readBytes(_ path: String) throws(FolderError) -> [UInt8] {
  guard let file = fopen(path, "r") else { throw .unreadable(path: path, code: errno) }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65536)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { break }
    bytes += buffer[..<count]
  }
  guard ferror(file) == 0 else { throw .unreadable(path: path, code: errno) }
  return bytes
}

/// Writes a file so that it is there whole or not at all; false if that fails.
package func writeWhole(_ bytes: [UInt8], to path: String) -> Bool {
  let draft = "\(path).\(getpid())"
  guard let file = fopen(draft, "w") else { return false }
  let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count && fflush(file) == 0
  guard fclose(file) == 0, isWritten, rename(draft, path) == 0 else {
    unlink(draft)
    return false
  }
  return true
}
