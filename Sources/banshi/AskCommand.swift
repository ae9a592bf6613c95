import Console
import Dialogue
import Drafts
import Glibc
import Knowledge
import Text

/// `banshi ask`: answers one question, or one a line of standard input.
func askCommand(_ setup: Setup) throws -> Int32 {
  let question = setup.arguments.operands.joined(separator: " ")
  guard !question.isEmpty else {
    throw UsageError.missingOperand(of: "ask", what: "问题")
  }
  let assistant = Assistant(knowledge: setup.knowledge, finder: setup.finder)
  guard question == "-" else {
    Output.say(answer(to: question, assistant, setup))
    return 0
  }
  let input = PlainInput()
  while case .line(let line) = input.read(Prompt()) {
    guard !line.isEmpty else { continue }
    Output.say(answer(to: line, assistant, setup))
  }
  return 0
}

/// What is printed for a question; every question is asked of a fresh assistant.
private func answer(to question: String, _ fresh: Assistant, _ setup: Setup) -> String {
  var assistant = fresh
  let turn = assistant.ask(question, today: setup.today).turn
  if setup.arguments.flags.contains("json") {
    return JSONLines.answer(to: turn.typed, turn).compact
  }
  guard setup.arguments.flags.contains("explain") else { return Render.plain(turn.reply) }
  return Render.plain(turn.reply + "\n" + explanation(of: question, setup))
}

/// Why a question was answered as it was: the best entries, the scores and the phrasing matched.
private func explanation(of question: String, _ setup: Setup) -> String {
  guard let ranking = setup.ranking else { return "没有可用的检索模型。" }
  let ranked = ranking.rank(question)
  var lines = ["——"]
  for (place, candidate) in ranked.candidates.prefix(3).enumerated() {
    guard let entry = setup.knowledge.entry(candidate.entry) else { continue }
    let closest = ranking.closest(to: question, among: entry.phrasings)
    let phrasing = closest.map { "，最像的问法“\(entry.phrasings[$0.index])”" } ?? ""
    lines.append(
      "\(place + 1). \(entry.id)　\(entry.title)　得分 \(hundredths(candidate.score))\(phrasing)")
  }
  lines.append(
    "属于本资料的把握 \(hundredths(ranked.inScope))（低于 \(hundredths(Policy.leastInScope)) 不回答）；"
      + "第一条正确的把握 \(hundredths(ranked.isRight))（低于 \(hundredths(Policy.leastRight)) 先请您选）；"
      + "认得的字词占 \(hundredths(ranked.coverage))。")
  return lines.joined(separator: "\n")
}

/// A number with two places, the same in every locale.
private func hundredths(_ number: Double) -> String {
  let rounded = Int((number * 100).rounded())
  let sign = rounded < 0 ? "-" : ""
  let digits = String(abs(rounded) % 100)
  return "\(sign)\(abs(rounded) / 100).\(digits.count == 1 ? "0" : "")\(digits)"
}
