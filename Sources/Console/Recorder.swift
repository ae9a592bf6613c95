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

  /// Starts the file; one that is there already is not overwritten.
  init(
    path: String, today: Day, knowledge: KnowledgeBase, name: String?, draft: Draft,
    masks: Bool = true
  ) throws(FileError) {
    guard access(path, F_OK) != 0 else { throw .exists(path: path) }
    self.path = path
    recording = Recording(
      title: "录制的对话", today: today, knowledge: knowledge, name: name, draft: draft,
      masks: masks)
    try TextFile.write(Array(recording.transcript.text.utf8), to: path)
  }

  func add(_ turn: Turn) throws(FileError) {
    _ = recording.add(turn)
    try TextFile.write(Array(recording.transcript.text.utf8), to: path)
  }
}
