// swift-tools-version: 6.2

import PackageDescription

// Targets are listed from the ground up. A target may import only targets above it in this list.
let package = Package(
  name: "banshi",
  targets: [
    .target(name: "CEditline", linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "CIDN", linkerSettings: [.linkedLibrary("idn2")]),
    .target(name: "CZip", linkerSettings: [.linkedLibrary("zip")]),
    .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
    .target(name: "CFontconfig", linkerSettings: [.linkedLibrary("fontconfig")]),
    .target(
      name: "CHarfBuzz",
      linkerSettings: [.linkedLibrary("harfbuzz"), .linkedLibrary("harfbuzz-subset")]),
    .target(name: "CXLSX", linkerSettings: [.linkedLibrary("xlsxwriter")]),
    .target(name: "Text", exclude: ["tables"]),
    .target(name: "Knowledge", dependencies: ["Text"]),
    .target(name: "KnowledgeFolder", dependencies: ["Knowledge"]),
    .executableTarget(name: "KnowledgeCompiler", dependencies: ["Knowledge", "KnowledgeFolder"]),
    // Puts the knowledge and the course of transcripts into EmbeddedKnowledge.
    .plugin(
      name: "EmbedKnowledge", capability: .buildTool(), dependencies: ["KnowledgeCompiler"],
      path: "Sources/EmbedKnowledge"),
    .target(
      name: "EmbeddedKnowledge", dependencies: ["Knowledge"], exclude: ["Files"],
      plugins: ["EmbedKnowledge"]),
    .target(name: "Drafts", dependencies: ["CIDN", "Text", "Knowledge"]),
    .target(name: "Dialogue", dependencies: ["Text", "Knowledge", "Drafts"]),
    .target(name: "Documents", dependencies: ["Text"]),
    .target(name: "Export", dependencies: ["Documents", "Text", "Knowledge", "Drafts"]),
    .target(
      name: "Typeset",
      dependencies: ["CZip", "CZlib", "CFontconfig", "CHarfBuzz", "CXLSX", "Text", "Documents"]),
    .executableTarget(name: "banshi-papers", dependencies: ["Typeset", "Documents"]),
    .target(
      name: "Transcripts", dependencies: ["Text", "Knowledge", "Drafts", "Dialogue", "Export"]),
    .target(
      name: "Console",
      dependencies: [
        "CEditline", "Text", "Knowledge", "Drafts", "Dialogue", "Export", "Transcripts",
      ]),
    .executableTarget(
      name: "banshi",
      dependencies: [
        "Text", "Knowledge", "KnowledgeFolder", "EmbeddedKnowledge", "Drafts", "Dialogue", "Export",
        "Transcripts", "Console",
      ]),
    .executableTarget(
      name: "terminal-harness", dependencies: ["Console", "Dialogue"],
      path: "Tests/TerminalHarness"),
    .executableTarget(
      name: "storage-harness", dependencies: ["Console", "Drafts", "Knowledge"],
      path: "Tests/StorageHarness"),
    .executableTarget(
      name: "fuzz-harness",
      dependencies: [
        "CZlib", "Console", "Dialogue", "Documents", "Drafts", "EmbeddedKnowledge", "Export",
        "Knowledge", "Text", "Transcripts", "Typeset",
      ],
      path: "Tests/FuzzHarness"),
    .testTarget(name: "TextTests", dependencies: ["Text"]),
    .testTarget(
      name: "KnowledgeTests",
      dependencies: ["EmbeddedKnowledge", "Knowledge", "KnowledgeFolder", "Text"], exclude: ["Data"]
    ),
    .testTarget(name: "DraftsTests", dependencies: ["Drafts", "Knowledge", "Text"]),
    .testTarget(
      name: "DialogueTests",
      dependencies: [
        "Dialogue", "Drafts", "EmbeddedKnowledge", "Knowledge", "Text", "Transcripts",
      ]),
    .testTarget(
      name: "ExportTests",
      dependencies: ["Export", "Documents", "Drafts", "Knowledge", "KnowledgeFolder", "Text"]),
    .testTarget(name: "TypesetTests", dependencies: ["Typeset", "Documents", "Text"]),
    .testTarget(
      name: "TranscriptsTests",
      dependencies: [
        "Transcripts", "Console", "Dialogue", "Drafts", "EmbeddedKnowledge", "Export", "Knowledge",
        "Text",
      ],
      exclude: ["Failing"]),
    .testTarget(
      name: "ConsoleTests", dependencies: ["Console", "Dialogue", "Drafts", "Knowledge", "Text"]),
  ]
)

for target in package.targets where target.type != .system && target.type != .plugin {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
  ]
  // Knowledge is trained when the program is built, also in debug builds: unoptimised it takes minutes.
  if ["Text", "Knowledge"].contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
  }
}
