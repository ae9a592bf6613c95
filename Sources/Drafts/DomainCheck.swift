import Knowledge
import Text

extension Field {
  /// Checks a Chinese domain name under .政务 or .公益.
  ///
  /// What can be put right without doubt is put right and told; the rest is for the user.
  func checkChineseDomain(_ given: Given) -> Check {
    var domain = DomainText(given, chinese: true)
    guard domain.host.contains(where: { $0.isLetter || $0.isNumber }) else {
      return .unrecognised(.unlike, reason: "\(given.quoted)不像域名。请填中文域名\(chineseExample)。")
    }
    if domain.host.contains("@") {
      return .unrecognised(.otherKind, reason: "\(given.quoted)像是电子邮箱。请填中文域名\(chineseExample)。")
    }
    domain.decodeIfCoded()
    domain.replaceSuffix()
    guard let (name, suffix) = ChineseDomain.split(domain.host) else {
      return refuseSuffix(domain.host, given)
    }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if labels.contains(where: { $0.hasPrefix("政务") || $0.hasPrefix("公益") }), labels.count > 1 {
      return .unrecognised(.several, reason: "\(given.quoted)里好像有两个域名。请只填一个\(chineseExample)。")
    }
    if name.isEmpty {
      return .invalid(
        .nameMissing, reason: "\(given.quoted)只有后缀，前面还缺单位名称。请填完整的域名\(chineseExample)。")
    }
    if let problem = ChineseDomain.problem(labels) {
      return .invalid(.label, reason: "\(given.quoted)\(problem)。请核对后重新输入\(chineseExample)。")
    }
    if let problem = ChineseDomain.lengthProblem(labels, suffix) {
      return .invalid(.nameLength, reason: "\(given.quoted)\(problem)")
    }
    guard let canonical = IDNA.canonical("\(name).\(suffix)") else {
      return .invalid(.label, reason: "\(given.quoted)里有域名不能用的字符。请核对后重新输入\(chineseExample)。")
    }
    return .accepted(.text(canonical), notes: domain.notes + ChineseDomain.hints(labels))
  }

  private var chineseExample: String { exampleClause("康巴什区民政局.政务") }

  /// The reason when the name doesn't end in .政务 or .公益.
  private func refuseSuffix(_ host: String, _ given: Given) -> Check {
    let hasHan = host.unicodeScalars.contains(where: ChineseDomain.isHan)
    guard hasHan else {
      return host.contains(".")
        ? .invalid(
          .otherKind, reason: "\(given.quoted)是英文域名，这里要填中文域名\(chineseExample)。英文域名请填到别的栏目。")
        : .unrecognised(.unlike, reason: "\(given.quoted)不像中文域名。请填中文域名\(chineseExample)。")
    }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if labels.count > 1, let last = labels.last {
      return .invalid(
        .suffix,
        reason: "\(given.quoted)的后缀是“.\(last)”，这里要申请的是“.政务”或“.公益”域名\(chineseExample)。请核对后重新输入。")
    }
    guard ChineseDomain.problem(labels) == nil, host.count <= 40 else {
      return .unrecognised(.unlike, reason: "\(given.quoted)不像中文域名。请填中文域名\(chineseExample)。")
    }
    // The dot was forgotten.
    if let suffix = ["政务", "公益"].first(where: host.hasSuffix), host.count > 3 {
      return .invalid(
        .dotMissing,
        reason: "\(given.quoted)里“\(suffix)”前面少了“.”。如果要填的是「\(host.dropLast(2)).\(suffix)」，请照此输入。")
    }
    return .invalid(
      .suffixMissing,
      reason: "\(given.quoted)没有后缀。要申请“.政务”域名，请输入「\(host).政务」；“.公益”的请输入「\(host).公益」。")
  }

