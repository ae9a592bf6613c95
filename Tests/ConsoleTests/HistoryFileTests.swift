import Foundation
import Testing

@testable import Console

struct HistoryFileTests {
  @Test
  func `what is added is loaded again, in order`() throws {
    try withFolder { folder in
      let file = HistoryFile(path: folder + "/history")
      #expect(try file.load() == [])
      for entry in ["我们没有网站", "两行\n第二行", #"C:\new"#, " 不留", "", "第三条"] {
        try file.append(entry)
      }
      #expect(try file.load() == ["我们没有网站", "两行\n第二行", #"C:\new"#, "第三条"])
      let text = try String(contentsOfFile: file.path, encoding: .utf8)
      #expect(text == "我们没有网站\n两行\\n第二行\nC:\\\\new\n第三条\n")
      let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
    }
  }

  @Test
  func `a file that grew is trimmed to the newest entries`() throws {
    try withFolder { folder in
      let file = HistoryFile(path: folder + "/history", limit: 3)
      for number in 1...7 { try file.append("第\(number)条") }
      #expect(try file.load() == ["第5条", "第6条", "第7条"])
      let text = try String(contentsOfFile: file.path, encoding: .utf8)
      #expect(text == "第5条\n第6条\n第7条\n")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["history"])
    }
  }

  @Test
  func `bytes that are no text are repaired, not lost`() throws {
    try withFolder { folder in
      let path = folder + "/history"
      try Data([0xE7, 0x94, 0xB2, 10, 0xFF, 0x61, 10]).write(to: URL(filePath: path))
      #expect(try HistoryFile(path: path).load() == ["甲", "\u{FFFD}a"])
    }
  }

  @Test
  func `a link is refused, and what it leads to stays`() throws {
    try withFolder { folder in
      try "别人的".write(toFile: folder + "/other", atomically: true, encoding: .utf8)
      let path = folder + "/history"
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "other")
      #expect(throws: HistoryError.self) { try HistoryFile(path: path).append("甲") }
      #expect(try String(contentsOfFile: folder + "/other", encoding: .utf8) == "别人的")
    }
  }

  @Test
  func `a folder that is not there is said with the way and the reason`() {
    let file = HistoryFile(path: "/nowhere/history")
    let error = #expect(throws: HistoryError.self) { try file.append("甲") }
    #expect(
      error?.description
        == "无法打开历史文件「/nowhere/history」（No such file or directory）。本次输入的内容不会记入历史，其他功能不受影响。")
  }

  @Test
  func `clearing removes the file, and is no error without one`() throws {
    try withFolder { folder in
      let file = HistoryFile(path: folder + "/history")
      try file.append("甲")
      try file.clear()
      try file.clear()
      #expect(try file.load() == [])
    }
  }

  @Test(arguments: ["甲", "a\nb", #"\n"#, #"\\"#, "\n\n", #"尾\"#])
  func `an entry survives its spelling in the file`(_ entry: String) {
    #expect(HistoryFile.decoded(HistoryFile.encoded(entry)) == entry)
    #expect(!HistoryFile.encoded(entry).contains("\n"))
  }

  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path(percentEncoded: false))
  }
}
