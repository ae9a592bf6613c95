/// What replies said in the places that the file gives a name, by that name.
package typealias Captures = [String: String]

extension Pattern {
  /// Whether the line is what the file expects, whatever its role; gives the captures after it.
  ///
  /// Lines are compared byte by byte: what looks the same but is spelled otherwise is a difference.
  func match(_ line: String, _ captures: Captures = [:]) -> Captures? {
    if pieces.isEmpty { return line.isEmpty ? captures : nil }
    if pieces.count == 1, case .text(let text) = pieces[0] {
      return text.utf8.elementsEqual(line.utf8) ? captures : nil
    }
    return Self.match(pieces[...], Array(line.utf8)[...], captures)
  }

  /// The line with what is captured by now in the place of its names.
  func filled(_ captures: Captures) -> Pattern {
    Pattern(
      role: role,
      pieces: pieces.map { piece in
        if case .capture(let name) = piece, let known = captures[name] {
          .text(known)
        } else {
          piece
        }
      })
  }

  /// Whether the line contains what the file forbids.
  func occurs(in line: String, _ captures: Captures) -> Bool {
    let around = [.anyText] + pieces + [.anyText]
    return Self.match(around[...], Array(line.utf8)[...], captures) != nil
  }

  private static func match(
    _ pieces: ArraySlice<Piece>, _ line: ArraySlice<UInt8>, _ captures: Captures
  ) -> Captures? {
    guard let piece = pieces.first else { return line.isEmpty ? captures : nil }
    let rest = pieces.dropFirst()
    switch piece {
    case .text(let text): return match(text, then: rest, line, captures)
    case .capture(let name):
      if let known = captures[name] { return match(known, then: rest, line, captures) }
      for length in lengths(of: line, before: rest) where length > 0 {
        var captures = captures
        captures[name] = String(decoding: line.prefix(length), as: UTF8.self)
        if let found = match(rest, line.dropFirst(length), captures) { return found }
      }
    case .anyText:
      for length in lengths(of: line, before: rest) {
        if let found = match(rest, line.dropFirst(length), captures) { return found }
      }
    }
    return nil
  }

  private static func match(
    _ text: String, then rest: ArraySlice<Piece>, _ line: ArraySlice<UInt8>, _ captures: Captures
  ) -> Captures? {
    guard line.starts(with: text.utf8) else { return nil }
    return match(rest, line.dropFirst(text.utf8.count), captures)
  }

  /// How many bytes a wildcard may take, the fewest first: whole characters, all if it is the last.
  private static func lengths(of line: ArraySlice<UInt8>, before rest: ArraySlice<Piece>) -> [Int] {
    guard !rest.isEmpty else { return [line.count] }
    return (0...line.count).filter { length in
      length == line.count || line[line.startIndex + length] & 0xC0 != 0x80
    }
  }
}
