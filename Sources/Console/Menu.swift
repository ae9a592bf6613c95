/// Candidates shown under the line, in columns like a directory listing.
struct Menu: Equatable, Sendable {
  let items: [String]
  var selected: Int?

  private static let gap = 2

  /// Moves the selection around the list; the first step selects an end of it.
  mutating func step(_ distance: Int) {
    guard let selected else {
      self.selected = distance > 0 ? 0 : items.count - 1
      return
    }
    self.selected = (selected + distance + items.count) % items.count
  }

  /// How many items stand side by side.
  func itemsInRow(columns: Int) -> Int {
    max(1, (columns + Menu.gap) / (itemWidth(columns: columns) + Menu.gap))
  }

  private func itemWidth(columns: Int) -> Int {
    min(columns, items.map(displayColumns).max() ?? 1)
  }

  /// At most `most` rows around the selected item, and one that tells how much is left out.
  func rows(columns: Int, most: Int) -> [Row] {
    let side = itemsInRow(columns: columns)
    let total = (items.count + side - 1) / side
    let shown = min(total, max(1, most))
    let first = min(max(0, (selected ?? 0) / side - shown + 1), total - shown)
    var rows = (first..<(first + shown)).map { row in
      Menu.row(
        (row * side..<min(items.count, (row + 1) * side)).map { (items[$0], $0 == selected) },
        width: itemWidth(columns: columns))
    }
    if shown < total {
      let hidden = items.count - min(items.count, shown * side)
      var more = Row()
      for character in "… 另有 \(hidden) 项" where more.columns + displayColumns(character) <= columns
      {
        more.append(character, .note, columns: displayColumns(character))
      }
      rows.append(more)
    }
    return rows
  }

  private static func row(_ items: [(text: String, isSelected: Bool)], width: Int) -> Row {
    var row = Row()
    for (position, item) in items.enumerated() {
      if position > 0 {
        let start = position * (width + gap)
        while row.columns < start { row.append(" ", .plain, columns: 1) }
      }
      let start = row.columns
      for character in item.text where row.columns - start + displayColumns(character) <= width {
        row.append(
          character, item.isSelected ? .selected : .plain, columns: displayColumns(character))
      }
    }
    return row
  }
}
