import Drafts
import Knowledge
import Text

/// The names of organizations in a line: how long one is, whose it is, and which draft is for it.
extension Understanding {
  /// How many places the name of an organization takes at the beginning of a text; 0 for none.
  ///
  /// The name of a draft counts as it is, whatever it ends with.
  func unitName(at text: Spelling) -> Int {
    let named = namedByDraft(at: text)
    for end in stride(from: min(text.count, 26), to: 1, by: -1) {
      let name = text.prefix(end)
      guard
        let tail = Words.endsOfUnits.filter(name.hasSuffix).max(by: { $0.count < $1.count }),
        end > tail.count || Words.wholeNames.contains(tail), name.folded.allSatisfy(\.isHan),
        !name.key.containsAny(Words.notInUnits),
        // 副局长 is a post.
        end == text.count || text.folded[end] != "长",
        !name.folded.contains(where: Words.foreignToNames.contains)
      else { continue }
      return max(end, named ?? 0)
    }
    return named ?? 0
  }

  /// How long the name of another draft is, or what is left of its unit's name before a word that makes
  /// it the topic: 水利那边 for 南宁市水利局.
  private func namedByDraft(at text: Spelling) -> Int? {
    conversation.others.compactMap { draft -> Int? in
      let (name, unit) = (normalize(draft.name), Spelling(normalize(draft.organization)))
      if name.count >= 2, !name.hasPrefix(Words.untitled), text.hasPrefix(name) {
        return name.count
      }
      let tail = Words.endsOfUnits.filter(unit.hasSuffix).map(\.count).max() ?? 0
      let stem = unit.prefix(unit.count - tail)
      return (2...4).first { length in
        length < text.count && stem.hasSuffix(text.prefix(length).key)
          && Words.topicsOfUnits.contains(where: text.dropFirst(length).hasPrefix)
          && lexicon.leadingField(of: text) == nil
      }
    }.max()
  }

  /// What the open draft's own unit is called: in full, or as the draft is.
  private var ownNames: [String] {
    let draft = conversation.name.flatMap { $0.hasPrefix(Words.untitled) ? nil : $0 }
    return [matter.given("organizationName")?.value.plain, draft].compactMap { $0.map(normalize) }
  }

  /// Whether it is known for which unit the open draft is.
  var hasOwnUnit: Bool { !ownNames.isEmpty }

  /// Whether a name is the own unit's, in full, shortened, or with its place before it.
  func isOwnUnit(_ name: Spelling) -> Bool {
    ownNames.contains { UnitNames.areOne($0, name.key) }
  }

  /// The other draft that a name is for; nil where there is none or several fit.
  func draft(for name: Spelling) -> DraftSummary? {
    let others = conversation.others.filter { $0.name != conversation.name }
    func called(_ fits: (String) -> Bool) -> [DraftSummary] {
      others.filter { fits(normalize($0.name)) || fits(normalize($0.organization)) }
    }
    let exact = called { $0 == name.key }
    if !exact.isEmpty { return exact.count == 1 ? exact[0] : nil }
    guard !isOwnUnit(name) else { return nil }
    let likely = called { !$0.hasPrefix(Words.untitled) && UnitNames.areOne($0, name.key) }
    return likely.count == 1 ? likely[0] : nil
  }

  /// Whether a name says no more than what kind of office it is, as 县政府 does.
  func isKindOfUnit(_ name: Spelling) -> Bool {
    name.folded.allSatisfy { "省市区县旗盟州镇乡街道社村人民政府党委办公室机关中心站局所处单位".contains($0) }
  }
}

/// How the full name and the short one of an organization belong together.
enum UnitNames {
  /// Whether two names are of one unit: 妇联 and 泉州市妇女联合会, 审计局 and 长安区审计局.
  static func areOne(_ one: String, _ other: String) -> Bool {
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    guard short.count >= 2 else { return false }
    if long.contains(short) { return true }
    guard let last = short.last, last == long.last || "委办联协".contains(last) else { return false }
    var rest = long[...]
    for character in short {
      guard let place = rest.firstIndex(of: character) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return true
  }

  /// Whether a name is one that organizations have.
  static func isLike(_ name: String) -> Bool {
    let name = Spelling(name)
    return name.folded.allSatisfy(\.isHan)
      && Words.endsOfUnits.contains { name.hasSuffix($0) && name.count > $0.count }
  }
}

extension Words {
  /// What drafts are called that nobody named.
  static let untitled = "未命名"
  /// Short names that nothing need stand before.
  static let wholeNames: Set<String> = [
    "妇联", "团委", "残联", "文联", "科协", "工商联", "侨联", "红十字会", "供销社", "党校", "信访办", "政府办", "法院", "检察院", "工会",
  ]
  static let endsOfUnits = Array(Set(organizationTails + organizationEnds))
  /// What parts a name from its sentence, or two names.
  static let notInUnits =
    betweenNames + [
      "的", "在", "是", "说", "让", "找", "到", "从", "被", "没", "换", "联系", "填", "写", "年限", "电话", "网站", "域名",
      "地址",
      "给", "都", "把",
    ]
}
