import Testing

@testable import Drafts

struct DomainCheckTests {
  private static let long = "中国共产党内蒙古自治区鄂尔多斯市委员会机构编制委员会办公室"

  @Test(arguments: [
    CheckRow("康巴什区民政局.政务", "康巴什区民政局.政务"), CheckRow(" 康巴什区民政局.公益 ", "康巴什区民政局.公益"),
    CheckRow("康巴什区民政局.政务.cn", "康巴什区民政局.政务.cn"), CheckRow("康巴什区民政局.公益.CN", "康巴什区民政局.公益.cn"),
    CheckRow("康巴什区民政局。政务", "康巴什区民政局.政务", "已改为"), CheckRow("康巴什区民政局．政务", "康巴什区民政局.政务"),
    CheckRow("康巴什区民政局.政务。", "康巴什区民政局.政务"),
    CheckRow("康巴什区民政局·政务", "康巴什区民政局.政务", "“.政务”"), CheckRow("康巴什区民政局点政务", "康巴什区民政局.政务", "“.政务”"),
    CheckRow("康巴什区民政局.政務", "康巴什区民政局.政务", "“.政务”"),
    CheckRow("http://康巴什区民政局.政务", "康巴什区民政局.政务", "http://"),
    CheckRow("https://www.康巴什区民政局.政务/index.html", "康巴什区民政局.政务", "https://", "/index.html", "www."),
    CheckRow("康巴什区民政局.政务:8080", "康巴什区民政局.政务", "8080"),
    CheckRow("康巴什区 民政局.政务", "康巴什区民政局.政务", "空格"), CheckRow("“康巴什区民政局.政务”", "康巴什区民政局.政务", "引号"),
    CheckRow("ＡＢＣ民政局.政务", "abc民政局.政务"), CheckRow("康巴什12345.政务", "康巴什12345.政务"),
    CheckRow("康巴什-民政.政务", "康巴什-民政.政务"), CheckRow("xn--fiqs8s.xn--zfr164b", "中国.政务", "已还原", "保留"),
    CheckRow("鄂尔多斯市康巴什区机构编制委员会办公室.政务", "鄂尔多斯市康巴什区机构编制委员会办公室.政务"),
    CheckRow("臺灣事務辦公室.政务", "臺灣事務辦公室.政务", "繁体"), CheckRow("康巴什区.政务", "康巴什区.政务", "地区的名称"),
    CheckRow("鄂尔多斯.政务", "鄂尔多斯.政务", "地区的名称"), CheckRow("内蒙古自治区.政务", "内蒙古自治区.政务", "地区的名称"),
    CheckRow("蒙古国.公益", "蒙古国.公益", "国家"), CheckRow("伊金霍洛旗.政务", "伊金霍洛旗.政务", "地区的名称"),
    CheckRow("乌兰木伦社区.公益", "乌兰木伦社区.公益"), CheckRow("康巴什区政府.政务", "康巴什区政府.政务"),
    CheckRow("民政局.康巴什.政务", "民政局.康巴什.政务", "多了一个"), CheckRow("㐀𠀀局.政务", "㐀𠀀局.政务"),
    CheckRow(
      "康巴什区民政局民政局民政局民政局民政局民政局.政务", "康巴什区民政局民政局民政局民政局民政局民政局.政务", "22字"),
    CheckRow("我们的域名是康巴什区民政局.政务", "康巴什区民政局.政务"), CheckRow("中文域名：康巴什区民政局.政务！", "康巴什区民政局.政务"),
    CheckRow("ftp://康巴什区民政局.政务", "康巴什区民政局.政务", "ftp://"),
    CheckRow("康巴什区民政局,政务", "康巴什区民政局.政务", "“.政务”"),
    CheckRow("康巴什区民政局.xn--zfr164b", "康巴什区民政局.政务", "已还原"), CheckRow(no: "甲局.政务和乙局.政务", "两个域名"),
    CheckRow(bad: "康巴什区民政局政务", "少了“.”", "「康巴什区民政局.政务」"),
    CheckRow(bad: "康巴什区民政局 公益", "「康巴什区民政局.公益」"),
    CheckRow(bad: "xn--a.xn--zfr164b", "看不见"), CheckRow(bad: "政务", "只有后缀"),
    CheckRow(bad: "xn--zfr164b", "只有后缀"),
    CheckRow(bad: "康巴什区民政局", "没有后缀", "「康巴什区民政局.政务」", ".公益"), CheckRow(bad: "康巴什区民政局.中国", "“.中国”"),
    CheckRow(bad: "康巴什区民政局.gov.cn", "“.cn”"), CheckRow(bad: "康巴什区民政局.政务.com", "“.com”"),
    CheckRow(bad: "ordos.gov.cn", "英文域名", "中文域名"), CheckRow(bad: "ordos.政务", "没有汉字"),
    CheckRow(bad: "12345.政务", "没有汉字"), CheckRow(bad: ".政务", "单位名称"), CheckRow(bad: "某局..政务", "两个点"),
    CheckRow(bad: ".某局.政务", "以点开头"), CheckRow(bad: "某_局.政务", "下划线"), CheckRow(bad: "某--局.政务", "--"),
    CheckRow(bad: "-某局.政务", "开头或结尾"), CheckRow(bad: "某局-.政务", "开头或结尾"),
    CheckRow(bad: "民政局（筹）.政务", "“(”"), CheckRow(bad: "民政局！.政务", "“!”"),
    CheckRow(bad: "民政局😀.政务", "😀"),
    CheckRow(bad: "ᠮᠣᠩ民政局.政务", "只能用"), CheckRow(bad: "カナ民政局.政务", "只能用"),
    CheckRow(bad: "\(long).政务", "88个字节", "63", "规范简称", "29字"), CheckRow(no: "苏日娜@163.com", "邮箱"),
    CheckRow(no: "abc", "不像中文域名"), CheckRow(no: "", "没有看到"), CheckRow(no: "不知道", "跳过"),
    CheckRow(no: "我们单位的域名，还没有想好！", "不像中文域名"), CheckRow(no: "！！！", "不像域名"), CheckRow(no: "无"),
  ])
  func `a Chinese domain`(_ row: CheckRow) throws {
    try row.verify(field(.chineseDomain, label: "中文域名"))
  }

