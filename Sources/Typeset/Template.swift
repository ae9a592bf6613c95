import CZip
import Text

/// A template that can't be filled.
enum TemplateError: Error, Equatable {
  /// The old binary format, or a document locked by a password: both are the same kind of file.
  case oldOrLocked
  case notWord
  case locked
  case tooLarge
  case damaged
  case unknownPlaceholders([String])
}

extension TemplateError: CustomStringConvertible {
  var description: String {
    switch self {
    case .oldOrLocked:
      "这个模板是旧的 .doc 格式，或加了密码。请在 Word 或 WPS 里去掉密码，另存为 .docx 再用。"
    case .notWord: "这个模板不是 Word 文档（.docx）。"
    case .locked: "这个模板里有加密的内容，请去掉密码再用。"
    case .tooLarge: "这个模板太大：解开后每个部分不能超过32MB，全部不能超过128MB。"
    case .damaged: "这个模板已损坏，打不开。"
    case .unknownPlaceholders(let names):
      "模板里有不认识的占位符：\(names.map { "{{\(visible($0))}}" }.joined(separator: "、"))。"
    }
  }
}

/// What came of filling a template.
struct FilledTemplate {
  let bytes: [UInt8]
  let found: [String]
  let unknown: [String]
}

/// Fills the placeholders of a Word document; every other entry of the archive is kept as it is.
func fill(
  _ template: [UInt8], values: [String: String], lists: [String: [[String: String]]]
) throws(TemplateError) -> FilledTemplate {
  if template.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .oldOrLocked }
  guard template.starts(with: Array("PK".utf8)) else { throw .notWord }
  var placeholders = Placeholders(values: values, lists: lists)
  let bytes = try rewrite(template) { name, part in
    isFilled(name) ? placeholders.fill(part) : nil
  }
  return FilledTemplate(
    bytes: bytes, found: placeholders.found, unknown: placeholders.unknown)
}

private func isFilled(_ name: String) -> Bool {
  let kinds = ["document", "header", "footer", "footnotes", "endnotes"]
  return name.hasSuffix(".xml") && kinds.contains { name.hasPrefix("word/\($0)") }
}

private enum Limit {
  static let entry: UInt64 = 32 << 20
  static let archive: UInt64 = 128 << 20
  static let entries = 5_000
}

/// Rewrites some entries of an archive; `change` gives nil for those that stay.
private func rewrite(
  _ archiveBytes: [UInt8], _ change: (String, [UInt8]) -> [UInt8]?
) throws(TemplateError) -> [UInt8] {
  // The buffer must stay in place until the archive is closed.
  let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: archiveBytes.count)
  _ = copy.update(fromContentsOf: archiveBytes)
  defer { copy.deallocate() }
  guard let source = zip_source_buffer_create(copy.baseAddress, UInt64(copy.count), 0, nil) else {
    throw .damaged
  }
  defer { zip_source_free(source) }
  zip_source_keep(source)
  guard let archive = zip_open_from_source(source, ZIP_CHECKCONS, nil) else {
    zip_source_free(source)
    throw .damaged
  }
  var changed: [UnsafeMutableBufferPointer<UInt8>] = []
  defer { for buffer in changed { buffer.deallocate() } }
  var isClosed = false
  defer { if !isClosed { zip_discard(archive) } }

  for (index, name) in try names(in: archive) where isFilled(name) {
    let part = try contents(of: archive, index)
    guard let new = change(name, part), new != part else { continue }
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, new.count))
    _ = buffer.update(fromContentsOf: new)
    changed.append(buffer)
    guard let content = zip_source_buffer(archive, buffer.baseAddress, UInt64(new.count), 0) else {
      throw .damaged
    }
    guard zip_file_replace(archive, index, content, 0) == 0 else {
      zip_source_free(content)
      throw .damaged
    }
    zip_file_set_dostime(archive, index, 0, 1 << 5 | 1, 0)
  }
  guard !changed.isEmpty else { return archiveBytes }
  guard zip_close(archive) == 0 else { throw .damaged }
  isClosed = true
  guard let bytes = contents(of: source) else { throw .damaged }
  return bytes
}

/// The entries of a Word document, once it is known that it is one of bearable size.
private func names(in archive: OpaquePointer) throws(TemplateError) -> [(UInt64, String)] {
  let count = zip_get_num_entries(archive, 0)
  guard count <= Limit.entries else { throw .tooLarge }
  var names: [(UInt64, String)] = []
  var total: UInt64 = 0
  for index in 0..<UInt64(max(0, count)) {
    var facts = zip_stat_t()
    guard zip_stat_index(archive, index, 0, &facts) == 0, let name = facts.name else {
      throw .damaged
    }
    guard facts.encryption_method == UInt16(ZIP_EM_NONE) else { throw .locked }
    let (sum, isOver) = total.addingReportingOverflow(facts.size)
    guard facts.size <= Limit.entry, !isOver, sum <= Limit.archive else { throw .tooLarge }
    total = sum
    names.append((index, String(cString: name)))
  }
  guard names.contains(where: { $0.1 == "word/document.xml" }) else { throw .notWord }
  return names
}

/// Reads an entry, and never more than it says that it holds.
private func contents(of archive: OpaquePointer, _ index: UInt64) throws(TemplateError) -> [UInt8] {
  var facts = zip_stat_t()
  guard zip_stat_index(archive, index, 0, &facts) == 0, facts.size <= Limit.entry,
    let file = zip_fopen_index(archive, index, 0)
  else { throw .damaged }
  defer { zip_fclose(file) }
  var bytes = [UInt8](repeating: 0, count: Int(facts.size))
  guard zip_fread(file, &bytes, facts.size) == Int64(facts.size) else { throw .damaged }
  // One byte more would be a lie about the size; reading on also checks the sum.
  var more: UInt8 = 0
  guard zip_fread(file, &more, 1) == 0 else { throw .damaged }
  return bytes
}
