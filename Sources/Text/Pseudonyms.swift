/// Replaces personal numbers and addresses by fictitious ones, so that a recording replays.
///
/// The first mobile number becomes 13800000001 wherever it stands, the second 13800000002, and so
/// on: one to one, written as the original was (in pieces, full width, in Chinese numerals), and
/// good enough to pass the checks of fields.
package struct Pseudonyms: Equatable, Sendable {
  private var fictitious: [String: String] = [:]
  private var counts: [PersonalData.Kind: Int] = [:]
  private let kept: Set<String>

  /// Makes an empty set of pseudonyms.
  ///
  /// What stands in `examples` is nobody's: it belongs to the program's own words, which come out
  /// the same in a replay only if they are left alone.
  package init(keeping examples: [String] = []) {
    kept = Set(examples.flatMap { PersonalData.find(in: $0).map(\.value) })
  }

  /// Replaces all that is personal in a text.
  package mutating func replace(in text: String) -> String {
    let finds = PersonalData.find(in: text).filter { !kept.contains($0.value) }
    guard !finds.isEmpty else { return text }
    for find in finds where find.kind != .identityNumber { invent(for: find) }
    return PersonalData.replace(finds, in: text) { find in
      let original = Array(text.unicodeScalars[find.range])
      switch find.kind {
      case .identityNumber:
        return PersonalData.hiddenIdentityNumber
      case .email:
        return spelled(fictitious[find.value] ?? "", like: original)
      case .mobile, .bankCard:
        let digits = (fictitious[find.value] ?? "").compactMap(\.wholeNumberValue)
        let written = respell(digits, like: find.places.map { original[$0] })
        var result = original
        for (place, scalar) in zip(find.places, written) { result[place] = scalar }
        return String(String.UnicodeScalarView(result))
      }
    }
  }

  private mutating func invent(for find: PersonalData.Find) {
    guard fictitious[find.value] == nil else { return }
    var name: String
    repeat {
      let number = counts[find.kind, default: 0] + 1
      counts[find.kind] = number
      name = Self.name(find.kind, number: number, length: find.value.count)
    } while kept.contains(name)
    fictitious[find.value] = name
  }

  private static func name(_ kind: PersonalData.Kind, number: Int, length: Int) -> String {
    switch kind {
    case .identityNumber: return PersonalData.hiddenIdentityNumber
    case .email: return "user\(number)@example.com"
    case .mobile: return "138" + padded(number, 8)
    case .bankCard:
      let body = "622200" + padded(number, length - 7)
      let check = (10 - luhn(body.compactMap(\.wholeNumberValue) + [0])) % 10
      return body + String(check)
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private func spelled(_ address: String, like original: [Unicode.Scalar]) -> String {
    guard let first = original.first, (0xFF01...0xFF5E).contains(first.value) else {
      return address
    }
    return String(
      String.UnicodeScalarView(
        address.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
  }
}
