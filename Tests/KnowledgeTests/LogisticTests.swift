import Testing
import Text

@testable import Knowledge

struct LogisticTests {
  @Test func `a head finds the odds that it was shown`() {
    // Three in four are true where the input is 1, one in four where it is 0.
    let samples = (0..<4000).map { number in
      let input: Float = number.isMultiple(of: 2) ? 1 : 0
      let isTrue = input == 1 ? number % 8 != 0 : number % 8 == 1
      return Logistic.Sample(inputs: [1, input], isTrue: isTrue, weight: 1)
    }
    let weights = Logistic.fit(samples, inputs: 2)
    #expect(abs(weights[0] + 1.0986) < 0.01)
    #expect(abs(weights[1] - 2.1972) < 0.02)
  }

  @Test(arguments: Noise.allCases)
  func `a question is spoilt, and always in the same way`(noise: Noise) {
    let question = tokens(of: "我们单位没有网站域名注册要多少钱")
    let copies = (0..<8).map { noise.applied(to: question, seed: $0) }
    #expect(copies == (0..<8).map { noise.applied(to: question, seed: $0) })
    #expect(copies.contains { $0 != question })
    #expect(noise.applied(to: tokens(of: "几份"), seed: 1) == tokens(of: "几份"))
  }
}
