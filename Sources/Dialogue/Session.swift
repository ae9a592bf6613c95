import Text

/// A conversation held in a world.
package struct Session {
  package private(set) var assistant: Assistant
  private let world: World

  package init(_ assistant: Assistant, in world: World) {
    self.assistant = assistant
    self.world = world
  }

  /// Takes turns until the input ends.
  package mutating func run() {
    while true {
      switch world.read(assistant.prompt) {
      case .line(let typed):
        let turn = take(typed)
        world.write(turn)
        if turn.isOver { return }
      case .interrupted: continue
      case .end, .hangup: return
      }
    }
  }

  /// Takes one turn, effects and all, and tells what came of it.
  package mutating func take(_ typed: String) -> Turn {
    let today = world.today()
    return carryOut(assistant.turn(typed, today: today, untitled: world.untitled()), today)
  }

  /// Opens a draft before anything is typed, or starts one of that name.
  package mutating func begin(_ name: String, isNew: Bool) -> Turn? {
    let today = world.today()
    if isNew {
      assistant.start(name)
      return nil
    }
    let effect = Effect.open(name: name)
    let outcome = world.perform(effect)
    guard outcome != .done else { return nil }
    return carryOut(assistant.resume(after: outcome, of: effect, today: today), today)
  }

  /// What is said to somebody who uses the program for the first time.
  package func welcome() -> Turn {
    var turn = Turn()
    turn.reply = Wording.welcome
    return turn
  }

  /// Performs the effects before anything is said: nothing is called saved before it is.
  ///
  /// An effect that brings something adds its words; one that fails takes the place of all words.
  private mutating func carryOut(_ response: Response, _ today: Day) -> Turn {
    var turn = response.turn
    for effect in response.effects {
      let outcome = world.perform(effect)
      guard outcome != .done else { continue }
      let more = carryOut(assistant.resume(after: outcome, of: effect, today: today), today)
      if case .failed = outcome { return more }
      turn = turn.followed(by: more)
    }
    return turn
  }
}

extension Turn {
  /// This turn with the words of what came of it added.
  fileprivate func followed(by more: Turn) -> Turn {
    var turn = more
    turn.reply = [reply, more.reply].filter { !$0.isEmpty }.joined(separator: "\n")
    turn.kind = reply.isEmpty ? more.kind : kind
    turn.sources = sources + more.sources
    turn.files = files + more.files
    turn.entries = entries + more.entries
    return turn
  }
}
