import Knowledge
import Testing

@testable import Drafts

struct ChoiceCheckTests {
  private static let ownSite = field(
    .boolean, id: "hasOwnSite", label: "有自建网站", names: ["自建网站", "网站"],
    choices: [
      choice(.boolean(true), "有自建网站", "有网站", "自己建了"), choice(.boolean(false), "没有自建网站", "没网站"),
    ])

  @Test(arguments: [
    CheckRow("有", true), CheckRow("没有", false), CheckRow("是", true), CheckRow("否", false),
    CheckRow("对", true),
    CheckRow("不是", false), CheckRow("是的。", true), CheckRow("有的", true), CheckRow("没有的", false),
    CheckRow("没", false),
    CheckRow("无", false), CheckRow("不", false), CheckRow("y", true), CheckRow("N", false),
    CheckRow("YES", true),
    CheckRow("no", false), CheckRow("Ｙ", true), CheckRow("还没有", false), CheckRow("暂时没有", false),
    CheckRow("我们没有", false), CheckRow("没有自建网站", false), CheckRow("有自建网站", true),
    CheckRow("自己建了", true),
    CheckRow("没网站", false), CheckRow("我们有网站", true), CheckRow("目前还没有网站", false),
    CheckRow("1", true), CheckRow("2", false),
    CheckRow("√", true), CheckRow("没有啊", false), CheckRow("嗯", true), CheckRow("没错", true),
    CheckRow("“没有”", false),
    CheckRow("没有啊，我们没建", false), CheckRow("是的，有", true), CheckRow("有一个", true),
    CheckRow(no: "有，没有"),
    CheckRow(no: "也许", "“有自建网站”", "“没有自建网站”"), CheckRow(no: "不是没有"), CheckRow(no: "3"),
    CheckRow(no: "两年"),
    CheckRow(no: ""), CheckRow(no: "有没有"), CheckRow(no: "是不是"),
  ])
  func `a yes or no`(_ row: CheckRow) throws {
    try row.verify(Self.ownSite)
  }

  @Test(arguments: [
    CheckRow("有", true), CheckRow("否", false), CheckRow("1", true), CheckRow("2", false),
    CheckRow("已", true),
    CheckRow(no: "3", "“是”", "“否”"),
  ])
  func `a yes or no without words of its own`(_ row: CheckRow) throws {
    try row.verify(field(.boolean))
  }

  private static let kind = field(
    .choice, label: "单位性质",
    choices: [
      choice(.text("organ"), "党政机关", "机关", "行政机关"), choice(.text("institution"), "事业单位", "事业"),
      choice(.text("other"), "其他"),
    ])

  @Test(arguments: [
    CheckRow("党政机关", "organ"), CheckRow("机关", "organ"), CheckRow("organ", "organ"),
    CheckRow("1", "organ"),
    CheckRow("２", "institution"), CheckRow("第二个", "institution"), CheckRow("第三项", "other"),
    CheckRow("二", "institution"),
    CheckRow("事业单位。", "institution"), CheckRow("我们是事业单位", "institution"), CheckRow("行政机关", "organ"),
    CheckRow("选第1条", "organ"), CheckRow("党政", "organ"),
    CheckRow("INSTITUTION", "institution"),
    CheckRow(bad: "4", "只有3项"), CheckRow(bad: "第0个"), CheckRow(no: "企业", "1. 党政机关", "3. 其他"),
    CheckRow(no: "机关和事业单位", "好几项"), CheckRow(no: "不是事业单位"), CheckRow(no: "不知道"),
  ])
  func `a choice`(_ row: CheckRow) throws {
    try row.verify(Self.kind)
  }

  private static let place = field(
    .choice, id: "mountingPlace", label: "挂标位置",
    choices: [choice(.integer(1), "网络红页", "第一条", "红页"), choice(.integer(2), "自建网站", "第二条")])

  @Test(arguments: [
    CheckRow("1", 1), CheckRow("第二条", 2), CheckRow("红页", 1), CheckRow("挂在自建网站上", 2),
    CheckRow("第2条", 2),
    CheckRow(no: "不挂红页"), CheckRow(bad: "3"),
  ])
  func `a choice of numbers`(_ row: CheckRow) throws {
    try row.verify(Self.place)
  }

  @Test(arguments: [
    CheckRow("2", 2), CheckRow("两年", 2), CheckRow("２", 2), CheckRow("2年", 2), CheckRow("二", 2),
    CheckRow("十年", 10),
    CheckRow("我们选三年", 3), CheckRow("十一年", 11, "10年", "流程没有说"), CheckRow("廿年", 20, "10年"),
    CheckRow("1", 1),
    CheckRow("24个月", 2, "24个月按2年记"), CheckRow("100年", 100, "10年"),
    CheckRow(bad: "0", "至少1年"), CheckRow(bad: "-1", "至少1年"), CheckRow(bad: "负一年", "至少1年"),
    CheckRow(bad: "1.5年", "不是整数"),
    CheckRow(bad: "两年半", "不是整数"), CheckRow(bad: "半年", "不是整数"), CheckRow(bad: "两三年", "确定"),
    CheckRow(bad: "2-3年", "确定"),
    CheckRow(bad: "几年", "确定"), CheckRow(bad: "3个月", "不是按年"), CheckRow(bad: "3份", "不是按年"),
    CheckRow(bad: "101", "太大"),
    CheckRow(bad: "99999999999999999999", "太大"), CheckRow(no: "两年或三年", "2个数"),
    CheckRow(no: "久一点", "没有数"),
    CheckRow(no: "不知道", "跳过"), CheckRow(no: "2026-03-05", "没有数"),
  ])
  func `a term in years`(_ row: CheckRow) throws {
    try row.verify(field(.integer, id: "termInYears", label: "注册年限"))
  }
}
