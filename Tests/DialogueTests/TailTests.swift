import Drafts
import Knowledge
import Testing

/// What stands around a value: tails, remarks in brackets, names that only point, two fields at once.
struct TailTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let lines: [String]
    let values: [String: String]

    init(_ lines: String..., values: [String: String]) {
      (self.lines, self.values) = (lines, values)
    }

    var testDescription: String { lines.joined(separator: " / ") }
  }

  @Test(arguments: [
    // A tail is no part of a corrected value.
    Row(
      "单位名称：乌海县民政局", "单位名称改成乌海县卫健局，联系人不变",
      values: ["organizationName": "乌海县卫健局"]),
    Row(
      "单位名称：乌海县民政局\n中文域名：乌海县民政局.政务", "单位名称换成乌海县教育局，域名也跟着换",
      values: ["organizationName": "乌海县教育局", "chineseDomain": "乌海县教育局.政务"]),
    Row("年限：2年", "年限改成1年吧，领导说先交一年看看", values: ["termInYears": "1"]),
    Row("经办人：苏日娜", "经办人改成小周，周婷婷", values: ["handlingOfficer": "周婷婷"]),
    Row(
      "手机：13500672211", "经办人改成小周，周婷婷，15248446710",
      values: ["handlingOfficer": "周婷婷", "contactMobile": "13500672211"]),
    Row("单位地址：旧街1号", "地址改成人民路8号，三楼", values: ["address": "人民路8号，三楼"]),
    // Taken back in the same line.
    Row("简介：本网站公开动态。", "简介里加上防火电话，算了不加了", values: ["siteSummary": "本网站公开动态。"]),
    Row("简介：本网站公开动态。", "简介后面再加一句“由民政局主办。”", values: ["siteSummary": "本网站公开动态。由民政局主办。"]),
    // One value for two fields.
    Row(
      "联系人：萨仁\n经办人：萨仁", "联系人和经办人我都想换成娜仁花",
      values: ["contactName": "娜仁花", "handlingOfficer": "娜仁花"]),
    Row("联系人经办人都填李敏", values: ["contactName": "李敏", "handlingOfficer": "李敏"]),
    // A value that only points is followed by the value.
    Row("网站名就是title里那个，鄂尔多斯市图书馆", values: ["siteName": "鄂尔多斯市图书馆"]),
    Row("单位名称：乌海县民政局", "联系人填我们主任吧，叫额尔敦", values: ["contactName": "额尔敦"]),
    Row("单位名称：乌海县民政局", "联系人就写我吧，王秀兰", values: ["contactName": "王秀兰"]),
    Row("联系人定了，叫云峰", values: ["contactName": "云峰"]),
    Row("单位全称…我看看啊，伊金霍洛旗退役军人事务局", values: ["organizationName": "伊金霍洛旗退役军人事务局"]),
    Row("那先把单位填上，达拉特旗信访局", values: ["organizationName": "达拉特旗信访局"]),
    // Remarks in brackets and places.
    Row("单位名称：乌海县民政局（公章全称）", values: ["organizationName": "乌海县民政局"]),
    Row("联系人：苏日娜（办公室主任）", values: ["contactName": "苏日娜"]),
    Row("联系人那边是孙志强，18647700911", values: ["contactName": "孙志强", "contactMobile": "18647700911"]),
    Row("伊金霍洛旗人民政府办公室", values: ["organizationName": "伊金霍洛旗人民政府办公室"]),
    // Dictated, begun again, a part of a number.
    Row(
      "单位名称：乌海县民政局", "联系人是赵敏敏手机号幺三八四七七二幺零零六",
      values: ["contactName": "赵敏敏", "contactMobile": "13847721006"]),
    Row("手机：13847475566", "手机号中间是4774不是4747", values: ["contactMobile": "13847745566"]),
    Row("联系人：巴图", "联系人：朝鲁", "算了还是巴图吧", values: ["contactName": "巴图"]),
    Row("中文域名：康巴什区市场监管局.政务", "域名不带“区”字", values: ["chineseDomain": "康巴什市场监管局.政务"]),
    Row("单位名称：乌海县民政局\n网站名称：民政网", "网站名称改成和单位名称一致", values: ["siteName": "乌海县民政局"]),
    Row("网站名称写成乌海民政了", values: ["siteName": "乌海民政"]),
    // Rows with several things.
    Row(
      "手机：13904771122 没网站", values: ["contactMobile": "13904771122", "hasOwnSite": "否"]),
    Row("单位：乌海县民政局 联系人：白雪 没网站", values: ["contactName": "白雪", "hasOwnSite": "否"]),
    Row("单位名称\t乌海县民政局\n是否有自建网站\t否", values: ["hasOwnSite": "否"]),
    Row("刘科 10:32\n经办人改成周婷婷", values: ["handlingOfficer": "周婷婷"]),
    Row("账号dsmzjd01，经办人白雪", values: ["accountName": "dsmzjd01", "handlingOfficer": "白雪"]),
    Row("红页颜色红色", "颜色换蓝色的吧", values: ["color": "蓝色"]),
  ])
  func `the value is stored without what stands around it`(_ row: Row) throws {
    var talk = try Talk()
    for line in row.lines { talk.say(line) }
    for (field, value) in row.values {
      let stored = talk.value(field) ?? talk.draft.parked[field]?.value
      let shown = try Talk.knowledge.get().field(field).flatMap { field in
        stored.map { field.kind == .integer ? $0.plain : field.displayed($0) }
      }
      #expect(shown == value || stored?.plain == value, "\(field)")
    }
  }

  /// Beside a value only what reads like a name is one.
  @Test(arguments: [
    "那就 鄂尔多斯市中心医院.公益", "10年，一次性交完", "邮编017000，明天才能盖", "两年，就这样", "没有网站，先交着",
    "邮编017000，党政办", "域名某某局.政务，尽快办", "年限三年，马上开会",
  ])
  func `no name is made of what is left over`(_ line: String) throws {
    var talk = try Talk()
    talk.say("单位名称：乌海县民政局")
    #expect(talk.last.pending == "contactName")
    talk.say(line)
    #expect(talk.value("contactName") == nil)
  }

  @Test(arguments: ["红页", "标识", "域名", "审核"])
  func `a term of the trade is no person`(_ line: String) throws {
    var talk = try Talk()
    talk.say("单位名称：乌海县民政局", line)
    #expect(talk.value("contactName") == nil)
  }

  @Test func `a name has letters`() throws {
    var talk = try Talk()
    talk.say("单位名称：123")
    #expect(talk.value("organizationName") == nil)
    #expect(talk.last.reply.contains("只有数字"))
  }

  @Test func `what was given for another field is recognised and asked again`() throws {
    var talk = try Talk()
    talk.say("单位名称：乌海县民政局", "联系人：苏日娜")
    #expect(talk.last.pending == "contactMobile")
    talk.say("乌海县民政局")
    #expect(talk.last.reply.contains("单位名称"))
    #expect(!talk.last.reply.contains("不像"))
    #expect(talk.last.pending == "contactMobile")
  }

  @Test func `of two values the right one is asked for`() throws {
    for line in ["服务器IP：203.0.113.8 和 203.0.113.9", "服务器IP是203.0.113.8、203.0.113.9"] {
      var talk = try Talk()
      talk.say("有自己的网站", line)
      #expect(talk.value("serverIP") == nil)
      talk.say("2")
      #expect(talk.value("serverIP") == .text("203.0.113.9"))
    }
  }

  @Test func `a number that is spelled is no name`() throws {
    var talk = try Talk()
    talk.say("开始填", "一三八四七七一二三四五")
    #expect(talk.value("organizationName") == nil)
    talk.say("联系人手机")
    #expect(talk.value("contactMobile") == .text("13847712345"))
  }

  @Test func `what was never changed stays when the former value is asked for`() throws {
    var talk = try Talk()
    talk.say("手机：13847712345", "那还是用原来那个手机")
    #expect(talk.value("contactMobile") == .text("13847712345"))
    talk.say("手机：13847712346", "还是用原来那个手机")
    #expect(talk.value("contactMobile") == .text("13847712345"))
  }

  @Test func `the name of a copy is taken from the next line`() throws {
    var talk = try Talk()
    talk.say("新建 民政局", "单位名称：乌海县民政局", "年限：2年", "用去年的草稿给另一个单位填", "教育局")
    #expect(talk.assistant.conversation.name == "教育局")
    #expect(talk.value("termInYears") == .integer(2))
    #expect(talk.value("organizationName") == nil)
  }

  @Test func `marks alone are not told of`() throws {
    var talk = try Talk()
    talk.say("单位名称：乌海县民政局", "中文域名：???")
    #expect(!talk.last.reply.contains("没有记"))
  }

  @Test func `a value that is asked about isn't taken`() throws {
    var talk = try Talk()
    talk.say("有自己的网站", "服务器IP：222.74.10.5", "内网IP是192.168.1.10，要填这个吗")
    #expect(talk.value("serverIP") == .text("222.74.10.5"))
  }

  @Test func `a choice among two readings isn't made by a term`() throws {
    var talk = try Talk()
    talk.say("单位名称：乌海县民政局", "注册三年或者五年", "一年")
    #expect(talk.value("termInYears") == .integer(1))
  }

  @Test func `a row of news comes with its wish`() throws {
    var talk = try Talk()
    talk.say("没有网站", "加一条新闻：召开会议｜2026-03-01｜会议部署了工作")
    talk.say("再加一条新闻：开展培训｜2026-03-02｜培训了业务人员")
    guard case .list(let rows)? = talk.value("news") else {
      Issue.record("no news")
      return
    }
    #expect(rows.map { $0["title"] } == ["召开会议", "开展培训"])
  }

  @Test(arguments: [
    ("审核意见说简介太长", "简介太长"), ("编办反馈单位名称不规范", "单位名称"), ("CONAC说联系人电话不对", "联系人电话"),
    ("编办让我们补个函", "补个函"), ("初审意见写的是域名不符合要求", "域名"),
  ])
  func `an objection is a return with its reason`(_ line: String, _ reason: String) throws {
    var talk = try Talk()
    talk.say("单位名称：乌海县民政局", "标识申请提交了")
    talk.say(line)
    let returned = talk.draft.track.values.filter { $0.state == .returned }
    #expect(returned.count == 1)
    #expect(returned.first?.reason?.contains(reason) == true)
  }
}
