/// A row of characters with the bytes of each, to be searched many times.
package struct Lettering: Sendable {
  package let characters: [Character]
  /// The scalar of each character; `several` if it has more than one.
  package let scalars: [Unicode.Scalar]
  /// Whether each character is one scalar, so that equal texts have equal bytes.
  package let isPlain: Bool
  private let bytes: [UInt8]
  /// Where the bytes of each character begin, and where the last ones end.
  private let starts: [Int]

  /// No character at all.
  package static let several: Unicode.Scalar = "\u{FFFF}"

  package init(_ text: String) {
    guard let plain = text.utf8Bytes(Self.init(plain:)) else {
      self.init(Array(text))
      return
    }
    self = plain
  }

  /// Bytes of which each scalar is a character.
  private init?(plain bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.areCharactersOfOneScalar else { return nil }
    var scalars: [Unicode.Scalar] = []
    var starts: [Int] = []
    scalars.reserveCapacity(bytes.count)
    starts.reserveCapacity(bytes.count + 1)
    var place = 0
    while place < bytes.count {
      starts.append(place)
      scalars.append(bytes.scalar(at: place))
      place += bytes[place] < 0x80 ? 1 : 3
    }
    starts.append(place)
    self.scalars = scalars
    self.starts = starts
    self.bytes = Array(bytes)
    characters = scalars.map(Character.init)
    isPlain = true
  }

  /// The same as understanding reads it, place by place.
  package var folded: Lettering {
    isPlain && scalars.allSatisfy(isFolded) ? self : Lettering(characters.map(Text.folded))
  }

  package init(_ characters: [Character]) {
    var scalars: [Unicode.Scalar] = []
    var bytes: [UInt8] = []
    var starts: [Int] = []
    scalars.reserveCapacity(characters.count)
    bytes.reserveCapacity(3 * characters.count)
    starts.reserveCapacity(characters.count + 1)
    var isPlain = true
    for character in characters {
      starts.append(bytes.count)
      if let scalar = character.onlyScalar {
        scalars.append(scalar)
        bytes.append(scalar)
      } else {
        scalars.append(Self.several)
        bytes += Array(character.utf8)
        isPlain = false
      }
    }
    starts.append(bytes.count)
    self.characters = characters
    self.scalars = scalars
    self.isPlain = isPlain
    self.bytes = bytes
    self.starts = starts
  }

  package var count: Int { scalars.count }

  package func text(_ part: Range<Int>) -> String {
    String(decoding: bytes[bytes(of: part)], as: UTF8.self)
  }

  /// Where a word ends that stands at a place of a part; nil if it doesn't stand there.
  package func end(of word: String, at place: Int, in part: Range<Int>) -> Int? {
    guard place <= part.upperBound else { return nil }
    guard isPlain else {
      let rest = characters[place..<part.upperBound]
      return rest.starts(with: word) ? place + word.count : nil
    }
    let limit = starts[part.upperBound]
    return search(word) { bytes, word in
      let end = starts[place] + word.count
      guard end <= limit, bytes.has(word, at: starts[place]) else { return nil }
      return starts[place...].firstIndex { $0 >= end }
    }
  }

  package func ends(_ part: Range<Int>, with word: String) -> Bool {
    guard isPlain else { return characters[part].reversed().starts(with: word.reversed()) }
    let bounds = bytes(of: part)
    return search(word) { bytes, word in
      word.count <= bounds.count && bytes.has(word, at: bounds.upperBound - word.count)
    }
  }

  /// The first place of a part at which a word stands.
  package func firstPlace(of word: String, in part: Range<Int>) -> Int? {
    guard !word.isEmpty else { return nil }
    guard isPlain else {
      return part.first { end(of: word, at: $0, in: part) != nil }
    }
    let limit = starts[part.upperBound]
    return search(word) { bytes, word in
      part.first { starts[$0] + word.count <= limit && bytes.has(word, at: starts[$0]) }
    }
  }

  /// How many places the longest of some words takes that a part begins with, and has more behind.
  package func longestBeginning(of part: Range<Int>, in words: [String]) -> Int? {
    guard isPlain else {
      return words.compactMap { end(of: $0, at: part.lowerBound, in: part) }
        .map { $0 - part.lowerBound }.filter { $0 > 0 && $0 < part.count }.max()
    }
    let bounds = bytes(of: part)
    let length = longest(of: words, below: bounds.count) { _ in bounds.lowerBound }
    return length.map { length in part.count { starts[$0] < bounds.lowerBound + length } }
  }

  /// How many places the longest of some words takes that a part ends with, and has more before.
  package func longestEnd(of part: Range<Int>, in words: [String]) -> Int? {
    guard isPlain else {
      return words.filter { ends(part, with: $0) }.map(\.count)
        .filter { $0 > 0 && $0 < part.count }.max()
    }
    let bounds = bytes(of: part)
    let length = longest(of: words, below: bounds.count) { bounds.upperBound - $0 }
    return length.map { length in part.count { starts[$0] >= bounds.upperBound - length } }
  }

  /// The length in bytes of the longest of some words that stands where its length makes it begin.
  private func longest(
    of words: [String], below limit: Int, at start: (_ length: Int) -> Int
  ) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var longest = 0
      for word in words {
        word.utf8Bytes { word in
          guard word.count < limit, word.count > longest, bytes.has(word, at: start(word.count))
          else { return }
          longest = word.count
        }
      }
      return longest > 0 ? longest : nil
    }
  }

  private func bytes(of part: Range<Int>) -> Range<Int> {
    starts[part.lowerBound]..<starts[part.upperBound]
  }

  private func search<Found>(
    _ word: String,
    _ body: (_ bytes: UnsafeBufferPointer<UInt8>, _ word: UnsafeBufferPointer<UInt8>) -> Found
  ) -> Found {
    word.utf8Bytes { word in bytes.withUnsafeBufferPointer { body($0, word) } }
  }
}

extension [UInt8] {
  /// Appends a scalar as UTF-8.
  mutating func append(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
  }
}
