import Knowledge
import Testing

/// Things said as people first say them; all start from a case of which ten things are known.
struct MendTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let line: String
    let field: String
    let value: Value?

    init(_ line: String, _ field: String, _ value: Value?) {
      self.line = line
      self.field = field
      self.value = value
    }

    init(_ line: String, _ field: String, _ value: String) {
      self.init(line, field, .text(value))
    }

    var testDescription: String { "\(line) → \(field)" }
  }

  static func begun() throws -> Talk {
    var talk = try Talk()
    talk.say(
      "单位名称：乌海县机构编制委员会办公室\n联系人：苏日娜\n联系人手机：13847712345\n年限：2年", "没有自己的网站",
      "中文域名：乌海县机构编制.政务\n邮编：016000\n单位电话：0473-2012345\n电子邮箱：bb@wuhai.gov.cn\n单位地址：乌海县人民路8号",
      "经办人：白音\n网站名称：乌海县机构编制网")
    return talk
  }

  @Test(arguments: [
    Row("邮编错了是753001", "postcode", "753001"),
    Row("邮编我写错了吧，应该是016040", "postcode", "016040"),
    Row("都别动，就改邮编，016200", "postcode", "016200"),
    Row("手机少了一位吧？应该是13847712346", "contactMobile", "13847712346"),
    Row("联系人电话尾数改成33", "contactMobile", "13847712333"),
    Row("手机号里7712改成7721", "contactMobile", "13847721345"),
    Row("手机停机了，用这个号：13304731122", "contactMobile", "13304731122"),
    Row("电话区号错了，是0477", "contactPhone", "0477-2012345"),
    Row("联系电话是零四七三二零一二三四六", "contactPhone", "0473-2012346"),
    Row("座机拆了，不用登记", "contactPhone", nil), Row("单位电话不留了", "contactPhone", nil),
    Row("邮箱后缀换成163.com", "contactEmail", "bb@163.com"),
    Row("邮箱前面是bianban，不是bb", "contactEmail", "bianban@wuhai.gov.cn"),
    Row("域名后缀改成公益", "chineseDomain", "乌海县机构编制.公益"),
    Row("中文域名去掉“县”字", "chineseDomain", "乌海机构编制.政务"),
    Row("简称乌海编办，域名用简称", "chineseDomain", "乌海编办.政务"),
    Row("域名就用单位名称", "chineseDomain", "乌海县机构编制委员会办公室.政务"),
    Row("网站名称末尾加个“站”字", "siteName", "乌海县机构编制网站"),
    Row("地址少写了，后面加上三楼", "address", "乌海县人民路8号三楼"),
    Row("地址换了，现在搬到新区政务大楼5楼了", "address", "新区政务大楼5楼"),
    Row("刚填的地址作废", "address", nil),
    Row("联系人写错一个字，娜应该是那", "contactName", "苏日那"),
    Row("名字写错了，是苏日娜拉", "contactName", "苏日娜拉"),
    Row("领导说联系人不要写苏日娜，写张磊", "contactName", "张磊"),
    Row("甭写苏日娜，她要休产假，我叫孟和", "contactName", "孟和"),
    Row("莲系人改为陈小梅", "contactName", "陈小梅"),
    Row("经办人跟联系人弄反了，换过来", "handlingOfficer", "苏日娜"),
    Row("单位改名了，现在叫乌海县委编办", "organizationName", "乌海县委编办"),
    Row("单位名称里少了个“委”字，是乌海县委编制办公室", "organizationName", "乌海县委编制办公室"),
    Row("年限嘛，还是按五年办吧", "termInYears", .integer(5)),
    Row("年限的话，多一年吧", "termInYears", .integer(3)),
    Row("把年限改回一年吧两年太贵", "termInYears", .integer(1)),
    Row("那个年限就不要两年了弄个五年", "termInYears", .integer(5)),
    Row("哈哈不是两年啦，四年！", "termInYears", .integer(4)),
    Row("不改了，两年够了", "termInYears", .integer(2)),
    Row("填三年的话要多少钱？先别改", "termInYears", .integer(2)),
    Row("这个红页我看就用蓝的吧", "color", "蓝色"), Row("颜色 红色", "color", "红色"),
  ])
  func `what was meant is changed, and nothing else of its kind`(_ row: Row) throws {
    var talk = try Self.begun()
    let before = talk.draft.answers
    talk.say(row.line)
    #expect(talk.value(row.field) == row.value)
    let changed = Set(before.keys).union(talk.draft.answers.keys).filter {
      before[$0]?.value != talk.draft.answers[$0]?.value && $0 != row.field
    }
    // Who changes places with somebody is changed too.
    #expect(changed.subtracting(row.line.contains("反了") ? ["contactName"] : []).isEmpty)
  }

  @Test(arguments: [
    "单位名称是东胜区民政局联系人是乌云其其格手机是15047712345",
    "单位\t联系人\t手机\n东胜区民政局\t乌云其其格\t15047712345",
    "1.单位：东胜区民政局 2.联系人：乌云其其格 3.手机：15047712345",
    "① 单位 东胜区民政局\n② 联系人 乌云其其格\n③ 手机 15047712345",
    "信息如下：\n名称：东胜区民政局\n联系人：乌云其其格\n电话：15047712345",
    "我是东胜区民政局的，叫乌云其其格，手机15047712345",
  ])
  func `dictated, numbered, in a table or introduced, it is the same`(_ line: String) throws {
    var talk = try Talk()
    talk.say(line)
    #expect(talk.value("organizationName") == .text("东胜区民政局"))
    #expect(talk.value("contactName") == .text("乌云其其格"))
    #expect(talk.value("contactMobile") == .text("15047712345"))
  }

  @Test(arguments: [
    ("邮编下次再填", "以后再填"), ("不知道邮编是多少", "不清楚"), ("把手机号念一遍", "13847712345"),
    ("帮我看下手机号对不对", "13847712345"), ("红页还缺什么", "轮播图片"), ("还有哪些没填", "还差"),
    ("刚才改了什么", "上一步"), ("全部清空重来", "另起一份"), ("好的收到", "不急"),
    ("这个我得回去翻一下文件", "不急"), ("下一步该干嘛", "办理步骤"), ("提交之前帮我检查一下", "要改哪一项"),
  ])
  func `what is said about the case itself is answered from it`(_ line: String, _ word: String)
    throws
  {
    var talk = try Self.begun()
    let before = talk.draft.answers
    let reply = talk.say(line).reply
    let isAboutPostcode = line.contains("邮编")
    #expect(reply.contains(word) || isAboutPostcode && reply.contains("邮政编码"))
    #expect(talk.draft.answers == before)
  }

  @Test func `values before a change come back by being named`() throws {
    var talk = try Self.begun()
    talk.say("年限3年")
    talk.say("不改了，恢复成两年")
    #expect(talk.value("termInYears") == .integer(2))
    talk.say("联系人：吴刚", "刚刚那个联系人改错了，退回去")
    #expect(talk.value("contactName") == .text("苏日娜"))
    talk.say("年限3年", "邮编016100", "刚才那两个改动都不要了")
    #expect(talk.value("termInYears") == .integer(2))
    #expect(talk.value("postcode") == .text("016000"))
  }
}
