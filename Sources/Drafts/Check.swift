import Knowledge
import Text

/// The verdict on what a user gave for a field.
package enum Check: Equatable, Sendable {
  /// The value to store, and what the user should know about it.
  case accepted(Value, notes: [String])
  /// The text isn't of the field's kind at all: most likely the user meant something else.
  case unrecognised(Fault, reason: String)
  /// The text is of the kind, but faulty.
  case invalid(Fault, reason: String)
}

extension Field {
  /// Checks what a user gave for this field and brings it to its canonical form.
  ///
  /// A reason says what is wrong, quoting it, then gives an example or says what to do.
  package func check(_ text: String, today: Day) -> Check {
    let line = Line(text)
    if line.hidIdentityNumber || line.text.contains(PersonalData.hiddenIdentityNumber) {
      return .invalid(.identityNumber, reason: "这里有证件号码，已经隐去，不会保存。全程都不用填证件号码，请只填\(label)。")
    }
    let given = Given(line.text).dropping(leads)
    if given.text.isEmpty {
      return .unrecognised(.empty, reason: "没有看到内容。请填\(label)\(exampleClause())。")
    }
    let count = given.text.count
    if count > Self.limit {
      return .invalid(.overlong, reason: "内容有\(count)字，太长了，\(label)最多\(Self.limit)字。请缩短后重新输入。")
    }
    if takesWords == false, Self.placeholders.contains(given.text.lowercased()) {
      return .unrecognised(
        .placeholder,
        reason: "「\(given.text)」不能当作\(label)。暂时没有可以输入“跳过”，或者填\(label)\(exampleClause())。")
    }
    return check(given, today: today)
  }

  private func check(_ given: Given, today: Day) -> Check {
    switch kind {
    case .text: checkText(given, limit: 200)
    case .paragraph: checkParagraph(given)
    case .account: checkAccount(given)
    case .person: checkPerson(given)
    case .integer: checkInteger(given)
    case .boolean: checkBoolean(given)
    case .choice: checkChoice(given)
    case .chineseDomain: checkChineseDomain(given)
    case .englishDomain, .website: checkEnglishDomain(given)
    case .ip: checkAddress(given)
    case .mobile: checkMobile(given)
    case .phone: checkPhone(given)
    case .email: checkEmail(given)
    case .postcode: checkPostcode(given)
    case .creditCode: checkCreditCode(given)
    case .pictures: checkPictures(given)
    case .news: checkNews(given, today: today)
    case .derived: .invalid(.derived, reason: "「\(label)」是推算出来的，不用填。要改请改它依据的那一项。")
    }
  }

  /// The most characters that any field takes.
  private static var limit: Int { 10_000 }

  /// What may stand before a value: the names of the field, where a value can't begin so itself.
  private var leads: [String] {
    let words: [String] =
      switch kind {
      case .text, .paragraph, .boolean, .choice, .integer, .pictures, .news, .derived: []
      case .chineseDomain: ["中文域名", "域名"]
      case .englishDomain: ["英文域名", "域名"]
      case .website: ["网站网址", "网站地址", "网址", "网站"]
      case .ip: ["服务器ip", "ip地址", "ip"]
      case .person: ["姓名", "名字", "叫"]
      case .mobile: ["手机号码", "手机号", "手机"]
      case .phone: ["联系电话", "办公电话", "电话", "座机"]
      case .email: ["电子邮箱", "邮箱", "邮件地址"]
      case .postcode: ["邮政编码", "邮编"]
      case .creditCode: ["统一社会信用代码", "社会信用代码", "信用代码", "代码"]
      case .account: ["账号", "帐号", "用户名"]
      }
    return words.isEmpty ? [] : [label] + names + words
  }

  /// Whether 没有 and the like may be an answer.
  private var takesWords: Bool {
    switch kind {
    case .boolean, .choice: true
    case .text, .paragraph, .account, .person, .integer, .chineseDomain, .englishDomain, .website,
      .ip, .mobile, .phone, .email, .postcode, .creditCode, .pictures, .news, .derived:
      false
    }
  }

  /// What people write into a field that they leave empty.
  private static var placeholders: Set<String> {
    [
      "无", "没有", "没", "暂无", "暂时没有", "不知道", "不清楚", "不晓得", "待定", "待填", "同上", "略", "空",
      "随便", "都行", "都可以", "n/a", "na", "none", "null", "nil", "-", "--", "/", "\\", "?", "？", "。",
      ".", "…", "……", "xxx", "×××", "某某",
    ]
  }

  /// `，例如 X`, or nothing when there is no example.
  func exampleClause(_ fallback: String = "") -> String {
    var example = examples.first ?? fallback
    // The sentence goes on, or ends by itself.
    if example.hasSuffix("。") { example.removeLast() }
    return example.isEmpty ? "" : "，例如 \(example)"
  }
}

/// A text as given: without the spaces and quotes around it.
struct Given {
  let text: String
  let notes: [String]

  init(_ typed: String) {
    var text = typed.trimmingWhitespace()
    var notes: [String] = []
    for (opening, closing) in [("“", "”"), ("\"", "\""), ("「", "」"), ("『", "』"), ("‘", "’")]
    where text.count > 2 && text.hasPrefix(opening) && text.hasSuffix(closing) {
      let inner = text.dropFirst().dropLast()
      guard !inner.contains(opening), !inner.contains(closing) else { continue }
      text = String(inner).trimmingWhitespace()
      notes.append("去掉了外面的引号。")
      break
    }
    self.text = text
    self.notes = notes
  }

  private init(text: String, notes: [String]) {
    (self.text, self.notes) = (text, notes)
  }

  /// The text without a word before it that only says what it is: `邮编：017000`, `域名是…`.
  func dropping(_ leads: [String]) -> Given {
    var rest = text[...]
    if let own = ["我们的", "我们单位的", "我的", "单位"].first(where: rest.hasPrefix) {
      rest = rest.dropFirst(own.count)
    }
    let small = rest.lowercased()
    for lead in leads.sorted(by: { $0.count > $1.count }) where small.hasPrefix(lead.lowercased()) {
      let after = rest.dropFirst(lead.count).drop { $0.isWhitespace }
      let value = after.drop { "是为：:=填叫".contains($0) || $0.isWhitespace }
      // Without a mark a lead counts only before digits and Latin letters.
      let isMarked = value.startIndex > after.startIndex
      guard let first = value.first, isMarked || first.isASCII else { continue }
      return Given(text: String(value), notes: notes)
    }
    return self
  }

  /// The text in 「」, shortened when it is long.
  var quoted: String { quote(text) }
}

/// Puts a text in 「」, shortened when it is long.
func quote(_ text: some StringProtocol) -> String {
  let line = text.map { $0.isNewline ? " " : String($0) }.joined()
  return line.count > 40 ? "「\(line.prefix(38))……」" : "「\(line)」"
}

extension StringProtocol {
  /// The text without white space at its ends.
  func trimmingWhitespace() -> String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
