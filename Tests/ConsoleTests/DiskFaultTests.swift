import Drafts
import Glibc
import Knowledge
import Testing

@testable import Console

/// Lets each call that writes fail in each way, once, while an answer is saved.
struct DiskFaultTests {
  enum Call: String, CaseIterable { case open, write, sync, rename, link, makeFolder, lock }

  struct Row: CustomTestStringConvertible {
    let call: Call
    let code: Int32
    var testDescription: String { "\(call) \(String(cString: strerror(code)))" }

    static let all = Call.allCases.flatMap { call in
      [ENOSPC, EIO, EINTR, EACCES, EROFS, EDQUOT].map { Row(call: call, code: $0) }
    }
  }

  /// Counts the calls of one kind, and fails the one that it is told to.
  final class Fault {
    let row: Row
    var failing: Int
    var count = 0
    init(_ row: Row, failing: Int) { (self.row, self.failing) = (row, failing) }

    func meets(_ call: Call) -> SystemError? {
      guard call == row.call else { return nil }
      count += 1
      return count == failing ? SystemError(row.code) : nil
    }
  }

  private func disk(_ fault: Fault) -> Disk {
    let real = Disk.real
    var disk = real
    disk.open = { path, flags, mode in
      if flags & (O_WRONLY | O_RDWR | O_CREAT) != 0, let error = fault.meets(.open) {
        return .failure(error)
      }
      return real.open(path, flags, mode)
    }
    // Every write is a short one as well.
    disk.write = { file, bytes in
      fault.meets(.write).map { .failure($0) } ?? real.write(file, bytes.prefix(100))
    }
    disk.sync = { file in fault.meets(.sync).map { .failure($0) } ?? real.sync(file) }
    disk.rename = { a, b in fault.meets(.rename).map { .failure($0) } ?? real.rename(a, b) }
    disk.link = { a, b in fault.meets(.link).map { .failure($0) } ?? real.link(a, b) }
    disk.makeFolder = { a in fault.meets(.makeFolder).map { .failure($0) } ?? real.makeFolder(a) }
    disk.lock = { file in fault.meets(.lock).map { .failure($0) } ?? real.lock(file) }
    return disk
  }

  private func draft(_ turn: Int) -> Draft {
    var draft = Draft()
    draft.history.turn = turn
    return draft
  }

  @Test(arguments: Row.all)
  func `a fault loses nothing that was saved, and is told`(_ row: Row) throws {
    for failing in 1...12 {
      let place = DraftFolderTests.Place()
      var before = place.folder()
      for turn in 1...2 { try before.save("甲", draft(turn)) }
      before.releaseAll()

      let fault = Fault(row, failing: failing)
      var folder = place.folder(disk(fault))
      var saved = 2
      var message: String?
      for turn in 3...4 {
        do throws(StorageError) {
          if turn == 3 { _ = try folder.open("甲") }
          try folder.save("甲", draft(turn))
          saved = turn
        } catch {
          message = error.description
          break
        }
      }
      folder.releaseAll()

      var after = place.folder()
      let found = try after.open("甲").draft.history.turn
      // What was refused isn't there either.
      #expect(found == saved)
      if let message {
        #expect(message.contains("甲") || message.contains(place.path))
        #expect(message.contains(SystemError(row.code).description))
      }
      if row.code == EINTR { #expect(saved == 4) }
      // The program goes on once the fault is over.
      try after.save("甲", draft(9))
      #expect(try after.peek("甲") == after.peek("甲"))
      #expect(try after.peek("甲").history.turn == 9)
    }
  }

  @Test(arguments: Row.all)
  func `a draft that couldn't be moved is where it was`(_ row: Row) throws {
    let deeds: [(from: Bool, (inout DraftFolder) throws(StorageError) -> Void)] = [
      (true, { folder throws(StorageError) in try folder.rename("甲", to: "乙") }),
      (true, { folder throws(StorageError) in try folder.remove("甲") }),
      (false, { folder throws(StorageError) in _ = try folder.restore("甲") }),
    ]
    for (isThere, deed) in deeds {
      for failing in 1...8 {
        let place = DraftFolderTests.Place()
        var before = place.folder()
        try before.save("甲", draft(2))
        if !isThere { try before.remove("甲") }
        before.releaseAll()

        var folder = place.folder(disk(Fault(row, failing: failing)))
        var isDone = true
        do throws(StorageError) { try deed(&folder) } catch { isDone = false }
        folder.releaseAll()
        #expect(try place.folder().names().contains("甲") == (isThere != isDone))
      }
    }
  }
}
