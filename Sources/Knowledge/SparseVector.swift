import Glibc

/// A question as weights of numbered features, of length 1.
struct SparseVector: Equatable {
  /// The numbers of the features, in order, each once.
  private(set) var numbers: [Int32] = []
  private(set) var weights: [Float] = []

  /// Weighs features, repeated as they occur, by how often they do and how rare they are.
  init(_ occurrences: [Int32], rarity: (Int32) -> Float) {
    let sorted = occurrences.sorted()
    numbers.reserveCapacity(sorted.count)
    weights.reserveCapacity(sorted.count)
    var squares: Float = 0
    var index = 0
    while index < sorted.count {
      var end = index + 1
      while end < sorted.count, sorted[end] == sorted[index] { end += 1 }
      let repeats = end - index
      let weight = (repeats == 1 ? 1 : 1 + logf(Float(repeats))) * rarity(sorted[index])
      numbers.append(sorted[index])
      weights.append(weight)
      squares += weight * weight
      index = end
    }
    guard squares > 0 else { return }
    let scale = 1 / squares.squareRoot()
    for index in weights.indices { weights[index] *= scale }
  }

  /// The cosine of the angle between the two.
  func similarity(to other: SparseVector) -> Float {
    var sum: Float = 0
    var left = 0
    var right = 0
    while left < numbers.count, right < other.numbers.count {
      if numbers[left] == other.numbers[right] {
        sum += weights[left] * other.weights[right]
        left += 1
        right += 1
      } else if numbers[left] < other.numbers[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return sum
  }
}
