import Drafts
import Knowledge
import Testing

/// The order of the same sentences makes no difference to what is known.
struct OrderTests {
  /// What is known, without who said when.
  private func state(_ draft: Draft) -> [String: Value] {
    var state = draft.answers.mapValues(\.value)
    for (field, answer) in draft.parked { state["parked " + field] = answer.value }
    for (field, skip) in draft.skipped { state["skipped " + field] = .text(skip.rawValue) }
    return state
  }

  static let groups: [[String]] = [
    ["我们没有网站", "域名注册两年", "单位名称：康巴什区民政局", "联系人：苏日娜"],
    ["我们有网站", "网址：ordos.gov.cn", "服务器IP：8.8.8.8", "英文域名：ordos.gov.cn"],
    ["没有网站", "英文域名：ordos.gov.cn", "行业布局：政务", "不用邮编"],
    ["挂标位置选第一条", "没有网站", "红页颜色：红色", "申请类型：新开办"],
    ["手机：13800138000", "邮箱：a@example.cn", "联系人是苏日娜", "经办人：巴特尔"],
  ]

  @Test(arguments: groups)
  func `all orders of some sentences give the same state`(_ sentences: [String]) throws {
    var states: Set<[String: Value]> = []
    for order in permutations(sentences) {
      var talk = try Talk()
      for sentence in order { talk.say(sentence) }
      states.insert(state(talk.draft))
    }
    #expect(states.count == 1)
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func `all orders of sentences made up at random give the same state`(seed: UInt64) throws {
    var dice = Dice(seed: 9_000 + seed)
    var makers = Statement.allCases
    makers.shuffle(using: &dice)
    var sentences = makers.prefix(3).map { $0.said(with: &dice) }
    // What hangs on having a website is stated as well, and something put off.
    sentences.append(
      dice.pick(["红页颜色：蓝色", "服务器IP：8.8.8.8", "英文域名：ordos.gov.cn", "不用邮编", "行业布局待定", "申请类型：新开办"]))
    if seed.isMultiple(of: 3) { sentences = [sentences[0] + "，" + sentences[1]] + sentences[2...] }
    var states: [[String: Value]: [String]] = [:]
    for order in permutations(sentences) {
      var talk = try Talk()
      for sentence in order { talk.say(sentence) }
      states[state(talk.draft)] = order
    }
    #expect(states.count == 1, "\(states.values.map { $0.joined(separator: " / ") })")
    #expect(states.keys.first?.isEmpty == false)
  }

  @Test func `one sentence may fill six fields, each echoed`() throws {
    var talk = try Talk()
    let turn = talk.say("单位名称：康巴什区民政局，联系人：苏日娜，手机13800138000，域名注册三年，没有网站，中文域名：康巴什区民政局.政务")
    for word in ["单位名称", "联系人", "联系人手机", "注册年限", "有自建网站", "中文域名"] {
      #expect(turn.reply.contains("\(word)＝"))
    }
    #expect(turn.kind == .filled)
  }

  @Test func `a pasted block fills what it names`() throws {
    var talk = try Talk()
    talk.say("单位名称：康巴什区民政局\n联系人：苏日娜\n联系人手机：13800138000\n注册年限\t2年\n网站名称，康巴什民政")
    #expect(talk.value("organizationName") == .text("康巴什区民政局"))
    #expect(talk.value("contactName") == .text("苏日娜"))
    #expect(talk.value("contactMobile") == .text("13800138000"))
    #expect(talk.value("termInYears") == .integer(2))
    #expect(talk.value("siteName") == .text("康巴什民政"))
  }

  private func permutations(_ items: [String]) -> [[String]] {
    guard items.count > 1 else { return [items] }
    return items.indices.flatMap { index -> [[String]] in
      var rest = items
      let first = rest.remove(at: index)
      return permutations(rest).map { [first] + $0 }
    }
  }
}
