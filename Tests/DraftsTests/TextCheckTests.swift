import Testing
import Text

@testable import Drafts

struct TextCheckTests {
  @Test(arguments: [
    CheckRow("康巴什区民政局", "康巴什区民政局"), CheckRow("  康巴什区民政局\n", "康巴什区民政局"),
    CheckRow("“康巴什区民政局”", "康巴什区民政局", "引号"), CheckRow("“甲”和“乙”", "“甲”和“乙”"),
    CheckRow("民政局\u{1B}[31m", "民政局[31m"), CheckRow("甲\u{202E}乙", "甲乙"), CheckRow("12345", "12345"),
    CheckRow("甲，乙。", "甲，乙。"), CheckRow(bad: "甲\n乙", "一行"), CheckRow(no: "", "没有看到"),
    CheckRow(no: "   "),
    CheckRow(no: "，。！", "没有文字"), CheckRow(no: "无", "跳过"), CheckRow(no: "待定", "跳过"),
    CheckRow(bad: String(repeating: "字", count: 201), "201字", "200字"),
    CheckRow(bad: String(repeating: "字", count: 10_001), "10001字"),
    CheckRow(bad: "证件150602199003071234", "证件号码"),
    CheckRow(bad: "【已隐去的证件号】", "证件号码"),
  ])
  func `a line of text`(_ row: CheckRow) throws {
    try row.verify(field(.text, label: "单位名称"))
  }

  @Test(arguments: [
    CheckRow("第一段\n第二段", "第一段\n第二段"), CheckRow("本网站由我单位主办。", "本网站由我单位主办。"),
    CheckRow("甲 \n 乙", "甲\n乙"), CheckRow(bad: String(repeating: "字", count: 10_001), "10000"),
    CheckRow(no: "——", "没有文字"),
  ])
  func `paragraphs`(_ row: CheckRow) throws {
    try row.verify(field(.paragraph, label: "网站简介"))
  }

  @Test(arguments: [
    CheckRow("kbs_mzj", "kbs_mzj"), CheckRow("ｋｂｓ０１", "kbs01"), CheckRow("康巴什民政局", "康巴什民政局"),
    CheckRow(bad: "kbs 密码123456", "密码"), CheckRow(bad: "kbs 123456", "只填账号"),
    CheckRow(bad: "kbs/123456", "只填账号"), CheckRow("账号：kbs_mzj", "kbs_mzj"),
    CheckRow("abc@163.com", "abc@163.com"),
    CheckRow(no: "……", "跳过"),
    CheckRow(bad: String(repeating: "a", count: 65), "65字"), CheckRow(no: "___", "不像账号"),
  ])
  func `an account`(_ row: CheckRow) throws {
    try row.verify(field(.account, label: "用户账号"))
  }

  @Test func `what may be a password is never quoted`() throws {
    for text in ["kbs 123456", "kbs/s3cret", "kbs 密码s3cret", "kbs：s3cret"] {
      guard
        case .invalid(_, let reason) = field(.account).check(
          text, today: try #require(Day("2026-03-04")))
      else {
        Issue.record("\(text) was taken")
        continue
      }
      #expect(!reason.contains("123456") && !reason.contains("s3cret"))
    }
  }

  @Test(arguments: [
    CheckRow("图片/大楼.jpg 办公大楼", [["path": "图片/大楼.jpg", "caption": "办公大楼"]]),
    CheckRow("a.PNG", [["path": "a.PNG", "caption": ""]]),
    CheckRow("/home/我 的/a b.jpeg｜会议", [["path": "/home/我 的/a b.jpeg", "caption": "会议"]]),
    CheckRow(
      "a.jpg 甲\nb.png，乙；c.gif",
      [
        ["path": "a.jpg", "caption": "甲"], ["path": "b.png", "caption": "乙"],
        ["path": "c.gif", "caption": ""],
      ]),
    CheckRow("\"a b.jpg\" 甲", [["path": "a b.jpg", "caption": "甲"]]),
    CheckRow(no: "大楼照片", "图片文件"), CheckRow(no: ".jpg"), CheckRow(no: "a.jpg 甲\n没有", "「没有」"),
  ])
  func `pictures`(_ row: CheckRow) throws {
    try row.verify(field(.pictures, label: "轮播图片"))
  }

  @Test(arguments: [
    CheckRow("开会｜2026-03-02｜部署工作", [["title": "开会", "date": "2026-03-02", "body": "部署工作"]]),
    CheckRow("开会|昨天|部署；落实", [["title": "开会", "date": "2026-03-03", "body": "部署；落实"]]),
    CheckRow(
      "甲｜3月2日｜乙\n丙｜二〇二六年三月一日｜丁",
      [
        ["title": "甲", "date": "2026-03-02", "body": "乙"],
        ["title": "丙", "date": "2026-03-01", "body": "丁"],
      ]),
    CheckRow("甲｜乙丙丁", [["title": "甲", "date": "", "body": "乙丙丁"]], "没有写日期"),
    CheckRow("甲｜2026-03-02", [["title": "甲", "date": "2026-03-02", "body": ""]]),
    CheckRow("甲｜2026-03-02｜乙｜丙", [["title": "甲", "date": "2026-03-02", "body": "乙｜丙"]]),
    CheckRow(bad: "甲｜2月30日｜乙", "不存在"), CheckRow(bad: "甲｜乙｜丙", "不是日期"),
    CheckRow(no: "开会了", "标题｜日期｜内容"),
    CheckRow(no: "｜2026-03-02｜乙"),
  ])
  func `news`(_ row: CheckRow) throws {
    try row.verify(field(.news, label: "最新动态"))
  }
}
