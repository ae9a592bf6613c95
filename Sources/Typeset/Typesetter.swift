import Documents
import Text

/// Makes the files of a request; what can't be made is told in the reply.
///
/// `finder` knows the fonts, if they were looked through before the request was there.
package func typeset(
  _ request: TypesetRequest, fontFolders: String, finder: FontFinder? = nil
) -> TypesetReply {
  let formats = request.formats.filter(Booklet.formats.contains)
  // Looks through the fonts of the machine once, and only if pages are wanted.
  let needsFonts = formats.contains { $0 != "docx" }
  let finder = finder ?? (needsFonts ? FontFinder(folders: fontFolders) : nil)
  let booklets =
    formats.isEmpty
    ? []
    : Document.Booklet.allCases.compactMap { kind in
      Booklet(kind, of: request, finder: finder)
    }
  // What is handed in and what is for own use have nothing in common but the fonts.
  var maker = Maker(request: request, booklets: together(booklets) { $0.made(as: formats) })
  for format in request.formats { maker.make(format) }
  return maker.reply
}

private struct Maker {
  let request: TypesetRequest
  let booklets: [MadeBooklet]
  var reply = TypesetReply()

  init(request: TypesetRequest, booklets: [MadeBooklet]) {
    self.request = request
    self.booklets = booklets
    for note in booklets.flatMap(\.notes) where !reply.notes.contains(note) {
      reply.notes.append(note)
    }
  }

  mutating func make(_ format: String) {
    switch format {
    case "docx", "pdf", "ofd":
      for booklet in booklets { take(booklet, format) }
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
      reply.failures[format] = libraryFailed
    }
  }

  private mutating func take(_ booklet: MadeBooklet, _ format: String) {
    switch booklet.files[format] {
    case nil: break
    case .success(let bytes)?: keep(bytes, as: "\(booklet.name).\(format)", format)
    case .failure(let failure)?:
      // One booklet may fail and the other be fine: then it matters which.
      let lead = booklets.count > 1 ? "\(booklet.kind.title)：" : ""
      let reason = lead + failure.reason
      let before = reply.failures[format]
      reply.failures[format] =
        before.map { $0.hasSuffix(failure.reason) ? failure.reason : $0 + reason } ?? reason
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
}

let libraryFailed = "写文件的程序库出错了。"
