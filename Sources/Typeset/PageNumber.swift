import Documents

/// The number below the type area.
///
/// Letter and form have it from their second page on, each counted by itself; what is for the clerk's
/// own use has it on all pages of the file, with how many they are.
enum PageNumber {
  /// Where it begins, from the top of the page, 7.5: medium.
  static let top = Sheet.bottom + 7_000

  /// 四号 14 pt, 7.5: high; for own use: ours.
  static func size(of booklet: Document.Booklet) -> Int {
    booklet == .application ? points(14) : points(10) + points(1) / 2
  }

  /// Numbers the pages of a paper that is handed in, or of all papers for own use.
  static func draw(on pages: inout [Page], of booklet: Document.Booklet, _ fonts: inout Fonts) {
    let style = Style(.body, size: size(of: booklet))
    let isHandedIn = booklet == .application
    for index in pages.indices.dropFirst(isHandedIn ? 1 : 0) {
      let text = isHandedIn ? "— \(index + 1) —" : "— \(index + 1) / \(pages.count) —"
      for line in fonts.atoms(of: Words(text), style).map({ Line($0[...], style: style) }) {
        line.draw(
          x: Sheet.left + (Sheet.columns - line.width) / 2, top: top, height: style.size,
          on: &pages[index])
      }
    }
  }
}
