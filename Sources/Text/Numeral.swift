/// What a character means in a number.
enum Numeral: Equatable {
  case digit(Int, isChinese: Bool)
  /// 两: a two that is never one digit of several.
  case couple
  case scale(Int)
  /// 廿, 卅, 卌.
  case tens(Int)

  init?(_ character: Character) {
    guard let scalar = character.onlyScalar else { return nil }
    switch scalar {
    case "两", "兩", "俩": self = .couple
    case "十", "拾": self = .scale(10)
    case "百", "佰": self = .scale(100)
    case "千", "仟": self = .scale(1_000)
    case "万", "萬": self = .scale(10_000)
    case "亿", "億": self = .scale(100_000_000)
    case "廿": self = .tens(20)
    case "卅": self = .tens(30)
    case "卌": self = .tens(40)
    default:
      guard let (value, style) = readDigit(scalar) else { return nil }
      self = .digit(value, isChinese: style == .chinese)
    }
  }

  var isArabic: Bool {
    if case .digit(_, isChinese: false) = self { true } else { false }
  }

  /// The value of Chinese numerals: by place (二〇二六) or by scale (二千零二十六, 一百五).
  static func evaluate(_ numerals: [Numeral]) -> FoundNumber.Size {
    let digits = numerals.compactMap { numeral -> Int? in
      if case .digit(let value, _) = numeral { value } else { nil }
    }
    if digits.count == numerals.count {
      // 三五年 is three to five; 三〇, 一一〇 are read digit by digit.
      if digits.count == 2, numerals.allSatisfy({ !$0.isArabic }), digits[1] > digits[0],
        digits[1] - digits[0] <= 2, digits[0] > 0
      {
        return .vague
      }
      return integer(digits)
    }
    return evaluateScales(numerals)
  }

  /// The most that 亿 can multiply without overflow.
  private static let largest = 90_000_000_000

  private static func evaluateScales(_ numerals: [Numeral]) -> FoundNumber.Size {
    var total = 0
    var section = 0
    var pending: Int?
    var lastScale = 1
    var afterZero = false
    for numeral in numerals {
      switch numeral {
      case .digit(0, _):
        afterZero = true
      case .digit(let value, _):
        guard pending == nil else { return .vague }
        pending = value
      case .couple:
        guard pending == nil else { return .vague }
        pending = 2
      case .tens(let value):
        section += value
        (lastScale, afterZero) = (10, false)
      case .scale(let factor) where factor >= 10_000:
        let amount = section + (pending ?? 0)
        // 亿 multiplies all that came before, 万 what came since 亿; alone they count once.
        let (kept, counted) = factor > 10_000 ? (0, total + amount) : (total, amount)
        guard counted <= largest else { return .tooLarge }
        total = kept + max(counted, total == 0 ? 1 : 0) * factor
        (section, pending, lastScale, afterZero) = (0, nil, factor, false)
      case .scale(let factor):
        section += (pending ?? 1) * factor
        (pending, lastScale, afterZero) = (nil, factor, false)
      }
    }
    // 一百五 is 150, 一百零五 is 105.
    let last = (pending ?? 0) * (lastScale >= 100 && !afterZero ? lastScale / 10 : 1)
    return .integer(total + section + last)
  }

  static func integer(_ digits: [Int]) -> FoundNumber.Size {
    var value = 0
    for digit in digits {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow, product <= Int.max - digit else { return .tooLarge }
      value = product + digit
    }
    return .integer(value)
  }

  static func product(_ size: FoundNumber.Size, _ factor: Int) -> FoundNumber.Size {
    guard case .integer(let value) = size else { return size }
    let (product, overflow) = value.multipliedReportingOverflow(by: factor)
    return overflow ? .tooLarge : .integer(product)
  }
}
