import Dialogue
import Drafts
import Export
import Glibc
import Knowledge
import Text
import Transcripts

/// The outside of a conversation: the drafts on disk, exports, the recording, the history, the day.
///
/// One instance serves one run of the program; what fails becomes an outcome with a reason here.
package final class Outside {
  package let today: Day
  package let history: HistoryFile
  private var folder: DraftFolder
  /// Whether the terminal takes a text for the clipboard (OSC 52).
  package var copiesToTerminal = false
  /// Whether long work shows how far it is.
  package var showsProgress: Bool {
    get { folder.showsProgress }
    set { folder.showsProgress = newValue }
  }
  /// What the program exits with: 3 once a file couldn't be read or written.
  package private(set) var exitCode: Int32 = 0
  private let knowledge: KnowledgeBase
  private var recorder: Recorder?
  private var keepsHistory = true
  /// Whether personal numbers are replaced in the recording and in the history.
  private let masks: Bool

  /// The folder `data` holds the drafts and the history; it is made if it isn't there.
  ///
  /// Without `masks` mobile numbers, cards and addresses are recorded as typed; ID numbers never.
  package init(data: String, knowledge: KnowledgeBase, today: Day, masks: Bool = true) {
    self.today = today
    self.masks = masks
    self.knowledge = knowledge
    folder = DraftFolder(at: data, knowledge: knowledge)
    history = HistoryFile(path: data + "/history")
  }

  package func hasDraft(_ name: String) -> Bool { names.contains(name) }
  package var lastDraft: String? { folder.last().flatMap { hasDraft($0) ? $0 : nil } }

  private var names: [String] { (try? folder.names()) ?? [] }

  package func draftNames() throws -> [String] { try folder.names() }

  /// Saves a new draft, which isn't held afterwards.
  package func make(_ name: String, _ draft: Draft) -> Outcome {
    do throws(StorageError) {
      try folder.make(name, draft)
      return .done
    } catch {
      exitCode = 3
      return .failed(reason: withoutControls(error.description))
    }
  }

  /// A draft to look at, whoever has it open.
  package func peek(_ name: String) throws -> Draft { try folder.peek(name) }

  package func versions(of name: String) throws -> [DraftFolder.Version] {
    try folder.versions(of: name)
  }

  /// Brings a draft to an earlier version; gives what the user should know.
  package func restore(_ name: String, version: Int) throws -> [String] {
    try folder.restore(name, version: version).notes
  }

  /// A name for a draft that the user didn't name.
  var untitled: String { World.untitled(besides: names) }

  /// Takes note of a finished turn: the recording grows by it.
  package func note(_ turn: Turn) {
    guard !turn.typed.isEmpty, !turn.isPractice else { return }
    do {
      try recorder?.add(turn)
    } catch {
      exitCode = 3
      Output.complain("录制停止：\(error.description)")
      recorder = nil
    }
  }

  /// Starts a recording; the turn that it begins in, if any, is left out.
  package func record(_ path: String, _ name: String?, _ draft: Draft, inTurn: Bool) -> Outcome {
    do {
      recorder = try Recorder(
        path: path, today: today, knowledge: knowledge, name: name, draft: draft,
        inTurn: inTurn, masks: masks)
      return .records(path: path)
    } catch {
      exitCode = 3
      return .failed(reason: "\(error)")
    }
  }

  /// Lets other programs have the drafts.
  package func close() { folder.releaseAll() }

  /// Keeps a typed line in the history; gives the text that was kept, free of personal data.
  func remember(_ typed: String) -> String? {
    guard keepsHistory, let first = typed.first, !first.isWhitespace else { return nil }
    let safe = masks ? PersonalData.mask(typed) : typed
    try? history.append(safe)
    return safe
  }

  package func perform(_ effect: Effect) -> Outcome {
    let outcome = attempt(effect)
    if case .failed = outcome { exitCode = 3 }
    return outcome
  }

  private func attempt(_ effect: Effect) -> Outcome {
    switch effect {
    case .save, .begin, .make, .open, .list, .rename, .remove, .restore:
      return folder.perform(effect) ?? .done
    case .export(let name, let draft, let formats, let target):
      let view = CaseView(Case(draft, knowledge: knowledge), name: name, today: today)
      return ExportFolder.write(
        view, formats: formats, .init(target: target, isStoppable: true, saysToWait: showsProgress))
    case .readFile(let path):
      do {
        return .file(try TextFile.read(expanded(path)))
      } catch {
        return .failed(reason: error.description)
      }
    case .copy(let text):
      if copiesToTerminal { Screen.emit("\u{1B}]52;c;\(base64(Array(text.utf8)))\u{7}") }
      return .done
    case .record(let file, let name, let draft):
      recorder = nil
      guard let file else { return .done }
      return record(
        file.isEmpty ? Recorder.freePath() : expanded(file), name, draft, inTurn: true)
    case .history(let isOn):
      keepsHistory = isOn
      return .done
    }
  }
}

/// A path with `~/` replaced by the home folder.
func expanded(_ path: String) -> String {
  guard path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
  return String(cString: home) + path.dropFirst()
}
