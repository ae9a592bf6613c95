import Knowledge
import Testing

/// Every defect that an author can plant is told with its place and in these very words.
struct DefectTests {
  struct Row: CustomTestStringConvertible {
    let path: String
    let old: String
    let new: String
    let errors: [String]

    init(_ path: String, _ old: String, _ new: String, _ errors: String...) {
      self.path = path
      self.old = old
      self.new = new
      self.errors = errors
    }

    var testDescription: String { "\(path)：\(old) → \(new)" }
  }

  private func check(_ row: Row, source: SourceLocation = #_sourceLocation) {
    let error = #expect(throws: KnowledgeErrors.self, sourceLocation: source) {
      try parseKnowledge(Seed.files(replacing: row.old, in: row.path, with: row.new))
    }
    #expect(error?.errors.map(\.description) == row.errors, sourceLocation: source)
  }

  @Test func `the seed has no defects`() throws {
    _ = try parseKnowledge(Seed.files)
  }

  @Test(arguments: [
    Row(
      "facts/fee.md", "---\n", "", "answers/domain-fee.md:15:17：没有事实「fee.year」。先写好它，或改正这里。",
      "answers/domain-fee.md:16:23：没有事实「fee.after」。先写好它，或改正这里。",
      "facts/fee.md:1:1：文件开头没有“---”。第一行写“---”，接着写“kind: …”等各行，再以“---”结束。",
      "fields/feeYuan.md:9:24：没有事实「fee.year」。先写好它，或改正这里。",
      "steps/payment.md:12:23：没有事实「fee.after」。先写好它，或改正这里。"),
    Row(
      "facts/fee.md", "topic: fee\n---", "topic: fee",
      "answers/domain-fee.md:15:17：没有事实「fee.year」。先写好它，或改正这里。",
      "answers/domain-fee.md:16:23：没有事实「fee.after」。先写好它，或改正这里。",
      "facts/fee.md:1:1：开头的“---”没有结束。在各项之后另起一行写“---”。",
      "fields/feeYuan.md:9:24：没有事实「fee.year」。先写好它，或改正这里。",
      "steps/payment.md:12:23：没有事实「fee.after」。先写好它，或改正这里。"),
    Row(
      "facts/fee.md", "topic: fee", "topic fee",
      "facts/fee.md:1:1：缺少「topic」。在开头的“---”之间加一行“topic: …”。",
      "facts/fee.md:3:1：这一行不是“键: 值”。写成例如“id: domain-fee”。"),
    Row(
      "facts/fee.md", "kind: facts", "kind: fact",
      "answers/domain-fee.md:15:17：没有事实「fee.year」。先写好它，或改正这里。",
      "answers/domain-fee.md:16:23：没有事实「fee.after」。先写好它，或改正这里。",
      "facts/fee.md:2:7：没有「fact」这种文件。是不是「facts」？",
      "fields/feeYuan.md:9:24：没有事实「fee.year」。先写好它，或改正这里。",
      "steps/payment.md:12:23：没有事实「fee.after」。先写好它，或改正这里。"),
    Row(
      "facts/fee.md", "kind: facts\n", "", "answers/domain-fee.md:15:17：没有事实「fee.year」。先写好它，或改正这里。",
      "answers/domain-fee.md:16:23：没有事实「fee.after」。先写好它，或改正这里。",
      "facts/fee.md:1:1：缺少「kind」。在开头的“---”之间加一行“kind: …”。",
      "fields/feeYuan.md:9:24：没有事实「fee.year」。先写好它，或改正这里。",
      "steps/payment.md:12:23：没有事实「fee.after」。先写好它，或改正这里。"),
    Row(
      "facts/fee.md", "topic: fee", "topic: fees",
      "facts/fee.md:3:8：文件名与「fees」不符。把文件改名为 fees.md，或改正此处。"),
    Row(
      "facts/fee.md", "kind: facts", "kind: facts\nkind: facts", "facts/fee.md:3:1：「kind」写了两次。只留一行。"
    ),
    Row(
      "answers/domain-fee.md", "english:", "englsh:",
      "answers/domain-fee.md:7:1：没有「englsh」这个键。是不是「english」？"),
    Row(
      "answers/domain-fee.md", "title: 域名注册费\n", "",
      "answers/domain-fee.md:1:1：缺少「title」。在开头的“---”之间加一行“title: …”。"),
    Row(
      "answers/domain-fee.md", "title: 域名注册费", "title:",
      "answers/domain-fee.md:5:1：「title」是空的。写上内容，或删去这一行。"),
    Row(
      "answers/domain-fee.md", "answer: guide", "answer: giude",
      "answers/domain-fee.md:4:9：「answer」不能是「giude」。是不是「guide」？"),
    Row(
      "answers/domain-fee.md", "id: domain-fee", "id: domain-fees",
      "answers/domain-fee.md:3:5：文件名与「domain-fees」不符。把文件改名为 domain-fees.md，或改正此处。"),
    Row(
      "answers/domain-fee.md", "id: domain-fee", "id: 域名",
      "answers/domain-fee.md:3:5：「域名」不能作标识。用小写英文字母、数字和“-”，例如 domain-fee。",
      "answers/domain-fee.md:3:5：文件名与「域名」不符。把文件改名为 域名.md，或改正此处。"),
    Row(
      "fields/siteName.md", "id: siteName", "id: SiteName",
      "fields/siteName.md:3:5：「SiteName」不能作标识。用英文字母和数字，小写开头，例如 siteName。",
      "fields/siteName.md:3:5：文件名与「SiteName」不符。把文件改名为 SiteName.md，或改正此处。"),
    Row("steps/papers.md", "order: 3", "order: 三", "steps/papers.md:6:8：「order」要写整数，这里是「三」。"),
    Row(
      "fields/hasOwnSite.md", "guide: yes", "guide: true",
      "fields/hasOwnSite.md:8:8：「guide」不能是「true」。可用：yes、no。"),
    Row(
      "answers/moved.md", "", "---\nkind: term\nid: moved\nlabel: 甲\n---\n\n## 说明\n句。〔fee.year〕\n",
      "answers/moved.md:2:7：「term」类的文件应放在 terms/ 里。请移过去。"),
    Row(
      "facts/fee.md", "- fee.year", "<!-- 待查\n- fee.year",
      "answers/domain-fee.md:15:17：没有事实「fee.year」。先写好它，或改正这里。",
      "answers/domain-fee.md:16:23：没有事实「fee.after」。先写好它，或改正这里。",
      "facts/fee.md:6:1：注释没有结束。在末尾写“-->”。", "fields/feeYuan.md:9:24：没有事实「fee.year」。先写好它，或改正这里。",
      "steps/payment.md:12:23：没有事实「fee.after」。先写好它，或改正这里。"),
    Row(
      "facts/fee.md", "- fee.year", "  - fee.year",
      "answers/domain-fee.md:15:17：没有事实「fee.year」。先写好它，或改正这里。",
      "facts/fee.md:6:1：看不懂这一行的写法。只能用“## 标题”、“- 条目”和普通段落，行首不空格。",
      "fields/feeYuan.md:9:24：没有事实「fee.year」。先写好它，或改正这里。"),
    Row(
      "facts/fee.md", "300元", "300\t元",
      "answers/domain-fee.md:15:17：没有事实「fee.year」。先写好它，或改正这里。",
      "facts/fee.md:6:26：这里有看不见的控制字符（如制表符）。请删去，或改用空格。",
      "fields/feeYuan.md:9:24：没有事实「fee.year」。先写好它，或改正这里。"),
  ])
  func `defects of the file are told`(row: Row) { check(row) }

  @Test(arguments: [
    Row(
      "answers/domain-fee.md", "## 问法", "## 问发", "answers/domain-fee.md:1:1：缺少“## 问法”。请补上。",
      "answers/domain-fee.md:10:4：没有「问发」这个标题。是不是「问法」？"),
    Row(
      "answers/domain-fee.md", "## 判断", "## 回答", "answers/domain-fee.md:18:4：标题「回答」写了两次。把内容并到一处。"),
    Row(
      "answers/domain-fee.md", "- 对: 300, 三百", "- 真: 300",
      "answers/domain-fee.md:19:3：“判断”的条目要写成“- 对: 词, 词”或“- 错: 词”。"),
    Row(
      "answers/domain-fee.md", "## 问法", "先说一句。\n## 问法",
      "answers/domain-fee.md:10:1：这一行不在任何标题之下。把它移到相应的“## 标题”之下。"),
    Row(
      "answers/domain-fee.md", "- 域名多少钱", "域名多少钱",
      "answers/domain-fee.md:11:1：“问法”之下只能写条目。在行首加“- ”。"),
    Row(
      "fields/termInYears.md", "填数字即可", "- 填数字即可",
      "fields/termInYears.md:17:3：“提示”之下只能写段落。删去行首的“- ”。"),
    Row("fields/termInYears.md", "- 2", "", "fields/termInYears.md:19:4：“## 例子”下没有内容。写上内容，或删去标题。"),
    Row(
      "fields/mountingPlace.md", "## 选项\n- 1: 第一条 | 红页\n- 2: 第二条 | 自建网站\n", "",
      "fields/mountingPlace.md:1:1：缺少“## 选项”。请补上。"),
    Row(
      "fields/mountingPlace.md", "- 2: 第二条", "- 1: 第二条",
      "fields/mountingPlace.md:13:3：「1」列了两次。请删去一个。",
      "fields/mountingPlace.md:17:20：「mountingPlace」不会是「2」。它只能 = 或 != 1、1。",
      "fields/siteName.md:6:61：「mountingPlace」不会是「2」。它只能 = 或 != 1、1。"),
    Row(
      "fields/mountingPlace.md", "- 2: 第二条 | 自建网站", "- 2 第二条",
      "fields/mountingPlace.md:13:3：“选项”的条目要写成“- 值: 名称 | 别的说法”。",
      "fields/mountingPlace.md:17:20：「mountingPlace」不会是「2」。它只能 = 或 != 1。",
      "fields/siteName.md:6:61：「mountingPlace」不会是「2」。它只能 = 或 != 1。"),
    Row(
      "steps/papers.md", "| 3 | 盖章", "| 三 | 盖章",
      "steps/papers.md:14:3：“材料”的条目要写成“- 名称 | 份数 | 盖章 〔事实〕”。"),
    Row(
      "calendar/2026.md", "- 2026-01-01", "- 2026-02-30",
      "calendar/2026.md:8:3：“放假、上班”的条目要写成“- 2026-10-01 至 2026-10-07”。"),
    Row(
      "calendar/2026.md", "- 2026-01-01", "- 2027-01-01",
      "calendar/2026.md:8:3：“放假、上班”的条目要写成“- 2026-10-01 至 2026-10-07”。"),
    Row(
      "calendar/fixed.md", "- 01-01", "- 13-01", "calendar/fixed.md:5:3：“holidays”的条目要写成“- 01-01”。"),
    Row(
      "sources/outside.md", "- 日期: 2016", "- 日期: 去年",
      "sources/outside.md:10:3：「日期」不能是「去年」。可用：2015-07-28、2015-07、2015、不详。"),
    Row(
      "sources/outside.md", "- 可信度: 高", "- 可信度: 很高", "sources/outside.md:11:3：「可信度」不能是「很高」。可用：高、中。"),
    Row("sources/outside.md", "- 发布: 某编办\n", "", "sources/outside.md:6:4：“H9”的条目要写成“- 发布: …”。"),
    Row(
      "sources/outside.md", "- 发布:", "- 发部:", "sources/outside.md:6:4：“H9”的条目要写成“- 发布: …”。",
      "sources/outside.md:9:3：没有「发部」这个键。是不是「发布」？"),
    Row(
      "sources/guide.md", "- 名称: 在线办事", "- 名称：",
      "forms/domain.md:7:7：没有一个出处有“在线办事”这个名称。请核对原文，或在 sources 里补上“- 名称: 在线办事”。",
      "sources/guide.md:8:3：“流程 一.1”的条目要写成“- 名称: …”。"),
  ])
  func `defects of sections and bullets are told`(row: Row) { check(row) }

  @Test(arguments: [
    Row("facts/fee.md", "〔流程 一.8〕", "", "facts/fee.md:6:28：没有注明出处。在句末加“〔…〕”，写上所依据的出处或事实。"),
    Row("facts/fee.md", "〔流程 一.8〕", "〔〕", "facts/fee.md:6:28：没有注明出处。在句末加“〔…〕”，写上所依据的出处或事实。"),
    Row(
      "facts/fee.md", "300元。〔流程 一.8〕", "〔流程 一.8〕300元。",
      "answers/domain-fee.md:15:11：所引事实 fee.year 没有说「300元」。请改正这句话，或改引说到它的事实。",
      "facts/fee.md:6:23：“〔…〕”只能写在末尾，而且只写一处。几个出处用“；”隔开。"),
    Row("facts/fee.md", "〔流程 一.8〕", "〔流程 一.9〕", "facts/fee.md:6:29：没有出处「流程 一.9」。是不是「流程 一.1」？"),
    Row(
      "facts/fee.md", "- fee.after", "- fee.year",
      "answers/domain-fee.md:16:23：没有事实「fee.after」。先写好它，或改正这里。",
      "facts/fee.md:7:3：事实「fee.year」已在 facts/fee.md:6 写过。请改用别的标识，或删去一处。",
      "steps/payment.md:12:23：没有事实「fee.after」。先写好它，或改正这里。"),
    Row(
      "facts/fee.md", "- fee.after:", "- after:",
      "answers/domain-fee.md:16:23：没有事实「fee.after」。先写好它，或改正这里。",
      "facts/fee.md:7:3：“facts”的条目要写成“- 主题.词: 句子。〔出处〕”。",
      "steps/payment.md:12:23：没有事实「fee.after」。先写好它，或改正这里。"),
    Row(
      "answers/domain-fee.md", "〔fee.year〕", "〔fee.yaer〕",
      "answers/domain-fee.md:15:17：没有事实「fee.yaer」。是不是「fee.year」？"),
    Row(
      "answers/domain-fee.md", "〔fee.year〕", "",
      "answers/domain-fee.md:15:16：没有注明出处。在句末加“〔…〕”，写上所依据的出处或事实。"),
    Row(
      "answers/domain-fee.md", "mount-place, password", "mount-palce, password",
      "answers/domain-fee.md:6:10：没有问答「mount-palce」。是不是「mount-place」？"),
    Row(
      "answers/domain-fee.md", "mount-place, password", "password, password",
      "answers/domain-fee.md:6:20：「password」列了两次。请删去一个。"),
    Row(
      "answers/domain-fee.md", "mount-place, password", "domain-fee",
      "answers/domain-fee.md:6:10：「domain-fee」与自己相关没有意义。请删去。"),
    Row(
      "forms/domain.md", "- termInYears", "- termInYear",
      "forms/domain.md:14:3：没有字段「termInYear」。是不是「termInYears」？"),
    Row(
      "forms/domain.md", "- termInYears", "- hasOwnSite",
      "forms/domain.md:15:3：「hasOwnSite」列了两次。请删去一个。"),
    Row(
      "steps/payment.md", "form: domain", "form: domian",
      "steps/payment.md:7:7：没有表单「domian」。是不是「domain」？"),
    Row(
      "fields/siteName.md", "{organizationName}", "{organisationName}",
      "fields/siteName.md:17:27：没有字段「organisationName」。是不是「organizationName」？"),
    Row("calendar/2026.md", "\nH9", "\nH8", "calendar/2026.md:14:1：没有出处「H8」。是不是「H9」？"),
  ])
  func `defects of references are told`(row: Row) { check(row) }

  @Test(arguments: [
    Row(
      "answers/domain-fee.md", "{注册|申请}", "{注册|申请",
      "answers/domain-fee.md:12:3：问法的括号写错了：缺少「}」。写成“{甲|乙}”或“[可省]”。"),
    Row(
      "answers/domain-fee.md", "[中文]", "中文]",
      "answers/domain-fee.md:12:3：问法的括号写错了：多出一个「]」。写成“{甲|乙}”或“[可省]”。"),
    Row(
      "answers/domain-fee.md", "- 域名多少钱", "- {一|二|三|四|五}{一|二|三|四|五}{一|二|三|四|五}",
      "answers/domain-fee.md:11:3：这一行会展开成 125 句，最多 64 句。请分成几行写。"),
    Row(
      "answers/password.md", "- 忘记密码怎么办", "- 域名 多少钱？",
      "answers/password.md:9:3：问法「域名 多少钱？」已在 answers/domain-fee.md:11 写过。请删去一处，或改换说法。"),
    Row(
      "answers/password.md", "- 忘记密码怎么办", "- 忘记密码怎么办\n- 忘记密码怎么办？",
      "answers/password.md:10:3：问法「忘记密码怎么办？」已在 answers/password.md:9 写过。请删去一处，或改换说法。"),
    Row(
      "answers/password.md", "- 忘记密码怎么办", "- 公安备案",
      "background/matters.md:8:3：问法「公安备案」已在 answers/password.md:9 写过。请删去一处，或改换说法。"),
  ])
  func `defects of phrasings are told`(row: Row) { check(row) }

  @Test(arguments: [
    Row(
      "fields/siteName.md", "termInYears > 0", "termInYears",
      "fields/siteName.md:6:7：条件里「termInYears」之后要写 =、!=、<、>、已填 或 未填，前后空一格。"),
    Row(
      "fields/siteName.md", "termInYears > 0", "termInYears > 两",
      "fields/siteName.md:6:21：「termInYears」不会是「两」。它要与整数相比。"),
    Row(
      "fields/siteName.md", "mountingPlace != 2)", "mountingPlace != 2",
      "fields/siteName.md:6:27：条件里的括号没有配对。请补上「)」。"),
    Row(
      "fields/siteName.md", "mountingPlace != 2", "mountingPlace != 3",
      "fields/siteName.md:6:61：「mountingPlace」不会是「3」。它只能 = 或 != 1、2。"),
    Row(
      "fields/siteName.md", "termInYears > 0 或", "termInYears > 0",
      "fields/siteName.md:6:23：条件里「非」之前缺少 且 或 或（前后空一格）。"),
    Row(
      "fields/siteName.md", "termInYears > 0 或", "termInYear > 0 或",
      "fields/siteName.md:6:7：没有字段「termInYear」。是不是「termInYears」？"),
    Row(
      "fields/siteName.md",
      "termInYears > 0 或 非 (hasOwnSite 未填 且 mountingPlace != 2)",
      "termInYears > 5 且 termInYears < 3",
      "fields/siteName.md:6:7：条件里「termInYears > 5 且 termInYears < 3」不可能这样：前后矛盾。请改正。"),
    Row(
      "answers/mount-place.md", "hasOwnSite = 否", "hasOwnSite = 没有",
      "answers/mount-place.md:14:22：「hasOwnSite」不会是「没有」。它只能 = 或 != 是、否。"),
    Row(
      "answers/mount-place.md", "当 hasOwnSite = 否", "当",
      "answers/mount-place.md:14:8：这里要写一个条件，例如“hasOwnSite = 否”。"),
    Row(
      "fields/mountingPlace.md", "hasOwnSite = 是 →", "hasOwnSite = 否 →",
      "fields/mountingPlace.md:17:20：「mountingPlace」的这一条永远轮不到：fields/mountingPlace.md:16 那一条先成立。请删去，或调换次序、改正条件。",
      "fields/mountingPlace.md:17:20：「hasOwnSite」取是时没有写。请补上一条，或改用没有条件的一条兜底。"),
    Row(
      "fields/mountingPlace.md", "- hasOwnSite = 否 → 1", "- → 1",
      "fields/mountingPlace.md:17:20：「mountingPlace」的这一条永远轮不到：fields/mountingPlace.md:16 那一条先成立。请删去，或调换次序、改正条件。"
    ),
    Row(
      "fields/mountingPlace.md", "hasOwnSite = 是 → 2", "hasOwnSite = 是 → 3",
      "fields/mountingPlace.md:17:20：「mountingPlace」不会是「3」。它只能 = 或 != 1、2。"),
    Row(
      "fields/mountingPlace.md", "hasOwnSite = 是 → 2", "hasOwnSite = 是 2",
      "fields/mountingPlace.md:17:3：“推算”的条目要写成“- 条件 → 式 〔事实〕”。"),
    Row(
      "fields/mountingPlace.md", "hasOwnSite = 是 → 2", "hasOwnSite = 是 → 第 二 条",
      "fields/mountingPlace.md:17:20：看不懂式子「第 二 条」。可写：是、否、整数、选项的值、{字段}、“带{字段}的话”、300 × 字段。"),
    Row(
      "fields/mountingPlace.md", "- hasOwnSite = 否 → 1", "- mountingPlace = 2 → 1",
      "fields/mountingPlace.md:16:23：推算绕成了圈：mountingPlace → mountingPlace。请改掉其中一条，使推算有先后。"),
    Row(
      "fields/feeYuan.md", "300 × termInYears", "300 × siteName",
      "fields/feeYuan.md:9:5：「feeYuan」不会是「300 × siteName」。「siteName」不是整数，不能相乘。"),
    Row(
      "fields/termInYears.md", "## 例子",
      "## 推算\n- termInYears < 5 → 1 〔fee.year〕\n- termInYears > 3 → 2 〔fee.year〕\n\n## 例子",
      "fields/termInYears.md:20:21：推算绕成了圈：termInYears → termInYears。请改掉其中一条，使推算有先后。",
      "fields/termInYears.md:21:21：「termInYears」的这一条与 fields/termInYears.md:20 那一条会同时成立。请改正条件，使二者不重叠。"
    ),
    Row(
      "fields/siteName.md", "- organizationName 已填",
      "- hasOwnSite = 是 → 甲 〔site.name〕\n- hasOwnSite = 是 且 termInYears = 1 → 乙 〔site.name〕\n- organizationName 已填",
      "fields/siteName.md:18:38：「siteName」的这一条永远轮不到：fields/siteName.md:17 那一条先成立。请删去，或调换次序、改正条件。"),
    Row(
      "fields/termInYears.md", "names: 年限, 域名年限", "names: 年限, 挂标位置",
      "fields/termInYears.md:5:12：「挂标位置」也是「mountingPlace」的名称（fields/mountingPlace.md:4）。一个名称只能指一个字段，请改一处。"
    ),
  ])
  func `defects of conditions and rules are told`(row: Row) { check(row) }

  @Test(arguments: [
    Row(
      "answers/password.md", "怎么办。", String(repeating: "怎么办", count: 70) + "。",
      "answers/password.md:11:4：回答共 226 字，最多 200 字。请写短些。"),
    Row(
      "facts/site.md", "“网络红页”", "“网上红页”", "facts/site.md:9:15：出处 流程 六.2 里没有“网上红页”这个名称。是不是「网络红页」？",
      "terms/red-page.md:9:2：所引事实 page.free 里没有“网络红页”。是不是「网上红页」？"),
    Row("facts/site.md", "“网络红页”", "“网络红页", "facts/site.md:9:14：引号“”没有成对。请补上或删去。"),
    Row(
      "terms/red-page.md", "“网络红页”", "“网页红页”",
      "terms/red-page.md:9:2：所引事实 page.free 里没有“网页红页”。是不是「网络红页」？"),
    Row(
      "terms/red-page.md", "免费", "收费",
      "terms/red-page.md:9:8：所引事实 page.free 没有说「收费」。请改正这句话，或改引说到它的事实。"),
    Row(
      "answers/domain-fee.md", "每年300元。", "每年200元。",
      "answers/domain-fee.md:15:11：所引事实 fee.year 没有说「200元」。请改正这句话，或改引说到它的事实。"),
    Row(
      "answers/domain-fee.md", "审核通过以后再缴", "审核通过以前缴",
      "answers/domain-fee.md:16:17：所引事实 fee.after 没有说「以前」。请改正这句话，或改引说到它的事实。"),
    Row(
      "answers/mount-place.md", "没有自建网站，选第一条。", "没有自建网站，选第二条。",
      "answers/mount-place.md:15:11：所引事实 place.none 没有说「第二条」。请改正这句话，或改引说到它的事实。"),
    Row(
      "answers/mount-place.md", "没有自建网站的选第一条，有自建网站的选第二条", "没有自建网站的选第二条，有自建网站的选第一条",
      "answers/mount-place.md:12:11：所引事实 place.none、place.own 里「没有自建网站」与「第二条」不是这样搭配或先后。请核对。",
      "answers/mount-place.md:12:22：所引事实 place.none、place.own 里「有自建网站」与「第一条」不是这样搭配或先后。请核对。"),
    Row(
      "steps/payment.md", "system: 网上名称注册管理系统", "system: 网上名称登记系统",
      "steps/payment.md:6:9：没有一个出处有“网上名称登记系统”这个名称。请核对原文，或在 sources 里补上“- 名称: 网上名称登记系统”。"),
    Row(
      "forms/domain.md", "menu: 在线办事", "menu: 在线办理",
      "forms/domain.md:7:7：没有一个出处有“在线办理”这个名称。是不是「在线办事」？"),
    Row(
      "forms/domain.md", "submit: 提交注册申请", "submit: 确定",
      "forms/domain.md:8:9：没有一个出处有“确定”这个名称。请核对原文，或在 sources 里补上“- 名称: 确定”。"),
    Row(
      "steps/papers.md", "一式三份，加盖公章", "一式两份，不用盖章",
      "steps/papers.md:11:8：所引事实 paper.letter 没有说「两份」。请改正这句话，或改引说到它的事实。",
      "steps/papers.md:11:11：所引事实 paper.letter 没有说「不用」。请改正这句话，或改引说到它的事实。",
      "steps/papers.md:11:13：所引事实 paper.letter 没有说「盖章」。请改正这句话，或改引说到它的事实。"),
  ])
  func `defects of what is said are told`(row: Row) { check(row) }
}
