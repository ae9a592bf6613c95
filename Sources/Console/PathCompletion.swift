import Glibc

/// Finds the files and folders that a path may become.
package enum PathCompletion {
  /// What may stand in the place of the last part of a path; folders end in `/`.
  package static func candidates(for path: String, home: String?) -> [Candidate] {
    let name = String(path.split(separator: "/", omittingEmptySubsequences: false).last ?? "")
    let folder = String(path.dropLast(name.count))
    return entries(of: expanded(folder, home: home))
      .filter { $0.hasPrefix(name) && (name.hasPrefix(".") || !$0.hasPrefix(".")) }
      .sorted()
      .map { Candidate(text: $0, replaces: name.count) }
  }

  private static func expanded(_ folder: String, home: String?) -> String {
    if folder.isEmpty { return "." }
    guard folder.hasPrefix("~/"), let home else { return folder }
    return home + folder.dropFirst()
  }

  private static func entries(of folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name != ".", name != ".." else { continue }
      var status = stat()
      let isFolder =
        stat("\(folder)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      names.append(isFolder ? name + "/" : name)
    }
    return names
  }
}
