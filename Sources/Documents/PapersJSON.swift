import Text

// How papers travel to the typesetting program. Most words and cells are one plain text and are
// written as it; what is usual is left out. Written out by hand: the coders of Foundation take as
// long to come up as a paper takes to write, and make both programs half as large again.

extension Document {
  var json: JSON {
    var members: [String: JSON] = [
      "kind": .string(kind.rawValue), "title": .string(title), "copies": .integer(copies),
      "blocks": .array(blocks.map(\.json)),
    ]
    members["letter"] = letter?.json
    return .object(members)
  }

  init?(_ json: JSON) {
    guard let kind = json["kind"]?.text.flatMap(Kind.init), let title = json["title"]?.text,
      let copies = json["copies"]?.integer,
      let blocks = json["blocks"]?.list(Block.init)
    else { return nil }
    var letter: Letter?
    if let given = json["letter"] {
      guard let read = Letter(given) else { return nil }
      letter = read
    }
    self.init(kind: kind, title: title, letter: letter, blocks: blocks, copies: copies)
  }
}

extension Letter {
  fileprivate var json: JSON {
    .object([
      "issuer": issuer.json, "number": number.json, "title": .string(title),
      "addressee": addressee.json, "paragraphs": .array(paragraphs.map(\.json)),
      "attachments": .array(attachments.map(JSON.string)), "signature": signature.json,
      "date": .string(date), "remark": remark.json,
    ])
  }

  fileprivate init?(_ json: JSON) {
    guard let issuer = json["issuer"].flatMap(Words.init),
      let number = json["number"].flatMap(Words.init), let title = json["title"]?.text,
      let addressee = json["addressee"].flatMap(Words.init),
      let paragraphs = json["paragraphs"]?.list(Words.init),
      let attachments = json["attachments"]?.list(\.text),
      let signature = json["signature"].flatMap(Words.init), let date = json["date"]?.text,
      let remark = json["remark"].flatMap(Words.init)
    else { return nil }
    self.init(
      issuer: issuer, number: number, title: title, addressee: addressee, paragraphs: paragraphs,
      attachments: attachments, signature: signature, date: date, remark: remark)
  }
}

extension Block {
  fileprivate var json: JSON {
    switch self {
    case .heading(let text): .object(["heading": .string(text)])
    case .paragraph(let words): .object(["paragraph": words.json])
    case .note(let words): .object(["note": words.json])
    case .list(let items): .object(["list": .array(items.map(\.json))])
    case .table(let table): .object(["table": table.json])
    case .track(let stops): .object(["track": .array(stops.map(\.json))])
    }
  }

  fileprivate init?(_ json: JSON) {
    guard case .object(let members) = json, members.count == 1, let (kind, content) = members.first
    else { return nil }
    let block: Block? =
      switch kind {
      case "heading": content.text.map(Block.heading)
      case "paragraph": Words(content).map(Block.paragraph)
      case "note": Words(content).map(Block.note)
      case "list": content.list(Words.init).map(Block.list)
      case "table": Table(content).map(Block.table)
      case "track": content.list(Stop.init).map(Block.track)
      default: nil
      }
    guard let block else { return nil }
    self = block
  }
}

extension Table {
  fileprivate var json: JSON {
    .object([
      "shares": .array(shares.map(JSON.integer)), "header": .array(header.map(JSON.string)),
      "rows": .array(rows.map { .array($0.map(\.json)) }),
    ])
  }

  fileprivate init?(_ json: JSON) {
    guard let shares = json["shares"]?.list(\.integer), let header = json["header"]?.list(\.text),
      let rows = json["rows"]?.list({ $0.list(Cell.init) })
    else { return nil }
    self.init(shares: shares, header: header, rows: rows)
  }
}

extension Cell {
  fileprivate var json: JSON {
    if self == Cell(words) { return words.json }
    var members = ["words": words.json]
    if span != 1 { members["span"] = .integer(span) }
    if isLabel { members["isLabel"] = .boolean(true) }
    if lines != 1 { members["lines"] = .integer(lines) }
    return .object(members)
  }

  fileprivate init?(_ json: JSON) {
    guard let words = Words(json["words"] ?? json) else { return nil }
    self.init(
      words, span: json["span"]?.integer ?? 1, isLabel: json["isLabel"] == .boolean(true),
      lines: json["lines"]?.integer ?? 1)
  }
}

extension Words {
  fileprivate var json: JSON {
    if runs.count == 1, case .text(let text) = runs[0] { return .string(text) }
    return .array(runs.map(\.json))
  }

  fileprivate init?(_ json: JSON) {
    if let text = json.text {
      self.init(text)
      return
    }
    guard let runs = json.list(Run.init) else { return nil }
    self.init()
    for run in runs { append(run) }
  }
}

extension Run {
  fileprivate var json: JSON {
    switch self {
    case .text(let text): .string(text)
    case .missing(let label): .object(["missing": .string(label)])
    case .box(let isTicked): .object(["box": .boolean(isTicked)])
    }
  }

  fileprivate init?(_ json: JSON) {
    if let text = json.text {
      self = .text(text)
    } else if let label = json["missing"]?.text {
      self = .missing(label)
    } else if case .boolean(let isTicked)? = json["box"] {
      self = .box(isTicked: isTicked)
    } else {
      return nil
    }
  }
}

extension Stop {
  fileprivate var json: JSON {
    .object([
      "title": .string(title), "actor": .string(actor), "state": .string(state.rawValue),
      "remark": .string(remark),
    ])
  }

  fileprivate init?(_ json: JSON) {
    guard let title = json["title"]?.text, let actor = json["actor"]?.text,
      let state = json["state"]?.text.flatMap(State.init), let remark = json["remark"]?.text
    else { return nil }
    self.init(title: title, actor: actor, state: state, remark: remark)
  }
}

extension JSON {
  var integer: Int? {
    guard case .integer(let number) = self else { return nil }
    return number
  }

  /// The items of an array, each read; nil if it is none, or one of them can't be read.
  func list<Item>(_ read: (JSON) -> Item?) -> [Item]? {
    guard case .array(let items) = self else { return nil }
    var list: [Item] = []
    list.reserveCapacity(items.count)
    for item in items {
      guard let item = read(item) else { return nil }
      list.append(item)
    }
    return list
  }

  /// The members of an object, each read; nil if it is none, or one of them can't be read.
  func dictionary<Item>(_ read: (JSON) -> Item?) -> [String: Item]? {
    guard case .object(let members) = self else { return nil }
    var dictionary: [String: Item] = [:]
    for (key, value) in members {
      guard let value = read(value) else { return nil }
      dictionary[key] = value
    }
    return dictionary
  }
}
