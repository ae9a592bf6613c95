import Export
import Text

/// Where the units of Knowledge stand, by their ids.
package struct KnowledgePlaces: Sendable {
  /// By kind and id: a term may have the id of a field.
  private var places: [String: String] = [:]

  /// Finds the ids in the files of Knowledge.
  package init(files: [(path: String, text: String)]) {
    for file in files {
      var kind = ""
      for (index, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false)
        .prefix(20).enumerated()
      {
        if line.hasPrefix("kind: ") { kind = String(line.dropFirst("kind: ".count)) }
        guard line.hasPrefix("id: ") else { continue }
        places["\(kind) \(line.dropFirst("id: ".count))"] = "\(file.path):\(index + 1)"
        break
      }
    }
  }

  /// `Knowledge/fields/termInYears.md:3`.
  package func place(of item: CoverageItem) -> String? {
    item.kind.units.compactMap { places["\($0) \(item.id)"] }.first
  }
}

extension CoverageItem.Kind {
  /// The kinds of unit that such a thing belongs to, as their files call themselves.
  fileprivate var units: [String] {
    switch self {
    case .entry, .variant: ["answer"]
    case .step: ["step"]
    case .condition: ["field", "form", "step"]
    case .field, .choice, .consequence, .offer, .check, .reason: ["field"]
    case .reply: []
    }
  }
}

extension Coverage {
  /// How many of a kind there are and how many were reached, in the order of the kinds.
  package var counts: [(kind: CoverageItem.Kind, reached: Int, all: Int)] {
    CoverageItem.Kind.allCases.map { kind in
      (kind, reached.count { $0.kind == kind }, all.count { $0.kind == kind })
    }.filter { $0.all > 0 }
  }

  /// The figures, then what was not reached with its place.
  package func text(_ place: (CoverageItem) -> String?) -> String {
    var lines = counts.map { kind, reached, all in
      "\(kind.label)：\(reached)/\(all)（\(percent(reached, of: all))）"
    }
    if !missing.isEmpty { lines.append("没有走到的：") }
    lines += missing.map { "  \(place($0) ?? $0.id)：\(name(of: $0))" }
    return lines.joined(separator: "\n")
  }

  /// The same for programs.
  package func json(_ place: (CoverageItem) -> String?) -> JSON {
    .object([
      "kinds": .object(
        counts.reduce(into: [:]) { kinds, count in
          kinds[count.kind.rawValue] = .object([
            "reached": .integer(count.reached), "all": .integer(count.all),
          ])
        }),
      "missing": .array(
        missing.map { item in
          .object([
            "kind": .string(item.kind.rawValue), "id": .string(item.id),
            "detail": .string(item.detail), "place": place(item).map(JSON.string) ?? .null,
          ])
        }),
    ])
  }

  /// The same as one page without scripts.
  package func html(_ place: (CoverageItem) -> String?) -> String {
    let style = """
      body{font:16px/1.6 system-ui,sans-serif;max-width:52em;margin:2em auto;padding:0 1em}
      table{border-collapse:collapse;width:100%}
      th,td{text-align:left;padding:.3em .6em;border-bottom:1px solid #ccc}
      meter{width:10em}
      code{font:14px/1.5 monospace}
      """
    let rows = counts.map { kind, reached, all in
      "<tr><th>\(kind.label)</th><td>\(reached)/\(all)</td>"
        + "<td><meter value=\"\(reached)\" max=\"\(all)\">\(percent(reached, of: all))</meter></td></tr>"
    }
    let items = missing.map { item in
      "<tr><td>\(escapedMarkup(name(of: item)))</td>"
        + "<td><code>\(escapedMarkup(place(item) ?? item.id))</code></td></tr>"
    }
    let rest =
      items.isEmpty
      ? "<p>全部走到。</p>"
      : "<h2>没有走到的</h2>\n<table>\n\(items.joined(separator: "\n"))\n</table>"
    return """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src \(policyHash(style))">
      <title>话本走到了哪里</title>
      <style>\(style)</style>
      </head>
      <body>
      <h1>话本走到了哪里</h1>
      <table>
      \(rows.joined(separator: "\n"))
      </table>
      \(rest)
      </body>
      </html>

      """
  }

  private func name(of item: CoverageItem) -> String {
    let detail = item.detail.isEmpty ? "" : " \(item.detail)"
    return "\(item.kind.label)「\(item.id)」\(detail)"
  }

  /// Rounded down: 100 % means all.
  private func percent(_ part: Int, of all: Int) -> String { "\(part * 100 / max(1, all))%" }
}
