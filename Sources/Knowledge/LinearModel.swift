import Glibc
import Text

/// The features that occur in the examples, in the order of their hashes.
struct Vocabulary {
  let hashes: [UInt64]
  /// How much a feature says: the rarer among the entries, the more, ln((1 + examples) / (1 + those
  /// with it)) + 1, times the weight of its channel.
  let rarity: [Float]
  /// Whether it occurs in an example that isn't of the background.
  let isInScope: [Bool]
  /// The rarity of a word that no example has.
  let unseen: Float

  private let numbers: [UInt64: Int32]

  init(_ examples: [Example]) {
    // A feature of the background alone has no count, and so says as much as one can.
    var counts: [UInt64: Int] = [:]
    for example in examples {
      for hash in Set(example.hashes) { counts[hash, default: 0] += example.isInScope ? 1 : 0 }
    }
    let total = Float(1 + examples.count { $0.isInScope })
    hashes = counts.keys.sorted()
    rarity = hashes.map { hash in
      (logf(total / Float(1 + (counts[hash] ?? 0))) + 1) * Features.Channel(of: hash).weight
    }
    isInScope = hashes.map { (counts[$0] ?? 0) > 0 }
    unseen = logf(total) + 1
    numbers = Dictionary(
      uniqueKeysWithValues: hashes.enumerated().map { ($0.element, Int32($0.offset)) })
  }

  /// The features for which the flag is set, which get new numbers.
  func keeping(_ isKept: [Bool]) -> Vocabulary {
    Vocabulary(
      hashes: zip(hashes, isKept).filter(\.1).map(\.0),
      rarity: zip(rarity, isKept).filter(\.1).map(\.0),
      isInScope: zip(isInScope, isKept).filter(\.1).map(\.0), unseen: unseen)
  }

  private init(hashes: [UInt64], rarity: [Float], isInScope: [Bool], unseen: Float) {
    self.hashes = hashes
    self.rarity = rarity
    self.isInScope = isInScope
    self.unseen = unseen
    numbers = Dictionary(
      uniqueKeysWithValues: hashes.enumerated().map { ($0.element, Int32($0.offset)) })
  }

  /// The numbers of the features that are known, sorted, with weights whose squares sum to 1.
  func vector(of hashes: [UInt64]) -> SparseVector {
    SparseVector(hashes.compactMap { numbers[$0] }) { rarity[Int($0)] }
  }
}

/// A question of which it is known where it belongs.
struct Example {
  /// The number of the class: the entries first, then the kinds of background, then all of it.
  let label: Int
  let isInScope: Bool
  let tokens: [Token]
  let hashes: [UInt64]
  /// Examples that are nearly the same share a group and so a fold.
  let group: Int

  var isEnglish: Bool { tokens.isEnglish }
}

/// A linear separator of each class from the rest.
struct LinearModel {
  private(set) var vocabulary: Vocabulary
  /// For each class its bias, and a scale for its weights, which are kept as 8-bit numbers.
  private(set) var biases: [Float] = []
  private(set) var scales: [Float] = []
  /// For each feature the classes for which it has a weight that counts.
  private(set) var rows: [[(label: UInt16, weight: Int8)]]

  /// Learns one class for each entry, told from the other entries, then one for each kind of
  /// background and one for all of it, told from everything else.
  ///
  /// The entries don't learn from the background: it is full of 多少钱 and 怎么办理 about other
  /// matters, from which they would learn that these words don't matter.
  init(_ examples: [Example], entries: Int) {
    vocabulary = Vocabulary(examples)
    rows = Array(repeating: [], count: vocabulary.hashes.count)
    let inside = examples.filter(\.isInScope)
    var solver = Solver(inside.map { vocabulary.vector(of: $0.hashes) }, width: rows.count)
    for entry in 0..<entries {
      add(solver.solve(inside.map { $0.label == entry }))
    }
    solver = Solver(examples.map { vocabulary.vector(of: $0.hashes) }, width: rows.count)
    for kind in Background.Kind.ordered.indices {
      add(solver.solve(examples.map { $0.label == entries + kind }))
    }
    add(solver.solve(examples.map { !$0.isInScope }))
    dropIdle()
  }

  /// Drops the pairs that speak for no class; what the coverage asks for stays.
  private mutating func dropIdle() {
    let isKept = zip(vocabulary.hashes, rows).map { hash, row in
      switch Features.Channel(of: hash) {
      case .written, .sound, .soundPair: true
      case .writtenPair, .gappedPair: !row.isEmpty
      }
    }
    vocabulary = vocabulary.keeping(isKept)
    rows = zip(rows, isKept).filter(\.1).map(\.0)
  }

