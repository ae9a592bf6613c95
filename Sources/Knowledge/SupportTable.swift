/// The words of `SupportWords`: a name and its roles, then its spellings.
///
/// Longer spellings shield shorter ones: 没有网站 isn't 有网站, and 下一步 is no step that follows. The
/// words of the name `-` are there for that alone.
let supportTable = """
  # Words without a role of their own, which only contain others.
  -
    下一步 注册费用 注册管理 不过， 不仅 不但 不论 不管 不同 差不多 不妨 无论 未来
    是不是 能不能 有没有 要不要 可不可以 需不需要 不动产 非常 除非 别的 区别 特别 分别
    一回事 另一回事 两回事 两码事 不用的 不再使用 第一道 第二道 第一关 级别 只要 主要 重要 概要 要是 要点 摘要 须知 可能 可靠 可信 认可 许可 功能 职能
    性能 智能 应用 响应 相应 对应 供应 目前 当前 以前的 提前 向前 后缀 后台 后续 最后
    内容 内部 国内 内网 内设 内蒙古 先进 优先 事先 先后 网站开办审核/资质复核申请 网站开办审核和资格复核 网站开办审核
    开办审核 资格复核 资质复核 审核结果 后面 前面 需求 无效 未来 要求
  # Actors
  同级编办 required event subject:actor
    同级机构编制部门 同级机构编制委员会办公室 机构编制委员会办公室 机构编制部门
    同级编办 编委办 编制部门 编办
  CONAC required event subject:actor
    政务和公益机构域名注册管理中心（CONAC） 政务和公益机构域名注册管理中心
    域名注册管理中心 注册管理中心 CONAC conac
  网站管理人员 required opposite:person
    负责建设网站的管理人员 负责建网站的管理人员 建设网站的管理人员 网站建设管理人员
    网站管理人员 网站管理员 建网站的人 管网站的人 网站的管理人员
  经办人 required opposite:person
    经办人员 经办人
  外人 required
    建站公司 网络公司 外包公司 外包人员 代办公司 第三方 服务商
  网信办 required opposite:regulator
    网信办 网信部门 网络安全和信息化
  公安机关 required opposite:regulator
    公安机关 公安部门 公安局
  法定代表人 required opposite:person
    法定代表人 法人代表 法人
  联系人 required
    联系人
  # Systems
  网上名称注册管理系统 required opposite:system
    网上名称注册管理系统 名称注册管理系统 网上名称注册系统 网上名称系统 域名注册系统
  党政机关网站审核管理平台 required opposite:system
    党政机关网站审核管理平台 网站审核管理平台 审核管理平台 网站审核平台 审核平台
  网上 opposite:line
    线上 在线 网上提交 网上报送
  上传 required
    上传 扫描 拍照
  线下 opposite:line
    线下 当面 纸面
  # Papers and what is done to them
  申请函 required subject:paper
    《关于申请对网站开办审核和资格复核的函》 关于申请对网站开办审核和资格复核的函
    申请函 公函
  申请表 required subject:paper
    《党政机关网站开办审核和资格复核申请表》 党政机关网站开办审核和资格复核申请表
    申请表
  身份证 required subject:paper
    身份证复印件 身份证
  复印件 required opposite:copy
    复印件
  原件 required opposite:copy
    原件
  盖章 required event
    加盖单位公章 加盖公章 盖单位公章 盖上公章 盖公章 盖好章 盖章 盖上章 公章 加盖
  签字 required
    签字 签名
  彩色 required
    彩色 彩印 黑白
  # Kinds of units and names
  有自建网站 required subject:site opposite:site
    有自建网站 有自建的网站 有自己的网站 拥有自己的网站 拥有自建网站 拥有网站
    自己有网站 已有网站 有网站
  没有自建网站 required subject:site opposite:site
    没有自己建设的网站 没有自己的网站 没有自建的网站 没有自建网站 无自建网站 未建网站
    没建网站 没自建网站 没有网站 没网站 无网站 没有自建
  事业单位 required subject:kind opposite:kind
    事业单位
  党政机关 subject:kind opposite:kind
    党政机关网站开办 党政机关
  .政务 opposite:suffix
    “.政务” .政务 政务域名
  .公益 opposite:suffix
    “.公益” .公益 公益域名
  中文域名 opposite:domain
    中文域名
  英文域名 opposite:domain
    英文域名 英文网址
  新开办 required opposite:type value:type
    新开办网站申请 新开办
  资格复核 opposite:type value:type
    已开办网站资格复核
  # Money
  免费 required
    免费 不收费 不要钱 不用钱 不用花钱 不花钱 无需缴费 不用缴费 不用交费 不需要缴费
    不需缴费 不用付费 不另收费
  收费 required
    收费 要钱 花钱 付钱 收钱 另付
  缴费 required event
    缴纳域名注册费 缴纳注册费 缴域名注册费 缴注册费 交域名注册费 交注册费 付注册费
    缴纳费用 缴费用 缴纳 缴费 交费 付费 交钱 再缴 才缴
  费用
    域名注册费 注册费 费用
  # Places on a page
  底部 required opposite:height value:height
    底部 底下 最下面 最下方 页面下方 页底 页脚 最底端
  顶部 required opposite:height value:height
    顶部 上方 最上面 最上方 顶端 页眉 页头 页首
  中间 required opposite:width value:width
    中间 居中 正中 中央
  左右 required opposite:width value:width
    左侧 右侧 左边 右边 左下角 右下角 左上角 右上角 两侧 侧边
  所有页面 required opposite:pages
    所有页面 每个页面 每一个页面 全部页面 各个页面 各页面 每一页 每页 所有网页 每个网页
  首页 required opposite:pages
    首页 主页 第一页
  </body>前 required opposite:body
    </body>”之前 </body>”前 </body>”标签前 </body>标签前 </body>标签之前 </body>之前 </body>前
  </body>后 required opposite:body
    </body>”之后 </body>”后 </body>”标签后 </body>标签后 </body>标签之后 </body>之后 </body>后
  <head> required
    <head> </head>
  # Notices
  短信 required opposite:notice
    手机短信 短信
  邮件 required opposite:notice
    电子邮件 电子邮箱 邮件 邮箱
  电话 opposite:notice
    打电话 电话通知 电话告知 通过电话 以电话 用电话
  # Reviews
  审核 event value:review
    审核 审查
  未通过 opposite:result event
    审核不通过 未审核通过 没有通过 审核未通过 不通过 未通过 没通过 审核不过 没过审 没过
    不合格 退回 驳回 被拒
  通过 opposite:result event
    审核都通过 审核均通过 审核通过
    审核合格 审查合格 通过审核 都通过 均通过 通过了 通过后 通过以后 通过之后 过审
  初审 event value:review
    初审
  复审 event value:review required
    复审 第二次审核
  确认 event value:review
    审核确认 确认
  续费 event
    续费 续期 续缴
  重新提交 event
    重新提交 再次提交 重新申请 再提交
  # Colours
  红色 opposite:colour
    红色
  蓝色 opposite:colour
    蓝色
  # Other events
  申请书 required
    申请书
  手写 required
    手写 手抄
  邮寄 required
    邮寄 快递 寄到 寄给
  传真 required
    传真
  打印 event required
    打印 打出来
  报送 event
    报送 交到 送到 报到 送交 递交 送去
  提交 event
    提交
  登录 event
    登录 登陆
  注册域名 event open
    注册中文域名 申请中文域名 注册域名 申请域名 注册“.政务”域名
    注册.政务域名
  申请标识 event
    申请网站标识 网站标识的申请 申请标识 标识申请
  挂标 event
    加挂网站标识 挂网站标识 加挂标识 加挂 挂标 挂标识
  保存 event required
    保存
  发布 event required
    发布红页 发布
  生成代码 event
    生成网站标识代码 生成标识代码 生成代码
  收到通知 event
    收到通知 接到通知 通知到
  粘贴 event required
    粘贴
  刷新 required
    刷新
  选择布局 event
    行业布局
  # Modals
  不必 modal
    不必 无需 无须 不用 不需要 不需 不要求 可以不 可不 不是必须 不一定 不强制 不等
  不能 modal
    不能够 不能 不得 不可以 不可 不许 不允许 无法 禁止 不应
  必须 modal
    必须 必填 务必 一定要 必需 须
  要 modal
    需要 需 应当 应 要 才能 才可 才算 才
  可以 modal
    可以 可在 可选 也可 均可 可由 可 能够 能 允许 任选 任一
  不 modal
    不是 并非 而非 不 没有 没 未 无 非
  任一 opposite:any
    任一项 任意一项 其中一项 任选一项 二选一 任填一项 任何一项
  全部 opposite:any
    两项都 两个都 两样都 全都 缺一不可 都要填 都填
  先 modal
    先 首先要
  后 modal
    以后 之后 然后 后 再
  前 modal
    以前 之前 前
  内 modal
    以内 之内 内
  等 modal
    等到 等待 等
  """
