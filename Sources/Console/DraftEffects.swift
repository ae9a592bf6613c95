import Dialogue
import Drafts

extension DraftFolder {
  /// Performs the effects about drafts; nil for effects of another kind.
  ///
  /// This is where an error becomes an outcome, so that the conversation goes on.
  package mutating func perform(_ effect: Effect) -> Outcome? {
    do throws(StorageError) {
      switch effect {
      case .save(let name, let draft):
        try save(name, draft)
        return .done
      case .begin(let name, let draft):
        try begin(name, draft)
        return .done
      case .make(let new): return makeAll(new)
      case .open(let name):
        let opened = try open(name)
        return .opened(name: name, opened.draft, notes: opened.notes)
      case .list: return .listed(try summaries())
      case .rename(let old, let new):
        try rename(old, to: new)
        return .done
      case .remove(let name):
        try remove(name)
        return .done
      case .restore(let name):
        let opened = try restore(name)
        return .opened(name: name, opened.draft, notes: opened.notes)
      case .export, .readFile, .copy, .record, .history: return nil
      }
    } catch {
      return .failed(reason: withoutControls(error.description))
    }
  }

  /// Makes drafts one after another, each whole; whatever ends it early, what was made is told.
  private mutating func makeAll(_ new: [NewDraft]) -> Outcome {
    var progress = Progress("建草稿", total: new.count, isShown: showsProgress)
    defer { progress.finish() }
    for (done, one) in new.enumerated() {
      guard progress.advance(to: done) else {
        return .failed(reason: "已停下。" + DraftFolder.told(done, of: new))
      }
      do {
        try make(one.name, one.draft)
      } catch {
        return .failed(
          reason: withoutControls(error.description)
            + (done > 0 ? DraftFolder.told(done, of: new) : ""))
      }
    }
    return .done
  }

  private static func told(_ done: Int, of new: [NewDraft]) -> String {
    "建好了\(done)份，从「\(new[done].name)」起的\(new.count - done)份没有建。再批量一次就接着建，已有的不会动。"
  }

  /// All drafts, then those in the bin.
  package func summaries() throws(StorageError) -> [DraftSummary] {
    var summaries: [DraftSummary] = []
    for name in try names() {
      if let draft = try? peek(name) {
        summaries.append(
          DraftSummary(name: name, Case(draft, knowledge: knowledge), isRemoved: false))
      } else {
        summaries.append(
          DraftSummary(
            name: name, organization: "（文件读不出，打开可看原因）", filled: 0, total: 0,
            isRemoved: false))
      }
    }
    for name in try removed() {
      summaries.append(
        DraftSummary(name: name, organization: "", filled: 0, total: 0, isRemoved: true))
    }
    return summaries
  }
}
