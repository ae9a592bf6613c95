import Drafts
import Knowledge
import Text

/// Reads whether a clause affirms or denies, by counting its negations.
enum Negation {
  enum Reading: Equatable, Sendable {
    case affirmed, denied
    /// `没说没有`: a denial of having said something, which states nothing.
    case unsaid
  }

  /// Reads a run of words around a noun; nil if it holds anything but words of having and denying.
  static func read(before: [Character], after: [Character]) -> Reading? {
    guard let before = parse(before), let after = parse(after) else { return nil }
    let words = before + after
    guard !words.isEmpty else { return nil }
    if words.contains(.saying) { return .unsaid }
    guard words.contains(.having) || words.contains(.denying) || words.contains(.being) else {
      return nil
    }
    return words.count { $0 == .denying }.isMultiple(of: 2) ? .affirmed : .denied
  }

  /// Whether something beside `word` denies it.
  static func isNegated(_ clause: String, outside word: String) -> Bool {
    let rest =
      Spelling(clause).places(of: word).first.map { place in
        Spelling(clause).prefix(place).text
      } ?? clause
    return table.contains { $0.meaning == .denying && rest.contains($0.word) }
  }

  private enum Meaning: Equatable, Sendable {
    case denying, having, being, saying, nothing
  }

  private static func parse(_ characters: [Character]) -> [Meaning]? {
    var meanings: [Meaning] = []
    var rest = characters[...]
    while !rest.isEmpty {
      guard let match = table.first(where: { rest.starts(with: $0.word) }) else { return nil }
      meanings.append(match.meaning)
      rest = rest.dropFirst(match.word.count)
    }
    return meanings.filter { $0 != .nothing }
  }

  /// Words of having and denying; the longest match counts, so longer words stand first.
  private static let table: [(word: String, meaning: Meaning)] = {
    let words: [(Meaning, [String])] = [
      (.saying, ["没说", "没讲", "没有说", "不是说", "没说过", "并没有说", "谁说"]),
      (
        .denying,
        [
          "并不是", "并没有", "并没", "不是", "并非", "绝非", "没有", "还没有", "还没", "没得", "未曾", "不曾", "哪有", "哪里有",
          "哪来的", "下线了", "下线", "没", "冇", "无", "未", "不",
          "非",
          "别", "从没", "从未", "尚未", "尚无", "暂无", "关了", "莫得", "莫有", "停了", "停办了", "停掉了", "停掉", "关掉了",
          "关掉", "关闭了", "关闭",
          "废了", "废弃了", "荒废了", "关停了", "停用了", "注销了", "撤了", "关停", "停用",
        ]
      ),
      (
        .having,
        [
          "自建", "拥有", "整", "架", "有", "已有", "具有", "存在", "建设", "建立", "建好", "建有", "建", "开设", "开通",
          "开办", "开",
          "做", "办",
          "搞", "弄", "设",
          "上线",
        ]
      ),
      (.being, ["确实是", "就是", "是", "属于", "系", "乃"]),
      (
        .nothing,
        [
          "没人弄了", "没人管了", "没人维护了", "没人弄", "没人管", "没人维护", "么", "那种", "那类", "我们单位", "我们", "门户", "官方",
          "我校", "本校", "我院", "我馆", "我镇", "我乡", "我委", "我会",
          "我单位", "本单位",
          "单位", "我局", "咱们", "咱", "我", "这边", "这里", "目前", "现在", "还", "也",
          "都",
          "自己的", "自己", "独立的", "独立", "单独的", "单独", "专门的", "专门", "任何", "过", "了", "已经", "早就", "早", "确实",
          "真的", "真", "一个", "个", "打算", "想", "准备", "计划", "的", "吧", "呢", "啊", "呀", "哦", "嘛", "哈", "其实",
          "因为",
          "但是", "但", "不过", "那", "就", "对", " ", "地", "要", "会", "过来", "刚", "刚刚", "早已", "一直", "根本",
          "完全", "压根",
          "所谓", "局", "院", "馆", "所", "委", "办", "中心", "镇", "乡", "街道", "学校", "我哋", "俺", "阿拉", "你们",
          "得", "成", "按", "照", "按照", "先", "算", "处理", "来", "当", "啦", "呃", "嗯", "倒是", "倒", "儿", "从来",
          "至今", "到现在", "以前", "之前", "原来", "本来", "曾经", "曾", "只是", "其实", "去年", "今年", "前年", "上个月", "上月",
          "年初", "年底", "去年底", "今年底", "年末", "底", "下个月", "半个", "任何", "它", "自个", "自个儿", "整个",
          "起", "呐", "唷", "俺们局", "咱局", "又", "重新", "再", "局里", "院里", "单位里", "单位上", "里面", "里", "这儿",
          "我门单位", "我门", "俺们",
          "咱单位", "那个", "这个", "所以", "由于", "用", "呗", "嘞", "噻", "哩", "咧", "着", "好了", "好",
        ]
      ),
    ]
    return words.flatMap { meaning, words in words.map { ($0, meaning) } }
      .sorted { $0.word.count > $1.word.count }
  }()
}

