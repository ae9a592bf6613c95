import Console
import Dialogue
import Drafts
import Glibc
import Knowledge
import Text

extension DraftCommand {
  /// `banshi draft import 名称 文件`, or `banshi draft import --all 文件` for a draft a row.
  ///
  /// With `--dry-run` it only says what it would do. What a check refuses is left out and told; 1 is
  /// the exit code then.
  func importFile() throws -> Int32 {
    let createsAll = setup.arguments.flags.contains("all")
    let path = try name(createsAll ? 1 : 2)
    let table: CSV
    do {
      table = try CSV(TextFile.bytes(of: path))
    } catch let error as CSVError {
      Output.complain("\(path):\(error)")
      return 3
    }
    let found = Import(table, knowledge: setup.knowledge, today: setup.today)
    for cell in found.unknown {
      Output.complain("\(place(path, cell.position))不认识「\(cell.text)」这一栏，已略过。")
    }
    for cell in found.repeated {
      Output.complain("\(place(path, cell.position))「\(cell.text)」重复，只取第一栏。")
    }
    guard !found.organizations.isEmpty else {
      Output.complain("「\(path)」里没有可导入的内容。第一行应是栏目名，例如：单位名称,注册年限。")
      return 3
    }
    if createsAll { return try createDrafts(from: found, path) }
    guard found.organizations.count == 1 else {
      Output.complain(
        "「\(path)」里有\(found.organizations.count)个单位。"
          + "要为每个单位建一份草稿，请用 banshi draft import --all \(path)。")
      return 3
    }
    let name = try name()
    var matter =
      outside.hasDraft(name) ? try opened(name) : Case(Draft(), knowledge: setup.knowledge)
    let (code, report) = take(found.organizations[0], into: &matter, as: name, path) {
      outside.perform(.save(name: name, $0))
    }
    report.say()
    return code
  }

  /// A draft for each organization, named after it; those that are there already are left alone.
  ///
  /// Each is saved whole. After Ctrl-C it is told where the work ended; once more from the same file
  /// it goes on from there.
  private func createDrafts(from found: Import, _ path: String) throws -> Int32 {
    let count = found.organizations.count
    var progress = Progress("导入", total: count, isShown: count > Self.few)
    var code: Int32 = 0
    var made = 0
    var taken = 0
    for (index, organization) in found.organizations.enumerated() {
      let name = organization.name.isEmpty ? "导入-\(index + 1)" : organization.name
      guard progress.advance(to: index) else {
        progress.finish()
        Output.complain(
          "已停下：建好了\(made)份，从「\(name)」起的\(count - index)份没有建。再导入一次就接着建，已有的不会动。")
        return max(code, 1)
      }
      guard !outside.hasDraft(name) else {
        if count <= Self.few { Output.complain("已有名为「\(name)」的草稿，没有覆盖。") }
        taken += 1
        code = max(code, 1)
        continue
      }
      var matter = Case(Draft(), knowledge: setup.knowledge)
      let (own, report) = take(
        organization, into: &matter, as: name, path, isBrief: count > Self.few
      ) {
        outside.make(name, $0)
      }
      if own != 0 || count <= Self.few {
        progress.finish()
        report.say()
      }
      code = max(code, own)
      if own != 3 { made += 1 }
    }
    progress.finish()
    if count > Self.few {
      let verb = setup.arguments.flags.contains("dry-run") ? "可以建" : "建好了"
      let left = taken > 0 ? "；\(taken)份同名草稿早已有了，没有覆盖" : ""
      Output.say("共\(count)个单位，\(verb)\(made)份草稿\(left)。")
    }
    return code
  }

  /// So many organizations are told of one by one; of more only those that something is wrong with.
  private static let few = 20

  /// What there is to say of one organization.
  private struct Report {
    var complaints: [String] = []
    var line = ""
    var isFailure = false

    func say() {
      for complaint in complaints { Output.complain(complaint) }
      if isFailure { Output.complain(line) } else { Output.say(line) }
    }
  }

  /// Gives the values of one organization to a draft, and tells what was refused and what lacks.
  private func take(
    _ organization: Import.Organization, into matter: inout Case, as name: String, _ path: String,
    isBrief: Bool = false, save: (Draft) -> Outcome
  ) -> (code: Int32, Report) {
    var report = Report()
    report.complaints = organization.refused.map { item, reason in
      "\(place(path, item.position))\(reason)"
    }
    matter.beginTurn()
    matter.change(organization.gifts, label: "从「\(path)」导入")
    let lacks = matter.missingOfAll.map(\.label)
    report.line =
      "\(name)：\(organization.gifts.count)项可导入，\(organization.refused.count)项有问题"
      + (lacks.isEmpty
        ? "，已填齐。" : "，还差\(lacks.count)项" + (isBrief ? "。" : "：\(lacks.joined(separator: "、"))。"))
    let isTrial = setup.arguments.flags.contains("dry-run")
    guard !isTrial, case .failed(let reason) = save(matter.draft) else {
      return (organization.refused.isEmpty ? 0 : 1, report)
    }
    report.isFailure = true
    report.line = "\(name)：没有存下。\(reason)"
    return (3, report)
  }

  /// A draft held for writing.
  private func opened(_ name: String) throws -> Case {
    guard case .opened(_, let draft, _) = outside.perform(.open(name: name)) else {
      return Case(try outside.peek(name), knowledge: setup.knowledge)
    }
    return Case(draft, knowledge: setup.knowledge)
  }

  private func place(_ path: String, _ position: TextPosition) -> String {
    "\(path):\(position.line):\(position.column)："
  }
}
