import Documents
import Drafts
import Knowledge
import Text

/// Fills the user's own Word document: each `{{…}}` in it names a field by its label or id.
///
/// A row of a table that names columns of a list, as `{{最新动态.标题}}`, is repeated for its rows.
package func fillTemplate(
  _ template: [UInt8], named name: String, from view: CaseView, in world: ExportWorld,
  isStrict: Bool
) throws(ExportError) -> Exported {
  let ending = ".docx"
  let plain = name.lowercased().hasSuffix(ending) ? String(name.dropLast(ending.count)) : name
  var request = TypesetRequest(formats: ["template"], name: fileName("\(view.name)-\(plain)"))
  request.template = template
  request.placeholders = view.placeholders
  request.lists = view.placeholderLists
  request.isStrict = isStrict
  guard let output = world.typeset(request.encoded),
    let reply = TypesetReply(encoded: output)
  else { throw .noTypesetter }
  if let reason = reply.failures["template"] {
    throw .notTypeset(format: "模板", reason: reason)
  }
  return Exported(
    files: reply.files.map { ExportedFile(name: $0.name, bytes: $0.bytes) },
    notes: reply.notes + view.missingNote)
}

extension CaseView {
  /// What stands for each placeholder: under the id of the field, its label and its other names.
  var placeholders: [String: String] {
    var values = ["日期": today.chinese, "today": today.chinese]
    for field in knowledge.fields {
      let text: String
      if let shown = shown(field.id) {
        text = shown
      } else if !applies(field.id) {
        text = "不适用"
      } else {
        text = requires(field) ? Run.missing(field.label).plain : ""
      }
      // A label that two fields share means the first.
      for name in [field.id, field.label] + field.names where values[name] == nil {
        values[name] = text
      }
    }
    return values
  }

  /// The lists of the case; their columns go by Chinese names too.
  var placeholderLists: [String: [[String: String]]] {
    var lists: [String: [[String: String]]] = [:]
    for field in knowledge.fields where field.kind == .news || field.kind == .pictures {
      guard case .list(let rows)? = values[field.id] else {
        // A row with gaps, where the list is wanted; else none.
        let gap = Run.missing(field.label).plain
        let row: [String: String] = Self.columns.reduce(into: [:]) { row, column in
          row[column.id] = gap
          row[column.name] = gap
        }
        let isWanted = requires(field) && applies(field.id)
        lists[field.id] = isWanted ? [row] : []
        lists[field.label] = isWanted ? [row] : []
        continue
      }
      let named = rows.map { row in
        Self.columns.reduce(into: row) { row, column in row[column.name] = row[column.id] ?? "" }
      }
      lists[field.id] = named
      lists[field.label] = named
    }
    return lists
  }

  private static var columns: [(id: String, name: String)] {
    [("path", "图片"), ("caption", "说明"), ("title", "标题"), ("date", "日期"), ("body", "正文")]
  }

  /// The required fields without a value, as a note.
  var missingNote: [String] {
    let labels = missing.map(\.label)
    return labels.isEmpty ? [] : ["待填\(labels.count)项：\(labels.joined(separator: "、"))。"]
  }
}
