extension Reply {
  /// What a reply does, without what it does it to: for telling which replies were reached.
  ///
  /// The raw value is what reports call it.
  package enum Name: String, CaseIterable, Sendable {
    case answered = "回答", guessed = "大概的回答", choices = "反问是哪一个", declined = "答不了"
    case filled = "已填", rejected = "不收", contradicted = "和已填的矛盾"
    case whichField = "反问是哪一项", whichValue = "反问是哪个值", doubt = "反问是不是填这一项"
    case whichWish = "反问要做什么", whichUnit = "反问是哪个单位"
    case proposed = "代拟一项", proposedAll = "代拟几项"
    case contested = "说不对而没说改成什么", cleared = "清空", wasEmpty = "清空本来就空的"
    case skipped = "跳过", putOff = "以后再填", kept = "保留", recalled = "用回原来的"
    case undone = "撤销", redone = "重做", nothingToUndo = "没有可撤销的", nothingToRedo = "没有可重做的"
    case explained = "说明一项", cited = "依据", reckoned = "推算日子", paused = "等一下"
    case review = "查看", walk = "逐项", item = "逐项到了一项", roundOver = "逐项完了"
    case confirmed = "确认", incomplete = "还不能确认", unknownReview = "反问是哪次审核", noSuchForm = "没有这张表"
    case status = "进度", checklist = "清单", event = "办事的进展", returnedBefore = "退回过的提醒"
    case copied = "复制", drafts = "草稿列表", opened = "打开", created = "新建", duplicated = "另存为"
    case compared = "比较", told = "一句话的结果", wrote = "写了文件"
    case importPlan = "导入前", batchPlan = "批量前", nothingToImport = "没有可导入的", batchMade = "批量之后"
    case gap = "一张表还缺什么"
    case asksConsent = "请确认", help = "帮助", tour = "教程", ask = "问下一项", begins = "开始办"
    case nothingOpen = "没有打开的草稿", notUnderstood = "没听懂", hidden = "隐去了证件号码"
    case failed = "没做成", goodbye = "再见"
  }

  var name: Name {
    switch self {
    case .answered: .answered
    case .guessed: .guessed
    case .choices: .choices
    case .declined: .declined
    case .filled: .filled
    case .rejected: .rejected
    case .contradicted: .contradicted
    case .whichField: .whichField
    case .doubt: .doubt
    case .whichWish: .whichWish
    case .whichUnit: .whichUnit
    case .contested: .contested
    case .proposed: .proposed
    case .proposedAll: .proposedAll
    case .cleared: .cleared
    case .wasEmpty: .wasEmpty
    case .skipped: .skipped
    case .undone: .undone
    case .redone: .redone
    case .nothingToUndo: .nothingToUndo
    case .nothingToRedo: .nothingToRedo
    case .explained: .explained
    case .cited: .cited
    case .review: .review
    case .walk: .walk
    case .confirmed: .confirmed
    case .incomplete: .incomplete
    case .status: .status
    case .gap: .gap
    case .checklist: .checklist
    case .event: .event
    case .returnedBefore: .returnedBefore
    case .unknownReview: .unknownReview
    case .noSuchForm: .noSuchForm
    case .copied: .copied
    case .drafts: .drafts
    case .opened: .opened
    case .created: .created
    case .duplicated: .duplicated
    case .told: .told
    case .wrote: .wrote
    case .compared: .compared
    case .asksConsent: .asksConsent
    case .help: .help
    case .tour: .tour
    case .item: .item
    case .roundOver: .roundOver
    case .ask: .ask
    case .nothingOpen: .nothingOpen
    case .begins: .begins
    case .notUnderstood: .notUnderstood
    case .hidden: .hidden
    case .recalled: .recalled
    case .kept: .kept
    case .reckoned: .reckoned
    case .paused: .paused
    case .whichValue: .whichValue
    case .putOff: .putOff
    case .importPlan: .importPlan
    case .batchPlan: .batchPlan
    case .nothingToImport: .nothingToImport
    case .batchMade: .batchMade
    case .failed: .failed
    case .goodbye: .goodbye
    }
  }
}
