import Dialogue
import Drafts
import Glibc
import Knowledge
import Text
import Transcripts

/// Writes a recording as the conversation goes on: after each turn the file is whole.
final class Recorder {
  private var recording: Recording
  private let path: String
  private var isBeginning: Bool

  /// Starts the file, in the middle of a turn or before it; one that is there is not overwritten.
  init(
    path: String, today: Day, knowledge: KnowledgeBase, name: String?, draft: Draft, inTurn: Bool,
    masks: Bool = true
  ) throws(FileError) {
    guard access(path, F_OK) != 0 else { throw .exists(path: path) }
    self.path = path
    isBeginning = inTurn
    recording = Recording(
      title: "录制的对话", today: today, knowledge: knowledge, name: name, draft: draft,
      masks: masks)
    try TextFile.write(Array(recording.transcript.text.utf8), to: path)
  }

  /// A name that no file here has yet: `录制-1.md`, or the next number.
  static func freePath() -> String {
    var number = 1
    while access("录制-\(number).md", F_OK) == 0 { number += 1 }
    return "录制-\(number).md"
  }

  /// Adds a turn, but for the one that the recording began in.
  func add(_ turn: Turn) throws(FileError) {
    if isBeginning {
      isBeginning = false
      return
    }
    _ = recording.add(turn)
    try TextFile.write(Array(recording.transcript.text.utf8), to: path)
  }
}
