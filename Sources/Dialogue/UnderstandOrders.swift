import Drafts
import Knowledge
import Text

/// Orders that stand beside soothing words, or hang on a condition.
extension Understanding {
  /// `算了撤回，留着`: an order behind a sigh is no sigh.
  func ordered(_ whole: Spelling) -> Act? {
    guard (2...20).contains(whole.count), conversation.expects == nil,
      !whole.clauses.contains(where: { isQuestion($0.dropping(leads: Words.beforeOrders)) })
    else { return nil }
    var undoes = false
    var keeps = false
    for clause in whole.clauses {
      let core = clause.dropping(leads: Words.beforeOrders)
        .dropping(tails: Words.particles + ["了", "一下", "它"]).key
      if Words.takingBack.contains(core) {
        undoes = true
      } else if Words.keepingAfterAll.contains(core) {
        keeps = true
      } else if !Words.beforeOrders.contains(core), !Words.softeners.contains(core), !isChat(clause)
      {
        return nil
      }
    }
    let isGone = conversation.lastReplies.contains { reply in
      if case .cleared = reply { true } else { false }
    }
    return undoes || keeps && isGone ? .command(.undo, argument: "") : nil
  }

  /// `齐了就确认，给我来份word`: done if the condition holds; else what it lacks is told.
  func conditional(_ whole: Spelling) -> [Act]? {
    guard whole.count <= 40, conversation.isUnderWay else { return nil }
    let clauses = whole.clauses
    var order: (place: Int, act: Act)?
    for (place, clause) in clauses.enumerated() {
      let before = place > 0 ? clauses[place - 1] : clause.prefix(0)
      guard let link = clause.places(of: "就").first,
        case let condition = link <= 1 ? before : clause.prefix(link),
        condition.key.containsAny(Words.completeness),
        !condition.key.containsAny(["没齐", "不齐", "没填完"]),
        case let deed = clause.dropFirst(link + 1).dropping(leads: Words.beforeDeeds)
          .dropping(tails: Words.particles + ["了", "掉", "它"])
      else { continue }
      if Words.confirmations.contains(deed.key) {
        order = (place, .command(.confirm, argument: Words.ifComplete))
      } else if let export = exportWish(deed) ?? exportNamed(deed) {
        // Papers that lack something are of no use to whom they are promised.
        let isComplete = matter.forms.allSatisfy { matter.missing(in: $0).isEmpty }
        order = (place, isComplete ? export : .command(.confirm, argument: Words.ifComplete))
      }
    }
    guard let order else { return nil }
    var acts: [Act] = []
    var exports: [Act] = []
    for (place, clause) in clauses.enumerated() where place != order.place {
      if let export = exportWish(clause.trimmed) {
        exports.append(export)
      } else if !isQuestion(clause), !clause.key.containsAny(Words.completeness),
        let found = statement(clause)
      {
        acts += found
      }
    }
    return acts + [order.act] + exports
  }

  private func exportNamed(_ deed: Spelling) -> Act? {
    ["导出", "打印", "生成材料", "导出来", "出材料", "打印出来", "打出来", "导出材料", "打印材料", "出"].contains(deed.key)
      ? .command(.export, argument: "") : nil
  }

  /// `算有还是没有`: a yes/no field of which the user doesn't know which; neither is stored.
  func undecidedHaving(_ whole: Spelling) -> [Act]? {
    guard whole.count <= 60,
      whole.clauses.contains(where: { $0.key.containsAny(Words.eitherOr) })
    else { return nil }
    let asked = pending.flatMap { $0.kind == .boolean ? $0 : nil }
    let spoken = lexicon.mentions(in: whole).map(\.field).first { $0.kind == .boolean }
    guard let field = spoken ?? asked, !finder.find(whole.text).isConfident else { return nil }
    return [.among(field: field.id, texts: ["有", "没有"])]
  }
}

extension Words {
  static let beforeOrders = [
    "算了", "还是", "那", "那就", "就", "先", "哎", "唉", "不行", "不对", "嗯", "好", "请", "帮我", "给我", "快", "赶紧",
    "等等", "再",
    "都", "把它", "我",
  ]
  static let takingBack: Set<String> = [
    "撤回", "撤销", "撤", "撤回来", "撤回去", "改回去", "改回来", "变回去", "变回来", "回退", "倒回去", "收回", "收回来", "要回来",
    "找回来",
    "恢复", "还原",
  ]
  static let keepingAfterAll: Set<String> = [
    "留着", "留下", "保留", "别删", "不删", "别清", "不清", "不清空", "还要", "要", "留", "不去", "别去掉", "不去掉", "用得着",
  ]
  static let completeness = [
    "齐了", "齐全", "齐的话", "填齐", "都齐", "全了", "填完", "填全", "没问题", "没有问题", "不缺", "没缺", "不差", "没差", "没漏",
    "完整",
    "填好", "够了",
  ]
  static let beforeDeeds = ["给我", "帮我", "直接", "全部", "都", "可以", "请", "把", "它", "一起", "先"]
  static let confirmations: Set<String> = ["确认", "定稿", "定下来", "确认下来", "确定", "确定下来", "敲定", "提交确认"]
  /// The argument of a confirmation that hangs on nothing being missing.
  static let ifComplete = "齐了"
  static let eitherOr = [
    "有还是没有", "有还是没", "有还是无", "是有还是", "算有算没", "是还是不是", "算有还是", "没有还是有", "填有还是", "算没有还是",
  ]
}
