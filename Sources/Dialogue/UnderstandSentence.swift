import Drafts
import Knowledge
import Text

extension Understanding {
  /// Reads a line clause by clause; what no clause states is read as a whole.
  ///
  /// `said` is what was stated before, and then regretted.
  func sentence(_ whole: Spelling, after said: [Act] = [], isRegretted: Bool? = nil) -> [Act] {
    var acts = said
    var leftovers: [Spelling] = []
    var elsewhere: [Spelling] = []
    var isRegretted = isRegretted ?? !said.isEmpty
    var pair: (Field, Field)?
    for clause in parts(of: whole) {
      if let (one, other) = pair, fitsCheck(clause, one) {
        // `经办人跟联系人是同一个，杨昌明`
        acts += [one, other].map { .fill(field: $0.id, text: clause.text, manner: .stated) }
        pair = nil
      } else if let fields = likeFields(clause) {
        pair = fields
      } else if whole.clauses.count > 1, isBetween(clause, after: acts) {
        continue
      } else if let doubt = havingInDoubt(clause, in: whole) {
        acts.append(doubt)
      } else if isElsewhere(clause) || isReserve(clause) {
        elsewhere.append(clause)
      } else if whole.clauses.count > 1, let picked = pick(clause) {
        acts.append(picked)
      } else if let found = both(clause) {
        acts += found
      } else if let found = follows(clause, after: acts) ?? callsSelf(clause, in: whole)
        ?? nameOnSeal(clause) ?? appointed(clause, after: acts, in: whole)
      {
        acts.append(found)
      } else if let found = personWithNumber(clause, after: acts) ?? unitSpoken(clause) {
        acts += found
      } else if let command = exactCommand(clause) {
        acts.append(command)
      } else if let found = sequel(clause, after: acts) {
        acts.append(found)
      } else if let found = swap(clause) {
        acts += found
      } else if let found = statement(clause, after: acts) {
        acts += found
      } else if isRegretted, case .fill(let field, _, _)? = acts.last,
        let kind = matter.knowledge.field(field), kind.kind != .paragraph, fitsCheck(clause, kind)
      {
        // `经办人李雷，不对，韩梅梅`
        acts.append(.fill(field: field, text: clause.text, manner: .corrected))
      } else if Words.regret.contains(clause.key) || clause.key == "不" {
        isRegretted = true
        continue
      } else if let found = having(clause, in: whole) ?? colour(clause) {
        acts.append(found)
      } else if let wish = tentative(clause) {
        acts.append(wish)
      } else if whole.clauses.count > 1, let command = aside(clause) {
        if case .unclear = command { leftovers.append(clause) } else { acts.append(command) }
      } else if whole.clauses.count > 1, !whole.clauses.contains(where: isQuestion),
        let start = beginning(clause)
      {
        // One beginning is enough: `要办标识，先填表吧`.
        if !acts.contains(where: \.isBeginning) { acts.append(start) }
      } else if whole.clauses.count > 1, goesOn(clause, after: acts) {
        continue
      } else if isQuestion(clause) {
        acts.append(.question(clause.dropping(leads: Words.asides).text))
      } else if !Words.softeners.contains(clause.key), !isOnlyMisgiving(clause),
        !isRemainder(clause), !isChat(clause)
      {
        leftovers.append(clause)
      }
    }
    if let (one, other) = pair {
      acts.append(.contest(field: (matter.given(other.id) == nil ? other : one).id))
    }
    // What is left open was not said.
    if case .among(let id, _)? = acts.first(where: { $0.isChoice }) {
      acts.removeAll { act in if case .fill(id, _, .stated) = act { true } else { false } }
      leftovers.removeAll { $0.key.containsAny(["有一个", "打不开", "没人", "以前"]) }
      elsewhere.removeAll { $0.key.containsAny(["有一个", "打不开", "没人", "以前"]) }
    }
    acts = withLeave(tidy(withReviews(acts)), of: whole)
    // `我改错了，联系人没变`: it is to be as it was.
    if whole.key.containsAny(["改错", "弄错", "搞错", "换错"]) {
      acts = acts.map { act in if case .keep(let id) = act { .revert(field: id) } else { act } }
    }
    let states = acts.contains { act in
      switch act {
      case .question, .unclear: false
      default: true
      }
    }
    guard states else { return unstated(whole) }
    acts = inContext(acts, of: whole)
    // What stands beside a return is its reason.
    if acts.contains(where: \.isReturn) {
      leftovers = []
      // `…，退回来了` takes nothing back here.
      acts.removeAll { act in
        switch act {
        case .command(.undo, _), .revert(field: nil): true
        default: false
        }
      }
    }
    // A day beside an event is its day.
    if acts.contains(where: { if case .event = $0 { true } else { false } }) {
      leftovers.removeAll { Text.day($0.text, today: today) != nil }
    }
    // Marks alone say nothing.
    leftovers.removeAll { !$0.folded.contains { $0.isLetter || $0.isNumber } }
    // A question says itself what it is about.
    let isAsked = acts.contains { if case .question = $0 { true } else { false } }
    return acts + (isAsked ? [] : elsewhere.map { .unclear($0.text) })
      + leftovers.compactMap { leftover($0, beside: acts) }
  }

