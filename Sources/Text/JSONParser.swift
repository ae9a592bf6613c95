/// Reads JSON (RFC 8259) from valid UTF-8, strictly.
struct JSONParser {
  private typealias Node = JSONDocument.Node

  private let bytes: [UInt8]
  private let greatestDepth: Int
  private var index = 0

  init(bytes: [UInt8], greatestDepth: Int) {
    self.bytes = bytes
    self.greatestDepth = greatestDepth
    // A mark of byte order, as some editors put it before a text.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  mutating func document() throws(JSONError) -> JSONDocument.Node {
    let node = try value(depth: 1)
    skipSpace()
    guard index == bytes.count else { throw unexpected("文件的结尾") }
    return node
  }

  private mutating func value(depth: Int) throws(JSONError) -> Node {
    skipSpace()
    let start = index
    guard depth <= greatestDepth + 1 else { throw failure(.tooDeep(limit: greatestDepth)) }
    guard let byte = peek else { throw unexpected("一个值") }
    switch byte {
    case UInt8(ascii: "{"): return Node(.object(try members(depth: depth)), at: start)
    case UInt8(ascii: "["): return Node(.array(try items(depth: depth)), at: start)
    case UInt8(ascii: "\""): return Node(.string(try string()), at: start)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return Node(try number(), at: start)
    case UInt8(ascii: "t"): return Node(try word("true", .boolean(true)), at: start)
    case UInt8(ascii: "f"): return Node(try word("false", .boolean(false)), at: start)
    case UInt8(ascii: "n"): return Node(try word("null", .null), at: start)
    default: throw unexpected("一个值")
    }
  }

  // MARK: Arrays and objects

  private mutating func items(depth: Int) throws(JSONError) -> [Node] {
    index += 1
    var items: [Node] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return items }
    while true {
      items.append(try value(depth: depth + 1))
      skipSpace()
      if take(UInt8(ascii: "]")) { return items }
      guard take(UInt8(ascii: ",")) else { throw unexpected("“,”或“]”") }
    }
  }

  private mutating func members(depth: Int) throws(JSONError) -> [JSONDocument.Member] {
    index += 1
    var members: [JSONDocument.Member] = []
    var keys: Set<String> = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return members }
    while true {
      skipSpace()
      let start = index
      guard peek == UInt8(ascii: "\"") else { throw unexpected("带引号的名称") }
      let key = try string()
      guard keys.insert(key).inserted else { throw failure(.duplicateKey(key), at: start) }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw unexpected("“:”") }
      members.append(.init(key: key, at: start, value: try value(depth: depth + 1)))
      skipSpace()
      if take(UInt8(ascii: "}")) { return members }
      guard take(UInt8(ascii: ",")) else { throw unexpected("“,”或“}”") }
    }
  }

  // MARK: Strings

  private mutating func string() throws(JSONError) -> String {
    index += 1
    var content: [UInt8] = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"): content += Array(String(try escape()).utf8)
      case 0..<0x20: throw failure(.controlCharacter(byte))
      default:
        content.append(byte)
        index += 1
      }
    }
    throw failure(.ended(expected: "引号"))
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    let start = index
    index += 1
    guard let mark = peek else { throw failure(.ended(expected: "转义的内容")) }
    index += 1
    switch mark {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(mark)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try codePoint(from: start)
    default:
      index -= 1
      throw failure(.unknownEscape("\\" + nextCharacter), at: start)
    }
  }

  /// What stands after `\u`: a character, or the first half of one with its second after it.
  private mutating func codePoint(from start: Int) throws(JSONError) -> Unicode.Scalar {
    let unit = try hexadecimal(from: start)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard (0xD800..<0xDC00).contains(unit), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
      throw failure(.halfCharacter, at: start)
    }
    let low = try hexadecimal(from: index - 2)
    guard (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
    else { throw failure(.halfCharacter, at: start) }
    return scalar
  }

  private mutating func hexadecimal(from start: Int) throws(JSONError) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw failure(.badHexadecimal, at: start)
      }
      unit = unit << 4 | UInt32(digit)
      index += 1
    }
    return unit
  }

  // MARK: Numbers and words

  private mutating func number() throws(JSONError) -> Node.Content {
    let start = index
    while let byte = peek, JSONParser.isPartOfNumber(byte) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    let shown = String(text.prefix(40))
    guard text.wholeMatchesNumber else { throw failure(.badNumber(shown), at: start) }
    if text.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }) {
      guard let number = Int(text) else { throw failure(.numberTooLarge(shown), at: start) }
      return .integer(number)
    }
    guard text.utf8.count <= 400, let number = Double(text), number.isFinite else {
      throw failure(.numberTooLarge(shown), at: start)
    }
    return .number(number)
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
  }

  private mutating func word(
    _ word: String, _ content: Node.Content
  ) throws(JSONError) -> Node.Content {
    guard bytes[index...].starts(with: word.utf8) else { throw unexpected("一个值") }
    index += word.utf8.count
    return content
  }

  // MARK: Bytes

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
  }

  private var nextCharacter: String {
    String(decoding: bytes[index...].prefix(8), as: UTF8.self).unicodeScalars.first
      .map { String($0) } ?? ""
  }

  private func unexpected(_ expected: String) -> JSONError {
    guard index < bytes.count else { return failure(.ended(expected: expected)) }
    return failure(.unexpected(found: nextCharacter, expected: expected))
  }

  private func failure(_ problem: JSONError.Problem, at offset: Int? = nil) -> JSONError {
    JSONError(TextPosition(offset ?? index, in: bytes), problem)
  }
}

extension String {
  /// Whether the text is a number as JSON spells it.
  fileprivate var wholeMatchesNumber: Bool {
    var rest = utf8[...]
    func digits(_ rest: inout Substring.UTF8View) -> Int {
      let count = rest.prefix { (0x30...0x39).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == 0x2D { rest = rest.dropFirst() }
    let startsWithZero = rest.first == 0x30
    let whole = digits(&rest)
    guard whole > 0, !startsWithZero || whole == 1 else { return false }
    if rest.first == 0x2E {
      rest = rest.dropFirst()
      guard digits(&rest) > 0 else { return false }
    }
    if rest.first == 0x45 || rest.first == 0x65 {
      rest = rest.dropFirst()
      if rest.first == 0x2B || rest.first == 0x2D { rest = rest.dropFirst() }
      guard digits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }
}
