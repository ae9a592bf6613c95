import FoundationEssentials
import PackagePlugin

/// Compiles the folder `Knowledge` into a Swift source of the target that it is applied to.
@main
struct EmbedKnowledge: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Knowledge")
    let output = context.pluginWorkDirectoryURL.appending(path: "Generated.swift")
    let tool = try context.tool(named: "KnowledgeCompiler")
    return [
      .buildCommand(
        displayName: "Compiling the knowledge", executable: tool.url,
        arguments: [folder.path(percentEncoded: false), output.path(percentEncoded: false)],
        inputFiles: try files(in: folder), outputFiles: [output])
    ]
  }

  private func files(in folder: URL) throws -> [URL] {
    // Until the folder is there, the tool says so.
    guard FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) else {
      return []
    }
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
      .filter { $0.hasSuffix(".md") }.sorted().map { folder.appending(path: $0) }
  }
}
