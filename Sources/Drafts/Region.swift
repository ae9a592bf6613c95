/// Names of countries and regions, which are reserved when they stand alone in a domain.
enum Region {
  /// Tells whether a name is that of a country or region and nothing more.
  static func isBareName(_ name: String) -> Bool {
    if names.contains(name) { return true }
    guard (2...12).contains(name.count), let kind = kinds.first(where: name.hasSuffix),
      name.count > kind.count
    else { return false }
    // 城市, 社区, 园区 and the like end as regions do, and so do offices (工业园区管委会 doesn't).
    return !notRegions.contains(where: name.hasSuffix)
  }

  /// Whether a name is that of a street office's or township's district: no region that is reserved,
  /// and no organization either.
  static func isTownship(_ name: String) -> Bool {
    ["镇", "乡", "苏木", "街道", "嘎查"].contains(where: name.hasSuffix)
  }

  private static let kinds = [
    "特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "省", "市", "县", "区", "旗", "盟", "州", "镇", "乡",
    "苏木", "街道", "嘎查",
  ]

  private static let notRegions = [
    "社区", "园区", "校区", "景区", "开发区", "保护区", "示范区", "试验区", "小区", "营区", "库区", "矿区管理",
    "超市", "城市", "门市", "夜市", "股市", "联盟", "同盟", "军区", "防区", "灌区", "片区", "林区", "专区",
  ]

  private static let names: Set<String> = Set(
    """
    中国 中华人民共和国 北京 天津 上海 重庆 河北 山西 内蒙古 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 \
    湖北 湖南 广东 广西 海南 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 台湾 香港 澳门 \
    阿富汗 阿尔巴尼亚 阿尔及利亚 安道尔 安哥拉 阿根廷 亚美尼亚 澳大利亚 奥地利 阿塞拜疆 巴哈马 巴林 孟加拉国 巴巴多斯 \
    白俄罗斯 比利时 伯利兹 贝宁 不丹 玻利维亚 波黑 博茨瓦纳 巴西 文莱 保加利亚 布基纳法索 布隆迪 柬埔寨 喀麦隆 加拿大 \
    佛得角 中非 乍得 智利 哥伦比亚 科摩罗 刚果 哥斯达黎加 科特迪瓦 克罗地亚 古巴 塞浦路斯 捷克 丹麦 吉布提 多米尼加 \
    厄瓜多尔 埃及 萨尔瓦多 赤道几内亚 厄立特里亚 爱沙尼亚 斯威士兰 埃塞俄比亚 斐济 芬兰 法国 加蓬 冈比亚 格鲁吉亚 德国 \
    加纳 希腊 格林纳达 危地马拉 几内亚 几内亚比绍 圭亚那 海地 洪都拉斯 匈牙利 冰岛 印度 印度尼西亚 伊朗 伊拉克 爱尔兰 \
    以色列 意大利 牙买加 日本 约旦 哈萨克斯坦 肯尼亚 基里巴斯 朝鲜 韩国 科威特 吉尔吉斯斯坦 老挝 拉脱维亚 黎巴嫩 莱索托 \
    利比里亚 利比亚 列支敦士登 立陶宛 卢森堡 马达加斯加 马拉维 马来西亚 马尔代夫 马里 马耳他 马绍尔群岛 毛里塔尼亚 毛里求斯 \
    墨西哥 密克罗尼西亚 摩尔多瓦 摩纳哥 蒙古 蒙古国 黑山 摩洛哥 莫桑比克 缅甸 纳米比亚 瑙鲁 尼泊尔 荷兰 新西兰 尼加拉瓜 \
    尼日尔 尼日利亚 北马其顿 挪威 阿曼 巴基斯坦 帕劳 巴勒斯坦 巴拿马 巴布亚新几内亚 巴拉圭 秘鲁 菲律宾 波兰 葡萄牙 卡塔尔 \
    罗马尼亚 俄罗斯 卢旺达 萨摩亚 圣马力诺 沙特阿拉伯 塞内加尔 塞尔维亚 塞舌尔 塞拉利昂 新加坡 斯洛伐克 斯洛文尼亚 所罗门群岛 \
    索马里 南非 南苏丹 西班牙 斯里兰卡 苏丹 苏里南 瑞典 瑞士 叙利亚 塔吉克斯坦 坦桑尼亚 泰国 东帝汶 多哥 汤加 突尼斯 土耳其 \
    土库曼斯坦 图瓦卢 乌干达 乌克兰 阿联酋 英国 美国 乌拉圭 乌兹别克斯坦 瓦努阿图 梵蒂冈 委内瑞拉 越南 也门 赞比亚 津巴布韦 \
    鄂尔多斯 呼和浩特 包头 乌海 赤峰 通辽 呼伦贝尔 巴彦淖尔 乌兰察布 兴安 锡林郭勒 阿拉善 康巴什 东胜 达拉特 准格尔 鄂托克 \
    鄂托克前 杭锦 乌审 伊金霍洛
    """.split(separator: " ").map(String.init))
}
