import Testing

@testable import Knowledge

struct SupportCheckTests {
  /// Facts of the guide in our own words.
  static let facts: [String: String] = [
    "fee": "中文域名注册费为每年300元。",
    "pay": "经同级编办、CONAC审核通过后缴纳域名注册费，完成域名注册。",
    "papers": "申请函和申请表一式三份，加盖单位公章。",
    "id": "经办人身份证复印件一份，加盖单位公章。",
    "deliver": "盖章的纸质材料报送至同级编办备案。",
    "place": "网站标识要挂在网站所有页面底部中间的显著位置。",
    "days": "单位在收到通知之日起5个工作日内加挂网站标识。",
    "code": "把标识代码复制并粘贴到自建网站所有页面的“</body>”前。",
    "who": "粘贴代码要由负责建设网站的管理人员操作。",
    "menu": "登录“网上名称注册管理系统”，点击“网上名称管理—标识管理”，获取标识代码。",
    "none": "没有自建网站的单位，挂标位置选第一条。",
    "own": "有自建网站的单位，挂标位置选第二条。",
    "red": "“网络红页”是单位申请中文域名后免费获得的微型网站。",
    "save": "完善红页和“底部页脚”后，要先点击“保存”，再点击“发布红页”，才算发布成功。",
    "reject": "审核不通过的，单位可以查看不通过原因并重新提交申请。",
    "faulty": "报送资料存在问题的，单位须重新提交网站开办申请。",
    "review": "同级编办先审核，全部合格后由CONAC复审。",
    "notice": "系统生成网站标识代码，并通过短信和邮件告知单位。",
    "print": "同级编办和CONAC都在线审核通过后，单位登录“党政机关网站审核管理平台”打印申请函和申请表。",
    "account": "已有“网上名称注册管理系统”账号的单位可直接登录。",
    "host": "有自建网站的单位，填写服务器IP或现有网站网址任一项。",
    "layout": "行业布局、颜色、背景图以后也可以修改。",
    "english": "单位网站有英文域名的填写英文域名。",
    "order": "先注册“.政务”域名，然后申请网站标识。",
    "nopaper": "事业单位原则上不需要提交纸质材料。",
    "redpage": "没有自建网站的单位用“网络红页”挂标。",
    "confirm": "同级编办对纸质材料进行确认，并登录系统在线审核确认。",
  ]

  struct Row: CustomTestStringConvertible {
    let facts: [String]
    let sentence: String
    /// What is found, in order; for two words that don't go together, both.
    let found: [String]

    init(_ sentence: String, _ facts: String..., found: [String] = []) {
      self.facts = facts
      self.sentence = sentence
      self.found = found
    }

    var testDescription: String { sentence }
  }

