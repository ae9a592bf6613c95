import Drafts
import Knowledge
import Text

extension Conversation {
  /// Tells what a file would change, and asks; nothing is taken over before the user agrees.
  mutating func imported(_ text: String, from path: String, _ today: Day) -> Decision {
    let isBatch = readsBatch
    readsBatch = false
    let table: CSV
    do {
      table = try CSV(importing: text)
    } catch {
      return Decision(replies: [.failed(reason: "读不了「\(path)」：\(error)")])
    }
    let found = Import(table, knowledge: matter.knowledge, today: today)
    // What is worked out needs no reading.
    let strange = found.unknown.filter { matter.knowledge.field($0.text)?.kind != .derived }
    let unknown = strange.map { Line($0.text).text } + found.repeated.map { "\($0.text)（重复）" }
    guard let first = found.organizations.first else {
      return Decision(replies: [.nothingToImport(path: path, unknown: unknown)])
    }
    return isBatch || found.organizations.count > 1
      ? planned(found.organizations, unknown: unknown) : planned(first, unknown: unknown)
  }

  private mutating func planned(_ one: Import.Organization, unknown: [String]) -> Decision {
    var plan = ImportPlan(unknown: unknown, refused: one.refusals)
    var gifts: [Gift] = []
    // What follows from the rest anyway needs no answer of its own.
    let trial = Case(Draft(), knowledge: matter.knowledge).with(one.gifts)
    for gift in one.gifts {
      guard case .set(let id, let value, _) = gift, let kind = matter.knowledge.field(id),
        trial.ruled(kind) != value
      else { continue }
      let field = kind.id
      let before = matter.given(field)?.value
      plan.moves.append(.init(field: field, before: before, after: value))
      if before != value { gifts.append(gift) }
    }
    if gifts.isEmpty {
      return Decision(replies: [.importPlan(plan)])
    }
    expects = .consent(to: .adopt(gifts, count: gifts.count), question: "")
    return Decision(replies: [
      .importPlan(plan), .asksConsent("要导入这\(gifts.count)项吗？回答“是”导入，“不是”不导入；导入后可用“撤销”一次撤回。"),
    ])
  }

  private mutating func planned(_ many: [Import.Organization], unknown: [String]) -> Decision {
    var batch: [Act.Batch] = []
    var lines: [BatchLine] = []
    for (index, one) in many.enumerated() {
      var name = one.name.isEmpty ? "第\(index + 1)个单位" : one.name
      if batch.contains(where: { $0.name == name }) { name += "-\(index + 1)" }
      let trial = Case(Draft(), knowledge: matter.knowledge).with(one.gifts)
      lines.append(
        .init(
          name: name, given: one.gifts.count, refused: one.refusals,
          missing: trial.missingOfAll.map(\.id)))
      batch.append(.init(name: name, gifts: one.gifts))
    }
    expects = .consent(to: .adoptAll(batch), question: "")
    return Decision(replies: [
      .batchPlan(lines, unknown: unknown),
      .asksConsent("要为这\(batch.count)个单位各建一份草稿吗？回答“是”就建，“不是”不建；已有的同名草稿不会动。"),
    ])
  }

  /// Takes over what the user agreed to, as one change.
  mutating func adopt(_ gifts: [Gift], _ decision: inout Decision) {
    let isImport = gifts.contains { if case .set(_, _, .import) = $0 { true } else { false } }
    let report = matter.change(
      gifts, label: isImport ? "导入\(gifts.count)项" : label(for: gifts))
    decision.replies.append(.filled(report, notes: [], offered: false))
  }

  /// Makes the drafts of a batch, now that it is known which names are taken.
  mutating func makeBatch(besides taken: [DraftSummary]) -> Decision {
    var made: [NewDraft] = []
    var left: [String] = []
    for one in batch {
      guard !taken.contains(where: { $0.name == one.name }) else {
        left.append(one.name)
        continue
      }
      var new = Case(Draft(), knowledge: matter.knowledge)
      new.beginTurn()
      new.change(one.gifts, label: "导入\(one.gifts.count)项")
      made.append(NewDraft(name: one.name, new.draft))
    }
    batch = []
    return Decision(
      effects: made.isEmpty ? [] : [.make(made)],
      replies: [.batchMade(made.map(\.name), left: left)])
  }
}

/// What a file would give to the open draft.
package struct ImportPlan: Equatable, Sendable {
  package var moves: [ChangeReport.Move] = []
  package let unknown: [String]
  package let refused: [Refusal]

  package struct Refusal: Equatable, Sendable {
    package let field: String
    package let line: Int
    package let reason: String
  }

  init(unknown: [String], refused: [Refusal]) {
    self.unknown = unknown
    self.refused = refused
  }
}

/// What one line of a table of organizations has and lacks.
package struct BatchLine: Equatable, Sendable {
  package let name: String
  package let given: Int
  package let refused: [ImportPlan.Refusal]
  package let missing: [String]
}

extension Import.Organization {
  var refusals: [ImportPlan.Refusal] {
    refused.map { .init(field: $0.item.field, line: $0.item.position.line, reason: $0.reason) }
  }
}

extension Case {
  func with(_ gifts: [Gift]) -> Case {
    var changed = self
    changed.change(gifts, label: "")
    return changed
  }

  /// The required fields of all forms that have no value, each once.
  package var missingOfAll: [Field] {
    var seen: Set<String> = []
    return forms.flatMap(missing(in:)).filter { seen.insert($0.id).inserted }
  }
}
