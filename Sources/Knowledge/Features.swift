import Text

/// A question as the ranking sees it.
struct Features {
  /// The tokens that count, without fillers, English words translated.
  let tokens: [Token]
  let units: [Folding.Unit]
  /// Hashes of what is written and how it sounds, single and in pairs; repeated as they occur.
  let hashes: [UInt64]

  init(_ question: String, without fillers: Fillers) {
    self.init(fillers.strip(Features.tokens(of: question)))
  }

  /// The tokens of a question before fillers are dropped.
  static func tokens(of question: String) -> [Token] {
    English.translate(Text.tokens(of: normalize(question)))
  }

  init(_ tokens: [Token]) {
    self.tokens = tokens
    units = Folding.fold(tokens)
    var hashes: [UInt64] = []
    hashes.reserveCapacity(4 * tokens.count)
    for (index, unit) in units.enumerated() where unit.written != 0 {
      hashes.append(Features.written(unit.written))
      if index + 1 < units.count, units[index + 1].written != 0 {
        hashes.append(Features.written(unit.written, units[index + 1].written))
      }
    }
    for (index, token) in tokens.enumerated() {
      hashes.append(Features.sound(token.sound))
      if index + 1 < tokens.count {
        hashes.append(Features.sound(token.sound, tokens[index + 1].sound))
      }
    }
    self.hashes = hashes
  }

  static func written(_ unit: UInt64) -> UInt64 { StableHash(11).combined(with: unit) }
  static func sound(_ token: UInt64) -> UInt64 { StableHash(12).combined(with: token) }

  static func written(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var hash = StableHash(13)
    hash.combine(first)
    return hash.combined(with: second)
  }

  static func sound(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var hash = StableHash(14)
    hash.combine(first)
    return hash.combined(with: second)
  }
}
