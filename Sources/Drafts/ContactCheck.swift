import Knowledge
import Text

extension Field {
  /// Checks a mobile number: 11 places after spaces, hyphens and +86 are gone.
  func checkMobile(_ given: Given) -> Check {
    let example = exampleClause("13800000001")
    let digits = bareDigits(given.text)
    if let digits, Self.isMobile(digits) { return .accepted(.text(digits), notes: given.notes) }
    let finds = PersonalData.find(in: given.text, kinds: [.mobile])
    if finds.count == 1, let find = finds.first {
      let rest = given.text.replacing(given.text[find.range], with: "")
      // Only a word before it (手机号：…), nothing that looks like another number.
      if !asciiForm(rest).contains(where: \.isNumber) {
        return .accepted(.text(find.value), notes: given.notes)
      }
    }
    if finds.count > 1 {
      return .unrecognised(
        .several, reason: "\(given.quoted)里有\(finds.count)个手机号，不知道取哪个。请只填一个\(example)。")
    }
    guard let digits, digits.count >= 5 else {
      return .unrecognised(.unlike, reason: "\(given.quoted)不像手机号。请填11位手机号\(example)。")
    }
    if digits.hasPrefix("0"), (10...12).contains(digits.count) {
      return .invalid(.otherKind, reason: "\(given.quoted)像是座机号，这里要填手机号\(example)。请重新输入。")
    }
    if digits.count != 11 {
      return .invalid(
        .length, reason: "\(given.quoted)有\(digits.count)位，手机号是11位\(example)。请核对后重新输入。")
    }
    return .invalid(.malformed, reason: "\(given.quoted)不是手机号：手机号以13到19开头\(example)。请核对后重新输入。")
  }

  private static func isMobile(_ digits: String) -> Bool {
    digits.count == 11 && digits.hasPrefix("1") && "3456789".contains(digits.dropFirst().prefix(1))
  }

  /// The digits of a number, without a +86 and what people put between; nil if it holds other words.
  private func bareDigits(_ text: String) -> String? {
    var digits = asciiForm(text).filter { !" -().+_·".contains($0) }
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    for prefix in ["0086", "86"] where digits.hasPrefix(prefix) && digits.count > 11 {
      digits.removeFirst(prefix.count)
      // Area codes lose their 0 after +86.
      let isMobile = digits.count == 11 && digits.hasPrefix("1")
      return digits.hasPrefix("0") || isMobile || digits.count > 11 ? digits : "0" + digits
    }
    return digits
  }

  /// Checks a telephone number: a landline with its area code, perhaps an extension, or a mobile.
  func checkPhone(_ given: Given) -> Check {
    let example = exampleClause("0477-8500000")
    if case .accepted(let value, let notes) = checkMobile(given) {
      return .accepted(value, notes: notes)
    }
    if given.text.contains(where: { "/／、,，;；".contains($0) }) {
      return .unrecognised(.several, reason: "\(given.quoted)好像不止一个号码。请只填一个\(example)。")
    }
    let (main, ending) = extensionParts(asciiForm(given.text))
    guard let digits = bareDigits(main), digits.count >= 5 else {
      return .unrecognised(.unlike, reason: "\(given.quoted)不像电话号码。请填座机（带区号）或手机号\(example)。")
    }
    if let ending, ending.isEmpty || ending.count > 6 || !ending.allSatisfy(\.isNumber) {
      return .invalid(
        .extensionNumber, reason: "\(given.quoted)的分机号“\(ending)”不对。请核对后重新输入\(example)。")
    }
    let suffix = ending.map { "转\($0)" } ?? ""
    if digits.count == 10, digits.hasPrefix("400") || digits.hasPrefix("800") {
      return .accepted(.text(digits + suffix), notes: given.notes)
    }
    if let number = landline(digits) {
      return .accepted(.text(number + suffix), notes: given.notes)
    }
    if (7...8).contains(digits.count), !digits.hasPrefix("0"), !digits.hasPrefix("1") {
      return .invalid(.areaCode, reason: "\(given.quoted)没有区号。请连区号一起填\(example)。")
    }
    if ending != nil, Self.isMobile(digits) {
      return .invalid(.mobileExtension, reason: "\(given.quoted)是手机号，手机号没有分机。请核对后重新输入\(example)。")
    }
    return .invalid(
      .length,
      reason: "\(given.quoted)有\(digits.count)位，号码不对：座机是区号加7位或8位号码，手机号是11位\(example)。请核对后重新输入。")
  }

