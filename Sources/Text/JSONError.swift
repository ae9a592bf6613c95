/// A text that isn't JSON, and where it goes wrong.
package struct JSONError: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case tooLarge(limit: Int)
    case tooDeep(limit: Int)
    case notUTF8
    case ended(expected: String)
    case unexpected(found: String, expected: String)
    case controlCharacter(UInt8)
    case unknownEscape(String)
    case badHexadecimal
    case halfCharacter
    case badNumber(String)
    case numberTooLarge(String)
    case duplicateKey(String)
  }

  package let position: TextPosition
  package let problem: Problem

  package init(_ position: TextPosition, _ problem: Problem) {
    self.position = position
    self.problem = problem
  }
}

extension JSONError: CustomStringConvertible {
  /// `行:列：` and what is wrong.
  package var description: String {
    visible("\(position.line):\(position.column)：\(problem)")
  }
}

extension JSONError.Problem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .tooLarge(let limit): "内容太长，最多 \(limit) 字节"
    case .tooDeep(let limit): "嵌套太深，最多 \(limit) 层"
    case .notUTF8: "这里不是 UTF-8 编码的文字，请用 UTF-8 编码保存"
    case .ended(let expected): "内容到此中断，这里应当是\(expected)"
    case .unexpected(let found, let expected): "这里应当是\(expected)，读到的却是「\(found)」"
    case .controlCharacter(let code):
      "引号内不能直接写控制字符（代码 \(code)），换行请写作 \\n"
    case .unknownEscape(let found): "不认识的转义「\(found)」"
    case .badHexadecimal: "「\\u」后面应当是四位十六进制数字"
    case .halfCharacter: "「\\u」写出的字不完整（代理对缺了一半）"
    case .badNumber(let found): "「\(found)」不是正确的数字写法"
    case .numberTooLarge(let found): "数字「\(found)」太大"
    case .duplicateKey(let key): "「\(key)」重复出现，只能写一次"
    }
  }
}
