import Drafts
import Knowledge
import Text

extension Wording {
  mutating func sayRecalled(_ field: String) {
    note(.command)
    guard let value = matter.value(field) else {
      add("「\(label(field))」还没有填。")
      return
    }
    let origin = matter.draft.answers[field] == nil ? "（推算）" : ""
    let shown = displayed(value, field)
    let stop = origin.isEmpty && shown.hasSuffix("。") ? "" : "。"
    add("现在记的是：\(label(field))＝\(shown)\(origin)\(stop)")
  }

  mutating func sayKept(_ field: String) {
    note(.command)
    let value = matter.value(field).map { "，还是“\(displayed($0, field))”" } ?? ""
    add("好的，「\(label(field))」不动\(value)。")
  }

  mutating func sayPaused() {
    note(.command)
    add(
      conversation.pending == nil || !conversation.isUnderWay
        ? "好的。可以直接提问，也可以说“开始填”。"
        : "好的，不急。这一项想先放下就说“以后再说”，想离开就说“退出”，已填的都保存着。")
  }

  mutating func sayWhichValue(_ field: String, _ texts: [String]) {
    note(.clarified)
    // Which is the main one, has to be settled anyhow.
    if knowledge.field(field)?.kind == .chineseDomain, texts.count > 1 {
      let facts = ["domain.one-each", "domain.main-one"]
      let told = facts.compactMap { knowledge.fact($0)?.text }.joined()
      add("流程未说明。\(told)\(cite(facts))表里先填一个。")
    }
    add("「\(label(field))」要填哪一个？")
    for (index, text) in texts.enumerated() { add("  \(index + 1). \(text)") }
    suggestions = texts.map { "\(label(field))：\($0)" }
  }

  mutating func sayPutOff(_ fields: [String]) {
    add("还有\(fields.count)项说过以后补：" + fields.map(label).joined(separator: "、") + "。说“继续”可接着补。")
  }

  mutating func sayImportPlan(_ plan: ImportPlan) {
    let fresh = plan.moves.filter { $0.before == nil }
    let changed = plan.moves.filter { $0.before != nil && $0.before != $0.after }
    let same = plan.moves.filter { $0.before == $0.after }
    for (title, moves) in [("将新填", fresh), ("将改动", changed)] where !moves.isEmpty {
      add("\(title)\(moves.count)项：")
      for move in moves {
        guard let after = move.after else { continue }
        let before = move.before.map { "“\(displayed($0, move.field))”→" } ?? ""
        add("  \(label(move.field))：\(before)“\(displayed(after, move.field))”")
      }
    }
    if !same.isEmpty { add("与现在相同：" + same.map { label($0.field) }.joined(separator: "、") + "。") }
    sayRefused(plan.refused)
    sayUnknown(plan.unknown)
    if fresh.isEmpty, changed.isEmpty { add("没有要导入的内容。") }
  }

  mutating func sayBatchPlan(_ lines: [BatchLine], _ unknown: [String]) {
    for line in lines {
      let missing =
        line.missing.isEmpty
        ? "必填项齐全" : "还缺\(line.missing.count)项：" + line.missing.map(label).joined(separator: "、")
      add("  \(line.name)　读到\(line.given)项，\(missing)。")
      sayRefused(line.refused)
    }
    sayUnknown(unknown)
  }

  private mutating func sayRefused(_ refused: [ImportPlan.Refusal]) {
    for one in refused { add("  没有收第\(one.line)行的「\(label(one.field))」：\(one.reason)") }
  }

  private mutating func sayUnknown(_ unknown: [String]) {
    if !unknown.isEmpty { add("这些列认不出，没有读：" + unknown.joined(separator: "、") + "。") }
  }

  mutating func sayNothingToImport(_ path: String, _ unknown: [String]) {
    note(.command)
    add("「\(path)」里没有认得出的填报项。第一行写项目名（如 单位名称,联系人），下面每行一个单位；或每行写一个项目和它的内容。")
    sayUnknown(unknown)
  }

  mutating func sayBatchMade(_ made: [String], _ left: [String]) {
    note(.command)
    if !made.isEmpty {
      add("已新建\(made.count)份草稿：" + some(made) + "。说“打开 名称”逐份补齐。")
    }
    if !left.isEmpty { add("已有同名草稿，没有动：" + some(left) + "。") }
  }

  /// So many names that they can be read; all of them stand under 草稿.
  private func some(_ names: [String]) -> String {
    guard names.count > 12 else { return names.joined(separator: "、") }
    return names.prefix(10).joined(separator: "、") + "等\(names.count)份（全部见“草稿”）"
  }

  /// What still stands between a red page and its publishing.
  mutating func sayRedPageGate() {
    guard let form = knowledge.form("redPage"), matter.applies(form),
      matter.value("hasOwnSite") != nil
    else { return }
    let parts = ["carousel", "news", "structure", "functions", "profile", "footer"]
    let missing = parts.filter { matter.value($0) == nil }
    let isSaved = matter.value("redPageSaved") == .boolean(true)
    let isPublished = matter.value("redPagePublished") == .boolean(true)
    let content =
      missing.isEmpty ? "内容已齐" : "还缺\(missing.count)部分：" + missing.map(label).joined(separator: "、")
    let clicks =
      "“保存”\(isSaved ? "已点" : "未点")，“发布红页”\(isPublished ? "已点" : "未点")"
    add("红页能否发布：\(content)；\(clicks)。\(cite(["redpage.five-parts", "redpage.save-publish"]))")
  }

  /// What is different for institutions; the guide doesn't say, other sources do.
  mutating func sayInstitution() {
    add("事业单位的办法与党政机关有所不同：")
    for id in ["institution-suffix", "institution-identifier", "institution-papers"] {
      guard let entry = knowledge.entry(id) else { continue }
      let ids = entry.sentences.flatMap(\.facts).compactMap(knowledge.fact).flatMap(\.sources)
      addSources(ids)
      var seen: Set<String> = []
      let names = ids.filter { seen.insert($0).inserted }.map(sourceName).joined(separator: "；")
      let lead = entry.kind == .outside ? "流程未说明。" : ""
      add("  \(lead)\(entry.sentences.map(\.text).joined())〔\(names)〕")
    }
    add("  以同级编办/CONAC通知为准。")
  }

  /// Which of the clicks that make a red page appear hasn't been made.
  mutating func askForClicks() {
    let clicks = knowledge.form("redPage")?.fields.compactMap(knowledge.field) ?? []
    let open = clicks.filter { $0.kind == .boolean && matter.value($0.id) != .boolean(true) }
    guard !open.isEmpty else { return }
    let words = open.map { "“\($0.label)”" }.joined(separator: "、")
    add("哪一步没有做？做过的说一声（\(words)），我记下来；都做过了就按“Ctrl+F5”刷新。")
  }
}
