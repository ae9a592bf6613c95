/// Words by which a person is pointed out without being named: 办公室主任, 小李, 我自己.
enum PersonsDescription {
  case post, nickname, pointer, sentence

  /// What a text is, if it is no name.
  init?(_ name: String) {
    let titles = Self.titles
    if let title = titles.first(where: name.hasSuffix) {
      // 王主任 calls somebody by the surname; 方主任 is no full name either.
      self = name.count - title.count <= 1 ? .nickname : .post
    } else if Self.pointing.contains(where: name.contains) {
      self = .pointer
    } else if name.contains(where: Self.foreign.contains) {
      self = .sentence
    } else if name.count == 2, let first = name.first, let last = name.last,
      "小老阿".contains(first) || "姐哥叔姨婶嫂局总".contains(last)
    {
      self = .nickname
    } else if Self.places.contains(where: name.contains) {
      self = .post
    } else {
      return nil
    }
  }

  /// What it is, said after its quotation.
  var remark: String {
    switch self {
    case .post: "里有职务或科室"
    case .nickname: "是称呼"
    case .pointer: "指的是谁，我不知道"
    case .sentence: "像是一句话"
    }
  }

  private static let titles = [
    "主任", "科长", "局长", "处长", "书记", "股长", "部长", "所长", "站长", "院长", "校长", "馆长", "镇长", "乡长", "县长", "区长",
    "队长", "会长", "主席", "老师", "先生", "女士", "同志", "经理", "科员", "秘书", "干事", "会计", "师傅", "专员", "领导", "负责人",
    "同事", "管理员", "工程师", "联系人", "经办人", "工作人员", "办事员",
  ]
  private static let pointing = [
    "自己", "本人", "我", "你", "他", "她", "咱", "俺", "哪个", "那个", "这个", "那人", "这人", "那位", "这位", "某某", "某人",
  ]
  private static let places = ["办公室", "科室", "信息科", "财务科", "股室", "中心", "综合科", "人事科"]
  /// Characters that a sentence has and no name.
  private static let foreign = Set("没不冇是的吗呢吧啊呀嘛啦谁哪怎么什了过换改填")
}
