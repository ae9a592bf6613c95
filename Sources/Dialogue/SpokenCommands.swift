import Drafts
import Knowledge
import Text

/// Looking through, agreeing and taking back in longer words than the commands have.
extension Understanding {
  /// `行，没毛病` right behind a review, `核对无误，予以确认` at any time.
  func approved(_ whole: Spelling) -> Act? {
    guard whole.count <= 24, conversation.isUnderWay, conversation.expects == nil,
      !isQuestion(whole)
    else { return nil }
    let cores = whole.clauses.map { clause in
      clause.dropping(leads: Words.approvalLeads).dropping(tails: Words.spokenTails + ["的"])
    }.filter { !$0.isEmpty }
    guard !cores.isEmpty else { return nil }
    let confirms = cores.contains { core in Words.confirming.contains(core.key) }
    let approves = cores.contains { Words.approvals.contains($0.key) }
    let others = cores.filter { core in
      !Words.confirming.contains(core.key) && !Words.approvals.contains(core.key)
        && !Words.yes.contains(core.key) && !isChat(core)
        && !["的", "看", "看了", "看过", "看完", "核对", "核对了"].contains(core.key)
    }
    guard others.isEmpty else { return nil }
    return confirms || approves && conversation.hasJustReviewed
      ? .command(.confirm, argument: "") : nil
  }

  /// `请将已填内容汇总供我核对`, `把填好的调出来我过一遍`: a request to see what there is.
  func summarised(_ whole: Spelling) -> Act? {
    guard (5...26).contains(whole.count), conversation.isUnderWay, whole.clauses.count == 1,
      TypedValues.find(in: whole).isEmpty, !isQuestion(whole), !whole.contains("草稿")
    else { return nil }
    let key = whole.key
    let things = [
      "已填", "填好的", "填了的", "填的", "填报的", "所填", "填写的", "录入的", "录好的", "已录", "前面的内容", "以上内容",
    ]
    let deeds = [
      "汇总", "列出", "列一", "调出", "拿出来", "显示", "展示", "呈现", "打出来看", "过目", "过一遍", "过一下", "看一遍", "核对",
      "审阅",
      "审一", "给我看", "我看看", "供我", "捋一",
    ]
    guard key.containsAny(things), key.containsAny(deeds),
      !key.containsAny(["改", "换", "删", "清", "错", "导", "编办", "领导", "材料"])
    else { return nil }
    // `红页填好的列出来`: of one form.
    let form = lexicon.forms.first { $0.name.count > 1 && key.contains($0.name) }?.form
    return .command(.review, argument: form?.title ?? "")
  }

  /// `刚才那步退回去`, `刚刚改的联系人撤回`: the last change, or that of the field that is named.
  func retracted(_ whole: Spelling) -> Act? {
    // A reason may stand behind it: `…撤回，人还没走`.
    guard whole.count <= 30, let first = whole.clauses.first, (4...16).contains(first.count),
      !isQuestion(whole), !whole.clauses.dropFirst().contains(where: { statement($0) != nil })
    else { return nil }
    let core = first.dropping(leads: Words.spokenLeads + ["把", "将"])
      .dropping(tails: Words.particles + ["了", "一下"])
    guard
      let verb = Words.retractions.filter(core.hasSuffix).max(by: { $0.count < $1.count }),
      case let object = core.prefix(core.count - verb.count)
        .dropping(tails: ["给", "给我", "再", "先", "都", "就", "帮我"]),
      let time = Words.justNow.filter(object.hasPrefix).max(by: { $0.count < $1.count })
    else { return nil }
    let thing = object.dropFirst(time.count).dropping(
      leads: ["那个", "那", "这", "的", "一", "我", "做的", "填的", "改的", "写的", "动的", "换的", "说的"])
    let isStep = ["", "步", "下", "次", "改动", "修改", "操作", "步操作", "步改动", "个", "处", "项", "一步"]
    if isStep.contains(thing.dropping(tails: ["的"]).key) {
      return .command(.undo, argument: "")
    }
    guard let field = lexicon.field(named: thing.dropping(tails: ["的改动", "的修改", "改动", "那个", "的"])),
      matter.given(field.id) != nil
    else { return nil }
    return .revert(field: field.id)
  }

  /// `今天先到这吧，明天接着弄`: a leave-taking with what comes after it.
  func leavesOff(_ whole: Spelling) -> Act? {
    guard whole.count <= 24, !isQuestion(whole), TypedValues.find(in: whole).isEmpty else {
      return nil
    }
    var leaves = false
    for clause in whole.clauses {
      let core = clause.dropping(leads: [
        "今天", "今儿", "今日", "先", "就", "那", "那就", "行", "好", "我", "我们", "暂时", "这次", "咱们", "咱", "上午",
        "下午",
        "嗯",
      ]).dropping(tails: Words.particles + ["了", "为止"])
      if ["到这", "到这里", "到这儿", "弄到这", "弄到这里", "填到这", "填到这里", "填到这儿", "办到这", "到此", "停在这", "停在这里"]
        .contains(core.key)
      {
        leaves = true
      } else if !isChat(clause), !isResumption(clause) {
        return nil
      }
    }
    return leaves ? .command(.quit, argument: "") : nil
  }

