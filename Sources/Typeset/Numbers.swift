/// A length in micrometres, in points with three decimals.
func inPoints(_ micrometres: Int) -> String {
  // 1 µm is 360/127 thousandths of a point.
  thousandths((micrometres * 720 + (micrometres < 0 ? -127 : 127)) / 254)
}

/// A length in micrometres, in millimetres with three decimals.
func inMillimetres(_ micrometres: Int) -> String { thousandths(micrometres) }

/// A number of thousandths, by integers alone, so that it is the same everywhere.
func thousandths(_ number: Int) -> String {
  let sign = number < 0 ? "-" : ""
  let (whole, rest) = abs(number).quotientAndRemainder(dividingBy: 1_000)
  guard rest > 0 else { return "\(sign)\(whole)" }
  var digits = String(rest)
  digits = String(repeating: "0", count: 3 - digits.count) + digits
  while digits.hasSuffix("0") { digits.removeLast() }
  return "\(sign)\(whole).\(digits)"
}

/// A number in hexadecimal digits, at least `width` of them.
func hexadecimal(_ number: UInt32, width: Int = 4) -> String {
  let digits = String(number, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// Escapes a text for XML.
func escapedXML(_ text: String) -> String {
  var out = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": out.append(contentsOf: "&amp;".unicodeScalars)
    case "<": out.append(contentsOf: "&lt;".unicodeScalars)
    case ">": out.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
    default: out.append(scalar)
    }
  }
  return String(out)
}
