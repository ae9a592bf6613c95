import Glibc

/// The Markdown files below a folder, with their paths in it; unreadable ones are left out.
func readFolder(_ folder: String) -> [(path: String, text: String)] {
  var files: [(path: String, text: String)] = []
  collect("", in: folder, into: &files)
  return files
}

private func collect(
  _ path: String, in root: String, into files: inout [(path: String, text: String)]
) {
  guard let directory = opendir(root + "/" + path) else { return }
  defer { closedir(directory) }
  while let entry = readdir(directory) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name.hasPrefix(".") { continue }
    let inner = path.isEmpty ? name : path + "/" + name
    if name.hasSuffix(".md") {
      if let text = readText(root + "/" + inner) { files.append((inner, text)) }
    } else {
      collect(inner, in: root, into: &files)
    }
  }
}

private func readText(_ path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65536)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { break }
    bytes += buffer[..<count]
  }
  return String(validating: bytes, as: UTF8.self)
}
