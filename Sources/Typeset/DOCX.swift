import Documents

/// Writes papers as one Word document, each in a section of its own.
///
/// Fonts are named as the standard names them, in every attribute: what is left open, Word fills
/// with the fonts of its theme. No theme part and no dates are written. Returns nil if libzip fails.
func docx(_ papers: [Document]) -> [UInt8]? {
  var parts = DocumentParts()
  for (index, paper) in papers.enumerated() {
    parts.add(paper, isLast: index == papers.count - 1)
  }
  var archive = Archive()
  archive.add("[Content_Types].xml", parts.contentTypes)
  archive.add("_rels/.rels", relations([("rId1", "officeDocument", "word/document.xml")]))
  archive.add("word/document.xml", part("document", "<w:body>\(parts.body)</w:body>"))
  archive.add("word/_rels/document.xml.rels", relations(parts.relations))
  archive.add("word/styles.xml", part("styles", styles))
  archive.add("word/settings.xml", part("settings", settings))
  for (name, xml) in parts.margins { archive.add("word/\(name).xml", xml) }
  return archive.bytes
}

private let space = """
  xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
  xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  """

private func part(_ element: String, _ content: String) -> String {
  """
  <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
  <w:\(element) \(space)>\(content)</w:\(element)>
  """
}

private func relations(_ list: [(id: String, kind: String, target: String)]) -> String {
  let items = list.map {
    """
    <Relationship Id="\($0.id)" Type="http://schemas.openxmlformats.org/officeDocument/2006/\
    relationships/\($0.kind)" Target="\($0.target)"/>
    """
  }
  return """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    \(items.joined())</Relationships>
    """
}

private let settings = """
  <w:characterSpacingControl w:val="doNotCompress"/>\
  <w:compat><w:compatSetting w:name="compatibilityMode" \
  w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
  """

/// Word would set letters and digits off from Chinese characters.
private let styles = """
  <w:docDefaults><w:rPrDefault><w:rPr>\(wordFonts(Role.body.standardName))<w:kern w:val="0"/>\
  <w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>\
  </w:rPrDefault><w:pPrDefault/></w:docDefaults>\
  <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>\
  <w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:style>
  """

/// Measures in twentieths of a point.
func twips(_ micrometres: Int) -> Int { (micrometres * 72 + 635) / 1_270 }

func wordFonts(_ name: String) -> String {
  """
  <w:rFonts w:hint="eastAsia" w:ascii="\(name)" w:hAnsi="\(name)" w:eastAsia="\(name)" \
  w:cs="\(name)"/>
  """
}

/// A paragraph as thin as can be, where there must be one: one of an ordinary height in a header would
/// push the text below it down.
private func thinParagraph(section: String = "") -> String {
  """
  <w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" \
  w:lineRule="exact"/><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>\(section)</w:pPr></w:p>
  """
}

/// The body with its sections, and the headers and footers that they name.
private struct DocumentParts {
  private(set) var body = ""
  private(set) var margins: [(name: String, xml: String)] = []
  private(set) var relations = [
    (id: "rId1", kind: "styles", target: "styles.xml"),
    (id: "rId2", kind: "settings", target: "settings.xml"),
  ]

  var contentTypes: String {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let overrides = margins.map { margin in
      let kind = margin.name.hasPrefix("header") ? "header" : "footer"
      return "<Override PartName=\"/word/\(margin.name).xml\" ContentType=\"\(word).\(kind)+xml\"/>"
    }
    return """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Override PartName="/word/document.xml" ContentType="\(word).document.main+xml"/>\
      <Override PartName="/word/styles.xml" ContentType="\(word).styles+xml"/>\
      <Override PartName="/word/settings.xml" ContentType="\(word).settings+xml"/>\
      \(overrides.joined())</Types>
      """
  }

