import Dialogue
import Drafts
import Testing

/// Commands in the words that people use for them.
struct SpokenTests {
  /// What a line is to do, by the kinds of reply.
  private func replies(_ line: String, after lines: [String] = ["单位名称：康巴什区民政局", "填 联系人"]) throws
    -> Turn
  {
    var talk = try Talk()
    for one in lines { talk.say(one) }
    let before = talk.draft.answers
    let turn = talk.say(line)
    #expect(talk.draft.answers == before, "\(line) → \(turn.reply)")
    return turn
  }

  @Test(arguments: [
    "念一遍给我听听", "好了念一遍给我听听", "都念一遍", "从头过一遍", "检查一遍", "把填的念一遍", "列出来我看看", "读一遍", "都填对了吗？有没有格式问题",
    "再帮我核对一遍",
    "捋一遍",
  ])
  func `a review is asked`(_ line: String) throws {
    let turn = try replies(line)
    #expect(turn.replies.contains(.review), "\(turn.reply)")
  }

  @Test(arguments: ["最后帮我检查一遍有没有漏的", "看看有没有漏填", "刚才跳过的还有哪些", "帮我看看还缺啥", "有没有落下的", "哪些还空着"])
  func `what lacks is asked`(_ line: String) throws {
    let turn = try replies(line)
    #expect(turn.reply.contains("还差"), "\(turn.reply)")
  }

  @Test(arguments: [
    "没问题了确认吧", "没问题，确认", "就这样定下来吧", "可以了，确认", "好，那就确认吧", "都对，确认下来", "没毛病，直接确认",
  ])
  func `it is confirmed`(_ line: String) throws {
    let turn = try replies(line)
    #expect(turn.reply.contains("还差"), "\(turn.reply)")
  }

  @Test(arguments: ["域名申请那张表确认", "把域名申请表确认了", "那张域名申请表，确认吧"])
  func `a form is confirmed by its name`(_ line: String) throws {
    let turn = try replies(line)
    #expect(turn.reply.contains("中文域名申请") && turn.reply.contains("还差"), "\(turn.reply)")
  }

  @Test(arguments: ["先不确认", "先别确认", "暂时不确认吧"])
  func `or not yet`(_ line: String) throws {
    let turn = try replies(line)
    #expect(!turn.reply.contains("还差"))
  }

  @Test(arguments: [
    "删除 甲", "删除 未命名-2", "删掉 水利局", "把水利局那份删了", "帮我把乙那份草稿删掉", "删了水利局的草稿吧",
  ])
  func `a draft is to be removed, which is asked back`(_ line: String) throws {
    #expect(try replies(line).asksToConfirm)
    #expect(try replies(line, after: ["我们要注册两年"]).asksToConfirm, "whatever is asked")
  }

  @Test(arguments: ["删除单位名称", "把单位名称删了", "删除 单位名称", "单位名称去掉“县”字", "把联系人那栏删了", "删除第1项"])
  func `a field that is to be cleared is no draft`(_ line: String) throws {
    var talk = try Talk()
    talk.say("单位名称：康巴什区民政局")
    #expect(!talk.say(line).asksToConfirm)
  }

  @Test(arguments: ["存一下我先走了", "保存一下，下班了", "先存着，我走了", "存好我先撤了", "我先走了，谢谢", "先下班了"])
  func `the user leaves`(_ line: String) throws {
    let turn = try replies(line)
    #expect(turn.isOver, "\(turn.reply)")
  }

  @Test(arguments: ["我回来了接着弄", "我回来了，继续填", "接着上次的填", "接着上次没填完的", "我又来了，接着办"])
  func `and comes back`(_ line: String) throws {
    let turn = try replies(line)
    #expect(turn.replies == [.ask] && !turn.isOver, "\(turn.reply)")
  }

  @Test(arguments: ["打开教程看看", "看看教程", "教程走一遍", "我想看一下教程", "来个新手教程"])
  func `the tour is asked for`(_ line: String) throws {
    let turn = try replies(line)
    #expect(turn.replies.contains(.tour), "\(turn.reply)")
  }

  @Test(arguments: ["哎不是，恢复回来", "恢复回来", "不对，还原", "撤错了，恢复", "还是恢复过来吧", "改回来"])
  func `what was taken back comes back`(_ line: String) throws {
    var talk = try Talk()
    talk.say("单位名称：康巴什区民政局", "撤销", line)
    #expect(talk.value("organizationName") != nil, "\(talk.last.reply)")
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let line: String
    let effect: Effect
    init(_ line: String, _ effect: Effect) { (self.line, self.effect) = (line, effect) }
    var testDescription: String { line }
  }

