import Knowledge
import Text

extension Field {
  /// Checks a yes or no, in the field's own words or the common ones.
  func checkBoolean(_ given: Given) -> Check {
    // 没有啊，我们没建: the first clause tells, unless another one contradicts.
    let clauses = given.text.split { "，,。.；;！!、\n".contains($0) }.map { flag(in: bare(String($0))) }
    if let flag = clauses.first ?? nil, !clauses.contains(!flag) {
      return .accepted(.boolean(flag), notes: [])
    }
    return .unrecognised(
      .undecided, reason: "\(given.quoted)看不出是“\(words(true))”还是“\(words(false))”。请回答其中一个。")
  }

  private func flag(in word: String) -> Bool? {
    if let flag = choice(for: word)?.value.flag { return flag }
    if let place = Int(word), choices.indices.contains(place - 1),
      let flag = choices[place - 1].value.flag
    {
      return flag
    }
    if let flag = Self.flag(of: word) { return flag }
    for prefix in ["我们", "我单位", "本单位", "我局", "单位", "目前", "现在", "暂时", "还", "尚", "都"]
    where word.hasPrefix(prefix) && word.count > prefix.count {
      return flag(in: String(word.dropFirst(prefix.count)))
    }
    // 没有自建网站: the word, then what the field is called; 有一个.
    for (start, flag) in [("没有", false), ("无", false), ("有", true), ("没", false)]
    where word.hasPrefix(start) {
      let rest = bare(String(word.dropFirst(start.count)))
      if names(rest) || flag && ["一个", "1个", "一", "啦"].contains(rest) { return flag }
    }
    return nil
  }

  /// Checks a choice: by number, value, label or any other word for it.
  func checkChoice(_ given: Given) -> Check {
    let list = choices.enumerated().map { "\($0 + 1). \($1.label)" }.joined(separator: "；")
    let word = bare(given.text)
    if let match = choice(for: word) { return .accepted(match.value, notes: []) }
    if let number = ordinal(given.text), let value = number.integer {
      guard (1...max(1, choices.count)).contains(value), value <= choices.count else {
        return .invalid(
          .outOfRange, reason: "\(given.quoted)不在选项里，只有\(choices.count)项：\(list)。请输入序号或名称。")
      }
      return .accepted(choices[value - 1].value, notes: [])
    }
    let matches = closest(to: word)
    if matches.count == 1, let match = matches.first { return .accepted(match.value, notes: []) }
    return .unrecognised(
      matches.count > 1 ? .several : .unlisted,
      reason: matches.count > 1
        ? "\(given.quoted)可以指好几项。请从这里选一项，输入序号或名称：\(list)。"
        : "\(given.quoted)不在选项里。请从这里选一项，输入序号或名称：\(list)。")
  }

  /// Whether a word for a choice begins so.
  func beginsChoice(_ text: String) -> Bool {
    let word = bare(text)
    return choices.flatMap(spellings).contains { $0.hasPrefix(word) } || "第".hasPrefix(word)
  }

  /// A number that points to a choice: alone, or with 第.
  private func ordinal(_ text: String) -> FoundNumber? {
    let found = numbers(in: text)
    guard found.count == 1, let only = found.first, only.isOrdinal || number(text) != nil,
      ["", "个", "项", "条", "种"].contains(only.unit)
    else { return nil }
    return only
  }

  /// The choice that a word names exactly.
  private func choice(for word: String) -> Choice? {
    let matches = choices.filter { spellings(of: $0).contains(word) }
    return matches.count == 1 ? matches.first : nil
  }

  /// The choices that a phrase speaks of, by the longest of their words; none if it negates.
  private func closest(to word: String) -> [Choice] {
    var matches: [(choice: Choice, common: String)] = []
    for choice in choices {
      let common = spellings(of: choice).compactMap { spelling -> String? in
        if word.contains(spelling) { return spelling }
        return word.count > 1 && spelling.contains(word) ? word : nil
      }.max { $0.count < $1.count }
      guard let common else { continue }
      let rest = word.replacing(common, with: "")
      if ["不", "别", "非", "没"].contains(where: rest.contains) { return [] }
      matches.append((choice, common))
    }
    // 深红 is said, then 红 isn't meant.
    return matches.filter { match in
      !matches.contains { $0.common != match.common && $0.common.contains(match.common) }
    }.map(\.choice)
  }

  private func spellings(of choice: Choice) -> [String] {
    ([choice.label] + choice.words + (choice.value.isNumber ? [] : [choice.value.plain]))
      .map(bare).filter { !$0.isEmpty }
  }

  /// The label of the choice that stands for yes or no.
  private func words(_ flag: Bool) -> String {
    choices.first { $0.value.flag == flag }?.label ?? (flag ? "是" : "否")
  }

  private func names(_ word: String) -> Bool {
    ([label] + names).contains { bare($0).contains(word) || word.contains(bare($0)) }
      && !word.isEmpty
  }

  /// A text without its marks and the particles at its end.
  private func bare(_ text: String) -> String {
    var word = normalize(text).filter { $0.isLetter || $0.isNumber || $0 == "√" || $0 == "×" }
    while word.count > 1, let last = word.last, "的了啊呀哦嘛呢吧哈噢呗".contains(last) {
      word.removeLast()
    }
    return word
  }

  private static func flag(of word: String) -> Bool? {
    switch word {
    case "是", "有", "对", "要", "好", "嗯", "恩", "行", "可以", "已", "已经", "已有", "确实", "确认", "同意", "没错",
      "对对", "是是", "好好", "y", "yes", "yep", "true", "t", "ok", "√", "shi", "you":
      true
    case "否", "没有", "没", "无", "不", "不是", "不对", "不要", "未", "还没", "还没有", "没有没有", "不行", "尚无",
      "并没有", "并无", "从来没有", "n", "no", "nope", "false", "f", "×", "meiyou", "bu":
      false
    case "1": true
    case "2": false
    default: nil
    }
  }
}

extension Value {
  /// The value as a yes or no, also where it is written as a word.
  fileprivate var flag: Bool? {
    switch self {
    case .boolean(let flag): flag
    case .text("是"), .text("true"): true
    case .text("否"), .text("false"): false
    case .text, .integer, .list: nil
    }
  }

  fileprivate var isNumber: Bool {
    switch self {
    case .integer: true
    case .text, .boolean, .list: false
    }
  }
}
