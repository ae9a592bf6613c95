import Knowledge
import Text

/// Words typed as pinyin because the input method was off: `chexiao`, `年限san年`, `lianxiren：…`.
struct Letters {
  let lexicon: Lexicon

  /// The line with such words in Han characters; nil if it holds none.
  ///
  /// Only what can't be a value is read so: a command that stands alone, the name of a field before
  /// a sign, a number before 年.
  func read(_ line: Spelling, mayBeName: Bool = false) -> Spelling? {
    if !mayBeName, let word = homophone(of: line) { return word }
    if let line = withNamesSpelled(line) { return line }
    var text: [Character] = []
    var isChanged = false
    var index = 0
    while index < line.count {
      let end = end(of: line, from: index)
      guard end > index + 1 else {
        text.append(line.typed[index])
        index += 1
        continue
      }
      let run = String(line.folded[index..<end])
      let word = word(for: run, in: line, from: index, to: end)
      text += word ?? Array(line.typed[index..<end])
      isChanged = isChanged || word != nil
      index = end
    }
    return isChanged ? Spelling(String(text)) : nil
  }

  /// The command that sounds like the line and differs by one character: 撤消.
  private func homophone(of line: Spelling) -> Spelling? {
    guard (2...4).contains(line.count), line.folded.allSatisfy(\.isHan),
      Command.find(in: line.key)?.isExact != true, let sound = Self.pinyin(line.key)
    else { return nil }
    let word = Self.commands.first { word, reading in
      reading == sound && word.count == line.count
        && zip(word, line.folded).count { $0 != $1 } == 1
    }
    return word.map { Spelling($0.word) }
  }

  /// The line with the name of a field put right where another character of the same sound stands at
  /// the beginning of a clause: `莲系人改为…`.
  ///
  /// Only before a sign, a word that leads to a value or a person's name, and only if no field's name
  /// stands there.
  func withNamesSpelled(_ line: Spelling) -> Spelling? {
    var text = Array(line.typed)
    var isChanged = false
    for range in line.clauseRanges {
      let clause = line[range]
      let core = clause.dropping(leads: ["把", "将", "请把", "我的", "我们", "单位"])
      for part in [clause.trimmed, core] where !isChanged {
        guard let start = clause.places(of: part.key).first, let (place, right) = misspelling(part)
        else { continue }
        text[range.lowerBound + start + place] = right
        isChanged = true
      }
    }
    return isChanged ? Spelling(String(text)) : nil
  }

  /// The place of the wrong character in a field's name that a clause begins with, and the right one.
  private func misspelling(_ clause: Spelling) -> (place: Int, right: Character)? {
    guard clause.count > 2, clause.folded[0].isHan else { return nil }
    // `单位明称…` begins with 单位, which is a name too.
    let known = lexicon.leadingField(of: clause).map { clause.count - $0.rest.count } ?? 1
    for place in lexicon.names.indices {
      guard lexicon.names[place].letters.count > known,
        lexicon.names[place].letters.count < clause.count,
        let index = clause.onlyDifference(from: lexicon.names[place].letters),
        case let (_, name, field) = lexicon.names[place],
        let meant = Self.pinyin(String(name[index])),
        meant == Self.pinyin(String(clause.folded[index])),
        case let rest = clause.dropFirst(name.count),
        Words.joints.contains(where: rest.dropping(leads: ["就", "也", "要", "想", "先"]).hasPrefix)
          || rest.folded[0].isASCIIDigit
          || field.kind == .person && PersonNames.areLike(rest)
          || field.kind == .text && rest.count >= 4
            && Words.organizationEnds.contains(where: rest.hasSuffix)
      else { continue }
      return (index, Character(name[index]))
    }
    return nil
  }

  /// Where the run of letters that begins at a place ends.
  private func end(of line: Spelling, from start: Int) -> Int {
    var end = start
    while end < line.count, ("a"..."z").contains(line.folded[end]) { end += 1 }
    return end
  }

  private func word(for run: String, in line: Spelling, from start: Int, to end: Int)
    -> [Character]?
  {
    guard Pinyin.segment(run) != nil else { return nil }
    let after = line.dropFirst(end).trimmed { $0 == " " }
    if start == 0, after.isEmpty {
      if let found = Self.sentences.first(where: { $0.reading == run }) { return Array(found.word) }
    }
    if after.hasPrefix("年") || run.hasSuffix("nian") {
      for (number, syllables) in Self.numbers
      where syllables + (after.hasPrefix("年") ? "" : "nian") == run {
        return Array(number + (after.hasPrefix("年") ? "" : "年"))
      }
    }
    let isNamed = [":", "=", "是"].contains(where: after.hasPrefix)
    guard isNamed else { return nil }
    return lexicon.names.first { Self.pinyin($0.name) == run }.map { Array($0.name) }
  }

  private typealias Sounding = (word: String, reading: String)

  /// The words of the commands, and all that gives a command, with their reading.
  private static let commands = sounding(Command.table.flatMap(\.words))
  private static let sentences = sounding(Command.table.flatMap { $0.words + $0.sentences })

  private static func sounding(_ words: [String]) -> [Sounding] {
    words.compactMap { word in pinyin(word).map { (word, $0) } }
  }

  private static let numbers: [(String, String)] = "一二三四五六七八九十两".compactMap { number in
    pinyin(String(number)).map { (String(number), $0) }
  }

  /// The reading of a word of Han characters.
  private static func pinyin(_ word: String) -> String? {
    var letters = ""
    for scalar in word.unicodeScalars {
      guard let syllable = Pinyin.syllable(of: scalar) else { return nil }
      letters += syllable
    }
    return letters.isEmpty ? nil : letters
  }
}
