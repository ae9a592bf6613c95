import Dialogue
import Drafts
import Knowledge
import Text

/// Random numbers that are the same for the same seed.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[Int(next() % UInt64(items.count))] }
}

/// Somebody who says anything at any time.
struct Walker {
  var dice: Dice

  init(seed: UInt64) { dice = Dice(seed: seed) }

  static let values = [
    "两年", "3年", "我们没有网站", "有网站", "单位名称：康巴什区民政局", "联系人：苏日娜", "手机13800138000", "ordos.gov.cn",
    "服务器IP：8.8.8.8", "康巴什区民政局.政务", "网站名称：为民服务怎么办网", "红页颜色：红色", "英文域名：ordos.gov.cn",
    "机构职能：负责民政，怎么管另定",
    "挂标位置选第二条", "挂标位置选第一条", "好", "是", "不是", "苏日娜", "某局", "党政机关", "我们是事业单位", "邮编017000", "三年或者五年",
    "网站名称跟单位名称一样", "简介就按模板", "红页已经发布了", "单位名称：某局\n联系人：巴特尔\n注册年限\t2年",
  ]
  static let commands = [
    "撤销", "重做", "返回", "跳过", "以后再说", "不知道", "查看", "进度", "修改 第3项", "第2项不对", "确认", "清单", "逐项 域名申请",
    "填 网络红页", "填 标识申请", "继续", "帮助", "清空年限", "清空 单位名称", "还是用原来的", "年限改成五年", "不是民政局，是卫健局",
    "刚才那个改成三", "复制 单位名称", "算了", "等一下", "随便", "没有", "再说一遍", "1", "2", "都不是", "年限改成负一年", "",
    "联系人换一下，换成其木格", "年限不变", "删除草稿", "新建 杭州市西湖区档案馆", "新建", "另存为 榆林市榆阳区水务局", "改名 甲",
  ]
  static let questions = [
    "域名多少钱", "几份？", "为什么要填这个", "填两年，多少钱？", "那红页呢", "单位名称填的什么来着", "编办审核不通过怎么办", "网站名称怎么填",
    "没有网站怎么办", "9月28日收到通知呢？", "你刚才说的几份来着", "今天天气怎么样",
  ]
  static let events = ["域名审核通过了", "费用交了", "编办退回了，说电话不对", "3月2日收到通知", "材料有问题", "标识挂好了"]

  mutating func line() -> String {
    switch dice.next() % 12 {
    case 0...2: dice.pick(Self.values)
    case 3...4: statements()
    case 5...7: dice.pick(Self.commands)
    case 8: correction()
    case 9...10: dice.pick(Self.questions)
    default: dice.pick(Self.events)
    }
  }

  /// One to four statements about different fields, joined in one of several ways.
  mutating func statements() -> String {
    var makers = Statement.allCases
    makers.shuffle(using: &dice)
    let count = Int(dice.next() % 4) + 1
    let said = makers.prefix(count).map { $0.said(with: &dice) }
    return said.joined(separator: dice.pick(["，", "；", "，", "\n", "。"]))
  }

  private mutating func correction() -> String {
    let statement = dice.pick(Statement.allCases.filter { $0 != .site })
    let value = statement.value(with: &dice)
    return dice.pick([
      "\(statement.name)改成\(value)", "不对，\(statement.name)应该是\(value)",
      "把\(statement.name)换成\(value)",
      "\(statement.name)写错了，是\(value)", "清空\(statement.name)", "\(statement.name)先不填",
      "\(statement.name)不知道",
    ])
  }
}

/// What must hold after every turn, whatever was said.
enum Invariants {
  static func broken(
    before: Draft, named old: String?, line: String, turn: Turn, _ talk: Talk
  ) -> String? {
    let draft = turn.draft
    let matter = talk.assistant.conversation.matter
    if turn.reply.isEmpty, !line.isEmpty { return "no reply" }
    for id in draft.parked.keys where turn.values[id] != nil { return "\(id) parked among values" }
    for id in draft.parked.keys where draft.answers[id] != nil {
      return "\(id) parked and answered"
    }
    for (id, answer) in draft.answers {
      guard let field = matter.knowledge.field(id) else { return "unknown field \(id)" }
      if !matter.applies(field) { return "\(id) doesn't apply" }
      if Walker.questions.contains(answer.value.plain) { return "a question stored in \(id)" }
    }
    let name = talk.assistant.conversation.name
    if let name, !isKept(draft, in: talk.saved[name]) { return "「\(name)」 is not saved" }
    // Another draft is open now: the one before is on disk as it was.
    if let old, old != name, talk.saved[old] != nil {
      return isKept(before, in: talk.saved[old]) ? nil : "「\(old)」 was changed when it was left"
    }
    return lost(before, draft, line, turn.reply) { matter.knowledge.field($0)?.label ?? $0 }
  }

  /// Whether a draft on disk holds all that was said.
  private static func isKept(_ draft: Draft, in saved: Draft?) -> Bool {
    let saved = saved ?? Draft()
    return saved.answers == draft.answers && saved.parked == draft.parked
      && saved.skipped == draft.skipped && saved.track == draft.track
      && saved.confirmed == draft.confirmed && saved.history.undo == draft.history.undo
      && saved.history.redo == draft.history.redo
  }

  /// An answer may go only in one of the ways that docs/dialogue.md lists, and the reply names it.
  private static func lost(
    _ before: Draft, _ after: Draft, _ line: String, _ reply: String, label: (String) -> String
  ) -> String? {
    // The whole draft goes, and can be brought back.
    if reply.contains("已放进回收处") { return nil }
    let gone = before.answers.keys.filter { after.answers[$0] == nil && after.parked[$0] == nil }
    for id in gone.sorted() {
      let isTakenBack = ["已撤销：", "已重做："].contains(where: reply.contains)
      let isCleared = reply.contains("已清空：\(label(id))")
      let isContradicted = reply.contains("与新的情况不符")
      guard isTakenBack || isCleared || isContradicted, reply.contains(label(id)) else {
        return "\(id) lost by 「\(line)」"
      }
    }
    return nil
  }
}
