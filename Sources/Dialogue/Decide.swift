import Drafts
import Knowledge
import Text

extension Conversation {
  /// Decides what follows from what a line means, act by act.
  ///
  /// Nothing else changes the conversation, and this reads no clock, file or terminal.
  mutating func decide(_ acts: [Act], finder: Finder, today: Day) -> Decision {
    number += 1
    asksForTour = false
    tookUntitled = false
    let expected = expects
    let before = matter.draft
    expects = nil
    matter.beginTurn()
    var decision = Decision()
    var gifts: [Gift] = []
    var notes: [String] = []
    var offered = false
    for act in acts {
      switch act {
      case .fill(let field, let text, let manner):
        offered = offered || manner == .offered
        take(field, text, manner, today, into: &gifts, &notes, &decision)
      case .clear(let field):
        settle(&gifts, &notes, &decision, offered)
        clear(field, &decision)
      case .revert(let field):
        settle(&gifts, &notes, &decision, offered)
        revert(field, &decision)
      case .contest(let field):
        settle(&gifts, &notes, &decision, offered)
        contest(field, &decision)
      case .event(let event, let said):
        settle(&gifts, &notes, &decision, offered)
        if case .noticed(let day) = event, day > today {
          decision.replies.append(.told("\(day.chinese)还没有到。收到通知以后再告诉我，我来算期限。"))
        } else {
          record(event, said, &decision)
        }
      case .whichReview(let events, let said):
        settle(&gifts, &notes, &decision, offered)
        expects = .choice(
          of: zip(["域名审核", "标识在线审核", "纸质材料确认"], events).map {
            .init(title: $0, act: .event($1, said: said))
          })
        decision.replies.append(.unknownReview)
      case .question(let text):
        settle(&gifts, &notes, &decision, offered)
        answer(text, finder, &decision)
      case .command(let command, let argument):
        settle(&gifts, &notes, &decision, offered)
        carryOut(command, argument, today, &decision)
      case .address(let address, let rest):
        settle(&gifts, &notes, &decision, offered)
        turn(to: address, rest, since: before, &decision)
      case .units(let names, let rest):
        settle(&gifts, &notes, &decision, offered)
        begin(with: names, rest, &decision)
      case .choose(let number):
        choose(number, from: expected, finder, today, &decision)
      case .agree, .disagree:
        reply(act == .agree, to: expected, finder, today, &decision)
      case .ambiguous(let text, let fields):
        settle(&gifts, &notes, &decision, offered)
        ask(which: text, fields, &decision)
      case .doubtful(let field, let text, let asked):
        settle(&gifts, &notes, &decision, offered)
        doubt(field, text, asked, &decision)
      case .perhaps(let alternatives):
        settle(&gifts, &notes, &decision, offered)
        offer(alternatives, finder, today, &decision)
      case .inquire, .hail, .daunted, .among, .recall, .recallChange, .restart, .keep, .reckon,
        .pause, .sayAgain, .elsewhere:
        settle(&gifts, &notes, &decision, offered)
        heed(act, today, &decision)
      case .propose(let field):
        settle(&gifts, &notes, &decision, offered)
        propose(field, &decision)
      case .adopt(let gifts, _): adopt(gifts, &decision)
      case .adoptAll: break
      case .unclear(let text):
        settle(&gifts, &notes, &decision, offered)
        decision.replies.append(.notUnderstood(text))
      }
    }
    settle(&gifts, &notes, &decision, offered)
    if let id = wanted, let form = matter.knowledge.form(id), matter.applies(form) {
      wanted = nil
      let field = matter.open(in: form).first(where: matter.requires)
      if let field { matter.focus(on: Focus(form: id, field: field.id)) }
    }
    if awaitsChange {
      // 改: the next line is the new value.
      awaitsChange = false
    } else {
      keepRound(&decision, since: before)
    }
    askToFollow(&decision, since: before)
    if !acts.contains(.sayAgain), !decision.replies.isEmpty { lastReplies = decision.replies }
    finish(&decision, since: before)
    return decision
  }

  /// Offers what a line may have meant; a single thing that only shows something is shown at once.
  private mutating func offer(
    _ alternatives: [Expectation.Alternative], _ finder: Finder, _ today: Day,
    _ decision: inout Decision
  ) {
    guard alternatives.count == 1, let only = alternatives.first else {
      expects = .choice(of: alternatives)
      decision.replies.append(.whichWish(alternatives.map(\.title)))
      return
    }
    if only.act.onlyShows {
      perform(only.act, finder, today, &decision)
      return
    }
    let question = "您是想“\(only.title)”吗？回答“好”就办；不是的话，请换个说法。"
    expects = .consent(to: only.act, question: question)
    decision.replies.append(.asksConsent(question))
  }

