/// An archive that can't be read.
package enum ArchiveError: Error, Hashable, Sendable {
  case notAnArchive
  case otherVersion(Int)
  case damaged
}

extension ArchiveError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notAnArchive: "这不是知识库文件。请重新生成。"
    case .otherVersion(let version): "知识库文件为第 \(version) 版格式，与本程序不符。请重新生成。"
    case .damaged: "知识库文件已损坏。请重新生成。"
    }
  }
}

/// Something with a compact binary form.
protocol Archivable {
  func write(to archive: inout ArchiveWriter)
  init(from archive: inout ArchiveReader) throws(ArchiveError)
}

struct ArchiveWriter {
  var bytes: [UInt8] = []

  /// Seven bits a byte, the lowest first.
  mutating func write(count: UInt) {
    var rest = count
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ value: some Archivable) { value.write(to: &self) }
}

/// Reads what `ArchiveWriter` wrote, and takes any other bytes without harm.
struct ArchiveReader {
  /// How deep conditions may be nested, against a stack that overflows.
  static let depthLimit = 64

  private let bytes: [UInt8]
  private(set) var position: Int
  private var depth = 0

  init(_ bytes: [UInt8], from position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  var isAtEnd: Bool { position == bytes.count }

  /// A number of items of which each takes at least one byte.
  mutating func readCount() throws(ArchiveError) -> Int {
    let count = try readUnsigned()
    guard count <= UInt(bytes.count - position) else { throw .damaged }
    return Int(count)
  }

  mutating func readUnsigned() throws(ArchiveError) -> UInt {
    var result: UInt = 0
    for shift in stride(from: UInt(0), to: 64, by: 7) {
      let byte = try readByte()
      let bits = UInt(byte & 0x7F)
      guard (bits << shift) >> shift == bits else { throw .damaged }
      result |= bits << shift
      if byte < 0x80 { return result }
    }
    throw .damaged
  }

  mutating func readByte() throws(ArchiveError) -> UInt8 {
    guard position < bytes.count else { throw .damaged }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func readText() throws(ArchiveError) -> String {
    let count = try readCount()
    let end = position + count
    guard let text = String(validating: bytes[position..<end], as: UTF8.self) else {
      throw .damaged
    }
    position = end
    return text
  }

  mutating func nested<T>(
    _ read: (inout ArchiveReader) throws(ArchiveError) -> T
  ) throws(ArchiveError) -> T {
    guard depth < Self.depthLimit else { throw .damaged }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  mutating func read<T: Archivable>() throws(ArchiveError) -> T { try T(from: &self) }
}

extension String: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.write(count: UInt(utf8.count))
    archive.bytes += utf8
  }

  init(from archive: inout ArchiveReader) throws(ArchiveError) { self = try archive.readText() }
}

extension Int: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.write(count: UInt(bitPattern: (self << 1) ^ (self >> 63)))
  }

  init(from archive: inout ArchiveReader) throws(ArchiveError) {
    let bits = try archive.readUnsigned()
    self = Int(bitPattern: bits >> 1) ^ -Int(bitPattern: bits & 1)
  }
}

extension Bool: Archivable {
  func write(to archive: inout ArchiveWriter) { archive.bytes.append(self ? 1 : 0) }

  init(from archive: inout ArchiveReader) throws(ArchiveError) {
    switch try archive.readByte() {
    case 0: self = false
    case 1: self = true
    default: throw .damaged
    }
  }
}

extension Array: Archivable where Element: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.write(count: UInt(count))
    for element in self { archive.write(element) }
  }

  init(from archive: inout ArchiveReader) throws(ArchiveError) {
    let count = try archive.readCount()
    self = []
    // A damaged count must not take memory before the elements are there.
    reserveCapacity(Swift.min(count, 512))
    for _ in 0..<count { append(try archive.read()) }
  }
}

extension Optional: Archivable where Wrapped: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.write(self != nil)
    if let self { archive.write(self) }
  }

  init(from archive: inout ArchiveReader) throws(ArchiveError) {
    let isThere: Bool = try archive.read()
    self = isThere ? try archive.read() as Wrapped : nil
  }
}

/// Enumerations with raw texts are written as their texts.
extension Archivable where Self: RawRepresentable, RawValue == String {
  func write(to archive: inout ArchiveWriter) { archive.write(rawValue) }

  init(from archive: inout ArchiveReader) throws(ArchiveError) {
    guard let value = Self(rawValue: try archive.readText()) else { throw .damaged }
    self = value
  }
}
