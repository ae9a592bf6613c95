import Drafts
import Glibc
import Knowledge
import Text

/// The draft used last.
extension DraftFolder {
  /// The name of the draft used last, if it is still there.
  package func last() -> String? {
    guard let bytes = (try? disk.contents(of: "\(root)/last-draft", limit: 1024)) ?? nil else {
      return nil
    }
    let name = String(String(decoding: bytes, as: UTF8.self).prefix { !$0.isNewline })
    guard problem(ofDraftName: name) == nil, (try? self.bytes(of: name)) ?? nil != nil else {
      return nil
    }
    return name
  }

  /// A convenience only: that it can't be written is no reason to call a saved draft unsaved.
  func remember(last name: String) {
    guard last() != name else { return }
    let new = "\(root)/.last-draft.\(getpid())"
    _ = disk.remove(new)
    guard (try? disk.create(new, Array((name + "\n").utf8))) != nil else { return }
    if case .failure = disk.rename(new, "\(root)/last-draft") { _ = disk.remove(new) }
  }
}
