import Glibc
import Knowledge

/// Knowledge of one's own that can't be used.
package enum LoadError: Error, Equatable {
  case folder(FolderError)
  case knowledge(KnowledgeErrors)
}

extension LoadError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .folder(let error): error.description
    case .knowledge(let errors): errors.description
    }
  }
}

/// Compiles the knowledge in a folder, or takes what was compiled from the same files before.
///
/// `version` is that of the program: another one may compile otherwise. A cache that can't be read
/// or written only costs the time.
package func loadKnowledge(
  in folder: String, version: String, cache: String? = cacheFolder()
) throws(LoadError) -> CompiledKnowledge {
  let files: [(path: String, text: String)]
  do { files = try readKnowledge(in: folder) } catch { throw .folder(error) }
  let digest = digest(of: files)
  let name = sha256("\(digest) \(version) \(KnowledgeBase.archiveVersion)".utf8).prefix(32)
  let path = cache.map { "\($0)/knowledge-\(name).bin" }
  if let path, let bytes = try? readBytes(path),
    let compiled = try? CompiledKnowledge(archive: bytes), compiled.base.digest == digest
  {
    return compiled
  }
  do throws(KnowledgeErrors) {
    let compiled = try CompiledKnowledge(files: files)
    if let cache, let path, makeFolder(cache) { _ = writeWhole(compiled.archived(), to: path) }
    return compiled
  } catch {
    throw .knowledge(error)
  }
}

/// `$XDG_CACHE_HOME/banshi`, or its usual place; nil without a home.
package func cacheFolder() -> String? {
  if let root = variable("XDG_CACHE_HOME"), root.hasPrefix("/") { return root + "/banshi" }
  return variable("HOME").map { $0 + "/.cache/banshi" }
}

private func variable(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  let text = String(cString: value)
  return text.isEmpty ? nil : text
}

/// Makes a folder for this user alone, and those above it.
private func makeFolder(_ path: String) -> Bool {
  if mkdir(path, 0o700) == 0 || errno == EEXIST { return true }
  guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex,
    makeFolder(String(path[..<slash]))
  else { return false }
  return mkdir(path, 0o700) == 0 || errno == EEXIST
}
