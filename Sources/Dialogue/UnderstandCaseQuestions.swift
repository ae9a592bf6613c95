import Drafts
import Knowledge
import Text

extension Understanding {
  /// A question that the draft answers better than any source: `这个我填了吗`, `红页能发布了吗`.
  func ofTheCase(_ whole: Spelling) -> Act? {
    guard conversation.isUnderWay, whole.count <= 20 else { return nil }
    let core = whole.dropping(leads: Words.subjects).dropping(tails: ["?", "呢", "啊", "来着"])
    if let tail = Words.asksWhetherFilled.first(where: core.hasSuffix) {
      let named = core.prefix(core.count - tail.count).dropping(tails: [
        "我", "我们", "是不是", "之前", "刚才", "到底",
      ])
      .dropping(tails: ["这个", "这一项", "这项", "那项", "那个", "这栏"])
      if let field = lexicon.field(named: named) { return .recall(field: field.id) }
    }
    // Whether the red page can be published hangs on what this draft has of it.
    let key = core.key
    if key.count <= 12, key.contains("发布"), key.containsAny(["能", "可以", "可不可以"]),
      key.hasSuffix("吗"),
      matter.value("hasOwnSite") == .boolean(false), let form = matter.knowledge.form("redPage"),
      !key.containsAny(["不", "谁", "怎么", "哪"]) || key.containsAny(["能不能", "可不可以"])
    {
      return .command(.status, argument: form.title)
    }
    return nil
  }
}

extension Words {
  static let asksWhetherFilled = [
    "填了吗", "填了没有", "填了没", "填过吗", "填过没有", "写了吗", "写了没", "填没填", "有没有填", "记了吗", "记下了吗", "填好了吗", "填上了吗",
    "填了么",
  ]
}
