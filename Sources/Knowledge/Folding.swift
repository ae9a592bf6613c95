import Text

/// Words that mean the same in a question, folded into one.
///
/// Words that tell one answer from another must not share a class: 申请函 and 申请表, 初审 and 复审, 保存 and 发布, 提交 (online)
/// and 报送 (on paper), 变更 (a procedure) and 修改, 注册 and 申请.
enum Folding {
  /// A class a line; the words are parted by spaces.
  private static let classes = """
    怎么 咋 咋个 咋样 点样 点做 怎样 怎么样 如何 怎么着 怎 啷个 郎个 囊个 啷块 哪能 哪能介 哪样子 么样 咋着 咋子 安怎 怎生
    什么 啥 啥子 乜嘢 乜 么子 甚么 什么样 哪些 哪样 什 么斯 么事 么个 么东西 咩 咩嘢 啥个 啥物事 啥玩意 啥玩意儿 啥东西 甚子 嘛玩意
    多少钱 多少费用 什么价 什么价格 啥价 价格 价钱 费用 收费 收钱 收多少 花钱 花多少 花费 要钱 费 几块钱 多贵 贵不贵 贵吗 几钿 几多钱 几多银纸 好多钱 好多块 好多块钱 啥价钱 几钱 几化钞票 多少钞票 多少铜钿
    免费 不要钱 不收费 不收钱 不花钱 不用钱 不用花钱 不用交钱 白送 无偿
    缴费 交费 交钱 付费 付款 缴钱 缴款 缴纳 打款 汇款 转账 掏钱 支付 畀钱 俾钱 付钞票
    多久 多长时间 多少时间 几天 多少天 几日 几个工作日 多少个工作日 多少工作日 时限 多长 要等多少天 几耐 好久 几辰光 多长辰光 多少辰光 好长时间 好长时候 几日天 好多天 几多日 几多天 几多个工作日 多大功夫 多大工夫
    几年 多少年 年限 年数 多少个年头 几多年 好多年
    什么时候 啥时候 啥时 何时 几时 哪天 什么时间 啥时间 多会 多会儿 哪一天 几号 几阵 啥辰光 啥前儿 多咱 多暂 多前儿 多昝 乜嘢时候 咩时候 么时候 么子时候 哪阵 哪辰光 好久子
    哪里 哪儿 边度 边处 哪 哪块 何处 啥地方 什么地方 哪个地方 啥位置 什么位置 哪个位置 哪边 哪搭 啥场化 啥场合 哪哈 哪哈儿 哪坨 哪块儿 哪疙瘩 哪嘎达 哪旮旯 哪嘎哒 哪圪塔 啥旮旯 阿里搭 哪垯 边头 边便 么地方 么子地方 乜地方 咩地方
    谁 边个 哪个子 什么人 啥人 哪个人 何人 哪位 哪个部门 什么部门 啥部门 哪个单位 哪家 啥子人 么人 么子人 乜人 咩人 边位 啥宁 哪一个人
    哪个 哪一个 哪种 哪一种 哪类 哪条 哪一条 哪一项 哪项 边只 边种 边样 哪只 哪样儿
    多少 几 好多 多少个 几个 几多 几化 好多个 几多个
    为什么 为啥 为何 咋回事 怎么回事 什么原因 啥原因 何故 干嘛 干吗 点解 做咩 做乜 为么子 为么事 为啥子 为啥个 咋子回事 啷个回事 啥缘故 啥道理
    能 可以 能够 能不能 可不可以 能否 可否 是否可以 是否能 行不行 允许 得唔得 可唔可以 能勿能 好勿好 中不中 得行不 要得不 使得不 成不成 阿好 好不好使
    要 需要 要不要 需不需要 用不用 是否需要 需 须要 需要不需要 得不得 使唔使 要唔要 要勿要 用勿用 阿要 需唔需要
    必须 一定要 非得 非要 务必 必需 非 必得 硬是要
    是不是 是否 算不算 是不 系唔系 系咪 是勿是 阿是 是勿
    没有 没 无 木有 没得 莫得 冇 么得 冇得 未 未有 呒 呒没 呒不 冇有 木得 没的 没得得 勿曾 还冇 没咧
    有没有 有无 有木有 有没 有冇 有呒没 阿有 有勿
    如果 要是 假如 万一 若 倘若 若是
    我们 咱们 咱 俺 俺们 我 本人 我方 阿拉 我哋 伲 我俚 我伲 我侬 俺们这 我屋 我们屋 我搭 咱这 俺这 额们
    单位 我单位 我们单位 本单位 咱单位 咱们单位 贵单位
    办 办理 弄 搞 整 申领 申请 申办 办一下 搞定 弄好 搞掂 捯饬 整好 搞好 弄妥 办妥 搞落 整利索 弄利索 鼓捣
    材料 资料 手续 东西 证件 文书 嘢 物事 家什
    复印件 影印件 复印
    盖章 盖公章 加盖公章 加盖单位公章 盖红章 盖个章 盖戳 敲章 公章 印章 章 敲图章 盖戳子 敲戳 盖大印 扣章 戳章
    打印 打出来 打印出来 印出来 打一下
    报送 递交 送交 上交 交到 送到 交给 送给 报给 送去 寄 邮寄 快递 寄送
    不通过 莫得过 冇过 没通过 未通过 没过 通不过 不过关 退回 被退回 退回来 驳回 被驳回 打回 被打回 打回来 被拒 不合格 未过 毙了 冇通过 唔过 过唔到 没得过 没过得去 勿通过 没通得过 卡住了 卡牢 刷下来 打转来
    通过 过审 批准 批了 批下来 通过了
    修改 改 更改 更换 换 改动 改一下 修正 改掉 换掉
    登录 登陆 登入 登 登进去
    打不开 进不去 上不去 登不上 登录不了 登陆不上 登录不上 点不开 访问不了 打开不了 登不进去 开唔到 入唔到 进勿去 打勿开 上勿去 进不得
    看不到 看不见 不显示 没显示 显示不出来 没出来 出不来 不出现 睇唔到 看勿到 看勿见 瞅不见 看不倒 望不到
    忘记 忘了 忘 记不得 记不住 想不起来 记不清 唔记得 忘脱 忘记脱 勿记得 记不到 记勿得 想勿起来 忘咗 忘求
    账号 帐号 账户 帐户 用户名 户头
    密码 口令
    手机 手机号 手机号码 移动电话
    电话 联系电话 电话号码 热线 座机 联系方式
    填 填写 填报 录入 输入 填上 填入 写
    选 选择 勾选 挑 勾 选取
    查看 查 查询 看 看看 查一下 看一下 瞧 睇 睇下 瞅 瞅瞅 瞄 瞧瞧 查下 望望 看哈 看哈子 瞅一眼
    标识 标志 图标 徽标 标示 标牌 挂标标志
    加挂 挂 挂上 悬挂 安装 装 放到 放在 放 摆
    红页 网络红页 微型网站
    编办 编委办 编制办 机构编制部门 机构编制委员会办公室 编制部门 编制办公室 机构编制办
    conac 政务和公益机构域名注册管理中心 域名注册管理中心 注册管理中心 域名中心 域名管理中心
    自建网站 自己的网站 自己网站 自有网站 自己建的网站 自家网站 自办网站 我们的网站 独立网站 我们网站
    区别 差别 不同 不一样 区分 差异 两码事
    意思 含义 涵义 定义 概念
    流程 步骤 程序 顺序 环节 几步
    之后 以后 接着 接下来 下一步 然后 完了
    之前 以前 事先 提前 先 头先 先头
    过期 到期 逾期 超期 超时 过了期限 过时
    续费 续期 续约 续 续交
    注销 取消 停用 销掉 销户
    发票 票据 开票 收据
    代办 代理 委托 找人 别人
    网站 站点 网页
    变成 成为 变为
    领取 领 取 拿 拿到 取走 领走 攞 拎
    网上 线上 在线 互联网 手机上 小程序 app
    现场 当面 窗口 大厅 线下 柜台
    进度 进展 哪一步 到哪了 办好没 办完没 办得怎么样 什么状态
    周末 星期六 星期天 星期日 周六 周日 礼拜六 礼拜天 双休日 节假日
    投诉 举报 申诉 告状 讨说法
    用途 用处 好处 有什么用 有啥用 干什么用 作用
    有效期 管多久 用多久 管几年 用几年
    丢失 丢了 遗失 弄丢 找不到 没了 不见 弄丢特 唔见咗 不见咗 弄丢脱 落脱 搞丢
    补办 补领 重新办 重办 再办
    错 错误 填错 写错 弄错 搞错 搞错咗 写错咗 填错咗 弄错脱 整错 搞拐
    失败 不成功 没成功 出错 报错
    一样 相同 一致 同样 一只样 一毛一样 一号样
    地点 地方 位置
    """

