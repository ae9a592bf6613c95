import Dialogue
import Drafts
import Foundation
import Glibc
import Knowledge
import Testing

@testable import Console

struct DraftFolderTests {
  /// A folder of its own for each test, which goes with it.
  final class Place {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func folder(_ disk: Disk = .real) -> DraftFolder {
      DraftFolder(at: path, knowledge: KnowledgeBase(), disk: disk)
    }

    func text(_ file: String) -> String? {
      try? String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
    }
  }

  private let place = Place()

  private func draft(_ turn: Int) -> Draft {
    var draft = Draft()
    draft.history.turn = turn
    draft.answers["siteName"] = Answer(value: .text("第\(turn)次"), origin: .user, turn: turn)
    return draft
  }

  @Test func `what is saved is opened again by another program`() throws {
    var first = place.folder()
    try first.save("民政局", draft(3))
    first.releaseAll()
    var second = place.folder()
    #expect(try second.open("民政局").draft == draft(3))
    #expect(second.last() == "民政局")
  }

  @Test func `files are for their owner alone`() throws {
    var folder = place.folder()
    try folder.save("民政局", draft(1))
    let files = FileManager.default
    let file = try files.attributesOfItem(atPath: folder.path(of: "民政局"))
    let drafts = try files.attributesOfItem(atPath: "\(place.path)/drafts")
    #expect(file[.posixPermissions] as? Int == 0o600)
    #expect(drafts[.posixPermissions] as? Int == 0o700)
  }

  @Test func `a second program reads only, and is told who holds the draft`() throws {
    var first = place.folder()
    try first.save("民政局", draft(1))
    var second = place.folder()
    let opened = try second.open("民政局")
    #expect(opened.draft == draft(1))
    #expect(opened.notes.count == 1)
    #expect(opened.notes[0].hasPrefix("只读：草稿「民政局」正由另一个程序（进程 \(getpid())，"))
    #expect(throws: StorageError.self) { try second.save("民政局", draft(2)) }
    first.releaseAll()
    // Still not: it was read without being held, and may have changed since.
    #expect(throws: StorageError.exists(name: "民政局")) { try second.save("民政局", draft(2)) }
    #expect(try second.open("民政局").notes == [])
    try second.save("民政局", draft(2))
  }

  @Test func `a file that another hand changed is not overwritten`() throws {
    var folder = place.folder()
    try folder.save("民政局", draft(1))
    try "{}".write(toFile: folder.path(of: "民政局"), atomically: true, encoding: .utf8)
    #expect(throws: StorageError.changed(name: "民政局")) { try folder.save("民政局", draft(2)) }
    #expect(place.text("drafts/民政局.json") == "{}")
  }

