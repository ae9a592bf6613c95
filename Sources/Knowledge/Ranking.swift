import Glibc
import Text

/// What a question is most likely about.
package struct Ranked: Equatable, Sendable {
  package struct Candidate: Equatable, Sendable {
    /// The id of an entry.
    package let entry: String
    /// How far on the entry's side of its border the question lies; 1 is safely there, -1 safely not.
    package let score: Double
  }

  /// The entries that fit best, the best first; at most five.
  package let candidates: [Candidate]
  /// How likely it is that the question belongs to any of the entries.
  package let inScope: Double
  /// How likely it is that the first candidate is what was meant.
  package let isRight: Double
  /// The kind of background that fits best, which is what the question is if it isn't in scope.
  package let background: Background.Kind
  /// The share of the question that the phrasings know, words that say more counting more.
  package let coverage: Double
}

/// Finds the entry that a question is about.
///
/// A linear model over characters and sounds, which is made when the program is built (`Trainer`) and
/// then used as the bytes that it was written as.
package struct Ranking: Equatable, Sendable {
  private let bytes: [UInt8]
  private let layout: RankingLayout

  /// Takes the bytes of `serialized()`, or gives nil if they are something else.
  package init?(_ bytes: [UInt8]) {
    guard let layout = RankingLayout(bytes), layout.isSound(in: bytes) else { return nil }
    self.bytes = bytes
    self.layout = layout
  }

  package func serialized() -> [UInt8] { bytes }

  package func rank(_ question: String) -> Ranked {
    rank(Features(question, without: fillers))
  }

  /// The phrasing that is most like a question, to explain an answer by; nil if none is like it at all.
  package func closest(
    to question: String, among phrasings: [String]
  ) -> (index: Int, similarity: Double)? {
    let asked = vector(of: Features(question, without: fillers))
    let similarities = phrasings.map { phrasing in
      asked.similarity(to: vector(of: Features(phrasing, without: fillers)))
    }
    guard let best = similarities.indices.max(by: { similarities[$0] < similarities[$1] }),
      similarities[best] > 0
    else { return nil }
    return (best, Double(similarities[best]))
  }

  var fillers: Fillers {
    bytes.withUnsafeBytes { Fillers(mask: $0.number(at: layout.fillers)) }
  }

  func rank(_ features: Features) -> Ranked {
    let scores = scores(of: features)
    let best = best(of: scores)
    let signals = signals(of: features, scores: scores, best: best)
    // The last class is all of the background, those before it are its kinds.
    let kinds = layout.entries..<layout.classes - 1
    // What an author wrote down to the letter is meant.
    let known = features.phrasing.flatMap(entry(ofPhrasing:))
    let ranked = known.map { known in [known] + best.filter { $0 != known }.prefix(4) } ?? best
    let kind = kinds.max { scores[$0] < scores[$1] }.map { $0 - layout.entries } ?? 0
    return bytes.withUnsafeBytes { raw in
      Ranked(
        candidates: ranked.map { Ranked.Candidate(entry: name($0), score: Double(scores[$0])) },
        inScope: known == nil
          ? signals.likelihood(by: head(features.isEnglish ? 2 : 0, in: raw)) : 1,
        isRight: known == nil
          ? signals.likelihood(by: head(features.isEnglish ? 3 : 1, in: raw)) : 1,
        background: Background.Kind.ordered[kind],
        coverage: Double(signals.coverage))
    }
  }

  /// What the heads judge by.
  func signals(of features: Features) -> (signals: Signals, best: [Int]) {
    let scores = scores(of: features)
    let best = best(of: scores)
    return (signals(of: features, scores: scores, best: best), best)
  }

  private func signals(of features: Features, scores: [Float], best: [Int]) -> Signals {
    let top = best.first.map { scores[$0] } ?? -1
    let second = best.count > 1 ? scores[best[1]] : -1
    let cover = cover(features, by: best.first ?? 0)
    return Signals(
      top: top, margin: top - second, background: scores[layout.classes - 1],
      kind: scores[layout.entries..<layout.classes - 1].max() ?? -1,
      coverage: cover.all, coverageByTop: cover.top, gap: cover.gap,
      length: logf(Float(1 + features.units.count)), isEnglish: features.isEnglish)
  }

  /// The entries with the highest scores, at most five; of equal ones the earlier comes first.
  private func best(of scores: [Float]) -> [Int] {
    var best: [Int] = []
    for entry in 0..<layout.entries {
      if best.count == 5, scores[best[4]] >= scores[entry] { continue }
      let place = best.firstIndex { scores[$0] < scores[entry] } ?? best.count
      best.insert(entry, at: place)
      if best.count > 5 { best.removeLast() }
    }
    return best
  }

  /// The entry that has a short phrasing to the letter.
  private func entry(ofPhrasing hash: UInt64) -> Int? {
    bytes.withUnsafeBytes { raw in
      var places = 0..<layout.phrasings
      while let middle = places.middle {
        let other: UInt64 = raw.number(at: layout.phrasingHashes + 8 * middle)
        if other == hash {
          let entry: UInt16 = raw.number(at: layout.phrasingEntries + 2 * middle)
          return Int(entry)
        }
        places = other < hash ? middle + 1..<places.upperBound : places.lowerBound..<middle
      }
      return nil
    }
  }

  private func head(_ number: Int, in raw: UnsafeRawBufferPointer) -> [Float] {
    let start = layout.heads + number * RankingLayout.headSize
    return (0..<Signals.count).map { raw.float(at: start + 4 * $0) }
  }

  private func name(_ entry: Int) -> String {
    bytes.withUnsafeBytes { raw in
      let ends = layout.nameEnds
      let start = entry == 0 ? 0 : Int(raw.number(at: ends + 4 * (entry - 1)) as UInt32)
      let end = Int(raw.number(at: ends + 4 * entry) as UInt32)
      return String(decoding: raw[layout.names + start..<layout.names + end], as: UTF8.self)
    }
  }
}

