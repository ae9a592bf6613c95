import Testing
import Text

struct JSONTests {
  struct Row: CustomTestStringConvertible {
    let text: String
    let problem: String
    init(_ text: String, _ problem: String) { (self.text, self.problem) = (text, problem) }
    var testDescription: String { String(text.prefix(40)) }
  }

  @Test(arguments: [
    Row("", "1:1：内容到此中断，这里应当是一个值"),
    Row("{\n  \"甲\": 1,\n  \"甲\": 2\n}", "3:3：「甲」重复出现，只能写一次"),
    Row("[1, 2", "1:6：内容到此中断，这里应当是“,”或“]”"),
    Row("{\"a\" 1}", "1:6：这里应当是“:”，读到的却是「1」"),
    Row("{a: 1}", "1:2：这里应当是带引号的名称，读到的却是「a」"),
    Row("[1,]", "1:4：这里应当是一个值，读到的却是「]」"),
    Row("{\"a\": 1} 好", "1:10：这里应当是文件的结尾，读到的却是「好」"),
    Row("\"a\nb\"", "1:3：引号内不能直接写控制字符（代码 10），换行请写作 \\n"),
    Row("\"\\x\"", "1:2：不认识的转义「\\x」"),
    Row("\"\\u12g4\"", "1:2：「\\u」后面应当是四位十六进制数字"),
    Row("\"\\uD83D\"", "1:2：「\\u」写出的字不完整（代理对缺了一半）"),
    Row("\"\\uDE00\\uD83D\"", "1:2：「\\u」写出的字不完整（代理对缺了一半）"),
    Row("01", "1:1：「01」不是正确的数字写法"),
    Row("-", "1:1：「-」不是正确的数字写法"),
    Row("1.", "1:1：「1.」不是正确的数字写法"),
    Row("1e999", "1:1：数字「1e999」太大"),
    Row("9223372036854775808", "1:1：数字「9223372036854775808」太大"),
    Row("nul", "1:1：这里应当是一个值，读到的却是「n」"),
    Row("[1\u{7}\u{1C}]", "1:3：这里应当是“,”或“]”，读到的却是「U+0007」"),
    Row("[1\u{202E}]", "1:3：这里应当是“,”或“]”，读到的却是「U+202E」"),
    Row(
      "{\"\\u001b[2J\": 1, \"\\u001b[2J\": 2}", "1:18：「U+001B[2J」重复出现，只能写一次"),
    Row("\"没完", "1:4：内容到此中断，这里应当是引号"),
  ])
  func `what is wrong is told with its place`(_ row: Row) {
    let error = #expect(throws: JSONError.self) { try JSON.parse(row.text) }
    #expect(error?.description == row.problem)
  }

  @Test func `nesting, size and encoding have their limits`() {
    let deep = String(repeating: "[", count: 100_000)
    let tooDeep = #expect(throws: JSONError.self) { try JSON.parse(deep) }
    #expect(tooDeep?.description == "1:66：嵌套太深，最多 64 层")
    let tooLarge = #expect(throws: JSONError.self) {
      try JSONDocument(Array("[1, 2]".utf8), largestSize: 5)
    }
    #expect(tooLarge?.description == "1:1：内容太长，最多 5 字节")
    let notUTF8 = #expect(throws: JSONError.self) {
      try JSON.parse([0x22, 0x0A, 0xC4, 0xFA, 0x22] as [UInt8])
    }
    #expect(notUTF8 == JSONError(TextPosition(line: 2, column: 1), .notUTF8))
  }

  @Test func `values are read exactly`() throws {
    let text =
      " {\"a\": [1, -2, 2.5, true, null, \"\\uD83D\\uDE00\\n\\/\"], \"b\": 9007199254740993} "
    #expect(
      try JSON.parse(text)
        == .object([
          "a": .array([
            .integer(1), .integer(-2), .number(2.5), .boolean(true), .null, .string("😀\n/"),
          ]),
          "b": .integer(9_007_199_254_740_993),
        ]))
  }

  @Test func `writing sorts the keys and indents`() {
    let value = JSON.object(["b": .array([.integer(1), .object([:])]), "a": .string("\u{1B}\"好")])
    #expect(value.compact == #"{"a":"\u001b\"好","b":[1,{}]}"#)
    #expect(value.pretty == "{\n  \"a\": \"\\u001b\\\"好\",\n  \"b\": [\n    1,\n    {}\n  ]\n}\n")
  }

  @Test func `what is written is read again as the same, and spoilt bytes never crash`() throws {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<2_000 {
      let value = Self.value(depth: 4, &random)
      #expect(try JSON.parse(value.compact) == value)
      var bytes = Array(value.pretty.utf8)
      #expect(try JSON.parse(bytes) == value)
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      do {
        let read = try JSON.parse(bytes)
        #expect(try JSON.parse(read.compact) == read)
      } catch {
        #expect(error.position.line >= 1 && error.position.column >= 1)
      }
    }
  }

  private static func value(depth: Int, _ random: inout SeededGenerator) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
    case 0: return .null
    case 1: return .boolean(.random(using: &random))
    case 2: return .integer(.random(in: .min ... .max, using: &random))
    case 3: return .number(.random(in: -1e9...1e9, using: &random))
    case 4: return .string(text(&random))
    case 5:
      return .array((0..<3).map { _ in value(depth: depth - 1, &random) })
    default:
      return .object(
        (0..<3).reduce(into: [:]) { members, _ in
          members[text(&random)] = value(depth: depth - 1, &random)
        })
    }
  }

  private static func text(_ random: inout SeededGenerator) -> String {
    let letters = [
      "民", "a", "\"", "\\", "\n", "\u{0}", "\u{1B}", "😀", "\u{202E}", "é", " ", "\u{FFFD}",
    ]
    return (0..<Int.random(in: 0..<6, using: &random))
      .map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }.joined()
  }
}

/// Random numbers that are the same each time (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
