import Glibc
import Text

/// What the two heads judge a ranking by: whether the question is in scope, and the first entry right.
struct Signals: Equatable {
  /// The score of the best entry, and its distance from the second.
  let top: Float
  let margin: Float
  /// The scores of the background as a whole and of its best kind.
  let background: Float
  let kind: Float
  /// The share of the question that any entry knows, that the best entry knows, and of the weightiest
  /// stretch that none knows.
  let coverage: Float
  let coverageByTop: Float
  let gap: Float
  /// The logarithm of the number of units.
  let length: Float
  /// Whether the question is in English, which has heads of its own.
  let isEnglish: Bool

  /// How many inputs a head has: the signals and a constant.
  static let count = 10

  var inputs: [Float] {
    [
      1, top, margin, background, kind, coverage, coverageByTop, gap, length, top * coverageByTop,
    ]
  }

  /// The logistic function of the inputs weighted by a head.
  func likelihood(by head: some Sequence<Float>) -> Double {
    let sum = zip(inputs, head).reduce(0) { $0 + $1.0 * $1.1 }
    return 1 / (1 + exp(-Double(sum)))
  }
}

/// Characters that nearly every question has, so that knowing them says little about it.
enum Filling {
  private static let characters = """
    的了吗呢么吧啊呀是我你您在有个这那和与及或就也都很还会到把被让给来去上下里中后前们着过得地之而但又再才只于从对向由为以所嘅㗎咗噻伐嘞喽咯嘛哇唦嚟撒噻咧哩嗦喔哦啵嘎哒咩唻嗳呗哈哟喂呐
    """

  /// Hashes of what is written.
  static let words: Set<UInt64> = Set(tokens(of: characters).map(\.written))
}
