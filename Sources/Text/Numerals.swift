/// A number that stands in a text.
package struct FoundNumber: Equatable, Sendable {
  package enum Size: Equatable, Sendable {
    case integer(Int)
    /// `1.5`, `一点五`, `两年半`, `半`.
    case fraction
    /// `两三`, `3-5`, `几`: more than one number is meant.
    case vague
    /// More than can be counted here.
    case tooLarge
    /// `1e400`, `0x10`, `1_000`: spellings of programs, of which no part may pass for the number.
    case odd
  }

  package let size: Size
  /// Where the number stands, without its unit.
  package let range: Range<String.Index>
  /// The unit that follows (`年`, `个月`, `元` …), or empty.
  package let unit: String
  /// Where number and unit stand, with a 第 before them.
  package let whole: Range<String.Index>
  /// Whether 第 stands before it.
  package let isOrdinal: Bool

  /// The number, if it is a single whole one.
  package var integer: Int? {
    if case .integer(let value) = size { value } else { nil }
  }
}

/// Finds all numbers in a text, in any spelling: `2`, `２`, `两`, `二十`, `壹佰`, `负一`, `1,000`.
///
/// Words that only look like numbers (统一, 十分, 万一) are left out.
package func numbers(in text: String) -> [FoundNumber] {
  NumberScanner(text).all
}

/// Reads a text that is a number and nothing else, but for its unit, spaces and a final mark.
package func number(_ text: String) -> FoundNumber? {
  let found = numbers(in: text)
  guard found.count == 1, let number = found.first else { return nil }
  let before = text[..<number.whole.lowerBound]
  let after = text[number.whole.upperBound...]
  let isAlone =
    before.allSatisfy(\.isWhitespace)
    && after.allSatisfy { $0.isWhitespace || "。.!！，,".contains($0) }
  return isAlone ? number : nil
}

/// Walks through a text and reads numbers.
private struct NumberScanner {
  private let text: String
  private let characters: [Character]
  private let indices: [String.Index]
  private let symbols: [Numeral?]

  init(_ text: String) {
    self.text = text
    characters = text.characters
    indices = text.places
    symbols = characters.map(Numeral.init)
  }

  var all: [FoundNumber] {
    var found: [FoundNumber] = []
    var place = 0
    while place < characters.count {
      guard let (number, end) = read(at: place) else {
        place += 1
        continue
      }
      if let number { found.append(number) }
      place = end
    }
    return found
  }

  /// Reads a number that begins here; nil for the number if it turns out to be part of a word.
  private func read(at start: Int) -> (FoundNumber?, end: Int)? {
    // In 两个半月 the half belongs to the number before.
    if characters[start] == "半", isUnit(at: start + 1),
      start == 0 || !"个年月天".contains(characters[start - 1])
    {
      return (make(.fraction, start, start + 1), start + 1)
    }
    if characters[start] == "几", isUnit(at: start + 1) {
      return (make(.vague, start, start + 1), start + 1)
    }
    guard let first = symbols[start] else { return nil }
    if let end = endOfWord(around: start) { return (nil, end) }
    // 2个月零3天
    if characters[start] == "零", start > 0, start + 1 < symbols.count,
      symbols[start + 1]?.isArabic == true
    {
      return (nil, start + 1)
    }
    var (size, end): (FoundNumber.Size, Int)
    if case .digit(_, isChinese: false) = first {
      // IPv6, A4
      if start > 0, characters[start - 1].isASCII, characters[start - 1].isLetter {
        return (nil, skipDigits(from: start))
      }
      (size, end) = readArabic(start)
    } else {
      (size, end) = readChinese(start)
    }
    if first.isArabic, let odd = oddEnd(end, since: start) {
      return (make(.odd, start, odd), odd)
    }
    let joined = joinedEnd(end)
    // 1.2.3, 2026-03-05 and 10.0.0.1 are no numbers.
    if joinedEnd(joined) > joined { return (nil, endOfChain(joined)) }
    if joined > end {
      size = ".．点".contains(characters[end]) ? .fraction : .vague
      end = joined
      if first.isArabic, let odd = oddEnd(end, since: start) { (size, end) = (.odd, odd) }
    } else if end < characters.count, "几多余来".contains(characters[end]), isUnit(at: end + 1) {
      size = .vague
      end += 1
    }
    return (make(size, start, end), end)
  }

