import Text

/// Where things stand in the bytes of a ranking, which are used as they are: loading parses nothing.
///
/// A byte holds seven bits of a number, the lowest first, so that the whole can be a string literal of the
/// program and is used in its place there. After the header: the names of the entries and where they end; for
/// each class its scale and bias; the heads; the features in the order of their hashes, found by the
/// first bits of a hash (`buckets`) and the next 32 (`prints`); their rarities; and their weights.
struct RankingLayout: Equatable {
  static let magic: UInt32 = 0x034B_5242
  static let headerSize = 43
  static let floatSize = 5
  static let headSize = Signals.count * floatSize

  let entries: Int
  let classes: Int
  let features: Int
  let weights: Int
  let bucketBits: Int
  let nameBytes: Int

  /// Reads the header, or gives nil if these bytes are no ranking of this version.
  init?(_ raw: UnsafeRawBufferPointer) {
    guard raw.count >= RankingLayout.headerSize else { return nil }
    let header = (0..<7).map { raw.number(at: 4 * $0) }
    guard header[0] == RankingLayout.magic else { return nil }
    entries = Int(header[1])
    classes = Int(header[2])
    features = Int(header[3])
    weights = Int(header[4])
    bucketBits = Int(header[5])
    nameBytes = Int(header[6])
    guard bucketBits <= 20, size == raw.count else { return nil }
  }

  /// The bits of the fillers that are dropped.
  var fillers: Int { 28 }
  /// The rarity of a feature that isn't known.
  var unseen: Int { 38 }
  var nameEnds: Int { RankingLayout.headerSize }
  var classNumbers: Int { nameEnds + 4 * entries }
  var heads: Int { classNumbers + 2 * RankingLayout.floatSize * classes }
  var buckets: Int { heads + 4 * RankingLayout.headSize }
  var prints: Int { buckets + 4 * ((1 << bucketBits) + 1) }
  var rowStarts: Int { prints + 4 * features }
  var rarities: Int { rowStarts + 4 * (features + 1) }
  var labels: Int { rarities + 2 * features }
  var values: Int { labels + 2 * weights }
  var names: Int { values + weights }
  var size: Int { names + nameBytes }

  /// Whether every number that is used as a place lies where it must: bytes from a file may be damaged.
  func isSound(in raw: UnsafeRawBufferPointer) -> Bool {
    ascends(from: buckets, count: (1 << bucketBits) + 1, to: features, in: raw)
      && ascends(from: rowStarts, count: features + 1, to: weights, in: raw)
      && ascends(from: nameEnds, count: entries, to: nameBytes, in: raw)
      && (0..<weights).allSatisfy { label($0, in: raw) < classes }
      && classes == entries + Background.Kind.ordered.count + 1
  }

  private func ascends(
    from offset: Int, count: Int, to most: Int, in raw: UnsafeRawBufferPointer
  ) -> Bool {
    var last: UInt32 = 0
    for index in 0..<count {
      let next = raw.number(at: offset + 4 * index)
      guard next >= last, next <= most else { return false }
      last = next
    }
    return true
  }

  /// Rarities are kept in steps of 1/1024; their lowest bit tells whether the feature is in scope.
  static let raritySteps: Float = 1024
  /// Weights lie between plus and minus this.
  static let mostWeight: Float = 127

  /// A weight has eight bits, of which the lowest stands above the thirteen of its label.
  func label(_ cell: Int, in raw: UnsafeRawBufferPointer) -> Int {
    Int(raw.short(at: labels + 2 * cell) & 0x1FFF)
  }

  func weight(_ cell: Int, in raw: UnsafeRawBufferPointer) -> Int {
    let lowest = raw.short(at: labels + 2 * cell) >> 13
    return Int(raw[values + cell] & 0x7F) << 1 + Int(lowest) - 128
  }

  /// What tells a feature from the others in its bucket.
  static func print(of hash: UInt64, _ bucketBits: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: hash >> UInt64(32 - bucketBits)) & 0x0FFF_FFFF
  }
}

extension Ranking {
  /// Lays out a model with its heads.
  init?(
    _ model: LinearModel, names: [String], fillers: Fillers, heads: Heads
  ) {
    let hashes = model.vocabulary.hashes
    // About two features a bucket.
    var bucketBits = 4
    while bucketBits < 20, hashes.count > 2 << bucketBits { bucketBits += 1 }
    let nameBytes = names.flatMap { Array($0.utf8) }
    var bytes = SevenBitBytes()
    bytes.append(RankingLayout.magic, in: 4)
    bytes.append(names.count, in: 4)
    bytes.append(model.biases.count, in: 4)
    bytes.append(hashes.count, in: 4)
    bytes.append(model.rows.reduce(0) { $0 + $1.count }, in: 4)
    bytes.append(bucketBits, in: 4)
    bytes.append(nameBytes.count, in: 4)
    bytes.append(fillers.mask, in: 10)
    bytes.append(model.vocabulary.unseen)
    var end = 0
    for name in names {
      end += name.utf8.count
      bytes.append(end, in: 4)
    }
    for (scale, bias) in zip(model.scales, model.biases) {
      bytes.append(scale)
      bytes.append(bias)
    }
    for weight in heads.weights { bytes.append(weight) }
    var next = 0
    for bucket in 0...(1 << bucketBits) {
      while next < hashes.count, hashes[next] >> UInt64(64 - bucketBits) < bucket { next += 1 }
      bytes.append(next, in: 4)
    }
    for hash in hashes { bytes.append(RankingLayout.print(of: hash, bucketBits), in: 4) }
    var start = 0
    bytes.append(start, in: 4)
    for row in model.rows {
      start += row.count
      bytes.append(start, in: 4)
    }
    for (rarity, isInScope) in zip(model.vocabulary.rarity, model.vocabulary.isInScope) {
      let steps = UInt16(min(rarity * RankingLayout.raritySteps, 16_383))
      bytes.append(steps & ~1 | (isInScope ? 1 : 0), in: 2)
    }
    let cells = model.rows.flatMap { $0.map { ($0.label, 128 + Int($0.weight)) } }
    for (label, weight) in cells { bytes.append(Int(label) | (weight & 1) << 13, in: 2) }
    for (_, weight) in cells { bytes.append(weight >> 1, in: 1) }
    self.init(bytes.values + nameBytes)
  }
}
