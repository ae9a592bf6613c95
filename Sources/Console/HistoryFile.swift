import Glibc

/// Earlier lines, kept from one session to the next.
///
/// It is our own UTF-8 file, because libedit's is rewritten as a whole by each session and loses
/// every Chinese line under a locale without it. One entry a line; in an entry a newline is `\n`
/// and a backslash is `\\`. It takes text that is already free of personal numbers.
package struct HistoryFile: Sendable {
  package let path: String
  /// How many entries are loaded; a file that holds twice as many is trimmed.
  private let limit: Int

  package init(path: String, limit: Int = 1000) {
    self.path = path
    self.limit = limit
  }

  /// The newest entries, oldest first; none when there is no file yet.
  package func load() throws(HistoryError) -> [String] {
    let lines = try lines()
    // Trimming locks the file for itself, so it must not be locked for reading any more.
    if lines.count > 2 * limit { try trim() }
    return lines.suffix(limit).map(HistoryFile.decoded)
  }

  private func lines() throws(HistoryError) -> [String] {
    guard let file = try open(O_RDONLY, creating: false) else { return [] }
    defer { close(file) }
    flock(file, LOCK_SH)
    return HistoryFile.lines(of: try bytes(of: file))
  }

  /// Adds an entry; one that begins with a blank is not kept.
  package func append(_ entry: String) throws(HistoryError) {
    guard let first = entry.first, !first.isWhitespace else { return }
    let line = Array((HistoryFile.encoded(entry) + "\n").utf8)
    // Another session may trim the file, that is, put another one in its place, while we wait.
    var file = try openLocked()
    while !isCurrent(file) {
      close(file)
      file = try openLocked()
    }
    defer { close(file) }
    guard write(file, line, line.count) == line.count else { throw failure("写入") }
  }

  /// Removes the file.
  package func clear() throws(HistoryError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw failure("删除") }
  }
}

// MARK: The file

extension HistoryFile {
  /// Opens the file for ourselves alone; what is a link leads elsewhere, and is refused.
  private func open(_ mode: Int32, creating: Bool) throws(HistoryError) -> Int32? {
    let flags = mode | O_CLOEXEC | O_NOFOLLOW | (creating ? O_CREAT : 0)
    let file = Glibc.open(path, flags, 0o600)
    if file >= 0 { return file }
    guard errno == ENOENT, !creating else { throw failure("打开") }
    return nil
  }

  private func openLocked() throws(HistoryError) -> Int32 {
    guard let file = try open(O_WRONLY | O_APPEND, creating: true) else { throw failure("打开") }
    flock(file, LOCK_EX)
    return file
  }

  private func isCurrent(_ file: Int32) -> Bool {
    var ours = stat()
    var named = stat()
    guard fstat(file, &ours) == 0, stat(path, &named) == 0 else { return false }
    return ours.st_ino == named.st_ino && ours.st_dev == named.st_dev
  }

  /// Keeps the newest entries, by writing them to another file and putting that in the place.
  private func trim() throws(HistoryError) {
    let file = try openLocked()
    defer { close(file) }
    guard isCurrent(file), let source = try open(O_RDONLY, creating: false) else { return }
    defer { close(source) }
    let kept = HistoryFile.lines(of: try bytes(of: source)).suffix(limit)
    let bytes = Array((kept.joined(separator: "\n") + "\n").utf8)
    let copy = "\(path).\(getpid())"
    let target = Glibc.open(copy, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard target >= 0 else { throw failure("整理") }
    let isWritten = write(target, bytes, bytes.count) == bytes.count && fsync(target) == 0
    close(target)
    guard isWritten, rename(copy, path) == 0 else {
      let problem = failure("整理")
      unlink(copy)
      throw problem
    }
  }

  private func bytes(of file: Int32) throws(HistoryError) -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let some = [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
        count = max(0, read(file, buffer.baseAddress, buffer.count))
      }
      if some.isEmpty { return all }
      all += some
    }
  }

  private func failure(_ what: String) -> HistoryError {
    .unusable(path: path, action: what, reason: String(cString: strerror(errno)))
  }
}

// MARK: The entries

extension HistoryFile {
  private static func lines(of bytes: [UInt8]) -> [String] {
    bytes.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
  }

  static func encoded(_ entry: String) -> String {
    entry.reduce(into: "") { line, character in
      switch character {
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      default: line.append(character)
      }
    }
  }

  static func decoded(_ line: String) -> String {
    var entry = ""
    var isEscaped = false
    for character in line {
      if isEscaped {
        entry.append(character == "n" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        entry.append(character)
      }
    }
    return entry
  }
}

/// A history that cannot be kept.
package enum HistoryError: Error, Equatable {
  case unusable(path: String, action: String, reason: String)
}

extension HistoryError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unusable(let path, let action, let reason):
      "无法\(action)历史文件「\(path)」（\(reason)）。本次输入的内容不会记入历史，其他功能不受影响。"
    }
  }
}
