/// Readings of Han characters, without tones, and the syllables that people type instead.
///
/// A syllable is known by its number, from 1 on; 0 stands for none.
package enum Pinyin {
  /// How many syllables there are; their numbers run from 1 to this.
  static let count = names.count - 1

  /// The reading of one character taken by itself, as in `dao` for 导.
  package static func syllable(of character: Unicode.Scalar) -> String? {
    let number = number(of: character.value)
    return number == 0 ? nil : names[number]
  }

  /// The first letters of the readings (`dc` for 导出), with everything else as it is.
  package static func initials(of text: String) -> String {
    let scalars = text.unicodeScalars.map(\.value)
    var initials = String.UnicodeScalarView()
    for (scalar, number) in zip(text.unicodeScalars, numbers(of: scalars)) {
      initials.append(names[number].unicodeScalars.first ?? scalar)
    }
    return String(initials).lowercased()
  }

  /// Parts a run of letters into the fewest syllables, or gives nil if it isn't made of syllables.
  ///
  /// Of several ways with as few, the one with the longest first syllable counts: `fang an`.
  package static func segment(_ letters: some StringProtocol) -> [String]? {
    segment(Array(letters.utf8))?.map { names[$0] }
  }

  /// The numbers of the readings, those of some words by the word: 重 in 重新 is `chong`.
  static func numbers(of scalars: [UInt32]) -> [Int] {
    var numbers = scalars.map(number(of:))
    for index in scalars.indices.dropLast() {
      guard let word = words[WordKey(scalars[index], scalars[index + 1])] else { continue }
      numbers[index] = word.0
      numbers[index + 1] = word.1
    }
    return numbers
  }

  /// A number shared by all syllables that are easily taken for one another.
  ///
  /// zh z, ch c, sh s; n l; hu- f- before a vowel; -ng -n. Four in five wrong characters in texts by
  /// learners have the class of the right one.
  static func fuzzyClass(of number: Int) -> Int { fuzzyClasses[number] }

  static func segment(_ letters: [UInt8]) -> [Int]? {
    guard (2...64).contains(letters.count) else { return nil }
    var fewest = [Int](repeating: .max, count: letters.count + 1)
    var step = [(number: Int, length: Int)](repeating: (0, 0), count: letters.count)
    fewest[letters.count] = 0
    for start in letters.indices.reversed() {
      var key: UInt64 = 0
      for length in 1...min(6, letters.count - start) {
        key |= UInt64(letters[start + length - 1]) << UInt64(8 * (8 - length))
        let rest = fewest[start + length]
        guard rest < fewest[start], let number = number(ofKey: key) else { continue }
        // A longer first syllable wins a tie, so that one more in the rest is no hindrance to it.
        fewest[start] = rest + 1
        step[start] = (number, length)
      }
    }
    guard fewest[0] < .max else { return nil }
    var numbers: [Int] = []
    var start = 0
    while start < letters.count {
      numbers.append(step[start].number)
      start += step[start].length
    }
    return numbers
  }

  static func number(of scalar: UInt32) -> Int {
    let cell = Int(scalar) - Int(PinyinTable.first)
    guard (0..<PinyinTable.count).contains(cell) else { return 0 }
    let digits = PinyinTable.cells.utf8Start + 2 * cell
    return value(ofDigit: digits[0]) << 6 | value(ofDigit: digits[1])
  }

  private static func value(ofDigit digit: UInt8) -> Int {
    switch digit {
    case 48...57: Int(digit) - 48
    case 65...90: Int(digit) - 65 + 10
    case 97...122: Int(digit) - 97 + 36
    case 45: 62
    default: 63
    }
  }
}

extension Pinyin {
  private static let names: [String] =
    [""]
    + PinyinTable.syllables.description.utf8.split(separator: 0x20).map { String(Substring($0)) }

  /// The letters of each syllable in one number, the first highest, which sorts as the letters do.
  private static let keys: [UInt64] = {
    var keys: [UInt64] = [0, 0]
    var shift: UInt64 = 56
    for letter in UnsafeBufferPointer(
      start: PinyinTable.syllables.utf8Start, count: PinyinTable.syllables.utf8CodeUnitCount)
    {
      if letter == 0x20 {
        keys.append(0)
        shift = 56
      } else {
        keys[keys.count - 1] |= UInt64(letter) << shift
        shift -= 8
      }
    }
    return keys
  }()

  private static func number(ofKey key: UInt64) -> Int? {
    var range = 1..<keys.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if keys[middle] == key { return middle }
      range = keys[middle] < key ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// The class of each syllable, which is the number of the first one like it.
  private static let fuzzyClasses: [Int] = {
    var classes: [UInt64: Int] = [:]
    classes.reserveCapacity(keys.count)
    return keys.enumerated().map { number, key in
      let fuzzy = fuzzyKey(of: key)
      if let first = classes[fuzzy] { return first }
      classes[fuzzy] = number
      return number
    }
  }()

  private static func fuzzyKey(of key: UInt64) -> UInt64 {
    func letter(_ index: Int) -> Unicode.Scalar {
      Unicode.Scalar(UInt8(key >> UInt64(56 - 8 * index) & 0xFF))
    }
    let length = 8 - key.trailingZeroBitCount / 8
    var kept = 0..<length
    var initial = letter(0)
    if length > 1, letter(1) == "h", initial == "z" || initial == "c" || initial == "s" {
      kept = 2..<length
    } else if length > 2, initial == "h", letter(1) == "u", letter(2) == "a" || letter(2) == "o" {
      // Not hui and hun: 会 and 费 are both too frequent to be one.
      initial = "f"
      kept = 2..<length
    } else if length > 0 {
      if initial == "l" { initial = "n" }
      kept = 1..<length
    }
    if kept.count > 1, letter(length - 1) == "g", letter(length - 2) == "n" {
      kept = kept.lowerBound..<length - 1
    }
    return kept.reduce(UInt64(initial.value)) { $0 << 8 | UInt64(letter($1).value) }
  }

  private struct WordKey: Hashable {
    let first: UInt32
    let second: UInt32

    init(_ first: UInt32, _ second: UInt32) {
      self.first = first
      self.second = second
    }
  }

  /// Words in which a character isn't read as by itself; other words err alike wherever they stand.
  private static let words: [WordKey: (Int, Int)] = {
    var words: [WordKey: (Int, Int)] = [:]
    for entry in """
    重新chongxin 重复chongfu 重填chongtian 重办chongban 重做chongzuo 重发chongfa 重来chonglai \
    了解liaojie 银行yinhang 行业hangye 会计kuaiji 便宜pianyi 给予jiyu 角色juese 首都shoudu \
    调查diaocha 调动diaodong 调取diaoqu 出差chuchai 局长juzhang 处长chuzhang 县长xianzhang \
    市长shizhang 校长xiaozhang 院长yuanzhang 部长buzhang 会长huizhang 家长jiazhang 科长kezhang \
    所长suozhang 队长duizhang 组长zuzhang 站长zhanzhang 区长quzhang 镇长zhenzhang 乡长xiangzhang
    """.utf8.split(separator: 0x20) {
      let scalars = Substring(entry.prefix(6)).unicodeScalars.map(\.value)
      guard let numbers = segment(Array(entry.dropFirst(6))), numbers.count == 2 else { continue }
      words[WordKey(scalars[0], scalars[1])] = (numbers[0], numbers[1])
    }
    return words
  }()
}
