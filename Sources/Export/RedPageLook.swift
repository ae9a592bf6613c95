/// How the preview of a red page looks, made out from the user's words.
///
/// The choices of the real editor aren't known; the words pick the nearest of ours.
struct RedPageLook: Equatable {
  enum Layout: String {
    /// News beside the panels, as most institutions have it.
    case classic
    /// One column after the other, the whole width.
    case single
    /// Panels of equal size side by side.
    case cards
  }

  enum Backdrop: String {
    case plain, grey, gradient, clouds
  }

  let layout: Layout
  /// The main colour, dark enough for white letters, as `#rrggbb`.
  let color: String
  let backdrop: Backdrop

  init(layout: String?, color: String?, background: String?) {
    let layout = layout ?? ""
    self.layout =
      Self.contains(layout, ["单栏", "通栏", "一栏", "简洁", "简约"])
      ? .single : Self.contains(layout, ["卡片", "三栏", "网格", "宫格"]) ? .cards : .classic
    self.color = Self.color(named: color ?? "")
    let background = background ?? ""
    if Self.contains(background, ["渐变", "天空", "蓝天"]) {
      backdrop = .gradient
    } else if Self.contains(background, ["云", "纹", "水墨", "山"]) {
      backdrop = .clouds
    } else {
      backdrop = Self.contains(background, ["白", "纯", "无"]) ? .plain : .grey
    }
  }

  private static func contains(_ text: String, _ words: [String]) -> Bool {
    words.contains { text.contains($0) }
  }

  /// What the user calls a colour, and one that white letters are readable on (WCAG AA, 4.5 to 1).
  static let named: [(word: String, color: String)] = [
    ("红", "#b3121b"), ("蓝", "#0b559f"), ("绿", "#1d7046"), ("青", "#0d6b66"),
    ("橙", "#b4500a"), ("黄", "#736b00"), ("金", "#8a6100"), ("紫", "#653a99"),
    ("灰", "#434b54"), ("黑", "#2a2f35"), ("棕", "#714622"),
  ]

  private static func color(named words: String) -> String {
    if let digits = hexadecimal(in: words) { return darkened(digits) }
    return named.first { words.contains($0.word) }?.color ?? named[0].color
  }

  /// The three parts of a colour written as `#b3121b`.
  private static func hexadecimal(in words: String) -> [Int]? {
    let digits = words.split(separator: "#").last.map { $0.prefix { $0.isASCII && $0.isHexDigit } }
    guard words.contains("#"), let digits, digits.count == 6 else { return nil }
    let text = Array(digits)
    return stride(from: 0, to: 6, by: 2).compactMap { Int(String(text[$0...$0 + 1]), radix: 16) }
  }

  /// Darkens a colour until white letters on it have the contrast of WCAG AA (4.5 to 1).
  private static func darkened(_ parts: [Int]) -> String {
    var parts = parts
    // Squares stand in for the exact curve of sRGB; the bound is a little lower to make up for it.
    while luminance(parts) > 0.16 { parts = parts.map { $0 * 15 / 16 } }
    return "#"
      + parts.map { part in
        let digits = String(part, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }

  private static func luminance(_ parts: [Int]) -> Double {
    let linear = parts.map { Double($0 * $0) / 65_025 }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}
