import Drafts
import Knowledge

/// Writes the answers as a table for spreadsheets (RFC 4180, with a mark that tells Excel UTF-8).
///
/// A cell that a spreadsheet would take for a formula gets a `'` in front, which alters it:
/// `isRaw` leaves it as it is, for programs that read the file.
func csv(_ view: CaseView, isRaw: Bool) -> String {
  csvText([AnswerRow.header] + view.answerRows.map(\.cells), isRaw: isRaw)
}

func csvText(_ rows: [[String]], isRaw: Bool) -> String {
  "\u{FEFF}"
    + rows.map { row in
      row.map { quoted(isRaw ? $0 : guarded($0)) }.joined(separator: ",") + "\r\n"
    }.joined()
}

/// Defuses what a spreadsheet would calculate (CWE-1236).
func guarded(_ cell: String) -> String {
  guard let first = cell.unicodeScalars.first,
    "=+-@＝＋－＠\t\r".unicodeScalars.contains(first)
  else { return cell }
  return "'" + cell
}

private func quoted(_ cell: String) -> String {
  guard cell.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else {
    return cell
  }
  return "\"" + escapedScalars(of: cell) { $0 == "\"" ? "\"\"" : nil } + "\""
}

/// A line of the table of answers.
struct AnswerRow {
  static let header = ["表单", "编号", "栏目", "填写内容", "状态"]

  let form: String
  let id: String
  let label: String
  let text: String
  let status: String

  var cells: [String] { [form, id, label, text, status] }
}

extension CaseView {
  /// Every field of every form that concerns the case, in the order of the official screens.
  var answerRows: [AnswerRow] {
    forms.flatMap { form in
      fields(of: form).map { field in
        let isWanted = requires(field) || field.kind == .derived
        let missing = isWanted ? "【待填：\(field.label)】" : ""
        return AnswerRow(
          form: form.title, id: field.id, label: field.label,
          text: shown(field.id) ?? missing, status: status(of: field))
      }
    }
  }

  private func status(of field: Field) -> String {
    if derived.contains(field.id) { return "推算" }
    if values[field.id] != nil { return "已填" }
    return requires(field) || field.kind == .derived ? "待填" : "选填"
  }
}
