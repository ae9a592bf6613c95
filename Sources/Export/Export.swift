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

  /// Adds notes that aren't there yet.
  mutating func note(_ more: [String]) {
    for note in more where !notes.contains(note) { notes.append(note) }
  }

  mutating func add(_ other: Exported) {
    files += other.files
    note(other.notes)
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

/// Makes the files of some formats from a case, all or none of them.
///
/// Nothing is read or written: that is up to the caller. The typesetting program is asked once for
/// all formats that it makes.
///
/// `isRaw` leaves out the guard against formulas in CSV.
package func export(
  _ view: CaseView, as formats: [Format], in world: ExportWorld, isRaw: Bool = false
) throws(ExportError) -> Exported {
  let exporter = Exporter(view: view, world: world, isRaw: isRaw)
  if formats.contains(.all) { return exporter.everything() }
  var exported = Exported()
  for (_, made) in exporter.make(formats) { exported.add(try made.get()) }
  exported.note(formats.flatMap(view.notes))
  return exported
}

/// Makes the files of one format from a case.
package func export(
  _ view: CaseView, as format: Format, in world: ExportWorld, isRaw: Bool = false
) throws(ExportError) -> Exported {
  try export(view, as: [format], in: world, isRaw: isRaw)
}

private struct Exporter {
  typealias Made = (format: Format, made: Result<Exported, ExportError>)

  let view: CaseView
  let world: ExportWorld
  let isRaw: Bool

  private var stem: String { fileName(view.name) }
  private var title: String { "\(view.line("organizationName").plain)：中文域名和网站标识材料" }

  /// What comes of each format, in the order in which they are asked for, each once.
  func make(_ formats: [Format]) -> [Made] {
    var wanted: [Format] = []
    for format in formats where !wanted.contains(format) { wanted.append(format) }
    let typeset = wanted.filter(\.isTypeset)
    let reply = typeset.isEmpty ? nil : ask(for: typeset)
    return wanted.map { format in
      (
        format,
        format.isTypeset
          ? part(of: reply, format) : Result { () throws(ExportError) in try make(format) }
      )
    }
  }

  private func make(_ format: Format) throws(ExportError) -> Exported {
    switch format {
    case .md: return file("md", markdown(view.papers, title: title))
    case .html: return file("html", html(view.papers, title: title))
    case .txt: return file("txt", plainText(view.papers))
    case .csv: return file("csv", csv(view, isRaw: isRaw))
    case .json: return file("json", view.json)
    case .ics:
      guard let calendar = view.iCalendar else { throw .noDates }
      return file("ics", calendar)
    case .redpage:
      guard view.forms.contains(where: { $0.id == "redPage" }) else { throw .noRedPage }
      let redPage = RedPage(view, folder: "\(stem)-红页预览", picture: world.picture)
      return Exported(files: redPage.files, notes: redPage.notes)
    case .docx, .pdf, .ofd, .xlsx, .all: throw .noTypesetter
    }
  }

  /// Every format that the case and the machine allow, with an index, for a folder of their own;
  /// what could not be made is said in the notes.
  func everything() -> Exported {
    var all = Exported()
    var listed: [(Format, [String])] = []
    var failed: [(formats: [Format], error: ExportError)] = []
    for (format, made) in make(Format.allCases.filter { $0 != .all }) {
      switch made {
      case .success(let exported):
        all.add(exported)
        listed.append((format, exported.files.map(\.name)))
      case .failure(let error):
        if let index = failed.firstIndex(where: { $0.error.reason == error.reason }) {
          failed[index].formats.append(format)
        } else {
          failed.append(([format], error))
        }
      }
    }
    for (formats, error) in failed {
      let names = formats.map(\.title).joined(separator: "、")
      all.note(["\(names)：\(error.reason)"])
    }
    let index = ExportedFile(
      name: "index.html", bytes: Array(indexPage(of: listed, title: title).utf8))
    all.files.insert(index, at: 0)
    all.note(view.notes(on: .all))
    return all
  }

  private func file(_ ending: String, _ text: String) -> Exported {
    Exported(files: [ExportedFile(name: "\(stem).\(ending)", bytes: Array(text.utf8))])
  }

  /// What the typesetting program made in one format.
  private func part(
    of reply: TypesetReply?, _ format: Format
  ) -> Result<Exported, ExportError> {
    guard let reply else { return .failure(.noTypesetter) }
    let files = reply.files.filter { $0.name.hasSuffix(".\(format.rawValue)") }
    var made = Exported(
      files: files.map { ExportedFile(name: $0.name, bytes: $0.bytes) }, notes: reply.notes)
    if let reason = reply.failures[format.rawValue] {
      let error = ExportError.notTypeset(format: format.rawValue, reason: reason)
      // Of two files of papers one may be fine.
      guard !made.files.isEmpty else { return .failure(error) }
      made.notes.append(error.description)
    }
    return .success(made)
  }

  /// What the typesetting program makes of the case; nil if it isn't there.
  private func ask(for formats: [Format]) -> TypesetReply? {
    var request = TypesetRequest(formats: formats.map(\.rawValue), name: stem)
    if formats.contains(where: \.hasPapers) { request.papers = view.papers }
    if formats.contains(.xlsx) {
      request.rows = [AnswerRow.header] + view.answerRows.map(\.cells)
      request.hiddenColumns = AnswerRow.header.indices.filter { AnswerRow.header[$0] == "编号" }
    }
    return world.typeset(request.encoded).flatMap { TypesetReply(encoded: $0) }
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
