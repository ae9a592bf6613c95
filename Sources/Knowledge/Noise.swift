import Text

/// Ways in which people spoil a question, so that the heads learn to look past them.
enum Noise: CaseIterable {
  case homophones, mixedPinyin, wholePinyin, deletion, swap, context

  /// A spoilt copy; what is spoilt depends on `seed` alone.
  func applied(to tokens: [Token], seed: UInt64) -> [Token] {
    var random = Sequence(seed)
    var tokens = tokens
    guard tokens.count > 2 else { return tokens }
    switch self {
    case .homophones:
      // A wrong character is one that no phrasing knows, which sounds right.
      for index in tokens.indices where tokens[index].kind == .han && random.next(below: 5) == 0 {
        tokens[index] = Token(
          kind: .han, written: random.next() | 1, sound: tokens[index].sound)
      }
    case .mixedPinyin:
      let start = random.next(below: tokens.count - 1)
      for index in start...start + 1 { tokens[index] = Noise.spelt(tokens[index]) }
    case .wholePinyin:
      tokens = tokens.map(Noise.spelt)
    case .deletion:
      tokens.remove(at: random.next(below: tokens.count))
    case .swap:
      let index = random.next(below: tokens.count - 1)
      tokens.swapAt(index, index + 1)
    case .context:
      let context = Noise.contexts[random.next(below: Noise.contexts.count)]
      tokens = random.next(below: 2) == 0 ? context + tokens : tokens + context
    }
    return tokens
  }

  private static func spelt(_ token: Token) -> Token {
    token.kind == .han ? Token(kind: .syllable, written: 0, sound: token.sound) : token
  }

  private static let contexts: [[Token]] = """
    我是新来的第一次弄这个 领导让我今天问清楚 我们局刚成立不久 这个事情比较急 上个月同事离职了现在我接手 我不太懂电脑 \
    我看了半天没看明白 之前打电话没人接 我们是乡镇上的小单位
    """.split(separator: " ").map { tokens(of: String($0)) }

  /// Pseudo-random numbers (splitmix64) that depend on the seed alone.
  private struct Sequence {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return mixed ^ mixed >> 31
    }

    mutating func next(below bound: Int) -> Int { Int(next() >> 1) % bound }
  }
}
