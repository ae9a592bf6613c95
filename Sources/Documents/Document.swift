/// A paper as such, whatever format it is written in.
package struct Document: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case sheet, letter, form, checklist, summary
  }

  package let kind: Kind
  package let title: String
  /// The letter, for a document that is one; it stands before the blocks.
  package let letter: Letter?
  package let blocks: [Block]
  /// How many copies are handed in.
  package let copies: Int

  package init(
    kind: Kind, title: String, letter: Letter? = nil, blocks: [Block] = [], copies: Int = 1
  ) {
    self.kind = kind
    self.title = title
    self.letter = letter
    self.blocks = blocks
    self.copies = copies
  }
}

extension Document {
  /// A file of papers that go together: those handed in, or those for the clerk's own use.
  package enum Booklet: CaseIterable, Sendable {
    case application, ownUse

    /// What its file is called, after the name of the case.
    package var title: String {
      switch self {
      case .application: "申请函和申请表"
      case .ownUse: "填报单和办理情况"
      }
    }
  }

  package var booklet: Booklet {
    switch kind {
    case .letter, .form: .application
    case .sheet, .checklist, .summary: .ownUse
    }
  }
}

/// What a document consists of.
package enum Block: Hashable, Sendable {
  case heading(String)
  case paragraph(Words)
  /// An explanation in small print.
  case note(Words)
  case list([Words])
  case table(Table)
  case track([Stop])
}

/// A table; every row fills all its columns.
package struct Table: Hashable, Sendable {
  /// The widths of the columns, as shares of the whole.
  package let shares: [Int]
  /// The titles of the columns; empty for a form, whose labels stand in its cells.
  package let header: [String]
  package let rows: [[Cell]]

  package init(shares: [Int], header: [String] = [], rows: [[Cell]]) {
    self.shares = shares
    self.header = header
    self.rows = rows
  }
}

/// A cell of a table.
package struct Cell: Hashable, Sendable {
  package let words: Words
  /// How many columns it takes.
  package let span: Int
  /// Whether it names what stands beside it.
  package let isLabel: Bool
  /// The lines that it is high at least.
  package let lines: Int

  package init(_ words: Words, span: Int = 1, isLabel: Bool = false, lines: Int = 1) {
    self.words = words
    self.span = span
    self.isLabel = isLabel
    self.lines = lines
  }

  package static func label(_ text: String) -> Cell { Cell(Words(text), isLabel: true) }
}

/// An official letter (函), by the elements of GB/T 9704-2012.
package struct Letter: Hashable, Sendable {
  /// 发文机关标志.
  package let issuer: Words
  /// 发文字号, which only the organization itself can give.
  package let number: Words
  package let title: String
  /// 主送机关, without its colon.
  package let addressee: Words
  package let paragraphs: [Words]
  /// The titles of what is attached (附件说明).
  package let attachments: [String]
  package let signature: Words
  package let date: String
  /// 附注: contact and telephone.
  package let remark: Words

  package init(
    issuer: Words, number: Words, title: String, addressee: Words, paragraphs: [Words],
    attachments: [String], signature: Words, date: String, remark: Words
  ) {
    self.issuer = issuer
    self.number = number
    self.title = title
    self.addressee = addressee
    self.paragraphs = paragraphs
    self.attachments = attachments
    self.signature = signature
    self.date = date
    self.remark = remark
  }

  /// What stands before the attachments: `附件：` before one, `附件：1.` before several.
  package func attachmentLine(_ index: Int) -> String {
    let lead = index == 0 ? "附件：" : ""
    return attachments.count == 1
      ? lead + attachments[index] : "\(lead)\(index + 1).\(attachments[index])"
  }
}

/// A step of the errand on the way through it.
package struct Stop: Hashable, Sendable {
  package enum State: String, Hashable, Sendable {
    case ahead, now, waiting, returned, done
  }

  package let title: String
  package let actor: String
  package let state: State
  /// What is known of it: a date, a deadline, a reason.
  package let remark: String

  package init(title: String, actor: String, state: State, remark: String) {
    self.title = title
    self.actor = actor
    self.state = state
    self.remark = remark
  }
}

extension Table {
  /// The track as a table, for formats that draw no diagram.
  package init(track stops: [Stop]) {
    let rows = stops.enumerated().map { index, stop in
      [
        Cell(Words(String(index + 1))), Cell(Words(stop.state.label)), Cell(Words(stop.title)),
        Cell(Words(stop.actor)), Cell(Words(stop.remark)),
      ]
    }
    self.init(
      shares: [9, 13, 31, 19, 28], header: ["序号", "状态", "步骤", "谁来办", "说明"], rows: rows)
  }
}

extension Stop.State {
  package var label: String {
    switch self {
    case .ahead: "未开始"
    case .now: "办理中"
    case .waiting: "等待中"
    case .returned: "被退回"
    case .done: "已完成"
    }
  }
}

extension Document {
  /// What is missing on the paper, each once, in the order of appearance.
  package var gaps: [String] {
    var seen: Set<String> = []
    return allWords.flatMap(\.gaps).filter { seen.insert($0).inserted }
  }

  private var allWords: [Words] {
    var words: [Words] = []
    if let letter {
      words += [letter.issuer, letter.number, letter.addressee]
      words += letter.paragraphs + [letter.signature, letter.remark]
    }
    for block in blocks {
      switch block {
      case .heading, .track: break
      case .paragraph(let inner), .note(let inner): words.append(inner)
      case .list(let items): words += items
      case .table(let table): words += table.rows.flatMap { $0.map(\.words) }
      }
    }
    return words
  }
}
