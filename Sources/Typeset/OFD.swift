/// Writes OFD (GB/T 33190-2016): the same pages as the PDF, with the same fonts embedded.
///
/// The order of elements and the required attributes follow the schema of the standard as published
/// in open implementations; no vendor's reader has opened it yet.
func ofd(_ document: SetDocument) -> [UInt8]? {
  var archive = Archive()
  var ids = Identifiers()
  archive.add("OFD.xml", root(document))

  var fonts = ""
  var fontIDs: [Int: Int] = [:]
  for (face, _) in document.subsets {
    let id = ids.next()
    fontIDs[face] = id
    let ending = document.faces[face].hasPostScriptOutlines ? "otf" : "ttf"
    let name = escapedXML(document.faces[face].name)
    fonts += """
      <ofd:Font ID="\(id)" FontName="\(name)" FamilyName="\(name)">\
      <ofd:FontFile>font_\(face).\(ending)</ofd:FontFile></ofd:Font>
      """
  }
  var pageIDs: [Int] = []
  var pages: [String] = []
  for page in document.pages {
    pageIDs.append(ids.next())
    pages.append(content(of: page, fontIDs, &ids))
  }
  archive.add("Doc_0/Document.xml", outline(document, pageIDs, maximum: ids.last))
  archive.add(
    "Doc_0/PublicRes.xml",
    xml("<ofd:Res \(space) BaseLoc=\"Res\"><ofd:Fonts>\(fonts)</ofd:Fonts></ofd:Res>"))
  for (index, page) in pages.enumerated() {
    archive.add("Doc_0/Pages/Page_\(index)/Content.xml", page)
  }
  for (face, font) in document.subsets {
    let ending = document.faces[face].hasPostScriptOutlines ? "otf" : "ttf"
    archive.add("Doc_0/Res/font_\(face).\(ending)", font.bytes)
  }
  return archive.bytes
}

private let space = "xmlns:ofd=\"http://www.ofdspec.org/2016\""

/// Numbers that are unique within the document.
private struct Identifiers {
  private(set) var last = 0

  mutating func next() -> Int {
    last += 1
    return last
  }
}

private func xml(_ body: String) -> String {
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(body)\n"
}

private func root(_ document: SetDocument) -> String {
  // The schema wants an identifier of 32 hexadecimal digits; one made from the title is stable.
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in document.title.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  let half =
    hexadecimal(UInt32(hash >> 32), width: 8)
    + hexadecimal(UInt32(truncatingIfNeeded: hash), width: 8)
  return xml(
    """
    <ofd:OFD \(space) Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo>\
    <ofd:DocID>\(half)\(half)</ofd:DocID><ofd:Title>\(escapedXML(document.title))</ofd:Title>\
    <ofd:Creator>banshi</ofd:Creator></ofd:DocInfo>\
    <ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>
    """)
}

private func outline(_ document: SetDocument, _ pages: [Int], maximum: Int) -> String {
  let list = pages.enumerated().map { index, id in
    "<ofd:Page ID=\"\(id)\" BaseLoc=\"Pages/Page_\(index)/Content.xml\"/>"
  }
  let print =
    document.copies > 1
    ? "<ofd:Permissions><ofd:Print Printable=\"true\" Copies=\"\(document.copies)\"/></ofd:Permissions>"
    : ""
  return xml(
    """
    <ofd:Document \(space)><ofd:CommonData><ofd:MaxUnitID>\(maximum)</ofd:MaxUnitID>\
    <ofd:PageArea><ofd:PhysicalBox>0 0 \(inMillimetres(Sheet.width)) \
    \(inMillimetres(Sheet.height))</ofd:PhysicalBox></ofd:PageArea>\
    <ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData>\
    <ofd:Pages>\(list.joined())</ofd:Pages>\(print)</ofd:Document>
    """)
}

