import CZip
import CZlib

/// A level of compression: half the time of the usual one, for files that are a fifteenth larger.
private let fast: Int32 = 2

/// Compresses as PDF wants it (zlib, RFC 1950).
func deflated(_ bytes: [UInt8]) -> [UInt8] {
  var length = compressBound(UInt(bytes.count))
  var out = [UInt8](repeating: 0, count: Int(length))
  // With a buffer of this size it can only fail for lack of memory.
  guard compress2(&out, &length, bytes, UInt(bytes.count), fast) == Z_OK else { return [] }
  return Array(out.prefix(Int(length)))
}

/// Makes ZIP files.
///
/// Times are fixed and the order is kept: equal contents are equal bytes.
struct Archive {
  private var entries: [(name: String, bytes: [UInt8])] = []

  mutating func add(_ name: String, _ bytes: [UInt8]) { entries.append((name, bytes)) }
  mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  /// The archive as bytes; nil if libzip fails.
  var bytes: [UInt8]? {
    guard let source = zip_source_buffer_create(nil, 0, 0, nil) else { return nil }
    defer { zip_source_free(source) }
    // libzip reads the contents when it closes the archive: until then they must stay in place.
    let copies = entries.map { entry in
      let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, entry.bytes.count))
      _ = copy.update(fromContentsOf: entry.bytes)
      return copy
    }
    defer { for copy in copies { copy.deallocate() } }
    zip_source_keep(source)
    guard let archive = zip_open_from_source(source, ZIP_TRUNCATE, nil) else {
      zip_source_free(source)
      return nil
    }
    for (entry, copy) in zip(entries, copies) {
      guard
        let content = zip_source_buffer(archive, copy.baseAddress, UInt64(entry.bytes.count), 0)
      else {
        zip_discard(archive)
        return nil
      }
      let index = zip_file_add(archive, entry.name, content, zip_flags_t(ZIP_FL_ENC_UTF_8))
      guard index >= 0 else {
        zip_source_free(content)
        zip_discard(archive)
        return nil
      }
      // 1980-01-01, the first day that ZIP knows.
      zip_file_set_dostime(archive, UInt64(index), 0, 1 << 5 | 1, 0)
      zip_set_file_compression(archive, UInt64(index), ZIP_CM_DEFLATE, UInt32(fast))
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      return nil
    }
    return contents(of: source)
  }
}

/// All that has been written to a source.
func contents(of source: OpaquePointer) -> [UInt8]? {
  guard zip_source_open(source) == 0 else { return nil }
  defer { zip_source_close(source) }
  zip_source_seek(source, 0, SEEK_END)
  let size = zip_source_tell(source)
  zip_source_seek(source, 0, SEEK_SET)
  guard size > 0 else { return nil }
  var out = [UInt8](repeating: 0, count: Int(size))
  return zip_source_read(source, &out, UInt64(size)) == size ? out : nil
}
