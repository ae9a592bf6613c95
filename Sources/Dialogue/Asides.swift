import Drafts
import Knowledge
import Text

extension Understanding {
  /// What a short line says that is no value of any field: not now, how far are we, all is right,
  /// something about the course of the errand that isn't clear enough to be recorded.
  func aside(_ whole: Spelling) -> Act? {
    guard whole.count <= 20, whole.withoutQuotes.count == whole.count else { return nil }
    let key = whole.dropping(tails: Words.particles).key
    let isName = Words.organizations.contains { whole.hasSuffix($0) }
    // What asks which are left puts nothing off.
    let asksWhich = isQuestion(whole) || key.containsAny(["哪", "什么", "啥", "谁", "几个", "几项", "多少"])
    if whole.count <= 14, !isName, !asksWhich, key.containsAny(Words.notNow) {
      if namesSomethingElse(whole) { return .pause }
      return pending == nil ? nil : .command(.later, argument: "")
    }
    guard !isQuestion(whole) || key.count <= 12 else { return nil }
    if key.containsAny([
      "到哪了", "到哪步", "到哪儿了", "走到哪", "办到哪", "进度", "进展", "到哪一步", "还差", "没填完", "都填完", "填完了吗", "该干什么",
      "该做什么", "该干啥",
    ]) {
      return .command(.status, argument: "")
    }
    if asksForNextStep(key) { return .command(.status, argument: "") }
    if key.containsAny(["填了", "记了", "写了"]), key.containsAny(["哪些", "什么", "些啥"]) {
      return .command(.review, argument: "")
    }
    if key.containsAny(["填的", "记的", "写的"]), key.containsAny(["对吗", "对不对", "没错吧", "对吧", "对不"]) {
      return .command(.review, argument: "")
    }
    if ["都对了", "没问题就提交", "确认所有", "全都确认", "都没问题", "全部确认"].contains(key) {
      return .command(.confirm, argument: "")
    }
    guard !isName, !isQuestion(whole), key.containsAny(Words.errandWords) else { return nil }
    return .unclear(whole.text)
  }
}

extension Understanding {
  /// `下一步该干嘛`, `接下来我要弄啥`: what is to be done now.
  private func asksForNextStep(_ key: String) -> Bool {
    let rest = Spelling(key).dropping(leads: ["那", "然后", "现在", "我", "我们", "你看"])
    guard let lead = ["下一步", "下步", "接下来", "接着", "往下"].first(where: rest.hasPrefix) else {
      return false
    }
    let deed = rest.dropFirst(lead.count).dropping(leads: [
      "我们", "我", "该", "要", "应该", "得", "需要", "是", "去", "怎么", "干", "做", "办", "弄", "填", "搞",
    ]).dropping(tails: ["?", "呢", "啊", "呀", "了"]).key
    return ["什么", "啥", "嘛", "哪", "干", "做", "办", "弄", "填", "走", "哪个", "哪项"].contains(deed)
  }
}

extension Words {
  /// Ways to say that it is too early for an answer.
  static let notNow = [
    "再说", "先不弄", "先不填", "先不搞", "先不管", "以后再", "以后补", "晚点", "过会", "等会", "等一等", "等一下", "先不管", "先放",
    "放一放", "先空", "空着", "暂时没",
    "暂时空",
    "还没定", "没定下来", "还没想好", "没想好", "待定", "等领导", "问问领导", "问领导", "先跳过", "回头补", "回头填", "还在注册", "还没申请",
    "没申请下来", "看着办", "改天", "之后再", "后面再", "还没注册",
  ]
  /// Words of the errand's course, which stand in no name and no short text of a form.
  static let errandWords = [
    "提交", "报送", "审核", "退回", "打回", "缴费", "挂标", "收到", "发布了", "保存了", "盖章", "交上去", "通过了", "确认材料", "清空",
    "撤销",
  ]
}
