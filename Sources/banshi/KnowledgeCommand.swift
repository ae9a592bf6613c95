import Console
import Knowledge
import KnowledgeFolder

/// `banshi knowledge`: checks, lists and shows what the program knows.
func knowledgeCommand(_ arguments: Arguments) throws -> Int32 {
  guard let verb = arguments.operands.first else {
    throw UsageError.missingOperand(of: "knowledge", what: "子命令")
  }
  switch verb {
  case "check":
    return try check(arguments.values["knowledge"] ?? arguments.operands.dropFirst().first)
  case "list":
    for entry in try Setup(arguments).knowledge.entries {
      Output.say("\(entry.id)\t\(entry.kind.rawValue)\t\(entry.title)")
    }
    return 0
  case "show":
    guard arguments.operands.count > 1 else {
      throw UsageError.missingOperand(of: "knowledge show", what: "编号")
    }
    return try show(arguments.operands[1], in: Setup(arguments).knowledge)
  default: throw UsageError.unknownCommand("knowledge \(verb)")
  }
}

/// Parses and checks a folder; every problem is printed with its place, and 1 is the exit code.
private func check(_ folder: String?) throws -> Int32 {
  guard let folder else {
    throw UsageError.missingOperand(of: "knowledge check", what: "知识库文件夹")
  }
  let files = try readKnowledge(in: folder)
  do throws(KnowledgeErrors) {
    let base = try parseKnowledge(files)
    Output.say(
      "没有问题：出处 \(base.sources.count) 个，事实 \(base.facts.count) 条，问答 \(base.entries.count) 条，"
        + "项目 \(base.fields.count) 个，表 \(base.forms.count) 张，步骤 \(base.steps.count) 步。")
    return 0
  } catch {
    for problem in error.errors { Output.say(problem.diagnostic(in: folder)) }
    return 1
  }
}

private func show(_ id: String, in knowledge: KnowledgeBase) throws -> Int32 {
  guard let entry = knowledge.entry(id) else {
    Output.complain("没有编号为「\(id)」的问答。运行 banshi knowledge list 列出全部。")
    return 1
  }
  Output.say("\(entry.title)（\(entry.id)）")
  for sentence in entry.sentences {
    let sources = sentence.facts.compactMap(knowledge.fact).flatMap(\.sources)
    Output.say(
      "  \(sentence.text)" + (sources.isEmpty ? "" : "〔\(sources.joined(separator: "；"))〕"))
  }
  for phrasing in entry.phrasings { Output.say("  问法：\(phrasing)") }
  return 0
}
