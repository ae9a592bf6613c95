import Testing

@testable import Text

struct PersonalDataTests {
  struct Row: CustomTestStringConvertible {
    let text: String
    let result: String

    init(_ text: String, _ result: String) { (self.text, self.result) = (text, result) }

    var testDescription: String { text }
  }

  private static let hidden = PersonalData.hiddenIdentityNumber

  @Test(arguments: [
    Row("150602199003071234", hidden),
    Row("身份证号150602199003071234，谢谢", "身份证号\(hidden)，谢谢"),
    Row("15060219900307123X", hidden), Row("15060219900307123x", hidden),
    Row("15060219900307123Ｘ号", "\(hidden)号"), Row("15060219900307123叉", hidden),
    Row("150602900307123", hidden),
    Row("150602 19900307 1234", hidden), Row("150602-19900307-1234", hidden),
    Row("1506 0219 9003 0712 34", hidden), Row("150602　1990　0307　1234", hidden),
    Row("1 5 0 6 0 2 1 9 9 0 0 3 0 7 1 2 3 4", hidden),
    Row("150602 19900307 123 X", hidden), Row("150602.19900307.1234", hidden),
    Row("1506\u{200B}0219900307\u{200B}1234", hidden), Row("150602 – 19900307 – 1234", hidden),
    Row("１５０６０２１９９００３０７１２３４", hidden),
    Row("一五〇六〇二一九九〇〇三〇七一二三四", hidden),
    Row("幺五零六零二幺九九零零三零七幺二三叉", hidden),
    Row("壹伍零陆零贰壹玖玖零零叁零柒壹贰叁肆", hidden),
    Row("一五〇六〇二 一九九〇〇三〇七 1234", hidden),
    Row("𝟏𝟓𝟎𝟔𝟎𝟐𝟏𝟗𝟗𝟎𝟎𝟑𝟎𝟕𝟏𝟐𝟑𝟒", hidden),
    Row("ID150602199003071234ok", "ID\(hidden)ok"),
    Row("13800000001 150602199003071234 010000", "13800000001 \(hidden) 010000"),
    Row("0477-8588888，150602199003071234", "0477-8588888，\(hidden)"),
    Row("150602199003071234、150602198511200021", "\(hidden)、\(hidden)"),
    Row("150602199003071234\n13800000001", "\(hidden)\n13800000001"),
    Row("15060219900307\n1234", hidden), Row("15060219900307\n1239", "15060219900307\n1239"),
    Row("方案一150602199003071234", "方案一\(hidden)"),
    Row("150602/19900307/1234", hidden), Row("150602，19900307，1239", "150602，19900307，1239"),
    Row("150602 19900307\n1234", hidden), Row("15060219900307 1 2 3 4", hidden),
    // No birth date at these places.
    Row("150602199013071234", "150602199013071234"),
    Row("150602199002301234", "150602199002301234"),
    Row("150602179003071234", "150602179003071234"),
    // A credit code, and what else has many digits.
    Row("111506000115234567", "111506000115234567"),
    Row("91350100M000100Y43", "91350100M000100Y43"),
    Row("12100000400002345N", "12100000400002345N"),
    Row("1506021990030712345", "1506021990030712345"),
    Row("0150602199003071234", "0150602199003071234"),
    Row("15060219900307123", "15060219900307123"),
    Row("CA150602199003071234567", "CA150602199003071234567"),
    Row(
      "http://dcs.conac.cn/js/05/115/0000/60379199/CA051150000603791990001.js",
      "http://dcs.conac.cn/js/05/115/0000/60379199/CA051150000603791990001.js"),
    Row("13800190012 3456", "13800190012 3456"), Row("2026-03-02 1201567", "2026-03-02 1201567"),
    Row("6222000000000000019", "6222000000000000019"),
    Row("1 1 5 0 6 0 2 1 9 9 0 0 3 0 7 1 2 3 4", "1 1 5 0 6 0 2 1 9 9 0 0 3 0 7 1 2 3 4"),
    Row("二〇二六年三月五日收到", "二〇二六年三月五日收到"), Row("", ""), Row("没有数字", "没有数字"),
  ])
  func `ID numbers are hidden in every spelling`(_ row: Row) {
    let (text, found) = PersonalData.hideIdentityNumbers(in: row.text)
    #expect(text == row.result)
    #expect(found == (row.text != row.result))
  }

