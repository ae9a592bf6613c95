import Text

/// A change to a part of a long text: `去掉人员编制`, `最后加一句：…`, `把A换成B`, `最后一句改成…`.
struct TextEdit {
  /// The part that is spoken of.
  enum Part {
    case words(Spelling)
    /// The clause in which some words stand.
    case clause(Spelling)
    /// A sentence by its number from 0, or from the end with -1.
    case sentence(Int)
  }

  enum Deed {
    case remove(Part)
    case replace(Part, String)
    case add(String, atFront: Bool)
    case insert(String, Spelling, isBehind: Bool)
  }

  let deed: Deed
  /// Whether its words may say many other things, so that the text has to be named.
  var isLoose = false

  /// The words that it is about, where it is about some.
  var words: Spelling? {
    switch deed {
    case .remove(.words(let words)), .replace(.words(let words), _): words
    default: nil
    }
  }

  /// Whether it fits any text, so that the text has to be known from elsewhere.
  var fitsAny: Bool {
    switch deed {
    case .remove(.sentence), .replace(.sentence, _), .add: true
    case .remove, .replace, .insert: false
    }
  }

  /// The edits that a line asks for; nil if some part of it is none.
  static func read(_ whole: Spelling) -> [TextEdit]? {
    let (edits, rest) = leading(whole)
    return edits.isEmpty || rest != nil ? nil : edits
  }

  /// The edits that a line begins with, and what follows them.
  static func leading(_ whole: Spelling) -> (edits: [TextEdit], rest: Spelling?) {
    var edits: [TextEdit] = []
    var place = 0
    for range in whole.clauseRanges where range.lowerBound >= place {
      let clause = whole[range].trimmed
      guard !clause.isEmpty, !isRemainder(clause) else { continue }
      let core = clause.dropping(leads: Words.editLeads)
      guard !core.isEmpty else { continue }
      // A new text may go on behind its commas, to the end of the line.
      let behind = whole.dropFirst(range.upperBound)
      if let (deed, takesAll) = bringing(core, goingOn: behind) {
        edits.append(TextEdit(deed: deed))
        if takesAll { place = whole.count }
      } else if let deed = removal(core) ?? exchange(core, by: Words.exchanging) {
        edits.append(TextEdit(deed: deed))
      } else if let deed = exchange(core, by: ["改", "换"]) {
        edits.append(TextEdit(deed: deed, isLoose: true))
      } else {
        return (edits, whole.dropFirst(range.lowerBound))
      }
    }
    return (edits, nil)
  }

  /// The text with all of the edits made; nil if one doesn't fit it.
  static func apply(_ edits: [TextEdit], to text: String) -> String? {
    var changed = text
    for edit in edits {
      guard let next = edit.applied(to: changed) else { return nil }
      changed = next
    }
    return changed == text || changed.isEmpty ? nil : changed
  }

  // MARK: Reading

  /// `改一个字`, `别的不动`: said around an edit.
  private static func isRemainder(_ clause: Spelling) -> Bool {
    let core = clause.dropping(tails: Words.particles + ["了"])
    let isRest = ["其他", "其它", "其余", "别的", "剩下", "前面", "后面", "余下"].contains(where: core.hasPrefix)
    if isRest, core.count <= 9,
      core.key.containsAny(["不变", "不动", "不改", "照旧", "保留", "都要", "别动", "可以", "不用动"])
    {
      return true
    }
    let bare = core.dropping(leads: ["改", "就", "换", "动", "只", "小", "有", "帮我", "再"])
    return ["一个字", "个字", "一处", "一个地方", "两个字", "一个词", "个词", "一下", "一句"].contains(bare.key)
  }

