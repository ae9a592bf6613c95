import Documents
import Text

/// Makes the files of a request; what can't be made is told in the reply.
package func typeset(_ request: TypesetRequest, fontFolders: String) -> TypesetReply {
  var maker = Maker(request: request, fontFolders: fontFolders)
  for format in request.formats { maker.make(format) }
  return maker.reply
}

private struct Maker {
  let request: TypesetRequest
  let fontFolders: String
  var reply = TypesetReply()
  private var documents: [Document.Booklet: Result<SetDocument, Failure>] = [:]
  /// Looks through the fonts of the machine once, and only if pages are wanted.
  private lazy var finder = FontFinder(folders: fontFolders)

  init(request: TypesetRequest, fontFolders: String) {
    self.request = request
    self.fontFolders = fontFolders
  }

  /// Why a format can't be made, in words for the user.
  private struct Failure: Error { let reason: String }

  /// The booklets that the request has papers for, with what their files are called.
  private var booklets: [(booklet: Document.Booklet, papers: [Document], name: String)] {
    Document.Booklet.allCases.compactMap { booklet in
      let papers = request.papers.filter { $0.booklet == booklet }
      return papers.isEmpty ? nil : (booklet, papers, "\(request.name)-\(booklet.title)")
    }
  }

  mutating func make(_ format: String) {
    switch format {
    case "pdf": makePages(format, pdf)
    case "ofd": makePages(format, ofd)
    case "docx":
      for (_, papers, name) in booklets { keep(docx(papers), as: "\(name).docx", format) }
    case "xlsx":
      let book = workbook(request.rows, title: request.name, hidden: request.hiddenColumns)
      keep(book, as: "\(request.name).xlsx", format)
    case "template": fillTemplate(format)
    default: reply.failures[format] = "排版程序不认识这种格式。"
    }
  }

  private mutating func keep(_ bytes: [UInt8]?, as name: String, _ format: String) {
    if let bytes {
      reply.files.append(TypesetReply.File(name: name, bytes: bytes))
    } else {
      reply.failures[format] = "写文件的程序库出错了。"
    }
  }

  /// Fills the user's template and tells which placeholders were found and which are unknown.
  private mutating func fillTemplate(_ format: String) {
    do throws(TemplateError) {
      let filled = try fill(
        request.template, values: request.placeholders, lists: request.lists)
      func list(_ names: [String]) -> String {
        names.map { "{{\(visible($0))}}" }.joined(separator: "、")
      }
      reply.notes.append(
        filled.found.isEmpty
          ? "模板里没有找到占位符。占位符的写法是 {{单位名称}}。" : "模板里的占位符：\(list(filled.found))。")
      if !filled.unknown.isEmpty {
        if request.isStrict { throw .unknownPlaceholders(filled.unknown) }
        reply.notes.append("不认识这些占位符，已原样保留：\(list(filled.unknown))。")
      }
      keep(filled.bytes, as: "\(request.name).docx", format)
    } catch {
      reply.failures[format] = error.description
    }
  }

  private mutating func makePages(_ format: String, _ write: (SetDocument) -> [UInt8]?) {
    for (booklet, papers, name) in booklets {
      let set = documents[booklet] ?? setPages(papers)
      documents[booklet] = set
      switch set {
      case .success(let pages): keep(write(pages), as: "\(name).\(format)", format)
      case .failure(let failure):
        // One booklet may fail and the other be fine: then it matters which.
        let lead = booklets.count > 1 ? "\(booklet.title)：" : ""
        let reason = lead + failure.reason
        let before = reply.failures[format]
        reply.failures[format] =
          before.map { $0.hasSuffix(failure.reason) ? failure.reason : $0 + reason } ?? reason
      }
    }
  }

  /// Sets the papers once for all formats that have pages.
  private mutating func setPages(_ papers: [Document]) -> Result<SetDocument, Failure> {
    var fonts = Fonts(finder: finder)
    if let role = fonts.open() {
      return .failure(
        Failure(
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
          return .failure(Failure(reason: error.description))
        }
      } else {
        var layout = FormLayout(paper)
        set = layout.pages(&fonts)
        // Papers for the clerk's own use are as long as they are.
        if paper.booklet == .application, layout.isContinued {
          reply.notes.append("《\(paper.title)》内容多，已缩小字号并转到续页，没有截断。")
        } else if paper.booklet == .application, layout.isShrunk {
          reply.notes.append("《\(paper.title)》内容多，已缩小字号，没有截断。")
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
    guard obstacles.isEmpty else { return .failure(Failure(reason: obstacles.joined())) }
    for note in fonts.notes where !reply.notes.contains(note) { reply.notes.append(note) }
    let copies = papers.map(\.copies).max() ?? 1
    let title = papers.first?.title ?? request.name
    let set = SetDocument(title: title, copies: copies, pages: pages, faces: fonts.faces)
    return set.map(Result.success) ?? .failure(Failure(reason: "从字体里取不出所用的字，字体文件可能坏了。"))
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
