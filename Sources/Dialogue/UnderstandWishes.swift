import Drafts
import Knowledge
import Text

/// What a line wants in words that no grammar foresaw: the ranking of wishes tells it from examples.
///
/// Where the grammars are certain they have the word. Else a wish that is all but sure wins over what
/// they made of the line, a likely one over their making nothing of it, and a less likely one is
/// offered. A wish changes nothing that can't be undone, or is asked back by its command.
extension Understanding {
  func wished(_ acts: [Act]) -> [Act] {
    acts.count > 1 ? partlyWished(wishedAsWhole(acts)) : wishedAsWhole(acts)
  }

  /// Beside what was understood, a clause that was not may be a wish of its own, or say it once more.
  private func partlyWished(_ acts: [Act]) -> [Act] {
    guard acts.count > 1 else { return acts }
    var known = acts.compactMap(\.wish)
    return acts.compactMap { act in
      let text: String
      switch act {
      case .unclear(let part): text = part
      case .question(let part) where !finder.find(part).isConfident: text = part
      default: return act
      }
      let clause = Spelling(text)
      guard let best = finder.recognize(generalized(clause)).first, best.isInScope,
        best.likelihood >= Trust.none.rawValue
      else { return act }
      if known.contains(best.wish) || Wish.idle.contains(best.wish) && best.wish != .tell {
        return nil
      }
      guard best.likelihood >= Trust.some.rawValue,
        !Wish.drastic.contains(best.wish) || best.wish == .quit && clause.count <= 9,
        let wanted = self.act(best.wish, in: clause)
      else { return act }
      known.append(best.wish)
      return wanted
    }
  }

  private func wishedAsWhole(_ acts: [Act]) -> [Act] {
    let whole = Spelling(line.text).trimmed { " \t\n".contains($0) }
    guard (2...Words.longestWish).contains(whole.count), !whole.folded.contains("\n"),
      !isCertain(acts, of: whole)
    else { return acts }
    let found = finder.recognize(generalized(whole))
    guard let best = found.first, !acts.contains(where: { $0.wish == best.wish }) else {
      return acts
    }
    let trust = max(
      trust(in: acts, of: whole, against: best.wish),
      Wish.drastic.contains(best.wish) ? .some : .none)
    if best.wish == .other, best.likelihood >= Trust.some.rawValue, trust <= .some {
      return [.pause]
    }
    // Who only calls is no draft to be opened.
    if best.wish == .open, whole.key.containsAny(Words.callsOfOthers) { return acts }
    // An idle remark takes the place of nothing that was read.
    if trust > .none, Wish.idle.contains(best.wish) { return acts }
    if best.isInScope, best.likelihood >= trust.rawValue, let act = act(best.wish, in: whole) {
      return [act]
    }
    // While something is asked, offering other things would only confuse.
    if conversation.expects != nil {
      // A no may be guessed; a yes never is.
      let denies = found.contains { Wish.denials.contains($0.wish) }
      return awaitsYesOrNo && denies ? [.disagree] : acts
    }
    // What is only guessed is offered, where the line would be handed back otherwise.
    guard self.trust(in: acts, of: whole, against: best.wish) == .none, best.isWorthAsking,
      !acts.contains(where: \.isFilling)
    else {
      return acts
    }
    let offers = found.prefix(2).filter {
      // A number alone is no consent to a removal.
      $0.wish != .tell && $0.wish != .other && $0.wish != .remove
        && (!Wish.drastic.contains($0.wish) || $0.likelihood >= Trust.none.rawValue)
    }
    .compactMap { offer($0.wish, in: whole) }
    guard best.wish != .tell, best.wish != .other, !offers.isEmpty else { return acts }
    if let act = acts.first, case .doubtful(let field, let text, let asked) = act {
      let label = matter.knowledge.field(field)?.label ?? field
      return [
        .perhaps(
          offers + [
            .init(title: "填到「\(label)」", act: .fill(field: field, text: text, manner: .asked)),
            .init(title: "当作问题来问", act: .question(asked)),
          ])
      ]
    }
    return [.perhaps(offers)]
  }

  /// How much what the grammars read is to be trusted: the likelihood that a wish must have to win.
  private enum Trust: Double, Comparable {
    case none = 0.4
    case some = 0.7
    case much = 0.9
    case full = 2

    static func < (one: Trust, other: Trust) -> Bool { one.rawValue < other.rawValue }
  }

