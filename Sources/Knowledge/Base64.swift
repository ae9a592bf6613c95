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

private func decode(
  _ characters: Slice<UnsafeBufferPointer<UInt8>>, into count: Int,
  values: UnsafeMutableBufferPointer<UInt8>
) -> [UInt8]? {
  var isValid = true
  let result = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
    var bits: UInt32 = 0
    var bitCount = 0
    for character in characters {
      let value = values[Int(character)]
      if value == 255 { isValid = false }
      bits = bits << 6 | UInt32(value & 63)
      bitCount += 6
      if bitCount >= 8, initialized < count {
        bitCount -= 8
        buffer.initializeElement(at: initialized, to: UInt8(truncatingIfNeeded: bits >> bitCount))
        initialized += 1
      }
    }
  }
  return isValid && result.count == count ? result : nil
}

private let alphabet = Array(
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
