import Drafts
import Knowledge
import Text

/// The name of the speaker's unit in the midst of what people say around it.
extension Understanding {
  /// `我是某街道办事处的我叫某某`, `某兽医站嘛`, `先第一个:某局`: the unit, and what is said behind its
  /// name.
  func unitSpoken(_ clause: Spelling) -> [Act]? {
    let isNamely = ["来着", "呗"].contains(where: clause.trimmed.hasSuffix)
    guard clause.count <= 80, isNamely || named(clause, needsSeparator: false) == nil,
      !clause.folded.contains(where: { "“”\"「」".contains($0) })
    else {
      return nil
    }
    let greeted = clause.dropping(leads: Words.greetings)
    let announced = afterAnnouncement(greeted)
    let core = announced.dropping(leads: Words.placesInRow)
    let isAnnounced = core.count < greeted.count
    // `单位名称某局` is read where fields are named, unless a particle ends it.
    guard lexicon.leadingField(of: core) == nil || isNamely else { return nil }
    let bare = core.dropping(
      leads: Words.speakers + Words.beings + [
        "系", "乃", "就", "嘛", "呢", "么", "那个", "这个", "那啥", "呃", "嗯",
      ])
    let lead = core.prefix(core.count - bare.count)
    let isLed = lead.count > 1 && Words.speakers.contains(where: lead.hasPrefix)
    let isSaid = Words.beings.contains(where: lead.hasSuffix)
    guard let (name, rest) = leadingUnit(of: bare), isLed && isSaid || isSpecific(name),
      !name.contains("网站"), polarity(name) == nil
    else { return nil }
    guard isLed || matter.given("organizationName") == nil else { return nil }
    let unit = isLed && rest.hasPrefix("的") ? withoutOffice(name) : name
    let own = Act.fill(
      field: "organizationName", text: unit.text.filter { $0 != "的" }, manner: .stated)
    let tail = rest.dropping(tails: Words.particles + Words.namelyTails)
    if tail.isEmpty || (Words.namelyTails + Words.particles).contains(tail.key) || isRole(tail) {
      // What is only a name is read as one elsewhere.
      return rest.isEmpty && !isLed && !isAnnounced ? nil : [own]
    }
    let more = tail.dropping(leads: ["的", "呢", "嘛", "啊", "这边", "那边", "这里"] + Words.posts)
    let goesOn = Words.goingOn.contains(where: more.hasPrefix)
    guard goesOn, isLed || isAnnounced || more.count < tail.count || more.hasPrefix("我"),
      finder.find(clause.text).isConfident == false || isLed && rest.hasPrefix("的")
    else { return nil }
    return sentence(more, after: [own], isRegretted: false).filter { act in
      if case .unclear = act { !Words.tasks.contains(where: more.hasPrefix) } else { true }
    }
  }

  /// What stands behind a colon that names no field: `先第一个:某局`, `先弄我们团市委:共青团某市委员会`.
  private func afterAnnouncement(_ clause: Spelling) -> Spelling {
    guard let colon = clause.places(of: ":").first, (2...12).contains(colon),
      case let head = clause.prefix(colon), lexicon.leadingField(of: head) == nil,
      case let said = head.dropping(leads: Words.placesInRow + Words.speakers),
      said.count < head.count,
      said.count < 2 || Words.placesInRow.contains(said.key)
        || Words.organizationEnds.contains(where: said.hasSuffix)
    else { return clause }
    return clause.dropFirst(colon + 1).trimmed
  }

  /// The name that a text begins with, and what follows it.
  private func leadingUnit(of text: Spelling) -> (name: Spelling, rest: Spelling)? {
    // `扎鲁特旗的档案馆` is one name; any other 的 ends it.
    let link = text.places(of: "的").first { place in
      place > 0 && !"省市县区旗州盟".contains(text.folded[place - 1])
    }
    for length in stride(from: min(40, link ?? text.count), to: 3, by: -1) {
      let name = text.prefix(length)
      guard isOrganization(name), lexicon.leadingField(of: name) == nil else { continue }
      return (name, text.dropFirst(length))
    }
    return nil
  }

  /// Whether a name tells of one unit and not of a kind: with the name of a place in it.
  func isSpecific(_ name: Spelling) -> Bool {
    guard !Words.kindsOfUnits.contains(where: name.hasPrefix) else { return false }
    return name.dropFirst(1).folded.contains { "省市县区旗州盟镇乡街".contains($0) }
      || name.hasPrefix("中共") || name.hasPrefix("中国") || name.hasPrefix("共青团")
  }

  /// `流亭街道办事处,青岛城阳区的`: the unit, and what is said of it that states nothing.
  func unitBeforeRemarks(_ whole: Spelling) -> [Act]? {
    let clauses = whole.clauses
    guard clauses.count > 1, let name = clauses.first?.dropping(tails: Words.particles),
      matter.given("organizationName") == nil, isOrganization(name), isSpecific(name),
      pending == nil || pending?.id == "organizationName" || pending?.kind == .person,
      !isQuestion(whole), !finder.find(whole.text).isConfident,
      // `某区人民政府，办公室` may be one name.
      !clauses.dropFirst().contains(where: { clause in
        Words.organizationEnds.contains(where: clause.hasSuffix)
      })
    else { return nil }
    return [.fill(field: "organizationName", text: name.text, manner: .stated)]
      + clauses.dropFirst().filter { !isChat($0) }.map { .unclear($0.text) }
  }

