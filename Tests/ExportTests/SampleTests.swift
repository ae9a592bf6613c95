import Export
import Foundation
import Testing

/// Writes samples for the readers of `Tests/Readers`, where `BANSHI_SAMPLES` names a folder.
struct SampleTests {
  static let folder = ProcessInfo.processInfo.environment["BANSHI_SAMPLES"]

  @Test(
    .enabled(if: folder != nil), arguments: ["ordinary", "full", "hostile", "empty", "institution"])
  func `samples are written for other readers`(kind: String) throws {
    let root = URL(filePath: try #require(Self.folder)).appending(path: kind)
    let view =
      switch kind {
      case "ordinary": Fixture.ordinary()
      case "full": Fixture.full()
      case "empty": Fixture.empty
      case "institution": Fixture.institution
      default: Fixture.hostile
      }
    let exported = try export(view, as: .all, in: Self.world)
    for file in exported.files {
      let path = root.appending(path: file.name)
      try FileManager.default.createDirectory(
        at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: path)
    }
    try Data(exported.notes.joined(separator: "\n").utf8).write(
      to: root.appending(path: "notes.txt"))
    #expect(!exported.files.isEmpty)
  }

  /// Pictures whose names end in `.png` are there: a single grey point.
  static var world: ExportWorld {
    let point =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNo"
      + "AAAAggCBd81ytgAAAABJRU5ErkJggg=="
    return ExportWorld(
      typeset: run,
      picture: { path in
        path.hasSuffix(".png") ? Data(base64Encoded: point).map { Array($0) } : nil
      })
  }

  /// Runs the typesetting program that `BANSHI_PAPERS` names.
  static func run(_ input: [UInt8]) -> [UInt8]? {
    guard let path = ProcessInfo.processInfo.environment["BANSHI_PAPERS"] else { return nil }
    let process = Process()
    process.executableURL = URL(filePath: path)
    let (request, output) = (Pipe(), Pipe())
    process.standardInput = request
    process.standardOutput = output
    guard (try? process.run()) != nil else { return nil }
    let writer = request.fileHandleForWriting
    try? writer.write(contentsOf: Data(input))
    try? writer.close()
    let bytes = try? output.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? bytes.map { Array($0) } : nil
  }
}
