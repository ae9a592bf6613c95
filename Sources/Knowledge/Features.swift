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

  /// Whether most of a question is in English, of which other things are true than of Chinese.
  var isEnglish: Bool { tokens.isEnglish }

  init(_ tokens: [Token]) {
    self.tokens = tokens
    units = Folding.fold(tokens)
    var hashes: [UInt64] = []
    hashes.reserveCapacity(4 * tokens.count)
    for (index, unit) in units.enumerated() {
      let next = index + 1 < units.count ? units[index + 1] : nil
      let overnext = index + 2 < units.count ? units[index + 2] : nil
      if unit.written != 0 {
        hashes.append(Channel.written.hash(unit.written))
        if let next, next.written != 0 {
          hashes.append(Channel.writtenPair.hash(unit.written, next.written))
        }
      }
      hashes.append(Channel.sound.hash(unit.sound))
      if let next { hashes.append(Channel.soundPair.hash(unit.sound, next.sound)) }
      if let overnext { hashes.append(Channel.gappedPair.hash(unit.sound, overnext.sound)) }
      if unit.ownSound != unit.sound { hashes.append(Channel.sound.hash(unit.ownSound)) }
      if let next, unit.ownSound != unit.sound || next.ownSound != next.sound {
        hashes.append(Channel.soundPair.hash(unit.ownSound, next.ownSound))
      }
    }
    self.hashes = hashes
  }

  /// Stands for a short phrasing as a whole; nil for a longer one, which its parts tell well enough.
  var phrasing: UInt64? {
    guard (1...Features.longestPhrasing).contains(units.count) else { return nil }
    return units.reduce(0xCBF2_9CE4_8422_2325) { hash, unit in
      (hash ^ (unit.written != 0 ? unit.written : unit.sound)) &* 0x0000_0100_0000_01B3
    }
  }

  private static let longestPhrasing = 7

  /// What a feature is made of; it stands in the lowest bits of its hash.
  enum Channel: UInt64 {
    case written, sound, writtenPair, soundPair
    /// The sounds of two with one between them, whatever it is.
    case gappedPair

    init(of hash: UInt64) {
      self = Channel(rawValue: hash & Channel.mask) ?? .written
    }

    private static let mask: UInt64 = 7

    /// How much it counts.
    ///
    /// Pairs repeat their parts, hence less. Cross-validation on the phrasings of this errand is best
    /// near these numbers; it is nearly as good within wide limits.
    var weight: Float {
      switch self {
      case .written: 1
      case .sound: 1
      case .writtenPair: 0.6
      case .soundPair: 0.5
      case .gappedPair: 0.4
      }
    }

    func hash(_ part: UInt64) -> UInt64 {
      StableHash(11 + rawValue).combined(with: part) & ~Channel.mask | rawValue
    }

    func hash(_ first: UInt64, _ second: UInt64) -> UInt64 {
      var hash = StableHash(11 + rawValue)
      hash.combine(first)
      return hash.combined(with: second) & ~Channel.mask | rawValue
    }
  }
}

extension [Token] {
  /// Whether more than one of them and most are English words or stand for some.
  var isEnglish: Bool {
    let words = count { $0.kind == .word || $0.kind == .translated }
    return words > 1 && 2 * words > count
  }
}
