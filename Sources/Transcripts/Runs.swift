/// One of the ways through a transcript whose user says something in several ways.
package struct Run: Equatable, Sendable {
  /// From 1, in the order of the file.
  package let number: Int
  /// For each choice of the file, in order, which one is taken.
  let choices: [Int]
  /// The choices in words; empty if there is only this way.
  package let label: String

  /// What is typed in one exchange; `start` is the number of choices before it.
  func typed(_ template: [Template], from start: Int, _ captures: Captures) -> String {
    var place = start
    return template.map { line in
      line.pieces.map { piece in
        switch piece {
        case .text(let text): return text
        case .capture(let name): return captures[name] ?? "{\(name)}"
        case .choice(let all):
          let choice = place < choices.count ? choices[place] : 0
          place += 1
          return all[choice]
        }
      }.joined()
    }.joined(separator: "\n")
  }
}

extension Transcript {
  /// How many ways there are through the file.
  package var runCount: Int {
    choices.reduce(1) { count, choice in
      let (product, overflow) = count.multipliedReportingOverflow(by: choice.count)
      return overflow ? Int.max : product
    }
  }

  /// The ways through the file; the last choice changes fastest.
  package var runs: [Run] {
    let all = choices
    return (0..<max(1, runCount)).map { number in
      var rest = number
      var picked: [Int] = []
      for choice in all.reversed() {
        picked.append(rest % choice.count)
        rest /= choice.count
      }
      picked.reverse()
      let label = zip(all, picked).map { "「\($0[$1])」" }.joined()
      return Run(number: number + 1, choices: picked, label: label)
    }
  }

  private var choices: [[String]] { exchanges.flatMap(\.choices) }
}

extension Transcript.Exchange {
  /// The choices in what is typed.
  var choices: [[String]] {
    template.flatMap(\.pieces).compactMap { piece in
      if case .choice(let all) = piece { all } else { nil }
    }
  }
}
