/// Bytes as text that fits into a string literal; compilers take minutes for byte arrays.
package func base64(_ bytes: [UInt8]) -> String {
  var text: [UInt8] = []
  text.reserveCapacity((bytes.count + 2) / 3 * 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
    for place in 0...group.count { text.append(alphabet[bits >> (18 - 6 * place) & 63]) }
    for _ in group.count..<3 { text.append(UInt8(ascii: "=")) }
  }
  return String(decoding: text, as: UTF8.self)
}

/// The bytes of such a text, or nil if it isn't one.
package func bytes(base64 text: String) -> [UInt8]? {
  var text = text
  return text.withUTF8 { characters in
    guard characters.count.isMultiple(of: 4) else { return nil }
    let padding = characters.suffix(2).count { $0 == UInt8(ascii: "=") }
    let count = characters.count / 4 * 3 - padding
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { values in
      values.initialize(repeating: 255)
      for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
      return decode(characters.dropLast(padding), into: count, values: values)
    }
  }
}

/// Four characters are three bytes; this is on the way to the first answer, so it takes them at once.
private func decode(
  _ slice: Slice<UnsafeBufferPointer<UInt8>>, into count: Int,
  values: UnsafeMutableBufferPointer<UInt8>
) -> [UInt8]? {
  let characters = UnsafeBufferPointer(rebasing: slice)
  // A value is below 64; what is no character of the alphabet leaves a higher bit.
  var all: UInt8 = 0
  func value(_ index: Int) -> UInt32 {
    let value = values[Int(characters[index])]
    all |= value
    return UInt32(value)
  }
  let result = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
    var from = 0
    var to = 0
    while from + 4 <= characters.count, to + 3 <= count {
      let bits =
        value(from) << 18 | value(from + 1) << 12 | value(from + 2) << 6 | value(from + 3)
      buffer.initializeElement(at: to, to: UInt8(truncatingIfNeeded: bits >> 16))
      buffer.initializeElement(at: to + 1, to: UInt8(truncatingIfNeeded: bits >> 8))
      buffer.initializeElement(at: to + 2, to: UInt8(truncatingIfNeeded: bits))
      from += 4
      to += 3
    }
    var bits: UInt32 = 0
    var bitCount = 0
    while from < characters.count {
      bits = bits << 6 | value(from) & 63
      bitCount += 6
      from += 1
      if bitCount >= 8, to < count {
        bitCount -= 8
        buffer.initializeElement(at: to, to: UInt8(truncatingIfNeeded: bits >> bitCount))
        to += 1
      }
    }
    initialized = to
  }
  return all < 64 && result.count == count ? result : nil
}

private let alphabet = Array(
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
