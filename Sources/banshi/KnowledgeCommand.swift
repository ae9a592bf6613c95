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
    if arguments.operands.dropFirst().first == "phrasings",
      let folder = arguments.values["knowledge"]
    {
      // The questions out of scope are in the files only: trained, nobody needs them.
      return try list("phrasings", in: parseKnowledge(try readKnowledge(in: folder)))
    }
    return try list(arguments.operands.dropFirst().first, in: Setup(arguments).knowledge)
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

/// One line a unit: its id, and what it is about.
private func list(_ kind: String?, in knowledge: KnowledgeBase) throws -> Int32 {
  let rows: [[String]]
  switch kind ?? "answers" {
  case "answers": rows = knowledge.entries.map { [$0.id, $0.kind.rawValue, $0.title] }
  case "facts": rows = knowledge.facts.map { [$0.id, $0.text] }
  case "fields": rows = knowledge.fields.map { [$0.id, $0.label] }
  case "forms": rows = knowledge.forms.map { [$0.id, $0.title] }
  case "steps": rows = knowledge.steps.map { [$0.id, $0.title] }
  case "terms": rows = knowledge.terms.map { [$0.id, $0.label] }
  case "sources": rows = knowledge.sources.map { [$0.id, $0.date, $0.title] }
  case "phrasings":
    // Questions that belong to no answer have their kind in brackets for an id.
    rows =
      knowledge.entries.flatMap { entry in entry.phrasings.map { [entry.id, $0] } }
      + knowledge.background.flatMap { kind in
        kind.phrasings.map { ["(\(kind.kind.rawValue))", $0] }
      }
  case let other:
    Output.complain(
      "没有「\(other)」这一类。可用：answers、facts、fields、forms、steps、terms、sources、phrasings。")
    return 2
  }
  for row in rows { Output.say(row.joined(separator: "\t")) }
  return 0
}

private func show(_ id: String, in knowledge: KnowledgeBase) throws -> Int32 {
  guard let entry = knowledge.entry(id) else {
    guard let lines = describe(id, in: knowledge) else {
      Output.complain("没有编号为「\(id)」的内容。运行 banshi knowledge list 列出全部问答。")
      return 1
    }
    for line in lines { Output.say(line) }
    return 0
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

/// A fact, source, field, form or step in a few lines.
private func describe(_ id: String, in knowledge: KnowledgeBase) -> [String]? {
  if let fact = knowledge.fact(id) {
    return ["\(fact.text)〔\(fact.sources.joined(separator: "；"))〕"]
  }
  if let source = knowledge.source(id) {
    return ["\(source.title) \(source.publisher) \(source.date)", "  \(source.summary)"]
      + source.names.map { "  名称：\($0)" }
  }
  if let field = knowledge.field(id) {
    return ["\(field.label)（\(field.id)）", "  \(field.question)", "  \(field.why)"]
      + field.choices.map { "  选项：\($0.label)" }
  }
  if let form = knowledge.form(id) {
    return ["\(form.title)（\(form.id)）"]
      + form.fields.compactMap(knowledge.field).map { "  \($0.label)" }
  }
  if let step = knowledge.step(id) {
    return ["\(step.title)（\(step.id)），\(step.actor)"] + step.sentences.map { "  \($0.text)" }
      + step.papers.map { "  材料：\($0.name) \($0.copies) 份" + ($0.isSealed ? "，盖章" : "") }
  }
  return nil
}
