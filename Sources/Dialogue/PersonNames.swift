import Text

/// Whether a run of characters reads like somebody's full name.
///
/// Anything of two to four characters may be a name in answer to the question for one. Where nobody
/// asked, or where other words stand beside it, it has to look like a name: a surname and one or two
/// characters, or syllables that write a Mongolian, Tibetan or Uyghur name.
enum PersonNames {
  static func areLike(_ text: Spelling) -> Bool {
    guard (2...6).contains(text.count), text.folded.allSatisfy({ $0.isHan || $0 == "·" }),
      !text.folded.contains(where: functional.contains),
      !times.contains(where: text.hasPrefix), !text.key.containsAny(words)
    else { return false }
    let isOffice = text.count > 2 && offices.contains(where: text.hasSuffix)
    if isOffice { return false }
    if text.folded.allSatisfy({ syllables.contains($0) || $0 == "·" }) { return true }
    if compound.contains(where: text.hasPrefix) { return (3...4).contains(text.count) }
    return surnames.contains(text.folded[0]) && text.count <= 4
  }

  /// `小刘`, `老王`, `林姐`: what somebody is called beside the full name.
  static func isNickname(_ text: Spelling) -> Bool {
    text.count == 2
      && (["小", "老", "阿"].contains(where: text.hasPrefix)
        || ["姐", "哥", "叔", "姨", "婶", "嫂", "局", "总"].contains(where: text.hasSuffix))
  }

  /// Characters that stand in sentences and hardly in names.
  static let functional = Set("就这吗呢吧嘛啊呀哦了的您你我他她它很又再还被把让给说讲完过从吃哪啥谁什怎么没不")
  private static let words = [
    "那个", "那就", "一下", "一次", "可以", "已经", "才能", "以后", "如果", "因为", "所以", "时候", "好像", "应该", "单位", "材料",
    "马上", "安排", "计划", "方便", "全部", "单独", "经常", "时间", "平时", "成功", "包括", "包含", "任何", "任务", "于是", "党委",
    "关于",
    "相关", "明确", "常用", "强调", "通知", "通过", "解决", "解释", "查看", "查询", "何时", "应当", "文件", "公章", "广告", "水平",
    "项目", "支付", "管理", "利用", "权限", "后来", "后面", "法律", "代办", "代码", "曾经", "简单", "简介", "注册", "申请", "审核",
    "开会",
    "开始", "继续", "左右", "正在", "准备", "需要", "必须", "尽快", "领导", "稍后", "先交", "高级", "强制", "常规", "程序", "政策",
    "明天", "后天", "办公", "公益", "政务", "负责", "暂时", "目前", "随便", "麻烦", "谢谢", "全名", "全称",
  ]
  private static let times = ["今天", "明天", "后天", "昨天", "下午", "上午", "周", "星期", "月底"].filter {
    $0.count > 1
  }
  /// How an office within an organization is called: 党政办, 人事股.
  private static let offices = [
    "办", "科", "股", "室", "处", "部", "组", "局", "委", "院", "所", "站", "馆", "网", "页", "中心", "单位", "女士",
    "先生",
  ]
  private static let compound = [
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "司徒", "端木", "夏侯",
  ]
  private static let surnames = Set(
    """
    赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐\
    费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵\
    席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉龚程嵇邢裴陆荣翁荀羊惠甄\
    曲封芮储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲台从鄂索咸籍赖卓\
    蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍桑桂濮牛寿通边扈燕冀尚农温别庄晏柴瞿阎充慕连茹习艾容向古易慎戈廖庾终暨居衡步都耿满弘\
    匡国文寇广禄阙东殴沃利蔚越夔隆师巩厍聂晁敖冷辛阚那简饶空曾沙养鞠须丰巢关蒯相查后荆红游权盖益桓公晋楚闫法汝涂肖岳帅丛付代佟佘侍信仝门苑娜敏\
    韶缑亢况郏海归呼延哈普刀撒拜妥岩罕
    """.filter { !$0.isWhitespace })
  /// The characters that write names of other languages.
  private static let syllables = Set(
    """
    阿爱安昂敖奥巴白包宝保贝毕毛博布查朝策陈楚春次达代丹道德登迪娣丁东都杜敦额恩尔法嘎噶戈格根古哈海罕浩贺和赫呼胡花慧吉金卡克昆拉勒乐力丽\
    莉林琳玛麦曼满蒙孟米木姆那娜纳乃南尼诺欧帕毗其奇齐琪钦青庆仁荣日茹如润撒萨塞桑色沙莎山石斯松苏索塔台泰陶特腾铁通托图娃旺乌西希喜\
    夏仙小晓雅亚央扬伊依音英永勇玉云扎珍哲珠卓孜宗措嘉措卓玛才让丽艾买提古丽努尔江热孜吾甫合里迪力夏提兰雪梅朵照日格图雅其木胜利德龙明亮
    """.filter { !$0.isWhitespace })
}
