/// What the user typed, safe to keep: the only form in which a line goes on into the program.
///
/// ID numbers and passwords are gone before anything can understand, store or print them; so are the characters
/// that would play tricks on a terminal.
package struct Line: Equatable, Sendable {
  /// As it was typed; answers are taken from here.
  package let text: String
  /// As understanding reads it: half width, lower case, simplified.
  package let normalized: String
  /// Whether an ID number was replaced.
  package let hidIdentityNumber: Bool
  /// Whether a password was replaced.
  package let hidPassword: Bool

  package init(_ typed: String) {
    let (bare, hidPassword) = Passwords.hide(in: Line.clean(typed))
    let (safe, hid) = PersonalData.hideIdentityNumbers(in: bare)
    text = safe
    self.hidPassword = hidPassword
    hidIdentityNumber = hid
    normalized = normalize(safe)
  }

  /// Drops control characters, those that turn the direction of writing, and invisible ones.
  ///
  /// A tab becomes a space, and every kind of line end a newline; of the marks that are heaped on
  /// one character only so many are kept.
  package static func clean(_ typed: String) -> String {
    guard typed.unicodeScalars.contains(where: needsCare) else { return unheaped(typed) }
    var result = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in typed.unicodeScalars {
      switch scalar.value {
      case 0x0A where wasReturn: break
      case 0x0A, 0x0D, 0x2028, 0x2029: result.append("\n")
      case 0x09: result.append(" ")
      case _ where needsCare(scalar): break
      default: result.append(scalar)
      }
      wasReturn = scalar.value == 0x0D
    }
    return unheaped(String(result))
  }

  /// The most scalars in one character: real ones have ten or so, and endless ones are slow.
  private static let heap = 32

  private static func unheaped(_ text: String) -> String {
    guard text.unicodeScalars.count > heap,
      text.contains(where: { $0.unicodeScalars.count > heap })
    else { return text }
    return String(String.UnicodeScalarView(text.flatMap { $0.unicodeScalars.prefix(heap) }))
  }

  private static func needsCare(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x20...0x7E, 0xA0...0xAC: false
    case ..<0xAE: true
    case 0x61C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xFFFE, 0xFFFF, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
