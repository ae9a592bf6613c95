import Drafts
import Export
import Text

@testable import Knowledge

/// A small knowledge with the ids of the real one, and cases to print.
enum Fixture {
  static let today = day("2026-03-02")

  static func day(_ text: String) -> Day { Day(text) ?? Day(daysSinceEpoch: 0) }

  static let knowledge: KnowledgeBase = {
    var base = KnowledgeBase()
    let ownSite = Condition.compare(field: "hasOwnSite", relation: .equal, value: .boolean(true))
    let noSite = Condition.compare(field: "hasOwnSite", relation: .equal, value: .boolean(false))
    base.fields = [
      field("organizationName", "单位名称"),
      field("organizationKind", "单位性质", .choice, isRequired: false),
      field("accountName", "用户账号", .account),
      field("address", "单位地址", isRequired: false, isInGuide: false),
      field("postcode", "邮政编码", .postcode, isRequired: false, isInGuide: false),
      field("contactName", "联系人", .person),
      field("contactMobile", "联系电话", .mobile),
      field("handlingOfficer", "经办人", .person),
      field("chineseDomain", "中文域名", .chineseDomain),
      field("termInYears", "注册年限", .integer),
      field(
        "feeYuan", "注册费", .derived, isRequired: false,
        derived: [
          .init(condition: .always, formula: .product(300, field: "termInYears"), facts: [])
        ]),
      field("hasOwnSite", "有自建网站", .boolean),
      field("serverIP", "网站服务器IP", .ip, isRequired: false, applies: ownSite),
      field(
        "applicationType", "申请类型", .choice,
        choices: [choice(.text("new"), "新开办网站申请"), choice(.text("recheck"), "已开办网站资格复核")]),
      field(
        "mountingPlace", "挂标位置", .choice,
        derived: [
          .init(condition: noSite, formula: .literal(.integer(1)), facts: []),
          .init(condition: ownSite, formula: .literal(.integer(2)), facts: []),
        ],
        choices: [choice(.integer(1), "第一条"), choice(.integer(2), "第二条")]),
      field("siteName", "网站名称"),
      field("englishDomain", "英文域名", .englishDomain, applies: ownSite),
      field("siteSummary", "网站简介", .paragraph),
      field("layout", "行业布局", applies: noSite),
      field("color", "颜色", applies: noSite),
      field("background", "背景图", isRequired: false, applies: noSite),
      field("carousel", "轮播图片", .pictures, applies: noSite),
      field("news", "最新动态", .news, applies: noSite),
      field("structure", "机构设置", .paragraph, applies: noSite),
      field("functions", "机构职能", .paragraph, applies: noSite),
      field("profile", "机构介绍", .paragraph, applies: noSite),
      field("footer", "底部页脚", .paragraph, applies: noSite),
      field("reviewOffice", "同级机构编制部门名称", isRequired: false, isInGuide: false),
    ]
    base.forms = [
      form(
        "account", "新用户注册", ["organizationName", "address", "postcode", "accountName"],
        submit: "同意条款，立即注册"),
      form(
        "domain", "中文域名申请与注册",
        ["chineseDomain", "termInYears", "feeYuan", "contactName", "contactMobile", "hasOwnSite"],
        submit: "提交注册申请"),
      form(
        "identifier", "网站开办审核/资质复核申请",
        [
          "applicationType", "organizationName", "mountingPlace", "siteName", "englishDomain",
          "serverIP", "siteSummary", "handlingOfficer",
        ], submit: "提交申请"),
      form(
        "redPage", "网络红页",
        [
          "layout", "color", "background", "carousel", "news", "structure", "functions", "profile",
          "footer",
        ], submit: "发布红页", applies: noSite),
    ]
    base.steps = [
      step("account", "新用户注册", "本单位"),
      step("domainApplication", "提交中文域名申请", "本单位"),
      step("domainReview", "域名审核", "同级编办、CONAC"),
      step("payment", "缴纳域名注册费", "本单位"),
      step("identifierApplication", "提交网站标识申请", "本单位"),
      step("onlineReview", "在线审核", "同级编办、CONAC"),
      step(
        "papers", "打印并报送纸质材料", "本单位",
        papers: [
          .init(name: "《关于申请对网站开办审核和资格复核的函》", copies: 3, isSealed: true, fact: "p.letter"),
          .init(name: "《党政机关网站开办审核和资格复核申请表》", copies: 3, isSealed: true, fact: "p.form"),
          .init(name: "经办人身份证复印件", copies: 1, isSealed: true, fact: "p.id"),
        ],
        applies: .not(
          .compare(field: "organizationKind", relation: .equal, value: .text("institution")))),
      step("paperReview", "纸质材料确认", "同级编办"),
      step("mount", "加挂网站标识", "本单位", deadline: 5),
    ]
    base.calendar.years = [2026]
    return base
  }()

