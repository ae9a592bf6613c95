import Testing

@testable import Text

struct PinyinTests {
  /// An input and what becomes of it.
  struct Row: CustomTestStringConvertible {
    let input: String
    let output: String?

    init(_ input: String, _ output: String?) {
      self.input = input
      self.output = output
    }

    var testDescription: String { input }
  }

  @Test(arguments: [
    Row("域", "yu"), Row("名", "ming"), Row("导", "dao"), Row("绿", "lv"), Row("地", "di"),
    Row("一", "yi"), Row("龥", "yu"), Row("a", nil), Row("，", nil), Row("🙂", nil),
  ])
  func `a character has a reading`(_ row: Row) throws {
    let scalar = try #require(row.input.unicodeScalars.first)
    #expect(Pinyin.syllable(of: scalar) == row.output)
  }

  @Test(arguments: [
    Row("yuming", "yu ming"), Row("duoshaoqian", "duo shao qian"), Row("fangan", "fang an"),
    Row("xian", "xian"), Row("wangzhanbiaozhi", "wang zhan biao zhi"), Row("zenme", "zen me"),
    Row("lvse", "lv se"), Row("register", nil), Row("conac", nil), Row("ip", nil), Row("a", nil),
    Row("", nil), Row(String(repeating: "ba", count: 40), nil),
  ])
  func `letters are parted into the fewest syllables`(_ row: Row) {
    #expect(Pinyin.segment(row.input)?.joined(separator: " ") == row.output)
  }

  @Test(arguments: [
    Row("导出", "dc"), Row("网站标识", "wzbs"), Row("重新提交", "cxtj"), Row("IP地址", "ipdz"),
    Row("", ""),
  ])
  func `initials are the first letters`(_ row: Row) {
    #expect(Pinyin.initials(of: row.input) == row.output)
  }

  @Test(arguments: ["是四", "张脏", "红洪", "民名", "林宁", "黄房"])
  func `like-sounding characters share a class`(pair: String) {
    #expect(Set(tokens(of: pair).map(\.sound)).count == 1)
  }

  @Test(arguments: ["楼某", "会费", "年月", "请进"])
  func `unlike characters don't`(pair: String) {
    #expect(Set(tokens(of: pair).map(\.sound)).count == 2)
  }
}

struct TokensTests {
  @Test func `digits, words, syllables and characters are told apart`() {
    let kinds = tokens(of: "域名300元, ip是shenme? (v2)").map(\.kind)
    #expect(
      kinds == [.han, .han, .digits, .han, .word, .han, .syllable, .syllable, .word, .digits])
  }

  @Test func `an English question has no syllables`() {
    #expect(tokens(of: "what is the name of the domain").allSatisfy { $0.kind == .word })
  }

  @Test func `a typed syllable sounds like its character`() {
    #expect(tokens(of: "yuming").map(\.sound) == tokens(of: "域名").map(\.sound))
    #expect(tokens(of: "yuming").allSatisfy { $0.written == 0 })
  }

  @Test func `hashes are the same in every process`() {
    #expect(StableHash(1).combined(with: 0x57DF) == 0xEC92_9306_BF11_F131)
  }
}
