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

  /// Prints a line as it is, control characters left out.
  package static func say(_ text: String) {
    write(Render.plain(text) + "\n", to: STDOUT_FILENO)
  }

  /// Says on the error channel why something can't be done.
  package static func complain(_ text: String) {
    write(Render.plain(text) + "\n", to: STDERR_FILENO)
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