extension Ranking {
  private func vector(of features: Features) -> SparseVector {
    bytes.withUnsafeBytes { raw in
      SparseVector(features.hashes.compactMap { number(of: $0, in: raw) }) {
        rarity(of: $0, in: raw)
      }
    }
  }

  private func scores(of features: Features) -> [Float] {
    let vector = vector(of: features)
    var scores = [Float](repeating: 0, count: layout.classes)
    bytes.withUnsafeBytes { raw in
      scores.withUnsafeMutableBufferPointer { scores in
        for index in vector.numbers.indices {
          let weight = vector.weights[index]
          for cell in row(of: vector.numbers[index], in: raw) {
            scores[label(cell, in: raw)] += weight * Float(value(cell, in: raw))
          }
        }
      }
      for index in scores.indices {
        let scale = raw.float(at: layout.classNumbers + 8 * index)
        let bias = raw.float(at: layout.classNumbers + 8 * index + 4)
        scores[index] = scores[index] * scale + bias
      }
    }
    return scores
  }

  /// How much of a question is known to any entry and to one, and the weightiest unknown stretch.
  private func cover(_ features: Features, by entry: Int) -> (all: Float, top: Float, gap: Float) {
    bytes.withUnsafeBytes { raw in
      let units = features.units
      var total: Float = 0
      var all: Float = 0
      var top: Float = 0
      var gap: Float = 0
      var widest: Float = 0
      for (index, unit) in units.enumerated() {
        var weight = raw.float(at: layout.unseen)
        var known: Float = 0
        var fits: Float = 0
        if unit.written != 0,
          let number = number(of: Features.Channel.written.hash(unit.written), in: raw)
        {
          weight = rarity(of: number, in: raw)
          known = isInScope(number, in: raw) ? 1 : 0
          fits = speaks(for: entry, number, in: raw) ? 1 : 0
        }
        // Of a syllable nothing is written; how much it says is told by its sound.
        if unit.written == 0,
          let number = number(of: Features.Channel.sound.hash(unit.sound), in: raw)
        {
          weight = rarity(of: number, in: raw)
        }
        if unit.isWord, known == 0 { weight *= 2.5 }
        // A misspelt or spelt-out character is known by the sound of it with a neighbour.
        for first in max(0, index - 1)...index where fits < 1 && first + 1 < units.count {
          let hash = Features.Channel.soundPair.hash(units[first].sound, units[first + 1].sound)
          guard let number = number(of: hash, in: raw) else { continue }
          if isInScope(number, in: raw) { known = max(known, 0.9) }
          if speaks(for: entry, number, in: raw) { fits = max(fits, 0.9) }
        }
        if Filling.words.contains(unit.written) { weight *= 0.3 }
        total += weight
        all += known * weight
        top += fits * weight
        gap = known > 0 ? 0 : gap + weight
        widest = max(widest, gap)
      }
      return total > 0 ? (all / total, top / total, widest / total) : (0, 0, 1)
    }
  }

