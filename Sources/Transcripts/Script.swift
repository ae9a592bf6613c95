import Drafts
import Text

/// What a conversation starts with.
package struct Opening: Equatable, Sendable {
  package var today: Day
  package var width = 80
  /// The draft that is open, by its name.
  package var draft: NamedDraft?
  /// The files that can be read, by path.
  package var files: [NamedFile] = []

  package struct NamedDraft: Equatable, Sendable {
    package let name: String
    /// Nil if it is new.
    package let draft: Draft?
  }

  package struct NamedFile: Equatable, Sendable {
    package let path: String
    package let text: String
  }

  package init(today: Day) { self.today = today }

  /// What the header of a transcript says, as far as it names no files.
  package init(of transcript: Transcript) {
    today = transcript.today
    draft = transcript.draft.map { NamedDraft(name: $0, draft: transcript.start) }
  }
}

/// A transcript with all that it refers to: ready to be replayed.
package struct Script: Equatable, Sendable {
  package let path: String
  package let transcript: Transcript
  package let opening: Opening
  /// The exchanges of the transcripts that come before, taken without comparing.
  package let lead: [Transcript.Exchange]

  /// Reads a transcript and, by `read`, the files that it names; they lie beside it.
  package init(
    parsing text: String, path: String, read: (_ path: String) -> FileText
  ) throws(TranscriptError) {
    let transcript = try Transcript(parsing: text, path: path)
    try self.init(transcript, path: path, chain: [path], read: read)
  }

  /// A transcript that refers to nothing.
  package init(_ transcript: Transcript, path: String = "") {
    self.path = path
    self.transcript = transcript
    opening = Opening(of: transcript)
    lead = []
  }

  private init(
    path: String, _ transcript: Transcript, _ opening: Opening, lead: [Transcript.Exchange]
  ) {
    self.path = path
    self.transcript = transcript
    self.opening = opening
    self.lead = lead
  }

  /// The same beginning with other exchanges after it.
  package func with(_ transcript: Transcript) -> Script {
    Script(path: path, transcript, opening, lead: lead)
  }

  private init(
    _ transcript: Transcript, path: String, chain: [String], read: (_ path: String) -> FileText
  ) throws(TranscriptError) {
    self.path = path
    self.transcript = transcript
    var opening = Opening(of: transcript)
    var lead: [Transcript.Exchange] = []
    func text(of name: String, key: String) throws(TranscriptError) -> (path: String, text: String)
    {
      let place = Self.beside(path, name)
      switch read(place) {
      case .text(let text): return (place, text)
      case .unreadable(let reason):
        throw TranscriptError(
          path, transcript.lineNumber(of: key, name), .unreadable(name, reason: reason))
      }
    }
    if let name = transcript.after {
      let place = Self.beside(path, name)
      guard !chain.contains(place) else {
        throw TranscriptError(
          path, transcript.lineNumber(of: "after", name), .endlessInclusion(chain + [place]))
      }
      let (_, content) = try text(of: name, key: "after")
      let before = try Script(
        try Transcript(parsing: content, path: place), path: place, chain: chain + [place],
        read: read)
      lead = before.lead + before.transcript.exchanges
      opening.draft = opening.draft ?? before.opening.draft
      opening.files = before.opening.files
    }
    if let name = transcript.draft, name.hasSuffix(".json"), transcript.start == nil {
      let (place, content) = try text(of: name, key: "draft")
      do {
        let stem = name.split(separator: "/").last.map(String.init) ?? name
        opening.draft = .init(
          name: String(stem.dropLast(".json".count)),
          draft: try DraftFile.read(Array(content.utf8), path: place).draft)
      } catch {
        throw TranscriptError(
          path, transcript.lineNumber(of: "draft", name),
          .unreadable(name, reason: error.description))
      }
    }
    for name in transcript.files {
      let (_, content) = try text(of: name, key: "file")
      opening.files.append(.init(path: name, text: content))
    }
    self.opening = opening
    self.lead = lead
  }

  /// The path of a file that is named in another one.
  private static func beside(_ path: String, _ name: String) -> String {
    var parts = name.hasPrefix("/") ? [] : path.split(separator: "/").dropLast().map(String.init)
    for part in name.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    let root = name.hasPrefix("/") || path.hasPrefix("/") ? "/" : ""
    return root + parts.joined(separator: "/")
  }
}

/// What came of reading a file.
package enum FileText: Equatable, Sendable {
  case text(String)
  case unreadable(reason: String)
}

extension Transcript {
  /// The number of a line of the header, for messages.
  fileprivate func lineNumber(of key: String, _ value: String) -> Int {
    (header.firstIndex { $0.key == key && $0.value == value } ?? 0) + 2
  }
}
