import EmbeddedKnowledge
import Foundation
import Knowledge
import KnowledgeFolder
import Testing

struct FolderTests {
  /// A fresh folder with the seed in `knowledge`, removed afterwards.
  private func withSeed(_ body: (_ root: URL, _ folder: String) throws -> Void) throws {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: root) }
    let folder = root.appending(path: "knowledge")
    for (path, text) in Seed.files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    try body(root, folder.path(percentEncoded: false))
  }

  @Test func `a folder is read with the paths in it`() throws {
    try withSeed { _, folder in
      let files = try readKnowledge(in: folder)
      #expect(digest(of: files) == digest(of: Seed.files))
    }
  }

  @Test func `what was compiled is taken from the cache until a file changes`() throws {
    try withSeed { root, folder in
      let cache = root.appending(path: "a/cache").path(percentEncoded: false)
      let first = try loadKnowledge(in: folder, version: "1", cache: cache)
      #expect(try loadKnowledge(in: folder, version: "1", cache: cache) == first)
      let names = try FileManager.default.contentsOfDirectory(atPath: cache)
      #expect(names.count == 1 && names[0].hasPrefix("knowledge-") && names[0].hasSuffix(".bin"))

      // What stands in the cache is believed, so that another content shows that it was read.
      var base = first.base
      base.facts = []
      let other = CompiledKnowledge(base: base, ranking: [7], wishes: [])
      #expect(writeWhole(other.archived(), to: "\(cache)/\(names[0])"))
      #expect(try loadKnowledge(in: folder, version: "1", cache: cache) == other)
      #expect(try loadKnowledge(in: folder, version: "2", cache: cache) == first)

      #expect(writeWhole([1, 2, 3], to: "\(cache)/\(names[0])"))
      #expect(try loadKnowledge(in: folder, version: "1", cache: cache) == first)
    }
  }

  @Test func `a cache that can't be written costs only time`() throws {
    try withSeed { _, folder in
      let compiled = try loadKnowledge(in: folder, version: "1", cache: "\(folder)/forms/domain.md")
      #expect(compiled.base.facts.count == 7)
    }
  }

  @Test func `what can't be read is told`() throws {
    #expect(throws: FolderError.unreadable(path: "/nowhere", code: 2)) {
      try readKnowledge(in: "/nowhere")
    }
    try withSeed { root, folder in
      let empty = root.appending(path: "empty").path(percentEncoded: false)
      try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
      #expect(throws: FolderError.empty(path: empty)) { try readKnowledge(in: empty) }
      try Data([0xFF, 0xFE]).write(to: URL(filePath: folder + "/facts/fee.md"))
      #expect(throws: FolderError.notText(path: folder + "/facts/fee.md")) {
        try readKnowledge(in: folder)
      }
    }
  }

  @Test func `the program carries the files of today`() throws {
    let base = EmbeddedKnowledge.base()
    #expect(base.digest == digest(of: try ShippedKnowledgeTests.files()))
    #expect(!EmbeddedKnowledge.ranking().isEmpty)
    #expect(EmbeddedKnowledge.base(withPhrasings: false).facts == base.facts)
  }
}