  /// Whether what was read needs no second opinion: a command by its name, an answer to what was asked,
  /// values that show what they are.
  private func isCertain(_ acts: [Act], of whole: Spelling) -> Bool {
    if Command.find(in: whole.key)?.isExact == true { return true }
    if acts.isEmpty || lexicon.isOffered(whole) { return true }
    return acts.contains { act in
      switch act {
      case .fill(_, _, .offered), .propose, .inquire, .hail, .daunted, .adopt, .adoptAll, .reckon,
        .choose, .agree, .disagree, .address, .units, .command(.confirm, Words.ifComplete):
        true
      case .fill(let id, let text, let manner):
        matter.knowledge.field(id).map { field in
          guard field.kind.isFreeText else { return fitsCheck(Spelling(text), field) }
          let value = Spelling(text)
          // Longer than the line, it is an edit of what was there.
          if field.kind == .paragraph, value.count > whole.count { return true }
          return isOrganization(value)
            || manner != .asked
              && (isQuoted(value) || PersonNames.areLike(value) || isNamed(field, in: whole))
        } ?? true
      default: false
      }
    }
  }

  /// Whether a line begins with a field and a sign behind it.
  private func isNamed(_ field: Field, in whole: Spelling) -> Bool {
    guard let (named, rest) = lexicon.leadingField(of: whole.dropping(leads: Words.subjects)) else {
      return false
    }
    return named.id == field.id && separator(of: rest) != nil
  }

  private func trust(in acts: [Act], of whole: Spelling, against wish: Wish) -> Trust {
    guard acts.count == 1, let act = acts.first else {
      // What was asked is answered, whatever else stands in the line.
      let asks = acts.contains { act in
        if case .question(let text) = act { finder.find(text).isConfident } else { false }
      }
      return asks ? .full : .much
    }
    switch act {
    case .unclear, .doubtful: return .none
    case .fill(let id, let text, .asked):
      // Of a paragraph any words may be a part; of a name hardly a part of the line.
      guard let field = matter.knowledge.field(id) else { return .some }
      if field.kind == .paragraph {
        // Who speaks to the program writes no text for the form.
        return text.count <= 24 && whole.key.containsAny(["你", "帮我", "给我"]) ? .some : .much
      }
      if !fitsCheck(Spelling(text), field) { return .none }
      return text.count + 2 < whole.count ? .none : .some
    case .elsewhere: return .some
    case .question(let text):
      if !finder.find(text).isConfident { return .none }
      // `我是来办域名的` asks nothing, whatever the knowledge makes of it.
      if !isQuestion(Spelling(text)) { return .some }
      // What the knowledge answers well is better than what a command shows.
      return Wish.answerable.contains(wish) ? .full : .much
    case .contest: return .some
    // `账号注册好了` tells what was done; a form's name in it confirms no form.
    case .event where wish == .confirm: return .full
    default: return .much
    }
  }

  private func offer(_ wish: Wish, in whole: Spelling) -> Expectation.Alternative? {
    guard let act = act(wish, in: whole) else { return nil }
    switch act {
    case .command(let command, _):
      return Command.entry(for: command).map { .init(title: $0.summary, act: act) }
    case .clear(let id): return titled("清空「\(label(id))」", act)
    case .keep(let id): return titled("「\(label(id))」不改", act)
    case .contest(let id): return titled("「\(label(id))」填错了，要改", act)
    case .revert(let id): return titled(id.map { "「\(label($0))」用回原来的" } ?? "用回原来的", act)
    case .recall(let id): return titled("看「\(label(id))」填的是什么", act)
    case .restart: return titled("全部重新填", act)
    case .recallChange: return titled("看刚才改了什么", act)
    case .sayAgain: return titled("再说一遍", act)
    case .event(let event, _): return titled("记下：" + event.title(in: matter), act)
    default: return nil
    }
  }

  private func titled(_ title: String, _ act: Act) -> Expectation.Alternative {
    .init(title: title, act: act)
  }

  private func label(_ id: String) -> String { matter.knowledge.field(id)?.label ?? id }
}

extension Words {
  /// Longer lines tell a story.
  static let longestWish = 40
}

extension Act {
  fileprivate var isFilling: Bool { if case .fill = self { true } else { false } }
}

extension TrackEvent {
  /// What it comes to, in a few words.
  fileprivate func title(in matter: Case) -> String {
    func step(_ id: String) -> String { matter.knowledge.step(id)?.title ?? id }
    return switch self {
    case .done(let id, _): "“\(step(id))”办好了"
    case .firstPassed(let id, _): "“\(step(id))”编办通过了"
    case .returned(let id, _, _): "“\(step(id))”被退回了"
    case .noticed: "收到通知了"
    case .retracted(let id): "“\(step(id))”还没办好"
    }
  }
}
