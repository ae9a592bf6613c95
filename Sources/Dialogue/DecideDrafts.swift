import Drafts
import Knowledge
import Text

extension Conversation {
  /// Carries out the commands about whole drafts.
  mutating func handleDrafts(
    _ command: Command, _ argument: String, _ decision: inout Decision, isAgreed: Bool
  ) {
    let name = argument.trimmed(of: " “”「」\"")
    switch command {
    case .open:
      guard !name.isEmpty else {
        decision.effects.append(.list)
        return
      }
      decision.effects.append(.open(name: name))
    case .new:
      begin(named: name, Draft(), &decision)
      decision.replies.append(.created(name: self.name ?? ""))
      takeUnit(from: name, &decision)
    case .duplicate:
      duplicate(as: name, &decision)
      takeUnit(from: name, &decision)
    case .rename:
      guard let old = self.name, !name.isEmpty else {
        decision.replies.append(.told("请说出新名称，例如“改名 民政局”。"))
        return
      }
      decision.effects.append(.rename(from: old, to: name))
      self.name = name
      decision.replies.append(.told("草稿已改名为「\(name)」。"))
    case .remove: remove(name, &decision, isAgreed: isAgreed)
    case .restore:
      guard !name.isEmpty else {
        decision.effects.append(.list)
        return
      }
      decision.effects.append(.restore(name: name))
    case .compare:
      guard !name.isEmpty else {
        decision.replies.append(.told("要和哪份草稿比较？例如“比较 民政局”。"))
        return
      }
      guard let other = otherDraft(in: name) else {
        let open = self.name.map { "现在打开的「\($0)」" } ?? "打开着的草稿"
        decision.replies.append(.told("比较的一方总是\(open)。先说“打开 名称”打开其中一份，再说“比较 另一份”。"))
        return
      }
      comparing = other
      decision.effects.append(.open(name: other))
    case .import, .batch:
      guard !name.isEmpty else {
        decision.replies.append(.told("请说出文件名，例如“\(command == .batch ? "批量" : "导入") 单位信息.csv”。"))
        return
      }
      readsBatch = command == .batch
      decision.effects.append(.readFile(path: name))
    case .help, .status, .undo, .redo, .back, .skip, .later, .unknown, .why, .ifWrong, .example,
      .source, .review, .change, .confirm, .clear, .fill, .walk, .checklist, .drafts, .copy,
      .export, .record, .history, .tour, .quit:
      break
    }
  }

  /// The draft to compare with where two are named (甲和乙) and one is the open one; nil where neither is.
  private func otherDraft(in names: String) -> String? {
    for word in ["和", "与", "跟", "、", " "] {
      let parts = names.split(separator: word).map { String($0).trimmed(of: " “”「」\"") }
      if parts.count == 2, let place = parts.firstIndex(of: name ?? "") { return parts[1 - place] }
    }
    // Without blanks the word may be part of one name.
    return [" 和 ", " 与 ", " 跟 "].contains(where: names.contains) ? nil : names
  }

  mutating func begin(named name: String, _ draft: Draft, _ decision: inout Decision) {
    matter = Case(draft, knowledge: matter.knowledge)
    self.name = name.isEmpty ? nil : name
    expects = nil
    asked = []
    listed = []
    round = nil
    isReadOnly = false
    if !name.isEmpty { decision.effects.append(.begin(name: name, matter.draft)) }
  }

  /// Starts a draft for another organization from this one, without what is the organization's own.
  private mutating func duplicate(as name: String, _ decision: inout Decision) {
    guard isUnderWay else {
      // Nothing is open that could be copied: which one is it?
      decision.replies.append(.told("先打开要照着填的那份草稿，例如“打开 民政局”，再说“另存为 卫健局”。"))
      decision.effects.append(.list)
      return
    }
    guard !name.isEmpty else {
      expects = .name(for: .duplicate)
      decision.replies.append(.told("请说出新草稿的名称，例如“另存为 卫健局”。"))
      return
    }
    guard isOfAnother(name) else {
      saveAs(name, &decision)
      return
    }
    let (draft, left) = matter.copiedForAnother()
    begin(named: name, draft, &decision)
    decision.replies.append(.duplicated(name: name, left: left.map(\.id)))
    // Year-old answers are looked through one by one: confirmed or changed, never just taken.
    let fields = matter.forms.flatMap(matter.fields).map(\.id)
    var seen: Set<String> = []
    begin(
      Round(
        .checking, fields.filter { matter.draft.answers[$0] != nil && seen.insert($0).inserted }),
      &decision)
  }

