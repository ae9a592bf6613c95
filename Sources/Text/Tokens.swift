/// The smallest piece of a text that understanding looks at.
package struct Token: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case han
    case digits
    /// A word in Latin letters, or in any other script that is written with letters.
    case word
    /// A syllable that was typed instead of a character.
    case syllable
    /// A character that stands for an English word.
    case translated
  }

  package let kind: Kind
  /// What is written: a hash of it, or 0 for a syllable, of which that isn't known.
  package let written: UInt64
  /// How it sounds: a hash that fuzzily like-sounding characters and syllables share.
  package let sound: UInt64

  package init(kind: Kind, written: UInt64, sound: UInt64) {
    self.kind = kind
    self.written = written
    self.sound = sound
  }
}

/// A 64-bit hash that is the same in every process, unlike Swift's own.
package struct StableHash {
  package private(set) var value: UInt64

  package init(_ seed: UInt64) {
    value = seed &* 0xA076_1D64_78BD_642F ^ 0xE703_7ED1_A0B4_28DB
  }

  package mutating func combine(_ next: UInt64) {
    value = (value ^ next) &* 0x9FB2_1C65_1E98_DF25
    value ^= value >> 32
  }

  package func combined(with next: UInt64) -> UInt64 {
    var copy = self
    copy.combine(next)
    return copy.value
  }
}

/// Parts a normalised text into tokens; punctuation and white space part words and are dropped.
///
/// A Latin run that is made of pinyin syllables becomes those syllables, unless most runs of the text
/// aren't: in an English question `name` is a word and not `na me`.
package func tokens(of normalized: String) -> [Token] {
  tokens(of: normalized.unicodeScalars.map(\.value))
}

func tokens(of scalars: [UInt32]) -> [Token] {
  let numbers = Pinyin.numbers(of: scalars)
  let runs = runs(of: scalars)
  let isEnglish = isMostlyEnglish(runs)
  var tokens: [Token] = []
  tokens.reserveCapacity(scalars.count)
  for run in runs {
    switch run.kind {
    case .han:
      for index in run.range {
        tokens.append(Token(han: scalars[index], reading: numbers[index]))
      }
    case .syllable where !isEnglish:
      for number in run.syllables { tokens.append(Token(syllable: number)) }
    case .digits, .word, .syllable, .translated:
      tokens.append(Token(spelled: scalars[run.range], kind: run.kind == .digits ? .digits : .word))
    }
  }
  return tokens
}

extension Token {
  private static let writtenSeed = StableHash(1)
  private static let soundSeed = StableHash(2)
  /// Tells a character without a reading from the numbers of classes.
  private static let noReading: UInt64 = 1 << 40

  fileprivate init(han scalar: UInt32, reading number: Int) {
    kind = .han
    written = Token.writtenSeed.combined(with: UInt64(scalar))
    sound =
      number == 0
      ? Token.soundSeed.combined(with: UInt64(scalar) | Token.noReading)
      : Token.soundSeed.combined(with: UInt64(Pinyin.fuzzyClass(of: number)))
  }

  fileprivate init(syllable number: Int) {
    kind = .syllable
    written = 0
    sound = Token.soundSeed.combined(with: UInt64(Pinyin.fuzzyClass(of: number)))
  }

  /// Makes a word as such, also one that could be parted into syllables.
  package init(word: some StringProtocol) {
    self.init(spelled: word.unicodeScalars.map(\.value)[...], kind: .word)
  }

  /// Makes the same of a word in lower-case ASCII letters.
  package init(letters: [UInt8]) {
    var hash = StableHash(3)
    for letter in letters { hash.combine(UInt64(letter)) }
    self.init(kind: .word, written: hash.value, sound: hash.value)
  }

  /// The same, told to stand for an English word.
  package var asTranslated: Token { Token(kind: .translated, written: written, sound: sound) }

  fileprivate init(spelled scalars: ArraySlice<UInt32>, kind: Kind) {
    var hash = StableHash(3)
    for scalar in scalars { hash.combine(UInt64(scalar)) }
    self.kind = kind
    written = hash.value
    sound = hash.value
  }
}

/// Neighbouring characters of one kind.
private struct Run {
  var kind: Token.Kind
  var range: Range<Int>
  /// The numbers of the syllables, if it is made of some.
  var syllables: [Int] = []
}

private func runs(of scalars: [UInt32]) -> [Run] {
  var runs: [Run] = []
  var start = 0
  while start < scalars.count {
    guard let kind = kind(of: scalars[start]) else {
      start += 1
      continue
    }
    var end = start + 1
    while end < scalars.count, Text.kind(of: scalars[end]) == kind { end += 1 }
    var run = Run(kind: kind, range: start..<end)
    if kind == .word, let syllables = Pinyin.segment(letters(scalars[start..<end])) {
      run.kind = .syllable
      run.syllables = syllables
    }
    runs.append(run)
    start = end
  }
  return runs
}

private func isMostlyEnglish(_ runs: [Run]) -> Bool {
  let words = runs.count { $0.kind == .word }
  return words > runs.count { $0.kind == .syllable } && words > runs.count { $0.kind == .han }
}

private func kind(of scalar: UInt32) -> Token.Kind? {
  switch scalar {
  case 0x30...0x39: .digits
  case 0x61...0x7A: .word
  case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3007: .han
  case 0xC0..<0x2000, 0x3040..<0x3100, 0xAC00..<0xD7B0:
    Unicode.Scalar(scalar).map { $0.properties.isAlphabetic } == true ? .word : nil
  default: nil
  }
}

/// The letters as bytes, or none if there are others than a to z.
private func letters(_ scalars: ArraySlice<UInt32>) -> [UInt8] {
  let bytes = scalars.compactMap { (0x61...0x7A).contains($0) ? UInt8($0) : nil }
  return bytes.count == scalars.count ? bytes : []
}
