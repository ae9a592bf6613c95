import CHarfBuzz

/// A font to embed, and the numbers that glyphs of the whole font have in it.
struct Subset {
  let bytes: [UInt8]
  let glyphs: [UInt32: UInt32]
}

/// A font file opened for measuring and embedding.
///
/// A class, for it owns what HarfBuzz gave it and hands it back at the end.
final class Face {
  /// What the office calls the font that this one is, or stands in for.
  let name: String
  /// Glyphs as PostScript outlines (Noto, Fandol), not as TrueType ones.
  let hasPostScriptOutlines: Bool
  let unitsPerEm: Int
  private let face: OpaquePointer
  private let font: OpaquePointer

  /// Opens a face of a file; nil if that can't be done.
  init?(name: String, path: String, index: Int) {
    guard let blob = hb_blob_create_from_file_or_fail(path) else { return nil }
    defer { hb_blob_destroy(blob) }
    guard let face = hb_face_create(blob, UInt32(index)), hb_face_get_glyph_count(face) > 0,
      let font = hb_font_create(face)
    else { return nil }
    self.name = name
    self.face = face
    self.font = font
    unitsPerEm = max(1, Int(hb_face_get_upem(face)))
    let table = hb_face_reference_table(face, Face.tag("CFF "))
    hasPostScriptOutlines = hb_blob_get_length(table) > 0
    hb_blob_destroy(table)
  }

  deinit {
    hb_font_destroy(font)
    hb_face_destroy(face)
  }

  /// The glyph of a character; nil if the font has none.
  func glyph(of scalar: Unicode.Scalar) -> UInt32? {
    var glyph: hb_codepoint_t = 0
    return hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0 && glyph != 0 ? glyph : nil
  }

  /// How far a glyph moves the pen, in units of the em.
  func advance(of glyph: UInt32) -> Int { Int(hb_font_get_glyph_h_advance(font, glyph)) }

  /// The font cut down to some characters.
  ///
  /// TrueType glyphs are numbered anew, which keeps the tables that have an entry for each glyph
  /// short. PostScript ones keep their numbers, for a PDF names them by those in the font.
  func subset(to scalars: Set<Unicode.Scalar>) -> Subset? {
    guard let input = hb_subset_input_create_or_fail() else { return nil }
    defer { hb_subset_input_destroy(input) }
    let wanted = hb_subset_input_unicode_set(input)
    for scalar in scalars { hb_set_add(wanted, scalar.value) }
    var flags = HB_SUBSET_FLAGS_NO_HINTING.rawValue
    if hasPostScriptOutlines { flags |= HB_SUBSET_FLAGS_RETAIN_GIDS.rawValue }
    hb_subset_input_set_flags(input, flags)
    guard let plan = hb_subset_plan_create_or_fail(face, input) else { return nil }
    defer { hb_subset_plan_destroy(plan) }
    guard let cut = hb_subset_plan_execute_or_fail(plan) else { return nil }
    defer { hb_face_destroy(cut) }
    guard let blob = hb_face_reference_blob(cut) else { return nil }
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let bytes = hb_blob_get_data(blob, &length), length > 0 else { return nil }
    let numbers = hb_subset_plan_old_to_new_glyph_mapping(plan)
    var glyphs: [UInt32: UInt32] = [:]
    for scalar in scalars {
      if let glyph = glyph(of: scalar) { glyphs[glyph] = hb_map_get(numbers, glyph) }
    }
    let font = bytes.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
      Array(UnsafeBufferPointer(start: $0, count: Int(length)))
    }
    return Subset(bytes: font, glyphs: glyphs)
  }

  /// The PostScript name, as a PDF gives it.
  var postScriptName: String {
    var letters = [CChar](repeating: 0, count: 128)
    var size = UInt32(letters.count)
    hb_ot_name_get_utf8(face, hb_ot_name_id_t(6), nil, &size, &letters)
    let name = letters.prefix(Int(size)).compactMap { letter -> Character? in
      let character = Character(Unicode.Scalar(UInt8(bitPattern: letter)))
      let isPlain = character.isASCII && (character.isLetter || character.isNumber)
      return isPlain || character == "-" ? character : nil
    }
    return name.isEmpty ? "Font" : String(name)
  }

  private static func tag(_ text: String) -> UInt32 {
    text.utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }
}
