import Drafts
import Glibc
import Text

/// One thing that `banshi doctor` looked at.
package struct HealthCheck: Equatable, Sendable {
  package enum State: String, Sendable { case ok, warning, error }

  package let name: String
  package let state: State
  package let text: String
  /// What to do about it; empty when all is well.
  package let remedy: String

  package init(_ name: String, _ state: State, _ text: String, remedy: String = "") {
    self.name = name
    self.state = state
    self.text = text
    self.remedy = remedy
  }
}

extension HealthCheck {
  package var json: JSON {
    .object([
      "name": .string(name), "remedy": .string(remedy), "state": .string(state.rawValue),
      "text": .string(text),
    ])
  }

  /// The check as a line, with the remedy on the next.
  package var line: String {
    let mark =
      switch state {
      case .ok: "正常"
      case .warning: "注意"
      case .error: "问题"
      }
    let text = withoutControls("〔\(mark)〕\(name)：\(text)")
    return remedy.isEmpty ? text : text + "\n        " + withoutControls(remedy)
  }
}

extension [HealthCheck] {
  /// All checks for other programs; `isHealthy` is false when one found an error.
  package var json: JSON {
    .object(["checks": .array(map(\.json)), "isHealthy": .boolean(isHealthy)])
  }

  package var isHealthy: Bool { allSatisfy { $0.state != .error } }
}

/// What the checks of the surroundings go by.
package struct Surroundings: Equatable, Sendable {
  package var environment: [String: String]
  package var isTerminal: Bool
  package var columns: Int?

  package init(environment: [String: String], isTerminal: Bool, columns: Int?) {
    self.environment = environment
    self.isTerminal = isTerminal
    self.columns = columns
  }

  package var checks: [HealthCheck] { [locale, terminal] }

  private var locale: HealthCheck {
    let name = "语言环境"
    let variables = ["LC_ALL", "LC_CTYPE", "LANG"]
    let found = variables.compactMap { environment[$0] }.first { !$0.isEmpty }
    guard let found else {
      return HealthCheck(
        name, .warning, "没有设置（LC_ALL、LC_CTYPE、LANG 都为空），按 UTF-8 处理",
        remedy: "可执行 export LANG=C.UTF-8，并确认终端的编码是 UTF-8。")
    }
    let codeset = found.lowercased().replacing("-", with: "")
    if codeset.hasSuffix("utf8") { return HealthCheck(name, .ok, found) }
    return HealthCheck(
      name, .warning, "\(found) 不是 UTF-8，按 UTF-8 处理",
      remedy: "请确认终端的编码是 UTF-8；可执行 export LANG=C.UTF-8。")
  }

  private var terminal: HealthCheck {
    let name = "终端"
    guard isTerminal else { return HealthCheck(name, .ok, "标准输入不是终端，逐行读取") }
    let kind = environment["TERM"] ?? ""
    if kind.isEmpty || kind == "dumb" {
      return HealthCheck(
        name, .warning, "TERM 是「\(kind)」，不能逐字编辑",
        remedy: "请换用普通终端，或执行 export TERM=xterm-256color。")
    }
    guard let columns else { return HealthCheck(name, .ok, kind) }
    if columns < 40 {
      return HealthCheck(
        name, .warning, "\(kind)，宽 \(columns) 列，太窄", remedy: "请把窗口拉宽到 40 列以上。")
    }
    return HealthCheck(name, .ok, "\(kind)，宽 \(columns) 列")
  }
}

// MARK: The drafts

extension DraftFolder {
  /// Looks at the data folder, at who may read it, at every draft and what was put aside.
  ///
  /// Nothing is changed, but for a file that is written as a trial and removed again.
  package func checks() -> [HealthCheck] {
    [.disk(of: root), writing] + permissions + drafts + aside
  }

  private var writing: HealthCheck {
    let name = "数据文件夹"
    let trial = "\(root)/.doctor.\(getpid())"
    do throws(SystemError) {
      guard access(root, F_OK) == 0 else {
        return HealthCheck(name, .ok, "\(root)（还没有，保存第一份草稿时新建）")
      }
      try disk.create(trial, [10])
      _ = disk.remove(trial)
      return HealthCheck(name, .ok, "\(root)，可以写入")
    } catch {
      return HealthCheck(
        name, .error, "\(root)，不能写入：\(error)", remedy: "请处理后再用，或者用 --data 换一个文件夹。")
    }
  }

  private var permissions: [HealthCheck] {
    [Kind.drafts, .versions, .bin, .damaged].compactMap { kind in
      let path = folder(kind)
      var status = stat()
      guard lstat(path, &status) == 0 else { return nil }
      if status.st_mode & S_IFMT != S_IFDIR {
        return HealthCheck("权限", .error, "\(path) 不是文件夹", remedy: "请把它移走，程序会新建文件夹。")
      }
      if status.st_uid != geteuid() {
        return HealthCheck(
          "权限", .warning, "\(path) 属于别的用户（\(status.st_uid)）",
          remedy: "请用该用户运行，或者用 --data 换一个文件夹。")
      }
      let mode = status.st_mode & 0o777
      guard mode & 0o077 != 0 else { return nil }
      return HealthCheck(
        "权限", .warning, "\(path) 别的用户也能进入（\(String(mode, radix: 8))）",
        remedy: "请执行 chmod 700 '\(path)'。")
    }
  }

  private var drafts: [HealthCheck] {
    do throws(StorageError) {
      let names = try names()
      if names.isEmpty { return [HealthCheck("草稿", .ok, "还没有草稿")] }
      return names.map(check(draft:))
    } catch {
      return [HealthCheck("草稿", .error, error.description)]
    }
  }

  private func check(draft name: String) -> HealthCheck {
    do throws(StorageError) {
      let draft = try peek(name)
      let versions = try versions(of: name).count
      let text = "可以读取，\(draft.answers.count) 项已填，\(versions) 个旧版本"
      let isOld = !draft.knowledge.isEmpty && draft.knowledge != knowledge.digest
      return HealthCheck(
        "草稿「\(name)」", isOld ? .warning : .ok, text + (isOld ? "，保存时用的是另一版知识" : ""),
        remedy: isOld ? "打开后请核对推算出的内容。" : "")
    } catch {
      let good = newestGood(name)
      return HealthCheck(
        "草稿「\(name)」", .error, error.description,
        remedy: good == nil ? "没有可用的旧版本，请改正文件。" : "可执行 banshi draft restore '\(name)'。")
    }
  }

  private var aside: [HealthCheck] {
    var checks: [HealthCheck] = []
    if let removed = try? removed(), !removed.isEmpty {
      checks.append(HealthCheck("回收处", .ok, removed.joined(separator: "、")))
    }
    if let damaged = try? list(folder(.damaged)), !damaged.isEmpty {
      checks.append(
        HealthCheck(
          "另存的坏文件", .ok, "\(damaged.joined(separator: "、"))，在 \(folder(.damaged))"))
    }
    return checks
  }
}
