import Drafts
import Knowledge
import Text

extension Understanding {
  /// A line as the answer to a yes/no question that the program has just put.
  ///
  /// Such a question owns the next line: `不，别清` declines and is a value of nothing. What is said
  /// behind the yes or no, and states something, is read as ever: `好，单位是某局`.
  func consented(_ whole: Spelling) -> [Act]? {
    guard conversation.asksForConsent else { return nil }
    let ranges = whole.clauseRanges.filter { !whole[$0].trimmed.isEmpty }
    guard let first = ranges.first, let agrees = assent(whole[first]) else { return nil }
    let answer = agrees ? Act.agree : .disagree
    let others = ranges.dropFirst().drop { range in
      assent(whole[range]) != nil || isChat(whole[range]) || explainsAssent(whole[range].trimmed)
    }
    guard let next = others.first else { return [answer] }
    let rest = sentence(whole.dropFirst(next.lowerBound))
    // Free text is no value here: nothing was asked but yes or no.
    return [answer]
      + rest.filter { act in
        switch act {
        case .fill(_, _, .asked), .doubtful, .pause: false
        default: true
        }
      }
  }

  /// Whether a clause says yes or no; nil where it says neither.
  private func assent(_ clause: Spelling) -> Bool? {
    let key = clause.trimmed.key
    if Words.yes.contains(key) { return true }
    if Words.no.contains(key) || Words.dissents.contains(key) { return false }
    guard !isQuestion(clause) else { return nil }
    let core = clause.dropping(leads: Words.assentLeads).dropping(tails: Words.assentTails)
    let bare = clause.dropping(leads: Words.assentLeads).dropping(tails: Words.particles)
    if core.isEmpty { return nil }
    if Words.yes.contains(core.key) || Words.assents.contains(core.key) { return true }
    if Words.no.contains(core.key) || Words.dissents.contains(core.key)
      || Words.dissents.contains(bare.key)
    {
      return false
    }
    guard core.count <= 12, !isOrganization(core), TypedValues.find(in: core).isEmpty,
      lexicon.leadingField(of: core) == nil
    else { return nil }
    if let negator = Words.negators.first(where: core.hasPrefix) {
      let deed = core.dropFirst(negator.count)
      return deed.isEmpty || isDeedInQuestion(deed) || negator != "不" && deed.count <= 6
        ? false : nil
    }
    return isDeedInQuestion(core) ? true : nil
  }

  /// Whether words are what the question is about: 清, 另起一份, 放回收处, 开始填.
  private func isDeedInQuestion(_ deed: Spelling) -> Bool {
    let question: String
    switch conversation.expects {
    case .consent(_, let asked): question = normalize(asked)
    case .contradiction: question = "变改情况"
    case .choice, .item, .name, nil: return false
    }
    let bare = deed.dropping(leads: [
      "是的", "是", "对", "确实", "给我", "帮我", "我", "要", "想", "去", "直接", "全部", "全", "都",
    ])
    .dropping(tails: ["了", "掉", "它", "一份", "一下", "新的", "的", "草稿", "就行", "啦"])
    guard !bare.isEmpty, bare.count <= 6 else { return false }
    return bare.folded.allSatisfy { question.contains(String($0)) }
      || Words.deedsAgreed.contains(bare.key)
  }

  /// A reason for the yes or no that states nothing: `点错了`, `我还要用`.
  private func explainsAssent(_ clause: Spelling) -> Bool {
    clause.count <= 10
      && clause.key.containsAny([
        "点错", "按错", "打错", "说错", "问问", "看看", "还要用", "还有用", "有用", "留着", "没意见", "没关系", "手滑", "想多了",
        "想想",
      ])
  }
}

extension Words {
  /// What may stand before a yes or no.
  static let assentLeads = [
    "那", "那就", "就", "嗯", "嗯嗯", "哦", "噢", "哎", "唉", "啊", "呃", "额", "还是", "先", "千万", "暂时", "我看", "我说",
    "现在", "你", "您", "麻烦", "请", "哈哈",
  ]
  static let assentTails =
    particles + ["了", "谢谢", "的", "先", "这么办", "我", "吗", "么", "这个", "这份", "那份", "它"]
  static let assents: Set<String> = [
    "中", "成", "得", "妥", "确定", "愿意", "没问题", "没毛病", "就这么办", "这么办", "照办", "就这么", "必须的", "肯定", "是这样",
    "是这个意思",
    "可以可以", "好好", "行行", "对对", "是是", "没意见", "准了", "好嘞", "好滴", "恩", "变", "改", "okay", "sure",
  ]
  static let dissents: Set<String> = [
    "留着", "保留", "别动", "不动", "等等", "等一下", "慢着", "再想想", "我再想想", "再说", "不是这个意思", "没这意思", "没这个意思", "点错",
    "点错了",
    "按错了", "说错了", "打错了", "没变", "不变", "不改", "没有变", "照旧", "还是算", "不好", "不可以", "不可", "不中", "不成", "不对劲",
    "不同意", "不愿意", "不必", "免", "免了", "甭", "千万别", "别别", "不不", "不不不", "别别别", "nope",
  ]
  /// What denies a deed, the longest first.
  static let negators = [
    "不需要", "没必要", "没想", "不用", "不要", "不想", "不必", "用不着", "千万别", "先不", "先别", "别", "甭", "莫", "勿", "不",
  ]
  static let deedsAgreed: Set<String> = [
    "清", "清空", "删", "删除", "扔", "新建", "新开", "重来", "开始", "办", "弄", "导入", "读", "读入", "建", "改", "变",
    "来", "走",
  ]
}
