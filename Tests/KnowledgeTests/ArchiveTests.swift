import Testing

@testable import Knowledge

struct ArchiveTests {
  private static func seed() throws -> KnowledgeBase {
    var base = try parseKnowledge(Seed.files)
    base.background = []
    base.wishes = []
    return base
  }

  @Test func `what was archived is read back whole`() throws {
    let base = try Self.seed()
    #expect(base.entries.count == 3 && base.fields.count == 6 && base.steps.count == 2)
    #expect(try KnowledgeBase(archive: base.archived()) == base)
  }

  @Test func `the phrasings can be left alone`() throws {
    let base = try Self.seed()
    let bare = try KnowledgeBase(archive: base.archived(), withPhrasings: false)
    #expect(bare.entries.map(\.phrasings) == [[], [], []])
    #expect(bare.entries.map(\.sentences) == base.entries.map(\.sentences))
    #expect(bare.fields == base.fields && bare.calendar == base.calendar)
  }

  @Test func `every kind of value, condition and formula survives`() throws {
    let values: [Value] = [
      .text("单位"), .text(""), .integer(0), .integer(-1), .integer(.max), .integer(.min),
      .boolean(true), .boolean(false), .list([["path": "a.png", "caption": "图"], [:]]),
    ]
    let conditions: [Condition] = [
      .always, .filled(field: "a"), .not(.filled(field: "b")), .all([.always]), .any([]),
    ]
    let comparisons = Condition.Relation.allCases.flatMap { relation in
      values.map { Condition.compare(field: "f", relation: relation, value: $0) }
    }
    let formulas: [Formula] = [
      .literal(.integer(3)), .field("a"), .product(300, field: "term"), .template(["本", "a", ""]),
    ]
    var writer = ArchiveWriter()
    writer.write(values)
    writer.write(conditions + comparisons)
    writer.write(formulas)
    var reader = ArchiveReader(writer.bytes)
    #expect(try reader.read() == values)
    #expect(try reader.read() == conditions + comparisons)
    #expect(try reader.read() == formulas)
    #expect(reader.isAtEnd)
  }

  @Test func `another version is refused`() throws {
    var bytes = try Self.seed().archived()
    let place = "banshi knowledge\n".utf8.count
    #expect(bytes[place] == UInt8(KnowledgeBase.archiveVersion << 1))
    bytes[place] = 18
    #expect(throws: ArchiveError.otherVersion(9)) { try KnowledgeBase(archive: bytes) }
    #expect(throws: ArchiveError.notAnArchive) { try KnowledgeBase(archive: []) }
    #expect(throws: ArchiveError.notAnArchive) { try KnowledgeBase(archive: Array("{}".utf8)) }
  }

  @Test func `an archive that was cut off is refused at every length`() throws {
    let bytes = try Self.seed().archived()
    for length in 0..<bytes.count {
      #expect(throws: ArchiveError.self) { try KnowledgeBase(archive: Array(bytes[..<length])) }
    }
    #expect(throws: ArchiveError.damaged) { try KnowledgeBase(archive: bytes + [0]) }
  }

  @Test func `damaged bytes never do harm`() throws {
    let bytes = try Self.seed().archived()
    var random = Generator(state: 20_261_124)
    for _ in 0..<5_000 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        damaged[Int.random(in: 17..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      // Either it is refused or it is another knowledge, which can be archived in turn.
      guard let base = try? KnowledgeBase(archive: damaged) else { continue }
      #expect(try KnowledgeBase(archive: base.archived()) == base)
    }
  }

  @Test func `deeply nested conditions are refused`() {
    var reader = ArchiveReader([UInt8](repeating: 3, count: 100_000))
    #expect(throws: ArchiveError.damaged) { try reader.read() as Condition }
  }

  @Test func `knowledge and ranking go into a cache together`() throws {
    let compiled = CompiledKnowledge(base: try Self.seed(), ranking: [1, 2, 3], wishes: [4, 5])
    #expect(try CompiledKnowledge(archive: compiled.archived()) == compiled)
    #expect(throws: ArchiveError.self) { try CompiledKnowledge(archive: [200]) }
  }

  @Test(
    arguments: [
      ([], ""), ([0], "AA=="), ([255, 255], "//8="), ([1, 2, 3], "AQID"),
      (Array("foobar".utf8), "Zm9vYmFy"), (Array("fooba".utf8), "Zm9vYmE="),
    ] as [([UInt8], String)])
  func `base64 is that of RFC 4648`(plain: [UInt8], text: String) {
    #expect(base64(plain) == text)
    #expect(bytes(base64: text) == plain)
  }

  @Test(arguments: ["A", "AAA", "A===", "====", "AA=A", "AQ\nD", "汉字", "AQI-"])
  func `what isn't base64 is refused`(text: String) {
    #expect(bytes(base64: text) == nil)
  }
}

/// A small generator with a seed, so that a failure can be repeated (SplitMix64).
struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
