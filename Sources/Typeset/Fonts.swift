/// The fonts of a document, opened as they are needed.
struct Fonts {
  /// The faces in use; runs of text name them by their place in here.
  private(set) var faces: [Face] = []
  /// Characters that no font has.
  private(set) var missing: Set<Unicode.Scalar> = []
  /// What the user should know: which font stands in for which.
  private(set) var notes: [String] = []

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
      if isStandIn { notes.append("字体：没有“\(role.standardName)”，用“\(place.family)”代替。") }
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
        notes.append("字体：“\(scalar)”用“\(place.family)”里的字形。")
        return remember(Found(face: face, glyph: glyph), key)
      }
    }
    missing.insert(scalar)
    return nil
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
