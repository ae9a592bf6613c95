import Text

/// The knowledge as bytes: embedded in the program, and cached for a folder of one's own.
extension KnowledgeBase {
  /// Goes up whenever the bytes change their meaning; another version is refused.
  package static let archiveVersion = 4
  private static let magic = Array("banshi knowledge\n".utf8)

  /// The bytes of the knowledge.
  ///
  /// Examples for the ranking alone (the background) are left out, since it has been trained.
  package func archived() -> [UInt8] {
    var archive = ArchiveWriter(bytes: Self.magic)
    archive.write(Self.archiveVersion)
    archive.write(digest)
    archive.write(fields)
    archive.write(forms)
    archive.write(steps)
    archive.write(sources)
    archive.write(facts)
    archive.write(terms)
    archive.write(calendar)
    archive.write(entries)
    archive.write(entries.map(\.phrasings))
    return archive.bytes
  }

  /// Reads what `archived` wrote.
  ///
  /// The phrasings are more than half of all texts and stand last, so that they can be left alone.
  package init(
    archive bytes: [UInt8], withPhrasings: Bool = true
  ) throws(ArchiveError) {
    guard bytes.starts(with: Self.magic) else { throw .notAnArchive }
    var archive = ArchiveReader(bytes, from: Self.magic.count)
    let version: Int = try archive.read()
    guard version == Self.archiveVersion else { throw .otherVersion(version) }
    self.init()
    try read(from: &archive, withPhrasings: withPhrasings)
  }

  // In an initializer the fields would not be indexed.
  private mutating func read(
    from archive: inout ArchiveReader, withPhrasings: Bool
  ) throws(ArchiveError) {
    digest = try archive.read()
    fields = try archive.read()
    forms = try archive.read()
    steps = try archive.read()
    sources = try archive.read()
    facts = try archive.read()
    terms = try archive.read()
    calendar = try archive.read()
    entries = try archive.read()
    guard withPhrasings else { return }
    let phrasings: [[String]] = try archive.read()
    guard archive.isAtEnd, phrasings.count == entries.count else { throw .damaged }
    for index in entries.indices { entries[index].phrasings = phrasings[index] }
  }
}

extension Source.Confidence: Archivable {}
extension Entry.Kind: Archivable {}
extension Field.Kind: Archivable {}
extension Condition.Relation: Archivable {}

extension Value: Archivable {
  func write(to archive: inout ArchiveWriter) {
    switch self {
    case .text(let text):
      archive.bytes.append(0)
      archive.write(text)
    case .integer(let number):
      archive.bytes.append(1)
      archive.write(number)
    case .boolean(let flag):
      archive.bytes.append(2)
      archive.write(flag)
    case .list(let rows):
      archive.bytes.append(3)
      archive.write(
        rows.map { row in row.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] } })
    }
  }

  init(from archive: inout ArchiveReader) throws(ArchiveError) {
    switch try archive.readByte() {
    case 0: self = .text(try archive.read())
    case 1: self = .integer(try archive.read())
    case 2: self = .boolean(try archive.read())
    case 3:
      let rows: [[String]] = try archive.read()
      self = .list(
        rows.map { row in
          let pairs = stride(from: 0, to: row.count - 1, by: 2).map { (row[$0], row[$0 + 1]) }
          return Dictionary(pairs) { first, _ in first }
        })
    default: throw .damaged
    }
  }
}

extension Condition: Archivable {
  func write(to archive: inout ArchiveWriter) {
    switch self {
    case .always: archive.bytes.append(0)
    case .compare(let field, let relation, let value):
      archive.bytes.append(1)
      archive.write(field)
      archive.write(relation)
      archive.write(value)
    case .filled(let field):
      archive.bytes.append(2)
      archive.write(field)
    case .not(let inner):
      archive.bytes.append(3)
      archive.write(inner)
    case .all(let inner):
      archive.bytes.append(4)
      archive.write(inner)
    case .any(let inner):
      archive.bytes.append(5)
      archive.write(inner)
    }
  }

  init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self = try archive.nested { (archive) throws(ArchiveError) in
      switch try archive.readByte() {
      case 0: .always
      case 1:
        .compare(
          field: try archive.read(), relation: try archive.read(), value: try archive.read())
      case 2: .filled(field: try archive.read())
      case 3: .not(try archive.read())
      case 4: .all(try archive.read())
      case 5: .any(try archive.read())
      default: throw .damaged
      }
    }
  }
}

extension Formula: Archivable {
  func write(to archive: inout ArchiveWriter) {
    switch self {
    case .literal(let value):
      archive.bytes.append(0)
      archive.write(value)
    case .field(let id):
      archive.bytes.append(1)
      archive.write(id)
    case .product(let factor, let field):
      archive.bytes.append(2)
      archive.write(factor)
      archive.write(field)
    case .template(let pieces):
      archive.bytes.append(3)
      archive.write(pieces)
    }
  }

  init(from archive: inout ArchiveReader) throws(ArchiveError) {
    switch try archive.readByte() {
    case 0: self = .literal(try archive.read())
    case 1: self = .field(try archive.read())
    case 2: self = .product(try archive.read(), field: try archive.read())
    case 3: self = .template(try archive.read())
    default: throw .damaged
    }
  }
}

extension Day: Archivable {
  func write(to archive: inout ArchiveWriter) { archive.write(daysSinceEpoch) }

  init(from archive: inout ArchiveReader) throws(ArchiveError) {
    let count: Int = try archive.read()
    // The years 1 to 9999; beyond them the arithmetic of days could overflow.
    guard (-719_162...2_932_896).contains(count) else { throw .damaged }
    self.init(daysSinceEpoch: count)
  }
}

extension WorkingCalendar: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.write(years.sorted())
    archive.write(off.sorted())
    archive.write(worked.sorted())
    archive.write(fixed.sorted())
    archive.write(sources)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveError) {
    years = Set(try archive.read() as [Int])
    off = Set(try archive.read() as [Day])
    worked = Set(try archive.read() as [Day])
    fixed = Set(try archive.read() as [Int])
    sources = try archive.read()
  }
}
