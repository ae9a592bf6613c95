/// A piece of running text: words, a gap that the user has still to fill, or a box to tick.
package enum Run: Hashable, Sendable {
  case text(String)
  /// A value that isn't there yet, by what it is called; shown as `【待填：网站名称】`.
  case missing(String)
  case box(isTicked: Bool)
}

/// Running text of a document.
///
/// A newline in it begins a new line within the same paragraph or cell.
package struct Words: Hashable, Sendable {
  package private(set) var runs: [Run] = []

  package init() {}

  package init(_ text: String) { append(.text(text)) }

  package static func missing(_ label: String) -> Words {
    var words = Words()
    words.append(.missing(label))
    return words
  }

  package mutating func append(_ run: Run) {
    if case .text(let text) = run {
      guard !text.isEmpty else { return }
      if case .text(let before)? = runs.last {
        runs[runs.count - 1] = .text(before + text)
        return
      }
    }
    runs.append(run)
  }

  package static func + (left: Words, right: Words) -> Words {
    var sum = left
    for run in right.runs { sum.append(run) }
    return sum
  }

  /// The words as text, with gaps and boxes spelled out.
  package var plain: String { runs.map(\.plain).joined() }

  package var isEmpty: Bool { runs.isEmpty }

  /// What is missing in it.
  package var gaps: [String] {
    runs.compactMap { if case .missing(let label) = $0 { label } else { nil } }
  }
}

extension Run {
  package var plain: String {
    switch self {
    case .text(let text): text
    case .missing(let label): "【待填：\(label)】"
    case .box(let isTicked): isTicked ? "☑" : "□"
    }
  }
}

extension Words: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self.init(text) }

  package init(stringInterpolation: Interpolation) { self = stringInterpolation.words }

  /// Lets words be put into words: `"我单位主办“\(siteName)”网站。"`.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var words = Words()

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ text: String) { words.append(.text(text)) }
    package mutating func appendInterpolation(_ text: String) { words.append(.text(text)) }
    package mutating func appendInterpolation(_ number: Int) { words.append(.text(String(number))) }
    package mutating func appendInterpolation(_ inner: Words) { words = words + inner }
  }
}

/// Drops what no paper can hold: control characters, non-characters and marks that turn the
/// direction of writing around.
///
/// The ends of lines become newlines, and tabs become spaces.
package func cleaned(_ text: String) -> String {
  var clean = String.UnicodeScalarView()
  var previous: Unicode.Scalar = " "
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x0A where previous == "\r": break
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: clean.append("\n")
    case 0x09: clean.append(" ")
    case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF,
      0xFDD0...0xFDEF:
      break
    case let value where value & 0xFFFE == 0xFFFE: break
    default: clean.append(scalar)
    }
    previous = scalar
  }
  return String(clean)
}
