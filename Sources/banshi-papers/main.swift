// Sets papers in formats that need fonts or large libraries, for banshi: a request comes in
// on standard input, the files go out on standard output (see TypesetRequest and TypesetReply).
import Documents
import Glibc
import Typeset

/// The exit codes of banshi: 2 for wrong usage, 3 for what can't be read or written.
func fail(_ message: String, _ code: Int32) -> Never {
  let line = Array("banshi-papers：\(message)\n".utf8)
  _ = write(STDERR_FILENO, line, line.count)
  exit(code)
}

func readAll() -> [UInt8]? {
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(STDIN_FILENO, &block, block.count)
    if count == 0 { return bytes }
    guard count > 0 else { return nil }
    bytes += block[..<count]
  }
}

func writeAll(_ bytes: [UInt8]) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    guard count > 0 else { return false }
    rest = rest.dropFirst(count)
  }
  return true
}

signal(SIGPIPE, SIG_IGN)
let folders = getenv("BANSHI_FONTS").map { String(cString: $0) } ?? ""
// For `banshi doctor`.
if CommandLine.arguments.dropFirst() == ["--fonts"] {
  exit(writeAll(Array(fontReport(folders: folders).utf8)) ? 0 : 3)
}
// Pages will be wanted: the fonts are looked through until the request comes.
let comesWithPages = CommandLine.arguments.dropFirst() == ["--pages"]
if CommandLine.arguments.count > 1 && !comesWithPages || isatty(STDIN_FILENO) != 0 {
  fail("这是 banshi 的排版程序，由 banshi 自己调用：从标准输入读 JSON，向标准输出写文件。", 2)
}
let finder = comesWithPages ? FontFinder(folders: folders) : nil
guard let input = readAll() else { fail("标准输入读不出来。", 3) }
// It was started ahead, and there is nothing to set after all.
if input.isEmpty { exit(2) }
guard let request = TypesetRequest(encoded: input) else { fail("看不懂收到的请求。", 2) }
let reply = typeset(request, fontFolders: folders, finder: finder)
guard writeAll(reply.encoded) else { fail("结果写不出去。", 3) }
// The reader has all, and need not wait until the memory is given back.
close(STDOUT_FILENO)
_exit(0)
