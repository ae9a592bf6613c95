import Drafts
import Knowledge
import Text

/// A line as the examples of wishes have it: what is the user's own is replaced by what stands for it.
extension Understanding {
  func generalized(_ whole: Spelling) -> String {
    var parts: [(range: Range<Int>, stand: String)] = []
    func add(_ range: Range<Int>, _ stand: String) {
      guard !range.isEmpty, !parts.contains(where: { $0.range.overlaps(range) }) else { return }
      parts.append((range, stand))
    }
    func addAll(_ text: Spelling, _ stand: String) {
      for place in whole.places(of: text.key) { add(place..<(place + text.count), stand) }
    }
    if let quoted = quotation(in: whole) {
      add((quoted.lowerBound - 1)..<(quoted.upperBound + 1), Wish.Stand.value)
    }
    for value in TypedValues.find(in: whole) { addAll(Spelling(value.text), Wish.Stand.value) }
    for name in [conversation.name, matter.given("organizationName")?.value.plain] {
      if let name { addAll(Spelling(name), Wish.Stand.draft) }
    }
    if let name = organization(in: whole) { add(name, Wish.Stand.draft) }
    for (name, _) in lexicon.forms where name.count >= 3 { addAll(Spelling(name), Wish.Stand.form) }
    // A derived field is nothing that anybody fills in: 费用交清了 tells of the errand.
    for mention in lexicon.mentions(in: whole) where mention.field.kind != .derived {
      add(mention.range, Wish.Stand.field)
    }
    var text = ""
    var place = 0
    for part in parts.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      text += whole[place..<part.range.lowerBound].text + part.stand
      place = part.range.upperBound
    }
    return text + whole.dropFirst(place).text
  }

  /// The name of a draft: what stands in quotes, or what is called as an organization is.
  func draftNamed(in whole: Spelling) -> String? {
    (quotation(in: whole) ?? organization(in: whole)).map { whole[$0].text }
  }

  func quotation(in whole: Spelling) -> Range<Int>? {
    for (open, close) in [("“", "”"), ("「", "」"), ("\"", "\"")] {
      if let start = whole.places(of: open).first, let end = whole.places(of: close).last,
        end > start + 1
      {
        return (start + 1)..<end
      }
    }
    return nil
  }

  /// The first run of a line that ends as the names of organizations do, from behind the verb on.
  func organization(in whole: Spelling) -> Range<Int>? {
    for clause in whole.clauseRanges {
      for end in stride(from: clause.upperBound, to: clause.lowerBound + 1, by: -1) {
        let upTo = whole[clause.lowerBound..<end]
        guard
          let tail = Words.organizationTails.filter(upTo.hasSuffix).max(by: { $0.count < $1.count })
        else { continue }
        let start = upTo.folded.lastIndex { !$0.isHan }.map { $0 + 1 } ?? 0
        var name = upTo.dropFirst(start).dropping(leads: Words.beforeNames)
        for word in Words.markersOfNames {
          if let place = name.places(of: word).last, place + word.count + tail.count < name.count {
            name = name.dropFirst(place + word.count)
          }
        }
        // A bare 办公室 or 中心 names nothing, and 副局长 is a post.
        guard end == clause.upperBound || whole.folded[end] != "长", (2...24).contains(name.count),
          name.folded.allSatisfy(\.isHan),
          name.count > tail.count, !name.key.containsAny(Words.betweenNames)
        else { continue }
        return (end - name.count)..<end
      }
    }
    return nil
  }
}

extension Words {
  /// How the names of organizations end, short forms included.
  static let organizationTails = [
    "局", "委员会", "委", "办公室", "政府办", "编办", "信访办", "街道办", "办事处", "政务中心", "服务中心", "融媒体中心", "中心", "法院",
    "检察院", "医院", "卫生院", "学院", "研究所", "厅", "宣传部", "组织部", "统战部", "武装部", "政府", "协会", "学校", "党校",
    "大学", "中学", "小学", "二中", "一中", "幼儿园", "图书馆", "文化馆", "博物馆", "联合会", "工会", "团委", "妇联", "残联",
    "文联", "工商联", "侨联", "科协", "作协", "红十字会", "街道", "镇", "乡", "社区", "村委会", "管委会", "供销社", "支队",
    "大队", "消防队", "开发区",
  ]
  /// How parts of a unit are called, and whom a unit has to do with.
  static let partsOfUnits = ["编办", "办公室", "信息中心", "中心", "政府", "委", "街道", "镇", "乡", "社区"]
  /// What stands before the name of a draft and isn't a part of it.
  static let beforeNames =
    switching + [
      "把", "将", "给", "跟", "和", "与", "同", "比", "照着", "照", "按", "让", "叫", "名叫", "称作", "改叫", "换成",
      "改成",
      "更名为", "改名", "名为", "名字", "成", "为", "删除", "删掉", "删了", "移除", "恢复", "找回", "新建", "建", "看看", "看",
      "查",
      "做", "填", "弄", "办", "搞", "一份", "一个", "一家", "第一家", "下一家", "另一家", "单位", "再", "来", "的", "先", "请",
      "我们", "我", "帮我", "帮", "替", "接着",
      "继续",
      "那份", "这份", "那个", "现在", "该", "轮到", "进", "切", "调", "调阅", "载入", "之前", "昨天", "上次", "已删之", "里",
      "草稿", "以", "是", "要", "也", "就", "对比", "比较", "导入", "复制", "拷贝", "另存为", "重命名为",
    ]
  /// What stands before a name and within none.
  static let markersOfNames = [
    "叫做", "改叫", "叫", "更名为", "称作", "把", "给", "跟", "那个", "这个", "打开", "切到", "切换到", "删除", "删掉", "恢复",
    "拟",
    "我们", "本稿", "站里", "名为", "改成", "换成", "那份", "这份", "以后",
  ]
  /// Words that part two names, or a name from its sentence.
  static let betweenNames = [
    "说", "还", "得", "等", "也", "先", "要", "号", "谁", "哪", "那份", "这份", "和", "跟", "把", "给", "不", "了", "吗",
    "的是", "草稿",
  ]
}
