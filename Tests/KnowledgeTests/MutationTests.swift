import Foundation
import Testing

@testable import Knowledge

/// Wrong facts planted into the shipped answers are caught.
struct MutationTests {
  private static let mutations: [(old: String, new: String)] = [
    ("300元", "200元"), ("每年", "每两年"), ("三份", "两份"), ("一份", "三份"), ("5个工作日", "10个工作日"),
    ("5个工作日", "5天"), ("底部", "顶部"), ("中间", "右侧"), ("所有页面", "首页"), ("免费", "收费"),
    ("同级编办", "CONAC"), ("CONAC", "同级编办"), ("复印件", "原件"), ("经办人", "法定代表人"),
    ("“网上名称注册管理系统”", "“党政机关网站审核管理平台”"),
    ("“党政机关网站审核管理平台”", "“网上名称注册管理系统”"), ("短信", "电话通知"), ("审核通过后", "审核通过前"),
    ("审核通过", "审核不通过"), ("不通过", "通过"), ("第一条", "第二条"), ("第二条", "第一条"),
    ("没有自建网站", "有自建网站"), ("有自建网站", "没有自建网站"), ("申请函", "申请书"), ("“保存”", "“提交”"),
    ("“发布红页”", "“发布网页”"), ("加盖", "不用加盖"), ("不需要", "需要"), ("不能", "可以"), ("必须", "可以不"),
    ("</body>”前", "</body>”后"), (".政务", ".公益"), ("事业单位", "党政机关"), ("英文域名", "中文域名"),
    ("打印", "手写"), ("复审", "初审"), ("以内", "以后"), ("日内", "日后"), ("之前", "之后"), ("以后", "以前"),
  ]

  @Test func `nearly all planted changes are caught`() throws {
    let base = try parseKnowledge(try ShippedKnowledgeTests.files())
    let facts = Dictionary(uniqueKeysWithValues: base.facts.map { ($0.id, $0.text) })
    let sentences = base.entries.flatMap { entry in
      entry.sentences + entry.variants.flatMap(\.sentences)
    }
    var planted = 0
    var missed: [String] = []
    for sentence in sentences where !sentence.facts.isEmpty {
      let cited = sentence.facts.compactMap { facts[$0] }
      for (old, new) in Self.mutations {
        guard let range = sentence.text.firstRange(of: old) else { continue }
        if old == "有自建网站", sentence.text.contains("没有自建网站") { continue }
        if old == "审核通过", sentence.text.contains("审核通过前") { continue }
        let text = sentence.text.replacingCharacters(in: range, with: new)
        planted += 1
        let names = quotedSpans(text[...]).filter { name in
          !cited.contains { $0.contains(name) }
        }
        if SupportCheck(text, facts: cited.map { CriticalText($0) }).finds().isEmpty, names.isEmpty
        {
          missed.append("\(old) → \(new)：\(text)  \(cited)")
        }
      }
    }
    #expect(planted >= 200)
    #expect(missed.count * 20 <= planted, "missed: \(missed.joined(separator: "\n"))")
  }
}
