import Text

/// Where things stand in the bytes of a ranking, which are used as they are: loading parses nothing.
///
/// All numbers are little-endian. After the header: the names of the entries and where they end; for
/// each class its scale and bias; the heads; the features in the order of their hashes, found by the
/// first bits of a hash (`buckets`) and the next 32 (`prints`); their rarities; their weights; and the
/// short phrasings, by ascending hashes, with their entries.
struct RankingLayout: Equatable {
  static let magic: UInt32 = 0x334B_5242
  static let headerSize = 44
  static let headSize = Signals.count * 4

  let entries: Int
  let classes: Int
  let features: Int
  let weights: Int
  let bucketBits: Int
  let nameBytes: Int
  let phrasings: Int

  /// Reads the header, or gives nil if these bytes are no ranking of this version.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= RankingLayout.headerSize else { return nil }
    let header = bytes.withUnsafeBytes { raw in
      (0..<8).map { raw.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self).littleEndian }
    }
    guard header[0] == RankingLayout.magic else { return nil }
    entries = Int(header[1])
    classes = Int(header[2])
    features = Int(header[3])
    weights = Int(header[4])
    bucketBits = Int(header[5])
    nameBytes = Int(header[6])
    phrasings = Int(header[7])
    guard bucketBits <= 20, size == bytes.count else { return nil }
  }

  /// The bits of the fillers that are dropped.
  var fillers: Int { 32 }
  /// The rarity of a feature that isn't known.
  var unseen: Int { 40 }
  var nameEnds: Int { RankingLayout.headerSize }
  var classNumbers: Int { nameEnds + 4 * entries }
  var heads: Int { classNumbers + 8 * classes }
  var buckets: Int { heads + 4 * RankingLayout.headSize }
  var prints: Int { buckets + 4 * ((1 << bucketBits) + 1) }
  var rowStarts: Int { prints + 4 * features }
  var rarities: Int { rowStarts + 4 * (features + 1) }
  var labels: Int { rarities + 2 * features }
  var values: Int { labels + 2 * weights }
  var phrasingHashes: Int { values + weights }
  var phrasingEntries: Int { phrasingHashes + 8 * phrasings }
  var names: Int { phrasingEntries + 2 * phrasings }
  var size: Int { names + nameBytes }

  /// Whether every number that is used as a place lies where it must: bytes from a file may be damaged.
  func isSound(in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { raw in
      ascends(from: buckets, count: (1 << bucketBits) + 1, to: features, in: raw)
        && ascends(from: rowStarts, count: features + 1, to: weights, in: raw)
        && ascends(from: nameEnds, count: entries, to: nameBytes, in: raw)
        && (0..<phrasings).allSatisfy {
          (raw.number(at: phrasingEntries + 2 * $0) as UInt16) < entries
        }
        && (0..<weights).allSatisfy { (raw.number(at: labels + 2 * $0) as UInt16) < classes }
        && classes == entries + Background.Kind.ordered.count + 1
    }
  }

  private func ascends(
    from offset: Int, count: Int, to most: Int, in raw: UnsafeRawBufferPointer
  ) -> Bool {
    var last: UInt32 = 0
    for index in 0..<count {
      let next: UInt32 = raw.number(at: offset + 4 * index)
      guard next >= last, next <= most else { return false }
      last = next
    }
    return true
  }

  /// Rarities are kept in steps of 1/2048; their lowest bit tells whether the feature is in scope.
  static let raritySteps: Float = 2048
}

extension Ranking {
  /// Lays out a model with its heads.
  init?(
    _ model: LinearModel, names: [String], phrasings: [UInt64: UInt16] = [:], fillers: Fillers,
    heads: Heads
  ) {
    let hashes = model.vocabulary.hashes
    // About two features a bucket.
    var bucketBits = 4
    while bucketBits < 20, hashes.count > 2 << bucketBits { bucketBits += 1 }
    let nameBytes = names.flatMap { Array($0.utf8) }
    var bytes = Bytes()
    bytes.append(RankingLayout.magic)
    bytes.append(UInt32(names.count))
    bytes.append(UInt32(model.biases.count))
    bytes.append(UInt32(hashes.count))
    bytes.append(UInt32(model.rows.reduce(0) { $0 + $1.count }))
    bytes.append(UInt32(bucketBits))
    bytes.append(UInt32(nameBytes.count))
    bytes.append(UInt32(phrasings.count))
    bytes.append(fillers.mask)
    bytes.append(model.vocabulary.unseen.bitPattern)
    var end: UInt32 = 0
    for name in names {
      end += UInt32(name.utf8.count)
      bytes.append(end)
    }
    for (scale, bias) in zip(model.scales, model.biases) {
      bytes.append(scale.bitPattern)
      bytes.append(bias.bitPattern)
    }
    for weight in heads.weights { bytes.append(weight.bitPattern) }
    var next = 0
    for bucket in 0...(1 << bucketBits) {
      while next < hashes.count, hashes[next] >> UInt64(64 - bucketBits) < bucket { next += 1 }
      bytes.append(UInt32(next))
    }
    for hash in hashes { bytes.append(UInt32(truncatingIfNeeded: hash >> UInt64(32 - bucketBits))) }
    var start: UInt32 = 0
    bytes.append(start)
    for row in model.rows {
      start += UInt32(row.count)
      bytes.append(start)
    }
    for (rarity, isInScope) in zip(model.vocabulary.rarity, model.vocabulary.isInScope) {
      let steps = UInt16(min(rarity * RankingLayout.raritySteps, 65_535))
      bytes.append(steps & ~1 | (isInScope ? 1 : 0))
    }
    for row in model.rows { for cell in row { bytes.append(cell.label) } }
    for row in model.rows { for cell in row { bytes.append(UInt8(bitPattern: cell.weight)) } }
    let known = phrasings.sorted { $0.key < $1.key }
    for phrasing in known { bytes.append(phrasing.key) }
    for phrasing in known { bytes.append(phrasing.value) }
    self.init(bytes.values + nameBytes)
  }
}

/// Bytes to which numbers are added, lowest byte first.
private struct Bytes {
  private(set) var values: [UInt8] = []

  mutating func append(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { values.append(contentsOf: $0) }
  }
}
