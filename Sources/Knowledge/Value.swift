/// The value of a field: what a user gave, or what follows from it.
package enum Value: Hashable, Sendable {
  case text(String)
  case integer(Int)
  case boolean(Bool)
  /// Rows of named columns, for the pictures and the news of a red page.
  case list([[String: String]])
}

extension Value {
  /// The value as plain text: a row is its columns in the order of their names.
  package var plain: String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .boolean(let flag): flag ? "是" : "否"
    case .list(let rows):
      rows.map { row in row.keys.sorted().compactMap { row[$0] }.joined(separator: "，") }
        .joined(separator: "；")
    }
  }
}