  mutating func add(_ paper: Document, isLast: Bool) {
    let section = section(of: paper)
    if let letter = paper.letter {
      // The section ends in the last paragraph: one of its own would fall on a page of its own.
      body += wordText(of: letter, section: isLast ? "" : section)
    } else {
      body +=
        Paragraph(
          Words(paper.title), .formTitle, alignment: "center", after: twips(FormGeometry.belowTitle)
        ).xml
      let measures = WordMeasures(of: paper)
      for (index, block) in paper.blocks.enumerated() {
        let following = paper.blocks.dropFirst(index + 1).first
        body += wordText(of: block, measures, isKept: following?.isTable == true)
      }
      // A paragraph must follow a table.
      body += thinParagraph(section: isLast ? "" : section)
    }
    if isLast { body += section }
  }

  /// The page of a section; a letter has its head and foot rules on the first page only, and what is
  /// handed in has the number of a page from the second one on.
  private mutating func section(of paper: Document) -> String {
    var names: [String] = []
    if let letter = paper.letter {
      let issuer = Paragraph(
        letter.issuer, .issuer(fitting: letter.issuer.plain), alignment: "center", border: .below)
      names.append(margin("header", "first", issuer.xml))
      names.append(margin("footer", "first", Paragraph(Words(), .body, border: .above).xml))
    } else if paper.booklet == .application {
      names.append(margin("header", "first", thinParagraph()))
      names.append(margin("footer", "first", thinParagraph()))
    }
    names.append(margin("header", "default", thinParagraph()))
    names.append(margin("footer", "default", pageNumber(of: paper.booklet)))
    let numbers =
      paper.booklet == .application ? "<w:pgNumType w:start=\"1\"/><w:titlePg/>" : ""
    let right = Sheet.width - Sheet.right
    let bottom = twips(Sheet.height - Sheet.bottom)
    return """
      <w:sectPr>\(names.joined())<w:pgSz w:w="\(twips(Sheet.width))" w:h="\(twips(Sheet.height))"/>\
      <w:pgMar w:top="\(twips(Sheet.top))" w:right="\(twips(right))" w:bottom="\(bottom)" \
      w:left="\(twips(Sheet.left))" w:header="\(twips(LetterGeometry.issuerTop))" \
      w:footer="\(twips(LetterGeometry.ruleAboveFoot))" w:gutter="0"/>\(numbers)\
      \(paper.letter == nil ? "" : Self.grid)</w:sectPr>
      """
  }

  /// The lines of a letter: a pitch that is rounded up would leave room for one line less.
  private static var grid: String {
    let pitch = twips(Sheet.rows) / LetterGeometry.linesOnPage
    return "<w:docGrid w:type=\"lines\" w:linePitch=\"\(pitch)\"/>"
  }

  /// Adds a header or footer and gives the reference to it.
  private mutating func margin(_ kind: String, _ type: String, _ content: String) -> String {
    let name = "\(kind)\(margins.count + 1)"
    let id = "rId\(relations.count + 1)"
    margins.append((name, part(kind == "header" ? "hdr" : "ftr", content)))
    relations.append((id, kind, "\(name).xml"))
    return "<w:\(kind)Reference w:type=\"\(type)\" r:id=\"\(id)\"/>"
  }

  /// `— 2 —` where pages have it; `— 2 / 5 —` on all pages for the clerk's own use.
  private func pageNumber(of booklet: Document.Booklet) -> String {
    let size = PageNumber.size(of: booklet)
    let look = TextLook.number(size: size * 2 / points(1)).properties
    func run(_ content: String) -> String { "<w:r><w:rPr>\(look)</w:rPr>\(content)</w:r>" }
    func text(_ text: String) -> String { run("<w:t xml:space=\"preserve\">\(text)</w:t>") }
    func field(_ name: String) -> String {
      run("<w:fldChar w:fldCharType=\"begin\"/>")
        + run("<w:instrText xml:space=\"preserve\"> \(name) </w:instrText>")
        + run("<w:fldChar w:fldCharType=\"end\"/>")
    }
    let below = Sheet.height - PageNumber.top - size - LetterGeometry.ruleAboveFoot
    let total = booklet == .ownUse ? text(" / ") + field("NUMPAGES") : ""
    return """
      <w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="\(twips(below))" \
      w:line="\(twips(size))" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr>\
      \(text("— "))\(field("PAGE"))\(total)\(text(" —"))</w:p>
      """
  }
}