extension Understanding {
  /// What a clause says of a Boolean field by having or not having the thing it asks for; or that
  /// an optional field has no value.
  func polarity(_ clause: Spelling) -> Act? {
    if clause.contains("有没有") || clause.contains("是不是") { return nil }
    for (field, nouns) in lexicon.things {
      for noun in nouns {
        for place in clause.places(of: noun) {
          // `没有网站名称` speaks of the name, not of the website.
          if let other = lexicon.leadingField(of: clause.dropFirst(place))?.field,
            other.id != field.id
          {
            continue
          }
          let before = Array(clause.folded[..<place])
          var after = Array(clause.folded[(place + noun.count)...])
          // `那就自建`: the noun itself says that there is one, unless it is only named or planned.
          if noun.hasPrefix("自建"), lexicon.field(named: clause) == nil,
            !clause.key.containsAny(Words.plans)
          {
            after.append("有")
          }
          switch Negation.read(before: before, after: after) {
          case .affirmed where clause.contains("自建") && clause.key.containsAny(Words.plans):
            continue
          case .affirmed: return .fill(field: field.id, text: "是", manner: .stated)
          case .denied: return .fill(field: field.id, text: "否", manner: .stated)
          case .unsaid: return .contest(field: field.id)
          case nil: continue
          }
        }
      }
    }
    return absence(clause)
  }

  /// `不用英文域名`, `邮编不填`: the field is to be skipped.
  private func absence(_ clause: Spelling) -> Act? {
    let core = clause.dropping(leads: Words.subjects + ["还", "暂时", "尚"])
    for word in Words.absence where core.hasPrefix(word) {
      if let field = lexicon.field(
        named: core.dropFirst(word.count).dropping(leads: Words.qualities)
          .dropping(tails: Words.particles)),
        field.kind != .boolean
      {
        return .command(field.isRequired ? .later : .skip, argument: field.label)
      }
    }
    guard let (field, rest) = lexicon.leadingField(of: core), field.kind != .boolean else {
      return nil
    }
    let after = rest.dropping(tails: Words.particles + ["的"])
    return Words.absence.contains(after.key) || Words.absence.contains { after.key == $0 + "填" }
      ? .command(.skip, argument: field.label) : nil
  }
}

extension Words {
  /// What is only planned isn't there.
  static let plans = ["想", "打算", "准备", "计划", "要自建"]
  static let having = [
    "是否有", "是否", "没有", "还没有", "有没有", "有", "无", "没", "已有", "自己的", "自己", "不是", "是", "未", "已",
  ]
  /// What may stand before the thing that there isn't.
  static let qualities = [
    "固定的", "固定", "独立的", "独立", "公网", "专门的", "专门", "单独的", "单独", "自己的", "什么", "啥",
  ]
  static let absence = [
    "不用填", "不用", "不要", "没有", "不填", "无需", "不需要填", "不需要", "不必填", "不必", "没", "无", "暂无", "先不填", "跳过",
    "就不填了",
    "不填了", "不要了", "空着", "别填了", "别填", "甭填", "甭填了", "别写了", "算了", "免了", "省了",
  ]
}
