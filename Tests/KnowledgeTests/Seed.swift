import Knowledge

/// A small knowledge, in the spelling of the files, that all checks accept.
enum Seed {
  static let files: [(path: String, text: String)] = [
    ("sources/guide.md", guide), ("sources/outside.md", outside), ("facts/fee.md", fee),
    ("facts/site.md", site), ("answers/domain-fee.md", domainFee),
    ("answers/mount-place.md", mountPlace), ("answers/password.md", password),
    ("fields/hasOwnSite.md", hasOwnSite), ("fields/mountingPlace.md", mountingPlace),
    ("fields/organizationName.md", organizationName), ("fields/siteName.md", siteName),
    ("fields/termInYears.md", termInYears), ("fields/feeYuan.md", feeYuan),
    ("forms/domain.md", domain), ("steps/payment.md", payment), ("steps/papers.md", papers),
    ("terms/red-page.md", redPage), ("calendar/2026.md", calendar),
    ("calendar/fixed.md", fixed), ("background/matters.md", matters),
  ]

  /// The files with the first `old` in `path` replaced; a new path adds a file.
  static func files(
    replacing old: String, in path: String, with new: String
  ) -> [(path: String, text: String)] {
    guard files.contains(where: { $0.path == path }) else { return files + [(path, new)] }
    return files.map { file in
      guard file.path == path, let range = file.text.firstRange(of: old) else { return file }
      return (path, file.text[..<range.lowerBound] + new + file.text[range.upperBound...])
    }
  }

  private static let guide = """
    ---
    kind: guide
    title: 党政机关《中文域名注册》及《申请网站标识》的流程
    ---

    ## 流程 一.1
    从官网的“在线办事”进入系统。
    - 名称: 在线办事
    - 名称: 网上名称注册管理系统
    - 名称: 提交注册申请

    ## 流程 一.8
    审核通过以后缴费。

    ## 流程 二.项3
    选择挂标位置。

    ## 流程 六.2
    红页是免费的微型网站。
    - 名称: 网络红页
    """

  private static let outside = """
    ---
    kind: outside
    ---

    <!-- 只列用到的。 -->
    ## H9
    说明怎样续费。
    - 标题: 中文域名怎么续费？
    - 发布: 某编办
    - 日期: 2016
    - 可信度: 高
    """

  private static let fee = """
    ---
    kind: facts
    topic: fee
    ---

    - fee.year: 中文域名注册费为每年300元。〔流程 一.8〕
    - fee.after: 先由同级编办和CONAC审核通过，然后缴费。〔流程 一.8〕
    """

  private static let site = """
    ---
    kind: facts
    topic: site
    ---

    ## 挂标
    - place.none: 没有自建网站的单位，挂标位置选第一条。〔流程 二.项3〕
    - place.own: 有自建网站的单位，挂标位置选第二条。〔流程 二.项3〕
    - page.free: “网络红页”是免费的微型网站。〔流程 六.2〕
    - paper.letter: 申请函一式三份，加盖公章。〔流程 六.2〕
    - site.name: 网站名称一般为单位名称。〔流程 二.项3〕
    """

  private static let domainFee = """
    ---
    kind: answer
    id: domain-fee
    answer: guide
    title: 域名注册费
    related: mount-place, password
    english: registration fee (域名注册费)
    ---

    ## 问法
    - 域名多少钱
    - {注册|申请}[中文]域名要花多少钱

    ## 回答
    - 域名注册费是每年300元。〔fee.year〕
    - 同级编办和CONAC审核通过以后再缴。〔fee.after〕

    ## 判断
    - 对: 300, 三百
    - 错: 免费, 200
    """

  private static let mountPlace = """
    ---
    kind: answer
    id: mount-place
    answer: guide
    title: 挂标位置
    ---

    ## 问法
    - 挂标位置怎么选

    ## 回答
    - 没有自建网站的选第一条，有自建网站的选第二条。〔place.none；place.own〕

    ## 回答 当 hasOwnSite = 否
    - 没有自建网站，选第一条。〔place.none〕
    """

