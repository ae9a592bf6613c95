import Console
import Dialogue
import Glibc

// The terminal: bytes as keys, on a pseudo-terminal of this process.
extension Target {
  static func terminal(_ bytes: [UInt8]) {
    // More would not fit into what a terminal holds for a program.
    guard bytes.count <= 1024 else { return }
    guard let editor = Keyboard.editor else { return require(false, "no terminal") }
    Keyboard.type(bytes)
    for _ in 0..<3_000 {
      switch editor.read(Prompt()) {
      case .line(let line):
        require(isClean(line.filter { $0 != "\t" }), "a line with \(line.debugDescription)")
        editor.remember(line)
        if line.contains(Keyboard.mark) { return }
      case .interrupted, .end: break
      case .hangup: require(false, "a terminal that went away")
      }
    }
    require(false, "no end")
  }
}

/// Who sits before the terminal: types, and reads what is shown.
enum Keyboard {
  /// What is typed last.
  static let mark = "终了"
  /// What ends a paste, a sequence, a search and a menu, and then the line.
  private static let way = "\u{1B}[201~\u{7}\u{1B}\\\u{7}\u{7}\r\(mark)\r"
  // TIOCGPTN and TIOCSPTLCK, which Swift doesn't see.
  private static let getNumber: UInt = 0x8004_5430
  private static let setLock: UInt = 0x4004_5431
  nonisolated(unsafe) private static var master: Int32 = -1

  nonisolated(unsafe) static let editor: Terminal? = {
    guard open() else { return nil }
    setenv("TERM", "xterm", 1)
    setenv("EDITRC", "/dev/null", 1)
    var options = Terminal.Options()
    options.program = "banshi-fuzz"
    options.history = ["我们没有网站", "网站名称：甲局", "ab cd", "第一行\n第二行"]
    options.ambiguousWidth = 1
    let words = ["导出", "导入", "打开", "网站名称"].map { CompletionWord($0, aliases: ["dc"]) }
    let completion = Completion(words)
    options.assists.complete = { text, _ in completion.candidates(for: text) }
    let breaks = WordBreaks(words.map(\.text))
    options.assists.breaks = { breaks }
    return Terminal(options)
  }()

  /// Types what is tried, and what leads to the end of it.
  static func type(_ bytes: [UInt8]) {
    tcflush(STDIN_FILENO, TCIFLUSH)
    let all = bytes + Array(way.utf8)
    _ = write(master, all, all.count)
  }

  /// Puts a pseudo-terminal in the place of standard input and output.
  private static func open() -> Bool {
    let ours = Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var number: CInt = 0
    var isLocked: CInt = 0
    guard ours >= 0, ioctl(ours, getNumber, &number) == 0, ioctl(ours, setLock, &isLocked) == 0
    else { return false }
    let theirs = Glibc.open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    guard theirs >= 0, dup2(theirs, STDIN_FILENO) == 0, dup2(theirs, STDOUT_FILENO) == 1 else {
      return false
    }
    var size = winsize(ws_row: 24, ws_col: 40, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(STDOUT_FILENO, UInt(TIOCSWINSZ), &size)
    master = ours
    // (A thread of our own crashes the compiler, 6.3.1.)
    Task.detached { watch(ours) }
    return true
  }

  /// Takes what is shown; where nothing more comes, some key kept the rest for itself: types on.
  private static func watch(_ ours: Int32) {
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      var source = pollfd(fd: ours, events: Int16(POLLIN), revents: 0)
      if poll(&source, 1, 200) > 0 {
        if read(ours, &block, block.count) <= 0 { return }
      } else {
        let all = Array(way.utf8)
        _ = write(ours, all, all.count)
      }
    }
  }
}
