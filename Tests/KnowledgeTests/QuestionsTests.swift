import Testing

@testable import Knowledge

struct QuestionsTests {
  @Test(arguments: [
    "域名多少钱", "红页收费吗？", "要盖章吗", "几份", "要几份呢", "那红页呢", "谁来审核", "在哪个系统登录", "标识贴哪儿", "什么时候要挂上",
    "是不是免费", "能不能改", "要不要盖章", "可不可以不填", "需要不需要复印件", "有没有模板", "申请函是否要盖章", "为什么要这个", "咋弄", "啥是红页",
    "审核要多久", "通过了没", "可以不", "一共几步", "第几条", "是先保存还是先发布", "编办退回了怎么办", "这样填对吗", "三份对吧", "請問費用怎麼算",
    "yuming duoshao qian", "hongye yao qian ma", "zenme zhuce", "要不要duoshao钱",
    "How much is the fee", "can I skip this",
    "where do I log in?", "介绍一下红页", "说说要打印什么", "我想知道流程", "域名年限最多十年？", "填什么", "不知道填什么",
  ])
  func `a question is known by its form`(line: String) {
    #expect(Questions.isQuestion(line), "\(Questions.confidence(line))")
  }

  @Test(arguments: [
    "", "？", "两年", "三年吧", "我们没有网站", "单位名称：康巴什区民政局", "苏日娜", "ordos.gov.cn", "13800000000", "是", "不是",
    "暂时不", "先不填", "没什么", "什么都行", "年限还是两年", "还是用原来的", "随便哪个都行", "十几个人", "几乎没有", "哪怕一年", "改成三年",
    "编办退回了，说联系人电话不对", "康巴什区妈妈之家", "zhangsan", "domain", "3月2日收到通知", "下一步", "撤销",
    "本网站由某某单位主办，旨在介绍我单位职能、职责、人员编制",
  ])
  func `a statement is none`(line: String) {
    #expect(!Questions.isQuestion(line), "\(Questions.confidence(line))")
  }

  @Test(arguments: [
    "要盖章吗", "红页收费吗？", "是不是免费", "三份对不对", "能否用复印件", "标识挂在页面顶部对吗", "申请函需不需要盖章", "可以不可以晚点交",
    "Do I need a seal?", "hongye yao qian ma", "有没有发票", "这个网站归编办管么",
  ])
  func `a question for yes or no`(line: String) {
    #expect(Questions.isYesNo(line))
  }

  @Test(arguments: [
    "域名多少钱", "你知道在哪里交吗", "几份", "是什么", "那红页呢", "怎么办", "What is a red page?", "要盖几个章吗",
  ])
  func `a question for something else`(line: String) {
    #expect(!Questions.isYesNo(line))
  }

  /// A line and its questions.
  struct Row: CustomTestStringConvertible {
    let line: String
    let questions: [String]

    init(_ line: String, _ questions: [String]) {
      self.line = line
      self.questions = questions
    }

    var testDescription: String { line }
  }

  @Test(arguments: [
    Row("红页收费吗？要盖章吗？", ["红页收费吗？", "要盖章吗？"]),
    Row("几份，要盖章吗", ["几份", "要盖章吗"]),
    Row("域名多少钱，怎么交？另外，年限最长几年", ["域名多少钱", "怎么交？", "年限最长几年"]),
    Row("我们没有网站，标识怎么弄？", ["我们没有网站，标识怎么弄？"]),
    Row("标识什么时候要挂上？我3月2日收到通知的", ["标识什么时候要挂上？我3月2日收到通知的"]),
    Row("是先保存，还是先发布", ["是先保存，还是先发布"]),
    Row("编办审核不通过怎么办？材料有问题呢？", ["编办审核不通过怎么办？", "材料有问题呢？"]),
    Row("1. 多少钱\n2. 几份", ["1. 多少钱", "2. 几份"]),
    Row("主任问要几份，我说不知道，到哪里打印？", ["主任问要几份，我说不知道，到哪里打印？"]),
    Row("要几份？我打了两份，够吗？", ["要几份？", "我打了两份，够吗？"]),
    Row("两年", ["两年"]),
    Row("", []),
    Row("？？", []),
  ])
  func `a line is parted into its questions`(_ row: Row) {
    #expect(Questions.split(row.line) == row.questions)
  }

  @Test func `most of an English line is English`() {
    #expect(Questions.isEnglish("How do I get the 红页?"))
    #expect(!Questions.isEnglish("IP 地址填什么"))
    #expect(!Questions.isEnglish("yuming duoshaoqian"))
    #expect(!Questions.isEnglish("domain"))
  }
}
