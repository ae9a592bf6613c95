import Text

extension Words {
  /// What may stand before the name of a unit, or before what introduces it.
  static let beforeUnits = [
    "好", "好了", "好啦", "好的", "行", "行了", "那", "那么", "嗯", "哦", "对了", "哎", "ok", "然后", "再", "接着", "接下来",
    "现在", "另外",
    "还有", "请", "我们", "咱们", "我", "最后", "继续", "先", "开始", "就",
  ]
  static let nextUnit = [
    "下一个单位", "下一个", "下一家", "下一份", "下个单位", "下个", "下家", "另一个", "另一家", "另外一个", "另外一家", "还有一个",
    "还有一家", "再来一个", "再来一家", "再一个", "再一家", "最后一个", "最后一家", "换下一个", "换下一家", "另一单位", "另一个单位",
    "然后是", "接下来是", "接着是", "再就是", "下面是", "下来是", "后面是", "底下是", "最后是", "轮到", "该",
  ]
  static let turningToUnit = [
    "换", "办", "弄", "填", "办理", "说说", "说回", "改办", "改弄", "换成办", "换成弄", "换填",
  ]
  /// What stands behind the name of a unit that is the topic.
  static let topicsOfUnits = [
    "那边的", "那份的", "那家的", "这边的", "这家的", "那边", "那份", "那家", "那个", "这边", "这家", "这份", "的那份", "的草稿", "的",
    "这块", "那块", "嘛", "么", "呢，", "呢,",
  ]
  /// What lines hold that turn to another unit.
  static let signsOfUnits =
    nextUnit + ["第二", "第三", "换", "切", "那边", "那家", "那份", "这家", "的呢", "呢？", "呢?"]
  /// What stands before the first of several units.
  static let withUnits = [
    "两家", "三家", "两个单位", "三个单位", "帮", "替", "给", "为", "有", "兹有", "要办", "办", "弄", "是", "这里是", "把",
    "单位是",
  ]
  static let alsoOfUnits = ["也", "就", "都", "还是", "同样", "一样", "要", "先", "把", "的"]
  /// What others say and do, and where they are: the line is of the open draft, or of nothing.
  static let deedsOfOthers = [
    "说", "讲", "让", "叫", "给", "帮", "替", "在", "通知", "要求", "打电话", "来电", "统一", "负责", "管", "提供", "借调",
    "派", "回复",
    "告诉", "催", "问", "答应", "同意", "楼", "门", "对面", "旁", "隔壁", "大楼", "大院", "里", "上面", "下属", "下面", "和",
    "跟", "与", "、",
    "及", "或", "要我们", "要的", "定的", "建的", "付", "转", "才对", "公章", "盖章", "就行", "一楼", "二楼", "三楼", "四楼",
    "五楼", "院内", "院里",
    "主办", "主管", "牵头", "承办", "审核", "批准", "党", "办公室", "信息", "老", "小", "的人", "的同志", "同志", "人",
  ]
  static let callsOfOthers = ["来电", "打电话", "打来", "催", "通知我", "让我", "要我", "叫我", "告诉"]
  static let doingUnits: Set<String> = ["办", "弄", "申请", "搞", "做", "填", "办理", "报", "整"]
  /// Offices that every unit has to do with.
  static let thirdParties = ["编办", "网信办", "信息中心", "大数据局", "大数据中心", "政务中心", "政府办", "电信局"]
}