  /// Words in which a character doesn't mean what it does by itself, or that sound like one of a class.
  private static let untouched = """
    主办 经办 举办 承办 开办 办公 办公室 办事 协办 整个 整改 完整 调整 整理 整体 职能 功能 可能 只能 智能 \
    性能 主要 重要 要求 要闻 摘要 获得 取得 得到 觉得 不得 无法 非常 除非 改革 换行 审查 检查 写字 简写 填空 \
    登记 刊登 好看 看法 选举 几乎 网站名称 文章 规章 章程 注册费 缴费单 哪怕 费心 经费 免费电话 先进 首先 寄存 拿手 错过 领导 领域 本领 \
    待办 公账 晚上 那天 那个 那种 那类 交前 检察 发布成功 公布成功 必要时 向同级 带领 争取 采取 提取 录取 获取
    """

  /// Folds the words among `tokens`; what belongs to no class stays as it is.
  static func fold(_ tokens: [Token]) -> [Unit] {
    var units: [Unit] = []
    units.reserveCapacity(tokens.count)
    var index = 0
    while index < tokens.count {
      let match = table.longestMatch(at: index, in: tokens)
      if let match, match.value > 0 {
        let folded = classSeed.combined(with: UInt64(match.value))
        units.append(
          Unit(
            written: folded, sound: folded,
            ownSound: match.length == 1 ? tokens[index].sound : folded))
      } else {
        for token in tokens[index..<index + (match?.length ?? 1)] {
          units.append(
            Unit(
              written: token.written, sound: token.sound, ownSound: token.sound,
              isWord: token.kind == .word))
        }
      }
      index += match?.length ?? 1
    }
    return units
  }

  /// A token, or several that were folded into one.
  struct Unit: Equatable {
    /// A hash of what is written, or 0 if only the sound is known.
    let written: UInt64
    /// A hash of how it sounds; a class has a sound of its own.
    let sound: UInt64
    /// How it sounds as typed: a class of single characters isn't told from `fei` or a wrong 肺.
    let ownSound: UInt64
    /// Whether it is a foreign word, which says as much as two or three characters.
    var isWord = false
  }

  private static let classSeed = StableHash(4)

  private static let table = WordTable(
    untouched + "\n" + classes, first: 0, allowsMisspelling: true)
}
