import Text

/// What is written as it is spoken, or shorter than it is written: `某局点政务`, `2y`.
enum Shorthand {
  /// The line with such places as they are written; nil if it has none.
  static func written(_ text: Spelling) -> Spelling? {
    let dotted = withDots(text)
    return withYears(dotted ?? text) ?? dotted
  }

  /// `某局点政务`: the dot as it is said, but not that of `晚点政务大厅`.
  private static func withDots(_ text: Spelling) -> Spelling? {
    var line = ""
    var start = 0
    for place in text.places(of: "点") where place > 1 {
      let rest = text.dropFirst(place + 1)
      guard ["政务", "公益"].contains(where: rest.hasPrefix), text.folded[place - 1].isHan,
        !"一有几差晚早半多两三".contains(text.folded[place - 1]),
        case let after = rest.dropFirst(2),
        after.isEmpty || !after.folded[0].isHan
          || (Words.particles + ["还是", "和", "跟", "行", "可", "的", "就"]).contains(
            where: after.hasPrefix)
      else { continue }
      line += text[start..<place].text + "."
      start = place + 1
    }
    return start > 0 ? Spelling(line + text.dropFirst(start).text) : nil
  }

  /// `2y`, where no other Latin words stand.
  private static func withYears(_ text: Spelling) -> Spelling? {
    let letters = text.folded.indices.filter { ("a"..."z").contains(text.folded[$0]) }
    guard let place = letters.first, letters.count <= 3, place > 0,
      ["y", "yr", "yrs"].contains(text[place..<(place + letters.count)].key),
      letters[letters.count - 1] == place + letters.count - 1
    else { return nil }
    let digits = text.prefix(place).folded.reversed().prefix(while: \.isASCIIDigit).count
    let after = text.dropFirst(place + letters.count)
    guard (1...2).contains(digits), after.isEmpty || !after.folded[0].isASCIIDigit else {
      return nil
    }
    return Spelling(text.prefix(place).text + "年" + after.text)
  }
}
