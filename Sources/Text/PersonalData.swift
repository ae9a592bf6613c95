/// Finds what identifies a person in a text: ID numbers, mobile numbers, bank cards, e-mail.
///
/// Numbers are found however they are written: in pieces (`138 0000 0001`), full width, in Chinese
/// numerals. A number is only ever taken whole: a longer run of digits is something else.
package enum PersonalData {
  package enum Kind: Sendable, CaseIterable {
    case identityNumber, bankCard, mobile, email
  }

  /// A place where something personal stands.
  package struct Find: Equatable, Sendable {
    package let kind: Kind
    package let range: Range<String.Index>
    /// The bare number, or the address in small letters.
    package let value: String
    /// Where its digits stand, counted in scalars from its beginning; empty for an address.
    let places: [Int]
  }

  /// What stands in place of an ID number.
  package static let hiddenIdentityNumber = "【已隐去的证件号】"

  /// Replaces all Chinese ID numbers, and tells whether there was one.
  package static func hideIdentityNumbers(in text: String) -> (text: String, found: Bool) {
    let finds = find(in: text, kinds: [.identityNumber])
    return (replace(finds, in: text) { _ in hiddenIdentityNumber }, !finds.isEmpty)
  }

  /// Replaces all that is personal by a word for it, as histories and logs need.
  package static func mask(_ text: String) -> String {
    let text = Passwords.hide(in: text).text
    return replace(find(in: text), in: text) { find in
      switch find.kind {
      case .identityNumber: hiddenIdentityNumber
      case .bankCard: "【已隐去的银行卡号】"
      case .mobile: "【已隐去的手机号】"
      case .email: "【已隐去的邮箱】"
      }
    }
  }

  /// Finds all that is personal, in the order of the text.
  package static func find(in text: String, kinds: Set<Kind> = Set(Kind.allCases)) -> [Find] {
    let groups = DigitGroups(text)
    var finds = groups.numbers(kinds)
    if kinds.contains(.email) { finds += emails(in: text) }
    finds.sort { $0.range.lowerBound < $1.range.lowerBound }
    // An address may hold a number (13800000001@139.com): the longer find counts.
    var kept: [Find] = []
    for find in finds {
      guard let last = kept.last, last.range.overlaps(find.range) else {
        kept.append(find)
        continue
      }
      if find.kind == .email { kept[kept.count - 1] = find }
    }
    return kept
  }

  static func replace(_ finds: [Find], in text: String, by words: (Find) -> String) -> String {
    guard !finds.isEmpty else { return text }
    var result = ""
    var start = text.startIndex
    for find in finds {
      result.unicodeScalars.append(contentsOf: text.unicodeScalars[start..<find.range.lowerBound])
      result += words(find)
      start = find.range.upperBound
    }
    result.unicodeScalars.append(contentsOf: text.unicodeScalars[start...])
    return result
  }
}
