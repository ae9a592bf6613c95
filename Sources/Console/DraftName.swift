/// Tells why a text can't be the name of a draft; nil when it can.
///
/// A name becomes the name of a file, also on other systems to which the folder may be copied.
package func problem(ofDraftName name: String) -> String? {
  if name.isEmpty { return "草稿名称不能为空。请给一个名称，例如 民政局。" }
  if name.utf8.count > 200 { return "草稿名称太长（最多约 66 个汉字）。请缩短后再试。" }
  if name.unicodeScalars.contains(where: isHidden) {
    return "草稿名称里有看不见的控制字符。请重新输入名称。"
  }
  if let mark = name.first(where: { "/\\:*?\"<>|".contains($0) }) {
    return "草稿名称不能含有「\(mark)」。请换成别的字，例如“-”。"
  }
  if let first = name.first, ".-~".contains(first) {
    return "草稿名称不能以「\(first)」开头。请换一个名称。"
  }
  if name.first?.isWhitespace == true || name.last?.isWhitespace == true || name.last == "." {
    return "草稿名称的首尾不能是空格或“.”。请去掉后再试。"
  }
  let reserved =
    ["con", "prn", "aux", "nul", "conin$", "conout$", "clock$"]
    + ["1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³"].flatMap {
      ["com\($0)", "lpt\($0)"]
    }
  // Those systems look only at what stands before the first dot: con.json is con there.
  let stem = name.prefix { $0 != "." }.trimmingSpaces.lowercased()
  if reserved.contains(stem) { return "「\(name)」是系统保留的名称。请换一个名称。" }
  return nil
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var rest = self
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}

/// Whether a character can't be seen: it controls, turns the order of the text or joins.
private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
    .unassigned:
    true
  default: false
  }
}
