import Foundation
import Knowledge
import Testing

/// The knowledge that is shipped.
struct ShippedKnowledgeTests {
  static func files() throws -> [(path: String, text: String)] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Knowledge"
    ).standardizedFileURL
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: root.path(percentEncoded: false))
    return try paths.filter { $0.hasSuffix(".md") }.map {
      ($0, try String(contentsOf: root.appending(path: $0), encoding: .utf8))
    }
  }

  @Test func `it has no defect`() throws {
    do {
      let base = try parseKnowledge(try Self.files())
      #expect(base.facts.count >= 100)
      #expect(base.sources.contains { $0.isGuide } && base.sources.contains { !$0.isGuide })
    } catch let errors as KnowledgeErrors {
      for error in errors.errors { Issue.record("\(error)") }
    }
  }

  @Test func `it survives its archive`() throws {
    var base = try parseKnowledge(try Self.files())
    base.background = []
    base.wishes = []
    #expect(try KnowledgeBase(archive: base.archived()) == base)
  }
}
