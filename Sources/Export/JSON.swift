import Drafts
import Knowledge

/// A value of JSON.
///
/// Objects are written with sorted keys, so that equal values are equal bytes.
package indirect enum JSON {
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case array([JSON])
  case object([String: JSON])

  /// The value as text, indented by two spaces, without an end of line.
  package func pretty(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .string(let text): return JSON.quoted(text)
    case .integer(let number): return String(number)
    case .boolean(let flag): return flag ? "true" : "false"
    case .array(let items):
      guard !items.isEmpty else { return "[]" }
      let lines = items.map { inner + $0.pretty(indent: inner) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members):
      guard !members.isEmpty else { return "{}" }
      let lines = members.sorted { $0.key < $1.key }.map {
        "\(inner)\(JSON.quoted($0.key)): \($0.value.pretty(indent: inner))"
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}

extension CaseView {
  /// The case for other programs: values as in the draft file, and what is missing.
  var json: String {
    var members: [String: JSON] = [
      "format": .string("banshi-case"),
      "version": .integer(1),
      "name": .string(name),
      "today": .string(today.description),
      "values": .object(values.mapValues(\.json)),
      "derived": .array(derived.filter { values[$0] != nil }.sorted().map(JSON.string)),
      "missing": .array(missing.map { .string($0.id) }),
      "forms": .array(forms.map { .string($0.id) }),
      "labels": .object(labels.mapValues(JSON.string)),
    ]
    members["track"] = .object(track.mapValues(\.json))
    return JSON.object(members).pretty() + "\n"
  }

  private var labels: [String: String] {
    values.reduce(into: [:]) { labels, pair in labels[pair.key] = label(pair.key) }
  }
}

extension Value {
  var json: JSON {
    switch self {
    case .text(let text): .string(text)
    case .integer(let number): .integer(number)
    case .boolean(let flag): .boolean(flag)
    case .list(let rows): .array(rows.map { .object($0.mapValues(JSON.string)) })
    }
  }
}

extension StepRecord {
  fileprivate var json: JSON {
    var members: [String: JSON] = ["state": .string(state.rawValue)]
    if let date { members["date"] = .string(date.description) }
    if let reason { members["reason"] = .string(reason) }
    if let noticed { members["noticed"] = .string(noticed.description) }
    if let latest { members["latest"] = .string(latest.description) }
    if let advised { members["advised"] = .string(advised.description) }
    return .object(members)
  }
}