  @Test(arguments: [
    Row("13812345678", "【已隐去的手机号】"), Row("手机138 1234 5678。", "手机【已隐去的手机号】。"),
    Row("138-1234-5678", "【已隐去的手机号】"), Row("+86 13812345678", "+【已隐去的手机号】"),
    Row("8613812345678", "【已隐去的手机号】"), Row("一三八一二三四五六七八", "【已隐去的手机号】"),
    Row("１３８１２３４５６７８", "【已隐去的手机号】"), Row("方案一13812345678", "方案一【已隐去的手机号】"),
    Row("12812345678", "12812345678"), Row("138123456789", "138123456789"),
    Row("0477-8588888", "0477-8588888"), Row("1381234567", "1381234567"),
    Row("2026-03-02 15:30", "2026-03-02 15:30"),
    Row("surina@ordos.gov.cn", "【已隐去的邮箱】"), Row("邮箱：Su.Ri_na@163.com，", "邮箱：【已隐去的邮箱】，"),
    Row("13812345678@139.com", "【已隐去的邮箱】"), Row("a@b", "a@b"), Row("@某人", "@某人"),
    Row("ｓｕ＠１６３．ｃｏｍ", "【已隐去的邮箱】"), Row("su@163.com.", "【已隐去的邮箱】."),
    Row("6222020200112233443", "6222020200112233443"), Row("4111111111111111", "【已隐去的银行卡号】"),
    Row("卡号 4111 1111 1111 1111", "卡号 【已隐去的银行卡号】"), Row("4111111111111112", "4111111111111112"),
    Row("身份证15060219900307123X", "身份证\(hidden)"), Row("91310112087994932F", "91310112087994932F"),
    Row("13150602012X123456", "13150602012X123456"), Row("wx13812345678", "wx【已隐去的手机号】"),
    Row("52150600MJY0000010", "52150600MJY0000010"),
  ])
  func `all that is personal is masked`(_ row: Row) {
    #expect(PersonalData.mask(row.text) == row.result)
  }

  @Test(arguments: [
    Row("13912345678", "13800000001"), Row("139 1234 5678", "138 0000 0001"),
    Row("再来一个：13700001111", "再来一个：13800000002"),
    Row("一三九一二三四五六七八", "一三八〇〇〇〇〇〇〇一"), Row("幺三九零零零零零零零零", "幺三八零零零零零零零三"),
    Row("１３９１２３４５６７８", "１３８０００００００１"), Row("+86-139-1234-5678", "+86-138-0000-0001"),
    Row("Surina@163.com", "user1@example.com"),
    Row("x@y.cn, surina@163.com", "user2@example.com, user1@example.com"),
    Row("ｓｕｒｉｎａ＠１６３．ｃｏｍ", "ｕｓｅｒ１＠ｅｘａｍｐｌｅ．ｃｏｍ"),
    Row("4111 1111 1111 1111", "6222 0000 0000 0017"), Row("150602199003071234", hidden),
    Row("例如 lisi@example.org 或 18800000000", "例如 lisi@example.org 或 18800000000"),
  ])
  func `pseudonyms keep form and identity`(_ row: Row) {
    var pseudonyms = Pseudonyms(keeping: ["手机 18800000000", "lisi@example.org"])
    for earlier in ["139-1234-5678", "13700001111", "surina@163.com"] {
      _ = pseudonyms.replace(in: earlier)
    }
    #expect(pseudonyms.replace(in: row.text) == row.result)
  }

  @Test func `pseudonyms are one to one and found again as what they stand for`() {
    var pseudonyms = Pseudonyms(keeping: ["13800000002"])
    var seen: Set<String> = []
    for number in 0..<50 {
      let mobile = "139" + String(10_000_000 + number)
      let replaced = pseudonyms.replace(in: mobile)
      #expect(seen.insert(replaced).inserted)
      #expect(replaced != "13800000002")
      #expect(pseudonyms.replace(in: mobile) == replaced)
      #expect(PersonalData.find(in: replaced).map(\.kind) == [.mobile])
    }
    let card = pseudonyms.replace(in: "4111111111111111")
    #expect(PersonalData.find(in: card).map(\.kind) == [.bankCard])
  }
}
