import CEditline
import Glibc
import Transcripts

/// Plays a film on the terminal: texts after their pauses, with a few keys to steer.
///
/// Where nobody can press a key the pauses are kept; where nobody watches they are left out.
package struct FilmPlayer {
  /// The keys, in words.
  package static let keys = "空格：暂停或继续　→：跳到下一句　+ -：快些、慢些　q：停"

  private enum Key { case pause, chapter, faster, slower, stop, other }

  private let film: Film
  private let usesColor: Bool
  private var speed: Double
  private var isPaused = false
  /// The frames before this one are shown without pauses.
  private var target = 0

  /// `speed` 2 is twice as fast.
  package init(_ film: Film, speed: Double) {
    self.film = film
    self.speed = speed
    usesColor = getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
  }

  /// Plays to the end, or until it is stopped: then false.
  package mutating func play() -> Bool {
    guard isatty(STDOUT_FILENO) == 1 else {
      Screen.emit(film.frames.map(\.text).joined())
      return true
    }
    let hasKeys = isatty(STDIN_FILENO) == 1 && ce_catch_signals() == 0 && ce_begin_keys() == 0
    defer { if hasKeys { ce_end_keys() } }
    for (place, frame) in film.frames.enumerated() {
      if place >= target {
        guard rest(frame.delay, before: place, hasKeys: hasKeys) else {
          Screen.emit("\n")
          return false
        }
      }
      let isBold = usesColor && frame.voice == .user
      Screen.emit(isBold ? "\u{1B}[1m\(frame.text)\u{1B}[0m" : frame.text)
    }
    return true
  }

  /// Lets time pass while keys steer; false when it is to stop.
  private mutating func rest(_ delay: Int, before place: Int, hasKeys: Bool) -> Bool {
    var left = Double(delay) / speed
    guard hasKeys else {
      usleep(UInt32(left * 1_000))
      return true
    }
    while true {
      let start = now()
      switch ce_wait(isPaused ? -1 : Int32(left)) {
      case 0: return true
      case 1: break
      default: return false
      }
      left = max(0, left - (now() - start))
      switch key() {
      case .pause: isPaused.toggle()
      case .chapter:
        // A pause goes on at the next chapter.
        target = film.chapters.first { $0.frame > place }?.frame ?? film.frames.count
        return true
      case .faster: speed = min(speed * 2, 64)
      case .slower: speed = max(speed / 2, 0.125)
      case .stop: return false
      case .other: break
      }
    }
  }

  private func key() -> Key {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    guard count > 0 else { return .stop }
    switch String(decoding: bytes[..<count], as: UTF8.self) {
    case " ": return .pause
    case "\u{1B}[C", "\u{1B}OC", "\n", "\r": return .chapter
    case "+", "=": return .faster
    case "-": return .slower
    case "q", "Q", "\u{1B}", "\u{03}", "\u{04}": return .stop
    default: return .other
    }
  }

  /// Milliseconds of a clock that never goes back.
  private func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
  }
}
