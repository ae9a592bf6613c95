/// Words that lead to values, answer what was asked, or stand around both.
extension Words {
  static let yes: Set<String> = [
    "是", "是的", "对", "对的", "好", "好的", "可以", "行", "要", "嗯", "确认", "沿用", "就用这个", "就这个", "用这个", "没错",
    "同意", "y", "yes", "ok", "有", "有了", "当然", "填", "要填", "就这样", "默认", "用默认", "就用它", "好吧", "采用",
  ]
  static let no: Set<String> = [
    "不", "不是", "否", "不要", "不用", "不对", "没有", "没", "算了", "不行", "n", "no", "取消", "不填", "别", "不必", "问",
    "不了", "还没有", "还没",
  ]
  static let none: Set<String> = ["都不是", "都不对", "没有一个", "不是这些", "0", "都不", "以上都不是"]
  static let putOff = [
    "以后再说", "以后再填", "以后再弄", "先不填", "先不弄", "先不管", "回头再说", "回头再填", "暂时不填", "先放放", "放一放", "跳过",
  ]
  static let separators = [
    "想叫", "要叫", "打算叫", "拟用", "准备叫", "定了", "定的是",
    ":", "=", "\t", "就用", "就填", "就写", "就选", "就取", "要用", "想用", "打算用", "准备用", "想要", "暂定为", "暂定", "也是",
    "也叫",
    "还是", "就叫做", "就叫", "就是", "应该是", "应为", "叫做", "是", "为", "叫", "记一下", "写一下", "填一下", "登记一下",
    "记为", "填写", "填成", "填的是", "填", "写成",
    "写", "选择", "选", "用", "定为", "定", "设为", "取", "，", ",",
  ]
  /// What leads to a list behind the name of a field.
  static let listing = ["有", "包括", "分为", "设有", "主要有", "主要是", "主要包括"]
  /// What stands before the name of a field that is about to be changed.
  static let announcing = [
    "就", "只", "要", "我要", "我想", "改一下", "改", "修改", "更改", "换", "换一下", "更正", "更正一下", "填", "补", "补一下",
    "把", "再", "还有", "那个",
    "说一下", "关于",
  ]
  /// Who speaks, as several dialects have it, alone and of the organization.
  static let selves: [String] = {
    let speakers = ["我们", "俺们", "我哋", "咱们", "阿拉", "俺", "咱", "偶们", "我"]
    let things = ["单位的", "单位", "局的", "局", "院的", "馆的", "的", ""]
    let houses = ["局", "委", "部", "办", "会", "院", "馆", "中心", "站", "所", "校", "镇", "乡", "街道"]
    return speakers.flatMap { speaker in things.map { speaker + $0 } }
      + houses.flatMap { ["我" + $0, "本" + $0] }
  }()
  /// What leads to the name of the speaker's organization.
  static let introductions: [String] = {
    let verbs = ["是", "叫", "叫做", "全称是", "全称叫"]
    let who = selves.filter { !$0.hasSuffix("的") } + ["我单位", "本单位", "单位", "这边"]
    return who.flatMap { who in verbs.map { who + $0 } }
  }()
  static let subjects =
    selves + [
      "我们单位的", "我们单位", "我们的", "我们", "我单位", "本单位", "本", "咱们", "咱", "单位的", "我的", "我", "这个", "这里的",
      "她的", "他的", "这份", "这份的", "那份的", "这家", "这家的", "这家单位", "这家单位的",
      "请把",
      "把",
      "将", "请填", "请", "那么", "那", "另外", "其实", "还有", "就", "其中", "填", "域名申请里的", "麻烦把", "麻烦", "因为",
      "但是",
      "但",
      "不过", "现在", "目前", "呃", "额", "那个", "对", "是的", "嗯", "哦", "先",
    ]
  static let particles = [
    "吧", "呀", "啊", "哦", "呢", "了吧", "就行", "就好", "就可以", "好了", "哈", "嘛", "的呢", "啦", "喽", "咯", "哟",
  ]
}

/// Words that carry no meaning of their own here.
enum Words {
  /// The most characters in a line that is still read as something said.
  static let longest = 4_000

  /// What may stand before an answer.
  static let leads = [
    "我叫", "名字叫", "定了", "定为", "由",
    "叫做", "名叫", "名为", "那就", "那么", "那", "就", "嗯", "好的", "好", "哦", "呃", "对了", "我想", "我要", "我们想",
    "我们要", "应该是",
    "大概是", "要么", "要不", "不如", "干脆", "填", "写", "是", "叫", "选择", "选", "用",
  ]
  /// What may stand after it.
  static let tails = ["吧", "呀", "啊", "哦", "呢", "了吧", "就行", "就好", "就可以", "好了", "谢谢", "的"]
  /// What may stand before a question in the middle of something else.
  static let asides = [
    "顺便问一下", "顺便问下", "顺便问", "顺便", "另外", "对了", "想问一下", "想问下", "想问", "请问", "问一下", "问下",
    "还有", "再问一下", "再问", "先问一下", "那",
  ]
  static let softeners: Set<String> = [
    "不对", "错了", "不对不对", "哦", "嗯", "好", "好的", "对", "谢谢", "麻烦", "麻烦了", "你好", "您好", "请问", "对了",
    "是的", "ok", "等等", "等一下", "不好意思", "说错了", "填错了", "写错了", "我", "那个", "这样", "顺便问一下", "填表",
    "其实", "算了", "还是算了", "就这样", "先这样", "那就", "就这样吧", "那就这样", "行", "可以", "请填", "帮我填", "呃", "额", "唉",
    "哎", "嗯嗯", "这个嘛", "那个啥", "不", "我看看", "稍等",
    "是这样的",
  ]
  /// What may stay around a number.
  static let rates: Set<String> = [
    "年", "注册", "申请", "就", "约", "大概", "大约", "差不多", "先", "共", "一共", "负", "填", "个", "左右", "半", "多",
    "零", "整",
  ]
  /// How the names of organizations end.
  static let organizations = [
    "局", "委员会", "委", "办公室", "办", "中心", "院", "所", "站", "厅", "部", "处", "政府", "协会", "学校", "大学",
    "中学", "小学", "医院", "馆", "联合会", "工会", "团委", "妇联", "法院", "检察院", "街道", "镇", "乡", "网", "网站",
    "平台", "门户", "队", "库", "社", "会",
  ]
}
