import Drafts
import Knowledge
import Text

extension Wording {
  /// An answer: the fact first, then its source, then what else may be of use.
  mutating func sayAnswer(_ id: String, _ reading: String?, _ asked: String) {
    // Two clauses may ask the same.
    guard !entries.contains(id) else { return }
    say(id, reading, asked)
    if let entry = knowledge.entry(id) { suggest(entry.related) }
  }

  /// An answer to what was probably asked: it says which question it answers, and offers the others.
  mutating func sayGuess(_ id: String, _ others: [String], _ asked: String) {
    guard let entry = knowledge.entry(id), !entries.contains(id) else { return }
    say(id, entry.title, asked)
    if others.isEmpty {
      suggest(entry.related)
    } else {
      suggest(others, lead: "不是问这个？您也许想问：")
    }
  }

  private mutating func say(_ id: String, _ reading: String?, _ asked: String) {
    guard let entry = knowledge.entry(id) else { return }
    entries.append(id)
    if let reading { add("（按“\(reading)”理解）") }
    let all = entry.variants.first { matter.holds($0.condition) }?.sentences ?? entry.sentences
    // Two answers in one turn may share a sentence; it is said once.
    let fresh = all.filter { sentence in !answers.contains { $0.contains(sentence.text) } }
    let sentences = fresh.isEmpty ? all : fresh
    let verdict = Verdict(on: asked, by: entry).word
    let text = sentences.map(\.text).joined()
    let ids = sentences.flatMap(\.facts).compactMap(knowledge.fact).flatMap(\.sources)
    addSources(ids)
    // A variant may rest on outside sources alone, though the rest of its entry is the guide's.
    let isOutside =
      entry.kind == .guide && !ids.isEmpty
      && ids.allSatisfy { knowledge.source($0)?.isGuide == false }
    let kind = isOutside ? .outside : entry.kind
    note(.init(kind))
    switch kind {
    case .guide, .program:
      say(answer: verdict + text)
      add("依据：" + unique(ids).map(sourceName).joined(separator: "；"))
    case .outside:
      let (guide, outside) = parted(sentences)
      say(
        answer: guide.isEmpty
          ? "流程未说明。\(verdict.isEmpty ? "" : "按参考资料，\(verdict)")\(text)"
          : "\(verdict)流程写的是：\(guide)另有参考资料说：\(outside)")
      add("参考：" + unique(ids).map(sourceName).joined(separator: "；") + "。以同级编办/CONAC通知为准。")
    case .unknown:
      say(answer: "\(verdict)\(text)请问同级编办或CONAC。")
      if !ids.isEmpty { add("参考：" + unique(ids).map(sourceName).joined(separator: "；")) }
    }
    if sentences.flatMap(\.facts).contains("redpage.refresh") { askForClicks() }
    if Questions.isEnglish(asked), !entry.english.isEmpty { add("Key terms: \(entry.english)") }
  }

  private mutating func say(answer: String) {
    answers.append(answer)
    add(answer)
  }

  /// What the guide says of an answer, and what only other sources do.
  private func parted(_ sentences: [Entry.Sentence]) -> (guide: String, outside: String) {
    var parts = (guide: "", outside: "")
    for sentence in sentences {
      let sources = sentence.facts.compactMap(knowledge.fact).flatMap(\.sources)
      let isGuide =
        !sources.isEmpty && sources.allSatisfy { knowledge.source($0)?.isGuide == true }
      if isGuide { parts.guide += sentence.text } else { parts.outside += sentence.text }
    }
    return parts
  }

  func sourceName(_ id: String) -> String {
    guard let source = knowledge.source(id) else { return id }
    if source.isGuide { return id }
    return "《\(source.title.trimmed(of: "《》"))》"
      + (source.date.isEmpty || source.date == "不详" ? "（日期不详）" : "（\(source.date)）")
  }

  private func unique(_ ids: [String]) -> [String] {
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }

  private mutating func suggest(_ ids: [String], lead: String = "还可以问：") {
    let titles = ids.prefix(3).compactMap { knowledge.entry($0)?.title }
    guard !titles.isEmpty else { return }
    suggestions = titles
    add(
      lead + titles.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "　")
    )
  }

  mutating func sayChoices(_ ids: [String]) {
    note(.clarified)
    let titles = ids.compactMap { knowledge.entry($0)?.title }
    suggestions = titles
    add("您是想问下面哪一个？回答编号即可：")
    for (index, title) in titles.enumerated() { add("  \(index + 1). \(title)") }
  }

  mutating func sayDeclined(
    _ question: String, _ nearest: [String], _ background: Background.Kind?
  ) {
    // Beside what was understood one line is enough.
    if let kind, kind != .unknown, background != .matter {
      if background == nil || background == .general {
        add(
          "（“\(question.count > 30 ? question.prefix(30) + "…" : question[...])”我的资料里没有答案，请问同级编办或CONAC。）"
        )
      }
      return
    }
    note(.unknown)
    switch background {
    case .chat: say(answer: "您好，我只懂中文域名注册和党政机关网站标识申请这一件事，请直接问。")
    case .abuse: say(answer: "我只回答中文域名注册和网站标识申请的问题，请换个说法问我。")
    case .gibberish: say(answer: "没看懂这句话，请用一句话说说您想办什么。")
    case .matter: say(answer: "这件事不在我的资料里，我只懂中文域名注册和党政机关网站标识申请。请问主管部门。")
    case .general, nil:
      say(answer: "这个问题我的资料里没有答案，不敢乱说。请问同级编办或CONAC。")
      suggest(nearest)
    }
  }

  mutating func sayCited() {
    note(.command)
    guard !earlier.isEmpty else {
      add("刚才的话没有引用资料。")
      return
    }
    add("刚才的依据：")
    for source in earlier {
      let date = source.date.isEmpty ? "" : "，\(source.date)"
      add("  \(source.id)　\(source.title)\(date)")
    }
    sources = earlier
  }
}

extension Turn.Kind {
  init(_ kind: Entry.Kind) {
    switch kind {
    case .guide: self = .guide
    case .outside: self = .outside
    case .unknown: self = .unknown
    case .program: self = .program
    }
  }
}
