import Documents
import Text

/// How a piece of text is set.
struct Style {
  let role: Role
  let size: Int
  /// The width of a Chinese character with the space after it.
  let pitch: Int
  var ink = Ink.black

  init(_ role: Role, size: Int, pitch: Int? = nil, ink: Ink = .black) {
    self.role = role
    self.size = size
    self.pitch = pitch ?? size
    self.ink = ink
  }
}

/// The smallest piece of text that is placed: a glyph, or a box.
struct Atom {
  enum Kind {
    case wide, word, space, opening, closing, box
  }

  let kind: Kind
  let scalar: Unicode.Scalar
  let face: Int
  let glyph: UInt32
  /// The width that it takes, and that which the font gives it.
  let width: Int
  let advance: Int
  var isTicked = false

  /// Whether it belongs to a word with what stands beside it: a letter, or a mark as in `gov.cn`.
  var isLatin: Bool { kind == .word || scalar.isASCII && (kind == .closing || kind == .opening) }

  /// Where the glyph stands within its width: Chinese characters in the middle.
  var offset: Int { kind == .word || kind == .space || kind == .box ? 0 : (width - advance) / 2 }
}

extension Fonts {
  /// The atoms of a paragraph, by lines as the user broke them.
  mutating func atoms(of words: Words, _ style: Style) -> [[Atom]] {
    var lines: [[Atom]] = [[]]
    for run in words.runs {
      switch run {
      case .box(let isTicked):
        lines[lines.count - 1].append(
          Atom(
            kind: .box, scalar: isTicked ? "☑" : "□", face: 0, glyph: 0, width: style.pitch,
            advance: style.size, isTicked: isTicked))
      case .text, .missing:
        for (index, text) in run.plain.split(separator: "\n", omittingEmptySubsequences: false)
          .enumerated()
        {
          if index > 0 { lines.append([]) }
          for scalar in text.unicodeScalars {
            if let atom = atom(scalar, style) { lines[lines.count - 1].append(atom) }
          }
        }
      }
    }
    return lines
  }

  private mutating func atom(_ scalar: Unicode.Scalar, _ style: Style) -> Atom? {
    // These change how their neighbours are drawn and are no characters of their own.
    guard !scalar.properties.isDefaultIgnorableCodePoint else { return nil }
    if scalar == " " || scalar == "　" {
      let width = scalar == " " ? style.size / 4 : style.pitch
      let glyph = find(scalar, style.role)
      return Atom(
        kind: .space, scalar: scalar, face: glyph?.face ?? 0, glyph: glyph?.glyph ?? 0,
        width: width, advance: width)
    }
    guard !refuses(scalar), let found = find(scalar, style.role) else { return nil }
    let face = faces[found.face]
    let advance = face.advance(of: found.glyph) * style.size / face.unitsPerEm
    return Atom(
      kind: Atom.Kind(of: scalar), scalar: scalar, face: found.face, glyph: found.glyph,
      width: isWide(scalar) ? style.pitch : advance, advance: advance)
  }
}

extension Atom.Kind {
  init(of scalar: Unicode.Scalar) {
    self =
      Punctuation.opening.contains(scalar)
      ? .opening : Punctuation.closing.contains(scalar) ? .closing : isWide(scalar) ? .wide : .word
  }
}

private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  displayWidth(of: Character(scalar), ambiguous: 2) == 2
}

/// The lines of a cell's text in a font of which only the size is known, in any unit of length.
///
/// The fonts of offices make every narrow character half as wide as a Chinese one. Together the lines
/// are the text.
func nominalLines(of text: String, width: Int, size: Int) -> [String] {
  var lines: [String] = []
  for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
    if !lines.isEmpty { lines[lines.count - 1] += "\n" }
    let scalars = Array(paragraph.unicodeScalars)
    // Most cells hold a few words, and need no more looking at.
    guard scalars.count * size > width else {
      lines.append(String(paragraph))
      continue
    }
    let atoms = scalars.map { scalar in
      let width = isWide(scalar) ? size : size / 2
      return Atom(
        kind: scalar == " " || scalar == "　" ? .space : Atom.Kind(of: scalar), scalar: scalar,
        face: 0, glyph: 0, width: width, advance: width)
    }
    let starts = lineStarts(atoms, width: width, hangs: false)
    for (start, end) in zip(starts, starts.dropFirst() + [atoms.count]) {
      lines.append(String(String.UnicodeScalarView(scalars[start..<end])))
    }
  }
  return lines
}

/// Marks that may not end or begin a line.
enum Punctuation {
  static let opening = Set("（《〈「『【〔［｛“‘([{".unicodeScalars)
  static let closing = Set("，。、；：？！）》〉」』】〕］｝”’…—,.;:?!)]}%％℃".unicodeScalars)
}
