import Drafts
import Knowledge
import Testing

/// Values amid the words that people say around them, as they speak or dictate.
struct AmidWordsTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let lines: [String]
    let values: [String: String]

    init(_ lines: String..., values: [String: String]) {
      (self.lines, self.values) = (lines, values)
    }

    var testDescription: String { lines.joined(separator: " / ") }
  }

  private static let unit = "单位名称：永胜县水务局"

  @Test(arguments: [
    // The unit, with particles, in dictation, in a row, inverted.
    Row(
      "永胜县期纳镇畜牧兽医站嘛，事业单位",
      values: ["organizationName": "永胜县期纳镇畜牧兽医站", "organizationKind": "事业单位"]),
    Row(
      "你好我是永胜县三川镇街道办事处的我叫和丽琴我负责网站这个事",
      values: ["organizationName": "永胜县三川镇街道办事处", "contactName": "和丽琴"]),
    Row(
      "永胜县文化馆……应该是事业单位吧，归文旅局管",
      values: ["organizationName": "永胜县文化馆", "organizationKind": "事业单位"]),
    Row(
      "先第一个:永胜县水务局 永胜县水务局.政务 自建站slj.ys.gov.cn",
      values: ["organizationName": "永胜县水务局", "chineseDomain": "永胜县水务局.政务", "hasOwnSite": "是"]),
    Row("您好，永胜县的档案馆我是，想办标识", values: ["organizationName": "永胜县档案馆"]),
    Row("期纳街道办事处,永胜县的", values: ["organizationName": "期纳街道办事处"]),
    Row("先锋街道办事处", values: ["organizationName": "先锋街道办事处"]),
    Row(
      "我局系行政机关，全称永胜县水务局",
      values: ["organizationName": "永胜县水务局", "organizationKind": "党政机关"]),
    Row(unit, "我们大概算机关吧？", values: ["organizationKind": "党政机关"]),
    // Numbers as they are read out.
    Row(unit, "电话么 0888—6521 118", values: ["contactPhone": "0888-6521118"]),
    Row(unit, "手机1538 1765 042嘛", values: ["contactMobile": "15381765042"]),
    Row(unit, "电话08八八六5二1一一八", values: ["contactPhone": "0888-6521118"]),
    Row(unit, "电话写我办公室的0888-6521118", values: ["contactPhone": "0888-6521118"]),
    Row(unit, "单位电话：0888-6521118 0888-6521119", values: ["contactPhone": ""]),
    Row(unit, "2y", values: ["termInYears": "2"]),
    Row(unit, "注册两年的吧两年就是六百块对不对", values: ["termInYears": "2"]),
    // The full name among posts, offices, nicknames.
    Row(unit, "联系人填小李吧，大名李昊然", values: ["contactName": "李昊然"]),
    Row(
      unit, "联系人就我 陈可欣，13959700218",
      values: ["contactName": "陈可欣", "contactMobile": "13959700218"]),
    Row(
      unit, "联系人林姐 林秀珍 059522195530",
      values: ["contactName": "林秀珍", "contactPhone": "0595-22195530"]),
    Row(
      unit, "教导员 韩磊 13703796612",
      values: ["contactName": "韩磊", "contactMobile": "13703796612"]),
    Row(
      unit, "马莉 办公室 15829660318",
      values: ["contactName": "马莉", "contactMobile": "15829660318"]),
    Row(unit, "那写祁有福主席，电话0888-6521118", values: ["contactName": "祁有福"]),
    Row(unit, "联系人：祁有福", "主席太忙，写办事员 马文静 吧", values: ["contactName": "马文静"]),
    Row(unit, "联系人：李国栋", "不写我了，我七月就退了，写新来的普晓峰", values: ["contactName": "普晓峰"]),
    Row(
      unit, "联系人：张涛", "联系人也换,原来张涛,现在是我 闫梦琪 17698860412",
      values: ["contactName": "闫梦琪", "contactMobile": "17698860412"]),
    Row(
      unit, "联系人:唐婧\t职务:秘书科科员\t手机:13990118276",
      values: ["contactName": "唐婧", "contactMobile": "13990118276"]),
    Row(unit, "那日苏", values: ["contactName": "那日苏"]),
    Row(unit, "联系人就小周", values: ["contactName": ""]),
    Row(unit, "那就依您所言,用公益的。", values: ["contactName": ""]),
    // The unit's own site.
    Row(unit, "我局网站系自建", values: ["hasOwnSite": "是"]),
    Row(unit, "那就自建，www.yssw.org.cn", values: ["hasOwnSite": "是"]),
    Row(unit, "网站么莫得", values: ["hasOwnSite": "否"]),
    Row(unit, "我们单位没有自己的网站以前有一个后来关停了", values: ["hasOwnSite": "否"]),
    Row(unit, "打算自建网站", values: ["hasOwnSite": ""]),
    Row(unit, "网站好像有一个，打不开了，算有还是没有", values: ["hasOwnSite": ""]),
    Row(unit, "网站好像有一个，打不开了，算有还是没有", "那就当没有吧", values: ["hasOwnSite": "否"]),
    // Domains.
    Row(unit, "没网站，都.政务，都2年", values: ["chineseDomain": "", "termInYears": "2"]),
    Row(unit, "都匀市水务局.政务", values: ["chineseDomain": "都匀市水务局.政务"]),
    Row(unit, "域名的话就用永胜县水务局点政务吧", values: ["chineseDomain": "永胜县水务局.政务"]),
    Row(unit, "俩都要：永胜县水务局.政务，永胜水务.政务", values: ["chineseDomain": ""]),
    Row(
      unit, "俩都要：永胜县水务局.政务，永胜水务.政务", "那就头一个！另一个下回再说",
      values: ["chineseDomain": "永胜县水务局.政务"]),
    Row(unit, "域名:永胜水务.政务;备用:永胜县水务局.政务", values: ["chineseDomain": "永胜水务.政务"]),
    Row(unit, "域名我想用“永胜水务.政务”这几个字", values: ["chineseDomain": "永胜水务.政务"]),
    // A part of a value, or a value by the name of another.
    Row(unit, "有自建网站", "IP：10.1.1.31", "ip写错了 末位是13 不是31", values: ["serverIP": "10.1.1.13"]),
    Row(unit, "有自建网站", "IP：10.1.1.5和10.1.1.6", "只填前一个", values: ["serverIP": "10.1.1.5"]),
    Row(unit, "全称加丽江市", values: ["organizationName": "丽江市永胜县水务局"]),
    Row(unit, "公章上是“丽江市永胜县水务局” 改一下", values: ["organizationName": "丽江市永胜县水务局"]),
    Row(
      unit, "邮箱：tian_lib@163.com", "邮箱好像是tian-lib，中间是横杠不是下划线",
      values: ["contactEmail": "tian-lib@163.com"]),
    Row(
      unit, "邮箱：tian_lib@163.com", "邮箱中间是点不是下划线",
      values: ["contactEmail": "tian.lib@163.com"]),
    Row(unit, "电话：0888-6521118", "错了错了，6521181", values: ["contactPhone": "0888-6521181"]),
    Row(unit, "网站名称：永胜水网", "把网站名称换回单位名称", values: ["siteName": "永胜县水务局"]),
  ])
  func `each value is stored and nothing else`(_ row: Row) throws {
    var talk = try Talk()
    for line in row.lines { talk.say(line) }
    for (field, value) in row.values {
      let stored = talk.value(field)
      let shown = try Talk.knowledge.get().field(field).flatMap { field in
        stored.map { field.kind == .integer ? $0.plain : field.displayed($0) }
      }
      #expect(shown ?? "" == value, "\(field)")
    }
  }
}
