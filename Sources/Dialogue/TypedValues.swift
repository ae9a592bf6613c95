import Knowledge
import Text

/// Values that show by their form what they are: domains, addresses, numbers with a unit.
enum TypedValues {
  enum Kind: Equatable, Sendable {
    case chineseDomain, address, ip, mobile, phone, email, creditCode, years

    /// The kinds of field that such a value can be for.
    var kinds: Set<Field.Kind> {
      switch self {
      case .chineseDomain: [.chineseDomain]
      case .address: [.website, .englishDomain]
      case .ip: [.ip]
      case .mobile: [.mobile, .phone]
      case .phone: [.phone]
      case .email: [.email]
      case .creditCode: [.creditCode]
      case .years: [.integer]
      }
    }
  }

  struct Token: Equatable, Sendable {
    let kind: Kind
    let text: String
  }

  /// Finds the values in a clause, in order.
  static func find(in clause: Spelling) -> [Token] {
    var tokens: [Token] = []
    let isOfMachine = clause.contains("传真")
    for run in runs(clause) {
      if let kind = kind(of: run.key), !(isOfMachine && kind == .phone) {
        tokens.append(Token(kind: kind, text: run.text))
      }
    }
    if !tokens.contains(where: { $0.kind == .mobile }), let mobile = spacedMobile(clause) {
      tokens.append(Token(kind: .mobile, text: mobile.text))
    }
    tokens += chineseDomains(clause).map { Token(kind: .chineseDomain, text: $0.text) }
    if tokens.isEmpty, let years = years(clause) {
      tokens.append(Token(kind: .years, text: years))
    }
    return tokens
  }

  /// The runs of ASCII letters, digits and the signs of addresses.
  private static func runs(_ clause: Spelling) -> [Spelling] {
    var runs: [Spelling] = []
    var start: Int?
    for index in 0...clause.count {
      let belongs = index < clause.count && clause.folded[index].isPartOfAddress
      if belongs, start == nil { start = index }
      if !belongs, let begin = start {
        runs.append(clause[begin..<index].trimmed { ".-_".contains($0) })
        start = nil
      }
    }
    return runs.filter { $0.count > 3 }
  }

  private static func kind(of run: String) -> Kind? {
    let digits = run.filter(\.isASCIIDigit)
    if run.contains("@") { return .email }
    let parts = run.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 4, parts.allSatisfy({ Int($0) != nil && $0.count <= 3 }) { return .ip }
    if run.count(where: { $0 == ":" }) >= 2, !run.contains("//"),
      run.allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." })
    {
      return .ip
    }
    let isPhone = run.allSatisfy { $0.isASCIIDigit || $0 == "-" || $0 == "+" }
    if isPhone {
      let local = digits.hasPrefix("86") && digits.count == 13 ? digits.dropFirst(2) : digits[...]
      if local.count == 11, local.hasPrefix("1") { return .mobile }
      // A code of a town, and seven or eight digits.
      return run.hasPrefix("0") && (10...12).contains(digits.count) ? .phone : nil
    }
    if run.count == 18, run.allSatisfy({ $0.isASCIIDigit || $0.isLetter }) { return .creditCode }
    let host = run.split(separator: "/", omittingEmptySubsequences: true)
      .first { $0.contains(".") }
    guard let host, let last = host.split(separator: ".").last, last.count >= 2,
      last.allSatisfy(\.isLetter), host.contains(where: \.isLetter),
      !fileEndings.contains(String(last))
    else { return nil }
    return .address
  }

  private static let fileEndings: Set<String> = [
    "jpg", "jpeg", "png", "gif", "bmp", "webp", "svg", "pdf", "doc", "docx", "xls", "xlsx", "csv",
    "json", "zip", "txt", "md", "htm", "html", "wps", "et",
  ]

  /// `139 3601 2233`: a mobile number as it is read out.
  private static func spacedMobile(_ clause: Spelling) -> Spelling? {
    let shape = [3, 4, 4]
    let length = shape.reduce(shape.count - 1, +)
    guard clause.count >= length else { return nil }
    func isDigit(_ place: Int) -> Bool {
      clause.folded.indices.contains(place) && clause.folded[place].isASCIIDigit
    }
    for start in 0...(clause.count - length) where clause.folded[start] == "1" {
      guard !isDigit(start - 1), !isDigit(start + length) else { continue }
      var place = start
      let fits = shape.enumerated().allSatisfy { group, digits in
        if group > 0 {
          guard " -".contains(clause.folded[place]) else { return false }
          place += 1
        }
        defer { place += digits }
        return (place..<(place + digits)).allSatisfy(isDigit)
      }
      if fits { return clause[start..<(start + length)] }
    }
    return nil
  }

