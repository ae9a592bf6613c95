/// A value of JSON.
///
/// Our own, because the usual decoders accept unknown and duplicate keys in silence, lose exact
/// integers and can't say where something is wrong.
package indirect enum JSON: Hashable, Sendable {
  case null
  case boolean(Bool)
  /// A number without fraction and exponent.
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])
}

extension JSON {
  /// Reads a text that is one value of JSON.
  package static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSON {
    try JSONDocument(bytes).root.json
  }

  package static func parse(_ text: String) throws(JSONError) -> JSON {
    try parse(Array(text.utf8))
  }

  /// A member of an object, or nil.
  package subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  package var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }
}

// MARK: Writing

extension JSON {
  /// The value on one line, with sorted keys, so that equal values are equal bytes.
  package var compact: String {
    var out = ""
    write(to: &out, indent: nil)
    return out
  }

  /// The value with two spaces of indentation, sorted keys and a newline at the end.
  package var pretty: String {
    var out = ""
    write(to: &out, indent: "")
    return out + "\n"
  }

  private func write(to out: inout String, indent: String?) {
    switch self {
    case .null: out += "null"
    case .boolean(let flag): out += flag ? "true" : "false"
    case .integer(let number): out += String(number)
    // JSON has no word for what is no number.
    case .number(let number): out += number.isFinite ? String(number) : "null"
    case .string(let text): JSON.write(text, to: &out)
    case .array(let items):
      JSON.write(items, between: ("[", "]"), to: &out, indent: indent) { item, out, inner in
        item.write(to: &out, indent: inner)
      }
    case .object(let members):
      let sorted = members.sorted { $0.key < $1.key }
      JSON.write(sorted, between: ("{", "}"), to: &out, indent: indent) { member, out, inner in
        JSON.write(member.key, to: &out)
        out += indent == nil ? ":" : ": "
        member.value.write(to: &out, indent: inner)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], between marks: (String, String), to out: inout String, indent: String?,
    each: (Item, inout String, String?) -> Void
  ) {
    out += marks.0
    let inner = indent.map { $0 + "  " }
    for (index, item) in items.enumerated() {
      if index > 0 { out += "," }
      if let inner { out += "\n" + inner }
      each(item, &out, inner)
    }
    if let indent, !items.isEmpty { out += "\n" + indent }
    out += marks.1
  }

  private static func write(_ text: String, to out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: out += "\\\""
      case 0x5C: out += "\\\\"
      case 0x08: out += "\\b"
      case 0x09: out += "\\t"
      case 0x0A: out += "\\n"
      case 0x0C: out += "\\f"
      case 0x0D: out += "\\r"
      // Control and bidi characters act on the terminal that the file is looked at on.
      case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}
