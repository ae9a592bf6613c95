import Glibc
import Synchronization

/// Text to a descriptor, whole and at once; nothing is held back in a buffer.
package enum Output {
  /// Why standard output took no more; 0 if it did.
  private static let failure = Atomic<Int32>(0)

  /// Puts `/dev/null` in the place of a standard channel that is closed.
  ///
  /// Else the next file that is opened would become standard output, and replies be written to it.
  package static func openChannels() {
    for channel in STDIN_FILENO...STDERR_FILENO where fcntl(channel, F_GETFD) < 0 {
      _ = open("/dev/null", O_RDWR)
    }
  }

  /// The exit code of the program: 3 instead of 0 if what was to be said didn't all get out.
  package static func exitCode(_ code: Int32) -> Int32 {
    if fflush(nil) != 0 { failure.store(errno, ordering: .relaxed) }
    let reason = failure.load(ordering: .relaxed)
    guard reason != 0, reason != EPIPE else { return code }
    complain("结果没有全部写出去：\(SystemError(reason).description)。")
    return code == 0 ? 3 : code
  }

  /// Prints a text: as it is where a program or a file takes it, set for reading on a terminal.
  package static func say(_ text: String) {
    write(set(text, for: STDOUT_FILENO) + "\n", to: STDOUT_FILENO)
  }

  /// Says on the error channel why something can't be done.
  package static func complain(_ text: String) {
    write(set(text, for: STDERR_FILENO) + "\n", to: STDERR_FILENO)
  }

  /// Prints a line that is taken as it is, such as a path, wherever it goes.
  package static func give(_ line: String) {
    write(Render.plain(line) + "\n", to: STDOUT_FILENO)
  }

  /// The text without what acts on a terminal; on a terminal broken at its width by Chinese rules.
  private static func set(_ text: String, for descriptor: Int32) -> String {
    var size = winsize()
    guard isatty(descriptor) == 1, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 3
    else { return Render.plain(text) }
    let ambiguous = Terminal.Options().ambiguousWidth ?? 1
    let render = Render(columns: Int(size.ws_col), usesColor: false, ambiguous: ambiguous)
    return render.rows(text).joined(separator: "\n")
  }

  /// Writes all of a text; a reader that is gone is nobody's error.
  package static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count, let start = bytes.baseAddress {
        let count = Glibc.write(descriptor, start + done, bytes.count - done)
        if count > 0 {
          done += count
        } else if count < 0, errno != EINTR, errno != EAGAIN {
          if descriptor == STDOUT_FILENO { failure.store(errno, ordering: .relaxed) }
          return
        }
      }
    }
  }
}
