import FoundationEssentials
import PackagePlugin

/// Compiles the folders `Knowledge` and `Transcripts` into Swift sources of the target that it is
/// applied to.
@main
struct EmbedKnowledge: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Knowledge")
    let course = context.package.directoryURL.appending(path: "Transcripts")
    let output = context.pluginWorkDirectoryURL.appending(path: "Generated.swift")
    let courseOutput = context.pluginWorkDirectoryURL.appending(path: "GeneratedCourse.swift")
    let tool = try context.tool(named: "KnowledgeCompiler")
    return [
      .buildCommand(
        displayName: "Compiling the knowledge", executable: tool.url,
        arguments: [folder.path(percentEncoded: false), output.path(percentEncoded: false)],
        inputFiles: try files(in: folder).filter { $0.pathExtension == "md" },
        outputFiles: [output]),
      .buildCommand(
        displayName: "Packing the course", executable: tool.url,
        arguments: [
          "--course", course.path(percentEncoded: false), courseOutput.path(percentEncoded: false),
        ],
        inputFiles: try files(in: course), outputFiles: [courseOutput]),
    ]
  }

  private func files(in folder: URL) throws -> [URL] {
    // Until the folder is there, the tool says so.
    guard FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) else {
      return []
    }
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
      .sorted().map { folder.appending(path: $0) }
  }
}
