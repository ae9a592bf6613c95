import CEditline
import Dialogue
import Glibc

/// Reads lines where nothing is edited: from a pipe, on a terminal that cannot, or when asked to.
package final class PlainInput {
  /// The most bytes that a line may have.
  package static let limit = 1 << 20

  /// What came of reading a line.
  package enum Line: Equatable, Sendable {
    case line(String)
    /// The line had more bytes than the limit, and was left out.
    case tooLong(limit: Int)
    case interrupted
    case end
    case hangup
  }

  private let descriptor: Int32
  private let isTerminal: Bool
  private var waiting: [UInt8] = []
  private var position = 0
  private var isFirst = true
  private var isAtEnd = false

  package init(descriptor: Int32 = STDIN_FILENO) {
    self.descriptor = descriptor
    isTerminal = isatty(descriptor) == 1
    // On a terminal Ctrl-C cancels the line; the program at the end of a pipe is simply ended.
    if isTerminal { ce_catch_signals() }
  }

  /// Reads a line for a conversation; a line that is too long is said and left out.
  package func read(_ prompt: Prompt) -> Input {
    // A person sits there, and waits to be told that it is their turn.
    if isTerminal, isatty(STDOUT_FILENO) == 1 { Screen.emit(Terminal.text(of: prompt)) }
    while true {
      switch next() {
      case .line(let line): return .line(line)
      case .tooLong(let limit): Screen.emit("这一行超过 \(limit) 字节，未收入。请分几行输入。\n")
      case .interrupted: return .interrupted
      case .end: return .end
      case .hangup: return .hangup
      }
    }
  }

  /// The next line, without its end; what is no UTF-8 becomes U+FFFD.
  package func next() -> Line {
    var bytes: [UInt8] = []
    var isTooLong = false
    while true {
      if position == waiting.count {
        switch fill() {
        case .some(let stopped): return stopped
        case nil: break
        }
        if isAtEnd { break }
      }
      let rest = waiting[position...]
      let end = rest.firstIndex(of: 10)
      if !isTooLong { bytes += rest[..<(end ?? rest.endIndex)] }
      position = end.map { $0 + 1 } ?? waiting.count
      if bytes.count > PlainInput.limit {
        isTooLong = true
        bytes = []
      }
      if end != nil { return isTooLong ? .tooLong(limit: PlainInput.limit) : .line(text(bytes)) }
    }
    if isTooLong { return .tooLong(limit: PlainInput.limit) }
    return bytes.isEmpty ? .end : .line(text(bytes))
  }

  /// Reads more bytes; gives what stopped it, if anything did.
  private func fill() -> Line? {
    guard !isAtEnd else { return nil }
    if isTerminal {
      switch ce_wait(-1) {
      case Int32(-CE_INTERRUPT): return .interrupted
      case Int32(-CE_HANGUP): return .hangup
      default: break
      }
    }
    waiting = [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
      var got: Int
      repeat {
        got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      } while got < 0 && errno == EINTR
      count = max(0, got)
    }
    position = 0
    isAtEnd = waiting.isEmpty
    return nil
  }

  private func text(_ bytes: [UInt8]) -> String {
    var bytes = bytes[...]
    if isFirst, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    isFirst = false
    if bytes.last == 13 { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