  /// A draft that is called by the full name of a unit is for that unit.
  mutating func takeUnit(from name: String, _ decision: inout Decision) {
    let spelled = Spelling(name)
    guard name == self.name, matter.given("organizationName") == nil, spelled.count >= 5,
      Words.organizationEnds.contains(where: spelled.hasSuffix),
      spelled.prefix(spelled.count - 2).folded.contains(where: { "省市区县旗州盟镇乡".contains($0) })
    else { return }
    let gift = Gift.set(field: "organizationName", value: .text(name), origin: .user)
    let report = matter.change([gift], label: label(for: [gift]))
    decision.replies.append(.filled(report, notes: [], offered: false))
  }

  private mutating func remove(_ name: String, _ decision: inout Decision, isAgreed: Bool) {
    guard let target = name.isEmpty ? self.name : name else {
      decision.replies.append(.told("要删除哪份草稿？说“草稿”可列出全部。"))
      return
    }
    guard isAgreed else {
      let question = "要把草稿「\(target)」放进回收处吗？以后可用“恢复草稿 \(target)”找回。"
      expects = .consent(to: .command(.remove, argument: target), question: question)
      decision.replies.append(.asksConsent(question))
      return
    }
    decision.effects.append(.remove(name: target))
    if target == self.name {
      matter = Case(Draft(), knowledge: matter.knowledge)
      self.name = nil
    }
    decision.replies.append(.told("草稿「\(target)」已放进回收处。说“恢复草稿 \(target)”可找回。"))
  }

  /// Decides what follows from how an effect went, when it brought something or failed.
  mutating func decide(after outcome: Outcome, of effect: Effect, today: Day) -> Decision {
    switch outcome {
    case .done: return Decision()
    case .opened(let name, let draft, let notes):
      if comparing == name {
        comparing = nil
        return Decision(replies: [.compared(name: name, rows: differences(with: draft))])
      }
      matter = Case(draft, knowledge: matter.knowledge)
      self.name = name
      isReadOnly = notes.contains { $0.hasPrefix(Conversation.readOnlyMark) }
      expects = nil
      asked = []
      listed = []
      round = nil
      var decision = Decision(replies: [.opened(name: name, notes: notes)])
      if pending != nil { decision.replies.append(.ask) }
      return decision
    case .listed(let drafts) where seeking != nil:
      return found(among: drafts)
    case .listed(let drafts):
      return batch.isEmpty ? Decision(replies: [.drafts(drafts)]) : makeBatch(besides: drafts)
    case .wrote(let paths, let notes):
      return Decision(replies: [.wrote(paths: paths, notes: notes)])
    case .file(let text):
      guard case .readFile(let path) = effect else { return Decision() }
      return imported(text, from: path, today)
    case .records(let path):
      return Decision(replies: [.told("从下一句起录制到「\(path)」。说“录制 关”结束。")])
    case .failed(let reason):
      // A draft is called by a part of its name, or by its organization.
      if case .open(let name) = effect {
        seeking = (name, reason)
        return Decision(effects: [.list])
      }
      return Decision(replies: [.failed(reason: reason)])
    }
  }

  /// The one draft that was meant by a part of its name; none or several are said.
  private mutating func found(among drafts: [DraftSummary]) -> Decision {
    guard let (sought, reason) = seeking else { return Decision() }
    seeking = nil
    let compares = comparing != nil
    comparing = nil
    let part = normalize(sought)
    let likely = drafts.filter { draft in
      !draft.isRemoved && draft.name != name && part.count > 1
        && [draft.name, draft.organization].contains { normalize($0).contains(part) }
    }
    // A draft of that very name was there, and couldn't be opened.
    guard !drafts.contains(where: { $0.name == sought && !$0.isRemoved }), !likely.isEmpty else {
      return Decision(replies: [.failed(reason: reason)])
    }
    guard likely.count == 1 else {
      let names = likely.map { "「\($0.name)」" }.joined(separator: "、")
      return Decision(replies: [
        .told("名称里有“\(sought)”的草稿有\(likely.count)份：\(names)。请说全名，例如“打开 \(likely[0].name)”。")
      ])
    }
    if compares { comparing = likely[0].name }
    return Decision(effects: [.open(name: likely[0].name)])
  }

  /// What a note begins with that says the draft can only be read.
  package static let readOnlyMark = "只读"

  private func differences(with other: Draft) -> [Reply.Difference] {
    let there = Case(other, knowledge: matter.knowledge)
    return matter.knowledge.fields.compactMap { field in
      let left = matter.value(field.id)
      let right = there.value(field.id)
      return left == right ? nil : .init(field: field.id, here: left, there: right)
    }
  }
}
