import Documents
import Drafts
import Knowledge

/// Makes one table of several cases, a case a row, as CSV or XLSX.
///
/// Every field of the forms has a column; what doesn't concern a case is empty, what is missing
/// shows as a gap.
package func exportTable(
  of views: [CaseView], as format: Format, in world: ExportWorld, isRaw: Bool = false
) throws(ExportError) -> Exported {
  let name = "全部草稿"
  let rows = tableRows(of: views)
  switch format {
  case .csv:
    let bytes = Array(csvText(rows, isRaw: isRaw).utf8)
    return Exported(files: [ExportedFile(name: "\(name).csv", bytes: bytes)])
  case .xlsx:
    var request = TypesetRequest(formats: [format.rawValue], name: name)
    request.rows = rows
    guard let output = world.typeset(request.encoded),
      let reply = TypesetReply(encoded: output)
    else { throw .noTypesetter }
    if let reason = reply.failures[format.rawValue] {
      throw .notTypeset(format: format.rawValue, reason: reason)
    }
    return Exported(
      files: reply.files.map { ExportedFile(name: $0.name, bytes: $0.bytes) }, notes: reply.notes)
  case .md, .html, .txt, .json, .docx, .pdf, .ofd, .ics, .redpage, .all:
    throw .noTable(format: format.rawValue)
  }
}

private func tableRows(of views: [CaseView]) -> [[String]] {
  guard let knowledge = views.first?.knowledge else { return [["草稿"]] }
  var seen: Set<String> = []
  let ids = knowledge.forms.flatMap(\.fields).filter { seen.insert($0).inserted }
  let fields = ids.compactMap(knowledge.field)
  let rows = views.map { view in
    [view.name]
      + fields.map { field in
        if let text = view.shown(field.id) { return text }
        return view.applies(field.id) && view.requires(field) ? Run.missing(field.label).plain : ""
      }
  }
  return [["草稿"] + fields.map(\.label)] + rows
}
