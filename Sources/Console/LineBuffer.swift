/// The line being edited: characters as the user sees them, and a cursor between two of them.
///
/// libedit counts scalars; stepping and deleting by those would take a family emoji or an accented
/// letter apart.
struct LineBuffer: Equatable {
  private(set) var characters: [Character]
  private(set) var cursor: Int

  init() {
    characters = []
    cursor = 0
  }

  /// Takes a text with the cursor at an offset in UTF-8; inside a character it moves to its end.
  init(_ text: String, cursorOffset: Int) {
    characters = Array(text)
    cursor = 0
    var offset = 0
    while offset < cursorOffset, cursor < characters.count {
      offset += characters[cursor].utf8.count
      cursor += 1
    }
  }

  init(_ text: String) {
    characters = Array(text)
    cursor = characters.count
  }

  var text: String { String(characters) }

  var cursorOffset: Int {
    characters[..<cursor].reduce(0) { $0 + $1.utf8.count }
  }

  var isEmpty: Bool { characters.isEmpty }
  var isAtEnd: Bool { cursor == characters.count }
  var textBeforeCursor: String { String(characters[..<cursor]) }
}

// MARK: Changing

extension LineBuffer {
  mutating func move(to position: Int) {
    cursor = min(max(0, position), characters.count)
  }

  mutating func insert(_ text: String) {
    // An accent or a joiner may melt into what stands before, so the characters are cut anew.
    let before = textBeforeCursor + text
    let after = String(characters[cursor...])
    self = LineBuffer(before + after, cursorOffset: before.utf8.count)
  }

  /// Removes what lies between the cursor and another position, and gives it back.
  @discardableResult
  mutating func remove(to position: Int) -> String {
    let range = min(cursor, position)..<max(cursor, position)
    let removed = String(characters[range])
    let before = String(characters[..<range.lowerBound])
    let after = String(characters[range.upperBound...])
    self = LineBuffer(before + after, cursorOffset: before.utf8.count)
    return removed
  }

  /// Swaps the characters on both sides of the cursor, or the last two at the end of the line.
  mutating func transpose() {
    let right = cursor == lineEnd ? cursor - 1 : cursor
    guard right > lineStart, right < characters.count else { return }
    characters.swapAt(right, right - 1)
    self = LineBuffer(text, cursorOffset: characters[...right].reduce(0) { $0 + $1.utf8.count })
  }
}

// MARK: Positions

extension LineBuffer {
  /// The ends of the line that the cursor is in; a pasted text has several.
  var lineStart: Int {
    (characters[..<cursor].lastIndex(of: "\n") ?? -1) + 1
  }

  var lineEnd: Int {
    characters[cursor...].firstIndex(of: "\n") ?? characters.count
  }

  /// The end of the next word.
  func wordRight(_ breaks: WordBreaks = .none) -> Int {
    var position = cursor
    while position < characters.count, !WordKind(characters[position]).isWord { position += 1 }
    guard position < characters.count else { return position }
    return ends(ofRunAt: position, breaks).first { $0 > position } ?? characters.count
  }

  /// The start of the word before the cursor.
  func wordLeft(_ breaks: WordBreaks = .none) -> Int {
    var position = cursor
    while position > 0, !WordKind(characters[position - 1]).isWord { position -= 1 }
    guard position > 0 else { return position }
    let start = run(at: position - 1).lowerBound
    return ends(ofRunAt: position - 1, breaks).last { $0 < position } ?? start
  }

  /// The neighbours of one kind around a place.
  private func run(at position: Int) -> Range<Int> {
    let kind = WordKind(characters[position])
    var start = position
    while start > 0, WordKind(characters[start - 1]) == kind { start -= 1 }
    var end = position
    while end < characters.count, WordKind(characters[end]) == kind { end += 1 }
    return start..<end
  }

  private func ends(ofRunAt position: Int, _ breaks: WordBreaks) -> [Int] {
    let run = run(at: position)
    guard WordKind(characters[position]) == .han else { return [run.upperBound] }
    return breaks.ends(in: characters[run])
  }

  /// The place in the line above that lies over the cursor, or nil in the first line.
  func lineAbove(ambiguous: Int = 1) -> Int? {
    let start = lineStart
    guard start > 0 else { return nil }
    let above = (characters[..<(start - 1)].lastIndex(of: "\n") ?? -1) + 1
    return position(
      in: above..<(start - 1), under: columns(in: start..<cursor, ambiguous), ambiguous)
  }

  /// The place in the line below that lies under the cursor, or nil in the last line.
  func lineBelow(ambiguous: Int = 1) -> Int? {
    let end = lineEnd
    guard end < characters.count else { return nil }
    let below = characters[(end + 1)...].firstIndex(of: "\n") ?? characters.count
    return position(
      in: (end + 1)..<below, under: columns(in: lineStart..<cursor, ambiguous), ambiguous)
  }

  private func columns(in range: Range<Int>, _ ambiguous: Int) -> Int {
    characters[range].reduce(0) { $0 + cells(of: $1, ambiguous: ambiguous) }
  }

  private func position(in range: Range<Int>, under column: Int, _ ambiguous: Int) -> Int {
    var taken = 0
    for position in range {
      taken += cells(of: characters[position], ambiguous: ambiguous)
      if taken > column { return position }
    }
    return range.upperBound
  }
}

/// What belongs together as a word: neighbours of one kind.
///
/// Chinese has no blanks between words, so a word ends where the script changes or a sign stands.
enum WordKind: Equatable {
  case han, letters, other, gap

  var isWord: Bool { self != .gap }

  init(_ character: Character) {
    guard let scalar = character.unicodeScalars.first else {
      self = .gap
      return
    }
    if scalar.properties.isIdeographic {
      self = .han
    } else if character.isLetter || character.isNumber {
      self = .letters
    } else if scalar.properties.isEmojiPresentation {
      self = .other
    } else {
      self = .gap
    }
  }
}
