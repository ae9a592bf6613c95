import Drafts
import Knowledge
import Text

extension Understanding {
  /// A question about the case itself, which the state answers and not the sources: `还有哪些没填`,
  /// `红页还缺什么`.
  func gap(_ whole: Spelling) -> Act? {
    guard conversation.isUnderWay, whole.count <= 16 else { return nil }
    let key = whole.key
    guard key.containsAny(Words.gaps), key.containsAny(Words.asked + ["吗", "没有"]),
      !key.containsAny(["材料", "怎么办", "会怎", "怎样", "函", "盖章", "费", "钱"])
    else { return nil }
    let form = lexicon.forms.first { whole.contains($0.name) }?.form
    return .command(.status, argument: form?.title ?? "")
  }

  /// `把手机号念一遍`: a value to be told.
  func reading(_ core: Spelling) -> Act? {
    guard core.key.containsAny(["念", "读", "说", "报", "显示", "告诉我", "看", "查", "核对"]),
      core.key.containsAny(["一遍", "一下", "下", "我看", "给我", "告诉我", "一次"]),
      !core.key.containsAny(["改", "换", "清", "删"]), core.count <= 16
    else { return nil }
    let named = core.dropping(
      leads: Words.subjects + Words.pointingBack + [
        "填的", "写的", "帮我", "帮忙", "下", "念", "读", "说", "报", "显示", "告诉我", "看", "查", "核对", "一下", "一遍",
        "给", "你",
      ])
    guard let (field, rest) = lexicon.leadingField(of: named),
      rest.dropping(leads: [
        "再", "给我", "给", "念", "读", "说", "报", "显示", "看", "查", "核对", "一遍", "一下", "一次", "出来", "告诉我",
        "我", "听听", "听", "对不对", "是不是对", "对吗", "对", "?", "是", "填",
      ]).count <= 2
    else { return nil }
    return .recall(field: field.id)
  }

  /// `刚才改了什么`: the last change.
  func lastChange(_ whole: Spelling) -> Act? {
    let key = whole.key
    guard whole.count <= 14, key.containsAny(["刚才", "刚刚", "上一步", "最近", "上次"]),
      key.containsAny(["改了", "填了", "动了", "做了", "变了", "改的"]),
      key.containsAny(["什么", "啥", "哪"]), lexicon.leadingField(of: whole.trimmed) == nil
    else { return nil }
    return .recallChange
  }

  /// `全部清空重来`: another beginning.
  func restart(_ whole: Spelling) -> Act? {
    let key = whole.key
    guard whole.count <= 14, !isQuestion(whole),
      key.containsAny([
        "重来", "从头", "重新开始", "重新填", "全部清空", "清空全部", "全清", "都清空", "清空所有", "所有清空", "全删",
      ]),
      lexicon.names.allSatisfy({ $0.name.count < 2 || !whole.contains(String($0.name)) })
    else { return nil }
    return .restart
  }

  /// Whether every part of a line puts something off or says to wait.
  func onlyWaits(_ whole: Spelling) -> Act? {
    let clauses = whole.clauses
    guard clauses.count > 1, !isQuestion(whole) else { return nil }
    let putOff = clauses.map { putsOff($0) || Words.deliberation.contains(where: $0.hasSuffix) }
    let waits = zip(clauses, putOff).allSatisfy { clause, isPut in
      isPut || isChat(clause) || Words.pauses.contains(clause.dropping(tails: Words.particles).key)
    }
    guard waits else { return nil }
    return putOff.contains(true) && pending != nil ? .command(.later, argument: "") : .pause
  }

  /// `不知道邮编是多少`: of the field that is named.
  func ignorance(_ core: Spelling) -> Act? {
    for word in Words.ignorance where core.hasPrefix(word) {
      let named = core.dropFirst(word.count).dropping(leads: Words.subjects)
      guard let (field, rest) = lexicon.leadingField(of: named),
        ["", "是多少", "多少", "是什么", "是啥", "是谁", "是哪个", "填什么", "写什么"]
          .contains(rest.dropping(tails: Words.particles + ["?"]).key)
      else { continue }
      return .command(.unknown, argument: field.label)
    }
    return nil
  }

  /// Whether words put something off: a time to come, and what is to be done then.
  func putsOff(_ rest: Spelling) -> Bool {
    let core = rest.dropping(leads: ["我", "我们", "也", "就", "先", "还是", "这项", "这个", "等"])
      .dropping(tails: Words.particles + ["了"])
    guard let time = Words.later.first(where: core.hasPrefix) else { return false }
    let deed = core.dropFirst(time.count).dropping(leads: ["我", "再", "来", "给你", "您", "你"])
    return Words.deedsOfFilling.contains(deed.key)
  }

  /// Whether a line only acknowledges or hesitates, with whatever words: `好的收到`, `嗯嗯行吧谢谢`.
  func isChat(_ whole: Spelling) -> Bool {
    guard whole.count <= 12, !whole.isEmpty else { return false }
    let atoms = Words.acknowledgements + Words.sighs + ["哈哈", "嘿嘿", "抱歉", "不好意思", "麻烦"]
    let rest = Spelling(whole.text + "|").dropping(leads: atoms).key
    return rest == "|" && whole.count > 1
  }
}

extension Words {
  static let gaps = [
    "没填", "没写", "没弄", "没录", "未填", "没有填", "还缺", "缺什么", "缺啥", "还差", "还空", "空着", "还剩", "没补", "还要填",
    "还得填", "还需要填", "还需填",
  ]
  static let asked = ["哪些", "什么", "啥", "哪几", "几项", "多少", "哪里", "哪项", "哪个", "哪一"]
  static let ignorance = ["不知道", "不清楚", "不晓得", "忘了", "忘记了", "记不得", "记不清", "没查到", "想不起来", "我不知道"]
  /// Times to come, the longest first.
  static let later = [
    "到时候", "过两天", "过几天", "过一会", "过会儿", "过会", "等一会", "等会儿", "等会", "等一下", "等下", "待会儿", "待会", "改日",
    "改天", "下次",
    "下回", "下周", "以后", "之后", "后面", "后续", "回头", "过后", "晚点", "晚些", "明天", "明日", "稍后", "后天", "月底", "暂时先",
    "暂时",
  ]
  static let deedsOfFilling: Set<String> = [
    "填", "补", "说", "写", "弄", "给", "加", "补上", "补充", "补填", "告诉你", "给你", "报", "定", "填上", "处理", "搞",
    "讲", "发你", "发",
  ]
  static let acknowledgements = [
    "好的", "好", "收到", "知道了", "明白了", "明白", "了解", "谢谢", "谢了", "多谢", "辛苦了", "辛苦", "嗯", "哦", "噢", "ok",
    "行", "可以",
    "没问题", "懂了", "你", "您", "啊", "吧", "哈", "呀", "那", "啦", "了",
  ]
}
