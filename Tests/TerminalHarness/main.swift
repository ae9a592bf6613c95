// A program that only reads lines, for the tests of the terminal: each line that is accepted comes
// back in one line that a test can parse. Arguments say what the editor knows: history=…, echo=…, word=…
// (word=导出:export), example=…, label=…, filled=…, total=…, file=… (a history file), plain=1.
import Console
import Dialogue
import Glibc

var options = Terminal.Options()
options.program = "banshi-test"
var prompt = Prompt()
var words: [CompletionWord] = []
var file: HistoryFile?
var isPlain = false
var echoPath: String?
for argument in CommandLine.arguments.dropFirst() {
  let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
  guard parts.count == 2 else { continue }
  switch parts[0] {
  case "history": options.history.append(parts[1])
  case "word":
    let spellings = parts[1].split(separator: ":").map(String.init)
    words.append(CompletionWord(spellings[0], aliases: Array(spellings.dropFirst())))
  case "example": prompt.example = parts[1]
  case "hint": prompt.hint = parts[1]
  case "label": prompt.label = parts[1]
  case "filled": prompt.filled = Int(parts[1]) ?? 0
  case "total": prompt.total = Int(parts[1]) ?? 0
  case "file": file = HistoryFile(path: parts[1])
  case "pages": options.pages = parts[1] == "1"
  case "plain": isPlain = true
  case "echo": echoPath = parts[1]
  default: break
  }
}
do {
  if let file { options.history += try file.load() }
} catch {
  print("! \(error)")
}
let completion = Completion(words)
options.assists.complete = { text, _ in completion.candidates(for: text) }
let breaks = WordBreaks(words.map(\.text))
options.assists.breaks = { breaks }
options.assists.judge = { text, _ in
  words.contains { text.hasPrefix($0.text) } ? .command : text.hasPrefix("拒") ? .refused : .plain
}

/// Answers a line, and does what some lines ask for.
func answer(_ line: String, echo: String?, _ write: (String) -> Void) {
  switch line {
  case "/crash":
    let nothing: [Int] = []
    print(nothing[CommandLine.arguments.count])
  case "/exit": exit(0)
  case "/sleep": sleep(2)
  case "/long": write((1...60).map { "第 \($0) 行" }.joined(separator: "\n"))
  default:
    let parts = line.split(separator: "\n", omittingEmptySubsequences: false)
    let answer = parts.joined(separator: "⏎")
    write("= \(answer.prefix(400))")
    if let echo, let file = fopen(echo, "a") {
      fputs(answer + "\n", file)
      fclose(file)
    }
  }
}

if !isPlain, let terminal = Terminal(options) {
  loop: while true {
    switch terminal.read(prompt) {
    case .line(let line):
      terminal.remember(line)
      do { try file?.append(line) } catch { terminal.write("! \(error)") }
      answer(line, echo: echoPath, terminal.write)
      if line == "/sleep" { terminal.write("! cancelled \(terminal.wasInterrupted())") }
    case .interrupted: terminal.write("! interrupted")
    case .end:
      terminal.write("! end")
      break loop
    case .hangup:
      terminal.write("! hangup")
      break loop
    }
  }
  terminal.close()
} else {
  let input = PlainInput()
  loop: while true {
    switch input.read(prompt) {
    case .line(let line): answer(line, echo: nil) { print($0) }
    case .interrupted: print("! interrupted")
    case .end: break loop
    case .hangup:
      print("! hangup")
      break loop
    }
    fflush(nil)
  }
}
