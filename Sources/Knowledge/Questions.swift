import Text

/// What can be told of a question by its form alone.
package enum Questions {
  /// Whether a line asks something rather than states it.
  package static func isQuestion(_ text: String) -> Bool {
    confidence(text) >= Policy.leastQuestion
  }

  /// How sure it is that a line asks something, 0 to 1.
  package static func confidence(_ text: String) -> Double {
    let line = QuestionLine(text)
    guard !line.isEmpty else { return 0 }
    if line.isAsked { return line.hasQuestionWord ? 0.97 : 0.95 }
    if line.isPolar { return 0.95 }
    if line.hasQuestionWord || line.startsAsEnglishPolar || line.hasPinyinWord { return 0.9 }
    if line.endsWithParticle { return 0.85 }
    if line.asksToTell { return 0.75 }
    return line.hasAlternative || line.endsWithNegation ? 0.7 : 0
  }

  /// Whether a question can be answered by 是 or 不是: 要盖章吗, 是不是免费, can I.
  package static func isYesNo(_ text: String) -> Bool {
    let line = QuestionLine(text)
    return (line.isPolar || line.startsAsEnglishPolar) && !line.hasQuestionWord
  }

  /// Whether most of a line is in English.
  package static func isEnglish(_ text: String) -> Bool {
    let tokens = tokens(of: normalize(text))
    let words = tokens.count { $0.kind == .word }
    return words > 1 && 2 * words > tokens.count
  }

  /// Parts a line into its questions, as they were typed.
  ///
  /// What isn't a question by itself stays with the question after it, whose setting it tells
  /// (“我们没有网站，标识怎么弄？”), and at the end with the one before it. So does a question without
  /// a mark after which something is stated and only then asked: it was somebody else's (“主任问要几份，
  /// 我说不知道，到哪里打印？”).
  package static func split(_ text: String) -> [String] {
    var questions: [String] = []
    var setting = ""
    let pieces = pieces(of: text)
    let asks = pieces.map { isQuestion($0.text) && !continues($0.text) }
    for (index, piece) in pieces.enumerated() {
      if asks[index], !isTold(index, of: pieces, asks) {
        questions.append(trimmed(setting + piece.text + piece.end))
        setting = ""
      } else if continues(piece.text), setting.isEmpty, let last = questions.popLast() {
        questions.append(last + piece.lead + piece.text + piece.end)
      } else {
        setting += piece.text + piece.end
      }
    }
    let rest = trimmed(setting)
    guard !rest.isEmpty else { return questions }
    guard let last = questions.popLast() else { return [rest] }
    return questions + [trimmed(last + rest)]
  }
}

extension Questions {
  /// A clause with the punctuation around it.
  private struct Piece {
    var lead = ""
    var text = ""
    var end = ""

    var isAsked: Bool { end.contains { "？?\n".contains($0) } }
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var piece = Piece()
    for character in text {
      if "？?；;。！!\n，,".contains(character) {
        piece.end.append(character)
        continue
      }
      if !piece.end.isEmpty {
        pieces.append(piece)
        piece = Piece()
      }
      piece.text.append(character)
    }
    pieces.append(piece)
    return pieces.filter { !trimmed($0.text).isEmpty }
  }

  /// Whether a clause without a mark is followed by a statement and then by a question, all up to the
  /// next mark.
  private static func isTold(_ index: Int, of pieces: [Piece], _ asks: [Bool]) -> Bool {
    guard !pieces[index].isAsked else { return false }
    var isStated = false
    for next in pieces.indices[(index + 1)...] {
      if asks[next], isStated { return true }
      isStated = isStated || !asks[next] && !continues(pieces[next].text)
      if pieces[next].isAsked { return false }
    }
    return false
  }

  /// Whether a clause goes on with an alternative: 是先保存，还是先发布.
  private static func continues(_ clause: String) -> Bool {
    let clause = normalize(clause)
    return ["还是", "或者", "或是", "or "].contains { clause.hasPrefix($0) }
  }

  /// Without white space and without words that only lead on to the next question.
  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    let isLoose = { (character: Character) in character.isWhitespace || "，,、".contains(character) }
    var isChanged = true
    while isChanged {
      let count = text.count
      text = text.drop(while: isLoose)
      for lead in leads where text.hasPrefix(lead) && text.count > lead.count + 1 {
        text = text.dropFirst(lead.count)
      }
      isChanged = text.count < count
    }
    while let last = text.last, isLoose(last) { text = text.dropLast() }
    return String(text)
  }

  private static let leads = [
    "另外", "还有", "还想问", "再问一下", "再问下", "顺便问一下", "顺便问下", "顺便", "以及", "然后再问",
  ]
}
