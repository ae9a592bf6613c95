/// Passwords that are told along with an account: nobody needs them here, so they go at once.
package enum Passwords {
  /// What stands in place of a password.
  package static let hidden = "【已隐去的密码】"

  /// The words for it, the longest first.
  package static let words = ["登录密码", "系统密码", "初始密码", "密码", "口令", "password", "passwd", "pwd"]
  private static let links = ["就是", "设为", "设成", "改成", "改为", "是", "为", "叫", ":", "：", "=", "＝"]

  /// Replaces what is told as a password, and tells whether there was one.
  package static func hide(in text: String) -> (text: String, found: Bool) {
    var result = text[...]
    var kept = ""
    var found = false
    while let start = firstWord(in: result) {
      var rest = result[start.upperBound...]
      let before = rest.count
      rest = rest.drop { $0 == " " || $0 == "\t" }
      let hasBlank = rest.count < before
      let link = links.first { rest.hasPrefix($0) }
      rest = rest.dropFirst(link?.count ?? 0).drop { $0 == " " || $0 == "\t" }
      let secret = rest.prefix(while: isPart)
      let after = rest[secret.endIndex...]
      if isSecret(secret, isLed: link != nil || hasBlank && !start.isLatin, before: after) {
        kept += result[..<start.upperBound] + hidden
        found = true
        result = after
      } else {
        kept += result[..<start.upperBound]
        result = result[start.upperBound...]
      }
    }
    return (kept + result, found)
  }

  private struct Word {
    let upperBound: String.Index
    let isLatin: Bool
  }

  private static func firstWord(in text: Substring) -> Word? {
    // Nearly no line has one.
    let lowercased = text.lowercased()
    guard words.contains(where: lowercased.containsBytes) else { return nil }
    var place = text.startIndex
    while place < text.endIndex {
      let rest = text[place...]
      if let word = words.first(where: { rest.prefix($0.count).lowercased() == $0 }) {
        return Word(
          upperBound: text.index(place, offsetBy: word.count),
          isLatin: word.unicodeScalars.allSatisfy(\.isASCII))
      }
      place = text.index(after: place)
    }
    return nil
  }

  private static func isPart(_ character: Character) -> Bool {
    guard let value = character.unicodeScalars.first?.value else { return false }
    return (0x21...0x7E).contains(value) && !",;?".contains(character)
  }

  /// Whether characters are a password: long enough, no count of signs (`8-16位`), no bare word.
  private static func isSecret(_ text: Substring, isLed: Bool, before rest: Substring) -> Bool {
    guard text.count >= 4, !(rest.first.map { "位个次元天字".contains($0) } ?? false) else {
      return false
    }
    return isLed || text.contains { $0.isNumber }
  }
}
