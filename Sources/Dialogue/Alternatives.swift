import Drafts
import Knowledge
import Text

/// Several values where the form has room for one.
extension Understanding {
  /// `俩都要：某局.政务，某某局.政务`, `218.76.40.5和218.76.40.6`: which of them the form is to have, is asked.
  ///
  /// A value that is put right in the same line is no second one.
  func withAlternatives(_ acts: [Act]) -> [Act] {
    let whole = Spelling(line.text)
    guard acts.count > 1, !whole.key.containsAny(Words.secondThoughts) else { return acts }
    var acts = acts
    for kind in [Field.Kind.chineseDomain, .ip, .email] {
      guard let field = matter.knowledge.fields.first(where: { $0.kind == kind }) else { continue }
      let places = acts.indices.filter { place in
        guard case .fill(field.id, let text, .stated) = acts[place] else { return false }
        return fitsCheck(Spelling(text), field)
      }
      let texts = places.compactMap { place in
        if case .fill(_, let text, _) = acts[place] { text } else { nil }
      }
      guard (2...4).contains(texts.count), Set(texts.map(normalize)).count == texts.count else {
        continue
      }
      acts[places[0]] = .among(field: field.id, texts: texts)
      for place in places.dropFirst().reversed() { acts.remove(at: place) }
      // What is left of the words around them says only that there are several.
      acts.removeAll { act in
        if case .unclear(let text) = act {
          Spelling(text).key.containsAny(Words.manifold)
        } else {
          false
        }
      }
    }
    return acts
  }

  /// `网站打不开了，算有还是没有`, `网站没人管`: whether there is one, is for the user to say.
  func havingInDoubt(_ clause: Spelling, in whole: Spelling) -> Act? {
    guard let field = matter.knowledge.field("hasOwnSite"),
      whole.key.containsAny(["网站", "官网", "站点"])
    else { return nil }
    let core = clause.dropping(tails: Words.particles + ["?", "的"])
    let isAsked = ["算有还是没有", "算有还是没", "有还是没有", "算有还是算没有", "算不算有", "算有不", "算有不算", "算有吗", "算不算"]
      .contains(
        where: core.hasSuffix)
    let isDormant =
      !isQuestion(whole) && matter.given(field.id) == nil && clause.count <= 16
      && clause.key.containsAny(["网站", "官网"])
      && !clause.key.containsAny(["关", "停", "撤", "注销", "下线"])
      && clause.key.containsAny(["打不开", "没人管", "没人维护", "没人更新", "没人弄", "没更新", "荒着"])
    guard isAsked || isDormant else { return nil }
    return .among(field: field.id, texts: ["有", "没有"])
  }

  /// `备用:某办公室.政务`: a value for the case that the other one can't be had.
  func isReserve(_ clause: Spelling) -> Bool {
    let core = clause.dropping(leads: Words.sighs + ["还有", "另有", "一个"])
    return ["备用", "备选", "后备", "候补", "次选", "第二选择", "第二方案"].contains(where: core.hasPrefix)
      && !TypedValues.find(in: core).isEmpty && !isQuestion(clause)
  }

  /// `那就头一个`, `只填前一个`, `后面那个`: which of so many.
  func picked(_ words: Spelling, of count: Int) -> Int? {
    let clauses = words.clauses
    guard let first = clauses.first,
      clauses.dropFirst().allSatisfy({ clause in
        isChat(clause)
          || ["另", "剩", "其他", "其余", "后面", "第二", "后一"].contains(where: clause.hasPrefix)
      })
    else { return nil }
    let core = first.dropping(leads: Words.pickingLeads).dropping(
      tails: Words.particles + ["算了", "的", "了"])
    if let number = ordinal(core.key), (1...count).contains(number) { return number }
    if Words.firstOnes.contains(core.key) { return 1 }
    return Words.lastOnes.contains(core.key) ? count : nil
  }
}

extension Words {
  /// What puts right in a line what the line said before.
  static let secondThoughts = [
    "不对", "错了", "改成", "改为", "换成", "哦不", "不是", "还是", "算了", "更正", "应该是", "应为", "或者", "或是", "说错",
  ]
  static let manifold = ["都要", "都用", "两个", "俩", "两台", "几个", "分别", "各一个"]
  static let pickingLeads = [
    "那", "就", "那就", "要", "用", "选", "只填", "只要", "只用", "只", "先", "填", "还是", "我要", "取", "留", "记", "写",
    "定", "嗯", "好",
    "好的", "行",
  ]
  static let firstOnes: Set<String> = [
    "头一个", "头个", "前一个", "前面那个", "前面一个", "上面那个", "上面一个", "前者", "前面", "最前面那个", "第一个", "打头的", "打头那个",
  ]
  static let lastOnes: Set<String> = [
    "后一个", "后面那个", "后面一个", "下面那个", "下面一个", "后者", "末一个", "最后一个", "最后那个", "末尾那个",
  ]
}
