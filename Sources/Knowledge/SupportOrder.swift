/// A value (三份, 第一条, 复审) and the subjects (papers, units, actors) that it belongs to.
struct Binding {
  let subjects: Set<String>
  let subjectClass: String
  let value: CriticalToken
  /// The group of values that exclude one another for a subject.
  let group: String

  var name: String { foldStage(value.word.name) }

  /// A value belongs to the subjects since the value before it; 三份申请函 to the one that follows.
  static func all(in text: CriticalText) -> [Binding] {
    text.sentences.flatMap { tokens in
      var bindings: [Binding] = []
      var subjects: [(name: String, kind: String)] = []
      var isAfterValue = false
      for (index, token) in tokens.enumerated() {
        if let kind = token.subjectClass {
          // 由CONAC复审: who acts is named anew.
          let isAgent =
            token.isActor && text.text[..<token.range.lowerBound].last.map("由经".contains) == true
          if isAfterValue || isAgent { subjects = [] }
          isAfterValue = false
          subjects.append((token.word.name, kind))
        }
        guard let group = token.valueGroup, !token.isDenied else { continue }
        let next = index + 1 < tokens.count ? tokens[index + 1] : nil
        if let next, let kind = next.subjectClass, group == "number份",
          text.text[token.range.upperBound..<next.range.lowerBound].allSatisfy({ $0 == "《" })
        {
          bindings.append(
            Binding(
              subjects: [next.word.name], subjectClass: kind, value: token, group: group))
          continue
        }
        for kind in Set(subjects.map(\.kind)) {
          let names = subjects.filter { $0.kind == kind }.map(\.name)
          bindings.append(
            Binding(subjects: Set(names), subjectClass: kind, value: token, group: group))
        }
        isAfterValue = true
      }
      return bindings
    }
  }
}

extension CriticalToken {
  fileprivate var isActor: Bool { subjectClass == "actor" }

  /// The groups of which it names one: a fact that names two of them means both.
  var groups: [String] {
    word.roles.compactMap { role in
      switch role {
      case .opposite(let group), .value(let group): group
      // A paper is also named by the button that prints it.
      case .subject(let kind): kind == "paper" ? nil : "subject " + kind
      case .required, .event, .open, .modal: nil
      }
    }
  }

  fileprivate var subjectClass: String? {
    for case .subject(let kind) in word.roles { return kind }
    return nil
  }

  fileprivate var valueGroup: String? {
    for case .value(let group) in word.roles { return group }
    return nil
  }
}

/// The order in which things happen, as a text tells it.
struct EventOrder {
  struct Names: Hashable {
    let first: String
    let second: String
    var reversed: Names { Names(first: second, second: first) }
  }

  struct Pair {
    let names: Names
    /// Whether a word (先, 后, 前 …) says so, not only the order of telling.
    let isMarked: Bool
    let range: Range<String.Index>
  }

  private(set) var pairs: [Pair] = []

  init(of text: CriticalText) {
    for tokens in text.sentences { read(tokens, in: text.text) }
  }

  /// 以前 or 以后 by itself (以后也可以修改), not after an event.
  static func adverbs(in text: CriticalText) -> [CriticalToken] {
    text.tokens.filter { token in
      ["以前", "以后"].contains(text.text[token.range])
        && text.text[token.range.upperBound...].first.map("也还可能都".contains) == true
    }
  }

  /// The events and spans of time that are right before a 前, 后 or 内.
  static func edges(in text: CriticalText) -> [(name: String, marker: CriticalToken)] {
    text.sentences.flatMap { tokens in
      zip(tokens, tokens.dropFirst()).compactMap { token, marker in
        guard ["前", "后", "内"].contains(marker.word.name),
          token.word.roles.contains(.event) || token.valueGroup != nil,
          token.range.upperBound <= marker.range.lowerBound,
          text.text.distance(from: token.range.upperBound, to: marker.range.lowerBound) <= 1
        else { return nil }
        return (foldStage(token.word.name), marker)
      }
    }
  }

  private static let markers: Set<String> = ["先", "后", "前", "等"]

  private mutating func read(_ tokens: [CriticalToken], in text: String) {
    let events = tokens.indices.filter {
      tokens[$0].word.roles.contains(.event) && tokens[$0].standing == .asserted
    }
    let isMarked = tokens.contains { Self.markers.contains($0.word.name) }
    for (position, first) in events.enumerated() {
      for second in events[(position + 1)...] {
        let (a, b) = (name(tokens[first]), name(tokens[second]))
        // Who acts may be told before or after what is done (复审由CONAC做).
        if a == b || tokens[first].isActor != tokens[second].isActor { continue }
        // 续费在先，申请标识在后: said as it is told.
        let told = text[tokens[first].range.upperBound..<tokens[second].range.lowerBound]
        let isStraight = told.hasPrefix("在先") || told.hasPrefix("在前")
        let isReversed =
          !isStraight
          && (isBefore(first, in: tokens, then: second, text)
            || isAwaited(second, after: first, in: tokens, text)
            || isPut(second, before: first, in: tokens, text))
        let names = Names(first: a, second: b)
        pairs.append(
          Pair(
            names: isReversed ? names.reversed : names, isMarked: isMarked,
            range: tokens[first].range))
      }
    }
  }

  private func name(_ token: CriticalToken) -> String {
    foldStage(token.word.name)
  }

  /// 打印之前先登录: what stands after 前 happens before.
  private func isBefore(
    _ first: Int, in tokens: [CriticalToken], then second: Int, _ text: String
  ) -> Bool {
    let between = tokens[(first + 1)..<second]
    guard let marker = between.first(where: { $0.word.name == "前" }) else { return false }
    let isLastBefore = !between.contains {
      $0.word.roles.contains(.event) && $0.range.lowerBound < marker.range.lowerBound
    }
    return isLastBefore
  }

  /// 才能申请标识，所以要先注册域名: a 先 right before what is told second.
  private func isPut(
    _ second: Int, before first: Int, in tokens: [CriticalToken], _ text: String
  ) -> Bool {
    func isFirst(_ event: Int) -> Bool {
      guard event > 0, tokens[event - 1].word.name == "先" else { return false }
      let gap = tokens[event - 1].range.upperBound..<tokens[event].range.lowerBound
      return text[gap].count <= 2
    }
    let between = tokens[(first + 1)..<second]
    return isFirst(second) && !isFirst(first)
      && !between.contains { ["后", "等"].contains($0.word.name) }
  }

  /// 缴费要等审核通过以后, 缴费在审核之后: what is awaited at the end happens before.
  private func isAwaited(
    _ second: Int, after first: Int, in tokens: [CriticalToken], _ text: String
  ) -> Bool {
    guard let marker = tokens.lastIndex(where: { $0.word.name == "后" }), marker > second,
      !tokens[marker...].contains(where: { $0.word.roles.contains(.event) })
    else { return false }
    let between = text[tokens[first].range.upperBound..<tokens[second].range.lowerBound]
    return between.replacing("在线", with: "").contains { "等在".contains($0) }
  }
}

/// Stages of one thing that are told apart elsewhere: the first review and its result.
private func foldStage(_ name: String) -> String {
  ["通过", "初审", "未通过"].contains(name) ? "审核" : name
}
