import Glibc

// A removed draft is `bin/<name>/000001.json`, and what it was before `bin/<name>/000001.versions`.
extension DraftFolder {
  /// Moves a draft and its former versions to the bin.
  package mutating func remove(_ name: String) throws(StorageError) {
    try hold(name)
    guard try bytes(of: name) != nil else {
      release(name)
      throw .notFound(name: name, existing: try names())
    }
    try putAside(name, in: .bin)
    putVersionsAside(name)
    emptyBin(after: name)
    release(name)
  }

  /// Lets former versions follow the draft that was removed last; nothing if they did.
  ///
  /// Else a new draft of this name would have them for its own. The removal is done without them:
  /// who is killed before this, or can't do it, does it when the name is used again.
  func putVersionsAside(_ name: String) {
    let from = "\(folder(.versions))/\(name)"
    guard let numbers = try? numbers(.versions, name), !numbers.isEmpty,
      let removed = try? self.numbers(.bin, name).last
    else { return }
    let to = keptVersions(of: name, removed)
    guard case .success = disk.rename(from, to) else { return }
    try? disk.syncFolder("\(folder(.bin))/\(name)")
    try? disk.syncFolder(folder(.versions))
  }

  /// How many removed drafts stay: of one name, and names in all.
  static let binOfName = 10
  static let binOfNames = 500

  /// Lets go of the oldest in the bin, beyond what it is to hold.
  ///
  /// Not being able to is no reason to call the removal failed.
  private func emptyBin(after name: String) {
    if let oldest = (try? numbers(.bin, name))?.suffix(Self.binOfName).first {
      empty(name, before: oldest)
    }
    guard let names = try? list(folder(.bin)), names.count > Self.binOfNames else { return }
    // A folder changes when something is put into it, so that its time is that of the removal.
    let ages = names.map { name in
      var status = stat()
      let isThere = lstat("\(folder(.bin))/\(name)", &status) == 0
      let time = status.st_mtim
      return (name, isThere ? time.tv_sec : 0, isThere ? time.tv_nsec : 0)
    }.sorted { ($0.1, $0.2, $0.0) < ($1.1, $1.2, $1.0) }
    for (old, _, _) in ages.prefix(names.count - Self.binOfNames) where old != name {
      empty(old, before: .max)
      rmdir("\(folder(.bin))/\(old)")
    }
  }

  /// Takes removed drafts out of the bin for ever.
  private func empty(_ name: String, before number: Int) {
    for entry in (try? entries(.bin, name)) ?? [] where entry.number < number {
      let path = "\(folder(.bin))/\(name)/\(entry.name)"
      guard case .failure = disk.remove(path) else { continue }
      for version in (try? list(path)) ?? [] { _ = disk.remove("\(path)/\(version)") }
      rmdir(path)
    }
  }

  private func keptVersions(of name: String, _ number: Int) -> String {
    String(path(.bin, name, number).dropLast(5)) + ".versions"
  }

  /// What stands in the folder of a name, with the number that each begins with.
  func entries(
    _ kind: Kind, _ name: String
  ) throws(StorageError) -> [(name: String, number: Int)] {
    try list("\(folder(kind))/\(name)").compactMap { entry in
      Int(entry.prefix { $0 != "." }).map { (entry, $0) }
    }
  }

  /// The names of the removed drafts.
  package func removed() throws(StorageError) -> [String] {
    var removed: [String] = []
    for name in try list(folder(.bin)) where problem(ofDraftName: name) == nil {
      if try !numbers(.bin, name).isEmpty { removed.append(name) }
    }
    return removed
  }

  /// Brings back what was removed last, with its former versions.
  mutating func restoreRemoved(_ name: String) throws(StorageError) -> Opened {
    guard let number = try numbers(.bin, name).last else {
      release(name)
      throw .notFound(name: name, existing: try removed())
    }
    putVersionsAside(name)
    let from = path(.bin, name, number)
    try attempt("恢复", from) { () throws(SystemError) in
      try disk.move(from, to: path(of: name), in: [folder(.drafts)])
    }
    _ = disk.rename(keptVersions(of: name, number), "\(folder(.versions))/\(name)")
    return try open(name)
  }
}
