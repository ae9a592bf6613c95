import Text

/// What the typesetting program is asked to make.
///
/// On its standard input this is one line of JSON, then the bytes of the user's document, if one is to
/// be filled.
package struct TypesetRequest: Equatable, Sendable {
  /// `docx`, `pdf`, `ofd`, `xlsx`, or `template` to fill `template`.
  package var formats: [String]
  /// What the files are called, without the extension.
  package var name: String
  /// The papers for DOCX, PDF and OFD.
  package var papers: [Document] = []
  /// The rows of the workbook, the titles of the columns first.
  package var rows: [[String]] = []
  /// Columns of the workbook that are for programs, and not shown.
  package var hiddenColumns: [Int] = []
  /// A document of the user's with `{{…}}` in it, and what stands for each.
  package var template: [UInt8] = []
  package var placeholders: [String: String] = [:]
  /// For placeholders of a list: its rows, each with its own placeholders.
  package var lists: [String: [[String: String]]] = [:]
  /// Whether an unknown placeholder is an error.
  package var isStrict = false

  package init(formats: [String], name: String) {
    self.formats = formats
    self.name = name
  }

  /// The version of this form of request: both programs must be of one.
  private static let version = 2

  package var encoded: [UInt8] {
    let json = JSON.object([
      "version": .integer(Self.version), "formats": .array(formats.map(JSON.string)),
      "name": .string(name), "papers": .array(papers.map(\.json)),
      "rows": .array(rows.map { .array($0.map(JSON.string)) }),
      "hiddenColumns": .array(hiddenColumns.map(JSON.integer)),
      "placeholders": .object(placeholders.mapValues(JSON.string)),
      "lists": .object(
        lists.mapValues { .array($0.map { .object($0.mapValues(JSON.string)) }) }),
      "isStrict": .boolean(isStrict),
    ])
    return line(json) + template
  }

  package init?(encoded bytes: [UInt8]) {
    guard let (json, rest) = lineAndRest(of: bytes), json["version"] == .integer(Self.version),
      let formats = json["formats"]?.list(\.text), let name = json["name"]?.text,
      let papers = json["papers"]?.list(Document.init),
      let rows = json["rows"]?.list({ $0.list(\.text) }),
      let hiddenColumns = json["hiddenColumns"]?.list(\.integer),
      let placeholders = json["placeholders"]?.dictionary(\.text),
      let lists = json["lists"]?.dictionary({ $0.list { $0.dictionary(\.text) } }),
      case .boolean(let isStrict)? = json["isStrict"]
    else { return nil }
    self.formats = formats
    self.name = name
    self.papers = papers
    self.rows = rows
    self.hiddenColumns = hiddenColumns
    self.placeholders = placeholders
    self.lists = lists
    self.isStrict = isStrict
    template = Array(rest)
  }
}

/// What the typesetting program made: files, and what the user should know of them.
///
/// On its standard output this is one line of JSON (names, sizes, notes), then the bytes of the
/// files one after the other.
package struct TypesetReply: Equatable, Sendable {
  package struct File: Equatable, Sendable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  package var files: [File] = []
  package var notes: [String] = []
  /// Why a format could not be made, by format.
  package var failures: [String: String] = [:]

  package init() {}

  package var encoded: [UInt8] {
    let json = JSON.object([
      "files": .array(
        files.map { .object(["name": .string($0.name), "size": .integer($0.bytes.count)]) }),
      "notes": .array(notes.map(JSON.string)),
      "failures": .object(failures.mapValues(JSON.string)),
    ])
    return line(json) + files.flatMap(\.bytes)
  }

  package init?(encoded bytes: [UInt8]) {
    guard case (let json, var rest)? = lineAndRest(of: bytes),
      let notes = json["notes"]?.list(\.text),
      let failures = json["failures"]?.dictionary(\.text),
      case .array(let entries)? = json["files"]
    else { return nil }
    self.notes = notes
    self.failures = failures
    for entry in entries {
      guard let name = entry["name"]?.text, let size = entry["size"]?.integer, size >= 0,
        size <= rest.count
      else { return nil }
      files.append(File(name: name, bytes: Array(rest.prefix(size))))
      rest = rest.dropFirst(size)
    }
    guard rest.isEmpty else { return nil }
  }
}

private func line(_ json: JSON) -> [UInt8] { Array(json.compact.utf8) + [0x0A] }

/// The line of JSON that a message begins with, and what stands behind it.
private func lineAndRest(of bytes: [UInt8]) -> (json: JSON, rest: ArraySlice<UInt8>)? {
  guard let end = bytes.firstIndex(of: 0x0A),
    let document = try? JSONDocument(Array(bytes[..<end]), largestSize: end)
  else { return nil }
  return (document.root.json, bytes[(end + 1)...])
}
