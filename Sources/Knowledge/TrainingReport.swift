/// How a ranking does on questions that it wasn't shown, by five-fold cross-validation.
package struct TrainingReport: Equatable, Sendable {
  /// Two entries of which questions about the first went to the second.
  package struct Confusion: Equatable, Sendable {
    package let asked: String
    package let answered: String
    package let count: Int
  }

  /// Questions to which about the same likelihood of being right was given.
  package struct Bin: Equatable, Sendable {
    /// The least likelihood of the bin; it reaches to the next tenth.
    package let from: Double
    package let count: Int
    package let expected: Double
    package let right: Double
  }

  package let questions: Int
  package let first: Double
  package let firstThree: Double
  /// The share of the questions in scope that were declined, and of those out of scope.
  package let declinedInScope: Double
  package let declinedOutside: [Background.Kind: Double]
  /// The share of right firsts among English questions and among those of forty tokens or more.
  package let englishFirst: Double
  package let longFirst: Double
  package let spoiltFirst: Double
  package let spoiltDeclined: Double
  package let calibration: [Bin]
  /// The most frequent first.
  package let confusions: [Confusion]

  init(_ trials: [Trial], heads: Heads, entries: [String]) {
    let clean = trials.filter { $0.noise == nil }
    let inside = clean.filter(\.isInScope)
    let spoilt = trials.filter { $0.noise != nil && $0.isInScope }
    let isDeclined = { (trial: Trial) in
      heads.inScope(trial.signals) < Policy.leastInScope
    }
    questions = inside.count
    first = inside.share(where: \.isRight)
    firstThree = inside.share { $0.best.prefix(3).contains($0.label) }
    declinedInScope = inside.share(where: isDeclined)
    englishFirst = inside.filter(\.isEnglish).share(where: \.isRight)
    longFirst = inside.filter { $0.signals.length > 3.7 }.share(where: \.isRight)
    spoiltFirst = spoilt.share(where: \.isRight)
    spoiltDeclined = spoilt.share(where: isDeclined)
    var declined: [Background.Kind: Double] = [:]
    for (number, kind) in Background.Kind.ordered.enumerated() {
      let trials = clean.filter { $0.label == entries.count + number }
      if !trials.isEmpty { declined[kind] = trials.share(where: isDeclined) }
    }
    declinedOutside = declined
    calibration = TrainingReport.bins(clean, heads)
    confusions = TrainingReport.confusions(inside, entries)
  }

  private static func bins(_ trials: [Trial], _ heads: Heads) -> [Bin] {
    let judged = trials.map { (heads.isRight($0.signals), $0.isRight) }
    return (0..<10).compactMap { tenth in
      let members = judged.filter { min(Int($0.0 * 10), 9) == tenth }
      guard !members.isEmpty else { return nil }
      return Bin(
        from: Double(tenth) / 10, count: members.count,
        expected: members.reduce(0) { $0 + $1.0 } / Double(members.count),
        right: members.share { $0.1 })
    }
  }

  private static func confusions(_ trials: [Trial], _ entries: [String]) -> [Confusion] {
    var counts: [[Int]: Int] = [:]
    for trial in trials where !trial.isRight {
      guard let answered = trial.best.first else { continue }
      counts[[trial.label, answered], default: 0] += 1
    }
    return counts.sorted { ($1.value, $0.key[0], $0.key[1]) < ($0.value, $1.key[0], $1.key[1]) }
      .map { Confusion(asked: entries[$0.key[0]], answered: entries[$0.key[1]], count: $0.value) }
  }
}

extension Array {
  fileprivate func share(where holds: (Element) -> Bool) -> Double {
    isEmpty ? 0 : Double(count(where: holds)) / Double(count)
  }
}
