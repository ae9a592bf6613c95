import Testing

@testable import Console

struct WordBreaksTests {
  private static let breaks = WordBreaks(["网站", "网站名称", "名称", "域名", "注册", "注册年限", "年限"])

  /// A text, and what it is cut into.
  @Test(arguments: [
    ("我们没有网站域名注册两年", "我们没有|网站|域名|注册|两年"),
    ("网站名称改成", "网站名称|改成"),
    ("注册年限", "注册年限"),
    ("把年限", "把|年限"),
    ("两年", "两年"),
  ])
  func `a run is cut by the words that are known`(text: String, words: String) {
    let characters = Array(text)
    var start = 0
    var pieces: [String] = []
    for end in Self.breaks.ends(in: characters[...]) {
      pieces.append(String(characters[start..<end]))
      start = end
    }
    #expect(pieces.joined(separator: "|") == words)
  }

  @Test
  func `moving goes word by word, the same way back`() {
    var line = LineBuffer("我们没有网站，域名abc注册")
    var stops: [Int] = []
    while line.cursor > 0 {
      line.move(to: line.wordLeft(Self.breaks))
      stops.append(line.cursor)
    }
    #expect(stops == [12, 9, 7, 4, 0])
    stops = []
    while !line.isAtEnd {
      line.move(to: line.wordRight(Self.breaks))
      stops.append(line.cursor)
    }
    #expect(stops == [4, 6, 9, 12, 14])
  }

  @Test
  func `a run without end is cut in no time`() {
    let run = Array(repeating: Character("办"), count: 100_000)
    #expect(Self.breaks.ends(in: run[...]).last == 100_000)
  }
}
