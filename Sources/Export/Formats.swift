import Documents

/// The formats of an export.
package enum Format: String, CaseIterable, Sendable {
  case md, html, txt, csv, json, docx, pdf, ofd, xlsx, ics, redpage, all
}

extension Format {
  /// The format that a user calls so: its extension, or its name in words (“导出成表格”).
  package init?(named name: String) {
    let lowercased = name.lowercased()
    var bare = String(lowercased.drop { "成为作".contains($0) })
    for tail in ["版本", "版", "格式", "文件", "文档"] where bare.hasSuffix(tail) && bare != tail {
      bare.removeLast(tail.count)
    }
    let found = Format.allCases.first {
      $0.rawValue == bare || $0.names.contains(bare)
    }
    guard let found else { return nil }
    self = found
  }

  /// Other names for it, in lower case.
  package var names: [String] {
    switch self {
    case .md: ["markdown"]
    case .html: ["网页", "htm"]
    case .txt: ["文本", "纯文本", "text"]
    case .csv: ["逗号分隔"]
    case .json: []
    case .docx: ["word", "文档"]
    case .pdf: []
    case .ofd: ["版式文件"]
    case .xlsx: ["excel", "表格", "电子表格"]
    case .ics: ["日历", "calendar"]
    case .redpage: ["红页", "红页预览", "网络红页"]
    case .all: ["全部", "所有"]
    }
  }

  /// What a sentence calls it.
  var title: String {
    switch self {
    case .ics: "日历（ics）"
    case .redpage: "红页预览（redpage）"
    case .md, .html, .txt, .csv, .json, .docx, .pdf, .ofd, .xlsx, .all: rawValue
    }
  }

  /// What it holds, in a few words, for help and index.
  package var summary: String {
    switch self {
    case .md: "全部材料（Markdown）"
    case .html: "全部材料（网页，可直接打印）"
    case .txt: "全部材料（纯文本）"
    case .csv: "填写内容表（CSV）"
    case .json: "填写内容（JSON，供其他程序使用）"
    case .docx: "申请函和申请表；填报单、清单和办理情况（Word）"
    case .pdf: "申请函和申请表；填报单、清单和办理情况（PDF）"
    case .ofd: "申请函和申请表；填报单、清单和办理情况（OFD，实验性）"
    case .xlsx: "填写内容表（Excel）"
    case .ics: "期限日历（ICS）"
    case .redpage: "网络红页预览（网页文件夹）"
    case .all: "以上全部，并附索引"
    }
  }

  /// Whether the typesetting program makes it, for it needs fonts or large libraries.
  package var isTypeset: Bool {
    switch self {
    case .docx, .pdf, .ofd, .xlsx: true
    case .md, .html, .txt, .csv, .json, .ics, .redpage, .all: false
    }
  }

  /// Whether it holds the letter and the form.
  var hasPapers: Bool {
    switch self {
    case .md, .html, .txt, .docx, .pdf, .ofd, .all: true
    case .csv, .json, .xlsx, .ics, .redpage: false
    }
  }
}
