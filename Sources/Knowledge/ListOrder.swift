/// Finds steps that are told in another order than in the facts: 先电信备案，再开办审批.
///
/// It needs to know no words. What stands between commas and words of order in a fact is a step; the
/// place of a step in the sentence is where its name stands, unless 之前, 在……之后 or 在后 turn it round.
enum ListOrder {
  static func finds(in sentence: String, facts: [String]) -> [SupportCheck.Find] {
    guard markers.contains(where: sentence.contains) else { return [] }
    let text = PlainText(sentence)
    let lists = facts.filter(isTold).map(steps)
    for list in lists + [numbered(facts)] where list.count > 1 {
      let told = places(of: keys(of: list), in: text)
      for (index, first) in told.enumerated() {
        for second in told[(index + 1)...] where first.rank != second.rank {
          let isReversed = isReversed(first.range, second.range, in: text.characters)
          if (first.rank < second.rank) != isReversed { continue }
          return [
            SupportCheck.Find(
              range: text.range(first.range),
              words: (text.string(first.range), text.string(second.range)))
          ]
        }
      }
    }
    return []
  }

  private static let markers = [
    "先", "再", "然后", "最后", "依次", "顺序", "接着", "随后", "第一", "后", "前", "才",
  ]

  // MARK: Facts

  /// Whether a fact tells an order in the order of its words.
  private static func isTold(_ fact: String) -> Bool {
    let isTurned = ["以前", "之前", "排在"].contains(where: fact.contains)
    return !isTurned && (isListed(fact) || fact.contains { "先后再".contains($0) })
  }

  /// Whether each item of an enumeration is a step of its own.
  private static func isListed(_ fact: String) -> Bool {
    fact.contains("顺序") || fact.contains("依次")
  }

  private struct Step {
    let rank: Int
    let name: [Character]
  }

  /// The steps of one fact, in its order; those that 和 or 、 joins have the same rank.
  private static func steps(of fact: String) -> [Step] {
    var breaks: [Character] = ["，", "：", "；", "。", "后", "再", "先"]
    if isListed(fact) { breaks.append("、") }
    var text = fact
    for (word, mark) in [("以后", "后"), ("之后", "后"), ("然后", "后"), ("最后", "后"), ("先后", "")] {
      text = text.replacing(word, with: mark)
    }
    return text.split { breaks.contains($0) }.enumerated().flatMap { rank, part in
      names(in: part).map { Step(rank: rank, name: $0) }
    }
  }

  /// 第一步是……, 第二步是……: facts that count are one list.
  private static func numbered(_ facts: [String]) -> [Step] {
    facts.flatMap { fact -> [Step] in
      let characters = Array(fact)
      guard characters.count > 5, characters[0] == "第", characters[3] == "是",
        let rank = Array("一二三四五六七八九").firstIndex(of: characters[1])
      else { return [] }
      return names(in: fact.dropFirst(4)).map { Step(rank: rank, name: $0) }
    }
  }

  private static func names(in part: Substring) -> [[Character]] {
    part.split { "和、，。；".contains($0) }.compactMap { piece in
      var name = PlainText(String(piece)).characters
      while let first = name.first, "由经要在把对才还的是也".contains(first) { name.removeFirst() }
      return name.count > 1 ? name : nil
    }
  }

  /// The names of the steps, and what they are without a verb of two characters, where it tells them apart.
  private static func keys(of steps: [Step]) -> [Step] {
    let short = steps.compactMap { step -> Step? in
      let name = Array(step.name.dropFirst(2))
      let isShared = steps.contains { $0.rank != step.rank && contains($0.name, name) }
      return name.count > 1 && !isShared ? Step(rank: step.rank, name: name) : nil
    }
    return (steps + short).sorted { $0.name.count > $1.name.count }
  }

  private static func contains(_ text: [Character], _ part: [Character]) -> Bool {
    text.count >= part.count
      && (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
  }

  // MARK: The sentence

  /// Where each rank is first named; a longer name covers the shorter ones within it.
  private static func places(
    of keys: [Step], in text: PlainText
  ) -> [(rank: Int, range: Range<Int>)] {
    var found: [(rank: Int, range: Range<Int>)] = []
    var covered: Set<Int> = []
    for key in keys {
      var place = 0
      while place + key.name.count <= text.characters.count {
        let range = place..<(place + key.name.count)
        if text.characters[place...].starts(with: key.name), covered.isDisjoint(with: range) {
          covered.formUnion(range)
          found.append((key.rank, range))
        }
        place += 1
      }
    }
    var seen: Set<Int> = []
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
      .filter { seen.insert($0.rank).inserted }
  }

  /// Whether what is told first happens last: 打印之前先登录, 缴费在审核之后, 复审在后，初审在前.
  private static func isReversed(
    _ first: Range<Int>, _ second: Range<Int>, in text: [Character]
  ) -> Bool {
    let between = String(text[first.upperBound..<max(first.upperBound, second.lowerBound)])
      .replacing("在线", with: "")
    let near = between.prefix(4)
    if near.contains("之前") || near.contains("以前") || near.hasPrefix("前") { return true }
    if near.contains("在后") || near.contains("在最后") { return true }
    guard between.contains(where: { "在等".contains($0) }) else { return false }
    let clause = text[second.upperBound...].prefix { !"，。；".contains($0) }
    return clause.contains("后") && !clause.contains("最")
  }
}

/// A text without its quotation marks, and where its characters stand in the whole.
private struct PlainText {
  private let whole: String
  private var indices: [String.Index] = []
  private(set) var characters: [Character] = []

  init(_ whole: String) {
    self.whole = whole
    for index in whole.indices where !"“”《》".contains(whole[index]) {
      indices.append(index)
      characters.append(whole[index])
    }
  }

  func range(_ range: Range<Int>) -> Range<String.Index> {
    indices[range.lowerBound]..<whole.index(after: indices[range.upperBound - 1])
  }

  func string(_ range: Range<Int>) -> String { String(characters[range]) }
}
