import Text

/// What the ranking learns from: the phrasings of the entries, and questions of the background.
struct Examples {
  private(set) var all: [Example] = []
  let entries: [String]
  let fillers: Fillers

  /// Makes the examples; of spellings that come to the same the first counts.
  init(_ entries: [Entry], _ background: [Background]) {
    self.entries = entries.map(\.id)
    let texts = entries.map { entry in
      (entry.phrasings + [entry.title, Examples.english(entry.english)]).filter { !$0.isEmpty }
        .map(Features.tokens(of:))
    }
    fillers = Fillers(besides: texts)
    for (label, texts) in texts.enumerated() {
      add(texts, label: label, isInScope: true)
    }
    for background in background {
      let kind = Background.Kind.ordered.firstIndex(of: background.kind) ?? 0
      let label = entries.count + kind
      guard background.kind == .matter else {
        add(background.phrasings.map(Features.tokens(of:)), label: label, isInScope: false)
        continue
      }
      for (number, matter) in background.phrasings.enumerated() {
        let group = nextGroup
        for question in Examples.questions(about: matter, number: number) {
          add(Features.tokens(of: question), label: label, isInScope: false, group: group)
        }
      }
    }
  }

  /// The short phrasings that stand for one entry alone, with its number.
  var phrasings: [UInt64: UInt16] {
    var owners: [UInt64: Int?] = [:]
    for example in all {
      guard let phrasing = Features(example.tokens).phrasing else { continue }
      let owner = example.isInScope ? example.label : nil
      owners[phrasing] = owners[phrasing, default: owner] == owner ? owner : .some(nil)
    }
    return owners.compactMapValues { $0.map { UInt16($0) } }
  }

  private var nextGroup: Int { (all.last?.group ?? -1) + 1 }

  /// Adds texts of one label.
  ///
  /// Those that are much like the one before, as the ones that a pattern expands to, share its group:
  /// to be asked about one having seen the other proves nothing.
  private mutating func add(_ texts: [[Token]], label: Int, isInScope: Bool) {
    var seen: Set<[Token]> = []
    var previous: Set<UInt64> = []
    for tokens in texts {
      let features = Features(fillers.strip(tokens))
      guard !features.tokens.isEmpty, seen.insert(features.tokens).inserted else { continue }
      let hashes = Set(features.hashes)
      let common = hashes.intersection(previous).count
      let isAlike = 10 * common >= 6 * hashes.union(previous).count
      let group = isAlike ? nextGroup - 1 : nextGroup
      all.append(
        Example(
          label: label, isInScope: isInScope, tokens: features.tokens, hashes: features.hashes,
          group: group))
      previous = hashes
    }
  }

  private mutating func add(_ tokens: [Token], label: Int, isInScope: Bool, group: Int) {
    let features = Features(fillers.strip(tokens))
    guard !features.tokens.isEmpty else { return }
    all.append(
      Example(
        label: label, isInScope: isInScope, tokens: features.tokens, hashes: features.hashes,
        group: group))
  }

  /// The English key terms without the Chinese in brackets.
  private static func english(_ terms: String) -> String {
    String(terms.prefix { $0 != "(" && $0 != "（" })
  }

  /// How people ask about a matter, of which the background has nothing but the name.
  private static let frames = [
    "{}怎么办理", "{}丢了怎么补", "办{}要什么材料", "{}多少钱", "{}去哪里办", "{}要多久", "怎么申请{}", "{}能网上办吗",
    "{}到期了怎么办", "我想办{}", "{}需要什么条件", "{}怎么查", "{}没通过怎么办", "{}是什么", "{}要几份", "{}找谁审核",
  ]

  private static func questions(about matter: String, number: Int) -> [String] {
    // Every matter is named alone and in half of the frames, so that all frames are of no class.
    let framed = (0..<frames.count / 2).map { frames[(number + 2 * $0) % frames.count] }
    return [matter]
      + framed.map { frame in
        frame.split(separator: "{}", omittingEmptySubsequences: false).joined(separator: matter)
      }
  }
}