  private mutating func add(_ separator: (weights: [Float], bias: Float)) {
    let label = UInt16(biases.count)
    let scale = max(separator.weights.reduce(0) { max($0, abs($1)) }, 1e-9) / 127
    biases.append(separator.bias)
    scales.append(scale)
    for (feature, weight) in separator.weights.enumerated()
    where abs(weight) >= LinearModel.least {
      let rounded = (weight / scale).rounded()
      if rounded != 0 { rows[feature].append((label, Int8(rounded))) }
    }
  }

  /// Smaller weights are dropped: they are most of them, and change no ranking.
  private static let least: Float = 0.1
}

/// Finds linear support vector machines with squared hinge loss by dual coordinate descent.
///
/// After Hsieh et al., A Dual Coordinate Descent Method for Large-scale Linear SVM (2008), with their
/// shrinking: examples that are safely on their side are left out until the rest is solved. The
/// order of the examples is pseudo-random and always the same, and so is the result.
private struct Solver {
  private var weights: [Float]
  private let starts: [Int]
  private let numbers: [Int32]
  private let values: [Float]
  private let norms: [Float]

  /// The penalty is 1, of which the dual sees the reciprocal of the double.
  private static let diagonal: Float = 0.5
  private static let tolerance: Float = 0.1
  private static let mostPasses = 40

  init(_ vectors: [SparseVector], width: Int) {
    weights = Array(repeating: 0, count: width)
    var starts = [0]
    for vector in vectors { starts.append((starts.last ?? 0) + vector.numbers.count) }
    self.starts = starts
    numbers = vectors.flatMap(\.numbers)
    values = vectors.flatMap(\.weights)
    // One more for the bias, which is the weight of a feature that all have.
    norms = vectors.map { $0.weights.reduce(1) { $0 + $1 * $1 } }
  }

  /// Separates the examples for which `isPositive` holds; the rest is the other side.
  mutating func solve(_ isPositive: [Bool]) -> (weights: [Float], bias: Float) {
    let count = isPositive.count
    for index in weights.indices { weights[index] = 0 }
    var bias: Float = 0
    var duals = [Float](repeating: 0, count: count)
    var order = Array(0..<count)
    var active = count
    var bound = Float.infinity
    var random: UInt64 = 0x2545_F491_4F6C_DD1D
    for _ in 0..<Solver.mostPasses {
      var steepest = -Float.infinity
      var flattest = Float.infinity
      for index in stride(from: active - 1, to: 0, by: -1) {
        random ^= random << 13
        random ^= random >> 7
        random ^= random << 17
        order.swapAt(index, Int(random % UInt64(index + 1)))
      }
      var position = 0
      while position < active {
        let index = order[position]
        let side: Float = isPositive[index] ? 1 : -1
        let dual = duals[index]
        let gradient = side * (bias + product(index)) - 1 + Solver.diagonal * dual
        if dual == 0, gradient > bound {
          active -= 1
          order.swapAt(position, active)
          continue
        }
        let projected = dual == 0 ? min(gradient, 0) : gradient
        steepest = max(steepest, projected)
        flattest = min(flattest, projected)
        if abs(projected) > 1e-6 {
          duals[index] = max(dual - gradient / (norms[index] + Solver.diagonal), 0)
          let step = (duals[index] - dual) * side
          bias += step
          add(index, times: step)
        }
        position += 1
      }
      if steepest - flattest <= Solver.tolerance {
        guard active < count else { break }
        active = count
        bound = .infinity
      } else {
        bound = steepest <= 0 ? .infinity : steepest
      }
    }
    return (weights, bias)
  }

  private func product(_ index: Int) -> Float {
    var sum: Float = 0
    weights.withUnsafeBufferPointer { weights in
      numbers.withUnsafeBufferPointer { numbers in
        values.withUnsafeBufferPointer { values in
          for place in starts[index]..<starts[index + 1] {
            sum += weights[Int(numbers[place])] * values[place]
          }
        }
      }
    }
    return sum
  }

  private mutating func add(_ index: Int, times step: Float) {
    let range = starts[index]..<starts[index + 1]
    weights.withUnsafeMutableBufferPointer { weights in
      for place in range { weights[Int(numbers[place])] += step * values[place] }
    }
  }
}