  /// What brings a new text: an addition, or another sentence in the place of one.
  private static func bringing(_ core: Spelling, goingOn behind: Spelling) -> (
    Deed, takesAll: Bool
  )? {
    func new(_ text: Spelling) -> (text: String, takesAll: Bool)? {
      let start = text.trimmed { " :,，：".contains($0) }
      if let quoted = inQuotes(start) { return (quoted.text, false) }
      guard start.count > 1 else { return nil }
      return (start.text + behind.text.trimmed(of: " \n\t"), true)
    }
    if let (number, rest) = sentence(core) {
      guard let lead = Words.exchanging.first(where: rest.hasPrefix),
        let (text, takesAll) = new(rest.dropFirst(lead.count))
      else { return nil }
      return (.replace(.sentence(number), text), takesAll)
    }
    let start = core.dropping(leads: ["在", "还", "再", "还要", "要", "给", "帮我"])
    // `在“职责”后面加上“…”`
    if let anchor = inQuotes(start), start.folded.first.map({ "“「\"".contains($0) }) ?? false,
      case let rest = start.dropFirst(anchor.count + 2),
      let side = (Words.textFronts + Words.textBacks).first(where: rest.hasPrefix),
      case let tail = rest.dropFirst(side.count).dropping(leads: ["再", "要", "给我"]),
      let verb = Words.adding.first(where: tail.hasPrefix),
      let (text, takesAll) = new(tail.dropFirst(verb.count))
    {
      return (.insert(text, anchor, isBehind: Words.textBacks.contains(side)), takesAll)
    }
    // `职责后面加上“…”`
    for side in Words.textFronts + Words.textBacks {
      for verb in Words.adding {
        guard let place = start.places(of: side + verb).first, (1...20).contains(place),
          let text = inQuotes(start.dropFirst(place + side.count + verb.count)),
          case let anchor = inner(start.prefix(place)), !anchor.isEmpty
        else { continue }
        return (.insert(text.text, anchor, isBehind: Words.textBacks.contains(side)), false)
      }
    }
    let side = (Words.textFronts + Words.textBacks).first(where: start.hasPrefix)
    let deed = start.dropFirst(side?.count ?? 0).dropping(leads: [
      "再", "还要", "要", "给我", "帮我", "给", "也",
    ])
    guard let verb = Words.adding.first(where: deed.hasPrefix) else { return nil }
    let object = deed.dropFirst(verb.count)
    let unit = Words.textUnits.first(where: object.hasPrefix)
    let rest = object.dropFirst(unit?.count ?? 0)
    let isMarked = rest.hasPrefix(":") || inQuotes(rest).map { $0.count + 2 >= rest.count } ?? false
    guard unit != nil || isMarked || side != nil && rest.count >= 4,
      let (text, takesAll) = new(rest)
    else { return nil }
    return (.add(text, atFront: side.map(Words.textFronts.contains) ?? false), takesAll)
  }

  private static func removal(_ core: Spelling) -> Deed? {
    let bare = core.dropping(tails: Words.particles + ["了"])
    for word in Words.takingAway {
      if bare.hasSuffix(word), bare.count > word.count {
        return part(bare.prefix(bare.count - word.count)).map(Deed.remove)
      }
    }
    for word in Words.takingAway where bare.hasPrefix(word) && bare.count > word.count {
      return part(bare.dropFirst(word.count)).map(Deed.remove)
    }
    return nil
  }

  private static func exchange(_ core: Spelling, by verbs: [String]) -> Deed? {
    let bare = core.dropping(tails: Words.particles)
    for word in verbs {
      guard let place = bare.places(of: word).first, place > 0,
        let old = part(
          bare.prefix(place).dropping(tails: ["应该", "应", "要", "给", "给我", "都", "全", "请", "得"]))
      else { continue }
      let rest = bare.dropFirst(place + word.count)
      let new = (inQuotes(rest) ?? inner(rest)).text
      guard !new.isEmpty else { continue }
      return .replace(old, new)
    }
    return nil
  }

  private static func part(_ text: Spelling) -> Part? {
    let core = text.dropping(leads: Words.textInside).dropping(tails: [
      "都", "给", "就", "也", "给我", "全", "还是",
    ])
    if let (number, rest) = sentence(core) {
      return rest.dropping(tails: ["话", "内容"]).isEmpty || rest.key == "话" ? .sentence(number) : nil
    }
    for tail in ["那句话", "这句话", "那一句", "这一句", "那句", "这句", "的那段", "那段", "那半句", "那一段", "的话"]
    where core.hasSuffix(tail) && core.count > tail.count {
      let words = inner(core.prefix(core.count - tail.count).dropping(tails: ["的"]))
      return words.isEmpty ? nil : .clause(words)
    }
    let words = inQuotes(core) ?? inner(core)
    return (1...60).contains(words.count) ? .words(words) : nil
  }