  /// `要办标识`, `先填表吧` beside what is stated: the forms are to be begun.
  private func beginning(_ clause: Spelling) -> Act? {
    if let act = wish(clause), act.isBeginning { return act }
    let core = clause.dropping(leads: ["那", "我们", "我", "咱们", "先", "就", "来", "现在", "这就", "想", "要"])
      .dropping(tails: Words.particles + ["了"])
    return ["填表", "填", "开始填", "开始填表", "填表格", "开始"].contains(core.key)
      ? .command(.fill, argument: "") : nil
  }

  /// `其他不变`: what wasn't spoken of stays.
  private func isRemainder(_ clause: Spelling) -> Bool {
    let leads = ["其他", "其它", "其余", "别的", "剩下", "另外的", "余下", "都", "全都", "除了"]
    return leads.contains(where: clause.hasPrefix) && clause.count <= 10
      && clause.key.containsAny(["不变", "不动", "不改", "照旧", "一样", "不用", "没变", "保持", "别动"])
      || clause.key == "其他的"
  }

  /// A command that is a clause by itself, beside others: `先不填，以后补`.
  func exactCommand(_ clause: Spelling) -> Act? {
    guard let found = Command.find(in: clause.key), found.isExact, found.argument.isEmpty,
      Command.besideOthers.contains(found.command)
    else { return nil }
    return .command(found.command, argument: "")
  }

  /// Drops what a later part of the same line makes void.
  func tidy(_ acts: [Act]) -> [Act] {
    var acts = acts.enumerated().filter { index, act in
      guard case .contest(let field) = act else { return true }
      return !acts[(index + 1)...].contains {
        if case .fill(field, _, _) = $0 { true } else { false }
      }
    }.map(\.element)
    // Of several ways to pass over the one field that is asked, the last one counts.
    let isPass: (Act) -> Bool = {
      switch $0 {
      case .command(.skip, ""), .command(.later, ""), .command(.unknown, ""): true
      default: false
      }
    }
    if acts.filter(isPass).count > 1, let last = acts.lastIndex(where: isPass) {
      acts = acts.enumerated().filter { !isPass($0.element) || $0.offset == last }.map(\.element)
    }
    // `IP还没问到，先空着`: both speak of the same field.
    if acts.contains(where: { if case .command(.later, let of) = $0 { !of.isEmpty } else { false } }
    ) {
      acts.removeAll { $0 == .command(.later, argument: "") }
    }
    if acts.count > 1 { acts.removeAll { $0 == .pause } }
    acts = acts.enumerated().filter { index, act in
      guard case .command = act else { return true }
      return !acts[..<index].contains(act)
    }.map(\.element)
    return acts
  }

  /// What was said before `不对` in the middle of a line, and how it goes on after it.
  func partedByRegret(_ whole: Spelling) -> (Spelling, Spelling)? {
    for word in ["不对", "错了", "说错了", "哦不", "等等", "等下", "等一下", "慢着", "哎不", "不不"] {
      let isPlain = ["不对", "哦不", "说错了", "错了"].contains(word)
      for sign in [",", "。", ";", "…", "...", "—", "!"] + (isPlain ? ["吧", "啊", "嗯", " "] : []) {
        guard let place = whole.places(of: sign + word).first, place > 0 else { continue }
        let said = whole.prefix(place)
        let mended = whole.dropFirst(place + sign.count + word.count).trimmed
        // `…，等下再说` mends nothing.
        if word.hasPrefix("等") || word.hasPrefix("慢"), word != "等等",
          !mended.clauses.contains(where: { statement($0) != nil })
        {
          continue
        }
        // Without a statement before it there is nothing to part.
        guard !mended.isEmpty, said.clauses.contains(where: { statement($0) != nil }) else {
          continue
        }
        return (said, mended)
      }
    }
    return nil
  }

  /// `我们没有网站，标识怎么弄？`: the question of the whole line, where there is an answer to that.
  private func inContext(_ acts: [Act], of whole: Spelling) -> [Act] {
    let asked = acts.indices.filter { if case .question = acts[$0] { true } else { false } }
    let isBoolean = acts.allSatisfy { act in
      guard case .fill(let id, _, _) = act else { return asked.contains { acts[$0] == act } }
      return matter.knowledge.field(id)?.kind == .boolean
    }
    guard asked.count == 1, acts.count == 2, isBoolean, case .question(let part) = acts[asked[0]],
      case let all = finder.find(whole.text), all.isConfident,
      case let alone = finder.find(part), all.entries.first != alone.entries.first
    else { return acts }
    var acts = acts
    acts[asked[0]] = .question(whole.text)
    return acts
  }
}

extension Act {
  /// Whether it leaves open which of several values is meant.
  fileprivate var isChoice: Bool { if case .among = self { true } else { false } }

  /// Whether a form is to be begun.
  fileprivate var isBeginning: Bool {
    if case .command(.fill, _) = self { true } else { false }
  }
}
