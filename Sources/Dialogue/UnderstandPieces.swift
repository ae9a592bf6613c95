import Drafts
import Knowledge
import Text

extension Understanding {
  /// The parts of a clause that blanks part, where each says something by itself:
  /// `某局 苏日娜 13800138000 三年 没网站`.
  ///
  /// A blank within a value parts nothing: `138 0013 8000`, `3 年`, `IP 8.8.8.8`.
  func pieces(_ clause: Spelling) -> [Spelling] {
    let words = words(of: clause)
    guard words.count > 1 else { return [clause] }
    // `IP：8.8.8.8 和 9.9.9.9`
    if let (field, value) = named(clause, needsSeparator: true), several(value, for: field) != nil {
      return [clause]
    }
    var pieces: [Spelling] = []
    var standing = 0
    var name: Field?
    for word in words {
      if word.count > 1, word.folded.allSatisfy(\.isHan), callsWithoutName(word),
        words.contains(where: isFullName)
      {
        // `马莉 办公室 158…`: where somebody sits belongs to no field.
        continue
      } else if let field = name {
        // The name of a field belongs to the word after it.
        pieces.append(Spelling("\(field.label)：\(word.text)"))
        name = nil
        standing += 1
      } else if let field = lexicon.field(named: word) {
        name = field
      } else if stands(word) || isPersonLike(word) {
        // Where a person is asked for, a name is as much as a value.
        standing += stands(word) || pending?.kind == .person ? 1 : 0
        pieces.append(word)
      } else if let last = pieces.popLast() {
        pieces.append(Spelling(last.text + " " + word.text))
      } else {
        pieces.append(word)
      }
    }
    if let name { pieces.append(Spelling(name.label)) }
    return standing > 1 ? pieces : [clause]
  }

  private func words(of clause: Spelling) -> [Spelling] {
    var words: [Spelling] = []
    var start = 0
    for index in 0...clause.count where index == clause.count || clause.folded[index] == " " {
      if index > start { words += nameAndNumber(clause[start..<index].trimmed) }
      start = index + 1
    }
    return words.filter { !$0.isEmpty }
  }

  /// `苏日娜13800138000` is two words.
  private func nameAndNumber(_ word: Spelling) -> [Spelling] {
    let name = word.prefix(word.folded.prefix(while: \.isHan).count)
    let number = word.dropFirst(name.count)
    guard number.count == 11, number.folded.allSatisfy(\.isASCIIDigit), isPersonLike(name) else {
      return [word]
    }
    return [name, number]
  }

  /// Whether a word states something without its neighbours.
  private func stands(_ word: Spelling) -> Bool {
    // A run of digits may be a part of a longer number.
    if word.folded.allSatisfy(\.isASCIIDigit), word.count != 11 {
      return TypedValues.find(in: word).contains { $0.kind == .phone }
    }
    if isOrganization(word) || polarity(word) != nil { return true }
    if named(word, needsSeparator: false) != nil { return true }
    if word.hasPrefix("先") || word.hasPrefix("第"), unitSpoken(word) != nil { return true }
    let tokens = TypedValues.find(in: word)
    guard tokens.count == 1, let place = word.places(of: normalize(tokens[0].text)).first else {
      return false
    }
    // `自建站lyj.nanning.gov.cn` says two things.
    let end = place + tokens[0].text.count
    return end == word.count && (place == 0 || polarity(word.prefix(place)) != nil)
  }

  /// Whether a word may be somebody's name; only worth asking beside other values.
  func isPersonLike(_ word: Spelling) -> Bool {
    guard (2...5).contains(word.count), word.folded.allSatisfy(\.isHan), !isOrganization(word),
      let field = matter.knowledge.fields.first(where: { $0.kind == .person }),
      !word.key.containsAny(Words.talk), lexicon.leadingField(of: word) == nil
    else { return false }
    return fitsCheck(word, field)
  }
}
