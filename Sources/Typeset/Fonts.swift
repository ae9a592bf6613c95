/// The fonts of a document, opened as they are needed.
struct Fonts {
  /// The faces in use; runs of text name them by their place in here.
  private(set) var faces: [Face] = []
  /// Characters that no font has.
  private(set) var missing: Set<Unicode.Scalar> = []
  /// Characters that can't be set one after the other from left to right.
  private(set) var unset: Set<Unicode.Scalar> = []
  /// The standard's fonts that others stand in for, and the characters that others lend.
  private var standIns: [String] = []
  private var lent: [(family: String, scalars: [Unicode.Scalar])] = []

  private let finder: FontFinder
  private var roles: [Role: Int] = [:]
  private var opened: [Opened: Int] = [:]
  private var known: [Key: Found] = [:]

  /// A face is opened anew for each name, so that a reader with the real font can put it there.
  private struct Opened: Hashable {
    let place: FontFinder.Place
    let name: String
  }

  private struct Key: Hashable {
    let role: Role
    let scalar: Unicode.Scalar
  }

  struct Found {
    let face: Int
    let glyph: UInt32
  }

  init(finder: FontFinder) { self.finder = finder }

  /// Opens the fonts of all roles; nil if there is none for one of them.
  mutating func open() -> Role? {
    for role in Role.allCases {
      guard let (place, isStandIn) = finder.find(role),
        let face = open(place, name: role.standardName)
      else { return role }
      roles[role] = face
      if isStandIn { standIns.append("字体：没有“\(role.standardName)”，用“\(place.family)”代替。") }
    }
    return nil
  }

  /// The glyph for a character: in the font of the role, in those of the others, in any that has it.
  mutating func find(_ scalar: Unicode.Scalar, _ role: Role) -> Found? {
    let key = Key(role: role, scalar: scalar)
    if let found = known[key] { return found }
    let order = [role] + Role.allCases.filter { $0 != role }
    for face in order.compactMap({ roles[$0] }) {
      if let glyph = faces[face].glyph(of: scalar) {
        return remember(Found(face: face, glyph: glyph), key)
      }
    }
    for place in finder.fonts(with: scalar) {
      if let face = open(place, name: place.family), let glyph = faces[face].glyph(of: scalar) {
        lend(scalar, place.family)
        return remember(Found(face: face, glyph: glyph), key)
      }
    }
    missing.insert(scalar)
    return nil
  }

  /// What the user should know: which font stands in for which.
  var notes: [String] {
    standIns
      + lent.map { family, scalars in
        let shown = scalars.prefix(20).map { "“\($0)”" }.joined()
        let rest = scalars.count > 20 ? "等\(scalars.count)个字" : ""
        return "字体：\(shown)\(rest)用“\(family)”里的字形。"
      }
  }

  private mutating func lend(_ scalar: Unicode.Scalar, _ family: String) {
    if let index = lent.firstIndex(where: { $0.family == family }) {
      lent[index].scalars.append(scalar)
    } else {
      lent.append((family, [scalar]))
    }
  }

  /// Refuses a character that is written from right to left, joins its neighbours, or stands above
  /// or below one: set by itself it would be wrong.
  mutating func refuses(_ scalar: Unicode.Scalar) -> Bool {
    guard needsShaping(scalar) else { return false }
    unset.insert(scalar)
    return true
  }

  private mutating func remember(_ found: Found, _ key: Key) -> Found {
    known[key] = found
    return found
  }

  private mutating func open(_ place: FontFinder.Place, name: String) -> Int? {
    let key = Opened(place: place, name: name)
    if let face = opened[key] { return face }
    guard let face = Face(name: name, path: place.path, index: place.index) else { return nil }
    faces.append(face)
    opened[key] = faces.count - 1
    return faces.count - 1
  }
}

private func needsShaping(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  // Latin, and the characters of nearly every text.
  case 0...0x2FF, 0x3400...0x9FFF: return false
  // Hebrew, Arabic and other scripts from right to left.
  case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
    return true
  // Mongolian and Phags-pa, which join, and the parts of Korean syllables.
  case 0x1800...0x18AF, 0xA840...0xA87F, 0x1100...0x11FF: return true
  default:
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }
}
