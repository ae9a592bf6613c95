import Dialogue
import Drafts
import Testing

/// Sentences never stand in a field that holds a name.
struct PlausibleTests {
  struct Row: CustomTestStringConvertible {
    let asked: String
    let line: String
    let field: String
    let value: String?
    var testDescription: String { line }
    init(_ asked: String, _ line: String, _ field: String, _ value: String?) {
      (self.asked, self.line, self.field, self.value) = (asked, line, field, value)
    }
  }

  private func talk(asked: String) throws -> Talk {
    var talk = try Talk()
    talk.say("我们没有网站")
    talk.say("填 \(asked)")
    return talk
  }

  @Test(arguments: [
    Row("联系人", "联系人填王欣，不不，填主任好了，叫刘洋", "contactName", "刘洋"),
    Row("联系人", "填王欣，不不，叫刘洋", "contactName", "刘洋"),
    Row("联系人", "是我同事叫刘洋", "contactName", "刘洋"),
    Row("联系人", "王欣，女，二级主任科员", "contactName", "王欣"),
    Row("联系人", "连系人沈志强", "contactName", "沈志强"),
    Row("联系人", "联细人高云", "contactName", "高云"),
    Row("单位名称", "还是写全称，某市妇女联合会", "organizationName", "某市妇女联合会"),
    Row("单位名称", "单位名称是，呃，平乐镇人民政府，对，孟津区平乐镇人民政府", "organizationName", "孟津区平乐镇人民政府"),
    Row("单位名称", "全称是某某县教育局，公章上就这么写的", "organizationName", "某某县教育局"),
    Row("单位名称", "现在换信访局", "organizationName", "信访局"),
    Row("单位名称", "单位名称：我们的家园服务中心", "organizationName", "我们的家园服务中心"),
    Row("单位名称", "“县局，我们的”", "organizationName", "县局，我们的"),
    Row("红页颜色", "蓝色吧，红的太扎眼", "color", "蓝色"),
    Row("红页颜色", "底色蓝色吧，红的太扎眼", "color", "蓝色"),
    Row("红页颜色", "颜色改蓝吧，红的太扎眼", "color", "蓝"),
    Row("网站名称", "网站名称就叫某市妇联吧，简单点", "siteName", "某市妇联"),
  ])
  func `the one part that is a value is taken`(_ row: Row) throws {
    var talk = try talk(asked: row.asked)
    talk.say(row.line)
    #expect(talk.draft.answers[row.field]?.value.plain == row.value, "\(row.line)")
  }

  @Test(arguments: [
    Row("单位名称", "主席的是 138 0675 8899", "organizationName", nil),
    Row("单位名称", "对不起最后一位是六不是四", "organizationName", nil),
    Row("单位名称", "东胜区人民政府，办公室", "organizationName", nil),
    Row("单位名称", "公章上刻的，不是简称，反正很长", "organizationName", nil),
    Row("单位名称", "现在先说别的", "organizationName", nil),
    Row("联系人", "申请类型", "contactName", nil),
    Row("联系人", "注册年限", "contactName", nil),
    Row("系统账号", "pass", "accountName", nil),
    Row("联系人", "网站简介用模板", "siteSummary", nil),
    Row("联系人", "简介就按你们的模板来", "siteSummary", nil),
  ])
  func `of other sentences nothing is stored`(_ row: Row) throws {
    var talk = try talk(asked: row.asked)
    let before = talk.draft.answers
    let turn = talk.say(row.line)
    #expect(talk.draft.answers == before, "\(row.line) → \(turn.reply)")
    #expect(!turn.reply.isEmpty)
  }

  @Test(arguments: [
    "某县改则镇人民政府", "先锋街道办事处", "将乐县档案馆", "应城市民政局", "中共某县委机构编制委员会办公室",
    "康巴什区民政局（区慈善总会）", "大同市云冈区老干部局", "可可西里管理处", "12345热线中心",
  ])
  func `names are stored as they are`(_ name: String) throws {
    var talk = try talk(asked: "单位名称")
    talk.say(name)
    #expect(talk.draft.answers["organizationName"]?.value.plain == name)
    talk.say("网站名称：\(name)")
    #expect(talk.draft.answers["siteName"]?.value.plain == name)
  }

  @Test(arguments: ["密码：abc12345", "密码是abc12345", "系统密码 Aa123456!", "口令：abc123", "我的密码是abc12345"])
  func `a password that stands alone fills nothing`(_ line: String) throws {
    for asked in ["单位名称", "联系人", "系统账号", "联系人手机"] {
      var talk = try talk(asked: asked)
      let before = talk.draft.answers
      let turn = talk.say(line)
      #expect(talk.draft.answers == before, "\(turn.reply)")
      #expect(turn.refused.isEmpty && turn.reply.contains("没有记下"), "\(turn.reply)")
    }
  }

  @Test func `a paper that came back takes nothing back`() throws {
    var talk = try talk(asked: "联系人")
    talk.say("注册两年")
    talk.say("年限改成三年")
    let before = talk.draft.answers
    let turn = talk.say("编办说材料有问题，退回来了")
    #expect(talk.draft.answers == before)
    #expect(!turn.reply.contains("撤销"), "\(turn.reply)")
  }
}
