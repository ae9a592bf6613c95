/// How many columns of a terminal a text takes.
///
/// The table is our own, so that a screen and a transcript look the same under every locale. A
/// grapheme cluster takes the width of its widest scalar: that is what terminals do, whether or not
/// they join the scalars of an emoji. `ambiguous` is the width of the characters that Chinese fonts
/// draw wide and others narrow (“ ” … — ① ■).
package func displayWidth(_ text: some StringProtocol, ambiguous: Int = 1) -> Int {
  // Nearly all that is measured is ASCII or Chinese, where no clusters need to be found.
  var width = 0
  for scalar in text.unicodeScalars {
    guard let simple = simpleWidth(scalar) else {
      return text.reduce(0) { $0 + displayWidth(of: $1, ambiguous: ambiguous) }
    }
    width += simple
  }
  return width
}

/// How many columns of a terminal a character takes: 0, 1 or 2.
package func displayWidth(of character: Character, ambiguous: Int = 1) -> Int {
  var widest = 0
  var flags = 0
  for scalar in character.unicodeScalars {
    if let simple = simpleWidth(scalar) {
      widest = max(widest, simple)
      continue
    }
    // Two letters of a flag are drawn side by side or as one flag of the same size.
    if (0x1F1E6...0x1F1FF).contains(scalar.value) { flags += 1 }
    switch WidthTable.classes[run(of: scalar.value)] {
    case 0: widest = max(widest, 1)
    case 2: widest = 2
    case 3: widest = max(widest, ambiguous)
    default: continue
    }
  }
  return min(2, max(widest, flags))
}

/// The width of a scalar that always stands alone, or nil where the table must be asked.
private func simpleWidth(_ scalar: Unicode.Scalar) -> Int? {
  switch scalar.value {
  case 0x20...0x7E: 1
  case 0x3001...0x3020, 0x4E00...0x9FFF, 0xFF01...0xFF60: 2
  default: nil
  }
}

/// The run of the table that a scalar belongs to.
private func run(of value: UInt32) -> Int {
  var low = 0
  var high = WidthTable.starts.count
  while high - low > 1 {
    let middle = (low + high) / 2
    if WidthTable.starts[middle] <= value { low = middle } else { high = middle }
  }
  return low
}
