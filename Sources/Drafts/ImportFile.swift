import Text

extension CSV {
  /// Reads a file of answers: a table, or JSON with names of fields as keys (one object, or a list
  /// of them; a draft file or an export counts with its answers).
  package init(importing text: String) throws(ImportError) {
    guard let first = text.first(where: { !$0.isWhitespace && $0 != "\u{FEFF}" }),
      "{[".contains(first)
    else {
      self = try ImportError.wrapping { () throws(CSVError) in try CSV(Array(text.utf8)) }
      return
    }
    let json: JSON
    do {
      json = try JSON.parse(text)
    } catch {
      throw ImportError(words: "\(error)")
    }
    let objects: [[String: JSON]]
    switch json {
    case .object(let members): objects = [CSV.answers(of: members)]
    case .array(let items):
      objects = items.compactMap {
        if case .object(let members) = $0 { CSV.answers(of: members) } else { nil }
      }
    case .null, .boolean, .integer, .number, .string: objects = []
    }
    var keys: [String] = []
    for key in objects.flatMap({ $0.keys.sorted() }) where !keys.contains(key) { keys.append(key) }
    let rows = [keys] + objects.map { object in keys.map { CSV.cell(object[$0]) } }
    // A second column of its own keeps a table with one heading from being read as a list.
    let lines = rows.map { row in row.map(CSV.quoted).joined(separator: ",") + ",\"\",\"\"" }
    self = try ImportError.wrapping { () throws(CSVError) in
      try CSV(Array(lines.joined(separator: "\n").utf8))
    }
  }

  private static func answers(of members: [String: JSON]) -> [String: JSON] {
    for key in ["answers", "values"] {
      if case .object(let answers)? = members[key] {
        return answers.compactMapValues { $0["value"] ?? $0 }
      }
    }
    return members
  }

  private static func cell(_ value: JSON?) -> String {
    switch value {
    case nil, .null: ""
    case .string(let text): text
    case .boolean(let flag): flag ? "是" : "否"
    case .integer(let number): String(number)
    case .number, .array, .object: value?.compact ?? ""
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}

/// A file of answers that can't be read; `description` tells where and why.
package struct ImportError: Error, Equatable, CustomStringConvertible {
  let words: String

  package var description: String { words }

  fileprivate static func wrapping(
    _ body: () throws(CSVError) -> CSV
  ) throws(ImportError) -> CSV {
    do {
      return try body()
    } catch {
      throw ImportError(words: error.description)
    }
  }
}
