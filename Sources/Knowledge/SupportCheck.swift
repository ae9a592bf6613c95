/// Tells what a sentence says that the facts it cites don't.
///
/// It compares critical words, not meanings: a number, name, place, actor, condition or order that
/// no cited fact has, and a 不, 必须 or 可以 that turns a fact round. It knows no grammar, so what it
/// reports is certain to deserve a look, and what it lets pass is not proven.
struct SupportCheck {
  private let sentence: CriticalText
  private let facts: [CriticalText]
  private let asserted: Set<String>
  private let denied: Set<String>

  init(_ sentence: String, facts: [CriticalText]) {
    self.sentence = CriticalText(sentence)
    self.facts = facts
    let tokens = facts.flatMap(\.tokens)
    asserted = Set(tokens.filter { $0.standing == .asserted }.map(\.word.name))
    denied = Set(tokens.filter(\.isDenied).map(\.word.name))
  }

  struct Find {
    let range: Range<String.Index>
    /// What isn't supported; two words if it is how they go together.
    let words: (String, String?)
  }

  /// All that isn't supported, in the order of the sentence.
  func finds() -> [Find] {
    let words =
      tokenFinds() + modalFinds() + denialFinds() + edgeFinds()
      + adverbFinds() + doubleFinds() + conditionFinds() + bareFinds()
    // What is wrong by itself need not be told again for its company.
    let bindings = bindingFinds()
    let orders = Array(orderFinds().prefix(1))
    let pairs =
      bindings.isEmpty ? (orders.isEmpty ? SwapCheck.finds(in: sentence, facts) : orders) : bindings
    var news = pairs.filter { pair in
      !words.contains { $0.range.overlaps(pair.range) || $0.words.0 == pair.words.0 }
    }
    // These look at the whole: they are asked where nothing else is wrong.
    if words.isEmpty, news.isEmpty {
      news = ListOrder.finds(in: sentence.text, facts: facts.map(\.text))
    }
    if words.isEmpty, news.isEmpty { news = JoinCheck.finds(in: sentence, facts) }
    return (words + news).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func find(_ token: CriticalToken) -> Find {
    Find(range: token.range, words: (String(sentence.text[token.range]), nil))
  }

  // MARK: Words

  /// Words that a fact supports in other words: that something is paid is said by its price.
  private static let supports: [String: Set<String>] = [
    "收费": ["缴费", "费用"], "缴费": ["收费", "费用"], "复印件": ["身份证"],
  ]

  private func isSupported(_ name: String) -> Bool {
    asserted.contains(name) || !(Self.supports[name] ?? []).isDisjoint(with: asserted)
  }

  private func tokenFinds() -> [Find] {
    let grouped = opposites(of: facts.flatMap(\.tokens).filter { $0.standing == .asserted })
    return sentence.tokens.compactMap { token in
      let name = token.word.name
      if token.isDenied {
        let isCritical = token.word.roles != [.modal]
        return isCritical && asserted.contains(name) && !denied.contains(name)
          ? find(token) : nil
      }
      if token.standing == .setOff || isSupported(name) { return nil }
      if token.word.roles.contains(.required) { return find(token) }
      // What a fact denies before the word may be denied after it: 没有备案号, 备案号没放.
      if denied.contains(name), !isModal(token) { return hasDenial ? nil : find(token) }
      let hasOther = token.word.roles.contains { role in
        if case .opposite(let group) = role { grouped[group] != nil } else { false }
      }
      return hasOther ? find(token) : nil
    }
  }

  private var hasDenial: Bool {
    sentence.tokens.contains { ["不", "不必", "不能"].contains($0.word.name) }
  }

  private func isModal(_ token: CriticalToken) -> Bool { token.word.roles.contains(.modal) }

  private func opposites(of tokens: [CriticalToken]) -> [String: Set<String>] {
    var result: [String: Set<String>] = [:]
    for token in tokens {
      for case .opposite(let group) in token.word.roles {
        result[group, default: []].insert(token.word.name)
      }
    }
    return result
  }

  // MARK: Must and may

  private func modalFinds() -> [Find] {
    sentence.tokens.filter { isModal($0) && $0.standing == .asserted }.filter { token in
      let name = token.word.name
      if asserted.contains(name) { return false }
      return switch name {
      case "必须":
        has("可以", "不必", "不能") && !has("要") || facts.contains { $0.text.contains("一般") }
      case "要": has("不必") && !has("必须")
      case "可以": has("必须", "不能")
      case "不必" where sentence.tokens.contains { $0.standing == .setOff }: false
      case "不必": !has("可以", "不", "免费", "任一") || has("必须") && !has("可以")
      case "不能": !has("不", "必须", "要", "先", "后", "前")
      default: false
      }
    }.map(find)
  }

  private func has(_ names: String...) -> Bool {
    names.contains { asserted.contains($0) }
  }

  // MARK: Not

  /// What 不 denies, where it isn't a critical word: the two characters that follow.
  private func scopes(of text: CriticalText) -> [(token: CriticalToken, scope: Substring)] {
    let tokens = text.tokens
    return tokens.enumerated().compactMap { index, token in
      guard ["不", "不必", "不能"].contains(token.word.name) else { return nil }
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      // 不用再注册: 再 tells no order here.
      if let next, next.standing != .asserted || next.word.name == "后" { return nil }
      var rest = text.text[token.range.upperBound...]
      while let first = rest.first, "有是在会再得被能用要必直".contains(first) { rest.removeFirst() }
      let scope = rest.prefix { !$0.isPunctuation && !$0.isWhitespace }.prefix(2)
      return scope.count == 2 ? (token, scope) : nil
    }
  }

  private func denialFinds() -> [Find] {
    let mine = scopes(of: sentence)
    let theirs = facts.flatMap { fact in scopes(of: fact).map { String($0.scope) } }
    let added = mine.filter { token, scope in
      if theirs.contains(String(scope)) { return false }
      if facts.contains(where: { asserts($0, String(scope)) }) { return true }
      return token.word.name == "不"
        && !has("不", "不必", "不能", "未通过", "没有自建网站", "免费", "要")
        && !facts.contains { $0.text.contains("才") || $0.text.contains("只") }
    }.map { find($0.token) }
    let dropped = theirs.compactMap { scope -> Find? in
      // 没有备案号 may be told as 备案号没放: a denial, only elsewhere.
      guard mine.isEmpty, !hasDenial,
        !facts.contains(where: { asserts($0, scope) }),
        let range = sentence.text.firstRange(of: scope)
      else { return nil }
      return Find(range: range, words: (scope, nil))
    }
    return added + dropped
  }

  /// Whether the text says the words in a clause in which nothing is denied before them.
  private func asserts(_ text: CriticalText, _ words: String) -> Bool {
    let denials = text.tokens.filter { ["不", "不必", "不能"].contains($0.word.name) }
    return text.text.ranges(of: words).contains { range in
      let clause = text.text[..<range.lowerBound].lastIndex { "，。；、".contains($0) }
      return !denials.contains {
        $0.range.upperBound <= range.lowerBound
          && $0.range.lowerBound >= clause ?? text.text.startIndex
      }
    }
  }

  // MARK: Conditions

  /// 没有英文域名的也必须填写, where the fact speaks of those that have one.
  private func conditionFinds() -> [Find] {
    let isDemand = sentence.tokens.contains { ["必须", "要"].contains($0.word.name) }
    guard isDemand else { return [] }
    return sentence.tokens.enumerated().compactMap { index, token in
      guard token.standing == .setOff, asserted.contains(token.word.name),
        !denied.contains(token.word.name), index > 0
      else { return nil }
      let negation = sentence.tokens[index - 1]
      let isLack = ["没", "无"].contains { sentence.text[negation.range].hasPrefix($0) }
      let others = sentence.tokens.enumerated().contains { place, other in
        place != index - 1 && ["不", "不必", "不能"].contains(other.word.name)
      }
      return isLack && !others ? find(negation) : nil
    }
  }

  /// 保存就算发布, where the fact says that it takes 保存 and 发布红页 (要……才).
  private func bareFinds() -> [Find] {
    guard let range = sentence.text.firstRange(of: "就算") ?? sentence.text.firstRange(of: "就可以")
    else { return [] }
    for fact in facts where fact.text.contains("才") {
      let names = quotedSpans(fact.text[...]).map { String($0) }
      let said = names.filter(sentence.text.contains)
      if names.count > 1, !said.isEmpty, said.count < names.count {
        return [Find(range: range, words: (String(sentence.text[range]), nil))]
      }
    }
    return []
  }

  // MARK: What belongs to what

  private func bindingFinds() -> [Find] {
    let theirs = facts.flatMap(Binding.all)
    return Binding.all(in: sentence).compactMap { binding in
      let sameValue = theirs.filter {
        $0.name == binding.name && $0.subjectClass == binding.subjectClass
      }
      let isWrong =
        if sameValue.isEmpty {
          theirs.contains {
            $0.group == binding.group && !$0.subjects.isDisjoint(with: binding.subjects)
          }
        } else {
          !sameValue.contains { !$0.subjects.isDisjoint(with: binding.subjects) }
        }
      guard isWrong, let subject = binding.subjects.sorted().first else { return nil }
      let value = binding.value
      return Find(range: value.range, words: (subject, String(sentence.text[value.range])))
    }
  }

  /// CONAC和CONAC: one of two is named twice, and the other not at all.
  private func doubleFinds() -> [Find] {
    let theirs = facts.flatMap(\.tokens).filter { $0.standing == .asserted }
    var counts: [String: Int] = [:]
    var found: Set<String> = []
    return sentence.tokens.filter { $0.standing == .asserted }.filter { token in
      let name = token.word.name
      counts[name, default: 0] += 1
      guard asserted.contains(name), counts[name, default: 0] > 1,
        counts[name, default: 0] > theirs.count(where: { $0.word.name == name })
      else { return false }
      let isMissing = theirs.contains { other in
        other.word.name != name && !Set(other.groups).isDisjoint(with: token.groups)
          && !sentence.tokens.contains { $0.word.name == other.word.name }
      }
      return isMissing && found.insert(name).inserted
    }.map(find)
  }

  // MARK: What comes first

  /// 审核通过前 against 审核通过后, 5个工作日后 against 5个工作日内.
  private func edgeFinds() -> [Find] {
    let theirs = facts.flatMap { EventOrder.edges(in: $0) }
    return EventOrder.edges(in: sentence).compactMap { name, marker in
      let known = theirs.filter { $0.name == name }.map(\.marker.word.name)
      return known.isEmpty || known.contains(marker.word.name) ? nil : find(marker)
    }
  }

  /// 以前也可以 against 以后也可以.
  private func adverbFinds() -> [Find] {
    let theirs = Set(facts.flatMap { EventOrder.adverbs(in: $0) }.map(\.word.name))
    return EventOrder.adverbs(in: sentence).filter {
      !theirs.isEmpty && !theirs.contains($0.word.name)
    }.map(find)
  }

  private func orderFinds() -> [Find] {
    let theirs = Set(facts.flatMap { EventOrder(of: $0).pairs.map(\.names) })
    return EventOrder(of: sentence).pairs.filter(\.isMarked).compactMap { pair in
      guard !theirs.contains(pair.names), theirs.contains(pair.names.reversed) else { return nil }
      return Find(range: pair.range, words: (pair.names.first, pair.names.second))
    }
  }
}