  /// `某局办公室的`: whoever speaks sits there, and the unit is the bureau.
  private func withoutOffice(_ name: Spelling) -> Spelling {
    for office in ["办公室", "综合科", "综合股", "信息中心", "信息科", "人事科", "财务科", "党政办"]
    where name.hasSuffix(office) {
      let home = name.prefix(name.count - office.count)
      let isHome = ["局", "馆", "院", "中心", "站", "学校", "中学", "小学", "厅"].contains(where: home.hasSuffix)
      if isHome, isOrganization(home) { return home }
    }
    return name
  }

  /// `的教师`, `的工作人员`: what somebody is there.
  private func isRole(_ tail: Spelling) -> Bool {
    guard tail.hasPrefix("的"), case let role = tail.dropFirst(1).trimmed, role.count <= 6,
      role.folded.allSatisfy(\.isHan)
    else { return false }
    return role.isEmpty || Words.posts.contains(where: role.hasSuffix)
      || ["人", "员", "师", "生", "的"].contains(where: role.hasSuffix)
  }

  /// The unit's name as it stands on its seal: `公章上是“某局”`.
  func nameOnSeal(_ clause: Spelling) -> Act? {
    let core = clause.dropping(leads: Words.sighs + ["我们", "咱们", "单位"])
    guard !isQuestion(clause),
      let thing = ["公章", "印章", "章子", "代码证", "法人证书", "证书"].first(where: core.hasPrefix)
    else { return nil }
    let said = core.dropFirst(thing.count).dropping(leads: [
      "上面", "上头", "上", "里", "刻", "写", "印", "盖", "的", "着", "全称", "名称", "名字", "全名", "好像", "应该", "可能",
      "其实", "明明",
    ])
    guard let verb = ["就是", "是", "叫", "为", ":"].first(where: said.hasPrefix) else { return nil }
    let rest = said.dropFirst(verb.count)
    let name = quotation(in: rest).map { rest[$0] } ?? rest.dropping(tails: Words.particles)
    guard isOrganization(name) else { return nil }
    let manner: Act.Manner = matter.given("organizationName") == nil ? .stated : .corrected
    return .fill(field: "organizationName", text: name.text, manner: manner)
  }
}

extension Words {
  static let greetings = [
    "您好", "你好", "喂", "哈喽", "同志您好", "同志你好", "同志", "老师好", "老师", "那个", "哦", "嗯", "呃", "额", "是这样",
    "是这样的",
    "这里是", "在吗", "哎",
  ]
  /// What counts off one of several, or says that it comes first.
  static let placesInRow = [
    "先办", "先弄", "先填", "先做", "先报", "先搞", "先说", "先第一个", "先第一家", "第一个", "第一家", "头一家", "头一个", "首先",
    "一个是", "就办", "这次办",
    "现在办",
  ]
  /// What may stand behind a name and says that it is one.
  static let namelyTails = [
    "来着", "呗", "么", "我是", "是我们", "这边", "那边", "这里", "工作", "上班", "的人", "的", "了",
  ]
  /// How a sentence goes on behind the name of the unit.
  static let goingOn = [
    "我", "本人", "想", "要", "来", "打算", "准备", "申请", "需要", "电话", "联系", "没有网站", "没网站", "没得网站", "有网站",
    "事业",
    "行政", "属于", "办",
  ]
  /// What somebody came for: it states nothing.
  static let tasks = ["我负责", "我来", "我管", "想", "要", "来", "打算", "准备", "申请", "需要", "办"]
  /// What names a kind of unit and no single one.
  static let kindsOfUnits = [
    "乡镇", "县级", "市级", "区级", "省级", "镇级", "乡级", "市县", "区县", "县区", "上级", "下级", "各", "某", "基层", "一般",
    "所有",
    "事业", "行政", "党政", "哪", "别的", "其他", "同级", "当地", "隔壁", "全县", "全市", "县里", "市里", "区里", "镇里", "乡里",
    "街道办",
  ]
  /// What people are called by their work, in front of a name or behind it.
  static let posts = [
    "主任", "副主任", "科长", "副科长", "局长", "副局长", "处长", "副处长", "书记", "副书记", "股长", "副股长", "部长", "所长", "站长",
    "院长",
    "校长", "馆长", "副馆长", "镇长", "乡长", "县长", "队长", "会长", "主席", "副主席", "老师", "先生", "女士", "同志", "经理",
    "科员", "秘书",
    "干事", "会计", "出纳", "师傅", "专员", "领导", "负责人", "同事", "管理员", "工程师", "工作人员", "办事员", "教导员", "指导员",
    "教员", "教师",
    "馆员", "文书", "内勤", "网管", "网管员", "信息员", "通讯员", "档案员", "大学生", "选调生", "实习生", "小伙子", "姑娘", "年轻人",
    "大姐",
    "大哥", "职工", "职员", "志愿者",
  ]
}
