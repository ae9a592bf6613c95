/// The knowledge as the program uses it: parsed, checked, and the ranking trained.
package struct CompiledKnowledge: Equatable, Sendable {
  package let base: KnowledgeBase
  /// The trained ranking, as bytes.
  ///
  /// It is made sense of only when the first question comes; empty where there is too little to
  /// train on.
  package let ranking: [UInt8]
  /// The trained ranking of wishes, likewise.
  package let wishes: [UInt8]

  package init(base: KnowledgeBase, ranking: [UInt8], wishes: [UInt8]) {
    self.base = base
    self.ranking = ranking
    self.wishes = wishes
  }
}

extension CompiledKnowledge {
  /// Compiles the files; the examples for the training are left out of the result.
  package init(files: [(path: String, text: String)]) throws(KnowledgeErrors) {
    var base = try parseKnowledge(files)
    ranking =
      Trainer.train(entries: base.entries, background: base.background)?.serialized() ?? []
    wishes =
      Trainer.trainWishes(base.wishes, besides: base.entries, base.background)?.serialized() ?? []
    base.background = []
    base.wishes = []
    self.base = base
  }

  /// All parts in one, for a cache.
  package func archived() -> [UInt8] {
    var archive = ArchiveWriter()
    let base = base.archived()
    archive.write(count: UInt(base.count))
    archive.write(count: UInt(ranking.count))
    return archive.bytes + base + ranking + wishes
  }

  package init(archive bytes: [UInt8]) throws(ArchiveError) {
    var archive = ArchiveReader(bytes)
    let count = try archive.readCount()
    let rankingCount = try archive.readCount()
    let middle = archive.position + count
    let end = middle + rankingCount
    guard end <= bytes.count else { throw .damaged }
    base = try KnowledgeBase(archive: Array(bytes[archive.position..<middle]))
    ranking = Array(bytes[middle..<end])
    wishes = Array(bytes[end...])
  }
}
