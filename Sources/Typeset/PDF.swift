/// Writes PDF 1.7: every font embedded, cut down, and mapped to Unicode; no dates, so that equal
/// documents are equal bytes.
func pdf(_ document: SetDocument) -> [UInt8] {
  var file = PDFFile()
  let catalog = file.reserve()
  let tree = file.reserve()
  let information = file.reserve()
  var resources = ""
  for (face, font) in document.subsets {
    let number = embed(document.faces[face], font, document, face: face, in: &file)
    resources += "/F\(face) \(number) 0 R "
  }
  // The numbers of the glyphs in the fonts that are embedded.
  let numbers = Dictionary(
    uniqueKeysWithValues: document.subsets.map { ($0.face, $0.font.glyphs) })
  var kids: [Int] = []
  for page in document.pages {
    let content = file.add(stream: Array(content(of: page, document.faces, numbers).utf8))
    kids.append(
      file.add(
        """
        <</Type/Page/Parent \(tree) 0 R/MediaBox[0 0 \(inPoints(Sheet.width)) \
        \(inPoints(Sheet.height))]/Contents \(content) 0 R\
        /Resources<</Font<<\(resources)>>>>>>
        """))
  }
  let list = kids.map { "\($0) 0 R" }.joined(separator: " ")
  file.set(tree, "<</Type/Pages/Kids[\(list)]/Count \(kids.count)>>")
  let copies = document.copies > 1 ? "/NumCopies \(document.copies)" : ""
  file.set(
    catalog,
    """
    <</Type/Catalog/Pages \(tree) 0 R/Lang(zh-CN)\
    /ViewerPreferences<</DisplayDocTitle true\(copies)>>>>
    """)
  file.set(information, "<</Title \(hexText(document.title))/Producer(banshi)>>")
  return file.finished(catalog: catalog, information: information)
}

/// The objects of a PDF file as they come together.
private struct PDFFile {
  private var objects: [[UInt8]] = []

  mutating func reserve() -> Int {
    objects.append([])
    return objects.count
  }

  mutating func set(_ number: Int, _ body: String) { objects[number - 1] = Array(body.utf8) }

  mutating func add(_ body: String) -> Int {
    objects.append(Array(body.utf8))
    return objects.count
  }

  mutating func add(stream: [UInt8], entries: String = "") -> Int {
    let packed = deflated(stream)
    objects.append(
      Array("<</Length \(packed.count)/Filter/FlateDecode\(entries)>>stream\n".utf8) + packed
        + Array("\nendstream".utf8))
    return objects.count
  }

  func finished(catalog: Int, information: Int) -> [UInt8] {
    // Four bytes above 127 tell that the file is binary.
    var out = Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (index, body) in objects.enumerated() {
      let offset = String(out.count)
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      out += Array("\(index + 1) 0 obj\n".utf8) + body + Array("\nendobj\n".utf8)
    }
    let start = out.count
    let trailer =
      "trailer\n<</Size \(objects.count + 1)/Root \(catalog) 0 R/Info \(information) 0 R>>\n"
    return out + Array("\(table)\(trailer)startxref\n\(start)\n%%EOF\n".utf8)
  }
}

// MARK: - Pages

private func content(
  of page: Page, _ faces: [Face], _ numbers: [Int: [UInt32: UInt32]]
) -> String {
  var out = ""
  func y(_ place: Int) -> String { inPoints(Sheet.height - place) }
  for mark in page.marks {
    switch mark {
    case .text(let text):
      out += show(text, faces[text.face], numbers[text.face] ?? [:])
    case .line(let x1, let y1, let x2, let y2, let width, let ink):
      out += "\(color(ink)) RG \(inPoints(width)) w "
      out += "\(inPoints(x1)) \(y(y1)) m \(inPoints(x2)) \(y(y2)) l S\n"
    case .box(let x, let top, let side, let isTicked):
      out += "\(color(.black)) RG \(inPoints(side / 14)) w "
      out += "\(inPoints(x)) \(y(top + side)) \(inPoints(side)) \(inPoints(side)) re S\n"
      guard isTicked else { continue }
      let tick = tick(x: x, y: top, side: side)
      out += "\(inPoints(side / 9)) w "
      for (index, point) in tick.enumerated() {
        out += "\(inPoints(point.x)) \(y(point.y)) \(index == 0 ? "m" : "l") "
      }
      out += "S\n"
    }
  }
  return out
}

/// The corners of a tick in a box.
func tick(x: Int, y: Int, side: Int) -> [(x: Int, y: Int)] {
  [(20, 52), (42, 76), (82, 24)].map { (x + side * $0 / 100, y + side * $1 / 100) }
}

