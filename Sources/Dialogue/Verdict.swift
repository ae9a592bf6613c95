import Knowledge
import Text

/// The word by which a yes/no question is answered before the fact is told: 可以 to 能不能, 是的 to 对吗.
struct Verdict {
  private let question: Spelling
  private let asked: String
  private let entry: Entry

  init(on asked: String, by entry: Entry) {
    self.asked = asked
    self.entry = entry
    question = Spelling(asked)
  }

  /// Nothing where the question doesn't say what makes it true or false.
  var word: String {
    guard Questions.isYesNo(asked) else { return "" }
    let wrong = entry.contradicts.compactMap(place)
    let right = entry.agrees.compactMap(place)
    // A number beside the right one makes another claim: 300元是两年的吗.
    let known = Set(entry.agrees.flatMap { numbers(in: $0).compactMap(\.integer) })
    let said = numbers(in: asked).filter { !$0.isOrdinal }.compactMap(\.integer)
    if !right.isEmpty, !known.isEmpty, said.contains(where: { !known.contains($0) }) { return "" }
    guard wrong.isEmpty != right.isEmpty, let place = (wrong + right).min() else { return "" }
    let pair = words(for: place)
    return wrong.isEmpty ? pair.yes : pair.no
  }

  /// Where a question says a word: numbers count as wholes, and what is denied isn't said.
  private func place(of word: String) -> Int? {
    let wanted = numbers(in: word).compactMap(\.integer)
    if !wanted.isEmpty {
      let said = numbers(in: asked).compactMap(\.integer)
      // What is wrong about a number is what it is, not whether it may be.
      return wanted.allSatisfy(said.contains) ? .max : nil
    }
    return question.places(of: normalize(word)).first { place in
      guard place > 0, "不没别未".contains(question.folded[place - 1]) else { return true }
      // 能不能 asks and denies nothing.
      return place > 1 && question.folded[place - 2] == question.folded[place]
    }
  }

  private typealias Pair = (yes: String, no: String)
  private static let plain: Pair = ("是的。", "不是。")

  /// Forms that ask by themselves, wherever they stand.
  private static let forms: [(words: [String], pair: Pair)] = [
    (["是不是", "是否", "对吗", "对不对", "是吗", "对吧", "是吧"], plain),
    (
      ["能不能", "可不可以", "能否", "可否", "行不行", "行吗", "可以吗", "可以不", "能行"],
      ("可以。", "不可以。")
    ),
    (["要不要", "需不需要", "用不用"], ("要。", "不用。")),
    (["有没有", "有无"], ("有。", "没有。")),
  ]

  /// Words that ask right before what is judged: 能卖吗, 要另外收费吗.
  private static let modals: [(words: [String], pair: Pair)] = [
    (["可以", "能够", "能"], ("可以。", "不可以。")),
    (["需要", "要"], ("要。", "不用。")),
  ]

  private func words(for place: Int) -> Pair {
    guard place < .max else { return Self.plain }
    for (words, pair) in Self.forms
    where words.contains(where: { !question.places(of: $0).isEmpty }) {
      return pair
    }
    for (words, pair) in Self.modals {
      let stands = words.contains { word in
        question.places(of: word).contains { start in
          (start == place || start + word.count == place)
            && (start == 0 || !"不只必须主重".contains(question.folded[start - 1]))
        }
      }
      if stands { return pair }
    }
    return Self.plain
  }
}
