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
      case .make(let name, let draft):
        try make(name, draft)
        return .done
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
