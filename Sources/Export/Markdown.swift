import Documents

/// Writes papers as one file of Markdown (CommonMark with tables).
func markdown(_ papers: [Document], title: String) -> String {
  var lines = ["# \(escaped(title))", ""]
  for paper in papers {
    lines += ["## \(escaped(paper.title))", ""]
    if let letter = paper.letter { lines += markdown(letter) }
    for block in paper.blocks { lines += markdown(block) + [""] }
  }
  while lines.last == "" { lines.removeLast() }
  return lines.joined(separator: "\n") + "\n"
}

private func markdown(_ letter: Letter) -> [String] {
  var paragraphs = [
    "**\(inline(letter.issuer))**", inline(letter.number), "**\(escaped(letter.title))**",
    "\(inline(letter.addressee))：",
  ]
  paragraphs += letter.paragraphs.map(inline)
  paragraphs += letter.attachments.indices.map { escaped(letter.attachmentLine($0)) }
  paragraphs += ["\(inline(letter.signature))\\\n\(escaped(letter.date))", inline(letter.remark)]
  return paragraphs.flatMap { [$0, ""] }
}

private func markdown(_ block: Block) -> [String] {
  switch block {
  case .heading(let text): ["### \(escaped(text))"]
  case .paragraph(let words), .note(let words): [inline(words)]
  case .list(let items): items.map { "- \(inline($0, joint: " "))" }
  case .table(let table): markdown(table)
  case .track(let stops):
    stops.enumerated().map { index, stop in
      let remark = stop.remark.isEmpty ? "" : "（\(escaped(stop.remark, joint: " "))）"
      return
        "\(index + 1). \(stop.state.label)：\(escaped(stop.title))　\(escaped(stop.actor))\(remark)"
    }
  }
}

/// A table needs a header in Markdown; a form gets an empty one, and spans become empty cells.
private func markdown(_ table: Table) -> [String] {
  let header =
    table.header.isEmpty ? table.shares.map { _ in "" } : table.header.map { escaped($0) }
  let rows = table.rows.map { row in
    row.flatMap { cell -> [String] in
      let text = inline(cell.words, joint: "<br>")
      return [text] + Array(repeating: "", count: cell.span - 1)
    }
  }
  let rule = table.shares.map { _ in "---" }
  return ([header, rule] + rows).map { "| \($0.joined(separator: " | ")) |" }
}

private func inline(_ words: Words) -> String { inline(words, joint: "\\\n") }

private func inline(_ words: Words, joint: String) -> String {
  words.runs.map { run in
    switch run {
    case .text(let text): escaped(text, joint: joint)
    case .missing, .box: escaped(run.plain)
    }
  }.joined()
}

/// Makes a text stand in Markdown as it is: nothing in it is markup, and no line of it begins a
/// block.
private func escaped(_ text: String, joint: String = "\\\n") -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
    let trimmed = line.unicodeScalars.drop { $0 == " " }
    var digits = 0
    var isStart = true
    return escapedScalars(of: String(Substring(trimmed))) { scalar in
      defer {
        isStart = false
        digits = digits >= 0 && ("0"..."9").contains(scalar) ? digits + 1 : -1
      }
      switch scalar {
      case "#", "+", "-", "=": return isStart ? "\\\(scalar)" : nil
      // `12.` and `12)` begin an item of a list.
      case ".", ")": return digits > 0 && digits < 10 ? "\\\(scalar)" : nil
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&": return "\\\(scalar)"
      default: return nil
      }
    }
  }.joined(separator: joint)
}
