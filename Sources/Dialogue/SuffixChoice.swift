import Drafts
import Knowledge
import Text

extension Understanding {
  /// `那就用.公益`: of the two kinds of domains the one that the unit's is to be.
  func suffixChosen(_ whole: Spelling) -> Act? {
    guard whole.count <= 16, !isQuestion(whole),
      let field = matter.knowledge.fields.first(where: { $0.kind == .chineseDomain }),
      conversation.expects == nil
    else { return nil }
    let core = whole.trimmed.dropping(leads: Words.beforeSuffixes)
      .dropping(tails: Words.particles + ["的", "后缀", "域名", "那个", "这个", "吧", "了", "。", "."])
      .dropping(leads: ["点", "."])
    guard let suffix = ["公益", "政务"].first(where: { $0 == core.key }) else { return nil }
    let stem =
      matter.value(field.id)?.plain.split(separator: ".").first.map(String.init)
      ?? matter.value("organizationName")?.plain
    guard let stem else { return nil }
    return .fill(field: field.id, text: "\(stem).\(suffix)", manner: .stated)
  }
}

extension Words {
  /// What leads to the choice of a suffix.
  static let beforeSuffixes = [
    "好的", "好", "行", "嗯", "哦", "ok", "那就", "那", "就", "还是", "我们", "要", "用", "选", "填", "申请", "注册", "办",
    "域名", "后缀",
    "改成", "换成", "改", "换", ",", "，", " ",
  ]
}
