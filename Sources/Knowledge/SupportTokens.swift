import Text

/// A critical word or number where it stands in a text.
struct CriticalToken: Sendable {
  let word: CriticalWord
  let range: Range<String.Index>
  /// Whether it is said, denied (不挂在顶部), or only set off (不能只挂在首页, 没有英文域名的).
  var standing = Standing.asserted

  enum Standing: Sendable { case asserted, denied, setOff }

  var isDenied: Bool { standing == .denied }
}

/// A text as its critical words and numbers, in order.
struct CriticalText: Sendable {
  let text: String
  /// Parted at 。；！？, since nothing belongs together across them.
  private(set) var sentences: [[CriticalToken]] = [[]]

  var tokens: [CriticalToken] { sentences.flatMap { $0 } }

  init(_ text: String) {
    self.text = text
    let numbers = criticalNumbers(in: text)
    var place = text.startIndex
    var isQuoted = false
    while place < text.endIndex {
      let match = SupportWords.shared.match(text[place...])
      // 一回事 counts nothing.
      let isShielded = match?.word.name.isEmpty == true
      if let (word, end) = numbers[place], !isQuoted, !isShielded {
        append(word, place..<end)
        place = end
      } else if let (word, length) = match {
        let end = text.index(place, offsetBy: length)
        // A name in quotes denies and demands nothing.
        if !word.name.isEmpty, !isQuoted || !word.roles.contains(.modal) {
          append(word, place..<end)
        }
        // A word may hold the end of a quotation.
        for character in text[place..<end] where "“”".contains(character) {
          isQuoted = character == "“"
        }
        place = word.roles.contains(.open) ? text.index(after: place) : end
      } else {
        switch text[place] {
        case "“": isQuoted = true
        case "”": isQuoted = false
        case "。", "；", "！", "？": sentences.append([])
        default: break
        }
        place = text.index(after: place)
      }
    }
  }

  private mutating func append(_ word: CriticalWord, _ range: Range<String.Index>) {
    var token = CriticalToken(word: word, range: range)
    // 不计算在内 denies the reckoning.
    let isMarker = ["先", "后", "前", "内", "等"].contains(word.name)
    if !isMarker, let last = sentences[sentences.count - 1].last {
      token.standing = standing(range, last)
    }
    sentences[sentences.count - 1].append(token)
  }

  private func standing(
    _ range: Range<String.Index>, _ last: CriticalToken
  ) -> CriticalToken.Standing {
    guard ["不", "不必", "不能"].contains(last.word.name),
      last.range.upperBound <= range.lowerBound
    else { return .asserted }
    let between = text[last.range.upperBound..<range.lowerBound]
    guard between.count <= 4, !between.contains(where: \.isPunctuation) else { return .asserted }
    if ["只", "仅", "光", "直接", "单独"].contains(where: between.contains) { return .setOff }
    let isCondition =
      text[last.range].hasPrefix("没") || text[last.range].hasPrefix("无")
    if isCondition, text[range.upperBound...].prefix(5).contains(where: { "的就时，".contains($0) }) {
      return .setOff
    }
    return between.count <= 3 ? .denied : .asserted
  }
}

/// The numbers of a text with their units, by where they begin; 每年 counts as one year.
private func criticalNumbers(
  in text: String
) -> [String.Index: (word: CriticalWord, end: String.Index)] {
  var result: [String.Index: (word: CriticalWord, end: String.Index)] = [:]
  for number in numbers(in: text) {
    guard let value = number.integer else { continue }
    result[number.whole.lowerBound] = (criticalWord(number, value), number.whole.upperBound)
  }
  for yearly in ["每年", "/年"] {
    for range in text.ranges(of: yearly) {
      result[range.lowerBound] = (CriticalWord("1年", [.required]), range.upperBound)
    }
  }
  return result
}

private func criticalWord(_ number: FoundNumber, _ value: Int) -> CriticalWord {
  let unit = fold(unit: number.unit)
  let name = (number.isOrdinal ? "第" : "") + String(value) + unit
  // Small counts of things (两个系统, 三类) are the author's own counting.
  let counting: Set<String> = ["个", "种", "家", "项", "步", "次", "位", "名", "件", "条", ""]
  if !number.isOrdinal, counting.contains(unit), value <= 10 {
    return CriticalWord(name, unit.isEmpty ? [] : [.opposite("count" + unit)])
  }
  return CriticalWord(name, [.required, .value("number" + unit)])
}

private func fold(unit: String) -> String {
  switch unit {
  case "块": "元"
  case "号": "日"
  case "个工作日": "工作日"
  case "周年": "年"
  default: unit
  }
}