  /// `最后一句…`, `第二句…`: the number, and what follows.
  private static func sentence(_ text: Spelling) -> (Int, rest: Spelling)? {
    for (words, number) in Words.textSentences {
      if let word = words.first(where: text.hasPrefix) {
        return (
          number,
          text.dropFirst(word.count).dropping(leads: [
            "话", "给", "给我", "就", "都", "也", "还是", "的", "呢",
          ])
        )
      }
    }
    let (isBack, rest) = text.hasPrefix("倒数第") ? (true, text.dropFirst(2)) : (false, text)
    guard rest.hasPrefix("第"), let end = rest.places(of: "句").first, (2...3).contains(end),
      let number = Text.number(rest[1..<end].text)?.integer, (1...20).contains(number)
    else { return nil }
    return (
      isBack ? -number : number - 1,
      rest.dropFirst(end + 1).dropping(leads: ["话", "给", "给我", "就", "都", "也", "还是", "的", "呢"])
    )
  }

  private static func inQuotes(_ text: Spelling) -> Spelling? {
    for (open, close) in [("“", "”"), ("「", "」"), ("\"", "\""), ("‘", "’")] {
      if let start = text.places(of: open).first, start <= 6,
        let end = text.places(of: close).first(where: { $0 > start + 1 })
      {
        return text[(start + 1)..<end]
      }
    }
    return nil
  }

  private static func inner(_ text: Spelling) -> Spelling {
    text.dropping(tails: [
      "那几个字", "这几个字", "那几个", "那些字", "几个字", "两个字", "四个字", "三个字", "五个字", "这几个字", "这个词", "那个词", "字样",
      "这几个", "这些", "什么的", "这块", "那块",
      "这部分", "那部分", "一项", "这项", "的内容", "这个",
    ])
    .dropping(leads: Words.textInside)
    .trimmed { " \t,。“”「」\"'‘’《》:".contains($0) }
  }
}

extension Words {
  static let editLeads = [
    "但是", "但", "不过", "只是", "就是", "只", "然后", "再", "另外", "把", "将", "要", "请", "帮我", "给我", "得", "最好",
    "需要",
    "还有", "同时", "麻烦", "你", "您", "里面", "其中",
  ]
  /// The longest first.
  static let takingAway = [
    "不要出现", "删除掉", "不要了", "不要写", "给我去", "不要提", "别出现", "不用写", "不用了", "不用提", "删掉", "去掉", "去除", "拿掉",
    "删去", "删除", "不要", "别写", "不写", "别要", "抹掉", "砍掉", "划掉", "给去", "别提", "不提", "删",
  ]
  static let exchanging = [
    "替换成", "替换为", "改成", "换成", "改为", "换为", "写成", "改作", "更改为", "修改为", "变成", "换做", "换作",
  ]
  static let adding = [
    "加上去", "加上", "补上", "添上", "加进", "写上", "加入", "补充", "添加", "增加", "加", "补", "添", "续上", "接上",
  ]
  static let textFronts = ["最前面", "前面", "前边", "前头", "开头", "最开始", "之前", "前"]
  static let textBacks = ["最后面", "最后边", "最后", "后面", "后边", "后头", "末尾", "结尾", "末了", "尾巴上", "之后", "后"]
  static let textUnits = [
    "这么一句话", "这么一句", "一句话", "一句", "一段话", "一段", "半句", "这句话", "这句", "一条", "几个字", "个",
  ]
  static let textInside = [
    "里面的", "里的", "其中的", "里头的", "里边的", "那个", "那句", "中的", "上面的", "有个", "有句", "关于", "里面", "写的", "什么",
  ]
  static let textSentences: [([String], Int)] = [
    (
      [
        "最后一句", "最后那句", "最后那一句", "最末一句", "末一句", "末尾那句", "末句", "后一句", "后面那句", "后面一句", "最后半句", "后半句",
        "结尾那句",
      ], -1
    ),
    (
      [
        "前一句", "头一句", "首句", "开头那句", "开头一句", "前面那句", "前面一句", "前半句", "最前面那句", "打头那句", "头里那句", "最前面一句",
      ], 0
    ),
  ]
}
