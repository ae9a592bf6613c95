import Knowledge

/// The knowledge that the program carries in itself, compiled from the folder `Knowledge`.
///
/// The rest of this module is generated when it is built.
package enum EmbeddedKnowledge {
  /// All but the ranking; empty only if the program was built wrongly, which a test excludes.
  ///
  /// Without the phrasings, which only explanations need, it is there in half the time.
  package static func base(withPhrasings: Bool = true) -> KnowledgeBase {
    guard let archive = bytes(base64: Generated.knowledge),
      let base = try? KnowledgeBase(archive: archive, withPhrasings: withPhrasings)
    else { return KnowledgeBase() }
    return base
  }

  /// The trained ranking, needed only for the first question.
  package static func ranking() -> [UInt8] {
    bytes(base64: Generated.ranking) ?? []
  }

  /// The trained ranking of wishes, needed only for a line that nothing else understands.
  package static func wishes() -> [UInt8] {
    bytes(base64: Generated.wishes) ?? []
  }

  /// The transcripts that are the course, and what they refer to, by name.
  package static func course() -> [String: String] {
    Generated.course.reduce(into: [:]) { files, file in
      files[file.name] = bytes(base64: file.text).map { String(decoding: $0, as: UTF8.self) }
    }
  }
}
