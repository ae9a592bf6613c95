/// Candidates shown under the line, in columns like a directory listing.
struct Menu: Equatable, Sendable {
  let items: [String]
  var selected: Int?

  private static let gap = 2
  private static let most = 8

  /// Moves the selection around the list; the first step selects an end of it.
  mutating func step(_ distance: Int) {
    guard let selected else {
      self.selected = distance > 0 ? 0 : items.count - 1
      return
    }
    self.selected = (selected + distance % items.count + items.count) % items.count
  }

  /// How many items stand side by side.
  func itemsInRow(_ size: ScreenSize) -> Int {
    max(1, (size.columns + Menu.gap) / (itemWidth(size) + Menu.gap))
  }

  private func itemWidth(_ size: ScreenSize) -> Int {
    min(size.columns, items.map { size.width(of: $0) }.max() ?? 1)
  }

  /// At most half a screen of rows around the selected item, and one that tells what is left out.
  func rows(size: ScreenSize) -> [Row] {
    let side = itemsInRow(size)
    let total = (items.count + side - 1) / side
    let shown = min(total, Menu.most, max(1, size.rows / 2 - 2))
    let first = min(max(0, (selected ?? 0) / side - shown + 1), total - shown)
    var rows = (first..<(first + shown)).map { row in
      self.row(row * side..<min(items.count, (row + 1) * side), size)
    }
    if shown < total {
      var more = Row()
      more.append("… 共 \(items.count) 项", .note, size: size)
      rows.append(more)
    }
    return rows
  }

  /// An item that is wider than its place ends in `…`.
  private func cut(_ item: String, to width: Int, _ size: ScreenSize) -> String {
    guard size.width(of: item) > width else { return item }
    var row = Row()
    row.append(item, .plain, size: size, most: width - size.width(of: "…"))
    return row.text + "…"
  }

  private func row(_ range: Range<Int>, _ size: ScreenSize) -> Row {
    let width = itemWidth(size)
    var row = Row()
    for position in range {
      let start = (position - range.lowerBound) * (width + Menu.gap)
      while row.columns < start { row.append(" ", .plain, columns: 1) }
      let style: Style = position == selected ? .selected : .plain
      row.append(cut(items[position], to: width, size), style, size: size, most: start + width)
    }
    return row
  }
}

extension Row {
  /// Appends as much of a text as fits in the row.
  mutating func append(_ text: String, _ style: Style, size: ScreenSize, most: Int? = nil) {
    for character in text {
      let width = size.width(of: character)
      guard columns + width <= min(most ?? size.columns, size.columns) else { return }
      append(character, style, columns: width)
    }
  }
}
