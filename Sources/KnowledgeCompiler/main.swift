import Glibc
import Knowledge

// Usage: KnowledgeCompiler --check FOLDER
let arguments = CommandLine.arguments.dropFirst()
guard arguments.count == 2, arguments.first == "--check", let folder = arguments.last else {
  print("usage: KnowledgeCompiler --check FOLDER")
  exit(2)
}
do throws(KnowledgeErrors) {
  let base = try parseKnowledge(readFolder(folder))
  print(
    "\(base.sources.count) sources, \(base.facts.count) facts, \(base.entries.count) answers,"
      + " \(base.fields.count) fields, \(base.forms.count) forms, \(base.steps.count) steps,"
      + " \(base.terms.count) terms")
} catch {
  for error in error.errors { print(error.diagnostic(in: folder)) }
  exit(1)
}
