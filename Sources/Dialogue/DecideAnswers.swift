import Drafts
import Knowledge
import Text

extension Conversation {
  /// What a change is called, as `注册年限：2年 → 3年`.
  func label(for gifts: [Gift]) -> String {
    gifts.compactMap { gift -> String? in
      switch gift {
      case .set(let id, let value, _):
        guard let field = matter.knowledge.field(id) else { return nil }
        let after = field.displayed(value)
        if let before = matter.given(id)?.value {
          return "\(field.label)：\(field.displayed(before)) → \(after)"
        }
        return "\(field.label)＝\(after)"
      case .clear(let id): return matter.knowledge.field(id).map { "清空\($0.label)" }
      case .skip(let id, _): return matter.knowledge.field(id).map { "不填\($0.label)" }
      }
    }.joined(separator: "；")
  }

  /// Finds what answers a question, by itself or in the light of what was talked about.
  mutating func answer(_ text: String, _ finder: Finder, _ decision: inout Decision) {
    let (finding, reading) = find(text, finder)
    question = reading ?? text
    certainty = finding.certainty
    switch finding.verdict {
    case .answer:
      guard let entry = finding.entries.first else { return }
      // So short a question asks which of its readings is meant, unless the draft tells. What
      // banshi offers itself is answered.
      if let unit = matter.knowledge.entry(entry), !unit.alternatives.isEmpty,
        normalize(text) != normalize(unit.title),
        !unit.variants.contains(where: { matter.holds($0.condition) }),
        clarify(unit.alternatives, &decision)
      {
        return
      }
      topic = entry
      decision.replies.append(.answered(entry: entry, reading: reading, asked: text))
      suppose(text, of: entry, &decision)
    case .guess:
      guard let entry = finding.entries.first else { return }
      topic = entry
      decision.replies.append(
        .guessed(entry: entry, others: Array(finding.entries.dropFirst().prefix(2)), asked: text))
    case .choice:
      let entries = Array(finding.entries.prefix(3))
      // The same clarification twice helps nobody: then the best guess is answered, and named.
      guard let first = entries.first, !clarify(entries, &decision) else { return }
      topic = first
      decision.replies.append(
        .answered(entry: first, reading: matter.knowledge.entry(first)?.title, asked: text))
    case .nothing:
      decision.replies.append(
        .declined(
          question: text, nearest: Array(finding.entries.prefix(2)),
          background: finding.background))
    }
  }

  /// Asks which of several entries is meant, unless that was asked before or there is but one.
  private mutating func clarify(_ entries: [String], _ decision: inout Decision) -> Bool {
    guard entries.count > 1, clarified.insert(entries.sorted().joined(separator: " ")).inserted
    else { return false }
    expects = .choice(
      of: entries.compactMap { id in
        matter.knowledge.entry(id).map { .init(title: $0.title, act: .question($0.title)) }
      })
    decision.replies.append(.choices(entries: entries))
    return true
  }

  /// `填三年要多少钱`: what would follow from a value that is only spoken of.
  private func suppose(_ text: String, of entry: String, _ decision: inout Decision) {
    guard let token = TypedValues.find(in: Spelling(text)).first, token.kind == .years,
      let base = matter.knowledge.fields.first(where: { $0.kind == .integer }),
      case .accepted(let value, _) = base.check(token.text, today: Day(daysSinceEpoch: 0)),
      value != matter.value(base.id)
    else { return }
    var ahead = matter
    ahead.change([.set(field: base.id, value: value, origin: .user)], label: "")
    let facts = Set(matter.knowledge.entry(entry)?.sentences.flatMap(\.facts) ?? [])
    for field in matter.knowledge.fields where field.kind == .derived {
      guard let result = ahead.value(field.id), result != matter.value(field.id),
        field.derived.contains(where: { !facts.isDisjoint(with: $0.facts) })
      else { continue }
      decision.replies.append(
        .told("推算：按\(base.displayed(value))是\(field.displayed(result))。现在填的没有改。"))
    }
  }

  /// `填两年，多少钱？` while nothing was talked of: it is about what was just worked out.
  private func ofWhatFollows(_ text: String, _ finder: Finder) -> (Finding, reading: String?)? {
    let bare = Spelling(normalize(text)).dropping(leads: ["那么", "那", "一共", "总共", "要"])
      .dropping(tails: ["?", "呢", "啊"])
    guard bare.count <= 4, !finder.find(text).isConfident else { return nil }
    let readings = matter.knowledge.fields
      .filter { $0.kind == .derived && matter.value($0.id) != nil }
      .map { ($0.label + bare.text, finder.find($0.label + bare.text)) }
    let best = readings.filter(\.1.isConfident).max { $0.1.certainty < $1.1.certainty }
    return best.map { ($0.1, $0.0) }
  }

  /// A question that leaves its topic out is read with the last one; the reading taken is returned.
  private func find(_ text: String, _ finder: Finder) -> (Finding, reading: String?) {
    // The title of an entry is a question of its own: suggestions show titles.
    if let entry = matter.knowledge.entries.first(where: { $0.title == text }) {
      var finding = Finding()
      finding.verdict = .answer
      finding.entries = [entry.id]
      finding.certainty = 1
      return (finding, nil)
    }
    let alone = finder.find(text)
    guard let topic, let entry = matter.knowledge.entry(topic) else {
      return ofWhatFollows(text, finder) ?? (alone, nil)
    }
    let bare = Spelling(normalize(text)).dropping(leads: ["那么", "那", "还有", "然后", "再"])
      .dropping(tails: ["?", "呢", "吗", "啊"])
    let isAboutAnother = text.contains("呢") && bare.count <= 4
    guard isAboutAnother || bare.count <= 4, alone.certainty < 0.9 else { return (alone, nil) }
    guard Questions.isQuestion(text) || !alone.entries.isEmpty,
      !Words.whatever.contains(bare.key), !Words.none.contains(bare.key)
    else { return (alone, nil) }
    let readings =
      isAboutAnother
      ? [bare.text + question, entry.title + bare.text]
      : [entry.title + text, bare.text + entry.title]
    let best =
      readings.map { ($0, finder.find($0)) }
      .filter { $0.1.isConfident && $0.1.entries.first != topic }
      .max { $0.1.certainty < $1.1.certainty }
    guard let best else {
      // `那红页呢` with nothing to say on the same matter: what there is on the new one.
      return (isAboutAnother ? finder.find(bare.text) : alone, nil)
    }
    guard !alone.isConfident || best.1.certainty > alone.certainty + 0.15 else {
      return (alone, nil)
    }
    return (best.1, best.0)
  }
}