  @Test(arguments: [
    Row("一共几份草稿了", .list), Row("我现在有几份草稿", .list), Row("草稿都有哪些", .list), Row("看看所有草稿", .list),
    Row("回到民族街道那份", .open(name: "民族街道")), Row("回到天骄", .open(name: "天骄")),
    Row("打开未命名-1", .open(name: "未命名-1")), Row("切换到水利局的草稿", .open(name: "水利局")),
    Row("切回东胜区水利局那份吧", .open(name: "东胜区水利局")), Row("换到信访局那个", .open(name: "信访局")),
    Row("和民族街道那份比一下", .open(name: "民族街道")), Row("跟水利局那份对比一下看看", .open(name: "水利局")),
    Row("比较一下这份和水利局那份", .open(name: "水利局")), Row("与未命名-2比比", .open(name: "未命名-2")),
  ])
  func `drafts are listed, opened and compared`(_ row: Row) throws {
    for field in ["联系人", "手机", "网站名称"] {
      var talk = try Talk()
      talk.say("单位名称：康巴什区民政局", "填 \(field)")
      let before = talk.draft.answers
      let response = talk.respond(to: row.line)
      #expect(response.effects == [row.effect], "\(response.turn.reply)")
      #expect(talk.draft.answers == before)
    }
  }

  @Test(arguments: [
    ("另一个街道也要办，照着这个再来一份，叫东胜区天骄街道办事处", "东胜区天骄街道办事处"), ("照着这份再做一份给水利局", "水利局"),
    ("用这份复制一份，名字叫信访局", "信访局"),
    ("按这个另建一份叫卫健委", "卫健委"), ("照着这个也弄一份，叫司法局吧", "司法局"),
  ])
  func `a draft is copied for another organization`(_ line: String, _ name: String) throws {
    var talk = try Talk()
    talk.say("单位名称：康巴什区民政局", "没有网站", "填 行业布局", line)
    #expect(talk.last.name == name, "\(talk.last.reply)")
  }

  /// Lines that hold such words and are no such command.
  @Test(arguments: [
    "打开网页", "回到正题", "网站打开很慢", "打开系统登录", "去编办", "回到刚才的问题", "确认函要几份", "审核确认了", "怎么确认", "打印一遍", "念错了",
    "存在问题", "走流程", "恢复网站要多久", "能和别的单位比吗", "教程里说的域名是什么",
  ])
  func `other lines are no commands`(_ line: String) throws {
    var talk = try Talk()
    talk.say("单位名称：康巴什区民政局", "填 联系人")
    let response = talk.respond(to: line)
    #expect(!response.effects.contains { if case .open = $0 { true } else { false } })
    #expect(!response.turn.isOver && !response.turn.replies.contains(.tour))
    #expect(!response.turn.replies.contains(.confirmed) && !response.turn.replies.contains(.review))
  }

  /// A draft is found by a part of its name or by its organization.
  @Test func `a draft needs no full name`() throws {
    var talk = try Talk()
    let there = [
      DraftSummary(
        name: "未命名-7", organization: "东胜区民族街道办事处", filled: 1, total: 9, isRemoved: false),
      DraftSummary(name: "水利局", organization: "", filled: 0, total: 9, isRemoved: false),
    ]
    let wish = Effect.open(name: "民族街道")
    talk.say("填 联系人", "回到民族街道那份")
    let missing = talk.resume(after: .failed(reason: "没有"), of: wish)
    #expect(missing.effects == [.list])
    #expect(talk.resume(after: .listed(there), of: .list).effects == [.open(name: "未命名-7")])
    // Nothing like it: the reason stands.
    talk.say("打开 信访局")
    _ = talk.resume(after: .failed(reason: "没有名为「信访局」的草稿。"), of: .open(name: "信访局"))
    let none = talk.resume(after: .listed(there), of: .list)
    #expect(none.effects.isEmpty && none.turn.reply.contains("信访局"))
  }

  @Test(arguments: [
    "我们没网站，要办标识，先填表吧", "没有网站，先把标识申请填了吧，开始填", "注册两年，开始填表", "没网站，那就填表吧",
  ])
  func `forms are begun beside what is stated`(_ line: String) throws {
    var talk = try Talk()
    let turn = talk.say(line)
    #expect(!talk.draft.answers.isEmpty)
    #expect(!turn.reply.contains("没看懂"), "\(turn.reply)")
    #expect(turn.sources.isEmpty || !turn.reply.contains("依据"), "\(turn.reply)")
  }
}
