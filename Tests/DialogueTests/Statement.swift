/// What somebody may state of one field, with values made up at random.
enum Statement: CaseIterable, Sendable {
  case organization, contact, officer, mobile, term, site, domain, email, postcode, siteName

  var name: String {
    switch self {
    case .organization: "单位名称"
    case .contact: "联系人"
    case .officer: "经办人"
    case .mobile: "手机"
    case .term: "年限"
    case .site: "网站"
    case .domain: "中文域名"
    case .email: "邮箱"
    case .postcode: "邮编"
    case .siteName: "网站名称"
    }
  }

  func value(with dice: inout Dice) -> String {
    switch self {
    case .organization, .siteName:
      dice.pick(["康巴什区", "东胜区", "达拉特旗", "杭锦旗", "鄂托克旗"])
        + dice.pick(["民政局", "水利局", "文化馆", "审计局", "林业和草原局"])
    case .contact, .officer:
      dice.pick(["苏", "乌", "巴", "王", "李", "欧阳"]) + dice.pick(["日娜", "兰", "特尔", "建国", "娜仁"])
    case .mobile: "138" + (0..<8).map { _ in String(dice.next() % 10) }.joined()
    case .term: dice.pick(["一", "两", "三", "5", "十"]) + "年"
    case .site: dice.pick(["有", "没有"])
    case .domain: dice.pick(["康巴什民政", "东胜水利", "达拉特文化", "杭锦审计"]) + dice.pick([".政务", ".公益"])
    case .email: "user\(dice.next() % 100)@example.cn"
    case .postcode: "0170" + String(dice.next() % 90 + 10)
    }
  }

  func said(with dice: inout Dice) -> String {
    let value = value(with: &dice)
    switch self {
    case .site: return dice.pick(["我们\(value)网站", "\(value)自建网站", "单位\(value)网站"])
    case .term: return dice.pick(["域名注册\(value)", "年限\(value)", "年限：\(value)"])
    default: return dice.pick(["\(name)：\(value)", "\(name)是\(value)"])
    }
  }
}
