import Testing

@testable import Text

/// The fast ways find what Swift's own ways find.
struct LetteringTests {
  private static let texts = [
    "", "好", "单位名称：康巴什区民政局，注册两年。", "邮箱改成 Abc.D@163.com", "“红页”是什么？——不知道…",
    "a\r\nb", "e\u{301}tude", "👨‍👩‍👧 一家", "1️⃣ 第一", "한글 ガﾞ", "葛\u{E0100}城", "〰️〱", "\u{F978}年",
    "𠮷野家", "ÄÖ Ⅱ", "国\u{20DD}。",
  ]
  private static let words = [
    "", "好", "民政局", "。", "年", "abc", "？", "\u{301}", "e", "👨", "1", "葛", "两", "a\r\nb", "城",
    "单位名称:康巴什区民政局,注册两年.",
  ]

  @Test(arguments: texts) func `characters and their places are Swift's`(_ text: String) {
    #expect(text.characters == Array(text))
    #expect(text.places == Array(text.indices) + [text.endIndex])
    let lettering = Lettering(text)
    #expect(lettering.characters == Array(text))
    #expect(lettering.text(0..<lettering.count) == text)
    #expect(lettering.folded.characters == Array(text).map(folded))
  }

  @Test(arguments: texts, words) func `words are found where they stand`(
    _ text: String, _ word: String
  ) {
    let lettering = Lettering(text).folded
    let characters = lettering.characters
    let letters = Array(word)
    for start in 0...characters.count {
      for end in start...characters.count {
        let part = characters[start..<end]
        let begins = part.starts(with: letters)
        #expect(
          lettering.end(of: word, at: start, in: start..<end)
            == (begins ? start + letters.count : nil))
        #expect(
          lettering.ends(start..<end, with: word)
            == part.reversed().starts(with: letters.reversed()))
        let first = letters.isEmpty ? nil : part.indices.first { part[$0...].starts(with: letters) }
        #expect(lettering.firstPlace(of: word, in: start..<end) == first)
        let isShorter = !letters.isEmpty && letters.count < part.count
        #expect(
          lettering.longestBeginning(of: start..<end, in: [word])
            == (begins && isShorter ? letters.count : nil))
      }
    }
  }

  @Test func `the longest of several words counts, if more than it is there`() {
    let lettering = Lettering("哎呀哎，算了吧")
    #expect(lettering.longestBeginning(of: 0..<7, in: ["哎", "哎呀", "呀"]) == 2)
    #expect(lettering.longestBeginning(of: 0..<2, in: ["哎", "哎呀"]) == 1)
    #expect(lettering.longestEnd(of: 0..<7, in: ["吧", "了吧", "算"]) == 2)
    #expect(lettering.longestEnd(of: 5..<7, in: ["吧", "了吧"]) == 1)
    #expect(lettering.longestEnd(of: 6..<7, in: ["吧"]) == nil)
  }
}
