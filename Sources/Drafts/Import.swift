import Knowledge
import Text

/// What an import would do: shown first, done when the user agrees.
///
/// A table has either one organization a row, with the names of fields in its first line, or two
/// columns, a field and its value in each row.
package struct Import: Equatable, Sendable {
  /// A value found for a field.
  package struct Item: Equatable, Sendable {
    package let field: String
    package let text: String
    package let verdict: Check
    package let position: TextPosition
  }

  /// What was found for one organization.
  package struct Organization: Equatable, Sendable {
    /// The name of the organization as given, or empty.
    package let name: String
    package let items: [Item]
  }

  package let organizations: [Organization]
  /// Headings that are no fields.
  package let unknown: [CSV.Cell]
  /// Headings for a field that has one already; only the first counts.
  package let repeated: [CSV.Cell]

  /// Matches a table with the fields, and checks every value.
  package init(_ table: CSV, knowledge: KnowledgeBase, today: Day) {
    let fields = FieldNames(knowledge)
    let header = table.rows.first ?? []
    let isList = Import.isList(table, fields)
    var headings: [(cell: CSV.Cell, field: Field?)] = []
    var rows: [[CSV.Cell]]
    if isList {
      let pairs = table.rows.filter { $0.count > 1 }
      headings = pairs.map { ($0[0], fields[$0[0].text]) }
      // A line above them, such as 项目,内容, is no field and has no value.
      if let first = headings.first, first.field == nil,
        Import.captions.contains(normalize(first.cell.text))
      {
        headings.removeFirst()
        rows = [pairs.dropFirst().map { $0[1] }]
      } else {
        rows = [pairs.map { $0[1] }]
      }
    } else {
      headings = header.map { ($0, fields[$0.text]) }
      rows = Array(table.rows.dropFirst())
    }
    unknown = headings.filter { $0.field == nil && !$0.cell.text.isEmpty }.map(\.cell)
    var repeated: [CSV.Cell] = []
    var columns: [(index: Int, field: Field)] = []
    for (index, heading) in headings.enumerated() {
      guard let field = heading.field else { continue }
      if columns.contains(where: { $0.field.id == field.id }) {
        repeated.append(heading.cell)
      } else {
        columns.append((index, field))
      }
    }
    self.repeated = repeated
    organizations = rows.compactMap { row in
      let items: [Item] = columns.compactMap { index, field in
        guard index < row.count, row[index].text.contains(where: { !$0.isWhitespace }) else {
          return nil
        }
        let cell = row[index]
        // The text that is kept for the report has lost any number of an identity card.
        let safe = Line(cell.text).text
        return Item(
          field: field.id, text: safe, verdict: field.check(cell.text, today: today),
          position: cell.position)
      }
      guard !items.isEmpty else { return nil }
      let name = items.first { $0.field == "organizationName" }?.text ?? ""
      return Organization(name: name, items: items)
    }
  }

  private static let captions: Set<String> = ["项目", "名称", "字段", "填报项", "field", "id", "序号"]

  /// Whether the first column holds names of fields: more of them than the first line, or only such.
  private static func isList(_ table: CSV, _ fields: FieldNames) -> Bool {
    let across = (table.rows.first ?? []).filter { fields[$0.text] != nil }.count
    let down = table.rows.filter { !$0.isEmpty && fields[$0[0].text] != nil }.count
    let isNarrow = table.rows.allSatisfy { $0.count <= 2 }
    let hasValues = table.rows.contains { $0.count > 1 }
    return isNarrow && hasValues && (down > across || down == across && down == table.rows.count)
  }
}

extension Import.Organization {
  /// What can be given to a draft; what was refused is left out.
  package var gifts: [Gift] {
    items.compactMap { item in
      switch item.verdict {
      case .accepted(let value, _): .set(field: item.field, value: value, origin: .import)
      case .unrecognised, .invalid: nil
      }
    }
  }

  /// What was refused, and why.
  package var refused: [(item: Import.Item, reason: String)] {
    items.compactMap { item in
      switch item.verdict {
      case .accepted: nil
      case .unrecognised(_, let reason), .invalid(_, let reason): (item, reason)
      }
    }
  }
}

/// Finds fields by what they are called in a table.
private struct FieldNames {
  private var fields: [String: Field] = [:]

  init(_ knowledge: KnowledgeBase) {
    for field in knowledge.fields where field.kind != .derived {
      for name in field.names { fields[FieldNames.plain(name)] = field }
    }
    // A label or id counts more than another name of some other field.
    for field in knowledge.fields where field.kind != .derived {
      fields[FieldNames.plain(field.id)] = field
      fields[FieldNames.plain(field.label)] = field
    }
  }

  subscript(heading: String) -> Field? { fields[FieldNames.plain(heading)] }

  /// The name without blanks, case, the star of a required column, colons and remarks in brackets.
  private static func plain(_ name: String) -> String {
    let text = normalize(name).lowercased()
    let core = text.prefix { !"(（[【".contains($0) }
    return core.filter { !$0.isWhitespace && !"*：:".contains($0) }
  }
}
