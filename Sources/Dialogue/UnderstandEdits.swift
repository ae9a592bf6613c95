import Drafts
import Knowledge
import Text

extension Understanding {
  /// Edits of a long text: the one just proposed or offered, the one that is named, or the one that
  /// holds the words.
  func edited(_ whole: Spelling) -> [Act]? {
    guard (3...300).contains(whole.count), !whole.folded.contains("\n") else { return nil }
    var body = whole
    // Assent before an edit takes what is proposed, edited.
    while let first = body.clauseRanges.first, first.upperBound < body.count,
      case let clause = body[first].trimmed,
      isAssent(clause) || clause.isEmpty || Words.no.contains(clause.key)
    {
      body = body.dropFirst(first.upperBound + 1)
    }
    // `好是好，人员编制删掉吧`: what is thought of the proposal.
    while proposed != nil, let first = body.clauseRanges.first, first.upperBound < body.count,
      case let clause = body[first].trimmed, clause.count <= 6, !isQuestion(clause),
      TextEdit.leading(clause).edits.isEmpty
    {
      body = body.dropFirst(first.upperBound + 1)
    }
    var named: Field?
    let head = body.dropping(leads: Words.subjects + ["把", "将", "请", "请把"])
    if let (field, rest) = lexicon.leadingField(of: head), isEditable(field), !rest.isEmpty,
      proposed == nil || field.id == proposed?.id || matter.given(field.id) != nil
    {
      named = field
      body = rest.dropping(leads: [
        "里面的", "里面", "里头", "里边", "里的", "里", "中的", "中", "的", "那段", "这段", "这块", "那块", "那一段", ",", "，",
      ])
      // `网站简介：去掉…` would be a text.
      guard
        separator(of: rest) == nil || !":=".contains(rest.trimmed { $0 == " " }.folded.first ?? " ")
      else { return nil }
    }
    let (edits, rest) = TextEdit.leading(body)
    guard !edits.isEmpty else { return nil }
    // What follows may say why; anything else is more than an edit.
    let others = rest.map { sentence($0) } ?? []
    let isReason = others.allSatisfy { act in
      switch act {
      case .unclear, .pause, .elsewhere: true
      case .question(let text): !isQuestion(Spelling(text))
      default: false
      }
    }
    guard isReason else { return nil }
    if named == nil, proposed == nil {
      // `联系人不要了` takes no word out of a text.
      let isOfField = edits.contains { $0.words.flatMap(lexicon.field(named:)) != nil }
      if isOfField || edits.contains(where: \.isLoose) { return nil }
    }
    let fitsAny = edits.contains(where: \.fitsAny)
    for (field, text) in textsToEdit(named, onlyCertain: fitsAny) {
      guard let changed = TextEdit.apply(edits, to: text) else { continue }
      return [
        .fill(
          field: field.id, text: changed,
          manner: matter.given(field.id) == nil ? .stated : .corrected)
      ]
    }
    // What isn't in the text can't be exchanged; the text isn't lost for it.
    if let named, matter.given(named.id) != nil { return [.contest(field: named.id)] }
    return nil
  }

  /// Names are edited by the grammar of corrections, once they are given.
  private func isEditable(_ field: Field) -> Bool {
    field.kind == .paragraph || field.id == proposed?.id && matter.given(field.id) == nil
  }

  /// The texts that an edit may be meant for, the likeliest first.
  private func textsToEdit(_ named: Field?, onlyCertain: Bool) -> [(Field, String)] {
    if let named {
      if let given = matter.given(named.id)?.value.plain { return [(named, given)] }
      return suggestion(for: named).map { [(named, $0)] } ?? matter.proposals(for: named).first.map
      { [(named, $0.value.plain)] } ?? []
    }
    if let proposed {
      return matter.proposals(for: proposed).map { (proposed, $0.value.plain) }
    }
    let paragraphs = matter.draft.answers.sorted {
      ($0.value.turn, $0.key) > ($1.value.turn, $1.key)
    }
    .compactMap { id, answer in matter.knowledge.field(id).map { ($0, answer.value.plain) } }
    .filter { $0.0.kind == .paragraph }
    var texts: [(Field, String)] = []
    if let pending, pending.kind == .paragraph,
      let text = matter.given(pending.id)?.value.plain ?? suggestion(for: pending)
    {
      texts.append((pending, text))
    }
    if let last = lastGiven, last.kind == .paragraph { texts += paragraphs.prefix(1) }
    return onlyCertain
      ? texts + (paragraphs.count == 1 && texts.isEmpty ? paragraphs : []) : texts + paragraphs
  }
}
