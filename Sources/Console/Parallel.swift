import Glibc
import Synchronization

/// Does the same work to many things on several cores.
///
/// Results come in the order of the things. `tick` hears on the caller's thread how many are done;
/// once it answers false no more are begun, and the results of the rest are nil.
package func parallel<Item: Sendable, Made: Sendable>(
  _ items: [Item], jobs: Int, work: @escaping @Sendable (Item) -> Made, tick: (Int) -> Bool
) -> [Made?] {
  let queue = Queue(items, work)
  var threads: [pthread_t] = []
  for _ in 0..<min(max(1, jobs), items.count) {
    var thread = pthread_t()
    let context = Unmanaged.passRetained(Worker { queue.work() })
    guard
      pthread_create(
        &thread, nil,
        { context in
          context.map { Unmanaged<Worker>.fromOpaque($0).takeRetainedValue().run() }
          return nil
        }, context.toOpaque()) == 0
    else {
      context.release()
      break
    }
    threads.append(thread)
  }
  // Where no thread can be had, the work is done here.
  if threads.isEmpty { queue.work() }
  while queue.wait() {
    if !tick(queue.done) { queue.stop() }
  }
  for thread in threads { pthread_join(thread, nil) }
  _ = tick(queue.done)
  return queue.results
}

/// How many cores there are.
package var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

private final class Worker {
  let run: () -> Void

  init(run: @escaping () -> Void) { self.run = run }
}

private final class Queue<Item: Sendable, Made: Sendable>: Sendable {
  private struct State: Sendable {
    var begun = 0
    var done = 0
    var isStopped = false
    var results: [Made?]
  }

  private let items: [Item]
  private let make: @Sendable (Item) -> Made
  private let state: Mutex<State>

  init(_ items: [Item], _ make: @escaping @Sendable (Item) -> Made) {
    self.items = items
    self.make = make
    state = Mutex(State(results: Array(repeating: nil, count: items.count)))
  }

  var done: Int { state.withLock { $0.done } }
  var results: [Made?] { state.withLock { $0.results } }

  func stop() { state.withLock { $0.isStopped = true } }

  /// Takes one thing after another until none is left.
  func work() {
    while let place = next() {
      let made = make(items[place])
      state.withLock { state in
        state.results[place] = made
        state.done += 1
      }
    }
  }

  private func next() -> Int? {
    state.withLock { state in
      guard !state.isStopped, state.begun < items.count else { return nil }
      state.begun += 1
      return state.begun - 1
    }
  }

  /// Rests a moment; false once all that was begun is done and nothing is left to begin.
  func wait() -> Bool {
    let isBusy = state.withLock { state in
      state.done < (state.isStopped ? state.begun : items.count)
    }
    if isBusy { usleep(2_000) }
    return isBusy
  }
}

/// Whether something went wrong, as several threads find out.
package final class Failed: Sendable {
  private let flag = Mutex(false)

  package init() {}

  package var isSet: Bool { flag.withLock { $0 } }

  package func set() { flag.withLock { $0 = true } }
}
