import Testing
import Text

struct CSVTests {
  struct Row: CustomTestStringConvertible {
    let text: String
    let rows: [[String]]
    init(_ text: String, _ rows: [[String]]) { (self.text, self.rows) = (text, rows) }
    var testDescription: String { text.debugDescription }
  }

  @Test(arguments: [
    Row("", []),
    Row("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    Row("\u{FEFF}单位名称,年限\n民政局,2", [["单位名称", "年限"], ["民政局", "2"]]),
    Row("a\tb,c\td\n", [["a", "b,c", "d"]]),
    Row("a;b\n1;2", [["a", "b"], ["1", "2"]]),
    Row("\"a,\"\"b\"\"\",\"c\r\nd\"\n", [["a,\"b\"", "c\nd"]]),
    Row("a,,\n\n,,\nb,\"\"", [["a", "", ""], ["b", ""]]),
    Row("=cmd|' /C calc'!A0,1", [["=cmd|' /C calc'!A0", "1"]]),
  ])
  func `a table is read`(_ row: Row) throws {
    #expect(try CSV(Array(row.text.utf8)).rows.map { $0.map(\.text) } == row.rows)
  }

  struct Fault: CustomTestStringConvertible {
    let bytes: [UInt8]
    let message: String
    init(_ text: String, _ message: String) {
      (bytes, self.message) = (Array(text.utf8), message)
    }
    var testDescription: String { message }
  }

  @Test(arguments: [
    Fault("a,b\n1,\"2", "2:3：从这里开始的引号没有结束。请补上后面的引号。"),
    Fault("a,\"b\"c", "1:6：引号结束后还有文字。格内的引号要写两遍（\"\"）。"),
    Fault("甲,乙\"丙", "1:4：引号出现在格子中间。整格要加引号，格内的引号要写两遍（\"\"）。"),
    Fault("a\u{0}", "1:2：这里有控制字符，不像表格。请在表格软件里另存为“CSV UTF-8”。"),
    Fault("a\n\u{1B}[2J", "2:1：这里有控制字符，不像表格。请在表格软件里另存为“CSV UTF-8”。"),
    Fault(String(repeating: ",", count: 100_001), "1:100001：表格太大，最多 100000 格。请分成几个文件。"),
  ])
  func `what is wrong is told with its place`(_ fault: Fault) {
    let error = #expect(throws: CSVError.self) { try CSV(fault.bytes) }
    #expect(error?.description == fault.message)
  }

  @Test func `a table in GBK is refused with advice`() {
    // 单位 in GBK.
    let error = #expect(throws: CSVError.self) { try CSV([0x61, 0x0A, 0xB5, 0xA5, 0xCE, 0xBB]) }
    #expect(error?.description == "2:1：这里不是 UTF-8 编码的文字。请在表格软件里另存为“CSV UTF-8”。")
  }

  @Test func `random tables are read or refused, and places lie in the text`() {
    var random = SeededGenerator(seed: 4)
    let letters = ["\"", ",", "\n", "\r", "\t", "民", "a", ";", "\"\""]
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0..<24, using: &random))
        .map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }.joined()
      do {
        let table = try CSV(Array(text.utf8))
        for cell in table.rows.joined() { #expect(cell.position.line >= 1) }
      } catch {
        #expect(error.position.line >= 1 && error.position.column >= 1)
      }
    }
  }
}
