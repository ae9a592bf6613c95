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
      case .pause, .sayAgain: false
      case .question(let text): !isAccompanying(Spelling(text), acts)
      case .unclear(let text):
        !isThanks(Spelling(text)) && !isFiller(Spelling(text), acts)
          && !(leaves && TypedValues.find(in: Spelling(text)).isEmpty)
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
    // `他的号？187…`: the topic of the value behind it.
    if clause.count <= 6, clause.key.containsAny(["号", "电话", "手机", "邮箱", "代码", "名字", "地址"]),
      acts.contains(where: {
        if case .fill = $0 { true } else if case .ambiguous = $0 { true } else { false }
      }),
      !clause.key.containsAny(["怎么", "什么", "哪", "多少", "要", "能", "可以"])
    {
      return true
    }
    // `那代码证号我晓得呢`
    let bare = clause.dropping(tails: ["呢", "嘛", "啊", "呀"])
    if bare.count < clause.trimmed.count, bare.count > 6, !isQuestion(bare) { return true }
    return !isMarked && !finder.find(clause.text).isConfident
  }

  /// `好了 搞定了` beside what was done, `拟使用红页` beside having no site: said by the rest already.
  private func isFiller(_ clause: Spelling, _ acts: [Act]) -> Bool {
    if isDone(clause) { return true }
    let hasNoSite = acts.contains { act in
      if case .fill("hasOwnSite", let text, _) = act { text == "否" } else { false }
    }
    return hasNoSite && clause.contains("红页") && clause.count <= 10
  }

  /// Whether something is only told as done: `好了 搞定了`.
  func isDone(_ clause: Spelling) -> Bool {
    Spelling(clause.text + "|").dropping(leads: Words.done + Words.particles + ["了"]).key == "|"
  }

  /// Whether somebody only gives thanks: `谢谢姑娘`, `辛苦`, `劳慰了`.
  func isThanks(_ clause: Spelling) -> Bool {
    clause.count <= 8 && TypedValues.find(in: clause).isEmpty
      && (clause.key.containsAny(["谢", "辛苦", "劳慰", "劳驾", "麻烦了", "费心", "拜托", "好嘞", "好咧", "好滴"]))
      && !clause.key.containsAny(["姓谢", "叫谢", "是谢"])
      && !(clause.hasPrefix("谢") && !clause.hasPrefix("谢谢") && !clause.hasPrefix("谢了"))
  }
}

extension Words {
  /// That something is done, beside what it was.
  static let done = [
    "好了", "搞定", "弄好", "完事", "妥了", "弄完", "填完", "办完", "没别的事", "行了", "办妥", "ok", "终于", "都", "总算", "这下",
    "大功告成", "齐活",
  ]
}