  /// Where a second number ends that is joined to the one before (decimals, a span).
  private func joinedEnd(_ end: Int) -> Int {
    guard end + 1 < characters.count, symbols[end + 1] != nil,
      ".．点-~～—－到至:：/".contains(characters[end])
    else { return end }
    return skipDigits(from: end + 1)
  }

  /// Where an exponent, a number of another base or one in groups ends; nil where none stands.
  private func oddEnd(_ end: Int, since start: Int) -> Int? {
    func isDigit(_ place: Int) -> Bool {
      guard place < symbols.count, let symbol = symbols[place] else { return false }
      return symbol.isArabic
    }
    guard end < characters.count else { return nil }
    let mark = characters[end]
    var place = end + 1
    if "eEｅＥ".contains(mark) {
      if place < characters.count, "+-－−＋".contains(characters[place]) { place += 1 }
      guard isDigit(place) || !isLetter(at: place) else { return nil }
    } else if "xXbBoOｘＸ".contains(mark) {
      guard end == start + 1, symbols[start] == .digit(0, isChinese: false),
        isDigit(place) || isLetter(at: place)
      else { return nil }
    } else if "_＿'’".contains(mark) {
      guard isDigit(place) else { return nil }
    } else {
      return nil
    }
    while place < characters.count,
      isDigit(place) || isLetter(at: place) || characters[place] == "_"
    { place += 1 }
    return place
  }

  private func isLetter(at place: Int) -> Bool {
    place < characters.count && characters[place].isASCII && characters[place].isLetter
  }

  private func endOfChain(_ start: Int) -> Int {
    var end = start
    while joinedEnd(end) > end { end = joinedEnd(end) }
    return end
  }

  private func skipDigits(from start: Int) -> Int {
    var place = start
    while place < symbols.count, symbols[place] != nil { place += 1 }
    return place
  }

  private func make(_ size: FoundNumber.Size, _ start: Int, _ end: Int) -> FoundNumber {
    var size = size
    var first = start
    if start > 0, "-－−负負".contains(characters[start - 1]), !isWordBefore(start - 1) {
      first = start - 1
      if case .integer(let value) = size { size = .integer(-value) }
    }
    let unit = unit(at: end)
    var last = unit.end
    if unit.end > end, last < characters.count {
      // 两年半, 两个半月, 一年多
      if characters[last] == "半" { size = .fraction }
      if "多几来余".contains(characters[last]), isInteger(size) { size = .vague }
      if "半多几来余".contains(characters[last]) { last += 1 }
    }
    let isOrdinal = start > 0 && characters[start - 1] == "第"
    return FoundNumber(
      size: size, range: indices[first]..<indices[end],
      unit: String(characters[unit.start..<unit.end]),
      whole: indices[isOrdinal ? start - 1 : first]..<indices[last], isOrdinal: isOrdinal)
  }

  private func isInteger(_ size: FoundNumber.Size) -> Bool {
    if case .integer = size { true } else { false }
  }

  /// A hyphen after a word or a number joins and doesn't negate.
  private func isWordBefore(_ place: Int) -> Bool {
    guard place > 0, "-－−".contains(characters[place]) else { return false }
    let before = characters[place - 1]
    return before.isASCII && before.isLetter || before.isNumber
  }

  private func readArabic(_ start: Int) -> (FoundNumber.Size, Int) {
    var end = start
    var digits: [Int] = []
    var place = start
    while place < symbols.count {
      if case .digit(let value, isChinese: false)? = symbols[place] {
        digits.append(value)
        place += 1
        end = place
      } else if characters[place] == ",", isThousand(after: place, since: start) {
        place += 1
      } else {
        break
      }
    }
    var size = Numeral.integer(digits)
    // 3百, 2万
    while end < symbols.count, case .scale(let factor)? = symbols[end] {
      size = Numeral.product(size, factor)
      end += 1
    }
    return (size, end)
  }

