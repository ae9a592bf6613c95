import Text

/// Makes a ranking from knowledge; always the same one from the same knowledge.
package enum Trainer {
  package static func train(entries: [Entry], background: [Background]) -> Ranking? {
    trainAndReport(entries: entries, background: background)?.ranking
  }

  /// Makes a ranking and tells how one made from four fifths did on the fifth that it hadn't seen.
  package static func trainAndReport(
    entries: [Entry], background: [Background]
  ) -> (ranking: Ranking, report: TrainingReport)? {
    let examples = Examples(entries, background)
    guard !entries.isEmpty, !examples.all.isEmpty else { return nil }
    let trials = (0..<folds).flatMap { ask(examples, fold: $0) }
    let heads = Heads(trials)
    let model = LinearModel(examples.all, entries: examples.entries.count)
    guard
      let ranking = Ranking(
        model, names: examples.entries, phrasings: examples.phrasings, fillers: examples.fillers,
        heads: heads)
    else { return nil }
    return (ranking, TrainingReport(trials, heads: heads, entries: examples.entries))
  }

  private static let folds = 5

  /// Asks a model what it was not shown: each example of the fold, and spoilt copies of it.
  private static func ask(_ examples: Examples, fold: Int) -> [Trial] {
    let shown = examples.all.filter { $0.group % folds != fold }
    let model = LinearModel(shown, entries: examples.entries.count)
    guard
      let ranking = Ranking(
        model, names: examples.entries, fillers: examples.fillers, heads: Heads())
    else { return [] }
    var trials: [Trial] = []
    for (number, example) in examples.all.enumerated() where example.group % folds == fold {
      trials.append(Trial(example, example.tokens, noise: nil, by: ranking))
      // What is spoilt is Chinese.
      guard !example.isEnglish else { continue }
      for (shift, noise) in Noise.allCases.enumerated() where (number + shift).isMultiple(of: 2) {
        let spoilt = noise.applied(to: example.tokens, seed: UInt64(number))
        trials.append(Trial(example, spoilt, noise: noise, by: ranking))
      }
    }
    return trials
  }
}

/// A question that was asked of a model that hadn't seen it.
struct Trial {
  let label: Int
  let isInScope: Bool
  let noise: Noise?
  let isEnglish: Bool
  let signals: Signals
  /// The numbers of the best entries.
  let best: [Int]

  init(_ example: Example, _ tokens: [Token], noise: Noise?, by ranking: Ranking) {
    label = example.label
    isInScope = example.isInScope
    self.noise = noise
    isEnglish = example.isEnglish
    (signals, best) = ranking.signals(of: Features(tokens))
  }

  var isRight: Bool { isInScope && best.first == label }
}

/// The heads: weights of the signals, for being in scope and for being right.
///
/// English questions have heads of their own: less of what they say is known.
struct Heads {
  private let chinese: Pair
  private let english: Pair

  /// Heads that know nothing.
  init() {
    chinese = Pair()
    english = Pair()
  }

  init(_ trials: [Trial]) {
    chinese = Pair(trials.filter { !$0.isEnglish })
    let foreign = trials.filter(\.isEnglish)
    // Who writes no English phrasings still has questions in English to decline.
    english = foreign.contains(where: \.isInScope) ? Pair(foreign) : chinese
  }

  func inScope(_ signals: Signals) -> Double {
    signals.likelihood(by: signals.isEnglish ? english.inScope : chinese.inScope)
  }

  func isRight(_ signals: Signals) -> Double {
    signals.likelihood(by: signals.isEnglish ? english.isRight : chinese.isRight)
  }

  /// All of them in the order in which they are kept.
  var weights: [Float] { chinese.inScope + chinese.isRight + english.inScope + english.isRight }

  private struct Pair {
    let inScope: [Float]
    let isRight: [Float]

    init() {
      inScope = [Float](repeating: 0, count: Signals.count)
      isRight = inScope
    }

    init(_ trials: [Trial]) {
      // Both sides weigh the same, and what is spoilt half as much as what isn't.
      let weights = trials.map { $0.noise == nil ? 1.0 : 0.5 }
      let total = zip(trials, weights).reduce(into: (inside: 1e-9, outside: 1e-9)) { sum, pair in
        if pair.0.isInScope { sum.inside += pair.1 } else { sum.outside += pair.1 }
      }
      let even = (total.inside + total.outside) / 2
      let samples = zip(trials, weights).map { trial, weight in
        (trial, weight * even / (trial.isInScope ? total.inside : total.outside))
      }
      inScope = Logistic.fit(
        samples.map {
          Logistic.Sample(inputs: $0.0.signals.inputs, isTrue: $0.0.isInScope, weight: $0.1)
        }, inputs: Signals.count)
      isRight = Logistic.fit(
        samples.map {
          Logistic.Sample(inputs: $0.0.signals.inputs, isTrue: $0.0.isRight, weight: $0.1)
        }, inputs: Signals.count)
    }
  }
}
