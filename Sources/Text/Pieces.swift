/// What must not be torn at the end of a line: a word, a character with its marks, a quoted name, a
/// short item of a list.
struct Piece: Equatable {
  let characters: ArraySlice<Character>
  let widths: ArraySlice<Int>
  let width: Int
  let isSpace: Bool
}

/// A paragraph taken apart into pieces.
struct Pieces {
  private let characters: [Character]
  private let widths: [Int]
  /// The widths of all characters before each place.
  private var sums = [0]
  private var classes: [Class]
  /// Where the quote ends that begins at a place.
  private var quotes: [Int: Int] = [:]
  /// Where the item of a list ends that begins at a place.
  private var items: [Int: Int] = [:]
  private let limit: Int

  /// Longer ones are sentences.
  private static let longestItem = 18
  /// Between wide blanks.
  private static let longestItemApart = 30

  private enum Class {
    case space, opening, closing, asciiOpening, asciiClosing, latin, wide
  }

  /// Takes apart; a quoted name stays in one piece if it isn't wider than `limit`.
  init(_ paragraph: some StringProtocol, limit: Int, ambiguous: Int) {
    self.limit = limit
    characters = Array(paragraph)
    widths = characters.map { displayWidth(of: $0, ambiguous: ambiguous) }
    classes = zip(characters, widths).map { Self.classify($0, width: $1) }
    sums.reserveCapacity(characters.count + 1)
    for width in widths { sums.append(sums[sums.count - 1] + width) }
    markApostrophes()
    pairQuotes()
    findItems()
  }

  /// The pieces in order.
  var all: [Piece] {
    var pieces: [Piece] = []
    var start = 0
    while start < characters.count {
      let end = end(of: start)
      pieces.append(
        Piece(
          characters: characters[start..<end], widths: widths[start..<end],
          width: sums[end] - sums[start], isSpace: classes[start] == .space))
      start = end
    }
    return pieces
  }

  private func end(of start: Int) -> Int {
    if classes[start] == .space {
      return skip(from: start) { $0 == .space }
    }
    if let item = items[start] {
      return skip(from: item) { $0 == .closing || $0 == .asciiClosing }
    }
    var place = start
    while place < characters.count, classes[place] == .opening {
      if let quote = quotes[place] {
        let end = skip(from: quote) { $0 == .closing || $0 == .asciiClosing }
        if sums[end] - sums[start] <= limit { return end }
      }
      place += 1
    }
    place = endOfCore(from: place)
    let end = skip(from: place) { $0 == .closing || $0 == .asciiClosing }
    // `一.3` is one number, and a domain isn't torn before its suffix: 民政局.政务.
    guard end == place + 1, characters[place] == ".", end < characters.count,
      classes[end] == .latin && characters[end].isNumber || classes[end] == .wide
    else { return end }
    place = endOfCore(from: end)
    if classes[end] == .wide, place < characters.count, classes[place] == .wide { place += 1 }
    return skip(from: place) { $0 == .closing || $0 == .asciiClosing }
  }

  /// The end of a word, or of a single character.
  private func endOfCore(from start: Int) -> Int {
    guard start < characters.count, classes[start] != .space, classes[start] != .opening else {
      return start
    }
    guard classes[start] != .wide, classes[start] != .closing else { return start + 1 }
    let end = skip(from: start) { $0 == .latin || $0 == .asciiOpening || $0 == .asciiClosing }
    guard end < characters.count, classes[end] == .wide || classes[end] == .opening else {
      return end
    }
    let word = characters[start..<end]
    // A number goes with its unit, and an opening parenthesis with what it encloses.
    if let last = word.last, last.isASCII, last.isNumber, Self.units.contains(characters[end]) {
      return end + 1
    }
    let opens = classes[start..<end].contains(.asciiOpening)
    return opens && !word.contains { $0.isLetter || $0.isNumber } ? end + 1 : end
  }

  private func skip(from start: Int, while holds: (Class) -> Bool) -> Int {
    var place = start
    while place < characters.count, holds(classes[place]) { place += 1 }
    return place
  }

  /// An apostrophe within a word is part of the word.
  private mutating func markApostrophes() {
    for place in characters.indices.dropFirst().dropLast()
    where characters[place] == "’" && classes[place - 1] == .latin && classes[place + 1] == .latin {
      classes[place] = .latin
    }
  }

  private mutating func pairQuotes() {
    var open: [(place: Int, closing: Character)] = []
    for (place, character) in characters.enumerated() {
      if let closing = Self.quotes[character] {
        open.append((place, closing))
        // Deeper than this nobody quotes, and the search below stays short.
        if open.count > 16 { open.removeFirst() }
      } else if classes[place] == .closing,
        let match = open.lastIndex(where: { $0.closing == character })
      {
        quotes[open[match].place] = place + 1
        open.removeSubrange(match...)
      }
    }
  }

  /// Finds what stands between `、` in a row of names, or between wide blanks, and is short.
  private mutating func findItems() {
    findItemsApart()
    var start = 0
    for place in 0...characters.count
    where place == characters.count || Self.endsItem.contains(characters[place]) {
      defer { start = place + 1 }
      let isApart = isWideBlank(start - 1) || isWideBlank(place)
      let most = isApart ? Self.longestItemApart : Self.longestItem
      guard place > start, classes[start] != .space, isApart || parts(start - 1) || parts(place),
        sums[place] - sums[start] <= min(limit, most)
      else { continue }
      items[start] = max(place, items[start] ?? 0)
    }
  }

  /// Whatever marks are in it, what stands behind a wide blank is one thing: `单位名称：某某局`.
  private mutating func findItemsApart() {
    guard var start = characters.firstIndex(of: "\u{3000}").map({ $0 + 1 }) else { return }
    for place in start...characters.count where place == characters.count || isWideBlank(place) {
      defer { start = place + 1 }
      guard place > start, classes[start] != .space,
        sums[place] - sums[start] <= min(limit, Self.longestItemApart)
      else { continue }
      items[start] = place
    }
  }

  private func parts(_ place: Int) -> Bool {
    characters.indices.contains(place) && "、；＝".contains(characters[place])
  }

  private func isWideBlank(_ place: Int) -> Bool {
    characters.indices.contains(place) && characters[place] == "\u{3000}"
  }

  private static let endsItem = Set("、\u{3000}，。；：！？＝〕")

  private static func classify(_ character: Character, width: Int) -> Class {
    switch character {
    case " ", "\u{3000}", "\t": .space
    case "（", "《", "〈", "「", "『", "【", "〔", "“", "‘", "［", "｛", "￥": .opening
    case "。", "，", "、", "；", "：", "！", "？", "）", "》", "〉", "」", "』", "】", "〕", "”", "’", "…",
      "］", "｝", "％", "‰", "℃", "·", "．", "～", "々", "ー", "＝":
      .closing
    case "(", "[", "{": .asciiOpening
    case ")", "]", "}", ",", ".", ";", ":", "!", "?", "%": .asciiClosing
    // A dash is two characters that belong together.
    case "—", "–", "─": .latin
    default: width < 2 ? .latin : .wide
    }
  }

  private static let quotes: [Character: Character] = [
    "“": "”", "‘": "’", "《": "》", "【": "】", "「": "」", "『": "』", "〈": "〉", "〔": "〕",
  ]

  private static let units: Set<Character> = [
    "年", "月", "日", "天", "元", "个", "份", "项", "条", "步", "次", "页", "位", "号", "字",
  ]
}
