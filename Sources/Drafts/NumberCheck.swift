import Knowledge
import Text

extension Field {
  /// Checks a whole number of at least 1; a term is counted in years.
  func checkInteger(_ given: Given) -> Check {
    let example = exampleClause("2 或 两年")
    let found = numbers(in: given.text)
    guard let number = number(given.text) ?? found.first, found.count == 1 else {
      return .unrecognised(
        found.isEmpty ? .unlike : .several,
        reason: found.isEmpty
          ? "\(given.quoted)里没有数。请填一个整数\(example)。"
          : "\(given.quoted)里有\(found.count)个数，不知道取哪个。请只填一个整数\(example)。")
    }
    switch number.size {
    case .fraction:
      return .invalid(.notInteger, reason: "\(given.quoted)不是整数，\(label)要填整数\(example)。请重新输入。")
    case .vague:
      return .invalid(.vague, reason: "\(given.quoted)不是一个确定的数。请填一个整数\(example)。")
    case .odd:
      return .invalid(
        .oddNumeral, reason: "\(given.quoted)不是表格里用的写法。请用普通数字填一个整数\(example)。")
    case .tooLarge:
      return .invalid(.tooLarge, reason: "\(given.quoted)太大了。请填一个整数\(example)。")
    case .integer(let value):
      return isTerm ? checkTerm(value, number.unit, given) : checkPositive(value, given)
    }
  }

  private var isTerm: Bool { unit == "年" || id == "termInYears" }

  private func checkPositive(_ value: Int, _ given: Given) -> Check {
    guard value >= 1 else {
      return .invalid(.tooSmall, reason: "\(given.quoted)太小了，\(label)至少是1。请重新输入。")
    }
    return .accepted(.integer(value), notes: given.notes)
  }

  private func checkTerm(_ value: Int, _ unit: String, _ given: Given) -> Check {
    var years = value
    var notes = given.notes
    switch unit {
    case "年", "周年", "": break
    case "个月" where value > 0 && value.isMultiple(of: 12):
      years = value / 12
      notes.append("\(value)个月按\(years)年记。")
    default:
      return .invalid(
        .notYears, reason: "\(given.quoted)不是按年说的，\(label)要填几年\(exampleClause("2 或 两年"))。请重新输入。")
    }
    guard years >= 1 else {
      return .invalid(
        .tooSmall, reason: "\(given.quoted)太小了，\(label)至少1年。请填一个整数\(exampleClause("2 或 两年"))。")
    }
    guard years <= 100 else {
      return .invalid(
        .tooLarge, reason: "\(given.quoted)太大了，不像年限。请填一个整数\(exampleClause("2 或 两年"))。")
    }
    if years > 10 {
      notes.append("流程没有说最长几年；参考资料中，政府网站域名申请表上的年限最长10年，\(years)年请先问同级编办。")
    }
    return .accepted(.integer(years), notes: notes)
  }
}
