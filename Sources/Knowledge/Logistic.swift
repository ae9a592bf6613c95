import Glibc

/// Logistic regression with a little shrinkage, by Newton's method.
enum Logistic {
  struct Sample {
    let inputs: [Float]
    let isTrue: Bool
    let weight: Double
  }

  private static let penalty = 0.01
  private static let passes = 25

  /// The weight of each input.
  static func fit(_ samples: [Sample], inputs count: Int) -> [Float] {
    var weights = [Double](repeating: 0, count: count)
    for _ in 0..<passes {
      var gradient = weights.map { penalty * $0 }
      var curvature = [[Double]](
        repeating: [Double](repeating: 0, count: count), count: count)
      for index in 0..<count { curvature[index][index] = penalty + 1e-9 }
      for sample in samples {
        var sum = 0.0
        for index in 0..<count { sum += weights[index] * Double(sample.inputs[index]) }
        let likelihood = 1 / (1 + exp(-sum))
        let error = (likelihood - (sample.isTrue ? 1 : 0)) * sample.weight
        let slope = likelihood * (1 - likelihood) * sample.weight
        for row in 0..<count {
          let input = Double(sample.inputs[row])
          gradient[row] += error * input
          for column in 0...row {
            curvature[row][column] += slope * input * Double(sample.inputs[column])
          }
        }
      }
      let step = solve(curvature, gradient)
      for index in 0..<count { weights[index] -= step[index] }
      if step.allSatisfy({ abs($0) < 1e-6 }) { break }
    }
    return weights.map { Float($0) }
  }

  /// Solves a symmetric positive definite system, given its lower half, by Cholesky's method.
  private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    let count = right.count
    var lower = matrix
    for row in 0..<count {
      for column in 0...row {
        var sum = lower[row][column]
        for index in 0..<column { sum -= lower[row][index] * lower[column][index] }
        lower[row][column] =
          row == column ? max(sum, 1e-12).squareRoot() : sum / lower[column][column]
      }
    }
    var solution = right
    for row in 0..<count {
      for index in 0..<row { solution[row] -= lower[row][index] * solution[index] }
      solution[row] /= lower[row][row]
    }
    for row in (0..<count).reversed() {
      for index in row + 1..<count { solution[row] -= lower[index][row] * solution[index] }
      solution[row] /= lower[row][row]
    }
    return solution
  }
}
