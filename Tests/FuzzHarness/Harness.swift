// Everything of the program that reads a file or a line, to be fed with bytes.
//
//   fuzz-harness TARGET FILE…       runs the files (or all files of a folder) through a target
//   fuzz-harness --seeds FOLDER     writes what to begin with, for targets whose files are not text
//   fuzz-harness --targets          lists the targets
//
// Built by Tests/Fuzz/build.sh it is a libFuzzer program instead; the target is named by
// BANSHI_FUZZ_TARGET. A target ends the process when something is wrong.
import Glibc

/// What is wrong with the program, found by a target.
func require(_ isTrue: Bool, _ what: @autoclosure () -> String) {
  guard !isTrue else { return }
  say("found: \(what())")
  abort()
}

func say(_ text: String, to file: Int32 = STDERR_FILENO) {
  let line = Array((text + "\n").utf8)
  _ = write(file, line, line.count)
}

/// A text as the terminal may get it: without anything that controls it.
func isClean(_ text: String) -> Bool {
  text.unicodeScalars.allSatisfy { scalar in
    switch scalar.value {
    case 0x0A: true
    case 0x00..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: false
    default: true
    }
  }
}

#if FUZZER
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<
    UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  >,
  _ one: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Lets libFuzzer search for as long as its arguments say.
func search() -> CInt {
  let name = getenv("BANSHI_FUZZ_TARGET").map { String(cString: $0) } ?? ""
  guard Target.all[name] != nil else {
    say("BANSHI_FUZZ_TARGET: \(Target.all.keys.sorted())")
    return 2
  }
  var count = CommandLine.argc
  var arguments = CommandLine.unsafeArgv
  return runDriver(&count, &arguments) { start, count in
    chosen?(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
  }
}

nonisolated(unsafe) private let chosen = getenv("BANSHI_FUZZ_TARGET").flatMap {
  Target.all[String(cString: $0)]
}
#endif

@main
enum Harness {
  static func main() {
    #if FUZZER
    exit(search())
    #else
    replay()
    #endif
  }

  private static func replay() {
    let output = dup(STDOUT_FILENO)  // a target may put a terminal in its place
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "--targets": print(Target.all.keys.sorted().joined(separator: "\n"))
    case "--seeds":
      for (name, bytes) in seeds() { save(bytes, arguments[1] + "/" + name) }
    case let name?:
      guard let target = Target.all[name] else { exit(2) }
      let paths = arguments.dropFirst().flatMap(files)
      for path in paths {
        // Said before it is tried, so that a crash is attributable.
        say("\(name) \(path)")
        target(contents(of: path))
      }
      say("\(name): \(paths.count) files", to: output)
    case nil: exit(2)
    }
  }

  private static func files(at path: String) -> [String] {
    guard let folder = opendir(path) else { return [path] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append("\(path)/\(name)") }
    }
    return names.sorted()
  }

  private static func contents(of path: String) -> [UInt8] {
    let file = open(path, O_RDONLY)
    defer { close(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(file, &block, block.count)
      guard count > 0 else { return bytes }
      bytes += block[..<count]
    }
  }

  private static func save(_ bytes: [UInt8], _ path: String) {
    guard let file = fopen(path, "w") else { exit(3) }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}
