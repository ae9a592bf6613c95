import Drafts
import Knowledge
import Text

extension Conversation {
  /// Turns to the draft to which the rest of a line belongs; it is read there.
  ///
  /// What the line said of the open draft before is saved with that one.
  mutating func turn(
    to address: Address, _ rest: String, since before: Draft, _ decision: inout Decision
  ) {
    switch address {
    case .here:
      carried = rest
      if rest.isEmpty { decision.replies.append(.ask) }
    case .unsure(let name):
      let new = Act.address(.new(name, shares: false), rest: rest)
      guard !rest.isEmpty, rest.contains(where: { !"?？呢".contains($0) }) else {
        let question = "还没有「\(name)」的草稿。要给它新建一份吗？"
        expects = .consent(to: .address(.new(name, shares: false), rest: ""), question: question)
        decision.replies.append(.asksConsent(question))
        return
      }
      let now = unitNow
      expects = .choice(of: [
        .init(title: "给「\(name)」新建一份草稿", act: new),
        .init(title: "记到「\(now)」这份", act: .address(.here, rest: rest)),
      ])
      decision.replies.append(.whichUnit(name, now: now))
    case .draft(let name):
      keepHand(since: before, &decision)
      carried = rest
      decision.effects.append(.open(name: name))
    case .new(let name, let shares):
      keepHand(since: before, &decision)
      let old = unitNow
      let (draft, shared) = shares ? matter.sharedWithAnother() : (Draft(), [])
      begin(named: name, draft, &decision)
      decision.replies.append(.created(name: name))
      if !shared.isEmpty {
        let labels = shared.map(\.label).joined(separator: "、")
        decision.replies.append(.told("照「\(old)」带过来的：\(labels)。请核对。"))
      }
      takeUnit(from: name, &decision)
      // The unit is asked for at once, or the next line would open nothing.
      if matter.draft.answers.isEmpty { matter.focus(on: pending) }
      carried = rest
    }
  }

  /// Begins with the first of several units; the others are told how they come.
  mutating func begin(with names: [String], _ rest: String, _ decision: inout Decision) {
    guard let first = names.first else { return }
    let others = names.dropFirst().map { "「\($0)」" }.joined(separator: "、")
    decision.replies.append(
      .told("一份草稿填一个单位。先填「\(first)」；要填\(others)时说“下一个 \(names[1])”。"))
    if isUnderWay {
      let gift = Gift.set(field: "organizationName", value: .text(first), origin: .user)
      let report = matter.change([gift], label: label(for: [gift]))
      decision.replies.append(.filled(report, notes: [], offered: false))
      carried = rest
    } else {
      turn(to: .new(first, shares: false), rest, since: matter.draft, &decision)
    }
  }

  /// Whether a name for a copy is another unit's, so that the copy begins without what is this one's.
  func isOfAnother(_ name: String) -> Bool {
    let own = [matter.given("organizationName")?.value.plain, self.name].compactMap {
      $0.map(normalize)
    }
    .filter { !$0.hasPrefix(Words.untitled) }
    return !own.isEmpty && UnitNames.isLike(normalize(name))
      && !own.contains { UnitNames.areOne($0, normalize(name)) }
  }

  /// Keeps all that was filled in under another name, and goes on with that.
  ///
  /// A draft that nobody had named has just got its name; any other one stays as it is.
  mutating func saveAs(_ name: String, _ decision: inout Decision) {
    guard let old = self.name, old != name else {
      decision.replies.append(.told("这份草稿就叫「\(name)」，填好的都在。"))
      return
    }
    if old.hasPrefix(Words.untitled) {
      decision.effects.append(.rename(from: old, to: name))
      decision.replies.append(.told("这份草稿从现在起叫「\(name)」，填好的都在。"))
    } else {
      decision.effects.append(.begin(name: name, matter.draft))
      decision.replies.append(
        .told("已另存为「\(name)」，填好的都带过来了，现在填的是这一份；「\(old)」还在。要是给另一个单位用，请先改单位名称。"))
    }
    self.name = name
  }

  /// What the unit of the open draft is called.
  private var unitNow: String {
    matter.given("organizationName")?.value.plain ?? name ?? untitled
  }

  /// Saves the open draft before another one takes its place.
  private mutating func keepHand(since before: Draft, _ decision: inout Decision) {
    guard hasChanged(since: before), !isReadOnly else { return }
    if name == nil { tookUntitled = true }
    decision.effects.append(.save(name: name ?? untitled, matter.draft))
  }
}
