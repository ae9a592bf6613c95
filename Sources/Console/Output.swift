import Glibc

/// Text to a descriptor, whole and at once; nothing is held back in a buffer.
package enum Output {
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
          return
        }
      }
    }
  }
}