  /// Tells whether a comma parts thousands: one to three digits before, three and no more after.
  private func isThousand(after comma: Int, since start: Int) -> Bool {
    func isDigit(_ place: Int) -> Bool {
      guard place < symbols.count, case .digit(_, isChinese: false)? = symbols[place] else {
        return false
      }
      return characters[place].isASCII
    }
    let before = characters[start..<comma].firstIndex(of: ",") ?? comma
    return before - start <= 3 && (1...3).allSatisfy { isDigit(comma + $0) }
      && !isDigit(comma + 4)
  }

  private func readChinese(_ start: Int) -> (FoundNumber.Size, Int) {
    var end = start
    while end < symbols.count {
      if case .digit(_, isChinese: false)? = symbols[end] { break }
      if symbols[end] == nil { break }
      end += 1
    }
    return (Numeral.evaluate(symbols[start..<end].compactMap { $0 }), end)
  }

  // MARK: Words around numbers

  /// The unit that stands here, after at most one space.
  private func unit(at place: Int) -> (start: Int, end: Int) {
    var start = place
    if start < characters.count, characters[start] == " " { start += 1 }
    for unit in Self.units where characters[start...].starts(with: unit) {
      return (start, start + unit.count)
    }
    return (place, place)
  }

  private func isUnit(at place: Int) -> Bool {
    guard place < characters.count else { return false }
    let unit = unit(at: place)
    return unit.end > unit.start
  }

  /// Where the word ends, if what stands here is part of one that is no number.
  private func endOfWord(around start: Int) -> Int? {
    for (word, offset) in Self.words[characters[start], default: []] where start >= offset {
      let end = start - offset + word.count
      guard characters[(start - offset)...].starts(with: word) else { continue }
      // 一点五 is a number, 久一点 none.
      if word.last == "点", end < symbols.count, symbols[end] != nil { continue }
      return end
    }
    return nil
  }

  /// The longest first: 个工作日 before 个.
  private static let units: [[Character]] = [
    "个工作日", "个自然日", "个月", "个字", "工作日", "周年", "小时", "分钟", "星期", "公里",
    "年", "月", "日", "号", "天", "周", "份", "元", "块", "项", "条", "次", "位", "人", "页", "张",
    "家", "步", "种", "套", "岁", "个", "期", "栏", "字", "行", "款", "名", "件", "%", "％",
  ].map(Array.init)

  /// Words with a numeral in them that are no numbers, and where the numeral stands in each; by
  /// the numeral.
  private static let words: [Character: [([Character], Int)]] = Dictionary(
    grouping: [
      "统一", "唯一", "万一", "一下", "一些", "一般", "一样", "一直", "一起", "一定", "一旦", "一致",
      "一切", "一边", "一同", "一共", "一律", "一体", "一概", "一并", "一会儿", "一经", "一方面", "单一",
      "之一", "逐一", "同一", "专一", "周一", "周二", "周三", "周四", "周五", "周六", "星期一", "星期二",
      "星期三", "星期四", "星期五", "星期六", "礼拜一", "礼拜二", "礼拜三", "礼拜四", "礼拜五", "礼拜六",
      "十分感谢", "十分着急", "十足", "百姓", "千万别", "千万不", "万分", "万能", "百度", "三农", "九三学社",
      "一点", "一时", "一窗", "一网通办", "一站式", "第三方", "三方", "两者", "两边", "二维码", "二次元",
      "零售", "一把手", "三定", "不三不四", "五险一金", "两会", "一楼", "十一国庆",
    ].flatMap { word -> [([Character], Int)] in
      let characters = Array(word)
      return characters.indices.filter { Numeral(characters[$0]) != nil }.map { (characters, $0) }
    }
  ) { word, offset in word[offset] }
}