  private static let password = """
    ---
    kind: answer
    id: password
    answer: unknown
    title: 忘记密码
    ---

    ## 问法
    - 忘记密码怎么办

    ## 回答
    - 所依据的资料没有写忘记密码以后怎么办。
    """

  private static let hasOwnSite = """
    ---
    kind: field
    id: hasOwnSite
    label: 有自建网站
    names: 自建网站
    type: boolean
    required: yes
    guide: yes
    ---

    ## 问题
    单位有自建网站吗？

    ## 选项
    - 是: 有 | 有网站
    - 否: 没有 | 没网站
    """

  private static let mountingPlace = """
    ---
    kind: field
    id: mountingPlace
    label: 挂标位置
    type: choice
    ---

    ## 问题
    标识挂在哪里？

    ## 选项
    - 1: 第一条 | 红页
    - 2: 第二条 | 自建网站

    ## 推算
    - hasOwnSite = 否 → 1 〔place.none〕
    - hasOwnSite = 是 → 2 〔place.own〕
    """

  private static let organizationName = """
    ---
    kind: field
    id: organizationName
    label: 单位名称
    type: text
    required: yes
    copied: no
    ---

    ## 问题
    单位全称是什么？
    """

  private static let siteName = """
    ---
    kind: field
    id: siteName
    label: 网站名称
    type: text
    when: termInYears > 0 或 非 (hasOwnSite 未填 且 mountingPlace != 2)
    sources: 流程 二.项3
    ---

    ## 问题
    网站叫什么名称？

    ## 为何要问
    网站名称一般为单位名称。〔site.name〕

    ## 默认
    - organizationName 已填 → “{organizationName}网站” 〔site.name〕
    """

  private static let termInYears = """
    ---
    kind: field
    id: termInYears
    label: 注册年限
    names: 年限, 域名年限
    type: integer
    required: yes
    guide: yes
    copied: yes
    sources: 流程 一.1
    ---

    ## 问题
    域名要注册几年？

    ## 提示
    填数字即可，例如 2 或 两年。

    ## 例子
    - 2
    """

  private static let feeYuan = """
    ---
    kind: field
    id: feeYuan
    label: 注册费
    type: derived
    ---

    ## 推算
    - → 300 × termInYears 〔fee.year〕
    """

  private static let domain = """
    ---
    kind: form
    id: domain
    title: 中文域名申请与注册
    names: 域名申请
    system: 网上名称注册管理系统
    menu: 在线办事 → 网上名称注册管理系统
    submit: 提交注册申请
    sources: 流程 一.1
    ---

    ## 字段
    - organizationName
    - termInYears
    - hasOwnSite
    """

  private static let payment = """
    ---
    kind: step
    id: payment
    title: 缴费
    actor: 本单位
    system: 网上名称注册管理系统
    form: domain
    order: 4
    ---

    ## 做什么
    - 同级编办和CONAC审核通过以后缴费。〔fee.after〕
    """

  private static let papers = """
    ---
    kind: step
    id: papers
    title: 报送材料
    actor: 本单位
    order: 3
    deadline: 5
    ---

    ## 做什么
    - 申请函一式三份，加盖公章。〔paper.letter〕

    ## 材料
    - 申请函 | 3 | 盖章 〔paper.letter〕
    """

  private static let redPage = """
    ---
    kind: term
    id: red-page
    label: 网络红页
    synonyms: 红页, 机构红页
    ---

    ## 说明
    “网络红页”是免费的微型网站。〔page.free〕
    """

  private static let calendar = """
    ---
    kind: calendar
    year: 2026
    ---

    ## 放假
    - 2026-10-01 至 2026-10-07
    - 2026-01-01

    ## 上班
    - 2026-10-10

    ## 来源
    H9
    """

  private static let fixed = """
    ---
    kind: holidays
    ---

    - 01-01
    - 10-01
    """

  private static let matters = """
    ---
    kind: background
    class: matter
    ---

    ## 问法
    - 护照
    - {公安|ICP}备案
    """
}
