/// How many columns a character takes on the screen.
///
/// Stands in for the table of `Text` until that is there.
func displayColumns(_ character: Character) -> Int {
  guard let first = character.unicodeScalars.first else { return 0 }
  if first.properties.generalCategory == .nonspacingMark { return 0 }
  switch first.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F1E6...0x1F1FF, 0x1F300...0x1F64F,
    0x1F900...0x1F9FF, 0x20000...0x3FFFD:
    return 2
  default:
    return 1
  }
}

func displayColumns(_ text: String) -> Int {
  text.reduce(0) { $0 + displayColumns($1) }
}
