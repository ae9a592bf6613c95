/// Brings a text to the spelling that understanding reads: half width, lower case, simplified.
///
/// Full-width letters, digits and punctuation become ASCII, and so does `。`; `、《》“”「」` have no
/// counterpart there and stay. White space is collapsed to one space, or to one line break if it holds
/// any, and dropped at both ends; control and invisible characters are dropped everywhere. What a
/// user fills into a form must never be taken from here: `，` is not `,` in a summary.
package func normalize(_ text: String) -> String { String(scalars: normalizedValues(text)) }

private func normalizedValues(_ text: String) -> [UInt32] {
  var scalars: [UInt32] = []
  scalars.reserveCapacity(text.utf8.count)
  var gap = Gap.none
  for scalar in text.unicodeScalars {
    if let next = Gap(scalar) {
      gap = max(gap, next)
      continue
    }
    guard !isInvisible(scalar) else { continue }
    if !scalars.isEmpty, let separator = gap.separator {
      scalars.append(separator)
    }
    gap = .none
    appendLowercased(halfWidth(scalar.value), to: &scalars)
  }
  Traditional.simplify(&scalars)
  return scalars
}

/// The scalars of what `normalize` makes of a text.
package func normalizedScalars(_ text: String) -> [Unicode.Scalar] {
  normalizedValues(text).compactMap(Unicode.Scalar.init)
}

/// Whether `normalize` leaves a character alone; false where that takes more than a glance to see.
func isFolded(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x20...0x40, 0x5B...0x7E, 0x3001, 0x3003...0x3029, 0x2010...0x2027: true
  case 0x3400..<0xA000: Traditional.alone(scalar.value) == nil
  default: false
  }
}

/// What `normalize` makes of a character that stands alone, if that is one character again.
package func folded(_ character: Character) -> Character {
  guard let scalar = character.onlyScalar else {
    let folded = normalize(String(character))
    return folded.count == 1 ? folded.first ?? character : character
  }
  guard !isFolded(scalar) else { return character }
  switch scalar.value {
  case 0x3400..<0xA000: return Traditional.alone(scalar.value).map(Character.init) ?? character
  default:
    let folded = normalize(String(character))
    return folded.count == 1 ? folded.first ?? character : character
  }
}

extension Character {
  /// The scalar that the character is made of, if it is one only.
  package var onlyScalar: Unicode.Scalar? {
    var scalars = unicodeScalars.makeIterator()
    let first = scalars.next()
    return scalars.next() == nil ? first : nil
  }
}

extension String {
  fileprivate init(scalars: [UInt32]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count * 3)
    for value in scalars {
      guard let scalar = Unicode.Scalar(value) else { continue }
      bytes.append(scalar)
    }
    self = String(decoding: bytes, as: UTF8.self)
  }
}

/// White space between two characters.
private enum Gap: Int, Comparable {
  case none, space, lineBreak

  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: self = .lineBreak
    case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .space
    default: return nil
    }
  }

  var separator: UInt32? {
    switch self {
    case .none: nil
    case .space: 0x20
    case .lineBreak: 0x0A
    }
  }

  static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
}

/// Control characters, marks of direction, zero-width ones and variation selectors.
private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0...0x1F, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069,
    0xFE00...0xFE0F,
    0xFEFF:
    true
  default: false
  }
}

private func halfWidth(_ scalar: UInt32) -> UInt32 {
  switch scalar {
  case 0xFF01...0xFF5E: scalar - 0xFEE0
  case 0x3002, 0xFF61: 0x2E
  default: scalar
  }
}

private func appendLowercased(_ scalar: UInt32, to scalars: inout [UInt32]) {
  switch scalar {
  case 0x41...0x5A: scalars.append(scalar + 0x20)
  case 0x80..<0x3000:
    // Latin beyond ASCII, Greek, Cyrillic, and Roman numerals (Ⅱ, ⅱ).
    guard let lower = Unicode.Scalar(scalar)?.properties.lowercaseMapping else { return }
    scalars.append(contentsOf: lower.unicodeScalars.lazy.map(\.value))
  default: scalars.append(scalar)
  }
}
