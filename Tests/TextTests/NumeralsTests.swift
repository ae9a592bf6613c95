import Testing

@testable import Text

struct NumeralsTests {
  struct Row: CustomTestStringConvertible {
    let text: String
    let size: FoundNumber.Size?
    let unit: String

    init(_ text: String, _ value: Int, _ unit: String = "") {
      (self.text, size, self.unit) = (text, .integer(value), unit)
    }

    init(_ text: String, _ size: FoundNumber.Size?, _ unit: String = "") {
      (self.text, self.size, self.unit) = (text, size, unit)
    }

    var testDescription: String { text }
  }

  @Test(arguments: [
    Row("2", 2), Row("２", 2), Row("两", 2), Row("二", 2), Row("贰", 2), Row("兩", 2), Row("0", 0),
    Row("十", 10), Row("十二", 12), Row("二十", 20), Row("二十一", 21), Row("廿", 20),
    Row("廿三", 23), Row("卅一", 31), Row("一百", 100), Row("三百", 300), Row("一百零五", 105),
    Row("一百〇五", 105), Row("一百五", 150), Row("一百五十", 150), Row("一百一十二", 112),
    Row("两百五", 250), Row("三千二", 3200), Row("三千零二", 3002), Row("一千零二十", 1020),
    Row("一万三", 13000), Row("一万零三", 10003), Row("十万", 100_000), Row("二十万五千", 205_000),
    Row("一亿二千万", 120_000_000), Row("一万亿", 1_000_000_000_000), Row("万", 10000),
    Row("壹佰贰拾叁", 123), Row("叁拾", 30), Row("二〇二六", 2026), Row("二零二六", 2026),
    Row("一一〇", 110), Row("３０", 30), Row("1,000", 1000), Row("12,345,678", 12_345_678),
    Row("3百", 300), Row("2万", 20000), Row("负一", -1), Row("-1", -1), Row("－3", -3),
    Row("负三年", -3, "年"), Row("0年", 0, "年"), Row("①", 1), Row("007", 7),
    Row("两年", 2, "年"), Row("2年", 2, "年"), Row("２ 年", 2, "年"), Row(" 3年。", 3, "年"),
    Row("三个月", 3, "个月"), Row("5个工作日", 5, "个工作日"), Row("一式三份", nil),
    Row("三百元", 300, "元"), Row("第二个", 2, "个"), Row("第3项", 3, "项"), Row("十年！", 10, "年"),
    Row("1.5", .fraction), Row("一点五", .fraction), Row("2.5年", .fraction, "年"),
    Row("两年半", .fraction, "年"), Row("半年", .fraction, "年"), Row("1.5万", .fraction),
    Row("两三年", .vague, "年"), Row("三五年", .vague, "年"), Row("3-5年", .vague, "年"),
    Row("2到3年", .vague, "年"), Row("一至两年", .vague, "年"), Row("几年", .vague, "年"),
    Row("一年多", .vague, "年"), Row("两个半月", nil),
    Row("十几年", .vague, "年"), Row("十多年", .vague, "年"), Row("两两", .vague),
    Row("99999999999999999999", .tooLarge), Row("亿亿亿", .tooLarge), Row("", nil), Row("年", nil),
    Row("统一", nil), Row("万一", nil), Row("2年3个月", nil), Row("1.2.3", nil),
    Row("2026-03-05", nil), Row("10.0.0.1", nil), Row("A4", nil), Row("我们选两年", nil),
  ])
  func `a whole text is read as a number`(_ row: Row) {
    let found = number(row.text)
    #expect(found?.size == row.size)
    #expect(found?.unit ?? "" == (row.size == nil ? "" : row.unit))
  }

  /// A sentence, and the numbers in it, as `text=value unit`.
  struct Sentence: CustomTestStringConvertible {
    let text: String
    let found: [String]

    init(_ text: String, _ found: String...) { (self.text, self.found) = (text, found) }

    var testDescription: String { text }
  }

  @Test(arguments: [
    Sentence("注册两年，要600元", "两=2年", "600=600元"),
    Sentence("我们统一注册，一共三份", "三=3份"),
    Sentence("域名年限改成十年吧", "十=10年"),
    Sentence("第二个和第3项", "二=2个#", "3=3项#"),
    Sentence("打印一式三份", "一=1", "三=3份"),
    Sentence("IPv6 和 A4 纸"),
    Sentence("万一不行，十分着急，千万别"),
    Sentence("温度-3，编号K-12", "-3=-3", "12=12"),
    Sentence("2个月零3天", "2=2个月", "3=3天"), Sentence("久一点，一点五年", "一点五=?年"),
    Sentence("1,2,3", "1=1", "2=2", "3=3"),
    Sentence("版本1.2.3，地址10.1.2.3，2026-03-02，共5个", "5=5个"),
  ])
  func `numbers are found in a sentence`(_ row: Sentence) {
    let found = numbers(in: row.text).map { found in
      "\(row.text[found.range])=\(found.integer.map(String.init) ?? "?")\(found.unit)"
        + (found.isOrdinal ? "#" : "")
    }
    #expect(found == row.found)
  }

  @Test(arguments: [
    "1e400", "1e0", "２ｅ３", "1E+5", "2e-3", "1.5e3", "2e", "0x10", "0b11", "0o7", "1_000", "1'000",
    "1e400年",
  ])
  func `a spelling of programs is no part of it a number`(text: String) {
    #expect(numbers(in: text).map(\.size) == [.odd])
    #expect(number(text)?.integer == nil)
  }

  @Test(arguments: ["2", "+2", "20年", "3天", "1,000"])
  func `an ordinary number stays one`(text: String) {
    #expect(numbers(in: text).compactMap(\.integer).count == 1)
  }
}
