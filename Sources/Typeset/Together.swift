import Glibc
import Synchronization

/// Does the same work to a few things, each on a thread of its own; the first on the caller's.
func together<Item: Sendable, Made: Sendable>(
  _ items: [Item], _ work: @escaping @Sendable (Item) -> Made
) -> [Made] {
  let others = items.dropFirst().map { item in Errand { work(item) } }
  for errand in others { errand.start() }
  return items.prefix(1).map(work) + others.map(\.result)
}

/// A piece of work on a thread; where no thread can be had, it is done when its result is wanted.
private final class Errand<Made: Sendable>: Sendable {
  private let work: @Sendable () -> Made
  private let state = Mutex<(thread: pthread_t?, made: Made?)>((nil, nil))

  init(_ work: @escaping @Sendable () -> Made) { self.work = work }

  func start() {
    var thread = pthread_t()
    let context = Unmanaged.passRetained(Run { self.keep(self.work()) })
    let status = pthread_create(
      &thread, nil,
      { context in
        context.map { Unmanaged<Run>.fromOpaque($0).takeRetainedValue().run() }
        return nil
      }, context.toOpaque())
    if status == 0 {
      state.withLock { $0.thread = thread }
    } else {
      context.release()
    }
  }

  private func keep(_ made: Made) { state.withLock { $0.made = made } }

  var result: Made {
    if let thread = state.withLock({ $0.thread }) { pthread_join(thread, nil) }
    return state.withLock { $0.made } ?? work()
  }
}

/// What a thread is given: a C function can't capture.
private final class Run {
  let run: () -> Void

  init(_ run: @escaping () -> Void) { self.run = run }
}
