import Text

/// What a reviewer objects to, said without a word of returning: `审核意见说简介太长`.
enum Objections {
  static func isRaised(in key: String) -> Bool {
    guard key.containsAny(reviewers) else { return false }
    if key.containsAny(orders), key.containsAny(repetitions) { return true }
    return key.containsAny(sayings) && key.containsAny(faults)
  }

  /// Whether it is about papers.
  static func isAboutPapers(_ key: String) -> Bool {
    key.containsAny(["函", "表", "复印件", "材料", "盖章", "公章", "纸"])
  }

  private static let reviewers = [
    "审核意见", "审核员", "审核人", "审核老师", "初审意见", "复审意见", "反馈意见", "修改意见", "编办", "conac", "审批意见", "审核的",
  ]
  private static let sayings = [
    "说", "反馈", "提出", "认为", "指出", "写的是", "写着", "意见是", "意见:", "让", "要求", "回复",
  ]
  private static let faults = [
    "太长", "太短", "不对", "不规范", "不清楚", "不全", "不完整", "不一致", "有误", "不符", "不合适", "要改", "重写", "模糊", "缺",
    "少了", "漏了", "看不清", "不合格", "写错", "填错", "不准确", "没盖章", "没有盖章", "不够",
  ]
  private static let orders = ["让", "要", "叫", "要求", "通知"]
  private static let repetitions = [
    "补个", "补一", "补交", "补报", "补送", "补材料", "补充", "补正", "重新送", "重新交", "重新报", "重新提交", "再交", "再送", "重做",
  ]
}