  /// `明天接着弄`, `剩下的下周再填`.
  private func isResumption(_ clause: Spelling) -> Bool {
    let core = clause.dropping(leads: ["剩下的", "剩下", "其余的", "其他的", "我", "我们", "等", "咱", "咱们"])
    guard
      let time = (Words.timesToCome + Words.later).filter(core.hasPrefix).max(by: {
        $0.count < $1.count
      })
    else { return false }
    let deed = core.dropFirst(time.count).dropping(leads: ["我", "再", "接着", "继续", "来", "接"])
      .dropping(tails: Words.particles + ["了"])
    return Words.deedsOfFilling.contains(deed.key)
      || ["", "办", "做", "继续", "接着", "来", "干", "整"].contains(deed.key)
  }

  /// `新建一个草稿叫某局`, `先存起来，名字叫某馆`: a draft made or named, with its name.
  func namedDraft(_ whole: Spelling) -> Act? {
    guard whole.count <= 40, !isQuestion(whole) else { return nil }
    let joined = Spelling(whole.clauses.map(\.text).joined())
    let core = joined.dropping(leads: Words.spokenLeads + ["先", "把", "这份", "这个", "它", "给", "帮我"])
    guard
      let verb = (Words.makingDrafts + Words.keepingDrafts).filter(core.hasPrefix)
        .max(by: { $0.count < $1.count }),
      case let rest = core.dropFirst(verb.count).dropping(leads: Words.draftThings),
      rest.count < core.count - verb.count || Words.keepingDrafts.contains(verb),
      let lead = Words.namingDrafts.filter(rest.hasPrefix).max(by: { $0.count < $1.count }),
      case let name = rest.dropFirst(lead.count).dropping(tails: Words.particles + ["的草稿", "这个名字"])
        .trimmed({ " ,“”「」\"".contains($0) }),
      (1...20).contains(name.count), name.clauses.count == 1
    else { return nil }
    let isNew = Words.makingDrafts.contains(verb) || conversation.name == nil
    return .command(isNew ? .new : .rename, argument: name.text)
  }
}

extension Conversation {
  /// Whether what was given was shown just now.
  var hasJustReviewed: Bool {
    lastReplies.contains { if case .review = $0 { true } else { false } }
  }
}

extension Words {
  static let approvalLeads =
    spokenLeads + [
      "经", "已", "已经", "我", "看过", "看了", "看完", "以上", "内容", "全部", "都", "各项", "所有", "上面", "这些", "填的",
      "这样", "现",
    ]
  /// What finds nothing wrong.
  static let approvals: Set<String> = [
    "没毛病", "没问题", "没有问题", "无误", "没错", "没有错", "没啥问题", "没什么问题", "无异议", "没意见", "正确", "准确", "都对",
    "核对无误", "核对过", "核对完", "核实无误", "属实", "挺好", "不错", "没得问题", "全对", "没有错误",
  ]
  /// What confirms by itself.
  static let confirming: Set<String> = [
    "予以确认", "同意确认", "给予确认", "特此确认", "请予确认", "请予以确认", "准予确认", "可以确认", "确认通过", "确认即可",
  ]
  static let retractions = [
    "退回去", "退回来", "退掉", "退回", "撤回", "撤回去", "撤回来", "撤销", "撤掉", "收回", "取消", "取消掉", "还原", "倒回去", "回退",
    "退",
    "撤",
  ]
  static let justNow = [
    "刚才", "刚刚", "上一步", "上一个", "最后", "最近", "刚", "方才", "上一次", "上次", "前一步", "最后一步",
  ]
  static let makingDrafts = ["新建", "新开", "另建", "另开", "再建", "再开", "建", "开", "另起", "新起", "创建"]
  static let keepingDrafts = [
    "存起来", "保存起来", "存下来", "保存下来", "保存", "存", "存好", "存一下", "保存一下", "保存好", "存着",
  ]
  static let draftThings = [
    "一个", "一份", "个", "份", "新的", "新", "草稿", "的", "这份", "这个", "另一份", "另外一份", "一下",
  ]
  static let namingDrafts = [
    "名字就叫", "名字叫", "名字叫做", "名字是", "名字用", "名称叫", "名称是", "名叫", "就叫", "叫做", "叫", "取名", "取名叫", "命名为",
    "起名",
    "起名叫", "名为", "名字取", "草稿名", "名字", "名称", "文件名", "名", "成", "为",
  ]
}

extension Understanding {
  /// A line without the password that was told in it, and what is said of that: `密码…你帮我记一下`.
  func withoutPassword(_ text: Spelling) -> Spelling {
    guard line.hidPassword else { return text }
    var rest = text
    let mark = normalize(Passwords.hidden)
    while let place = rest.places(of: mark).first {
      let words = Passwords.words.map(normalize)
      // (Words that are all of a text are never dropped; so something stands before them.)
      var before = Spelling("|" + rest.prefix(place).text).dropping(
        tails: words + ["登录", "我的", "系统", "的", "和", ",", "、", "，"]
      ).dropFirst(1)
      // `账号：密码…` leaves a name without a value.
      let name = before.trimmed { " :=,".contains($0) }
      if before.isEmpty || lexicon.field(named: name) != nil { before = Spelling("") }
      var behind = rest.dropFirst(place + mark.count)
      if let range = behind.clauseRanges.first, case let said = behind[range].trimmed,
        lexicon.leadingField(of: said) == nil, TypedValues.find(in: said).isEmpty
      {
        behind = behind.dropFirst(range.upperBound)
      }
      let tail = behind.dropping(leads: [",", "，", "。", ";"])
      rest = before.isEmpty ? tail : tail.isEmpty ? before : Spelling(before.text + "，" + tail.text)
    }
    return rest
  }
}