private func color(_ ink: Ink) -> String {
  let parts = ink.parts
  return [parts.red, parts.green, parts.blue].map { thousandths($0 * 1_000 / 255) }
    .joined(separator: " ")
}

/// Shows a run of glyphs.
///
/// The pen is followed in nanometres, so that roundings don't add up.
private func show(_ text: TextMark, _ face: Face, _ numbers: [UInt32: UInt32]) -> String {
  guard let first = text.glyphs.first else { return "" }
  var pen = first.x * 1_000
  var shown = ""
  for glyph in text.glyphs {
    let shift = (pen - glyph.x * 1_000) / text.size
    if shift != 0 {
      shown += "> \(shift) <"
      pen -= shift * text.size
    }
    shown += hexadecimal(numbers[glyph.id] ?? 0)
    pen += width(of: glyph.id, face) * text.size
  }
  return """
    BT \(color(text.ink)) rg /F\(text.face) \(inPoints(text.size)) Tf 1 0 0 1 \
    \(inPoints(first.x)) \(inPoints(Sheet.height - text.baseline)) Tm [<\(shown)>] TJ ET

    """
}

/// The width of a glyph in thousandths of the em.
private func width(of glyph: UInt32, _ face: Face) -> Int {
  face.advance(of: glyph) * 1_000 / face.unitsPerEm
}

// MARK: - Fonts

private func embed(
  _ face: Face, _ font: Subset, _ document: SetDocument, face index: Int, in file: inout PDFFile
) -> Int {
  var characters: [UInt32: Unicode.Scalar] = [:]
  var widths: [UInt32: Int] = [:]
  for case .text(let text) in document.pages.flatMap(\.marks) where text.face == index {
    for glyph in text.glyphs {
      // Two characters can share a glyph; the lower one is the usual one.
      let number = font.glyphs[glyph.id] ?? 0
      let known = characters[number]
      characters[number] = known.map { min($0, glyph.scalar) } ?? glyph.scalar
      widths[number] = width(of: glyph.id, face)
    }
  }
  let glyphs = characters.keys.sorted()
  // The tag before the name marks a subset; it must differ between the subsets of a file.
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
  let tag = "BANS\(letters[index / 26 % 26])\(letters[index % 26])"
  let name = "\(tag)+\(face.postScriptName)"
  let isOpenType = face.hasPostScriptOutlines
  let stream = file.add(
    stream: font.bytes,
    entries: isOpenType ? "/Subtype/OpenType" : "/Length1 \(font.bytes.count)")
  let descriptor = file.add(
    """
    <</Type/FontDescriptor/FontName/\(name)/Flags 4/FontBBox[-200 -300 1200 1100]/ItalicAngle 0\
    /Ascent 860/Descent -140/CapHeight 700/StemV 80\
    /\(isOpenType ? "FontFile3" : "FontFile2") \(stream) 0 R>>
    """)
  let list = glyphs.map { "\($0)[\(widths[$0] ?? 1_000)]" }.joined()
  let descendant = file.add(
    """
    <</Type/Font/Subtype/\(isOpenType ? "CIDFontType0" : "CIDFontType2")/BaseFont/\(name)\
    /CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>\
    /FontDescriptor \(descriptor) 0 R/DW 1000/W[\(list)]\
    \(isOpenType ? "" : "/CIDToGIDMap/Identity")>>
    """)
  let map = file.add(stream: Array(unicodeMap(glyphs, characters).utf8))
  return file.add(
    """
    <</Type/Font/Subtype/Type0/BaseFont/\(name)/Encoding/Identity-H\
    /DescendantFonts[\(descendant) 0 R]/ToUnicode \(map) 0 R>>
    """)
}

private func unicodeMap(_ glyphs: [UInt32], _ characters: [UInt32: Unicode.Scalar]) -> String {
  var out = """
    /CIDInit /ProcSet findresource begin 12 dict begin begincmap
    /CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def
    /CMapName /Adobe-Identity-UCS def /CMapType 2 def
    1 begincodespacerange <0000> <FFFF> endcodespacerange

    """
  // A block holds 100 lines at most.
  for start in stride(from: 0, to: glyphs.count, by: 100) {
    let block = glyphs[start..<min(start + 100, glyphs.count)]
    out += "\(block.count) beginbfchar\n"
    for glyph in block {
      let units = characters[glyph].map { String($0).utf16.map { hexadecimal(UInt32($0)) } } ?? []
      out += "<\(hexadecimal(glyph))> <\(units.joined())>\n"
    }
    out += "endbfchar\n"
  }
  return out + "endcmap CMapName currentdict /CMap defineresource pop end end\n"
}

private func hexText(_ text: String) -> String {
  "<FEFF" + text.utf16.map { hexadecimal(UInt32($0)) }.joined() + ">"
}
