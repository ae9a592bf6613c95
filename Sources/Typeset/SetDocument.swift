/// A document that has been set: pages, and the fonts that their text names.
struct SetDocument {
  let title: String
  let copies: Int
  let pages: [Page]
  let faces: [Face]
  /// The fonts to embed, of the faces in use: the same in every format.
  let subsets: [(face: Int, font: Subset)]

  /// Nil if a font can't be cut down.
  init?(title: String, copies: Int, pages: [Page], faces: [Face]) {
    self.title = title
    self.copies = copies
    self.pages = pages
    self.faces = faces
    var used = [Set<Unicode.Scalar>](repeating: [], count: faces.count)
    for case .text(let text) in pages.lazy.flatMap(\.marks) {
      for glyph in text.glyphs { used[text.face].insert(glyph.scalar) }
    }
    var subsets: [(Int, Subset)] = []
    for (face, scalars) in used.enumerated() where !scalars.isEmpty {
      guard let font = faces[face].subset(to: scalars) else { return nil }
      subsets.append((face, font))
    }
    self.subsets = subsets
  }
}
