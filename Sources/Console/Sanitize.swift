/// Takes out of a text whatever would act on a terminal instead of being shown.
///
/// Files, drafts and pasted answers may hold commands for the terminal, and signs that turn the
/// order of what follows; newlines and tabs stay.
func withoutControls(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isControl) else { return text }
  var kept = String.UnicodeScalarView()
  var scalars = text.unicodeScalars.makeIterator()
  while let scalar = scalars.next() {
    if scalar == "\u{1B}" {
      skipSequence(&scalars)
    } else if !isControl(scalar) {
      kept.append(scalar)
    }
  }
  return String(kept)
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A: false
  case 0x00...0x1F, 0x7F...0x9F: true
  case 0x061C, 0x200B, 0x200E, 0x200F, 0xFEFF: true
  case 0x2028...0x202E, 0x2060...0x206F: true
  default: false
  }
}

/// Skips the rest of an escape sequence, or of a string for the terminal up to its end.
private func skipSequence(_ scalars: inout String.UnicodeScalarView.Iterator) {
  switch scalars.next() {
  case "[":
    while let scalar = scalars.next(), !(0x40...0x7E).contains(scalar.value) {}
  case "]", "P", "X", "^", "_":
    var last: Unicode.Scalar = " "
    while let scalar = scalars.next(), scalar != "\u{07}", !(last == "\u{1B}" && scalar == "\\") {
      last = scalar
    }
  default:
    break
  }
}
