import Text

/// A conversation held in a world.
package struct Session {
  package private(set) var assistant: Assistant
  private let world: World
  private var tour: Tour?

  package init(_ assistant: Assistant, in world: World) {
    self.assistant = assistant
    self.world = world
  }

  /// Takes turns until the input ends.
  package mutating func run() {
    while true {
      switch world.read(prompt) {
      case .line(let typed):
        let turn = take(typed)
        world.write(turn)
        if turn.isOver { return }
      case .interrupted: continue
      case .end:
        // The end of a tour is not yet the end of the conversation.
        guard tour != nil else { return }
        world.write(leaveTour(Tour.left))
      case .hangup: return
      }
    }
  }

  /// Takes one turn, effects and all, and tells what came of it.
  package mutating func take(_ typed: String) -> Turn {
    if tour != nil { return practise(typed) }
    let today = world.today()
    let turn = carryOut(respond(to: typed, today), today)
    guard assistant.conversation.asksForTour else { return turn }
    return startTour(turn)
  }

  /// The drafts are looked through only for one that has no name yet: for a line that begins a new
  /// draft beside an open one the turn is taken again, with a name that is free.
  private mutating func respond(to typed: String, _ today: Day) -> Response {
    if assistant.mayNameUnit(typed), case .listed(let drafts) = world.perform(.list) {
      assistant.know(drafts)
    }
    guard assistant.conversation.name != nil else {
      return assistant.turn(typed, today: today, untitled: world.untitled())
    }
    let before = assistant
    let response = assistant.turn(typed, today: today)
    guard assistant.conversation.tookUntitled else { return response }
    assistant = before
    return assistant.turn(typed, today: today, untitled: world.untitled())
  }

  /// What stands before the cursor now.
  package var prompt: Prompt {
    let assistant = tour?.assistant ?? assistant
    var prompt = assistant.prompt
    prompt.foresight = Foresight(assistant, today: world.today())
    guard let tour else { return prompt }
    prompt.suggestion = tour.lesson?.line ?? ""
    if prompt.label.isEmpty { prompt.label = "教程" }
    return prompt
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
    Session.carryOut(response, by: &assistant, today, world.perform)
  }

  private static func carryOut(
    _ response: Response, by assistant: inout Assistant, _ today: Day,
    _ perform: (Effect) -> Outcome
  ) -> Turn {
    var turn = response.turn
    for effect in response.effects {
      let outcome = perform(effect)
      guard outcome != .done else { continue }
      let more = carryOut(
        assistant.resume(after: outcome, of: effect, today: today), by: &assistant, today, perform)
      if case .failed = outcome { return more }
      turn = turn.followed(by: more)
    }
    return turn
  }
}

// MARK: The tour

extension Session {
  private mutating func startTour(_ turn: Turn) -> Turn {
    let tour = Tour(assistant)
    self.tour = tour
    return described(turn, Tour.opening + "\n" + tour.invitation, line: tour.lesson?.line)
  }

  /// A turn of the tour: the assistant's own answer, then what to try next.
  private mutating func practise(_ typed: String) -> Turn {
    guard var tour else { return Turn() }
    switch Tour.wish(typed) {
    case .leave: return leaveTour(Tour.left, typed)
    case .next:
      tour.skipLesson()
      guard tour.lesson != nil else { return leaveTour(Tour.closing, typed) }
      let turn = tour.assistant.passed(typed)
      self.tour = tour
      return described(turn, tour.invitation, line: tour.lesson?.line)
    case nil: break
    }
    let today = world.today()
    let response = tour.assistant.turn(typed, today: today, untitled: Tour.draft)
    var replies = tour.assistant.conversation.lastReplies
    if response.effects.contains(where: \.isExport) { replies.append(.wrote(paths: [], notes: [])) }
    var turn = Session.carryOut(response, by: &tour.assistant, today, Tour.perform)
    turn.isOver = false
    let isDone = tour.advance(after: replies)
    self.tour = tour
    guard tour.lesson != nil else {
      return leaveTour([turn.reply, Tour.closing].joined(separator: "\n"), typed)
    }
    return described(
      turn, turn.reply + "\n" + (isDone ? tour.invitation : tour.reminder),
      line: tour.lesson?.line)
  }

  /// Ends the tour; the conversation goes on where it was.
  private mutating func leaveTour(_ words: String, _ typed: String = "") -> Turn {
    // The last lesson is taken in the tour, and counted there.
    if let number = tour?.assistant.conversation.number {
      assistant.count(from: tour?.lesson == nil ? number - 1 : number)
    }
    tour = nil
    return described(assistant.passed(typed), words, line: nil)
  }

  private func described(_ turn: Turn, _ reply: String, line: String?) -> Turn {
    var turn = turn
    turn.reply = reply
    turn.isPractice = true
    turn.suggestions = line.map { [$0] } ?? []
    return turn
  }
}

extension Effect {
  fileprivate var isExport: Bool { if case .export = self { true } else { false } }
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
