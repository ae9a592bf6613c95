import Knowledge

/// Replaces scalars of a text, by what `replacement` gives for them.
///
/// It goes by scalars, since readers of files do: to them `<` with an accent on it is still `<`.
func escapedScalars(
  of text: String, _ replacement: (Unicode.Scalar) -> String?
) -> String {
  var out = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if let other = replacement(scalar) {
      out.append(contentsOf: other.unicodeScalars)
    } else {
      out.append(scalar)
    }
  }
  return String(out)
}

/// Escapes a text for HTML and XML, within elements and quoted attributes.
func escapedMarkup(_ text: String) -> String {
  escapedScalars(of: text) { scalar in
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    default: nil
    }
  }
}

/// The hash of a style sheet, as a Content-Security-Policy names it.
func policyHash(_ text: String) -> String { "'sha256-\(base64(digestBytes(text)))'" }

func base64(_ bytes: [UInt8]) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  var out = ""
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    var bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
    var letters: [Character] = []
    for _ in 0..<4 {
      letters.append(alphabet[bits & 63])
      bits >>= 6
    }
    let padding = 3 - group.count
    out += letters.reversed().prefix(4 - padding)
    out += String(repeating: "=", count: padding)
  }
  return out
}

private func digestBytes(_ text: String) -> [UInt8] {
  let digits = Array(sha256(Array(text.utf8)).suffix(64).utf8)
  return stride(from: 0, to: digits.count, by: 2).compactMap {
    UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
  }
}
