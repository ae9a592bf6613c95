import Drafts
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

  /// Letter and form with website summaries of every length, for what LibreOffice makes of them.
  ///
  /// In `mixed` there are letters and digits too: LibreOffice 7.4 sets them off, whatever the document
  /// says.
  @Test(.enabled(if: folder != nil), arguments: 0...100)
  func `forms of every length are written for LibreOffice`(twenties: Int) throws {
    let texts = [
      "lengths": "本局网站由某区民政局主办，发布“十四五”以来的通知、公告和政策（含解读）；旨在公开政务信息，欢迎监督。",
      "mixed": "本局网站abc由某区民政局主办，2026年起发布“十四五”以来的IPv6通知、第3季度公告和政策（含PDF解读）；"
        + "旨在公开政务信息，支持率100%，欢迎访问example.gov.cn监督。",
    ]
    for (kind, sentence) in texts {
      let root = URL(filePath: try #require(Self.folder)).appending(path: kind)
      try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
      let summary = String(String(repeating: sentence, count: 40).prefix(twenties * 20))
      let view = Fixture.full {
        $0.answers["siteSummary"] = Answer(value: .text(summary), origin: .user, turn: 1)
      }
      let exported = try export(view, as: [.docx, .pdf], in: Self.world)
      for file in exported.files where file.name.contains("申请函和申请表") {
        let ending = file.name.hasSuffix(".pdf") ? "pdf" : "docx"
        try Data(file.bytes).write(to: root.appending(path: "\(twenties * 20).\(ending)"))
      }
    }
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
