import Drafts
import Glibc

// What a draft was before, and what was removed: numbered files in a folder of its name.
extension DraftFolder {
  /// A former version of a draft.
  package struct Version: Equatable {
    package let number: Int
    package let draft: Draft
  }

  /// The former versions that can be read, the newest first.
  package func versions(of name: String) throws(StorageError) -> [Version] {
    try check(name)
    return try numbers(.versions, name).reversed().compactMap { number in
      version(.versions, name, number).map { Version(number: number, draft: $0) }
    }
  }

  func newestGood(_ name: String) -> Version? {
    for number in ((try? numbers(.versions, name)) ?? []).reversed() {
      if let draft = version(.versions, name, number) {
        return Version(number: number, draft: draft)
      }
    }
    return nil
  }

  func path(_ kind: Kind, _ name: String, _ number: Int) -> String {
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    return "\(folder(kind))/\(name)/\(padded).json"
  }

  func numbers(_ kind: Kind, _ name: String) throws(StorageError) -> [Int] {
    try list("\(folder(kind))/\(name)")
      .compactMap { $0.hasSuffix(".json") ? Int($0.dropLast(5)) : nil }.sorted()
  }

  private func version(_ kind: Kind, _ name: String, _ number: Int) -> Draft? {
    let path = path(kind, name, number)
    guard let bytes = (try? disk.contents(of: path, limit: Self.largestFile)) ?? nil else {
      return nil
    }
    return (try? DraftFile.read(bytes, path: path, knowledge: knowledge))?.draft
  }

  /// Keeps the file of a draft as a former version, as a second name of the same file.
  ///
  /// Failing to do so must not keep an answer from being saved: versions are a safety net, and
  /// `banshi doctor` tells when they can't be kept.
  func keep(_ name: String) {
    guard (try? make(.versions, name)) != nil, let numbers = try? numbers(.versions, name) else {
      return
    }
    let next = (numbers.last ?? 0) + 1
    let kept = path(.versions, name, next)
    if case .failure = disk.link(path(of: name), kept) {
      // File systems without a second name get a copy.
      guard let bytes = (try? bytes(of: name)) ?? nil,
        (try? disk.create(kept, bytes)) != nil
      else { return }
    }
    for number in DraftFolder.surplus(numbers + [next]) {
      _ = disk.remove(path(.versions, name, number))
    }
  }

  /// The numbers of the versions that can go: the last ten stay, every tenth of the last hundred
  /// and every hundredth of the last thousand.
  static func surplus(_ numbers: [Int]) -> [Int] {
    guard let newest = numbers.last else { return [] }
    return numbers.filter { number in
      let age = newest - number
      return age >= 10 && !(age < 100 && number % 10 == 0) && !(age < 1000 && number % 100 == 0)
    }
  }

  /// Moves the file of a draft to a numbered place, and returns the number.
  @discardableResult
  mutating func putAside(_ name: String, in kind: Kind) throws(StorageError) -> Int {
    try make(kind, name)
    let number = (try entries(kind, name).map(\.number).max() ?? 0) + 1
    let from = path(of: name)
    let to = path(kind, name, number)
    try attempt("移动", from) { () throws(SystemError) in
      try disk.move(from, to: to, in: ["\(folder(kind))/\(name)", folder(.drafts)])
    }
    return number
  }
}

// MARK: Whole drafts

extension DraftFolder {
  /// Gives a draft another name; its versions go along.
  package mutating func rename(_ old: String, to new: String) throws(StorageError) {
    try check(new)
    try hold(old)
    guard try bytes(of: old) != nil else {
      release(old)
      throw .notFound(name: old, existing: try names())
    }
    guard old != new else { return }
    try hold(new)
    guard try bytes(of: new) == nil else {
      release(new)
      throw .exists(name: new)
    }
    putVersionsAside(new)
    let path = path(of: old)
    try attempt("改名", path) { () throws(SystemError) in
      try disk.move(path, to: self.path(of: new), in: [folder(.drafts)])
    }
    _ = disk.rename("\(folder(.versions))/\(old)", "\(folder(.versions))/\(new)")
    release(old)
    try see(new)
    remember(last: new)
  }

  /// Copies a draft as it is.
  package mutating func copy(_ old: String, to new: String) throws(StorageError) {
    try check(old)
    guard let bytes = try bytes(of: old) else {
      throw .notFound(name: old, existing: try names())
    }
    _ = try read(bytes, name: old, path: path(of: old))
    try hold(new)
    guard try self.bytes(of: new) == nil else {
      release(new)
      throw .exists(name: new)
    }
    putVersionsAside(new)
    try replace(new, with: bytes)
    release(new)
  }

  /// Brings back a removed draft, or a former version of one.
  ///
  /// Without a number that is the newest good version of a damaged draft. What stood there before
  /// is kept.
  package mutating func restore(
    _ name: String, version: Int? = nil
  ) throws(StorageError) -> Opened {
    try hold(name)
    let current = try bytes(of: name)
    guard let current else { return try restoreRemoved(name) }
    let isGood = (try? DraftFile.read(current, path: path(of: name), knowledge: knowledge)) != nil
    let found = try versions(of: name).first { version == nil || $0.number == version }
    guard let found else {
      throw .failed(
        action: "找到以前的版本", path: "\(folder(.versions))/\(name)", SystemError(ENOENT))
    }
    if isGood, version == nil { throw .exists(name: name) }
    if isGood {
      keep(name)
    } else {
      try putAside(name, in: .damaged)
    }
    let bytes = DraftFile.bytes(
      of: found.draft, derived: Case(found.draft, knowledge: knowledge).derived)
    try replace(name, with: bytes)
    let opened = try open(name)
    let aside = isGood ? "" : "损坏的文件已另存在 \(folder(.damaged))/\(name)。"
    return Opened(
      draft: opened.draft, notes: ["已恢复为第 \(found.number) 个旧版本。\(aside)"] + opened.notes)
  }

  private mutating func see(_ name: String) throws(StorageError) {
    _ = try open(name)
  }
}
