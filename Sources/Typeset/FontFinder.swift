import CFontconfig
import Glibc

/// What a font is for.
enum Role: CaseIterable, Sendable {
  case body, title, label

  /// The name of the font that the standard asks for.
  var standardName: String {
    switch self {
    case .body: "仿宋_GB2312"
    case .title: "方正小标宋简体"
    case .label: "黑体"
    }
  }

  /// The same font under other names: by these it is found on the machines of offices.
  fileprivate var families: [String] {
    switch self {
    case .body:
      [
        "仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "方正仿宋_GBK", "FZFangSong-Z02",
        "华文仿宋", "STFangsong", "FandolFang R", "FandolFang",
      ]
    case .title:
      [
        "方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "FZXiaoBiaoSong-B05", "方正小标宋",
      ]
    case .label: ["黑体", "SimHei", "方正黑体_GBK", "FZHei-B01", "华文黑体", "STHeiti"]
    }
  }

  /// What stands in for it, the nearest first.
  fileprivate var standIns: [String] {
    switch self {
    case .body, .title:
      [
        "宋体", "SimSun", "华文中宋", "STZhongsong", "Noto Serif CJK SC", "AR PL SungtiL GB",
        "AR PL UMing CN", "Noto Sans CJK SC", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei",
      ]
    case .label:
      [
        "WenQuanYi Micro Hei", "Noto Sans CJK SC", "WenQuanYi Zen Hei", "宋体", "SimSun",
        "AR PL SungtiL GB",
      ]
    }
  }
}

/// Finds fonts by name: in the folders of `BANSHI_FONTS` first, then where the system has them.
///
/// fontconfig may be asked by several threads at once; nothing is changed once the fonts are known.
package struct FontFinder: @unchecked Sendable {
  /// A place where a face is.
  struct Place: Hashable {
    let family: String
    let path: String
    let index: Int
  }

  private let config: OpaquePointer?
  private let folders: [String]

  /// `folders` holds folders parted by `:`, as `BANSHI_FONTS` does.
  package init(folders: String) {
    config = FcInitLoadConfigAndFonts()
    self.folders = folders.split(separator: ":").map(String.init)
    for folder in self.folders {
      FcConfigAppFontAddDir(config, folder)
    }
  }

  /// The font for a role, and whether it is the one that the standard asks for.
  func find(_ role: Role) -> (place: Place, isStandIn: Bool)? {
    if let place = first(of: role.families, where: { _ in true }) { return (place, false) }
    // What the user put into a folder is meant to be used, before a stand-in of the machine's.
    let own = folders.isEmpty ? nil : first(of: role.standIns, where: isOwn)
    return (own ?? first(of: role.standIns, where: { _ in true })).map { ($0, true) }
  }

  private func first(of families: [String], where fits: (Place) -> Bool) -> Place? {
    for family in families {
      if let place = list(family: family).first, fits(place) { return place }
    }
    return nil
  }

  private func isOwn(_ place: Place) -> Bool {
    folders.contains { place.path.hasPrefix($0) }
  }

  /// Fonts that have a character, always in the same order.
  func fonts(with scalar: Unicode.Scalar) -> [Place] {
    guard let pattern = FcPatternCreate(), let characters = FcCharSetCreate() else { return [] }
    defer {
      FcCharSetDestroy(characters)
      FcPatternDestroy(pattern)
    }
    FcCharSetAddChar(characters, scalar.value)
    FcPatternAddCharSet(pattern, "charset", characters)
    return list(pattern)
  }

  private func list(family: String) -> [Place] {
    guard let pattern = FcPatternCreate() else { return [] }
    defer { FcPatternDestroy(pattern) }
    FcPatternAddString(pattern, "family", family)
    return list(pattern).map { Place(family: family, path: $0.path, index: $0.index) }
  }

  /// Lists the fonts that fit a pattern: regular ones before others, then by path.
  private func list(_ pattern: OpaquePointer) -> [Place] {
    guard let wanted = FcObjectSetCreate() else { return [] }
    defer { FcObjectSetDestroy(wanted) }
    for object in ["file", "index", "family", "weight", "slant", "outline", "color"] {
      FcObjectSetAdd(wanted, object)
    }
    guard let found = FcFontList(config, pattern, wanted) else { return [] }
    defer { FcFontSetDestroy(found) }
    var places: [(rank: Int, place: Place)] = []
    for number in 0..<Int(found.pointee.nfont) {
      guard let font = found.pointee.fonts[number], let path = text(font, "file"),
        boolean(font, "outline") ?? true, !(boolean(font, "color") ?? false)
      else { continue }
      // A variable font tells of its instances in the upper half of the index; the lower is the face.
      let index = (integer(font, "index") ?? 0) & 0xFFFF
      let regular = Int(FC_WEIGHT_REGULAR)
      let rank = abs((integer(font, "weight") ?? regular) - regular) + (integer(font, "slant") ?? 0)
      places.append(
        (rank, Place(family: text(font, "family") ?? "", path: path, index: index)))
    }
    // Of fonts with the same name the user's own comes first.
    func key(_ item: (rank: Int, place: Place)) -> (Int, Int, String, Int) {
      (isOwn(item.place) ? 0 : 1, item.rank, item.place.path, item.place.index)
    }
    return places.sorted { key($0) < key($1) }.map(\.place)
  }

  private func text(_ font: OpaquePointer, _ object: String) -> String? {
    var value: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(font, object, 0, &value) == FcResultMatch, let value else {
      return nil
    }
    return String(cString: value)
  }

  private func integer(_ font: OpaquePointer, _ object: String) -> Int? {
    var value: Int32 = 0
    return FcPatternGetInteger(font, object, 0, &value) == FcResultMatch ? Int(value) : nil
  }

  private func boolean(_ font: OpaquePointer, _ object: String) -> Bool? {
    var value: FcBool = 0
    return FcPatternGetBool(font, object, 0, &value) == FcResultMatch ? value != 0 : nil
  }
}

/// What there is on this machine for each font that the standard asks for, a line each: its name, the
/// family that is used (empty for none), and `1` when that one stands in.
package func fontReport(folders: String) -> String {
  let finder = FontFinder(folders: folders)
  return Role.allCases.map { role in
    let found = finder.find(role)
    return
      "\(role.standardName)\t\(found?.place.family ?? "")\t\(found?.isStandIn == true ? 1 : 0)\n"
  }.joined()
}
