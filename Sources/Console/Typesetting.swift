import Export
import Glibc
import Synchronization

/// The typesetting program beside this one, and the user's pictures, for exports.
package enum Typesetting {
  /// Whether the typesetting program was found.
  package static var isThere: Bool { program != nil }

  /// A font that the papers ask for, and what there is for it on this machine.
  package struct Font: Equatable, Sendable {
    package let wanted: String
    /// Empty when there is none.
    package let found: String
    package let isStandIn: Bool

    package init(wanted: String, found: String, isStandIn: Bool) {
      self.wanted = wanted
      self.found = found
      self.isStandIn = isStandIn
    }
  }

  /// Asks the program for the fonts; empty when it doesn't tell.
  package static func fonts() -> [Font] {
    let report = String(decoding: run([], argument: "--fonts") ?? [], as: UTF8.self)
    return report.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3 else { return nil }
      return Font(wanted: parts[0], found: parts[1], isStandIn: parts[2] == "1")
    }
  }

  /// The world of an export; `wait` is said to a person when the papers take longer than a moment.
  static func world(wait: Wait? = nil) -> ExportWorld {
    ExportWorld(
      typeset: { run($0, wait: wait) }, picture: { try? TextFile.bytes(of: expanded($0)) })
  }

  /// Where `banshi-papers` may be: beside `banshi`, or in `libexec` beside its `bin`.
  private static var program: String? {
    var buffer = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard count > 0 else { return nil }
    let path = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    return ["\(folder)/banshi-papers", "\(folder)/../libexec/banshi/banshi-papers"]
      .first { access($0, X_OK) == 0 }
  }

  /// Held while a program starts: it must see the end of its input, so no other one that starts
  /// meanwhile may come to hold our ends of its pipes.
  private static let starting = Mutex(())

  private typealias Started = (child: pid_t, input: Int32, output: Int32)

  /// A program that is waiting for its input.
  private static let ahead = Mutex<Started?>(nil)

  /// Starts the program before there is something to set, so that both come up at the same time.
  ///
  /// If nothing is, `endAhead` ends it, or the end of this program, with which its input ends. For
  /// pages it looks through the fonts until then.
  package static func startAhead(forPages: Bool) {
    ahead.withLock { waiting in
      if waiting == nil { waiting = starting.withLock { _ in start(forPages ? "--pages" : nil) } }
    }
  }

  /// Ends a program that was started ahead and not used.
  package static func endAhead() {
    guard let waiting = ahead.withLock({ $0.take() }) else { return }
    close(waiting.input)
    close(waiting.output)
    _ = status(of: waiting.child)
  }

  /// Runs the program: `input` to its standard input, its standard output back; nil if it failed.
  private static func run(
    _ input: [UInt8], argument: String? = nil, wait: Wait? = nil
  ) -> [UInt8]? {
    let waiting = argument == nil ? ahead.withLock { $0.take() } : nil
    guard let started = waiting ?? starting.withLock({ _ in start(argument) }) else { return nil }
    let output = exchange(input, started.input, started.output, wait)
    // A reply tells itself whether it is whole: the files can be written while the program ends.
    if argument == nil, !output.isEmpty {
      leaving.withLock { $0.append(started.child) }
      return output
    }
    return status(of: started.child) == 0 ? output : nil
  }

  /// Programs that have answered and are not waited for yet.
  private static let leaving = Mutex<[pid_t]>([])

  /// Waits for the ends of the programs that have answered; the next start does it, too, for those
  /// that have ended.
  static func settle() {
    let children = leaving.withLock { children in
      defer { children = [] }
      return children
    }
    for child in children { _ = status(of: child) }
  }

  private static func status(of child: pid_t) -> Int32 {
    var code: Int32 = 0
    while waitpid(child, &code, 0) < 0, errno == EINTR {}
    return code
  }

  /// Starts the program; gives it and our ends of the pipes.
  private static func start(_ argument: String?) -> Started? {
    leaving.withLock { $0.removeAll { waitpid($0, nil, WNOHANG) != 0 } }
    guard let program else { return nil }
    var toChild: [Int32] = [0, 0]
    var fromChild: [Int32] = [0, 0]
    guard pipe(&toChild) == 0 else { return nil }
    guard pipe(&fromChild) == 0 else {
      toChild.forEach { close($0) }
      return nil
    }
    for descriptor in toChild + fromChild { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toChild[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, fromChild[1], STDOUT_FILENO)
    // Ctrl-C is for us: a paper that was begun comes to its end.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Until it stands in a group of its own, it must not hear it either.
    var unheard = sigset_t()
    sigemptyset(&unheard)
    sigaddset(&unheard, SIGINT)
    posix_spawnattr_setsigmask(&attributes, &unheard)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
    var child = pid_t()
    let name = strdup(program)
    let option = argument.flatMap { strdup($0) }
    defer {
      free(name)
      free(option)
    }
    var arguments = [name, option, nil]
    let status = posix_spawn(&child, program, &actions, &attributes, &arguments, environ)
    close(toChild[0])
    close(fromChild[1])
    guard status == 0 else {
      close(toChild[1])
      close(fromChild[0])
      return nil
    }
    return (child, toChild[1], fromChild[0])
  }

  /// Writes what there is room for, and tells how much, or -1; where nobody reads any more, no signal
  /// ends this program.
  private static func writeQuietly(_ writer: Int32, _ bytes: ArraySlice<UInt8>) -> Int {
    var broken = sigset_t()
    var before = sigset_t()
    sigemptyset(&broken)
    sigaddset(&broken, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &broken, &before)
    let count = bytes.withUnsafeBytes { write(writer, $0.baseAddress, $0.count) }
    let problem = errno
    if count < 0, problem == EPIPE {
      var moment = timespec()
      sigtimedwait(&broken, nil, &moment)
    }
    pthread_sigmask(SIG_SETMASK, &before, nil)
    errno = problem
    return count
  }

  /// Writes and reads in turn, as either end is ready, so that no pipe fills up.
  private static func exchange(
    _ input: [UInt8], _ writer: Int32, _ reader: Int32, _ wait: Wait?
  ) -> [UInt8] {
    var wait = wait
    defer { wait?.end() }
    var output: [UInt8] = []
    var rest = input[...]
    var block = [UInt8](repeating: 0, count: 65_536)
    _ = fcntl(writer, F_SETFL, O_NONBLOCK)
    var isWriting = true
    while true {
      var polls = [pollfd(fd: reader, events: Int16(POLLIN), revents: 0)]
      if isWriting { polls.append(pollfd(fd: writer, events: Int16(POLLOUT), revents: 0)) }
      let ready = poll(&polls, nfds_t(polls.count), wait?.timeLeft ?? -1)
      if ready == 0 { wait?.say() }
      guard ready >= 0 else {
        if errno == EINTR { continue }
        break
      }
      if isWriting, polls[1].revents != 0 {
        let count = writeQuietly(writer, rest)
        if count > 0 { rest = rest.dropFirst(count) }
        if rest.isEmpty || (count < 0 && errno != EAGAIN && errno != EINTR) {
          close(writer)
          isWriting = false
        }
      }
      if polls[0].revents != 0 {
        let count = read(reader, &block, block.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { break }
        output += block[..<count]
      }
    }
    if isWriting { close(writer) }
    close(reader)
    return output
  }
}
