import Drafts
import Knowledge
import Text

/// Statements that hold a value which is not the case's: somebody else's, an earlier one, one that is
/// only supposed or was heard of. Nothing of them is stored.
extension Understanding {
  /// Whether a clause speaks of something else than the case as it is now.
  func isElsewhere(_ clause: Spelling) -> Bool {
    guard !clause.isEmpty, correction(clause) == nil else { return false }
    let core = clause.dropping(leads: Words.subjects)
    let named = lexicon.leadingField(of: core)
    // What stands behind a name and a sign is its value, whatever it is.
    if let rest = named?.rest.trimmed({ $0 == " " }), let first = rest.folded.first,
      ":=".contains(first)
    {
      return false
    }
    return clause.key.containsAny(Words.alternatives) || isSupposed(core) || isHearsay(clause)
      || isOfAnotherParty(clause)
      || isOfAnotherTime(clause) || hasStrangeOwner(core, of: clause)
  }

  /// `如果选第二条`, unless it only asks for leave: `如果可以，年限三年`.
  private func isSupposed(_ core: Spelling) -> Bool {
    guard let word = Words.suppositions.first(where: core.hasPrefix) else { return false }
    let rest = core.dropFirst(word.count)
    return !["可以", "行", "能行", "没问题", "方便", "允许", "没意见"].contains(where: rest.hasPrefix)
  }

  /// `听说要3年`, `一般都填两年`.
  private func isHearsay(_ clause: Spelling) -> Bool { clause.key.containsAny(Words.hearsay) }

  /// `隔壁单位的邮编是017000`, `编办的电话是0477-8581234`.
  private func isOfAnotherParty(_ clause: Spelling) -> Bool {
    if clause.key.containsAny(Words.otherParties) || isOfAnotherUnit(clause) { return true }
    let own = normalize(matter.given("organizationName")?.value.plain ?? "")
    guard !own.contains("编"), clause.folded.contains(where: { $0.isASCIIDigit || $0 == "@" }) else {
      return false
    }
    return ["编办的", "编办电话", "编办地址", "编办邮箱", "编办邮编"].contains {
      clause.contains($0)
    }
  }

  /// `审计局改3年` while another unit's draft is open: named at the beginning, and not this one.
  func isOfAnotherUnit(_ clause: Spelling) -> Bool {
    guard let own = matter.given("organizationName")?.value.plain,
      let range = organization(in: clause), range.lowerBound == 0, range.count >= 3,
      range.count < clause.count,
      case let name = clause[range], case let rest = clause[range.upperBound..<clause.count],
      !rest.key.containsAny(["编办", "审", "批", "退", "说", "通知", "来电"]),
      !Words.partsOfUnits.contains(where: name.hasSuffix)
    else { return false }
    let key = normalize(own)
    // A short form of the own name is the own name.
    let isOwn =
      key.contains(name.key) || name.key.contains(key) || key.hasSuffix(name.suffix(3).key)
    return !isOwn
  }

  /// `以前的电话是0477-8581234`, `上次填的是三年`; an older thing that is still there is the case's.
  private func isOfAnotherTime(_ clause: Spelling) -> Bool {
    guard clause.key.containsAny(Words.otherTimes),
      !clause.key.containsAny(["建", "开通", "上线", "改", "换", "一样", "还是", "用", "恢复", "错", "沿", "不变"])
    else { return false }
    // What was registered once is there still: `账号去年注册过`.
    if clause.key.containsAny(["注册过", "办过", "申请过", "开过", "就有"]) { return false }
    return !TypedValues.find(in: clause).isEmpty
      || clause.folded.contains(where: \.isASCIIDigit)
      || polarity(clause) != nil || mentionsField(clause)
  }

  private func mentionsField(_ clause: Spelling) -> Bool {
    lexicon.names.contains { $0.letters.count > 1 && clause.contains($0.name) }
  }

  /// `张局长的邮编是…`, `复印店的电话是…`: whose it is, and that isn't the case's.
  private func hasStrangeOwner(_ core: Spelling, of clause: Spelling) -> Bool {
    let lead = clause.prefix(max(0, clause.count - core.count)).key
    guard !lead.containsAny(["我", "咱", "俺", "本", "这"]), event(clause) == nil,
      lexicon.leadingField(of: core) == nil,
      let link = core.places(of: "的").first, (2...10).contains(link),
      let (field, rest) = lexicon.leadingField(of: core.dropFirst(link + 1)), !rest.isEmpty,
      ![.mobile, .person].contains(field.kind) || !isUnknownPerson(core.prefix(link))
    else { return false }
    let owner = core.prefix(link)
    guard owner.folded.allSatisfy(\.isHan), owner.key != "局", owner.key != "中心",
      !owner.key.containsAny(Words.ownersOfTheCase)
    else {
      return false
    }
    let own = [
      matter.given("organizationName"), matter.given("contactName"),
      matter.given("handlingOfficer"),
    ]
    .compactMap { $0?.value.plain }.map(normalize)
    return !own.contains { $0.contains(owner.key) || owner.key.contains($0) }
  }

  /// Whether an owner may be the contact, whom nobody has named yet.
  private func isUnknownPerson(_ owner: Spelling) -> Bool { matter.given("contactName") == nil }
}

extension Words {
  static let suppositions = [
    "如果", "假如", "要是", "万一", "假设", "倘若", "若是", "比如", "例如", "譬如", "比方说", "好比", "哪怕", "即使",
  ]
  /// What is only for the case that something else fails.
  static let alternatives = ["备用", "备选", "候补", "次选", "后备", "不行就用", "不行再用", "不行的话就", "实在不行"]
  static let hearsay = [
    "听说", "据说", "有人说", "别人说", "网上说", "网上写", "网上看", "人家说", "一般来说", "一般都", "一般是", "一般填", "通常", "大家都",
    "都是填",
    "大多数", "多数单位", "最多能", "最多可以", "最多注册", "最多可", "至少要", "最少要", "不能超过", "不得超过", "不超过", "好多单位",
    "很多单位",
    "有的单位", "有些单位", "文件上说", "文件里说", "规定是", "规定要", "看到有",
  ]
  static let otherParties = [
    "隔壁", "别的单位", "其他单位", "其它单位", "别人", "人家", "兄弟单位", "上级单位", "上级部门", "下属单位", "下级单位", "外单位", "他们单位",
    "他们局",
    "她们单位", "对方", "邻县", "邻旗", "另一个单位", "另外一个单位", "别家", "某单位", "conac的", "conac电话", "客服", "代理公司",
    "建站公司的",
    "那家公司", "教程里", "例子里", "样例", "模板里",
  ]
  static let otherTimes = [
    "以前", "从前", "过去", "曾经", "上次", "上回", "去年", "前年", "当年", "当时", "那时候", "早先", "原先", "旧的", "老的",
    "之前的", "前几年",
  ]
  /// Whose things are the case's own.
  static let ownersOfTheCase = [
    "我", "咱", "俺", "本", "单位", "局里", "院里", "馆里", "中心的", "网站", "红页", "联系人", "经办人", "标识", "域名", "官网",
    "这",
    "她", "他", "自己", "注册", "申请", "新", "服务器", "首页", "页脚", "里", "上面", "下面", "前面", "后面", "现在", "目前",
    "编办",
    "系统", "填", "写", "用", "说",
  ]
}
