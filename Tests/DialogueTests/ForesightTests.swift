import Dialogue
import Drafts
import Knowledge
import Testing
import Text

/// What will be refused is seen while it is typed; a question and a command never are.
struct ForesightTests {
  private func foresight(after lines: [String]) throws -> Foresight {
    let day = Day("2026-03-02") ?? Day(daysSinceEpoch: 0)
    var session = Session(
      Assistant(knowledge: try Talk.knowledge.get(), finder: .nothing),
      in: World(
        read: { _ in .end }, write: { _ in }, perform: { _ in .done }, today: { day },
        untitled: { "未命名-1" }))
    for line in lines { _ = session.take(line) }
    return try #require(session.prompt.foresight)
  }

  /// A field that is asked, and lines typed at it.
  static let rows: [(field: String, refused: [String], fine: [String])] = [
    (
      "联系人手机", ["12", "138001380001", "abc", "0477"],
      ["1", "138", "1380013800", "+86 138", "13800138000", "138 0013 8000"]
    ),
    ("中文域名", ["a_b", "-a"], ["康巴什区民政局.政务", "康巴什", "1"]),
    ("注册年限", ["0", "-3", "零年"], ["2", "两年", "10"]),
    ("邮政编码", ["1234567", "01700a"], ["01", "01700", "017000"]),
    ("电子邮箱", ["a@@b", "a..b@c.cn"], ["abc", "abc@", "abc@ex", "office@example.gov.cn"]),
  ]

  @Test(arguments: rows.indices)
  func `a value that a field refuses is seen at once`(place: Int) throws {
    let row = Self.rows[place]
    let foresight = try foresight(after: ["我们没有网站", "修改 \(row.field)"])
    // Lists, not the foresight itself: a failure would print all that it knows.
    let seen = (row.refused + row.fine).filter(foresight.refuses)
    #expect(seen == row.refused)
  }

  @Test(arguments: [
    "联系人手机：0477", "手机改成23800", "注册年限：0", "年限改成零年", "邮政编码：1234567", "中文域名：康巴什.com",
    "邮政编码：12，联系人：苏日娜",
  ])
  func `a field that is named judges, whatever is asked`(line: String) throws {
    let isSeen = try foresight(after: ["我们没有网站"]).refuses(line)
    let isSeenElsewhere = try foresight(after: ["我们没有网站", "填 联系人手机"]).refuses(line)
    #expect(isSeen && isSeenElsewhere)
  }

  @Test(arguments: [
    "域名多少钱", "域名多少钱？", "手机号要填几位", "年限改成三年可以吗", "年限：填几年合适？", "13800138000是谁的号码？",
    "帮助", "导出 html", "跳过", "以后再说", "好", "单位名称：康巴什区民政局", "年限改成三年", "域", "标识", "",
    "我们有网站", "help", "skip", "撤销", "联系人手机：138", "手机：", "手机改成1", "邮政编码：12", "中文域名：康巴什",
    "中文域名：康巴什.政", "单位类别：党", "电子邮箱:a@b", "服务器IP：203.0.",
  ])
  func `questions, commands and other fields are left alone`(line: String) throws {
    let isSeen = try foresight(after: ["我们没有网站", "填 联系人手机"]).refuses(line)
    #expect(!isSeen)
  }

  @Test(arguments: try Talk.knowledge.get().fields.filter { $0.kind != .derived }.map(\.id))
  func `no beginning of an example is taken for a wrong value`(id: String) throws {
    let field = try #require(try Talk.knowledge.get().field(id))
    let day = Day("2026-03-02") ?? Day(daysSinceEpoch: 0)
    func isRefused(_ text: String) -> Bool {
      if case .accepted = field.check(text, today: day) { return false }
      return true
    }
    let examples = (field.examples + field.choices.map(\.label)).filter { !isRefused($0) }
    let wrong = examples.flatMap { example in
      example.indices.map { String(example[...$0]) }
        .filter { isRefused($0) && !field.isBeginning($0, today: day) }
    }
    #expect(wrong == [])
  }
}
