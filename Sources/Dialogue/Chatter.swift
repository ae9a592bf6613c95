import Drafts
import Knowledge
import Text

/// What stands beside something to be done, and needs no answer of its own.
extension Understanding {
  /// Without what only accompanies the rest of a line.
  ///
  /// What asks nothing gets no answer beside a value or a command; thanks and a farewell are no part
  /// that has to be called unrecorded.
  func withoutChatter(_ acts: [Act]) -> [Act] {
    guard acts.count > 1 else { return acts }
    let leaves = acts.contains(.command(.quit, argument: ""))
    let rest = acts.filter { act in
      switch act {
      case .pause: false
      case .question(let text): !isAccompanying(Spelling(text), acts)
      case .unclear(let text):
        !isThanks(Spelling(text)) && !(leaves && TypedValues.find(in: Spelling(text)).isEmpty)
      default: true
      }
    }
    // Where nothing else was said, it is what was said.
    let isAll = rest.allSatisfy { act in
      switch act {
      case .question, .unclear: true
      default: false
      }
    }
    return rest.isEmpty || isAll ? acts : rest
  }

  /// Whether a clause that was taken for a question asks nothing beside the rest of the line.
  private func isAccompanying(_ clause: Spelling, _ acts: [Act]) -> Bool {
    if lexicon.isOffered(clause) { return false }
    // `注册年限，先定两年罢`: the topic of the value.
    if let field = lexicon.field(named: clause) { return acts.contains { $0.field == field.id } }
    guard isQuestion(clause) else { return true }
    let isMarked = clause.contains("?") || ["吗", "么", "不", "没"].contains(where: clause.hasSuffix)
    // `不要写啥子“门户网”`
    if !isMarked, ["不要", "别", "莫", "不用", "不写"].contains(where: clause.hasPrefix) { return true }
    // `那代码证号我晓得呢`
    let bare = clause.dropping(tails: ["呢", "嘛", "啊", "呀"])
    if bare.count < clause.trimmed.count, bare.count > 6, !isQuestion(bare) { return true }
    return !isMarked && !finder.find(clause.text).isConfident
  }

  /// `谢谢姑娘`, `辛苦`, `劳慰了`
  func isThanks(_ clause: Spelling) -> Bool {
    clause.count <= 8 && TypedValues.find(in: clause).isEmpty
      && (clause.key.containsAny(["谢", "辛苦", "劳慰", "劳驾", "麻烦了", "费心", "拜托", "好嘞", "好咧", "好滴"]))
      && !clause.key.containsAny(["姓谢", "叫谢", "是谢"])
      && !(clause.hasPrefix("谢") && !clause.hasPrefix("谢谢") && !clause.hasPrefix("谢了"))
  }
}
