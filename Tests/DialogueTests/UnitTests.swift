import Dialogue
import Drafts
import Knowledge
import Testing
import Transcripts

/// What is said of another unit goes to that unit's draft; the draft in hand is never written over.
struct UnitTests {
  /// Three drafts in memory: 审计局, 妇联, and 统计局, which is open.
  private struct Office {
    var session: Session
    let store: MemoryStore

    init() throws {
      let talk = try Talk()
      let knowledge = try Talk.knowledge.get()
      let store = MemoryStore(knowledge: knowledge) { _, _, _ in
        .success(.init(files: [], notes: []))
      }
      self.store = store
      let world = World(
        read: { _ in .end }, write: { _ in }, perform: store.perform, today: { talk.today },
        untitled: { World.untitled(besides: store.drafts.keys) })
      session = Session(talk.assistant, in: world)
      for line in [
        "单位名称：长安区审计局", "改名 审计局", "联系人：李强", "新建 妇联", "单位名称：长安区妇女联合会", "新建 统计局",
        "单位名称：长安区统计局", "联系人：马莉",
      ] {
        _ = session.take(line)
      }
    }

    func value(_ field: String, of draft: String) -> Value? {
      store.drafts[draft]?.answers[field]?.value
    }
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let line: String
    let draft: String
    let field: String
    let value: Value

    init(_ line: String, _ draft: String, _ field: String, _ value: Value) {
      (self.line, self.draft, self.field, self.value) = (line, draft, field, value)
    }

    var testDescription: String { line }
  }

  @Test(arguments: [
    Row("审计局的年限改成3年", "审计局", "termInYears", .integer(3)),
    Row("审计局改3年", "审计局", "termInYears", .integer(3)),
    Row("妇联那边没网站", "妇联", "hasOwnSite", .boolean(false)),
    Row("把审计局的邮编填成710100", "审计局", "postcode", .text("710100")),
    Row("给妇联也填2年", "妇联", "termInYears", .integer(2)),
    Row("切回审计局，邮编710100", "审计局", "postcode", .text("710100")),
    Row("审计局联系人换成李梅", "审计局", "contactName", .text("李梅")),
    Row("妇联呢，手机18093401925", "妇联", "contactMobile", .text("18093401925")),
    Row("说回审计局，它的邮编是710100", "审计局", "postcode", .text("710100")),
    Row("下一家，长安区司法局，没网站", "长安区司法局", "hasOwnSite", .boolean(false)),
    Row("再来一个：长安区残联，年限2年", "长安区残联", "termInYears", .integer(2)),
    Row("第三个 长安区民政局 没站 1年", "长安区民政局", "termInYears", .integer(1)),
    Row("下一个。长安区水利局，邮编710100", "长安区水利局", "postcode", .text("710100")),
  ])
  func `it is written into its own draft`(_ row: Row) throws {
    var office = try Office()
    let before = try #require(office.store.drafts["统计局"]).answers
    let turn = office.session.take(row.line)
    #expect(turn.name == row.draft, "\(turn.reply)")
    #expect(office.value(row.field, of: row.draft) == row.value)
    #expect(office.store.drafts["统计局"]?.answers == before)
  }

  @Test(arguments: [
    ("审计局的呢？", "审计局"), ("换审计局吧", "审计局"), ("好啦这个先存着，换妇联", "妇联"), ("接着办长安区司法局", "长安区司法局"),
    ("统计局弄完了，该司法局了", "司法局"), ("统计局先到这，切妇联", "妇联"), ("教育局跟着也办，没网站", "教育局"),
    ("另一个单位是长安区民政局", "长安区民政局"),
  ])
  func `the talk turns to a draft`(_ line: String, _ name: String) throws {
    var office = try Office()
    #expect(office.session.take(line).name == name)
  }

  @Test func `each part of a line goes to its own draft`() throws {
    var office = try Office()
    _ = office.session.take("年限2年，审计局的改3年")
    #expect(office.value("termInYears", of: "统计局") == .integer(2))
    #expect(office.value("termInYears", of: "审计局") == .integer(3))
  }

  @Test func `what is said to be the same goes along`() throws {
    var office = try Office()
    _ = office.session.take("下一个，长安区司法局，其他同上")
    #expect(office.value("contactName", of: "长安区司法局") == .text("马莉"))
    #expect(office.value("organizationName", of: "长安区司法局") == .text("长安区司法局"))
  }

  @Test func `a unit without a draft is asked about before anything is stored`() throws {
    var office = try Office()
    let turn = office.session.take("水利局改5年")
    #expect(turn.replies.contains(.whichUnit))
    #expect(office.value("termInYears", of: "统计局") == nil)
    var other = office
    _ = office.session.take("1")
    #expect(office.value("termInYears", of: "水利局") == .integer(5))
    _ = try Office()
    other = try Office()
    _ = other.session.take("水利局改5年")
    _ = other.session.take("2")
    #expect(other.value("termInYears", of: "统计局") == .integer(5))
    #expect(other.store.drafts["水利局"] == nil)
  }

  /// A name within a value, and those who only say or do something.
  @Test(arguments: [
    "地址在财政局三楼", "主管单位是长安区政府", "邮箱用审计局的不行吧", "审计局旁边那栋楼", "网站是大数据局统一建的", "编办让我们改名称",
    "简介：本单位与审计局、财政局共同负责统计监督", "信息中心给的IP是10.1.1.1", "县委编办审核通过了", "审计局的人说不用填",
    "长安区统计局年限3年", "我们统计局的邮编是710100", "请审计局盖章", "网站名称：长安区统计局审计局联合网", "域名被审计局占了怎么办",
    "审计局也要申请网站标识吗", "办公室电话029-85293306", "乡镇没有网站怎么办", "妇联的同志帮忙填的", "联系人王芳，以前在审计局，手机13812345678",
    "填 行业布局", "统计局没网站",
  ])
  func `the open draft stays open`(_ line: String) throws {
    var office = try Office()
    let turn = office.session.take(line)
    #expect(turn.name == "统计局" && !turn.replies.contains(.whichUnit), "\(turn.reply)")
  }

  @Test func `a copy under another name keeps all`() throws {
    var office = try Office()
    _ = office.session.take("另存为 三月稿")
    #expect(office.value("contactName", of: "三月稿") == .text("马莉"))
    #expect(office.store.drafts["统计局"] != nil)
    _ = office.session.take("另存为 卫健局")
    #expect(office.value("contactName", of: "卫健局") == nil)
  }

  @Test func `a draft that nobody named gets its name`() throws {
    var office = try Office()
    for line in ["新建", "统一社会信用代码：12140724405872130B", "该草稿另存为 震湖乡。"] {
      _ = office.session.take(line)
    }
    #expect(office.value("creditCode", of: "震湖乡") != nil)
    #expect(office.store.drafts["未命名-1"] == nil)
  }

  @Test(arguments: [
    "两家。长安区统计局、长安区审计局。都没网站，都2年", "兹有两家单位需办理：长安区统计局、长安区审计局，没网站，2年",
    "我帮长安区统计局和长安区审计局一起弄哈，没网站，2年",
  ])
  func `of several units the first is begun`(_ line: String) throws {
    var talk = try Talk()
    talk.say(line)
    #expect(talk.value("organizationName") == .text("长安区统计局"), "\(talk.last.reply)")
    #expect(talk.value("termInYears") == .integer(2))
    #expect(talk.last.reply.contains("下一个 长安区审计局"))
  }
}
