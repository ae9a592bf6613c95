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
    return carryOut(assistant.turn(typed, today: today), today)
  }

  /// Does something outside that nobody typed: opening the draft that was used last.
  package mutating func perform(_ effect: Effect) -> Turn? {
    let today = world.today()
    let outcome = world.perform(effect)
    guard outcome != .done else { return nil }
    return carryOut(assistant.resume(after: outcome, of: effect, today: today), today)
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
