import Text

extension Words {
  /// What people say before the thing that they come back to.
  static let pointingBack = ["刚才", "刚刚", "之前", "前面", "上面", "那个", "里面"]
  /// The words that make up the saying that something is wrong; each alone means little.
  static let misgivings = [
    "我", "我们", "你", "刚才", "刚刚", "之前", "上次", "好像", "可能", "给", "也", "都", "写", "填", "打", "弄", "搞", "输",
    "录", "记", "看", "得", "的", "了", "错", "错了", "错误", "少写", "漏写", "多写", "少了", "写漏了", "漏了", "不对", "有误",
    "有问题", "不准确", "少了一位", "多了一位", "改错", "说错", "报错",
    "漏了", "一个字", "一位", "吧", "啊", "呀", "哦", "啦",
  ]
  /// What leads to the value that is right; the longest first.
  static let mendLeads = [
    "应该改为", "应该改成", "应该为", "应该是", "正确的是", "正确是", "应改为", "应为", "应是", "该是", "得是", "其实是", "改正为", "更正为",
    "修改为", "恢复成", "恢复为",
    "恢复到",
    "改回到", "改回成", "改成", "改为", "改回", "调回", "换成", "换为", "换回", "变成", "变回", "写成", "改用", "换用", "改作", "是",
    "为", ":", "改",
    "换",
  ]
  /// Those of them that lead back to an earlier value.
  static let backLeads: Set<String> = [
    "恢复成", "恢复为", "恢复到", "改回到", "改回成", "改回", "调回", "换回", "变回",
  ]
  /// The words that say which telephone is meant.
  static let kindsOfTelephone = ["手机", "移动", "座机", "固定", "固话", "办公"]
}
