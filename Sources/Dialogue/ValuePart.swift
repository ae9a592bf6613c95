import Knowledge
import Text

/// A part of a value that people speak of by itself.
struct ValuePart: Equatable {
  enum Place: Equatable {
    /// Characters at the end or the beginning; as many as are given, if their number isn't said.
    case end(Int?), beginning(Int?)
    /// What stands behind the last dot or the `@`, and before it.
    case suffix, stem
    /// The code of a town before the number.
    case areaCode
    /// Before or behind whatever sign the value has.
    case front, back
  }

  let place: Place
  /// How many characters name it.
  let count: Int

  /// The kinds of field that have such a part.
  var kinds: Set<Field.Kind> {
    switch place {
    case .end: [.mobile, .phone, .postcode, .creditCode, .account, .ip]
    case .beginning: [.mobile, .phone, .postcode, .creditCode, .account]
    case .suffix: [.chineseDomain, .email, .englishDomain, .website]
    case .stem: [.email]
    case .areaCode: [.phone]
    case .front, .back: [.email, .phone, .mobile, .chineseDomain]
    }
  }

  /// The part that a text names from its beginning.
  static func leading(_ text: Spelling) -> ValuePart? {
    // `后四位`, `最后两个数字`, `前3位`
    for (leads, isEnd) in [(["最后", "末尾", "后面", "后", "末"], true), (["最前面", "前面", "前"], false)] {
      guard let lead = leads.first(where: text.hasPrefix) else { continue }
      let rest = text.dropFirst(lead.count)
      for length in [2, 1] where rest.count > length {
        guard let number = Text.number(rest.prefix(length).text)?.integer, (1...17).contains(number)
        else { continue }
        let after = rest.dropFirst(length)
        guard let unit = ["位数字", "位数", "个数字", "个数", "位", "个字", "个"].first(where: after.hasPrefix)
        else { continue }
        return ValuePart(
          place: isEnd ? .end(number) : .beginning(number),
          count: lead.count + length + unit.count)
      }
    }
    for (words, place) in names {
      if let word = words.first(where: text.hasPrefix) {
        return ValuePart(place: place, count: word.count)
      }
    }
    return nil
  }

  private static let names: [([String], Place)] = [
    (["最后一段", "最后那段", "末段", "尾段", "尾号", "尾数", "末位", "末尾", "结尾", "最后几位", "后几位"], .end(nil)),
    (["开头", "打头", "前几位", "号段"], .beginning(nil)),
    (["后缀"], .suffix), (["前缀", "@前面", "@前"], .stem), (["区号"], .areaCode),
    (["前面的", "前面", "前半截", "前半部分"], .front), (["后面的", "后面", "后半截", "后半部分"], .back),
  ]

  /// The value with new characters in this place; nil if it has no such place.
  func replaced(in value: String, of kind: Field.Kind, by new: Spelling) -> String? {
    let given = new.key.trimmed(of: " .。@、,，")
    guard !given.isEmpty else { return nil }
    switch place {
    case .front:
      let place: Place =
        kind == .email ? .stem : kind == .phone && value.contains("-") ? .areaCode : .beginning(nil)
      return ValuePart(place: place, count: count).replaced(in: value, of: kind, by: new)
    case .back:
      let hasSuffix = kind == .email || kind == .chineseDomain
      return ValuePart(place: hasSuffix ? .suffix : .end(nil), count: count)
        .replaced(in: value, of: kind, by: new)
    case .end where kind == .ip:
      guard fits(given, nil), let dot = value.lastIndex(of: ".") else { return nil }
      return value[...dot] + given
    case .end(let count):
      guard fits(given, count), value.count > given.count else { return nil }
      return String(value.dropLast(given.count)) + given
    case .beginning(let count):
      guard fits(given, count), value.count > given.count else { return nil }
      return given + String(value.dropFirst(given.count))
    case .areaCode:
      guard fits(given, nil), let line = value.firstIndex(of: "-") else { return nil }
      return given + value[line...]
    case .suffix:
      guard let sign = value.lastIndex(where: { $0 == "@" }) ?? value.lastIndex(of: ".") else {
        return nil
      }
      return value[...sign] + given
    case .stem:
      guard let sign = value.firstIndex(of: "@"), !given.contains(where: \.isHan) else {
        return nil
      }
      return given + value[sign...]
    }
  }

  /// Whether these are digits, as many as were spoken of.
  private func fits(_ digits: String, _ count: Int?) -> Bool {
    digits.allSatisfy(\.isASCIIDigit) && digits.count <= 17
      && (count ?? digits.count) == digits.count
  }
}
