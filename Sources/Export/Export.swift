import Documents
import Text

/// A file of an export; its name may have folders in it, parted by `/`.
package struct ExportedFile: Equatable, Sendable {
  package let name: String
  package let bytes: [UInt8]
}

/// What an export made, and what the user should know of it.
package struct Exported: Equatable, Sendable {
  package var files: [ExportedFile] = []
  /// Sentences: what is missing, and what the papers are good for.
  package var notes: [String] = []

  package init(files: [ExportedFile] = [], notes: [String] = []) {
    self.files = files
    self.notes = notes
  }
}

/// What an export needs from outside.
package struct ExportWorld {
  /// Runs the typesetting program: gives its standard output, or nil if it isn't there or failed.
  package var typeset: (_ input: [UInt8]) -> [UInt8]?
  /// Reads a picture of the user's, or nil if that can't be done.
  package var picture: (_ path: String) -> [UInt8]?

  package init(
    typeset: @escaping (_ input: [UInt8]) -> [UInt8]?,
    picture: @escaping (_ path: String) -> [UInt8]?
  ) {
    self.typeset = typeset
    self.picture = picture
  }

  /// A world without typesetting program and pictures.
  package static var nothing: ExportWorld {
    ExportWorld(typeset: { _ in nil }, picture: { _ in nil })
  }
}

/// Makes the files of one format from a case.
///
/// Nothing is read or written: that is up to the caller.
///
/// `isRaw` leaves out the guard against formulas in CSV.
package func export(
  _ view: CaseView, as format: Format, in world: ExportWorld, isRaw: Bool = false
) throws(ExportError) -> Exported {
  let exporter = Exporter(view: view, world: world, isRaw: isRaw)
  var exported = format == .all ? exporter.everything() : try exporter.make(format)
  exported.notes += view.notes(on: format)
  return exported
}

private struct Exporter {
  let view: CaseView
  let world: ExportWorld
  let isRaw: Bool

  private var stem: String { fileName(view.name) }
  private var title: String { "\(view.line("organizationName").plain)：中文域名和网站标识材料" }

  func make(_ format: Format) throws(ExportError) -> Exported {
    switch format {
    case .md: return file("md", markdown(view.papers, title: title))
    case .html: return file("html", html(view.papers, title: title))
    case .txt: return file("txt", plainText(view.papers))
    case .csv: return file("csv", csv(view, isRaw: isRaw))
    case .json: return file("json", view.json)
    case .ics:
      guard let calendar = view.iCalendar else { throw .noDates }
      return file("ics", calendar)
    case .docx, .pdf, .ofd, .xlsx: return try typeset(format)
    case .redpage:
      guard view.forms.contains(where: { $0.id == "redPage" }) else { throw .noRedPage }
      let redPage = RedPage(view, folder: "\(stem)-红页预览", picture: world.picture)
      return Exported(files: redPage.files, notes: redPage.notes)
    case .all: return everything()
    }
  }

  /// Every format that the case and the machine allow, with an index, for a folder of their own;
  /// what could not be made is said in the notes.
  func everything() -> Exported {
    var all = Exported()
    var made: [(Format, [String])] = []
    func add(_ exported: Exported, _ format: Format, _ files: [ExportedFile]) {
      all.files += files
      for note in exported.notes where !all.notes.contains(note) { all.notes.append(note) }
      if !files.isEmpty { made.append((format, files.map(\.name))) }
    }
    for format in Format.allCases where format != .all && !format.isTypeset {
      do {
        let exported = try make(format)
        add(exported, format, exported.files)
      } catch {
        all.notes.append("\(format.rawValue)：\(error.description)")
      }
    }
    let wanted = Format.allCases.filter(\.isTypeset)
    // One run of the typesetting program makes them all: it opens the fonts once.
    if let reply = ask(for: wanted) {
      for format in wanted {
        let files = reply.files.filter { $0.name.hasSuffix(".\(format.rawValue)") }.map {
          ExportedFile(name: $0.name, bytes: $0.bytes)
        }
        add(Exported(notes: reply.notes), format, files)
        if let reason = reply.failures[format.rawValue] {
          let error = ExportError.notTypeset(format: format.rawValue, reason: reason)
          all.notes.append(error.description)
        }
      }
    } else {
      let names = wanted.map(\.rawValue).joined(separator: "、")
      all.notes.append("\(names)：\(ExportError.noTypesetter.description)")
    }
    let index = ExportedFile(
      name: "index.html", bytes: Array(indexPage(of: made, title: title).utf8))
    all.files.insert(index, at: 0)
    return all
  }

  private func file(_ ending: String, _ text: String) -> Exported {
    Exported(files: [ExportedFile(name: "\(stem).\(ending)", bytes: Array(text.utf8))])
  }

  private func typeset(_ format: Format) throws(ExportError) -> Exported {
    guard let reply = ask(for: [format]) else { throw .noTypesetter }
    var made = Exported(
      files: reply.files.map { ExportedFile(name: $0.name, bytes: $0.bytes) }, notes: reply.notes)
    if let reason = reply.failures[format.rawValue] {
      let error = ExportError.notTypeset(format: format.rawValue, reason: reason)
      // Of two files of papers one may be fine.
      guard !made.files.isEmpty else { throw error }
      made.notes.append(error.description)
    }
    return made
  }

  /// What the typesetting program makes of the case; nil if it isn't there.
  private func ask(for formats: [Format]) -> TypesetReply? {
    var request = TypesetRequest(formats: formats.map(\.rawValue), name: stem)
    if formats.contains(where: \.hasPapers) { request.papers = view.papers }
    if formats.contains(.xlsx) {
      request.rows = [AnswerRow.header] + view.answerRows.map(\.cells)
    }
    return request.encoded.flatMap(world.typeset).flatMap { TypesetReply(encoded: $0) }
  }
}

extension CaseView {
  /// What the user should know of an export.
  fileprivate func notes(on format: Format) -> [String] {
    var notes: [String] = []
    if format.hasPapers, handsInPapers {
      notes.append("申请函和申请表是预填的校对稿，以系统打印件为准；发文字号和公章由单位自己编、自己盖。")
    }
    if format.hasPapers, !handsInPapers { notes.append(Self.noPapers) }
    if format == .ofd || format == .all { notes.append("OFD 为实验性格式，还没有用厂商的阅读器验证过。") }
    var labels = missing.map(\.label)
    if format.hasPapers {
      for paper in papers { labels += paper.gaps.filter { !labels.contains($0) } }
    }
    if !labels.isEmpty { notes.append("待填\(labels.count)项：\(labels.joined(separator: "、"))。") }
    return notes
  }
}

/// A name that is safe for a file: no separators, no leading dot, not too long.
func fileName(_ name: String) -> String {
  let safe = escapedScalars(of: cleaned(name)) { scalar in
    "/\\:*?\"<>|\n".unicodeScalars.contains(scalar) ? "_" : nil
  }
  var short = String(safe.drop { $0 == "." || $0 == " " })
  // A file system allows 255 bytes; what is added to the name takes some of them.
  while short.utf8.count > 180 { short.removeLast() }
  return short.isEmpty ? "草稿" : short
}
