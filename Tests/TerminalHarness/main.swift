// A program that only reads lines, for the tests of the terminal: each line that is accepted comes
// back in one line that a test can parse.
import Console
import Dialogue

var options = Terminal.Options()
options.history = ["第一条", "第二条"]
if let terminal = Terminal(options) {
  loop: while true {
    switch terminal.read(Prompt()) {
    case .line(let line):
      terminal.write(
        "= \(line.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎"))")
    case .interrupted: terminal.write("! interrupted")
    case .end: terminal.write("! end"); break loop
    case .hangup: terminal.write("! hangup"); break loop
    }
  }
  terminal.close()
}
