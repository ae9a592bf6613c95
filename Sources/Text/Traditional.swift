/// Traditional Chinese, brought to simplified by phrases first and by characters then.
enum Traditional {
  /// Simplifies in place; the number of scalars stays the same.
  static func simplify(_ scalars: inout [UInt32]) {
    // Nearly every line is simplified already, and then no phrase is looked for.
    guard scalars.contains(where: { simplified($0) != nil }) else { return }
    var index = 0
    while index < scalars.count {
      if let phrase = phrases[scalars[index]]?.first(where: { $0.starts(at: index, in: scalars) }) {
        scalars.replaceSubrange(index..<index + phrase.target.count, with: phrase.target)
        index += phrase.target.count
      } else {
        scalars[index] = simplified(scalars[index]) ?? scalars[index]
        index += 1
      }
    }
  }

  /// What a character that stands alone becomes; nil if it stays.
  static func alone(_ scalar: UInt32) -> Unicode.Scalar? {
    guard let simple = simplified(scalar), simple != scalar else { return nil }
    return Unicode.Scalar(simple)
  }

  /// The simplified counterpart of a character of the table, which may be the character itself.
  static func simplified(_ scalar: UInt32) -> UInt32? {
    guard (0x3400..<0xA000).contains(scalar), isListed(scalar) else { return nil }
    let bytes = TraditionalTable.characters.utf8Start
    var range = 0..<TraditionalTable.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let candidate = scalarOfThreeBytes(bytes + middle * 6)
      if candidate == scalar { return scalarOfThreeBytes(bytes + middle * 6 + 3) }
      range = candidate < scalar ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  private static func isListed(_ scalar: UInt32) -> Bool {
    listed[Int(scalar - 0x3400) / 64] >> UInt64(scalar % 64) & 1 == 1
  }

  /// A bit for each scalar of the table from 0x3400 on: most that are looked for aren't there.
  private static let listed: [UInt64] = {
    var listed = [UInt64](repeating: 0, count: (0xA000 - 0x3400) / 64)
    let bytes = TraditionalTable.characters.utf8Start
    for place in 0..<TraditionalTable.count {
      let scalar = scalarOfThreeBytes(bytes + place * 6)
      listed[Int(scalar - 0x3400) / 64] |= 1 << UInt64(scalar % 64)
    }
    return listed
  }()

  private static func scalarOfThreeBytes(_ bytes: UnsafePointer<UInt8>) -> UInt32 {
    UInt32(bytes[0] & 0x0F) << 12 | UInt32(bytes[1] & 0x3F) << 6 | UInt32(bytes[2] & 0x3F)
  }

  private struct Phrase {
    let source: [UInt32]
    let target: [UInt32]

    func starts(at index: Int, in scalars: [UInt32]) -> Bool {
      index + source.count <= scalars.count && scalars[index...].starts(with: source)
    }
  }

  /// The phrases by their first character, the longest first.
  private static let phrases: [UInt32: [Phrase]] = {
    var phrases: [UInt32: [Phrase]] = [:]
    for pair in TraditionalTable.phrases.description.split(separator: " ") {
      let sides = pair.split(separator: "=").map { $0.unicodeScalars.map(\.value) }
      guard sides.count == 2, let first = sides[0].first else { continue }
      phrases[first, default: []].append(Phrase(source: sides[0], target: sides[1]))
    }
    return phrases.mapValues { $0.sorted { $0.source.count > $1.source.count } }
  }()
}
