import Drafts
import Glibc
import Knowledge
import Text

/// The drafts in the data folder.
///
/// ```
/// drafts/<name>.json              the drafts
/// versions/<name>/000001.json     what they were before, the newest with the highest number
/// bin/<name>/000001.json          removed ones, and in 000001.versions what they were before
/// damaged/<name>/000001.json      broken files, put aside when a good version was restored
/// locks/<name>.lock               held by the program that has the draft open
/// last-draft                      the name of the draft used last
/// ```
/// A draft is held from its opening until `release` or the end of the process. Only who holds a
/// draft writes it, and only if its file is still what was read or written last.
package struct DraftFolder {
  let root: String
  let disk: Disk
  let knowledge: KnowledgeBase
  /// Whether long work shows how far it is.
  package var showsProgress = false
  /// The open lock files of the drafts that this program holds.
  private var held: [String: Int32] = [:]
  /// The bytes of each draft as last read or written here; an empty list for no file.
  private var seen: [String: [UInt8]] = [:]

  static let largestFile = JSONDocument.largestSize

  package init(at root: String, knowledge: KnowledgeBase, disk: Disk = .real) {
    self.root = root
    self.disk = disk
    self.knowledge = knowledge
  }

  package enum Kind: String { case drafts, versions, bin, damaged, locks }

  func folder(_ kind: Kind) -> String { "\(root)/\(kind.rawValue)" }
  package func path(of name: String) -> String { "\(folder(.drafts))/\(name).json" }

  // MARK: Saving and opening

  /// Puts a draft on the disk; when this returns it is there.
  package mutating func save(_ name: String, _ draft: Draft) throws(StorageError) {
    try hold(name)
    let path = path(of: name)
    let current = try bytes(of: name) ?? []
    guard current == seen[name, default: []] else {
      throw current.isEmpty || seen[name] != nil ? .changed(name: name) : .exists(name: name)
    }
    var draft = draft
    draft.knowledge = knowledge.digest
    let bytes = DraftFile.bytes(of: draft, derived: Case(draft, knowledge: knowledge).derived)
    guard bytes != current else { return }
    guard bytes.count <= Self.largestFile else {
      throw .failed(action: "保存", path: path, SystemError(EFBIG))
    }
    if current.isEmpty { putVersionsAside(name) } else { keep(name) }
    try replace(name, with: bytes)
    remember(last: name)
  }

  /// Puts a new draft on the disk; one of that name may not be there, though it was held before.
  package mutating func begin(_ name: String, _ draft: Draft) throws(StorageError) {
    guard try bytes(of: name) == nil else { throw .exists(name: name) }
    try save(name, draft)
  }

  /// Puts a new draft on the disk beside the open one, without holding it or opening it next time.
  package mutating func make(_ name: String, _ draft: Draft) throws(StorageError) {
    let last = last()
    let isHeld = held[name] != nil
    try save(name, draft)
    if !isHeld { release(name) }
    if let last {
      remember(last: last)
    } else {
      _ = disk.remove("\(root)/last-draft")
    }
  }

  /// A draft that was opened.
  package struct Opened: Equatable {
    package let draft: Draft
    /// What the user should know; one that begins with `只读` says that it can't be saved.
    package let notes: [String]
  }

  /// Reads a draft, and holds it for writing unless another program does.
  package mutating func open(_ name: String) throws(StorageError) -> Opened {
    var notes: [String] = []
    try check(name)
    guard try bytes(of: name) != nil else {
      throw .notFound(name: name, existing: try names())
    }
    do throws(StorageError) {
      try hold(name)
    } catch {
      guard case .held(_, let holder) = error else { throw error }
      notes.append("只读：草稿「\(name)」正由\(holder)打开，这里只能查看，填写的内容不会保存。")
    }
    // Read once it is held: what was there before may have been changed by who held it.
    guard let bytes = try bytes(of: name) else {
      throw .notFound(name: name, existing: try names())
    }
    let reading = try read(bytes, name: name, path: path(of: name))
    if notes.isEmpty {
      seen[name] = bytes
      remember(last: name)
    }
    if !reading.draft.knowledge.isEmpty, reading.draft.knowledge != knowledge.digest {
      notes.append("这份草稿上次保存时用的是另一版知识，推算出的内容已按现在的知识重新计算，请核对。")
    }
    return Opened(draft: reading.draft, notes: reading.notes + notes)
  }

  /// Reads a draft without holding it.
  package func peek(_ name: String) throws(StorageError) -> Draft {
    try check(name)
    guard let bytes = try bytes(of: name) else {
      throw .notFound(name: name, existing: try names())
    }
    return try read(bytes, name: name, path: path(of: name)).draft
  }

  /// The names of the drafts.
  package func names() throws(StorageError) -> [String] {
    try list(folder(.drafts)).filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
      .map { String($0.dropLast(5)) }.filter { problem(ofDraftName: $0) == nil }
  }

  // MARK: Holding

  /// Lets other programs have a draft.
  package mutating func release(_ name: String) {
    seen[name] = nil
    guard let file = held.removeValue(forKey: name) else { return }
    _ = disk.truncate(file)
    disk.close(file)
  }

  package mutating func releaseAll() {
    for name in held.keys.sorted() { release(name) }
  }

  /// Takes the lock of a draft; it goes with the process, however that ends.
  mutating func hold(_ name: String) throws(StorageError) {
    try check(name)
    guard held[name] == nil else { return }
    try make(.drafts)
    try make(.locks)
    let path = "\(folder(.locks))/\(name).lock"
    let file = try attempt("锁定", path) { () throws(SystemError) in
      try disk.uninterrupted { disk.open(path, O_RDWR | O_CREAT | O_NOFOLLOW, 0o600) }
    }
    do throws(SystemError) {
      try disk.uninterrupted { disk.lock(file) }
    } catch {
      disk.close(file)
      guard error.code == EWOULDBLOCK else {
        throw .failed(action: "锁定", path: path, error)
      }
      throw .held(name: name, by: holder(path))
    }
    held[name] = file
    // Who holds it is said for the other program's message only; the lock itself is what counts.
    _ = disk.truncate(file)
    _ = disk.write(file, Array(Holder.current.json.pretty.utf8)[...])
  }

  private func holder(_ path: String) -> Holder {
    guard let bytes = (try? disk.contents(of: path, limit: 4096)) ?? nil,
      let json = try? JSON.parse(bytes)
    else { return Holder() }
    var holder = Holder()
    if case .integer(let process)? = json["process"] { holder.process = process }
    holder.host = json["host"]?.text.map(withoutControls)
    holder.since = json["since"]?.text.map(withoutControls)
    return holder
  }

  // MARK: Files

  /// Puts bytes in the place of a draft's file: wholly or not at all.
  mutating func replace(_ name: String, with bytes: [UInt8]) throws(StorageError) {
    let path = path(of: name)
    let folder = folder(.drafts)
    let before = try self.bytes(of: name)
    // Whoever holds the draft is alone here, so that a leftover of a killed process can go.
    let draft = "\(folder)/.\(name).new"
    try attempt("保存", path) { () throws(SystemError) in
      _ = disk.remove(draft)
      try disk.create(draft, bytes)
      do throws(SystemError) {
        try disk.uninterrupted { disk.rename(draft, path) }
      } catch {
        _ = disk.remove(draft)
        throw error
      }
    }
    seen[name] = bytes
    do throws(StorageError) {
      try attempt("保存", path) { () throws(SystemError) in try disk.syncFolder(folder) }
    } catch {
      // What is refused isn't kept. If this fails too, the file holds more than was promised.
      if (try? putBack(before, by: draft, at: path)) != nil { seen[name] = before }
      throw error
    }
  }

  private func putBack(
    _ bytes: [UInt8]?, by draft: String, at path: String
  ) throws(SystemError) {
    guard let bytes else { return try disk.uninterrupted { disk.remove(path) } }
    try disk.create(draft, bytes)
    try disk.uninterrupted { disk.rename(draft, path) }
  }

  func bytes(of name: String) throws(StorageError) -> [UInt8]? {
    let path = path(of: name)
    return try attempt("读取", path) { () throws(SystemError) in
      try disk.contents(of: path, limit: Self.largestFile)
    }
  }

  func read(
    _ bytes: [UInt8], name: String, path: String
  ) throws(StorageError) -> DraftFile.Reading {
    do {
      return try DraftFile.read(bytes, path: path, knowledge: knowledge)
    } catch {
      throw .damaged(error, name: name, good: newestGood(name)?.number)
    }
  }

  func check(_ name: String) throws(StorageError) {
    if let reason = problem(ofDraftName: name) { throw .badName(reason: reason) }
  }

  func make(_ kind: Kind, _ name: String? = nil) throws(StorageError) {
    let path = folder(kind) + (name.map { "/\($0)" } ?? "")
    try attempt("新建文件夹", path) { () throws(SystemError) in try disk.ensureFolder(path) }
  }

  func list(_ path: String) throws(StorageError) -> [String] {
    try attempt("读取文件夹", path) { () throws(SystemError) in
      do throws(SystemError) {
        return try disk.uninterrupted { disk.names(path) }
      } catch {
        if error.code == ENOENT { return [] }
        throw error
      }
    }
  }

  @discardableResult
  func attempt<Value>(
    _ action: String, _ path: String, _ body: () throws(SystemError) -> Value
  ) throws(StorageError) -> Value {
    do {
      return try body()
    } catch {
      throw .failed(action: action, path: path, error)
    }
  }
}

extension Holder {
  fileprivate var json: JSON {
    var members: [String: JSON] = [:]
    members["process"] = process.map(JSON.integer)
    members["host"] = host.map(JSON.string)
    members["since"] = since.map(JSON.string)
    return .object(members)
  }

  /// This process.
  fileprivate static var current: Holder {
    var name = [CChar](repeating: 0, count: 256)
    let host =
      gethostname(&name, 255) == 0
      ? String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      : nil
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    let day = Day(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
    let minute = local.tm_min < 10 ? "0\(local.tm_min)" : "\(local.tm_min)"
    let since = day.map { "\($0) \(local.tm_hour):\(minute)" }
    return Holder(process: Int(getpid()), host: host, since: since)
  }
}
