import Documents

/// The measures of the official letter, in micrometres.
///
/// Standard means GB/T 9704-2012. Its chapter 10.1 (信函格式) was read in two independent
/// retellings that agree, not in the original: high confidence. What is marked “ours” no source
/// gives.
enum Sheet {
  /// A4, standard 5.1.
  static let width = 210_000
  static let height = 297_000
  /// Margins and type area (版心 156 × 225 mm), standard 5.2: high.
  static let left = 28_000
  static let top = 37_000
  static let columns = 156_000
  static let rows = 225_000
  static var right: Int { left + columns }
  static var bottom: Int { top + rows }
}

enum LetterGeometry {
  /// 28 characters in a line and 22 lines on a page, standard 5.2.3: high.
  static let charactersInLine = 28
  static let linesOnPage = 22
  static var pitch: Int { Sheet.columns / charactersInLine }
  static var line: Int { Sheet.rows / linesOnPage }

  /// Upper edge of the issuer's name from the top of the page, 10.1: high.
  static let issuerTop = 30_000
  /// Upper rule below the name, lower rule above the foot of the page, both 170 mm: high.
  static let ruleBelowIssuer = 4_000
  static let ruleAboveFoot = 20_000
  static let ruleLength = 170_000
  /// Thickness of the two lines of a rule and the space between them: ours.
  static let thick = 1_000
  static let thin = 350
  static let between = 800

  /// 三号 16 pt for text, 二号 22 pt for the title: high.
  static let bodySize = points(16)
  static let titleSize = points(22)
  /// The height of a line of the title: ours.
  static let titleLine = points(33)
  /// The issuer's name is as large as fits into one line, between these: ours.
  static let issuerLargest = points(36)
  static let issuerSmallest = points(20)
  static let issuerMostLines = 3
  /// Number under the rule: 7/8 of the height of a character of 三号, 10.1: high.
  static var numberBelowRule: Int { bodySize * 7 / 8 }
  /// Blank lines between number and title (10.1: two): high; between the other parts: high.
  static let linesAboveTitle = 2
  /// Room for the seal above the signature, in lines: ours.
  static let linesForSeal = 2
  /// The date stands four characters from the right, 7.3.5.4: high.
  static let dateFromRight = 4
  /// Lines of the text that must share the page with the signature: ours.
  static let linesWithSignature = 2
}

/// The measures of the form: ours throughout.
enum FormGeometry {
  static let titleLine = points(36)
  static let belowTitle = 4_000
  /// Text in cells, and what it shrinks to when the form doesn't fit on one page.
  static let sizes = [points(12), points(10) + points(1) / 2]
  /// The height of a line, in tenths of the size.
  static let lineTenths = 15
  static func line(of size: Int) -> Int { size * lineTenths / 10 }
  /// The space around the text of a cell.
  ///
  /// Papers for the clerk's own use are set closer: they need no room for ink.
  static func padding(of booklet: Document.Booklet) -> Int {
    booklet == .application ? 1_800 : 1_000
  }
  /// Lines of a text or of a row that stand on a page at least.
  static let linesKept = 2
  static let headingSize = points(14)
  static let rule = 250
  static let thickRule = 500
}

/// Points in micrometres: 1 pt = 25,400 / 72 µm.
func points(_ count: Int) -> Int { count * 25_400 / 72 }

/// An ink.
enum Ink: Hashable {
  case black
  /// The red of official letterheads; the standard says “红色” only. Ours.
  case red

  var parts: (red: Int, green: Int, blue: Int) {
    switch self {
    case .black: (0, 0, 0)
    case .red: (215, 0, 15)
    }
  }
}

/// What is drawn on a page, in micrometres from its upper left corner.
enum Mark: Equatable {
  /// Glyphs of one face on one baseline.
  case text(TextMark)
  case line(x1: Int, y1: Int, x2: Int, y2: Int, width: Int, ink: Ink)
  /// A box to tick: its upper left corner and its side.
  case box(x: Int, y: Int, side: Int, isTicked: Bool)
}

struct TextMark: Equatable {
  struct Glyph: Equatable {
    let id: UInt32
    let scalar: Unicode.Scalar
    let x: Int
    /// How far the font itself would move the pen.
    let advance: Int
  }

  let face: Int
  let size: Int
  let baseline: Int
  let ink: Ink
  var glyphs: [Glyph]
}

struct Page: Equatable {
  var marks: [Mark] = []
}
