import Glibc

/// The system calls that storing a draft needs, as values, so that a test can let any of them fail.
///
/// Each closure is one call, interruptions and short writes included; what must be repeated is
/// repeated in the extension below. A negative result is an error, with its code beside it.
package struct Disk {
  package var open: (_ path: String, _ flags: Int32, _ mode: mode_t) -> Result<Int32, SystemError>
  package var read: (_ file: Int32, _ count: Int) -> Result<[UInt8], SystemError>
  package var write: (_ file: Int32, ArraySlice<UInt8>) -> Result<Int, SystemError>
  package var sync: (_ file: Int32) -> Result<Void, SystemError>
  package var close: (_ file: Int32) -> Void
  package var rename: (_ from: String, _ to: String) -> Result<Void, SystemError>
  package var link: (_ from: String, _ to: String) -> Result<Void, SystemError>
  package var remove: (_ path: String) -> Result<Void, SystemError>
  package var makeFolder: (_ path: String) -> Result<Void, SystemError>
  package var names: (_ folder: String) -> Result<[String], SystemError>
  /// Takes the lock of a file for this process, or tells at once that another has it.
  package var lock: (_ file: Int32) -> Result<Void, SystemError>
  package var truncate: (_ file: Int32) -> Result<Void, SystemError>
}

/// What the system said when a call failed.
package struct SystemError: Error, Hashable, Sendable {
  package let code: Int32

  package init(_ code: Int32) { self.code = code }
}

extension SystemError: CustomStringConvertible {
  /// The reason in Chinese and, where there is something to do about it, what.
  package var description: String {
    switch code {
    case ENOSPC, EDQUOT: "磁盘空间已满，请清理出空间后再试"
    case EROFS: "磁盘是只读的，请换一个可写的文件夹（--data）"
    case EACCES, EPERM: "没有权限，请检查文件夹的属主和权限"
    case EIO: "磁盘读写出错，请检查磁盘"
    case ENOENT: "文件或文件夹不存在"
    case ENOTDIR: "路径中有一段不是文件夹"
    case EISDIR: "这是文件夹，不是文件"
    case ELOOP: "这是符号链接，不按草稿读取"
    case EMFILE, ENFILE: "打开的文件太多，请关掉一些程序"
    case ENAMETOOLONG: "名称太长"
    case EFBIG: "文件太大"
    case EEXIST: "已经存在"
    default: String(cString: strerror(code))
    }
  }
}

extension Disk {
  /// The disk of this machine.
  package static var real: Disk {
    Disk(
      open: { path, flags, mode in answer(Glibc.open(path, flags | O_CLOEXEC, mode)) },
      read: { file, count in
        var failed: Int32?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
          let got = Glibc.read(file, buffer.baseAddress, count)
          if got < 0 { failed = errno }
          filled = max(0, got)
        }
        return failed.map { .failure(SystemError($0)) } ?? .success(bytes)
      },
      write: { file, bytes in
        answer(bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) })
      },
      sync: { done(fsync($0)) },
      close: { _ = Glibc.close($0) },
      rename: { done(Glibc.rename($0, $1)) },
      link: { done(Glibc.link($0, $1)) },
      remove: { done(unlink($0)) },
      makeFolder: { done(mkdir($0, 0o700)) },
      names: { path in
        guard let folder = opendir(path) else { return .failure(SystemError(errno)) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
          let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
          }
          if name != ".", name != ".." { names.append(name) }
        }
        return .success(names.sorted())
      },
      lock: { done(flock($0, LOCK_EX | LOCK_NB)) },
      truncate: { done(ftruncate($0, 0)) })
  }

  private static func answer<Number: SignedInteger>(_ result: Number) -> Result<Number, SystemError>
  {
    result < 0 ? .failure(SystemError(errno)) : .success(result)
  }

  private static func done(_ result: Int32) -> Result<Void, SystemError> {
    result < 0 ? .failure(SystemError(errno)) : .success(())
  }
}

// MARK: Whole files

extension Disk {
  /// Repeats a call while a signal interrupts it.
  func uninterrupted<Value>(
    _ call: () -> Result<Value, SystemError>
  ) throws(SystemError) -> Value {
    while true {
      switch call() {
      case .success(let value): return value
      case .failure(let error) where error.code == EINTR: continue
      case .failure(let error): throw error
      }
    }
  }

  /// Reads a file of at most `limit` bytes, or nil when there is none.
  ///
  /// A link leads elsewhere and is refused; a pipe without a writer reads as empty.
  func contents(of path: String, limit: Int) throws(SystemError) -> [UInt8]? {
    let file: Int32
    do {
      file = try uninterrupted { open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, 0) }
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    while true {
      let some = try uninterrupted { read(file, 65_536) }
      if some.isEmpty { return bytes }
      bytes += some
      if bytes.count > limit { throw SystemError(EFBIG) }
    }
  }

  /// Opens a file that isn't there yet, for writing.
  func begin(_ path: String) throws(SystemError) -> Int32 {
    try uninterrupted { open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600) }
  }

  /// Writes a file that isn't there yet, and waits until it is on the disk.
  func create(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    let file = try begin(path)
    do throws(SystemError) {
      try write(bytes, to: file)
      try uninterrupted { sync(file) }
    } catch {
      close(file)
      _ = remove(path)
      throw error
    }
    close(file)
  }

  func write(_ bytes: [UInt8], to file: Int32) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = try uninterrupted { write(file, rest) }
      // A disk that takes nothing and gives no reason would keep us here for ever.
      guard count > 0 else { throw SystemError(EIO) }
      rest = rest.dropFirst(count)
    }
  }

  /// Gives a file another name, and waits until it is on the disk; else it has the old one.
  func move(_ from: String, to: String, in folders: [String]) throws(SystemError) {
    try uninterrupted { rename(from, to) }
    do throws(SystemError) {
      for folder in folders { try syncFolder(folder) }
    } catch {
      _ = rename(to, from)
      throw error
    }
  }

  /// Waits until the names in a folder are on the disk.
  func syncFolder(_ path: String) throws(SystemError) {
    let folder = try uninterrupted { open(path, O_RDONLY | O_DIRECTORY, 0) }
    defer { close(folder) }
    do throws(SystemError) {
      try uninterrupted { sync(folder) }
    } catch {
      // Some network file systems can't, and have nothing to wait for.
      if error.code != EINVAL { throw error }
    }
  }

  /// Makes a folder, and those above it, unless they are there.
  func ensureFolder(_ path: String) throws(SystemError) {
    do {
      try uninterrupted { makeFolder(path) }
    } catch {
      if error.code == EEXIST { return }
      guard error.code == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex
      else { throw error }
      try ensureFolder(String(path[..<slash]))
      do {
        try uninterrupted { makeFolder(path) }
      } catch {
        if error.code != EEXIST { throw error }
      }
    }
  }
}
