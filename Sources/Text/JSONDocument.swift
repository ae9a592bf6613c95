/// A text of JSON that was read, with the place of every value.
package struct JSONDocument: Sendable {
  /// A value and where it begins.
  package struct Node: Sendable {
    package indirect enum Content: Sendable {
      case null
      case boolean(Bool)
      case integer(Int)
      case number(Double)
      case string(String)
      case array([Node])
      case object([Member])
    }

    package var content: Content
    /// The number of bytes before it.
    package var offset: Int

    package init(_ content: Content, at offset: Int) {
      self.content = content
      self.offset = offset
    }
  }

  /// A member of an object, in the order of the text.
  package struct Member: Sendable {
    package var key: String
    /// The number of bytes before the key.
    package var offset: Int
    package var value: Node

    package init(key: String, at offset: Int, value: Node) {
      self.key = key
      self.offset = offset
      self.value = value
    }
  }

  package static let largestSize = 16 << 20
  package static let greatestDepth = 64

  package var root: Node
  private let bytes: [UInt8]

  /// Reads a text that is one value of JSON.
  ///
  /// What is longer or nests deeper than the limits is refused before it costs memory.
  package init(
    _ bytes: [UInt8], largestSize: Int = Self.largestSize, greatestDepth: Int = Self.greatestDepth
  ) throws(JSONError) {
    guard bytes.count <= largestSize else {
      throw JSONError(TextPosition(line: 1, column: 1), .tooLarge(limit: largestSize))
    }
    if let offset = invalidUTF8(in: bytes) {
      throw JSONError(TextPosition(offset, in: bytes), .notUTF8)
    }
    var parser = JSONParser(bytes: bytes, greatestDepth: greatestDepth)
    root = try parser.document()
    self.bytes = bytes
  }

  /// The line and column of something that was found at an offset.
  package func position(of offset: Int) -> TextPosition { TextPosition(offset, in: bytes) }
}

extension JSONDocument.Node {
  /// The value without places.
  package var json: JSON {
    switch content {
    case .null: .null
    case .boolean(let flag): .boolean(flag)
    case .integer(let number): .integer(number)
    case .number(let number): .number(number)
    case .string(let text): .string(text)
    case .array(let items): .array(items.map(\.json))
    case .object(let members):
      .object(members.reduce(into: [:]) { $0[$1.key] = $1.value.json })
    }
  }
}

/// A place in a text: both counted from 1, the column in characters (Unicode scalars).
package struct TextPosition: Hashable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place that has `offset` bytes of UTF-8 before it.
  package init(_ offset: Int, in bytes: [UInt8]) {
    let before = bytes.prefix(offset)
    let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
    line = before.reduce(1) { $1 == 10 ? $0 + 1 : $0 }
    column = before[start...].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}

/// The number of bytes before the first that isn't UTF-8, or nil when all are.
package func invalidUTF8(in bytes: [UInt8]) -> Int? {
  guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
  var parser = Unicode.UTF8.ForwardParser()
  var rest = bytes.makeIterator()
  var offset = 0
  while true {
    switch parser.parseScalar(from: &rest) {
    case .valid(let scalar): offset += scalar.count
    case .error: return offset
    case .emptyInput: return nil
    }
  }
}
