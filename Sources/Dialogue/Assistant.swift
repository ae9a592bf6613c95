import Drafts
import Knowledge
import Text

/// The assistant: what it knows, and where the conversation stands.
///
/// Start reading here.
package struct Assistant: Sendable {
  package let knowledge: KnowledgeBase
  let finder: Finder
  private lazy var lexicon = Lexicon(knowledge)
  package private(set) var conversation: Conversation
  private var before: Conversation
  private var line = Line("")
  private var sources: [Turn.Citation] = []

  package init(
    knowledge: KnowledgeBase, finder: Finder, draft: Draft = Draft(), name: String? = nil
  ) {
    self.knowledge = knowledge
    self.finder = finder
    conversation = Conversation(matter: Case(draft, knowledge: knowledge), name: name)
    before = conversation
  }

  /// Builds what the first turn would build, so that copies share it.
  package mutating func prepare() { _ = lexicon }

  /// Takes one turn: a line comes in; effects to perform and words to show go out.
  ///
  /// The effects are to be performed first; one that brings something or fails goes to `resume`.
  package mutating func turn(
    _ typed: String, today: Day, untitled: String? = nil
  ) -> Response {
    before = conversation
    line = Line(typed)
    let acts = acts(of: line, today: today)
    if let untitled { conversation.untitled = untitled }
    conversation.lexicon = lexicon
    var decision = carriedOn(
      conversation.decide(acts, finder: finder, today: today), today: today)
    if hides(line) { decision.replies.insert(.hidden, at: 0) }
    if line.hidPassword {
      decision.replies.insert(.told("这里好像有密码，没有记下。请只填账号，密码请自己保管。"), at: 0)
      if acts.isEmpty, conversation.isUnderWay { decision.replies.append(.ask) }
    }
    return respond(with: decision, today: today)
  }

  /// Reads what a line says of another unit, as soon as its draft is in hand.
  private mutating func carriedOn(_ decision: Decision, today: Day) -> Decision {
    var decision = decision
    var last = decision
    while let rest = conversation.carried, !last.effects.contains(where: \.opensDraft) {
      conversation.carried = nil
      guard !rest.isEmpty else { break }
      conversation.lexicon = lexicon
      // It is the same turn still.
      conversation.number -= 1
      last = conversation.decide(acts(of: Line(rest), today: today), finder: finder, today: today)
      if decision.replies.last == .ask { decision.replies.removeLast() }
      decision.effects += last.effects
      decision.replies += last.replies
    }
    return decision
  }

  /// Whether a line may speak of another draft than the open one.
  package func mayNameUnit(_ typed: String) -> Bool {
    (conversation.isUnderWay || conversation.name != nil)
      && (typed.containsAny(Words.endsOfUnits) || typed.containsAny(Words.signsOfUnits)
        || conversation.others.contains { typed.contains($0.name) })
  }

  /// Gets to know the drafts that there are.
  package mutating func know(_ drafts: [DraftSummary]) {
    conversation.others = drafts.filter { !$0.isRemoved }
  }

  /// What a line would be taken for, if it came now.
  package mutating func acts(of line: Line, today: Day) -> [Act] {
    Understanding(
      line: line, conversation: conversation, lexicon: lexicon, finder: finder, today: today
    ).acts()
  }

  /// Whether a number was taken out of the line now, or when it was recorded.
  private func hides(_ line: Line) -> Bool {
    line.hidIdentityNumber || line.text.contains(PersonalData.hiddenIdentityNumber)
  }

  /// Answers a question, whatever else the line may look like.
  package mutating func ask(_ question: String, today: Day) -> Response {
    before = conversation
    line = Line(question)
    let parts = finder.questions(in: line.text)
    var decision = conversation.decide(
      parts.map(Act.question), finder: finder, today: today)
    // Punctuation asks nothing; silence would look like a fault.
    if parts.isEmpty {
      decision.replies = [.declined(question: question, nearest: [], background: .gibberish)]
    }
    if hides(line) { decision.replies.insert(.hidden, at: 0) }
    return respond(with: decision, today: today)
  }

  /// Carries on once an effect has brought something, or has failed.
  package mutating func resume(after outcome: Outcome, of effect: Effect, today: Day) -> Response {
    if case .failed = outcome {
      let (number, comparing) = (conversation.number, conversation.comparing)
      conversation = before
      conversation.number = number
      conversation.comparing = comparing
    }
    let decision = conversation.decide(after: outcome, of: effect, today: today)
    return respond(with: carriedOn(decision, today: today), today: today)
  }

  private mutating func respond(with decision: Decision, today: Day) -> Response {
    let words = Wording(
      conversation: conversation, knowledge: knowledge, today: today, earlier: sources,
      typed: line.text
    ).said(decision.replies)
    if !words.sources.isEmpty { sources = words.sources }
    conversation.suggestions = words.suggestions
    var turn = state
    turn.reply = words.text
    turn.kind = words.kind
    turn.sources = words.sources
    turn.suggestions = words.suggestions
    turn.files = words.files
    turn.entries = words.entries
    turn.refused = words.refused
    turn.replies = words.replies
    turn.answer = words.answer
    turn.certainty = conversation.certainty
    turn.isOver = conversation.isOver
    return Response(effects: decision.effects, turn: turn)
  }

  /// The state of the case, as a turn tells it.
  private var state: Turn {
    var turn = Turn()
    turn.number = conversation.number
    turn.typed = line.text
    turn.name = conversation.name
    turn.draft = conversation.matter.draft
    turn.pending = conversation.isUnderWay ? conversation.pending?.field : nil
    turn.asksToConfirm = conversation.asksForConsent
    turn.derived = conversation.matter.derived
    turn.values = conversation.matter.values
    return turn
  }

  /// A turn that was taken elsewhere: it counts, and changes nothing here.
  mutating func passed(_ typed: String) -> Turn {
    conversation.number += 1
    line = Line(typed)
    return state
  }

  /// Goes on counting turns where another assistant stopped.
  mutating func count(from number: Int) { conversation.number = number }

  /// Starts an empty draft of this name; it is saved with its first answer.
  package mutating func start(_ name: String) {
    conversation = Conversation(matter: Case(Draft(), knowledge: knowledge), name: name)
  }

  /// What to show before the cursor.
  package var prompt: Prompt {
    var prompt = Prompt()
    guard conversation.isUnderWay else { return prompt }
    let progress = conversation.matter.progress
    prompt.filled = progress.filled
    prompt.total = progress.total
    let steps = knowledge.steps
    if let step = conversation.matter.currentStep,
      let index = steps.firstIndex(where: { $0.id == step.id })
    {
      prompt.step = index + 1
      prompt.stepTitle = step.title
    }
    guard let field = conversation.pendingField else { return prompt }
    prompt.label = field.label
    prompt.field = field.id
    // What can be accepted with a key must be true: an offer, never an invented example.
    prompt.example = conversation.matter.offered(field).map { field.bare($0.value) } ?? ""
    prompt.choices = field.choices.map(\.label)
    if prompt.example.isEmpty, prompt.choices.isEmpty { prompt.hint = field.examples.first ?? "" }
    return prompt
  }
}

/// What comes out of a turn: effects to perform, then the words to show once they succeeded.
package struct Response: Equatable, Sendable {
  package let effects: [Effect]
  package let turn: Turn
}

extension Conversation {
  var asksForConsent: Bool {
    switch expects {
    case .consent, .contradiction: true
    case .choice, .item, .name, nil: false
    }
  }
}
