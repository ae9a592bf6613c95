import Foundation
import Testing

@testable import Console

struct PlainInputTests {
  /// Bytes from a pipe, and the lines made of them.
  struct Row: CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let lines: [PlainInput.Line]

    init(_ name: String, _ bytes: [UInt8], _ lines: [PlainInput.Line]) {
      self.name = name
      self.bytes = bytes
      self.lines = lines
    }

    var testDescription: String { name }
  }

  @Test(arguments: [
    Row("nothing", [], []),
    Row("the last line without its end", Array("甲\n乙".utf8), [.line("甲"), .line("乙")]),
    Row("a mark at the start, and CR LF", [0xEF, 0xBB, 0xBF, 97, 13, 10], [.line("a")]),
    Row("empty lines", [10, 10], [.line(""), .line("")]),
    Row("bytes that are no text", [97, 0xFF, 98, 10], [.line("a\u{FFFD}b")]),
    Row(
      "as long as it may be", Array(repeating: 97, count: PlainInput.limit) + [10],
      [.line(String(repeating: "a", count: PlainInput.limit))]),
    Row(
      "too long", Array(repeating: 97, count: PlainInput.limit + 1) + [10, 98],
      [.tooLong(limit: PlainInput.limit), .line("b")]),
  ])
  func lines(_ row: Row) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(row.bytes).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    let handle = try FileHandle(forReadingFrom: path)
    let input = PlainInput(descriptor: handle.fileDescriptor)
    var lines: [PlainInput.Line] = []
    while let line = Optional(input.next()), line != .end { lines.append(line) }
    #expect(lines == row.lines)
  }
}
