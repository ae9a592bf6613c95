/// The help of the command line, by command; empty for the whole.
enum Help {
  static func text(for command: String) -> String? { pages[command] }

  /// The names of the commands.
  static var commands: [String] { pages.keys.filter { !$0.isEmpty }.sorted() }

  private static let pages: [String: String] = [
    "": """
    办事：中文域名（.政务/.公益）注册和党政机关网站标识申请的对话助手。不联网，不用账号。

    用法：
      banshi                        打开助手（等于 banshi chat）
      banshi chat                   边问边填
      banshi ask 问题               只问一句
      banshi draft 子命令           管理草稿、导出材料
      banshi learn                  跟着课程练习
      banshi replay 话本…           重放话本，核对回答
      banshi knowledge 子命令       检查、列出、查看知识库
      banshi doctor                 检查运行环境
      banshi completion bash        输出命令补全脚本（也可以是 zsh、fish）

    通用选项：
      --data 文件夹        草稿放在哪里（默认 $BANSHI_HOME，否则 ~/.local/share/banshi）
      --knowledge 文件夹   用这个知识库代替内置的
      --today 日期         当作今天，例如 2026-03-02
      --plain              不用颜色和行编辑，从不重画，适合读屏软件（环境变量 BANSHI_PLAIN=1 一直如此）
      --help               查看帮助；banshi 命令 --help 查看某个命令
      --version            查看版本

    环境变量 BANSHI_AMBIGUOUS=1 或 2：引号、破折号等占几格（默认问终端）。

    退出码：0 完成；1 核对发现不同；2 用法不对；3 文件读写失败。
    """,
    "chat": """
    用法：banshi chat [--draft 名称] [--record 文件] [--no-mask] [--json]

    打开助手。不带 --draft 时接着上次的草稿。
      --draft 名称    打开这份草稿，没有就新建
      --record 文件   把对话录成话本
      --no-mask       录制和历史里照原样保留手机号、银行卡号、邮箱（默认换成假的；证件号码总是隐去）
      --json          每行一个 JSON：输入 {"text": "…"}，输出一轮的结果

    输入不是终端时逐行读取，例如：printf '我们没有网站\\n' | banshi chat --draft 练习
    """,
    "ask": """
    用法：banshi ask 问题        banshi ask -（每行一个问题，从标准输入读）
      --json      每个问题输出一行 JSON
      --explain   说明命中了哪条、得分和依据
    """,
    "draft": """
    用法：banshi draft 子命令
      list                     列出草稿
      show 名称                查看内容
      new 名称                 新建
      check 名称               检查是否填齐、有无问题
      copy 名称 新名称         复制
      rename 名称 新名称       改名
      remove 名称              放进回收处
      history 名称             列出以前的版本
      restore 名称 [版本]      恢复
      import 名称 文件         从 CSV 读入（--dry-run 只看不写；--all 文件：每个单位建一份）
      export 名称 --format 格式 [--output 文件夹]
                               导出：md html txt csv json docx pdf ofd xlsx ics redpage all
                               （几种一起写成 docx,pdf；--force 覆盖；--raw 表格不防公式；
                               --all：csv、xlsx 是全部草稿一张表，其他格式每份草稿一个文件夹）
      export 名称 --template 文件.docx
                               填本单位的 Word 模板（--strict：有不认识的栏就不填）
    能打印数据的子命令可加 --json。
    """,
    "replay": """
    用法：banshi replay 话本或文件夹… [选项]
      --filter 文字        只放文件名、标题或用户的话里有这些字的
      --allow wording      只是措辞不同的不算（state：状态不同的也不算）
      --fail-fast          遇到不符就停
      --update             接受新的回答（断言不成立时拒绝）
      --run 序号           只走这一种说法
      --junit 文件         另写一份 JUnit XML；--json 输出 JSON
      --coverage           走到了知识库的哪些地方（--format text|json|html，--output 文件）
    只看一个话本：
      --turn 序号          只放这一轮
      --step               一轮一轮地看，随时可以接手
      --into 序号          放到这一轮之前，以下由您接着说
      --play [--speed 2]   像有人打字一样放映
      --cast 文件          写成 asciicast（- 为标准输出）；--html 文件 写成能放映的网页
      --trim               删去没有留下痕迹的轮次
    有任何不同时退出码为 1。
    """,
    "learn": """
    用法：banshi learn               列出课程
          banshi learn 序号或标题    学这一课：照着提示自己输入，不一样会告诉您差在哪里
          banshi learn 序号 --play [--speed 2]   先看一遍
      --course 文件夹   用这个文件夹里的话本代替自带的课程
    """,
    "knowledge": """
    用法：banshi knowledge check|list|show [--knowledge 文件夹]
      check        检查知识库，报出 文件:行:列 和建议
      list [类]    列出全部问答；类：facts、fields、forms、steps、terms、sources、phrasings（问法）
      show 编号    查看一条
    """,
    "doctor": """
    用法：banshi doctor [--json]
    检查语言环境、终端、数据文件夹、每份草稿和排版程序，并说明怎么处理。有问题时退出码为 1。
    """,
    "completion": """
    用法：banshi completion bash|zsh|fish
    例如：banshi completion bash >> ~/.bashrc
    """,
  ]
}