  @Test(arguments: [
    CheckRow("ordos.gov.cn", "ordos.gov.cn"), CheckRow("Ordos.GOV.cn", "ordos.gov.cn"),
    CheckRow("ｏｒｄｏｓ．ｇｏｖ．ｃｎ", "ordos.gov.cn"), CheckRow("ordos。gov。cn", "ordos.gov.cn", "已改为"),
    CheckRow("http://ordos.gov.cn", "ordos.gov.cn", "http://"),
    CheckRow("https://ordos.gov.cn/mzj/index.html?a=1", "ordos.gov.cn", "https://", "/mzj/"),
    CheckRow("http://ordos.gov.cn/", "ordos.gov.cn", "http://"),
    CheckRow("ordos.gov.cn:80", "ordos.gov.cn", "80"),
    CheckRow("www.ordos.gov.cn", "www.ordos.gov.cn", "www."),
    CheckRow("ordos.gov.cn.", "ordos.gov.cn"),
    CheckRow("mzj-kbs.ordos.gov.cn", "mzj-kbs.ordos.gov.cn"), CheckRow("a1.cn", "a1.cn"),
    CheckRow("域名是ordos.gov.cn", "ordos.gov.cn"), CheckRow("英文域名：ordos.gov.cn。", "ordos.gov.cn"),
    CheckRow(bad: "康巴什区民政局.政务", "汉字"), CheckRow(bad: "*.ordos.gov.cn", "“*”"),
    CheckRow(no: "localhost"),
    CheckRow(bad: "xn--fiqs8s.cn", "编码"),
    CheckRow(bad: "a@b.cn", "邮箱"),
    CheckRow(bad: "a_b.gov.cn", "“_”"), CheckRow(bad: "-a.gov.cn", "“-”"),
    CheckRow(bad: "a-.gov.cn", "“-”"),
    CheckRow(bad: "a..cn", "两个点"), CheckRow(bad: ".gov.cn", "以点开头"),
    CheckRow(bad: "222.74.1.1", "IP"),
    CheckRow(bad: "a,b.gov.cn", "“,”"), CheckRow(bad: "ordos.c", "结尾"),
    CheckRow(bad: "ordos.123a", "结尾"),
    CheckRow(bad: "\(String(repeating: "a", count: 64)).cn", "64", "63"),
    CheckRow(no: "ordos", "不像域名"),
    CheckRow(no: "民政局", "不像域名"), CheckRow(no: "没有", "跳过"), CheckRow(no: "...", "不像域名"),
  ])
  func `an English domain`(_ row: CheckRow) throws {
    try row.verify(field(.englishDomain, label: "英文域名"))
  }

  @Test(arguments: [
    CheckRow("www.ordos.gov.cn", "www.ordos.gov.cn"),
    CheckRow("http：//www.ordos.gov.cn/", "www.ordos.gov.cn", "http://"),
    CheckRow("HTTPS://Ordos.gov.cn/a/b", "ordos.gov.cn", "https://", "/a/b"),
    CheckRow(bad: "康巴什区民政局.政务", "汉字"),
  ])
  func `an existing website`(_ row: CheckRow) throws {
    try row.verify(field(.website, label: "现有网站网址"))
  }

  @Test(arguments: [
    "康巴什区民政局", "abc民政局", "鄂尔多斯市康巴什区机构编制委员会办公室", "a-中", "㐀𠀀局", "〇一二", "中", "中国ab12",
  ])
  func `punycode agrees with libidn2`(label: String) {
    #expect(IDNA.encoded(label) == "xn--" + Punycode.encode(label))
  }
}
