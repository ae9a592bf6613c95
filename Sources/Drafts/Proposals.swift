import Knowledge
import Text

/// A value that the program drafts for a field, out of what the case holds.
package struct Proposal: Equatable, Sendable {
  package let value: Value
  package let rule: Field.Consequence
  /// What tells it from the others: 全称, 简称.
  package let note: String

  /// Whether parts are left open that the case doesn't hold.
  package var hasGaps: Bool { value.hasGaps }
}

extension Value {
  /// What stands in a drafted text for something that only the user can tell.
  package static let gap = "【待补"

  package var hasGaps: Bool {
    if case .text(let text) = self { text.contains(Value.gap) } else { false }
  }
}

extension Case {
  /// What may be proposed for a field, the best first, whatever the field holds now.
  ///
  /// Nothing in it is invented: it consists of what was given and of the words of the rule. A domain
  /// gets the suffix that fits the unit, and may have the unit's short name.
  package func proposals(for field: Field) -> [Proposal] {
    for rule in field.offered where holds(rule.condition) {
      guard let value = rule.formula.evaluate({ self.value($0) }) else { continue }
      guard field.kind == .chineseDomain, case .text(let text) = value else {
        return [.init(value: value, rule: rule, note: "")]
      }
      return domains(like: text).compactMap { name, note in
        guard case .accepted(let value, _) = field.check(name, today: Day(daysSinceEpoch: 0)) else {
          return nil
        }
        return .init(value: value, rule: rule, note: note)
      }
    }
    return []
  }

  /// The fields for which something can be proposed and nothing was given yet.
  package var proposable: [Field] {
    var seen: Set<String> = []
    return forms.flatMap { fields(of: $0) }.filter { field in
      value(field.id) == nil && seen.insert(field.id).inserted
        && proposals(for: field).first.map { !$0.hasGaps } ?? false
    }
  }

  /// A domain as the rule has it, and its variants: the other suffix where the kind of the unit is
  /// open, the short name.
  private func domains(like text: String) -> [(name: String, note: String)] {
    guard let dot = text.lastIndex(of: ".") else { return [(text, "")] }
    let name = String(text[..<dot])
    var suffixes = [String(text[dot...])]
    let isKnown = [.text("organ"), .text("institution")].contains(value("organizationKind"))
    if !isKnown, UnitNames.isLikeInstitution(name) { suffixes = [".公益", ".政务"] }
    let short = UnitNames.shortened(name)
    let full = suffixes.map { suffix in
      (name + suffix, suffixes.count > 1 ? (suffix == ".公益" ? "事业单位一般用它" : "有行政职能的才用它") : "全称")
    }
    return full + (short.map { [($0 + suffixes[0], "简称")] } ?? [])
  }
}

/// What the name of a unit tells.
package enum UnitNames {
  /// Whether units of such names are institutions as a rule.
  package static func isLikeInstitution(_ name: String) -> Bool {
    !organs.contains(where: name.hasSuffix) && institutions.contains(where: name.hasSuffix)
  }

  /// The name with its thing in the standard short form, or nil if it has none.
  package static func shortened(_ name: String) -> String? {
    for (long, short) in shorts where name.hasSuffix(long) && name.count > long.count {
      return String(name.dropLast(long.count)) + short
    }
    return nil
  }

  private static let institutions = [
    "馆", "学校", "中学", "小学", "大学", "学院", "幼儿园", "医院", "卫生院", "中心", "站", "研究院", "研究所", "党校", "电视台",
    "公园", "福利院", "养老院", "剧院", "文化宫", "协会", "学会", "基金会", "居民委员会", "村民委员会", "居委会", "村委会", "社区",
  ]
  private static let organs = ["政务服务中心", "科学技术协会", "科协", "文学艺术界联合会", "派出所", "司法所", "财政所", "税务所"]

  /// Only those that are in use everywhere; the longest first where one ends another.
  private static let shorts = [
    ("机构编制委员会办公室", "编办"), ("人民代表大会常务委员会办公室", "人大常委会办公室"),
    ("人民代表大会常务委员会", "人大常委会"), ("人民政府办公室", "政府办公室"), ("人民政府", "政府"),
    ("发展和改革委员会", "发展改革委"), ("发展和改革局", "发展改革局"), ("卫生健康委员会", "卫生健康委"),
    ("人力资源和社会保障局", "人社局"), ("住房和城乡建设局", "住建局"), ("市场监督管理局", "市场监管局"),
    ("科学技术协会", "科协"), ("妇女联合会", "妇联"), ("残疾人联合会", "残联"), ("文学艺术界联合会", "文联"),
    ("工商业联合会", "工商联"), ("归国华侨联合会", "侨联"),
  ]
}