private func content(of page: Page, _ fonts: [Int: Int], _ ids: inout Identifiers) -> String {
  let layer = ids.next()
  var objects = ""
  for mark in page.marks {
    switch mark {
    case .text(let text):
      objects += object(text, font: fonts[text.face] ?? 0, id: ids.next())
    case .line(let x1, let y1, let x2, let y2, let width, let ink):
      objects += path([(x1, y1), (x2, y2)], width: width, ink: ink, id: ids.next())
    case .box(let x, let y, let side, let isTicked):
      let corners = [(x, y), (x + side, y), (x + side, y + side), (x, y + side)]
      objects += path(corners, width: side / 14, ink: .black, isClosed: true, id: ids.next())
      if isTicked {
        objects += path(
          tick(x: x, y: y, side: side), width: side / 9, ink: .black, id: ids.next())
      }
    }
  }
  return xml(
    """
    <ofd:Page \(space)><ofd:Content><ofd:Layer ID="\(layer)" Type="Body">\n\(objects)\
    </ofd:Layer></ofd:Content></ofd:Page>
    """)
}

private func object(_ text: TextMark, font: Int, id: Int) -> String {
  // Some readers trim the text, and would then misplace all its characters.
  func isSpace(_ glyph: TextMark.Glyph) -> Bool { glyph.scalar == " " || glyph.scalar == "　" }
  let start = text.glyphs.firstIndex { !isSpace($0) } ?? text.glyphs.endIndex
  let end = text.glyphs.lastIndex { !isSpace($0) } ?? start
  let glyphs = text.glyphs[start...].prefix(end + 1 - start)
  guard let first = glyphs.first, let last = glyphs.last else { return "" }
  // The boundary holds the whole em of each glyph, and a little more for those that stand out.
  let top = text.baseline - text.size
  let width = last.x + max(text.size, last.advance) - first.x
  let steps = zip(glyphs, glyphs.dropFirst()).map { inMillimetres($1.x - $0.x) }
  let deltas = steps.isEmpty ? "" : " DeltaX=\"\(steps.joined(separator: " "))\""
  let characters = String(String.UnicodeScalarView(glyphs.map(\.scalar)))
  return """
    <ofd:TextObject ID="\(id)" Boundary="\(inMillimetres(first.x)) \(inMillimetres(top)) \
    \(inMillimetres(width)) \(inMillimetres(text.size * 5 / 4))" Font="\(font)" \
    Size="\(inMillimetres(text.size))"><ofd:FillColor Value="\(color(text.ink))"/>\
    <ofd:TextCode X="0" Y="\(inMillimetres(text.size))"\(deltas)>\(escapedXML(characters))\
    </ofd:TextCode></ofd:TextObject>

    """
}

private func path(
  _ points: [(x: Int, y: Int)], width: Int, ink: Ink, isClosed: Bool = false, id: Int
) -> String {
  let left = (points.map(\.x).min() ?? 0) - width
  let top = (points.map(\.y).min() ?? 0) - width
  let right = (points.map(\.x).max() ?? 0) + width
  let bottom = (points.map(\.y).max() ?? 0) + width
  let steps = points.enumerated().map { index, point in
    "\(index == 0 ? "M" : "L") \(inMillimetres(point.x - left)) \(inMillimetres(point.y - top))"
  }
  return """
    <ofd:PathObject ID="\(id)" Boundary="\(inMillimetres(left)) \(inMillimetres(top)) \
    \(inMillimetres(right - left)) \(inMillimetres(bottom - top))" \
    LineWidth="\(inMillimetres(width))"><ofd:StrokeColor Value="\(color(ink))"/>\
    <ofd:AbbreviatedData>\(steps.joined(separator: " "))\(isClosed ? " C" : "")\
    </ofd:AbbreviatedData></ofd:PathObject>

    """
}

private func color(_ ink: Ink) -> String {
  "\(ink.parts.red) \(ink.parts.green) \(ink.parts.blue)"
}
