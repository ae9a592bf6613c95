import Text

/// A line as its form is looked at: normalised, with its closing punctuation told apart.
struct QuestionLine {
  /// Scalars, since hardly anything is looked up so often.
  private let text: [Unicode.Scalar]
  /// Whether it ends with a question mark.
  let isAsked: Bool

  init(_ line: String) {
    var text = normalizedScalars(line)
    var isAsked = false
    while let last = text.last, last.isClosing {
      isAsked = isAsked || last == "?"
      text.removeLast()
    }
    self.text = text
    self.isAsked = isAsked
  }

  var isEmpty: Bool { text.isEmpty }

  /// 什么, 怎么, 几份 …, but not where they mean any or none: 什么都行, 没什么.
  var hasQuestionWord: Bool {
    text.indices.contains { start in
      QuestionLine.words.lengths(in: text, at: start).contains { !isIndefinite(start, $0) }
        || asksForNumber(at: start)
    } || startsWithEnglish(QuestionLine.englishWords)
  }

  /// It ends with 吗, or says the same of a thing and its opposite: 要不要, 有没有, 是否.
  var isPolar: Bool {
    switch text.last {
    case "吗", "嘛", "伐": return true
    case "吧" where ends(with: ["对吧", "是吧", "没错吧"]): return true
    case "么" where text.count > 2:
      if !ends(with: ["什么", "怎么", "这么", "那么", "要么", "多么", "甚么"]) { return true }
    default: break
    }
    return text.indices.contains { start in
      !QuestionLine.polarWords.lengths(in: text, at: start).isEmpty || isAnotherOrNot(start)
    } || hasPinyin(["neng bu neng", "yao bu yao", "shi bu shi", "ke bu ke yi", "you mei you"])
      || endsWithPinyin(["ma"])
  }

  /// 那红页呢, 几份呀.
  var endsWithParticle: Bool { text.count > 2 && ends(with: ["呢"]) || endsWithPinyin(["ne"]) }

  /// 可以不, 交了没; but not 暂时不, which is an answer.
  var endsWithNegation: Bool {
    guard text.count > 2, let last = text.last else { return false }
    let before = text[text.count - 2]
    if last == "不" { return !"时先还都也就并决是但暂绝从再更又".unicodeScalars.contains(before) }
    return last == "没" && "了过完好到成".unicodeScalars.contains(before)
  }

  /// 介绍一下红页, 我想知道流程.
  var asksToTell: Bool {
    let requests = QuestionLine.requests.lengths(in: text, at: 0)
    if requests.contains(where: { text.count > $0 + 1 }) { return true }
    return startsWithEnglish(["tell", "explain", "describe"])
  }

  /// 是先保存还是先发布; without 是 before it 还是 may mean still, as in 年限还是两年.
  var hasAlternative: Bool {
    text.indices.contains { start in
      start > 2 && has("还是", at: start) && start + 2 < text.count
        && text[..<start].contains("是")
    }
  }

  var startsAsEnglishPolar: Bool {
    startsWithEnglish([
      "can", "could", "do", "does", "did", "is", "are", "should", "may", "must", "will", "would",
      "has", "have",
    ])
  }

  /// duoshao, zenme, shenme … in a run of pinyin.
  var hasPinyinWord: Bool {
    hasPinyin([
      "duo shao", "duo jiu", "zen me", "zen yang", "ru he", "shen me", "na li", "na ge", "na er",
      "na xie",
      "ji fen", "ji tian", "ji nian", "ji bu", "ji ge", "wei he", "za ban", "za nong", "shui lai",
    ])
  }
}

extension QuestionLine {
  private static let words = WordStarts(
    """
    什么 怎么 怎样 如何 多少 多久 多长 多大 多高 多远 多宽 多快 何时 何处 何地 何人 何种 为何 哪 谁 啥 咋 怎 甚么 几时 第几 \
    点样 点解 边度 边个 边位 边处 几多 几耐 几钿 几化 啷个 郎个 囊个 乜 咩 么子 么样 么斯 么事
    """)

  private static let polarWords = WordStarts("是否 能否 可否 会否 有无 有冇 系咪 阿是 阿要 阿有")

  private static let requests = WordStarts("介绍 说说 讲讲 解释 告诉我 想知道 我想知道 想问 我想问 请问 问一下 问下")

  private static let englishWords = [
    "what", "how", "where", "when", "why", "who", "which", "whose", "whom",
  ]

  /// What is counted: 几 before it asks for a number.
  private static let measures = Set("份个天年月日步次张块元钱项条家种级字号位点遍台页层轮回".unicodeScalars)

  private func has(_ word: String, at start: Int) -> Bool {
    var place = start
    for scalar in word.unicodeScalars {
      guard place < text.count, text[place] == scalar else { return false }
      place += 1
    }
    return true
  }

