import Testing

@testable import Text

struct DatesTests {
  /// A text, and what is found in it: `2026-03-05`, with `?` where something was assumed; `!` for a
  /// day that doesn't exist.
  struct Row: CustomTestStringConvertible {
    let text: String
    let found: [String]
    let today: String

    init(_ text: String, _ found: String..., today: String = "2026-03-04") {
      (self.text, self.found, self.today) = (text, found, today)
    }

    var testDescription: String { "\(text) (\(today))" }
  }

  private static func show(_ found: FoundDay) -> String {
    (found.day?.description ?? "!") + (found.isAssumed && found.day != nil ? "?" : "")
  }

  @Test(arguments: [
    Row("2026-03-05", "2026-03-05"), Row("2026/3/5", "2026-03-05"), Row("2026.3.5", "2026-03-05"),
    Row("2026．3．5", "2026-03-05"), Row("２０２６－０３－０５", "2026-03-05"), Row("20260305", "2026-03-05"),
    Row("2026年3月5日", "2026-03-05"), Row("2026 年 3 月 5 日", "2026-03-05"),
    Row("2026年3月5号", "2026-03-05"), Row("2026年3月5", "2026-03-05"),
    Row("二〇二六年三月五日", "2026-03-05"), Row("二零二六年十二月三十一日", "2026-12-31"),
    Row("二○二六年三月廿五日", "2026-03-25"), Row("二千零二十六年三月五日", "2026-03-05"),
    Row("26年3月5日", "2026-03-05?"), Row("2026年三月5日", "2026-03-05"),
    Row("去年12月1日", "2025-12-01"), Row("今年3月5号", "2026-03-05"), Row("明年1月1日", "2027-01-01"),
    Row("3月2日", "2026-03-02?"), Row("三月二日", "2026-03-02?"), Row("03月02日", "2026-03-02?"),
    Row("3月20号", "2026-03-20?"), Row("4月3日", "2026-04-03?"), Row("4月4日", "2025-04-04?"),
    Row("12月28日", "2025-12-28?"), Row("1月5日", "2026-01-05?"), Row("3月2", "2026-03-02?"),
    Row("1月5日", "2027-01-05?", today: "2026-12-20"),
    Row("1月25日", "2026-01-25?", today: "2026-12-20"),
    Row("2月29日", "!"), Row("2月29日", "2028-02-29?", today: "2028-03-01"), Row("2月30日", "!"),
    Row("2026-02-29", "!"), Row("2026年13月5日", "!"), Row("4月31日", "!"), Row("2026-13-01", "!"),
    Row("3月0日", "!"),
    Row("今天", "2026-03-04"), Row("昨天", "2026-03-03"), Row("前天", "2026-03-02"),
    Row("大前天", "2026-03-01"), Row("明天", "2026-03-05"), Row("后天", "2026-03-06"),
    Row("大后天", "2026-03-07"), Row("昨日", "2026-03-03"), Row("三天前", "2026-03-01"),
    Row("3天以前", "2026-03-01"), Row("两周后", "2026-03-18"), Row("10天之后", "2026-03-14"),
    Row("上周五", "2026-02-27"), Row("下周三", "2026-03-11"), Row("这周一", "2026-03-02"),
    Row("本周日", "2026-03-08"), Row("上个星期天", "2026-03-01"), Row("下下周一", "2026-03-16"),
    Row("上上周二", "2026-02-17"), Row("周五", "2026-03-06?"), Row("礼拜六", "2026-03-07?"),
    Row("上周1", "2026-02-23"),
    Row("本月5号", "2026-03-05"), Row("上个月28日", "2026-02-28"), Row("上月31日", "!"),
    Row("下个月3号", "2026-04-03"), Row("上上个月10日", "2026-01-10"),
    Row("上个月28日", "2025-12-28", today: "2026-01-10"),
    Row("5号", "2026-03-05?"), Row("18日", "2026-03-18?"), Row("19日", "2026-02-19?"),
    Row("31号", "2026-01-31?"), Row("二十八号", "2026-02-28?"),
    Row("1号", "2026-04-01?", today: "2026-03-28"),
  ])
  func `a whole text is read as a day`(_ row: Row) throws {
    let today = try #require(Day(row.today))
    let found = try #require(day(row.text, today: today))
    #expect([Self.show(found)] == row.found)
    #expect(days(in: row.text, today: today).map(Self.show) == row.found)
  }

  @Test(arguments: [
    Row("3-2", "2026-03-02?"), Row("3/2", "2026-03-02?"), Row("3.2", "2026-03-02?"),
    Row("2/30", "!"),
    Row(" 3月2日。", "2026-03-02?"), Row("3.25.1"), Row("13-2"), Row(""), Row("两年"), Row("3月2日收到"),
  ])
  func `more is read as a day where nothing else stands`(_ row: Row) throws {
    let found = day(row.text, today: try #require(Day(row.today)))
    #expect([found].compactMap(\.self).map(Self.show) == row.found)
  }

  @Test(arguments: [
    Row("3月2日收到通知", "2026-03-02?"), Row("我们昨天交了费，上周五审核通过", "2026-03-03", "2026-02-27"),
    Row("从2026-03-02到2026-03-09", "2026-03-02", "2026-03-09"),
    Row("短信是二〇二六年三月二日来的", "2026-03-02"), Row("2月30日收到的", "!"), Row("晚上周五再说", "2026-03-06?"),
    Row("周一至周五", "2026-03-02?", "2026-03-06?"), Row("每周五上班"), Row("一周三次"), Row("5号楼"),
    Row("第5号"), Row("建设路28号院"), Row("国办函〔2018〕55号文"), Row("5日内挂标"), Row("5个工作日内"), Row("农历三月初五"),
    Row("农历3月5日"), Row("以前天天去"), Row("10.1.2.3"), Row("2026.3.5.1"), Row("1.2026.3.5"),
    Row("0477-8588888"), Row("13800000001"), Row("150602199003071234"), Row("12026-03-05"),
    Row("3月2个单位"), Row("三个月"), Row("2026年3月"), Row("两年"), Row("明天天气", "2026-03-05"),
    Row("2026-03-05T10:00", "2026-03-05"), Row("2026-03-05 10:00", "2026-03-05"), Row("20261305"),
  ])
  func `days are found in a sentence`(_ row: Row) throws {
    let found = days(in: row.text, today: try #require(Day(row.today)))
    #expect(found.map(Self.show) == row.found)
  }

  @Test func `the range is that of the words`() throws {
    let text = "编办上周五退回了，3月2日又交了"
    let found = days(in: text, today: try #require(Day("2026-03-04")))
    #expect(found.map { String(text[$0.range]) } == ["上周五", "3月2日"])
  }
}
