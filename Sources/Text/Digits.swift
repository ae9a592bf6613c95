/// How a digit is written.
enum DigitStyle: UInt8 {
  case ascii, fullWidth, chinese, other
}

/// The value of a digit and how it is written, or nil for anything else.
///
/// Chinese digits are those that are read out one by one: 〇一二…, 幺, and the financial forms.
func readDigit(_ scalar: Unicode.Scalar) -> (value: Int, style: DigitStyle)? {
  switch scalar.value {
  case 0x30...0x39: return (Int(scalar.value) - 0x30, .ascii)
  case ..<0xB2: return nil
  case 0xFF10...0xFF19: return (Int(scalar.value) - 0xFF10, .fullWidth)
  default: break
  }
  if let value = chineseDigit(scalar) { return (value, .chinese) }
  // Ideographs have numeric values too, but those are not digits.
  guard !(0x2E80...0xA4CF).contains(scalar.value) else { return nil }
  switch scalar.properties.numericType {
  case .decimal?, .digit?: return scalar.properties.numericValue.map { (Int($0), .other) }
  default: return nil
  }
}

private func chineseDigit(_ scalar: Unicode.Scalar) -> Int? {
  switch scalar {
  case "〇", "零", "○": 0
  case "一", "壹", "幺": 1
  case "二", "贰", "貳": 2
  case "三", "叁", "參": 3
  case "四", "肆": 4
  case "五", "伍": 5
  case "六", "陆", "陸": 6
  case "七", "柒": 7
  case "八", "捌": 8
  case "九", "玖": 9
  default: nil
  }
}

/// Writes digits in place of others, each as the one that stood there was written.
func respell(_ digits: some Sequence<Int>, like old: [Unicode.Scalar]) -> [Unicode.Scalar] {
  let zero: Unicode.Scalar = old.contains("零") ? "零" : "〇"
  let one: Unicode.Scalar = old.contains("幺") ? "幺" : "一"
  let chinese: [Unicode.Scalar] = [zero, one, "二", "三", "四", "五", "六", "七", "八", "九"]
  return zip(digits, old).map { value, scalar in
    switch readDigit(scalar)?.style {
    case .chinese: chinese[value]
    case .fullWidth: Unicode.Scalar(UInt32(0xFF10 + value)) ?? "0"
    case .ascii, .other, nil: Unicode.Scalar(UInt8(0x30 + value))
    }
  }
}

/// Spells a text as values are typed into forms: digits of any kind and full-width signs as ASCII.
///
/// `０４７７－８５８` and `〇四七七-八五八` are both `0477-858`; `。` becomes a dot and every kind of dash a
/// hyphen. Letters keep their case. Only for values that hold no Chinese words: 三 becomes 3.
package func asciiForm(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.map { asciiForm($0, digits: true) }))
}

/// Spells full-width signs, dashes and dots as ASCII, and leaves Chinese characters alone.
package func halfWidthForm(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.map { asciiForm($0, digits: false) }))
}

private func asciiForm(_ scalar: Unicode.Scalar, digits: Bool) -> Unicode.Scalar {
  switch scalar.value {
  case ..<0x80: return scalar
  case 0xFF01...0xFF5E: return Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
  case 0x3002, 0xFF61: return "."
  case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: return " "
  case 0x2010...0x2015, 0x2212: return "-"
  default:
    guard digits, let (value, _) = readDigit(scalar) else { return scalar }
    return Unicode.Scalar(UInt8(0x30 + value))
  }
}
