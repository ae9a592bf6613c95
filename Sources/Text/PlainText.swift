/// Fast ways with the text of nearly every line: Han characters, ASCII and their punctuation.
///
/// Swift compares characters by canonical equivalence and finds their borders by tables, for which a
/// line of Chinese has no use: there every scalar is a character, and equal ones have equal bytes.
extension String {
  /// The same as `Array(self)`.
  package var characters: [Character] {
    utf8Bytes { $0.areCharactersOfOneScalar } ? unicodeScalars.map(Character.init) : Array(self)
  }

  /// The same as Swift's own.
  package func contains(_ character: Character) -> Bool {
    let letter = String(character)
    let isThere = utf8Bytes { bytes in
      letter.utf8Bytes { letter in
        bytes.areCharactersOfOneScalar && letter.areCharactersOfOneScalar
          ? bytes.firstPlace(of: letter) != nil : nil
      }
    }
    return isThere ?? contains { $0 == character }
  }

  /// The same as `Array(indices)`, with the end behind.
  package var places: [String.Index] {
    utf8Bytes { $0.areCharactersOfOneScalar }
      ? Array(unicodeScalars.indices) + [endIndex] : Array(indices) + [endIndex]
  }

  /// Whether it begins with a word, byte by byte.
  package func beginsWithBytes(of word: String) -> Bool {
    utf8Bytes { bytes in word.utf8Bytes { bytes.has($0, at: 0) } }
  }

  /// Whether a part stands in it, byte by byte: what is folded has one spelling only.
  package func containsBytes(of part: String) -> Bool {
    utf8Bytes { bytes in part.utf8Bytes { bytes.firstPlace(of: $0) != nil } }
  }

  /// Looks at the bytes without copying them.
  func utf8Bytes<Seen>(_ look: (UnsafeBufferPointer<UInt8>) -> Seen) -> Seen {
    utf8.withContiguousStorageIfAvailable(look) ?? Array(utf8).withUnsafeBufferPointer(look)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes of `part` stand at a place.
  func has(_ part: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start >= 0, start + part.count <= count else { return false }
    for index in part.indices where self[start + index] != part[index] { return false }
    return true
  }

  /// The first place, not before `start`, where the bytes of `part` stand.
  func firstPlace(of part: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
    guard let first = part.first else { return start }
    var place = start
    while place + part.count <= count {
      if self[place] == first, has(part, at: place) { return place }
      place += 1
    }
    return nil
  }

  /// Whether no scalar can join with a neighbour to one character.
  var areCharactersOfOneScalar: Bool {
    var place = 0
    while place < count {
      if self[place] < 0x80 {
        // CR and LF are one character.
        guard self[place] != 0x0D else { return false }
        place += 1
        continue
      }
      // Of three bytes are all scalars that come into question.
      guard self[place] & 0xF0 == 0xE0, place + 2 < count else { return false }
      switch scalar(at: place).value {
      case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3001...0x3029, 0xFF01...0xFF60, 0x2010...0x2027,
        0x2460...0x24FF:
        place += 3
      default: return false
      }
    }
    return true
  }

  /// The scalar of one byte or three that begins at a place.
  func scalar(at place: Int) -> Unicode.Scalar {
    let byte = self[place]
    guard byte >= 0x80 else { return Unicode.Scalar(byte) }
    let value =
      UInt32(byte & 0x0F) << 12 | UInt32(self[place + 1] & 0x3F) << 6
      | UInt32(self[place + 2] & 0x3F)
    return Unicode.Scalar(value) ?? Lettering.several
  }
}
