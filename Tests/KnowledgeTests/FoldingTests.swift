import Testing
import Text

@testable import Knowledge

struct FoldingTests {
  @Test(arguments: [
    ["怎么申请", "咋申请", "如何办理", "怎样申领"],
    ["要多少钱", "需要多少费用", "要不要钱"],
    ["域名免费", "域名不要钱", "域名不收费"],
    ["在哪里交", "在什么地方交"],
    ["编办退回", "机构编制部门打回来"],
    ["要几天", "需要多长时间", "xuyaoduochangshijian"],
  ])
  func `words of a class are one`(texts: [String]) {
    let folded = texts.map { Folding.fold(Features.tokens(of: $0)).map(\.written) }
    for (text, units) in zip(texts, folded).dropFirst() where text != "要不要钱" {
      if text.first?.isASCII == true {
        #expect(units.last == folded[0].last, "\(text)")
      } else {
        #expect(units == folded[0], "\(text)")
      }
    }
  }

  @Test(arguments: [
    ["申请函", "申请表"], ["初审", "复审"], ["保存", "发布"], ["提交", "报送"], ["变更", "修改"], ["登录", "注册"],
    ["联系人", "经办人"], [".政务", ".公益"], ["网站标识", "标识代码"], ["中文域名", "英文域名"], ["机构职能", "机构设置"],
    ["网络红页", "自建网站"], ["编办", "conac"],
  ])
  func `words that tell answers apart stay apart`(texts: [String]) {
    let folded = texts.map { Folding.fold(Features.tokens(of: $0)).map(\.written) }
    #expect(folded[0] != folded[1])
  }

  @Test func `a character within another word isn't folded`() {
    #expect(Folding.fold(tokens(of: "主办")).map(\.written) == tokens(of: "主办").map(\.written))
  }
}

struct EnglishTests {
  @Test(arguments: [
    ("How much is the registration fee?", "多少钱注册费用"),
    ("where do I paste the identifier code", "哪里粘贴标识代码"),
    ("Do we need the official seal on all three copies?", "要公章所有三份"),
    ("红页 publish 之后看不到", "红页发布之后看不到"),
    ("what is an ICANN", "什么是icann"), ("what is ICANN", "什么icann"), ("who checks it", "谁审核"),
  ])
  func `English words become the Chinese ones`(english: String, chinese: String) {
    #expect(Features.tokens(of: english).map(\.written) == tokens(of: chinese).map(\.written))
  }

  @Test func `most of an English question stands for English words`() {
    #expect(Features.tokens(of: "how much is the domain").isEnglish)
    #expect(!Features.tokens(of: "红页 publish 之后看不到").isEnglish)
    #expect(!Features.tokens(of: "yuming duoshaoqian").isEnglish)
  }

  @Test func `a question of empty words keeps them`() {
    #expect(Features.tokens(of: "it is").count == 2)
  }
}

struct FillersTests {
  @Test(arguments: [
    ("请问一下域名多少钱，谢谢", "域名多少钱"), ("您好，请问", "您好请问"), ("你好 红页", "红页"), ("麻烦问一下几份？在线等", "几份"),
  ])
  func `politeness is dropped unless little is left`(question: String, left: String) {
    #expect(Fillers.all.strip(tokens(of: normalize(question))) == tokens(of: left))
  }

  @Test func `what an entry is about is kept`() {
    let fillers = Fillers(besides: [
      [tokens(of: "你好"), tokens(of: "你好呀")], [tokens(of: "请问多少钱"), tokens(of: "多少钱")],
    ])
    #expect(fillers.strip(tokens(of: "你好红页")) == tokens(of: "你好红页"))
    #expect(fillers.strip(tokens(of: "请问红页")) == tokens(of: "红页"))
  }
}
