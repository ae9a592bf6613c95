extension PersonalData {
  /// Finds e-mail addresses, half or full width.
  static func emails(in text: String) -> [Find] {
    let view = text.unicodeScalars
    var finds: [Find] = []
    var start = view.startIndex
    while let at = view[start...].firstIndex(where: { $0 == "@" || $0 == "＠" }) {
      var lower = at
      while lower > start, isLocal(view[view.index(before: lower)]) {
        lower = view.index(before: lower)
      }
      while lower < at, folded(view[lower]) == "." { lower = view.index(after: lower) }
      let next = view.index(after: at)
      var upper = view[next...].firstIndex { !isDomain($0) } ?? view.endIndex
      while upper > next, [".", "-"].contains(folded(view[view.index(before: upper)])) {
        upper = view.index(before: upper)
      }
      start = next
      let value = String(String.UnicodeScalarView(view[lower..<upper].map(folded)))
      guard lower < at, isHost(value.drop { $0 != "@" }.dropFirst()) else { continue }
      finds.append(Find(kind: .email, range: lower..<upper, value: value, places: []))
      start = upper
    }
    return finds
  }

  private static func isHost(_ host: Substring) -> Bool {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && labels.allSatisfy { !$0.isEmpty }
      && labels.last.map { $0.count > 1 && $0.allSatisfy(\.isLetter) } ?? false
  }

  private static func isLocal(_ scalar: Unicode.Scalar) -> Bool {
    isDomain(scalar) || ["_", "%", "+", "'", "!", "#", "$", "&"].contains(folded(scalar))
  }

  private static func isDomain(_ scalar: Unicode.Scalar) -> Bool {
    switch folded(scalar) {
    case "a"..."z", "0"..."9", ".", "-": true
    default: false
    }
  }

  /// The scalar as half-width small letter.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x41...0x5A: Unicode.Scalar(UInt8(scalar.value + 32))
    case 0xFF21...0xFF3A: Unicode.Scalar(UInt8(scalar.value - 0xFEE0 + 32))
    case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
    default: scalar
    }
  }
}
