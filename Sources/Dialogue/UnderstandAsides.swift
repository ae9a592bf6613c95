import Drafts
import Knowledge
import Text

extension Understanding {
  /// `我想叫“某局.政务”行不行`, `搞三年得唔得`: a value with a question behind it is to be confirmed.
  func tentative(_ clause: Spelling) -> Act? {
    let core = clause.trimmed.dropping(tails: ["?"])
    guard let tag = Words.tags.first(where: core.hasSuffix), core.count > tag.count else {
      return nil
    }
    let said = core.prefix(core.count - tag.count).trimmed
    if let pending, pending.kind == .text, !isQuestion(said),
      let lead = ["就叫", "叫做", "叫", "用"].first(where: said.hasPrefix)
    {
      return .doubtful(
        field: pending.id, text: said.dropFirst(lead.count).text, asked: clause.text)
    }
    guard !isQuestion(said), let acts = statement(said), acts.count == 1,
      case .fill(let field, let text, _) = acts[0], !finder.find(clause.text).isConfident
    else { return nil }
    return .doubtful(field: field, text: text, asked: clause.text)
  }

  /// Whether a clause only goes on about having or not having what was just spoken of:
  /// `没得网站，也不打算建`.
  func goesOn(_ clause: Spelling, after acts: [Act]) -> Bool {
    guard case .fill(let id, _, _)? = acts.last, matter.knowledge.field(id)?.kind == .boolean
    else { return false }
    return Negation.read(before: Array(clause.folded), after: []) != nil
  }

  /// The two fields that are said to hold the same, while neither has a value.
  func likeFields(_ clause: Spelling) -> (Field, Field)? {
    guard let (field, rest) = lexicon.leadingField(of: clause.dropping(leads: Words.subjects)),
      matter.given(field.id) == nil
    else { return nil }
    let core = rest.dropping(leads: ["也", "就", "还是", "都"])
    for link in ["跟", "和", "与", "同"] where core.hasPrefix(link) {
      guard let (other, end) = lexicon.leadingField(of: core.dropFirst(link.count)),
        other.id != field.id, field.kind == other.kind, matter.given(other.id) == nil,
        Words.likenesses.contains(
          end.dropping(leads: ["是", "都是", "完全"]).dropping(tails: Words.particles).key)
      else { continue }
      return (field, other)
    }
    return nil
  }
}

extension Act {
  /// Whether it gives a number by which somebody can be called.
  var isNumberOfPerson: Bool {
    switch self {
    case .fill(let field, _, _): field == "contactMobile"
    case .ambiguous(_, let fields): fields.contains("contactMobile")
    default: false
    }
  }
}

extension Words {
  /// What turns a statement into a question for leave, in several dialects.
  static let tags = [
    "行不行", "行吗", "可以吗", "可不可以", "可以不", "好不好", "好吗", "中不中", "中不", "成不成", "成不", "成吗", "得唔得", "得不得",
    "要得不", "要得吗", "怎么样", "咋样", "能行不", "能行吗", "行不", "行么", "可以么", "好么", "合适吗", "合不合适",
  ]
}