  /// Checks an English domain name; for an existing website, too, only its domain is asked.
  func checkEnglishDomain(_ given: Given) -> Check {
    let example = exampleClause("ordos.gov.cn")
    let domain = DomainText(given, chinese: false)
    let host = domain.host
    if host.contains("@") {
      return .invalid(.otherKind, reason: "\(given.quoted)像是电子邮箱，这里要填英文域名\(example)。请重新输入。")
    }
    if host.unicodeScalars.contains(where: ChineseDomain.isHan) {
      let isDomain = host.contains(".")
      let reason = "\(given.quoted)\(isDomain ? "里有汉字" : "不像域名")，这里要填英文域名\(example)。请重新输入。"
      return isDomain
        ? .invalid(.hanCharacters, reason: reason) : .unrecognised(.unlike, reason: reason)
    }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard host.contains("."), host.contains(where: \.isLetter) || IPAddress(host) != nil else {
      return .unrecognised(.unlike, reason: "\(given.quoted)不像域名。请填英文域名\(example)。")
    }
    if let problem = EnglishDomain.problem(labels) {
      return .invalid(.label, reason: "\(given.quoted)\(problem)。请核对后重新输入\(example)。")
    }
    var notes = domain.notes
    if labels.first == "www", kind == .englishDomain {
      notes.append("保留了前面的 www.；流程里的例子是 ordos.gov.cn 这样的格式，请核对要不要带 www.。")
    }
    return .accepted(.text(host), notes: notes)
  }
}

/// A domain as people type it, taken out of an address and spelt in half width and small letters.
struct DomainText {
  private(set) var host: String
  private(set) var notes: [String]

  init(_ given: Given, chinese: Bool) {
    notes = given.notes
    host = halfWidthForm(given.text).lowercased().replacing("／", with: "/")
    if host.contains(where: \.isWhitespace) {
      host = host.filter { !$0.isWhitespace }
      notes.append("去掉了中间的空格。")
    }
    if given.text.contains(where: { "。｡".contains($0) }), !given.text.hasSuffix("。") {
      notes.append("“。”已改为“.”。")
    }
    stripMarks()
    stripAddress()
    stripMarks()
    if chinese, host.hasPrefix("www."), host.unicodeScalars.contains(where: ChineseDomain.isHan) {
      host.removeFirst(4)
      notes.append("去掉了前面的 www.。")
    }
  }

  /// Drops the marks that end a sentence.
  private mutating func stripMarks() {
    while let last = host.last, ".,;!?、".contains(last) { host.removeLast() }
  }

  private mutating func stripAddress() {
    let schemes = ["http://", "https://", "ftp://", "http:", "https:", "//", "http//", "https//"]
    if let scheme = schemes.first(where: host.hasPrefix) {
      host.removeFirst(scheme.count)
      while host.hasPrefix("/") { host.removeFirst() }
      notes.append("去掉了网址前面的 \(scheme)。")
    }
    if let end = host.firstIndex(where: { "/?#\\".contains($0) }) {
      let path = host[end...]
      host = String(host[..<end])
      if path != "/" { notes.append("只留了域名，去掉了后面的 \(path.prefix(40))。") }
    }
    if let colon = host.lastIndex(of: ":"), host[host.index(after: colon)...].allSatisfy(\.isNumber)
    {
      notes.append("去掉了端口\(host[colon...])。")
      host = String(host[..<colon])
    }
  }

  /// Writes out a name that is given in its coded form, xn--….
  mutating func decodeIfCoded() {
    guard host.contains("xn--"), let decoded = IDNA.decoded(host) else { return }
    notes.append("已还原为中文：\(decoded)。")
    host = decoded
  }

  /// Brings the suffix to `.政务` where it is meant without doubt.
  mutating func replaceSuffix() {
    for (typed, meant) in [("政務", "政务"), ("政务", "政务"), ("公益", "公益")] {
      for country in ["", ".cn"] {
        for mark in [".", "·", "•", "点", "、", ","] where host.hasSuffix(mark + typed + country) {
          guard mark != "." || typed != meant else { continue }
          host.removeLast(mark.count + typed.count + country.count)
          host += ".\(meant)\(country)"
          notes.append("后缀已写成“.\(meant)\(country)”。")
          return
        }
      }
    }
  }
}

/// The rules for names under .政务 and .公益.
enum ChineseDomain {
  private static let suffixes = ["政务.cn", "公益.cn", "政务", "公益"]

  /// The name and its suffix, or nil if the suffix is another.
  static func split(_ host: String) -> (name: String, suffix: String)? {
    for suffix in suffixes {
      if host == suffix { return ("", suffix) }
      if host.hasSuffix("." + suffix) { return (String(host.dropLast(suffix.count + 1)), suffix) }
    }
    return nil
  }