  /// A case without a site of its own, filled but for the website summary.
  static func ordinary(_ change: (inout Draft) -> Void = { _ in }) -> CaseView {
    var draft = Draft()
    let answers: [String: Value] = [
      "organizationName": .text("鄂尔多斯市康巴什区民政局"),
      "accountName": .text("kbsmzj"),
      "contactName": .text("苏日娜"),
      "contactMobile": .text("13900000000"),
      "handlingOfficer": .text("巴特尔"),
      "chineseDomain": .text("康巴什区民政局.政务"),
      "termInYears": .integer(2),
      "hasOwnSite": .boolean(false),
      "applicationType": .text("new"),
      "siteName": .text("鄂尔多斯市康巴什区民政局"),
    ]
    draft.answers = answers.mapValues { Answer(value: $0, origin: .user, turn: 1) }
    draft.parked["englishDomain"] = Answer(
      value: .text("parked.example.gov.cn"), origin: .user, turn: 1)
    change(&draft)
    return CaseView(Case(draft, knowledge: knowledge), name: "康巴什区民政局", today: today)
  }

  /// The ordinary case with every paper and page filled.
  static func full(_ change: (inout Draft) -> Void = { _ in }) -> CaseView {
    ordinary { draft in
      func give(_ field: String, _ value: Value) {
        draft.answers[field] = Answer(value: value, origin: .user, turn: 2)
      }
      give("address", .text("康巴什区行政中心"))
      give("postcode", .text("017010"))
      give(
        "siteSummary",
        .text("本网站由鄂尔多斯市康巴什区民政局主办，旨在介绍我单位职能、职责、人员编制，面向社会公开工作动态，促进我单位电子政务和信息化建设。"))
      give("layout", .text("政府机关"))
      give("color", .text("红色"))
      give(
        "carousel",
        .list([
          ["path": "办公楼.png", "caption": "办公楼"], ["path": "大厅.png", "caption": "政务服务大厅"],
        ]))
      give(
        "news",
        .list([
          ["title": "开展便民服务活动", "date": "2026-02-28", "body": "近日，我局开展便民服务活动。\n现场解答群众咨询。"],
          ["title": "办事窗口调整公告", "date": "2026-02-10", "body": "自即日起，办事窗口调整至一楼。"],
        ]))
      give("structure", .text("办公室\n社会救助股\n基层政权股"))
      give("functions", .text("贯彻执行民政工作方针政策。\n承担社会救助、社会福利等工作。"))
      give("profile", .text("康巴什区民政局是主管全区民政工作的政府工作部门。"))
      give("footer", .text("主办单位：鄂尔多斯市康巴什区民政局\n地址：康巴什区行政中心"))
      var paid = StepRecord(state: .done)
      paid.date = day("2026-01-20")
      draft.track["payment"] = paid
      for id in ["account", "domainApplication", "domainReview", "identifierApplication"] {
        draft.track[id] = StepRecord(state: .done)
      }
      var mount = StepRecord(state: .inProgress)
      mount.noticed = day("2026-03-02")
      mount.latest = day("2026-03-09")
      mount.advised = day("2026-03-06")
      for id in ["onlineReview", "papers", "paperReview"] {
        draft.track[id] = StepRecord(state: .done)
      }
      draft.track["mount"] = mount
      change(&draft)
    }
  }

  static func field(
    _ id: String, _ label: String, _ kind: Field.Kind = .text, isRequired: Bool = true,
    isInGuide: Bool = true, applies: Condition = .always, derived: [Field.Consequence] = [],
    choices: [Field.Choice] = []
  ) -> Field {
    Field(
      id: id, label: label, names: [], kind: kind, isRequired: isRequired, isInGuide: isInGuide,
      isCopied: true, applies: applies, derived: derived, offered: [], question: "", hint: "",
      why: "", ifWrong: "", examples: [], choices: choices, sources: [], facts: [],
      unit: id == "termInYears" ? "年" : id == "feeYuan" ? "元" : "")
  }

  private static func choice(_ value: Value, _ label: String) -> Field.Choice {
    Field.Choice(value: value, label: label, words: [])
  }

  private static func form(
    _ id: String, _ title: String, _ fields: [String], submit: String, applies: Condition = .always
  ) -> Form {
    Form(
      id: id, title: title, names: [], system: "网上名称注册管理系统", menu: ["在线办事"],
      submit: submit, applies: applies, fields: fields, sources: [])
  }

  private static func step(
    _ id: String, _ title: String, _ actor: String, deadline: Int = 0, papers: [Step.Paper] = [],
    applies: Condition = .always
  ) -> Step {
    Step(
      id: id, title: title, actor: actor, system: "", menu: [], form: nil, applies: applies,
      papers: papers, deadline: deadline, sentences: [], ifReturned: [])
  }
}