  /// The number and what follows 转, 分机, # or a second hyphen.
  private func extensionParts(_ text: String) -> (main: String, ending: String?) {
    for mark in ["转", "轉", "分机", "#", "ext.", "ext", "EXT", "x"] {
      guard let range = text.firstRange(of: mark) else { continue }
      let ending = text[range.upperBound...].filter { !" -.:：，,".contains($0) }
      return (text[..<range.lowerBound].filter { !"，,".contains($0) }, ending)
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    // 0477-8588888-801
    if parts.count == 3, parts[0].hasPrefix("0"), (7...8).contains(parts[1].count) {
      return (parts[0] + "-" + parts[1], String(parts[2]))
    }
    return (text, nil)
  }

  /// Parts area code and number: 010 and 02x have three places, all others four.
  private func landline(_ digits: String) -> String? {
    let isShort = digits.hasPrefix("010") || digits.hasPrefix("02")
    guard digits.hasPrefix("0"), !digits.hasPrefix("00"), isShort || !digits.hasPrefix("01") else {
      return nil
    }
    let area = digits.prefix(isShort ? 3 : 4)
    let number = digits.dropFirst(area.count)
    guard isShort ? number.count == 8 : (7...8).contains(number.count),
      let first = number.first, first != "0", first != "1"
    else { return nil }
    return "\(area)-\(number)"
  }

  /// Checks an e-mail address.
  func checkEmail(_ given: Given) -> Check {
    let example = exampleClause("bangong@example.com")
    var text = halfWidthForm(given.text)
    if text.lowercased().hasPrefix("mailto:") { text.removeFirst(7) }
    if text.hasPrefix("<"), text.hasSuffix(">") { text = String(text.dropFirst().dropLast()) }
    guard let at = text.firstIndex(of: "@") else {
      return .unrecognised(.unlike, reason: "\(given.quoted)里没有“@”，不像电子邮箱。请填电子邮箱\(example)。")
    }
    let finds = PersonalData.find(in: text, kinds: [.email])
    if finds.count > 1 {
      return .unrecognised(
        .several, reason: "\(given.quoted)里有\(finds.count)个邮箱，不知道取哪个。请只填一个\(example)。")
    }
    if let find = finds.first,
      text[..<find.range.lowerBound].allSatisfy({ !$0.isASCII || " :".contains($0) }),
      text[find.range.upperBound...].allSatisfy({ $0.isWhitespace || ".,，；;".contains($0) })
    {
      return checkAddressParts(String(text[find.range]), given)
    }
    let local = text[..<at]
    let host = text[text.index(after: at)...]
    let problem =
      if local.isEmpty {
        "“@”前面是空的"
      } else if host.contains("@") {
        "“@”不止一个"
      } else if text.contains(where: \.isWhitespace) {
        "中间有空格"
      } else if !host.contains(".") {
        "“@”后面缺少“.com”“.cn”这样的结尾"
      } else {
        "写法不对"
      }
    return .invalid(.malformed, reason: "\(given.quoted)\(problem)。请核对后重新输入\(example)。")
  }

  private func checkAddressParts(_ address: String, _ given: Given) -> Check {
    let parts = address.split(separator: "@", maxSplits: 1).map(String.init)
    guard parts.count == 2, !parts[0].contains(".."), !parts[0].hasSuffix("."),
      parts[0].count <= 64, address.count <= 254,
      parts[1].split(separator: ".").allSatisfy({
        !$0.hasPrefix("-") && !$0.hasSuffix("-") && $0.count <= 63
      })
    else {
      return .invalid(
        .malformed, reason: "\(given.quoted)写法不对。请核对后重新输入\(exampleClause("bangong@example.com"))。")
    }
    return .accepted(.text("\(parts[0])@\(parts[1].lowercased())"), notes: given.notes)
  }

  /// Checks a postcode: six digits.
  func checkPostcode(_ given: Given) -> Check {
    let example = exampleClause("017000")
    guard let digits = bareDigits(given.text) else {
      return .unrecognised(.unlike, reason: "\(given.quoted)不像邮政编码。请填6位数字\(example)。")
    }
    guard digits.count == 6 else {
      return .invalid(
        .length, reason: "\(given.quoted)有\(digits.count)位，邮政编码是6位数字\(example)。请重新输入。")
    }
    guard digits != "000000" else {
      return .invalid(.malformed, reason: "\(given.quoted)不是邮政编码。请核对后重新输入\(example)。")
    }
    return .accepted(.text(digits), notes: given.notes)
  }
}
