import Documents

/// A line of text, set: where its atoms stand from its left end.
struct Line {
  private(set) var atoms: [(atom: Atom, x: Int)] = []
  /// From the left end to the end of the last atom.
  private(set) var width = 0
  let style: Style

  init(_ atoms: ArraySlice<Atom>, indent: Int = 0, style: Style) {
    self.style = style
    var x = indent
    for atom in atoms {
      self.atoms.append((atom, x))
      x += atom.width
    }
    width = x
  }

  /// Spreads the line over a width, between characters and not within words.
  mutating func justify(to target: Int) {
    let gaps = atoms.indices.dropFirst().filter { index in
      !atoms[index].atom.isLatin || !atoms[index - 1].atom.isLatin
    }
    let slack = target - width
    // A line that lacks more than that was cut before a long word: torn apart it reads badly.
    guard slack > 0, !gaps.isEmpty, slack <= gaps.count * style.pitch / 3 else { return }
    for (number, gap) in gaps.enumerated() {
      let shift = slack * (number + 1) / gaps.count
      let end = number + 1 < gaps.count ? gaps[number + 1] : atoms.count
      for index in gap..<end { atoms[index].x += shift }
    }
    width = target
  }

  /// Draws the line with its left end at `x`, in a row that begins at `top`.
  func draw(x: Int, top: Int, height: Int, on page: inout Page) {
    // Chinese fonts have about 0.86 of the em above the baseline.
    let baseline = top + (height - style.size) / 2 + style.size * 86 / 100
    var run: TextMark?
    func flush() {
      if let run { page.marks.append(.text(run)) }
      run = nil
    }
    for (atom, place) in atoms {
      if atom.kind == .box {
        flush()
        let side = style.size * 3 / 4
        page.marks.append(
          .box(
            x: x + place + (atom.width - side) / 2, y: baseline - side * 94 / 100, side: side,
            isTicked: atom.isTicked))
        continue
      }
      guard atom.glyph != 0 else { continue }
      if run?.face != atom.face { flush() }
      let glyph = TextMark.Glyph(
        id: atom.glyph, scalar: atom.scalar, x: x + place + atom.offset, advance: atom.advance)
      if run == nil {
        run = TextMark(
          face: atom.face, size: style.size, baseline: baseline, ink: style.ink, glyphs: [])
      }
      run?.glyphs.append(glyph)
    }
    flush()
  }
}

/// Breaks atoms into lines of a width, as Chinese is set.
///
/// No line begins with a closing mark or ends with an opening one; a closing mark may hang out by
/// half its width, but not in a form, towards the rule of a
/// cell; words stay whole if they fit in a line.
func breakLines(
  _ atoms: [Atom], width: Int, indent: Int = 0, hangs: Bool = true, style: Style
) -> [Line] {
  let starts = lineStarts(atoms, width: width, indent: indent, hangs: hangs)
  return starts.indices.map { index in
    let isLast = index == starts.count - 1
    let atoms = atoms[starts[index]..<(isLast ? atoms.count : starts[index + 1])]
    // Spaces at the end of a line are not seen.
    let end = isLast ? atoms.endIndex : (atoms.lastIndex { $0.kind != .space } ?? -1) + 1
    let seen = atoms[atoms.startIndex..<max(end, atoms.startIndex)]
    var line = Line(seen, indent: index == 0 ? indent : 0, style: style)
    if !isLast { line.justify(to: width) }
    return line
  }
}

/// Where the lines begin; spaces after a line are its own, so that none begins the next one.
func lineStarts(_ atoms: [Atom], width: Int, indent: Int = 0, hangs: Bool) -> [Int] {
  var starts = [0]
  while let start = starts.last {
    let room = starts.count == 1 ? width - indent : width
    var end = breakPlace(atoms, from: start, room: room, hangs: hangs)
    while end < atoms.count, atoms[end].kind == .space { end += 1 }
    guard end < atoms.count else { break }
    starts.append(end)
  }
  return starts
}

/// Where the line that begins at `start` ends.
private func breakPlace(_ atoms: [Atom], from start: Int, room: Int, hangs: Bool) -> Int {
  var used = 0
  var lastBreak: Int?
  for index in start..<atoms.count {
    let atom = atoms[index]
    if index > start, canBreak(atoms[index - 1], atom) { lastBreak = index }
    let hang =
      atom.kind == .closing && hangs ? atom.width / 2 : atom.kind == .space ? atom.width : 0
    if used + atom.width - hang > room, index > start { return lastBreak ?? index }
    used += atom.width
  }
  return atoms.count
}

private func canBreak(_ before: Atom, _ after: Atom) -> Bool {
  if before.kind == .opening || after.kind == .closing { return false }
  if before.kind == .box, after.kind == .space { return false }
  if after.kind == .space { return true }
  // A domain or a number stays whole at its stops and commas; where a hyphen is, Word breaks as well.
  return !before.isLatin || !after.isLatin || before.scalar == "-"
}
