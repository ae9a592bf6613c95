/// The bytes of a ranking where they stand: in an array, or in a literal of the program.
struct RankingBytes: Equatable, Sendable {
  private let array: [UInt8]
  private let literal: StaticString?

  init(_ array: [UInt8]) {
    self.array = array
    literal = nil
  }

  init(_ literal: StaticString) {
    array = []
    // A literal of one character isn't kept as bytes.
    self.literal = literal.hasPointerRepresentation ? literal : nil
  }

  func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    guard let literal else { return array.withUnsafeBytes(body) }
    return body(UnsafeRawBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  static func == (left: RankingBytes, right: RankingBytes) -> Bool {
    left.withUnsafeBytes { left in right.withUnsafeBytes { left.elementsEqual($0) } }
  }
}

/// Bytes to which numbers are added, seven bits a byte, the lowest first.
struct SevenBitBytes {
  private(set) var values: [UInt8] = []

  mutating func append(_ number: some BinaryInteger, in count: Int) {
    var rest = UInt64(number)
    for _ in 0..<count {
      values.append(UInt8(rest & 0x7F))
      rest >>= 7
    }
    precondition(rest == 0, "a number is too large for its place")
  }

  mutating func append(_ number: Float) { append(number.bitPattern, in: 5) }
}

extension UnsafeRawBufferPointer {
  /// A number of 28 bits in four bytes.
  func number(at offset: Int) -> UInt32 {
    let bits = UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    return bits & 0x7F | bits >> 1 & 0x3F80 | bits >> 2 & 0x1F_C000 | bits >> 3 & 0xFE0_0000
  }

  /// A number of 14 bits in two bytes.
  func short(at offset: Int) -> UInt16 {
    let bits = UInt16(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt16.self))
    return bits & 0x7F | bits >> 1 & 0x3F80
  }

  /// A number of 64 bits in ten bytes.
  func wide(at offset: Int) -> UInt64 {
    (0..<10).reduce(0) { $0 | UInt64(self[offset + $1] & 0x7F) << UInt64(7 * $1) }
  }

  func float(at offset: Int) -> Float {
    Float(bitPattern: number(at: offset) | UInt32(self[offset + 4] & 0xF) << 28)
  }
}