  @Test func `a damaged file is located, put aside, and the newest good version comes back`() throws
  {
    var folder = place.folder()
    for turn in 1...3 { try folder.save("民政局", draft(turn)) }
    folder.releaseAll()
    let path = folder.path(of: "民政局")
    try "{\n  \"format\": 7}".write(toFile: path, atomically: true, encoding: .utf8)
    let outcome = folder.perform(.open(name: "民政局"))
    #expect(
      outcome
        == .failed(
          reason: "\(path):2:13：「format」应当是带引号的文字。请改正此文件，或恢复以前的版本。"
            + "输入“恢复草稿 民政局”可取回最近的完好版本，坏文件会另存，不会丢失。"))
    #expect(try folder.restore("民政局").draft == draft(2))
    #expect(place.text("damaged/民政局/000001.json") == "{\n  \"format\": 7}")
    #expect(try folder.open("民政局").draft == draft(2))
  }

  @Test func `former versions are kept, the older the fewer`() throws {
    var folder = place.folder()
    for turn in 1...130 { try folder.save("民政局", draft(turn)) }
    let numbers = try folder.versions(of: "民政局").map(\.number)
    #expect(numbers == Array((120...129).reversed()) + [110, 100, 90, 80, 70, 60, 50, 40, 30])
    #expect(try folder.restore("民政局", version: 40).draft == draft(40))
    #expect(try folder.versions(of: "民政局")[0].draft == draft(130))
  }

  @Test func `a removed draft goes to the bin and comes back`() throws {
    var folder = place.folder()
    try folder.save("民政局", draft(1))
    try folder.remove("民政局")
    #expect(try folder.names() == [])
    #expect(try folder.removed() == ["民政局"])
    #expect(try folder.restore("民政局").draft == draft(1))
    #expect(try folder.removed() == [])
  }

  @Test func `former versions go to the bin with their draft, and come back with it`() throws {
    var folder = place.folder()
    for turn in 1...3 { try folder.save("甲", draft(turn)) }
    try folder.remove("甲")
    #expect(try folder.list(folder.folder(.versions)) == [])
    // Another draft of the name has none of them.
    try folder.save("甲", draft(7))
    #expect(try folder.versions(of: "甲") == [])
    try folder.save("甲", draft(8))
    try folder.remove("甲")
    #expect(try folder.restore("甲").draft == draft(8))
    #expect(try folder.versions(of: "甲").map(\.draft) == [draft(7)])
    try folder.rename("甲", to: "乙")
    #expect(try folder.restore("甲").draft == draft(3))
    #expect(try folder.versions(of: "甲").map(\.draft) == [draft(2), draft(1)])
  }

  @Test func `versions that a killed removal left behind are not those of the next draft`() throws {
    var folder = place.folder()
    for turn in 1...3 { try folder.save("甲", draft(turn)) }
    try folder.putAside("甲", in: .bin)  // as far as it came
    folder.releaseAll()
    folder = place.folder()
    try folder.save("甲", draft(9))
    #expect(try folder.versions(of: "甲") == [])
    try folder.rename("甲", to: "乙")
    #expect(try folder.restore("甲").draft == draft(3))
    #expect(try folder.versions(of: "甲").count == 2)
  }

  @Test func `what leaves the bin leaves nothing behind`() throws {
    var folder = place.folder()
    for turn in 1...12 {
      try folder.save("甲", draft(turn))
      try folder.save("甲", draft(turn + 20))
      try folder.remove("甲")
    }
    let kept = try folder.list("\(folder.folder(.bin))/甲")
    #expect(kept.count == 20 && kept.first == "000003.json")
  }

  @Test func `the bin holds the newest ten of a name`() throws {
    var folder = place.folder()
    for turn in 1...12 {
      try folder.save("民政局", draft(turn))
      try folder.remove("民政局")
    }
    #expect(try folder.numbers(.bin, "民政局") == Array(3...12))
    #expect(try folder.restore("民政局").draft == draft(12))
  }

  @Test func `the bin holds so many names, and the oldest goes`() throws {
    var folder = place.folder()
    let first = 1
    for turn in first...(DraftFolder.binOfNames + 2) {
      try folder.save("第\(turn)局", draft(turn))
      try folder.remove("第\(turn)局")
    }
    let left = try folder.removed()
    #expect(left.count == DraftFolder.binOfNames)
    #expect(!left.contains("第1局") && !left.contains("第2局"))
  }

  @Test func `a draft is renamed with its versions, and never over another`() throws {
    var folder = place.folder()
    for turn in 1...3 { try folder.save("甲", draft(turn)) }
    try folder.save("乙", draft(9))
    #expect(throws: StorageError.exists(name: "乙")) { try folder.rename("甲", to: "乙") }
    try folder.rename("甲", to: "丙")
    #expect(try folder.names() == ["丙", "乙"])
    #expect(try folder.versions(of: "丙").count == 2)
    try folder.save("丙", draft(4))
    try folder.copy("丙", to: "丁")
    #expect(try folder.open("丁").draft == draft(4))
  }

  @Test(arguments: [
    "", ".", "..", "../x", "a/b", "a\\b", ".hidden", "-rf", "a\0b", "a\nb", "\u{202E}txt",
    "a\u{200B}b", " 甲", "甲 ", "甲.", "nul", "CON", "com1", "con.json", "Aux.甲.乙", "nul .x", "com¹",
    "conin$", "甲..", "a:b", "a?b", "a\u{1B}[2Jb", "\u{FEFF}甲",
    String(repeating: "长", count: 67), "~x", "a|b", "a\"b", "\u{E000}",
  ])
  func `a hostile name is refused with a reason`(name: String) throws {
    var folder = place.folder()
    #expect(throws: StorageError.self) { try folder.save(name, draft(1)) }
    #expect(throws: StorageError.self) { try folder.open(name) }
    #expect(!FileManager.default.fileExists(atPath: place.path))
  }

  @Test(arguments: [
    "民政局", "未命名-1", "康巴什区（2026年）", "a b", "𠮷田局", "鄂尔多斯·一", String(repeating: "长", count: 66),
  ])
  func `a Chinese name is fine`(name: String) throws {
    var folder = place.folder()
    try folder.save(name, draft(1))
    #expect(try folder.names() == [name])
  }

  @Test func `a link or a pipe in the place of a draft is not followed`() throws {
    var folder = place.folder()
    try folder.save("甲", draft(1))
    symlink("/etc/passwd", folder.path(of: "乙"))
    mkfifo(folder.path(of: "丙"), 0o600)
    #expect(throws: StorageError.self) { try folder.open("乙") }
    #expect(throws: StorageError.self) { try folder.open("丙") }
  }
}
