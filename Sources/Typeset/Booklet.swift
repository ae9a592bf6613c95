import Documents

/// The papers of one file, and the files that are made of them: a format after the other.
struct Booklet: Sendable {
  static let formats = ["docx", "pdf", "ofd"]

  private let kind: Document.Booklet
  private let papers: [Document]
  private let name: String
  private let finder: FontFinder?
  private var notes: [String] = []

  /// Nil if the request has no such papers.
  init?(_ kind: Document.Booklet, of request: TypesetRequest, finder: FontFinder?) {
    papers = request.papers.filter { $0.booklet == kind }
    guard !papers.isEmpty else { return nil }
    self.kind = kind
    self.finder = finder
    name = "\(request.name)-\(kind.title)"
  }

  func made(as formats: [String]) -> MadeBooklet {
    var booklet = self
    return booklet.make(formats)
  }

  private mutating func make(_ formats: [String]) -> MadeBooklet {
    var files: [String: Result<[UInt8], Unmade>] = [:]
    var pages: Result<SetDocument, Unmade>?
    for format in formats where files[format] == nil {
      if format == "docx" {
        files[format] = written(docx(papers))
        continue
      }
      // Set once for all formats that have pages.
      let set = pages ?? setPages()
      pages = set
      files[format] = set.flatMap { written(format == "pdf" ? pdf($0) : ofd($0)) }
    }
    return MadeBooklet(kind: kind, name: name, files: files, notes: notes)
  }

  private func written(_ bytes: [UInt8]?) -> Result<[UInt8], Unmade> {
    bytes.map(Result.success) ?? .failure(Unmade(reason: libraryFailed))
  }

  private mutating func setPages() -> Result<SetDocument, Unmade> {
    guard let finder else { return .failure(Unmade(reason: libraryFailed)) }
    var fonts = Fonts(finder: finder)
    if let role = fonts.open() {
      return .failure(
        Unmade(
          reason: """
            找不到中文字体（\(role.standardName)或替代字体）。请安装 fonts-arphic-gbsn00lp 和 \
            fonts-wqy-microhei，或把字体放进 BANSHI_FONTS 指定的文件夹。
            """))
    }
    var pages: [Page] = []
    for paper in papers {
      var set: [Page]
      if let letter = paper.letter {
        do throws(LayoutError) {
          set = try LetterLayout(letter).pages(&fonts)
        } catch {
          return .failure(Unmade(reason: error.description))
        }
      } else {
        var layout = FormLayout(paper)
        set = layout.pages(&fonts)
        // Papers for the clerk's own use are as long as they are.
        if paper.booklet == .application, layout.isContinued {
          notes.append("《\(paper.title)》内容多，已缩小字号并转到续页，没有截断。")
        } else if paper.booklet == .application, layout.isShrunk {
          notes.append("《\(paper.title)》内容多，已缩小字号，没有截断。")
        }
      }
      if paper.booklet == .application { PageNumber.draw(on: &set, of: .application, &fonts) }
      pages += set
    }
    if papers.first?.booklet == .ownUse { PageNumber.draw(on: &pages, of: .ownUse, &fonts) }
    let obstacles = [
      fonts.unset.isEmpty
        ? nil
        : "这些字要连写、叠写或从右往左写，PDF 和 OFD 排不了：\(named(fonts.unset))。请改用其他字；其他格式不受影响。",
      fonts.missing.isEmpty
        ? nil
        : """
        已装的字体里没有这些字：\(named(fonts.missing))。请安装含有它们的字体\
        （例如 fonts-noto-cjk），或改用其他字；其他格式不受影响。
        """,
    ].compactMap { $0 }
    guard obstacles.isEmpty else { return .failure(Unmade(reason: obstacles.joined())) }
    for note in fonts.notes where !notes.contains(note) { notes.append(note) }
    let copies = papers.map(\.copies).max() ?? 1
    let title = papers.first?.title ?? name
    let set = SetDocument(title: title, copies: copies, pages: pages, faces: fonts.faces)
    return set.map(Result.success) ?? .failure(Unmade(reason: "从字体里取不出所用的字，字体文件可能坏了。"))
  }

  private func named(_ scalars: Set<Unicode.Scalar>) -> String {
    let names = scalars.sorted().prefix(20).map { scalar in
      // A mark is shown on a ring, or it would stand on the quotation mark.
      let isMark = scalar.properties.generalCategory == .nonspacingMark
      return "“\(isMark ? "◌" : "")\(scalar)”（U+\(hexadecimal(scalar.value))）"
    }
    return names.joined(separator: "、") + (scalars.count > 20 ? "等\(scalars.count)个" : "")
  }
}

/// The files of a booklet by format, and what the user should know of them.
struct MadeBooklet: Sendable {
  let kind: Document.Booklet
  let name: String
  let files: [String: Result<[UInt8], Unmade>]
  let notes: [String]
}

/// Why a format can't be made, in words for the user.
struct Unmade: Error { let reason: String }