  private func ends(with words: [String]) -> Bool {
    words.contains { word in
      let start = text.count - word.unicodeScalars.count
      return start >= 0 && has(word, at: start)
    }
  }

  /// 几份, 几个; but not 几乎 or 十几个.
  private func asksForNumber(at start: Int) -> Bool {
    guard text[start] == "几", start == 0 || !"十百千好".unicodeScalars.contains(text[start - 1]) else {
      return false
    }
    if start + 1 == text.count {
      return start == 0 || "要交填盖印有".unicodeScalars.contains(text[start - 1])
    }
    return QuestionLine.measures.contains(text[start + 1])
  }

  /// Whether a question word means any or none here.
  private func isIndefinite(_ start: Int, _ length: Int) -> Bool {
    let before = text[..<start]
    let after = text[(start + length)...]
    if text[start] == "哪", after.first == "怕" { return true }
    if has("怎么办", at: start) { return false }
    if text[start] == "怎", before.last == "不", length < 3 { return false }
    let leads = ["没", "没有", "无论", "不管", "不论", "随便", "任", "管他", "别的", "忘了", "不知道", "不清楚", "不晓得"]
    if !isAsked,
      leads.contains(where: { before.reversed().starts(with: $0.unicodeScalars.reversed()) })
    {
      return true
    }
    return ["都行", "都可以", "都好", "都没", "都不", "也没", "也不", "的都", "样都"].contains {
      after.starts(with: $0.unicodeScalars)
    }
  }

  /// A character, 不 or 没, and the same character again: 要不要, 可不可以, 有没有.
  private func isAnotherOrNot(_ start: Int) -> Bool {
    guard start > 0, start + 1 < text.count, text[start].isNegative else { return false }
    let character = text[start + 1]
    guard character.properties.isAlphabetic, character != "不" else { return false }
    return text[start - 1] == character
      || (start > 1 && text[start - 2] == character && text[start - 1] != character
        && isRepeated(start))
  }

  /// 需要不需要, 可以不可以: both characters are repeated.
  private func isRepeated(_ start: Int) -> Bool {
    start > 1 && start + 2 < text.count && text[start - 2] == text[start + 1]
      && text[start - 1] == text[start + 2]
  }

  private func startsWithEnglish(_ words: [String]) -> Bool {
    // Without a Latin letter at the beginning there is no English there.
    guard let start = text.firstIndex(where: \.properties.isAlphabetic), text[start].isASCII else {
      return false
    }
    let parts = whole.split { !$0.isLetter }
    guard parts.count > 1, let first = parts.first else { return false }
    return words.contains { first == $0 }
  }

  private var whole: String {
    var whole = String.UnicodeScalarView()
    whole.append(contentsOf: text)
    return String(whole)
  }

  /// The Latin runs that are made of syllables, parted by spaces, with one at both ends.
  private var syllables: String {
    let runs = whole.split { !($0.isASCII && $0.isLetter) }
    return " "
      + runs.compactMap { Pinyin.segment($0)?.joined(separator: " ") }.joined(separator: " ") + " "
  }

  private func hasPinyin(_ words: [String]) -> Bool {
    guard text.contains(where: \.isLatin) else { return false }
    let syllables = syllables
    return words.contains { syllables.contains(" \($0) ") }
  }

  private func endsWithPinyin(_ words: [String]) -> Bool {
    guard let last = text.last, last.isLatin else { return false }
    let parts = syllables.split(separator: " ")
    return parts.count > 2 && words.contains { parts.last == $0[...] }
  }
}

/// Words by what they begin with, so that at most places none is compared.
private struct WordStarts {
  /// By the lowest byte of the first scalar.
  private var words: [[[Unicode.Scalar]]] = Array(repeating: [], count: 256)

  /// Words parted by blanks.
  init(_ words: String) {
    for word in words.split(separator: " ").map({ Array($0.unicodeScalars) }) {
      self.words[Int(word[0].value & 0xFF)].append(word)
    }
  }

  /// The lengths of the words that stand at a place of a text.
  func lengths(in text: [Unicode.Scalar], at start: Int) -> [Int] {
    let words = words[Int(text[start].value & 0xFF)]
    return words.isEmpty ? [] : words.filter { text[start...].starts(with: $0) }.map(\.count)
  }
}

extension Unicode.Scalar {
  fileprivate var isClosing: Bool {
    switch self {
    case "?", "!", ".", ",", ";", ":", "~", "…", " ", "”", "」", ")": true
    default: false
    }
  }

  fileprivate var isNegative: Bool {
    switch self {
    case "不", "没", "唔", "勿": true
    default: false
    }
  }

  fileprivate var isLatin: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}
