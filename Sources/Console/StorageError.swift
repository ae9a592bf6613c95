import Drafts

/// Something about a draft on the disk that can't be done.
package enum StorageError: Error, Hashable, Sendable {
  case badName(reason: String)
  case notFound(name: String, existing: [String])
  case exists(name: String)
  case held(name: String, by: Holder)
  /// The file was changed by somebody else since it was read.
  case changed(name: String)
  /// The file is no draft; `good` is the number of the newest version that is.
  case damaged(DraftError, name: String, good: Int?)
  case failed(action: String, path: String, SystemError)
}

/// Who has a draft open.
package struct Holder: Hashable, Sendable {
  package var process: Int?
  package var host: String?
  package var since: String?
}

extension StorageError: CustomStringConvertible {
  /// What is wrong, where, and what the user can do.
  package var description: String {
    switch self {
    case .badName(let reason): reason
    case .notFound(let name, let existing):
      existing.isEmpty
        ? "没有名为「\(name)」的草稿，现在还没有任何草稿。输入“新建 \(name)”可以开始。"
        : "没有名为「\(name)」的草稿。现有：\(existing.prefix(8).joined(separator: "、"))。"
    case .exists(let name): "已经有名为「\(name)」的草稿。请换一个名称，或者输入“打开 \(name)”。"
    case .held(let name, let holder): "草稿「\(name)」正由\(holder)打开，这里只能查看。请关闭那一个程序后重新打开。"
    case .changed(let name):
      "草稿「\(name)」的文件被别的程序改动过，没有覆盖。请输入“打开 \(name)”读取改动后的内容，再继续。"
    case .damaged(let error, let name, let good):
      good == nil
        ? "\(error)" : "\(error)输入“恢复草稿 \(name)”可取回最近的完好版本，坏文件会另存，不会丢失。"
    case .failed(let action, let path, let error): "无法\(action)「\(path)」：\(error)。原有内容没有改动。"
    }
  }
}

extension Holder: CustomStringConvertible {
  package var description: String {
    var parts: [String] = []
    if let process { parts.append("进程 \(process)") }
    if let host { parts.append("电脑 \(host)") }
    if let since { parts.append("自 \(since) 起") }
    return parts.isEmpty ? "另一个程序" : "另一个程序（\(parts.joined(separator: "，"))）"
  }
}
