import Knowledge
import Text

extension Field {
  /// Checks the pictures of a red page: one a line, the path of the file and a caption.
  func checkPictures(_ given: Given) -> Check {
    var rows: [[String: String]] = []
    for line in Self.lines(given, also: "；;、") {
      guard let (path, caption) = Self.picture(line) else {
        return .unrecognised(
          .unlike,
          reason: "\(quote(line))里看不出图片文件。请每行写一张：文件路径、空格、说明\(exampleClause("图片/大楼.jpg 办公大楼"))。")
      }
      rows.append(["path": path, "caption": caption])
    }
    return limited(rows, notes: given.notes)
  }

  /// Checks the news of a red page: one item a line, as `标题｜日期｜内容`.
  func checkNews(_ given: Given, today: Day) -> Check {
    let example = exampleClause("召开工作会议｜2026-03-02｜会议部署了全年工作")
    var rows: [[String: String]] = []
    var notes = given.notes
    for line in Self.lines(given, also: "") {
      let parts = line.split(omittingEmptySubsequences: false) { "｜|\t".contains($0) }
        .map { $0.trimmingWhitespace() }
      guard parts.count > 1, let title = parts.first, !title.isEmpty else {
        return .unrecognised(.incompleteRow, reason: "\(quote(line))不完整。请每行写一条：标题｜日期｜内容\(example)。")
      }
      let isDated = day(parts[1], today: today)
      if let isDated, isDated.day == nil {
        return .invalid(.day, reason: "\(quote(parts[1]))这一天不存在。请核对日期后重新输入\(example)。")
      }
      if isDated == nil, parts.count > 2, !parts[1].isEmpty {
        return .invalid(.day, reason: "\(quote(parts[1]))不是日期。请按“标题｜日期｜内容”重新输入\(example)。")
      }
      let body = parts.dropFirst(isDated == nil && parts.count == 2 ? 1 : 2).joined(separator: "｜")
      if isDated == nil { notes.append("\(quote(title))没有写日期。") }
      rows.append(["title": title, "date": isDated?.day?.description ?? "", "body": body])
    }
    return limited(rows, notes: notes)
  }

  private func limited(_ rows: [[String: String]], notes: [String]) -> Check {
    guard rows.count <= 100 else {
      return .invalid(.tooManyRows, reason: "一共\(rows.count)条，太多了，\(label)最多100条。请删减后重新输入。")
    }
    return .accepted(.list(rows), notes: notes)
  }

  private static func lines(_ given: Given, also marks: String) -> [String] {
    given.text.split(whereSeparator: { $0.isNewline || marks.contains($0) })
      .map { $0.trimmingWhitespace() }.filter { !$0.isEmpty }
  }

  /// The path and the caption of a picture; a path may hold spaces, so its ending parts them.
  private static func picture(_ line: String) -> (path: String, caption: String)? {
    let small = line.map { $0.lowercased().first ?? $0 }
    for ending in [".jpeg", ".jpg", ".png", ".gif", ".bmp", ".webp"] {
      guard let range = small.firstRange(of: Array(ending)) else { continue }
      let length = range.upperBound
      let path = line.prefix(length).filter { !"“”\"'「」".contains($0) }.trimmingWhitespace()
      let rest = line.dropFirst(length)
      if let first = rest.first, first.isASCII, first.isLetter || first.isNumber { continue }
      guard path.count > ending.count else { continue }
      return (path, rest.drop { " ,，:：｜|-—”\"'」\t".contains($0) }.trimmingWhitespace())
    }
    return nil
  }
}

extension Value {
  /// The value as it is typed: rows one a line, so that another can be added.
  package var asTyped: String {
    guard case .list(let rows) = self else { return plain }
    return rows.map { row in
      if let path = row["path"] { return "\(path) \(row["caption"] ?? "")" }
      return ["title", "date", "body"].map { row[$0] ?? "" }.joined(separator: "｜")
    }.joined(separator: "\n")
  }
}
