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
    return try take(found.organizations[0], into: &matter, name, path)
  }

  /// A draft for each organization, named after it; those that are there already are left alone.
  private func createDrafts(from found: Import, _ path: String) throws -> Int32 {
    var code: Int32 = 0
    for (index, organization) in found.organizations.enumerated() {
      let name = organization.name.isEmpty ? "导入-\(index + 1)" : organization.name
      guard !outside.hasDraft(name) else {
        Output.complain("已有名为「\(name)」的草稿，没有覆盖。")
        code = max(code, 1)
        continue
      }
      var matter = Case(Draft(), knowledge: setup.knowledge)
      code = max(code, try take(organization, into: &matter, name, path))
    }
    return code
  }

  /// Gives the values of one organization to a draft, and reports what was refused and what lacks.
  private func take(
    _ organization: Import.Organization, into matter: inout Case, _ name: String, _ path: String
  ) throws -> Int32 {
    for (item, reason) in organization.refused {
      Output.complain("\(place(path, item.position))\(reason)")
    }
    matter.beginTurn()
    matter.change(organization.gifts, label: "从「\(path)」导入")
    let missing = matter.forms.flatMap(matter.missing(in:)).map(\.label)
    var seen: Set<String> = []
    let lacks = missing.filter { seen.insert($0).inserted }
    Output.say(
      "\(name)：\(organization.gifts.count)项可导入，\(organization.refused.count)项有问题"
        + (lacks.isEmpty ? "，已填齐。" : "，还差\(lacks.count)项：\(lacks.joined(separator: "、"))。"))
    if !setup.arguments.flags.contains("dry-run") {
      let code = try carryOut(.save(name: name, matter.draft))
      if code != 0 { return code }
    }
    return organization.refused.isEmpty ? 0 : 1
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
