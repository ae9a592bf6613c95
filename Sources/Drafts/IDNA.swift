import CIDN

/// Internationalized domain names (IDNA2008), by libidn2.
enum IDNA {
  /// The name as the registry would show it, or nil if IDNA refuses it.
  static func canonical(_ name: String) -> String? {
    encoded(name).flatMap(decoded)
  }

  /// The coded form of a name (`xn--…`), or nil if IDNA refuses it.
  static func encoded(_ name: String) -> String? {
    let flags = IDN2_NFC_INPUT.rawValue | IDN2_NONTRANSITIONAL.rawValue
    return converted(name) { idn2_to_ascii_8z($0, $1, CInt(flags)) }
  }

  /// The name that a coded form stands for, or nil if it is none.
  static func decoded(_ coded: String) -> String? {
    converted(coded) { idn2_to_unicode_8z8z($0, $1, 0) }
  }

  private static func converted(
    _ name: String,
    by convert: (UnsafePointer<CChar>, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt
  ) -> String? {
    var output: UnsafeMutablePointer<CChar>?
    guard name.withCString({ convert($0, &output) }) == IDN2_OK.rawValue, let output else {
      return nil
    }
    defer { idn2_free(output) }
    return String(validatingCString: output)
  }
}

/// How long a label gets when it is coded (RFC 3492); libidn2 doesn't say when it is too long.
enum Punycode {
  /// The octets of a label as it goes over the wire, `xn--` included.
  static func octets(of label: String) -> Int {
    label.allSatisfy(\.isASCII) ? label.utf8.count : 4 + encode(label).utf8.count
  }

  /// Codes a label, without the prefix.
  static func encode(_ label: String) -> String {
    let scalars = label.unicodeScalars.map { Int($0.value) }
    var output = label.unicodeScalars.filter(\.isASCII).map { Character($0) }
    let basic = output.count
    var handled = basic
    if basic > 0 { output.append("-") }
    var (bias, delta, current) = (72, 0, 128)
    while handled < scalars.count {
      let next = scalars.filter { $0 >= current }.min() ?? current
      delta += (next - current) * (handled + 1)
      current = next
      for scalar in scalars {
        if scalar < current { delta += 1 }
        guard scalar == current else { continue }
        append(delta, bias: bias, to: &output)
        bias = adapt(delta, handled + 1, isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      current += 1
    }
    return String(output)
  }

  private static func append(_ delta: Int, bias: Int, to output: inout [Character]) {
    var rest = delta
    var place = 36
    while true {
      let threshold = min(max(place - bias, 1), 26)
      guard rest >= threshold else { break }
      output.append(digit(threshold + (rest - threshold) % (36 - threshold)))
      rest = (rest - threshold) / (36 - threshold)
      place += 36
    }
    output.append(digit(rest))
  }

  private static func adapt(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var steps = 0
    while delta > 455 {
      delta /= 35
      steps += 36
    }
    return steps + 36 * delta / (delta + 38)
  }

  private static func digit(_ value: Int) -> Character {
    Character(Unicode.Scalar(UInt8(value < 26 ? 97 + value : 22 + value)))
  }
}
