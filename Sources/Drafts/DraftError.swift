import Text

/// A draft file that cannot be read.
package enum DraftError: Error, Hashable, Sendable {
  /// Something in the file isn't as the format says.
  case damaged(path: String, TextPosition, Problem)
  /// The file was saved by a later version of the program.
  case tooNew(path: String, version: Int, newestReadable: Int)

  /// What can be wrong in a draft file.
  package enum Problem: Hashable, Sendable {
    case syntax(JSONError.Problem)
    case unexpected(key: String, expected: String)
    case notAllowed(String, key: String, allowed: [String])
    case unknownKey(String, known: [String])
    case missingKey(String)
    case unknownField(String)
  }
}

extension DraftError: CustomStringConvertible {
  /// Where it is, what is wrong and what the user can do.
  package var description: String {
    switch self {
    case .damaged(let path, let position, let problem):
      visible("\(path):\(position.line):\(position.column)：\(problem)。请改正此文件，或恢复以前的版本。")
    case .tooNew(let path, let version, let newestReadable):
      "草稿文件 \(path) 为第 \(version) 版格式，本程序最高支持第 \(newestReadable) 版。请升级本程序后再打开。"
    }
  }
}

extension DraftError.Problem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .syntax(let problem): problem.description
    case .unexpected(let key, let expected): "「\(key)」应当是\(expected)"
    case .notAllowed(let found, let key, let allowed):
      "「\(key)」不能是「\(found)」，只能是：\(allowed.joined(separator: "、"))"
    case .unknownKey(let key, let known):
      "不认识的名称「\(key)」，这里只能有：\(known.joined(separator: "、"))"
    case .missingKey(let key): "缺少「\(key)」"
    case .unknownField(let field): "没有名为「\(field)」的填报项、表或步骤"
    }
  }
}
