import Testing

@testable import Knowledge

struct PhrasingTests {
  @Test(arguments: [
    ("域名多少钱", ["域名多少钱"]),
    ("{甲|乙}", ["甲", "乙"]),
    ("[中文]域名", ["中文域名", "域名"]),
    ("{注册|申请}[中文]域名", ["注册中文域名", "注册域名", "申请中文域名", "申请域名"]),
    ("{甲|乙{丙|丁}}", ["甲", "乙丙", "乙丁"]),
    ("[很[特别]]好", ["很特别好", "很好", "好"]),
    ("{甲|}丙", ["甲丙", "丙"]),
    ("{甲|甲}", ["甲"]),
    ("[甲]", ["甲"]),
    ("{一|二|三}{一|二}", ["一一", "一二", "二一", "二二", "三一", "三二"]),
  ])
  func `a pattern stands for these phrasings`(pattern: String, phrasings: [String]) throws {
    #expect(try expandPhrasing(pattern[...]) == phrasings)
  }

  @Test(arguments: [
    ("{甲|乙", Problem.badPattern("缺少「}」")),
    ("甲}", .badPattern("多出一个「}」")),
    ("甲|乙", .badPattern("多出一个「|」")),
    ("[甲", .badPattern("缺少「]」")),
    ("[甲|乙]", .badPattern("多出一个「|」")),
    ("{甲]", .badPattern("多出一个「]」")),
    (String(repeating: "[", count: 9), .badPattern("括号套得太深")),
    (
      "{一|二|三|四}{一|二|三|四}{一|二|三|四}{一|二}",
      .tooManyPhrasings(count: 128, limit: 64)
    ),
    (String(repeating: "[甲]", count: 40), .tooManyPhrasings(count: 128, limit: 64)),
  ])
  func `a broken pattern is refused`(pattern: String, problem: Problem) {
    #expect(throws: PatternError(problem: problem)) { try expandPhrasing(pattern[...]) }
  }
}