  /// What is wrong with the labels of a name, apart from their length.
  static func problem(_ labels: [String]) -> String? {
    if labels.contains(where: \.isEmpty) { return "里有两个点连在一起，或者以点开头" }
    for label in labels {
      if label.contains("_") { return "里有下划线“_”，域名只能用汉字、字母、数字和“-”" }
      if label.hasPrefix("-") || label.hasSuffix("-") { return "里“-”在开头或结尾，域名不允许" }
      if label.contains("--") { return "里有连着的“--”，域名不允许" }
      if let bad = label.first(where: { !isAllowed($0) }) {
        let isVisible = bad.isLetter || bad.isNumber || bad.isSymbol || bad.isPunctuation
        return "里有\(isVisible ? "“\(bad)”" : "看不见的字符")，域名只能用汉字、字母、数字和“-”"
      }
    }
    guard labels.contains(where: { $0.unicodeScalars.contains(where: isHan) }) else {
      return "里没有汉字，中文域名至少要有一个汉字"
    }
    return nil
  }

  /// Why a name is too long, and what to do.
  static func lengthProblem(_ labels: [String], _ suffix: String) -> String? {
    let advice = "请改用单位的规范简称。"
    for label in labels {
      let octets = Punycode.octets(of: label)
      if octets > 63 {
        return "太长：“\(label.prefix(40))”有\(label.count)字，编码后是\(octets)个字节，域名最多63个字节。\(advice)"
      }
    }
    let total = (labels + suffix.split(separator: ".").map(String.init))
      .reduce(-1) { $0 + Punycode.octets(of: $1) + 1 }
    return total > 253 ? "太长：编码后一共\(total)个字节，最多253个字节。\(advice)" : nil
  }

  /// What the user should know about a name that is allowed.
  static func hints(_ labels: [String]) -> [String] {
    var hints: [String] = []
    let name = labels.joined(separator: ".")
    let simplified = normalize(name)
    if simplified != name, !simplified.isEmpty {
      hints.append("里面有繁体字，简体是“\(simplified)”，请核对要用哪一种。")
    }
    if labels.count > 1 {
      hints.append("后缀前面一般只写单位名称，这里多了一个“.”，请核对。")
    }
    if let label = labels.max(by: { $0.count < $1.count }), label.count > 20 {
      hints.append("“\(label)”有\(label.count)字，比较长，也可以用规范简称。")
    }
    if labels.count == 1, Region.isBareName(simplified) {
      hints.append(
        Region.isTownship(simplified)
          ? "“\(name)”只是地名，看不出是哪个单位；域名一般用单位全称或规范简称，请先问同级编办。"
          : "“\(name)”只是国家或地区的名称，这样的名称可能被保留；域名一般用单位全称或规范简称，请先问同级编办。")
    }
    return hints
  }

  private static func isAllowed(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy {
      isHan($0) || $0 == "-" || ("0"..."9").contains($0) || ("a"..."z").contains($0)
    }
  }

  /// Tells whether a scalar is a Chinese character.
  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3005, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: true
    default: false
    }
  }
}

/// The rules for names in ASCII.
enum EnglishDomain {
  static func problem(_ labels: [String]) -> String? {
    if labels.contains(where: \.isEmpty) { return "里有两个点连在一起，或者以点开头" }
    if labels.allSatisfy({ $0.allSatisfy(\.isNumber) }) {
      return "是IP地址，这里要填英文域名"
    }
    for label in labels {
      if label.hasPrefix("xn--") { return "是中文域名的编码写法，这里要填英文域名" }
      if label.hasPrefix("-") || label.hasSuffix("-") { return "里“-”在一段的开头或结尾，域名不允许" }
      if let bad = label.first(where: { !isAllowed($0) }) {
        return "里有“\(bad)”，英文域名只能用字母、数字和“-”"
      }
      if label.count > 63 { return "里有一段长\(label.count)个字符，最多63个" }
    }
    if labels.reduce(-1, { $0 + $1.count + 1 }) > 253 { return "太长，最多253个字符" }
    guard let last = labels.last, last.count > 1, last.allSatisfy(\.isLetter) else {
      return "的结尾不对，域名以“.cn”这样的字母后缀结尾"
    }
    return nil
  }

  private static func isAllowed(_ character: Character) -> Bool {
    character == "-" || character.isASCII && (character.isLetter || character.isNumber)
  }
}
