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
package func escapedMarkup(_ text: String) -> String {
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

/// The hash of a style sheet or a script, as a Content-Security-Policy names it.
package func policyHash(_ text: String) -> String { "'sha256-\(base64(digestBytes(text)))'" }

private func digestBytes(_ text: String) -> [UInt8] {
  let digits = Array(sha256(Array(text.utf8)).suffix(64).utf8)
  return stride(from: 0, to: digits.count, by: 2).compactMap {
    UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
  }
}
