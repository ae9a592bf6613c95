import FoundationEssentials

/// What the typesetting program is asked to make; it comes as JSON on its standard input.
package struct TypesetRequest: Codable, Equatable, Sendable {
  /// The version of this form of request.
  package var version = 2
  /// `docx`, `pdf`, `ofd`, `xlsx`, or `template` to fill `template`.
  package var formats: [String]
  /// What the files are called, without the extension.
  package var name: String
  /// The papers for DOCX, PDF and OFD.
  package var papers: [Document] = []
  /// The rows of the workbook, the titles of the columns first.
  package var rows: [[String]] = []
  /// Columns of the workbook that are for programs, and not shown.
  package var hiddenColumns: [Int]?
  /// A document of the user's with `{{…}}` in it, and what stands for each.
  package var template: [UInt8] {
    get { Array(templateText) }
    set { templateText = Data(newValue) }
  }
  // As data it is written in base 64, not number by number.
  private var templateText = Data()
  package var placeholders: [String: String] = [:]
  /// For placeholders of a list: its rows, each with its own placeholders.
  package var lists: [String: [[String: String]]] = [:]
  /// Whether an unknown placeholder is an error.
  package var isStrict = false

  package init(formats: [String], name: String) {
    self.formats = formats
    self.name = name
  }

  package var encoded: [UInt8]? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { Array($0) }
  }

  package init?(encoded bytes: [UInt8]) {
    guard let request = try? JSONDecoder().decode(TypesetRequest.self, from: Data(bytes)),
      request.version == 2
    else { return nil }
    self = request
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

  private struct Header: Codable {
    struct Entry: Codable {
      let name: String
      let size: Int
    }

    let files: [Entry]
    let notes: [String]
    let failures: [String: String]
  }

  package var encoded: [UInt8]? {
    let header = Header(
      files: files.map { Header.Entry(name: $0.name, size: $0.bytes.count) }, notes: notes,
      failures: failures)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let line = try? encoder.encode(header) else { return nil }
    return Array(line) + [0x0A] + files.flatMap(\.bytes)
  }

  package init?(encoded bytes: [UInt8]) {
    guard let end = bytes.firstIndex(of: 0x0A),
      let header = try? JSONDecoder().decode(Header.self, from: Data(bytes[..<end]))
    else { return nil }
    var start = end + 1
    for entry in header.files {
      guard entry.size >= 0, entry.size <= bytes.count - start else { return nil }
      files.append(File(name: entry.name, bytes: Array(bytes[start..<start + entry.size])))
      start += entry.size
    }
    guard start == bytes.count else { return nil }
    notes = header.notes
    failures = header.failures
  }
}
