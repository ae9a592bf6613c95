import Foundation
import Testing

/// Keeps the map in the README true: what each module may import, and nothing else.
struct LayeringTests {
  static let allowed: [String: Set<String>] = [
    "Text": ["Glibc"],
    "Knowledge": ["Text", "Glibc"],
    "Drafts": ["Text", "Knowledge", "CIDN", "Glibc"],
    "Dialogue": ["Text", "Knowledge", "Drafts"],
    "Documents": ["Text"],
    "Export": ["Documents", "Text", "Knowledge", "Drafts"],
    "Typeset": [
      "Text", "Documents", "CZip", "CZlib", "CFontconfig", "CHarfBuzz", "CXLSX", "Glibc",
      "Synchronization",
    ],
    "banshi-papers": ["Typeset", "Documents", "Glibc"],
    "Transcripts": ["Text", "Knowledge", "Drafts", "Dialogue", "Export"],
    "Console": [
      "Text", "Knowledge", "Drafts", "Dialogue", "Export", "Transcripts", "CEditline", "Glibc",
      "Synchronization",
    ],
    "EmbeddedKnowledge": ["Knowledge"],
    "KnowledgeFolder": ["Knowledge", "Glibc"],
    "KnowledgeCompiler": ["Knowledge", "KnowledgeFolder", "Glibc"],
    "EmbedKnowledge": ["PackagePlugin", "FoundationEssentials"],
    "banshi": [
      "Text", "Knowledge", "EmbeddedKnowledge", "Drafts", "Dialogue", "Export", "Transcripts",
      "KnowledgeFolder", "Console", "Glibc",
    ],
    "CEditline": [],
    "CIDN": [],
    "CZip": [],
    "CZlib": [],
    "CFontconfig": [],
    "CHarfBuzz": [],
    "CXLSX": [],
  ]

  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources")

  @Test func `every folder of Sources has its row in the map`() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      at: Self.sources, includingPropertiesForKeys: nil)
    #expect(Set(folders.map(\.lastPathComponent)) == Set(Self.allowed.keys))
  }

  @Test(arguments: allowed.keys.sorted())
  func `a module imports only what the map allows`(module: String) throws {
    let folder = Self.sources.appending(path: module)
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    let pattern =
      /^[ \t]*(?:@\w+(?:\([^)]*\))?[ \t]+)*(?:\w+[ \t]+)?import[ \t]+(?:(?:struct|enum|class|func|var|let|protocol|typealias)[ \t]+)?([A-Za-z]\w*)/
      .anchorsMatchLineEndings()
    for case let file as URL in files where file.pathExtension == "swift" {
      let imports = try String(contentsOf: file, encoding: .utf8)
        .matches(of: pattern).map { String($0.output.1) }
      let surplus = Set(imports).subtracting(Self.allowed[module, default: []])
      #expect(surplus.isEmpty, "\(file.lastPathComponent) imports \(surplus.sorted())")
    }
  }
}