  /// The runs of letters that end with the suffix of a Chinese domain.
  private static func chineseDomains(_ clause: Spelling) -> [Spelling] {
    let places = ["政务", "公益"].flatMap { clause.places(of: $0) }.sorted()
    var domains: [Spelling] = []
    var last = 0
    for place in places where place > 1 && ".。".contains(clause.folded[place - 1]) {
      var end = place + 2
      if clause.dropFirst(end).hasPrefix(".cn") { end += 3 }
      var start = place - 1
      while start > last, clause.folded[start - 1].isPartOfName { start -= 1 }
      var name = clause[start..<end]
      // `某局.政务和某某局.政务`; 和政县 begins with 和 too.
      let isBehindAnother = start == last && last > 0
      last = end
      if isBehindAnother, let joint = domainJoints.first(where: name.hasPrefix) {
        name = name.dropFirst(joint.count)
      }
      name = name.dropping(leads: domainLeads)
      // `文旅局的人说要.政务` holds a suffix and no name.
      for word in domainMarkers {
        if let place = name.places(of: word).last { name = name.dropFirst(place + word.count) }
      }
      // Nor does `都用.政务` hold one.
      let stem = name.prefix(max(0, name.count - (end - place) - 1)).dropping(leads: fillers)
      if name.count > 3, !stem.isEmpty, !fillers.contains(stem.key) { domains.append(name) }
    }
    return domains
  }

  private static let domainJoints = ["以及", "还有", "或者", "和", "跟", "与", "及", "或"]
  /// What stands before a mere suffix.
  private static let fillers = [
    "都", "用", "要", "选", "全", "统一", "一律", "也", "得", "是", "填", "写", "后缀", "全部", "必须", "只能", "应该", "就",
    "用的",
    "用的是", "申请", "注册",
  ]

  /// What stands in a sentence before a domain, and in no domain.
  private static let domainMarkers = [
    "全称是", "全称为", "全名是", "说要", "说用", "的话", "就用", "就叫", "能用", "能叫", "改用", "改成", "改为", "要用", "想用",
    "应该是", "申请的是",
  ]

  /// What people write right before a domain without a sign between.
  private static let domainLeads = [
    "我们的中文域名", "我们要注册的中文域名", "中文域名", "域名", "申请的是", "要申请的是", "申请", "注册", "要注册", "想注册", "我们要",
    "我们想", "我们", "是", "叫", "用", "为", "改成", "改为", "填", "选", "就用", "就叫", "想用", "要么就", "要么", "要不就",
    "要不", "不如", "干脆", "就", "还是", "那就", "那", "要", "能叫", "能用", "可以叫", "可以用", "能不能叫", "能不能用", "可不可以叫",
    "可不可以用",
    "写成", "取", "取名", "起",
  ]

  /// `两年`, `3 年`, but not the year of a date.
  private static func years(_ clause: Spelling) -> String? {
    let text = clause.text
    let found = numbers(in: text).first { number in
      // What is no year of a calendar is a term, a senseless one included, so that it can be refused.
      number.unit == "年" && !number.isOrdinal && !(1_900...2_100).contains(number.integer ?? 2_000)
        && !isElapsed(
          before: text[..<number.whole.lowerBound], after: text[number.whole.upperBound...])
    }
    return found.map { String(text[$0.whole]) }
  }

  /// Whether a number of years tells how long something has gone on: `停了三年了`, `三年没用`, `三年前`.
  ///
  /// A term that was asked for is told in the same form by other verbs: `注册了三年`.
  private static func isElapsed(before: Substring, after: Substring) -> Bool {
    let since = ["前", "之前", "以前", "来", "没用", "没更新", "没人", "没管", "没动", "没维护"]
    if since.contains(where: after.hasPrefix) { return true }
    let deeds = [
      "停", "关", "用", "开", "建", "干", "管", "荒", "荒废", "下线", "上线", "运行", "撤", "搬", "坏", "工作",
    ]
    return ["了", "了有", "了快", "了都", "了差不多"].contains { tail in
      guard before.hasSuffix(tail) else { return false }
      return deeds.contains(where: before.dropLast(tail.count).hasSuffix)
    }
  }
}

extension Character {
  fileprivate var isPartOfAddress: Bool {
    guard !isHan else { return false }
    return isASCIIDigit || ("a"..."z").contains(self) || ".-_@:/+".contains(self)
  }

  fileprivate var isPartOfName: Bool {
    isHan || isASCIIDigit || ("a"..."z").contains(self) || "-.。".contains(self)
  }
}
