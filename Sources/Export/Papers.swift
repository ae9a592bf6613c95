import Documents
import Drafts
import Knowledge
import Text

extension CaseView {
  /// The papers of the case, in the order in which they are needed.
  package var papers: [Document] {
    var papers = [fillInSheet]
    // Whoever has no papers to hand in needs no letter either; the steps of Knowledge tell.
    if handsInPapers { papers += [applicationLetter, applicationForm, checklist] }
    return papers + [summary]
  }

  /// What is told where the case needs no letter and no form.
  static var noPapers: String { "按现在填写的情况，这个单位不用报送函和申请表，所以没有生成；以同级编办的要求为准。" }

  var handsInPapers: Bool { steps.contains { $0.id == "papers" } }

  /// What stands above the papers that are for the clerk's own use.
  var caption: Words {
    "单位：\(line("organizationName"))　草稿：\(name)　日期：\(today.chinese)"
  }

  /// 填报单: everything in the order of the official screens, for typing or pasting it in.
  var fillInSheet: Document {
    var blocks: [Block] = [.note(caption)]
    for (index, form) in forms.enumerated() {
      blocks.append(.heading("\(chineseOrdinal(index + 1))、\(form.title)"))
      if let place = place(system: form.system, menu: form.menu, submit: form.submit) {
        blocks.append(.paragraph(place))
      }
      blocks.append(.table(sheetTable(of: form)))
    }
    for field in unasked {
      blocks.append(.note("\(field.label)：\(line(field.id))（只用于预填的申请函）"))
    }
    blocks.append(.note("“推算”的内容由其他各项得出；标“以系统页面为准”的栏目，流程没有写明。"))
    return Document(kind: .sheet, title: "网上填报单", blocks: blocks)
  }

  private func sheetTable(of form: Form) -> Table {
    let rows = fields(of: form).enumerated().map { index, field in
      [
        Cell(Words(String(index + 1))), Cell(Words(field.label), isLabel: true),
        Cell(sheetWords(field)), Cell(Words(remarks(field).joined(separator: "；"))),
      ]
    }
    return Table(shares: [9, 20, 47, 24], header: ["序号", "栏目", "填写内容", "说明"], rows: rows)
  }

  private func sheetWords(_ field: Field) -> Words {
    if let text = shown(field.id) { return Words(text) }
    return requires(field) || field.kind == .derived ? .missing(field.label) : "（选填，未填）"
  }

  private func remarks(_ field: Field) -> [String] {
    var remarks: [String] = []
    if derived.contains(field.id) { remarks.append("推算") }
    switch origins[field.id] {
    case .default?: remarks.append("采用建议内容")
    case .import?: remarks.append("导入，请核对")
    case .copied?: remarks.append("从旧稿复制，请核对")
    case .user?, nil: break
    }
    if values[field.id] == nil {
      switch skipped[field.id] {
      case .skip?: remarks.append("已跳过")
      case .later?: remarks.append("稍后填写")
      case .unknown?: remarks.append("暂不清楚")
      case nil: break
      }
    }
    if !field.isInGuide, field.kind != .derived { remarks.append("以系统页面为准") }
    return remarks
  }

  /// Where something is done: system, menu and button, each on a line; nil if nothing is known.
  func place(system: String, menu: [String], submit: String = "") -> Words? {
    var parts: [String] = []
    if !system.isEmpty { parts.append("系统：\(system)") }
    if !menu.isEmpty { parts.append("菜单：\(menu.joined(separator: " → "))") }
    if !submit.isEmpty { parts.append("提交按钮：“\(submit)”") }
    return parts.isEmpty ? nil : Words(parts.joined(separator: "\n"))
  }

  /// 材料清单: what goes to the office on paper, as a list to tick off.
  var checklist: Document {
    var blocks: [Block] = [.note(caption)]
    for step in steps where !step.papers.isEmpty {
      blocks.append(.heading(step.title))
      let rows = step.papers.enumerated().map { index, paper in
        [
          Cell(box(false)), Cell(Words(String(index + 1))), Cell(Words(paper.name)),
          Cell(Words(paper.copies > 0 ? copies(paper.copies) : "")),
          Cell(paper.isSealed ? "加盖单位公章" : ""),
        ]
      }
      blocks.append(
        .table(
          Table(
            shares: [8, 8, 50, 14, 20], header: ["备齐", "序号", "材料", "份数", "盖章"], rows: rows)))
    }
    let others: Words = "\(box(false)) 流程写的是“等资料”：可能另有，请问同级编办。"
    blocks.append(.list([others]))
    blocks.append(.note("函和表在同级编办和CONAC都在线审核通过后，从系统里打印；以系统打印件为准。"))
    return Document(kind: .checklist, title: "报送材料清单", blocks: blocks)
  }

  func box(_ isTicked: Bool) -> Words {
    var words = Words()
    words.append(.box(isTicked: isTicked))
    return words
  }

  private func copies(_ count: Int) -> String {
    count == 1 ? "一份" : "一式\(count == 2 ? "两" : chineseOrdinal(count))份"
  }
}

/// `一` … `十`, `十一` … `九十九`.
func chineseOrdinal(_ number: Int) -> String {
  let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  guard (1...99).contains(number) else { return String(number) }
  let tens = number / 10
  let lead = tens == 0 ? "" : (tens == 1 ? "十" : digits[tens] + "十")
  return lead + digits[number % 10]
}
