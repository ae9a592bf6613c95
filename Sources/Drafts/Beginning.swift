import Knowledge
import Text

extension Field {
  /// Whether a text that is refused may still become a value when more is typed.
  ///
  /// It is tried: if the text with some ending passes the check, it is a beginning. The endings are
  /// those of ordinary values of the kind, so that 0477 begins a telephone number but no mobile.
  package func isBeginning(_ text: String, today: Day) -> Bool {
    if text.allSatisfy(\.isWhitespace) { return true }
    return switch kind {
    case .boolean, .choice: beginsChoice(text)
    case .creditCode: beginsCreditCode(text, today: today)
    case .chineseDomain: beginsChineseDomain(text, today: today)
    case .mobile where text.contains { $0.isASCII && $0.isLetter }: false
    case .text, .paragraph, .account, .person, .integer, .englishDomain, .website, .ip, .mobile,
      .phone, .email, .postcode, .pictures, .news, .derived:
      accepts(text, before: Self.endings(of: kind.models), today: today)
    }
  }

  private func accepts(_ text: String, before endings: [some StringProtocol], today: Day) -> Bool {
    endings.contains { ending in
      switch check(text + ending, today: today) {
      case .accepted: true
      case .unrecognised, .invalid: false
      }
    }
  }

  /// All that can be missing from the models; a whole model after a text would be another value.
  private static func endings(of models: [String]) -> [Substring] {
    models.flatMap { model in model.indices.dropFirst().map { model[$0...] } }
  }

  /// Of a code any 17 places can be right: the last is made from them.
  private func beginsCreditCode(_ text: String, today: Day) -> Bool {
    let missing = 18 - CreditCode.fold(text).count
    guard missing > 0 else { return false }
    return switch check(text + "12100000400002345N".suffix(missing), today: today) {
    case .accepted, .invalid(.checkDigit, _): true
    case .unrecognised, .invalid: false
    }
  }

  /// After `.com` no more is to come, though a name with a point in it could end in .政务.
  private func beginsChineseDomain(_ text: String, today: Day) -> Bool {
    let last = text.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
    let isOver = last.count < text.count && !last.isEmpty && last.allSatisfy(\.isASCII)
    let models = ["单位.政务", "单位.公益", "单位.政务.cn", "单位.公益.cn"]
    let endings = Self.endings(of: models).filter { !isOver || !$0.contains(".") }
    return accepts(text, before: endings, today: today)
  }
}

extension Field.Kind {
  /// Values whose ends are tried.
  fileprivate var models: [String] {
    switch self {
    case .text, .paragraph: ["某单位"]
    case .account: ["abc"]
    case .person: ["某某", "a b"]
    case .integer: ["1年", "1个月"]
    case .englishDomain, .website: ["a.gov.cn", "http://a.gov.cn", "https://a.gov.cn"]
    case .ip: ["192.168.100.100", "[2001:db8::1]", "http://192.168.1.1:80"]
    case .mobile: ["13800000000", "+86 13800000000"]
    case .phone:
      [
        "0477-8500000", "010-85000000", "0477-8500000转801", "0477-8500000分机801", "(0477)8500000",
        "（0477）8500000", "13800000000", "4008000000", "400-800-0000",
      ]
    case .email: ["a@example.com", "<a@example.com>"]
    case .postcode: ["017000"]
    case .pictures: ["a.jpg 大楼", "a.jpeg", "a.png", "a.gif", "a.bmp", "a.webp"]
    case .news: ["题｜2026-03-02｜文", "题｜2026年3月2日｜文", "题|2026-03-02|文", "题\t2026-03-02\t文"]
    case .boolean, .choice, .creditCode, .chineseDomain, .derived: []
    }
  }
}