  /// The number of a feature, or nil if no example had it.
  private func number(of hash: UInt64, in raw: UnsafeRawBufferPointer) -> Int32? {
    let bucket = Int(hash >> UInt64(64 - layout.bucketBits))
    let print = UInt32(truncatingIfNeeded: hash >> UInt64(32 - layout.bucketBits))
    let start: UInt32 = raw.number(at: layout.buckets + 4 * bucket)
    let end: UInt32 = raw.number(at: layout.buckets + 4 * bucket + 4)
    for number in start..<max(start, end)
    where raw.number(at: layout.prints + 4 * Int(number)) == print {
      return Int32(number)
    }
    return nil
  }

  private func rarity(of feature: Int32, in raw: UnsafeRawBufferPointer) -> Float {
    let steps: UInt16 = raw.number(at: layout.rarities + 2 * Int(feature))
    return Float(steps & ~1) / RankingLayout.raritySteps
  }

  private func isInScope(_ feature: Int32, in raw: UnsafeRawBufferPointer) -> Bool {
    let steps: UInt16 = raw.number(at: layout.rarities + 2 * Int(feature))
    return steps & 1 == 1
  }

  /// Whether a feature counts in favour of a class.
  private func speaks(
    for entry: Int, _ feature: Int32, in raw: UnsafeRawBufferPointer
  ) -> Bool {
    // The labels of a row ascend.
    var cells = row(of: feature, in: raw)
    while let middle = cells.middle {
      let other = label(middle, in: raw)
      if other == entry { return value(middle, in: raw) > 0 }
      cells = other < entry ? middle + 1..<cells.upperBound : cells.lowerBound..<middle
    }
    return false
  }

  private func row(of feature: Int32, in raw: UnsafeRawBufferPointer) -> Range<Int> {
    let start: UInt32 = raw.number(at: layout.rowStarts + 4 * Int(feature))
    let end: UInt32 = raw.number(at: layout.rowStarts + 4 * Int(feature) + 4)
    return Int(start)..<Int(end)
  }

  private func label(_ cell: Int, in raw: UnsafeRawBufferPointer) -> Int {
    let label: UInt16 = raw.number(at: layout.labels + 2 * cell)
    return Int(label)
  }

  private func value(_ cell: Int, in raw: UnsafeRawBufferPointer) -> Int8 {
    Int8(bitPattern: raw[layout.values + cell])
  }
}

extension Range<Int> {
  fileprivate var middle: Int? { isEmpty ? nil : lowerBound + count / 2 }
}

extension UnsafeRawBufferPointer {
  func number<Number: FixedWidthInteger>(at offset: Int) -> Number {
    Number(littleEndian: loadUnaligned(fromByteOffset: offset, as: Number.self))
  }

  func float(at offset: Int) -> Float { Float(bitPattern: number(at: offset)) }
}

extension Background.Kind {
  /// The kinds in the order of their classes.
  static let ordered: [Background.Kind] = [.matter, .chat, .abuse, .gibberish, .general]
}