  private func found(_ row: Row) throws -> [String] {
    let facts = try row.facts.map { try #require(Self.facts[$0]) }
    return SupportCheck(row.sentence, facts: facts.map { CriticalText($0) }).finds().map { find in
      find.words.1.map { "\(find.words.0)/\($0)" } ?? find.words.0
    }
  }

  @Test(arguments: [
    Row("域名注册费是每年300元。", "fee"),
    Row("一年三百元。", "fee"),
    Row("要收费，300元/1年。", "fee"),
    Row("不免费，每年要缴300元。", "fee"),
    Row("两级都审核通过以后才缴费。", "pay"),
    Row("缴费要等同级编办和CONAC审核通过以后。", "pay"),
    Row("先审核，后缴费。", "pay"),
    Row("缴费之前要先通过同级编办和CONAC的审核。", "pay"),
    Row("申请函、申请表各三份，都盖单位公章。", "papers"),
    Row("《关于申请对网站开办审核和资格复核的函》和申请表都是三份。", "papers"),
    Row("函和表一式3份，身份证复印件1份，都要盖章。", "papers", "id"),
    Row("三份申请函、三份申请表和一份身份证复印件。", "papers", "id"),
    Row("是经办人的身份证复印件，盖公章。", "id"),
    Row("要盖章，不只是申请表。", "papers"),
    Row("盖好章以后送到同级机构编制部门。", "deliver"),
    Row("挂在每个页面的底部中间，要显眼。", "place"),
    Row("不是顶部，是底部居中。", "place"),
    Row("不能只挂在首页，所有页面都要挂。", "place"),
    Row("从收到通知那天起，五个工作日以内挂好。", "days"),
    Row("粘贴到每一页的“</body>”之前。", "code"),
    Row("由网站管理员来粘贴。", "who"),
    Row("在“网上名称管理—标识管理”里取标识代码。", "menu"),
    Row("没有自己的网站选第一条，有自己的网站选第二条。", "none", "own"),
    Row("有网站的选第二条；没网站的选第一条。", "none", "own"),
    Row("红页不收费，申请中文域名后就有。", "red"),
    Row("先保存，再发布。", "save"),
    Row("只点“保存”不够，还要点“发布红页”。", "save"),
    Row("审核没通过可以看原因，改好再提交。", "reject"),
    Row("必须重新提交申请。", "faulty"),
    Row("同级编办初审，CONAC复审。", "review"),
    Row("复审由CONAC做，在编办审核之后。", "review"),
    Row("会发短信和邮件。", "notice"),
    Row("等两级在线审核都通过，再打印申请函和申请表。", "print"),
    Row("打印之前，同级编办和CONAC都要审核通过。", "print"),
    Row("已有账号就不用再注册，直接登录。", "account"),
    Row("IP和网址填一项就行，不必都填。", "host"),
    Row("布局和颜色以后能改。", "layout"),
    Row("没有英文域名的不用填。", "english"),
    Row("不能直接申请标识，要先注册“.政务”域名。", "order"),
    Row("事业单位原则上不用交纸质材料。", "nopaper"),
    Row("没有网站的用红页挂标。", "redpage"),
    Row("纸质材料由同级编办确认。", "confirm"),
  ])
  func `a true paraphrase is accepted`(row: Row) throws {
    let found = try found(row)
    #expect(found == [])
  }

  @Test(arguments: [
    Row("域名注册费是每年200元。", "fee", found: ["200元"]),
    Row("域名注册费是每两年300元。", "fee", found: ["两年"]),
    Row("域名注册是免费的。", "fee", found: ["免费"]),
    Row("先缴费，再由同级编办和CONAC审核。", "pay", found: ["缴费/审核"]),
    Row("审核通过之前要缴费。", "pay", found: ["缴费/审核", "之前"]),
    Row("同级编办审核不通过后缴费。", "pay", found: ["审核不通过"]),
    Row("申请函和申请表一式两份。", "papers", found: ["两份"]),
    Row("申请函和申请表不用盖章。", "papers", found: ["不用", "盖章"]),
    Row("申请函一份，身份证复印件三份。", "papers", "id", found: ["申请函/一份", "身份证/三份"]),
    Row("身份证原件一份。", "id", found: ["原件"]),
    Row("法定代表人身份证复印件一份。", "id", found: ["法定代表人"]),
    Row("盖章的纸质材料报送至CONAC。", "deliver", found: ["CONAC"]),
    Row("挂在所有页面顶部中间。", "place", found: ["顶部"]),
    Row("挂在所有页面底部右侧。", "place", found: ["右侧"]),
    Row("挂在首页底部中间。", "place", found: ["首页"]),
    Row("不挂在底部。", "place", found: ["底部"]),
    Row("10个工作日内挂好。", "days", found: ["10个工作日"]),
    Row("5天内挂好。", "days", found: ["5天"]),
    Row("粘贴到首页的“</body>”前。", "code", found: ["首页"]),
    Row("粘贴到所有页面的“</body>”后。", "code", found: ["</body>”后"]),
    Row("登录“党政机关网站审核管理平台”取标识代码。", "menu", found: ["党政机关网站审核管理平台"]),
    Row("没有自建网站的选第二条。", "none", "own", found: ["没有自建网站/第二条"]),
    Row("没有自建网站的选第二条，有自建网站的选第一条。", "none", "own", found: ["没有自建网站/第二条", "有自建网站/第一条"]),
    Row("红页要收费。", "red", found: ["收费"]),
    Row("先发布红页，再保存。", "save", found: ["发布/保存"]),
    Row("不用保存。", "save", found: ["不用", "保存"]),
    Row("审核通过的可以重新提交申请。", "reject", found: ["审核通过"]),
    Row("可以重新提交，也可以不提交。", "faulty", found: ["可以", "也可"]),
    Row("CONAC先审核，然后由同级编办复审。", "review", found: ["CONAC/审核", "同级编办/复审"]),
    Row("通过短信和电话通知。", "notice", found: ["电话通知"]),
    Row("打印申请函以后，CONAC才审核。", "print", found: ["打印/审核"]),
    Row("登录“网上名称注册管理系统”打印申请函。", "print", found: ["网上名称注册管理系统"]),
    Row("布局、颜色以后不能修改。", "layout", found: ["不能"]),
    Row("先申请网站标识，再注册“.政务”域名。", "order", found: ["申请标识/注册域名"]),
    Row("注册“.公益”域名。", "order", found: ["“.公益”"]),
    Row("事业单位需要提交纸质材料。", "nopaper", found: ["需要", "提交"]),
    Row("有自建网站的单位用红页挂标。", "redpage", found: ["有自建网站"]),
    Row("纸质材料由CONAC确认。", "confirm", found: ["CONAC"]),
  ])
  func `a wrong sentence is caught`(row: Row) throws {
    let found = try found(row)
    #expect(found == row.found)
  }
}
