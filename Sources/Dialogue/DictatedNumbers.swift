import Text

/// Numbers as they are read out or typed in groups, in one piece: `一三八四七七一二三四五`,
/// `0878—7326 118`, `1538 1765 042`, `12150726 701266549U`.
enum DictatedNumbers {
  /// The line with its numbers in one piece; nil if it is so already.
  static func joined(_ text: Spelling) -> Spelling? {
    let spoken = withDigits(text)
    return withoutGaps(spoken ?? text) ?? spoken
  }

  /// Numerals as digits, where so many stand together that they are nothing else.
  private static func withDigits(_ text: Spelling) -> Spelling? {
    var line: [Character] = []
    var run: [Character] = []
    var isChanged = false
    func end() {
      let isNumber = isDictated(run)
      line +=
        isNumber
        ? run.compactMap(digit) + run.reversed().prefix { digit($0) == nil }.reversed() : run
      isChanged = isChanged || isNumber
      run = []
    }
    for index in 0...text.count {
      let character = index < text.count ? text.folded[index] : "\n"
      if digit(character) != nil || !run.isEmpty && " -".contains(character) {
        run.append(text.typed[index])
      } else {
        end()
        if index < text.count { line.append(text.typed[index]) }
      }
    }
    return isChanged ? Spelling(String(line)) : nil
  }

  private static func digit(_ character: Character) -> Character? {
    character.isASCIIDigit ? character : numerals[character]
  }

  /// Whether a run is a number that was read out: six numerals, or three at once among digits.
  private static func isDictated(_ run: [Character]) -> Bool {
    let spoken = run.count { numerals[$0] != nil }
    let digits = run.count { digit($0) != nil }
    if spoken >= 6, spoken == digits { return true }
    return digits >= 7
      && run.indices.dropLast(2).contains { start in
        run[start...(start + 2)].allSatisfy { numerals[$0] != nil }
      }
  }

  private static let numerals: [Character: Character] = [
    "零": "0", "〇": "0", "一": "1", "幺": "1", "二": "2", "两": "2", "三": "3", "四": "4", "五": "5",
    "六": "6", "七": "7", "八": "8", "九": "9",
  ]

  /// The groups of one number put together.
  private static func withoutGaps(_ text: Spelling) -> Spelling? {
    var line = ""
    var start = 0
    for first in groups(in: text) where first.lowerBound >= start {
      var chain = [first]
      while chain.count < 5, let next = group(behind: chain[chain.count - 1], in: text) {
        chain.append(next)
      }
      while chain.count > 1 {
        let range = chain[0].lowerBound..<chain[chain.count - 1].upperBound
        if let number = number(of: chain.map { text[$0].key }), number != text[range].text {
          line += text[start..<range.lowerBound].text + number
          start = range.upperBound
          break
        }
        chain.removeLast()
      }
    }
    return start > 0 ? Spelling(line + text.dropFirst(start).text) : nil
  }

  /// The runs of digits, with a letter behind, that stand free of letters, dots and signs.
  private static func groups(in text: Spelling) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var start: Int?
    for index in 0...text.count {
      let isPart = index < text.count && text.folded[index].isWordOfAddress
      if isPart, start == nil { start = index }
      if !isPart, let begin = start {
        if text[begin..<index].folded.dropLast().allSatisfy(\.isASCIIDigit) {
          groups.append(begin..<index)
        }
        start = nil
      }
    }
    return groups
  }

  /// The group that one sign parts from another.
  private static func group(behind group: Range<Int>, in text: Spelling) -> Range<Int>? {
    let sign = text.dropFirst(group.upperBound).folded.prefix { " -—–－".contains($0) }
    guard (1...2).contains(sign.count) else { return nil }
    let start = group.upperBound + sign.count
    let end = start + text.dropFirst(start).folded.prefix(while: \.isWordOfAddress).count
    guard end > start, text[start..<end].folded.dropLast().allSatisfy(\.isASCIIDigit) else {
      return nil
    }
    return start..<end
  }

  /// The number that some groups make: a mobile or a telephone number, or a code of 18 places.
  private static func number(of groups: [String]) -> String? {
    let whole = groups.joined()
    let isDigits = whole.allSatisfy(\.isASCIIDigit)
    if isDigits, whole.count == 11, whole.hasPrefix("1"), groups.allSatisfy({ $0.count <= 5 }),
      groups.map(\.count) != [3, 4, 4]
    {
      return whole
    }
    if isDigits, let code = groups.first, code.hasPrefix("0"), (3...4).contains(code.count),
      (7...8).contains(whole.count - code.count), groups.count <= 4
    {
      return code + "-" + whole.dropFirst(code.count)
    }
    let isCode =
      whole.count == 18 && groups.count <= 4
      && groups.allSatisfy { $0.count > 2 && !$0.hasPrefix("0") } && "159".contains(whole.prefix(1))
    return isCode && whole.dropLast().count(where: \.isASCIIDigit) > 15 ? whole.uppercased() : nil
  }
}

extension Character {
  fileprivate var isWordOfAddress: Bool {
    isASCIIDigit || ("a"..."z").contains(self) || ".@:/_".contains(self)
  }
}
