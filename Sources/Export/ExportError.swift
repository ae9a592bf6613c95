/// An export that cannot be made.
package enum ExportError: Error, Equatable {
  case unknownFormat(String)
  /// The draft knows no day that a calendar could hold.
  case noDates
  /// The case needs no red page.
  case noRedPage
  /// A format that can't hold a table of several cases.
  case noTable(format: String)
  /// The typesetting program is not there.
  case noTypesetter
  /// The typesetting program could not make a format.
  case notTypeset(format: String, reason: String)
}

extension ExportError {
  /// What is wrong, where the format is named already.
  var reason: String {
    switch self {
    case .notTypeset(_, let reason): reason
    case .unknownFormat, .noTable, .noDates, .noRedPage, .noTypesetter: description
    }
  }
}

extension ExportError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknownFormat(let name):
      "没有“\(name)”这种导出格式。可用的格式：\(Format.allCases.map(\.rawValue).joined(separator: "、"))。"
    case .noDates:
      "草稿里还没有可以放进日历的日期。先说一声进展（例如“3月2日收到通知”），再导出日历。"
    case .noRedPage:
      "网络红页给没有自建网站的单位用，草稿里没有“有自建网站：否”，所以没有可以预览的内容。"
    case .noTable(let format):
      "多个草稿合成一张表只能用 csv 或 xlsx，不能用 \(format)。"
    case .noTypesetter:
      "没有找到排版程序 banshi-papers，不能生成这种格式。请把它装在 banshi 旁边，或先导出 html 后打印。"
    case .notTypeset(let format, let reason):
      "没能生成 \(format)：\(reason)"
    }
  }
}