  private mutating func focus(inRound id: String) {
    guard let form = matter.forms.first(where: { $0.fields.contains(id) }) else { return }
    matter.focus(on: Focus(form: form.id, field: id))
    awaitsChange = true
  }

  /// Saves what changed, and asks the next field where that is the natural thing to say.
  private mutating func finish(_ decision: inout Decision, since before: Draft) {
    if hasChanged(since: before), !decision.effects.contains(where: \.opensDraft), !isBlank {
      if name == nil {
        name = untitled
        tookUntitled = true
        decision.replies.insert(.created(name: name ?? ""), at: 0)
      }
      let begun = decision.effects.firstIndex { effect in
        if case .begin(let begun, _) = effect { begun == name } else { false }
      }
      if let name, let begun {
        // What was said of a draft that is begun in this turn belongs to its beginning.
        decision.effects[begun] = .begin(name: name, matter.draft)
      } else if let name, !isReadOnly {
        // What was begun in this turn is saved once, as it is now.
        decision.effects.removeAll { if case .save(name, _) = $0 { true } else { false } }
        // Behind a removal or renaming: only then the name is this draft's.
        let frees = decision.effects.contains { effect in
          switch effect {
          case .remove, .rename: true
          default: false
          }
        }
        decision.effects.insert(
          .save(name: name, matter.draft), at: frees ? decision.effects.count : 0)
      }
    }
    // A first fact that came along with a question opens the forms only if that is wanted.
    if before.answers.isEmpty, before.skipped.isEmpty, before.pending == nil, isUnderWay,
      expects == nil, decision.replies.contains(where: \.isFromKnowledge)
    {
      let question = "要现在开始填表吗？回答“好”就开始；也可以接着问。"
      expects = .consent(to: .command(.fill, argument: ""), question: question)
      decision.replies.append(.asksConsent(question))
      return
    }
    // One question at a time, and none to who leaves.
    if decision.replies.count(where: { $0 == .ask }) > 1 {
      decision.replies.removeAll { $0 == .ask }
      decision.replies.append(.ask)
    }
    if isOver { decision.replies.removeAll { $0 == .ask } }
    if isUnderWay, expects == nil, !isOver,
      decision.replies.contains(where: \.leadsBackToTheField)
    {
      if let pending, asked.last != pending, !wentBack { asked.append(pending) }
      wentBack = false
      let answers = decision.replies.contains(where: \.isAnswer)
      let isAsked = decision.replies.last == .ask
      if pending != nil || !answers, !isAsked { decision.replies.append(.ask) }
    }
  }

  /// Whether anything was begun: questions to a case that holds nothing lead to no field.
  var isUnderWay: Bool {
    !matter.draft.answers.isEmpty || matter.draft.pending != nil || !matter.draft.skipped.isEmpty
  }

  /// Whether there is nothing to save: no draft is open, and nothing was said yet for a new one.
  private var isBlank: Bool {
    var draft = matter.draft
    draft.history.turn = 0
    return name == nil && draft == Draft()
  }

  func hasChanged(since before: Draft) -> Bool {
    var now = matter.draft
    now.history.turn = before.history.turn
    return now != before
  }

  private mutating func reply(
    _ agrees: Bool, to expected: Expectation?, _ finder: Finder, _ today: Day,
    _ decision: inout Decision
  ) {
    switch expected {
    case .item:
      guard !agrees, let round, let id = round.left.first else {
        goOn(&decision)
        return
      }
      decision.replies.append(.contested(field: id))
      focus(inRound: id)
    case .consent(let act, _):
      if agrees {
        perform(act, finder, today, &decision)
      } else {
        decision.replies.append(.told("好的，没有改动。"))
      }
    case .contradiction(let field, let text, let base):
      guard agrees, let baseField = matter.knowledge.field(base) else {
        decision.replies.append(.told("好的，仍按原来的填。"))
        return
      }
      var gifts: [Gift] = []
      if case .boolean(let flag)? = matter.given(base)?.value {
        gifts = [.set(field: base, value: .boolean(!flag), origin: .user)]
      }
      if case .accepted(let value, _)? = matter.knowledge.field(field)?.check(text, today: today) {
        gifts.append(.set(field: field, value: value, origin: .user))
      }
      let report = matter.change(gifts, label: "更正「\(baseField.label)」")
      decision.replies.append(.filled(report, notes: [], offered: false))
    case .name:
      decision.replies.append(.told("好的，没有改动。"))
    case .choice, nil:
      decision.replies.append(.notUnderstood(agrees ? "是" : "不是"))
    }
  }
}
