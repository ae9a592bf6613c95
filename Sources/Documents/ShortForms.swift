// How words and cells are written in a request: most are one plain text, and are written as it. What
// is coded member by member takes as long to read as a paper takes to write.

extension Words: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self.init(text)
    } else {
      self.init()
      for run in try container.decode([Run].self) { append(run) }
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if runs.count == 1, case .text(let text) = runs[0] {
      try container.encode(text)
    } else {
      try container.encode(runs)
    }
  }
}

extension Run: Codable {
  private enum Key: CodingKey { case missing, box }

  package init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self = .text(text)
      return
    }
    let container = try decoder.container(keyedBy: Key.self)
    if let label = try container.decodeIfPresent(String.self, forKey: .missing) {
      self = .missing(label)
    } else {
      self = .box(isTicked: try container.decode(Bool.self, forKey: .box))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .text(let text):
      var container = encoder.singleValueContainer()
      try container.encode(text)
    case .missing(let label):
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(label, forKey: .missing)
    case .box(let isTicked):
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(isTicked, forKey: .box)
    }
  }
}

extension Cell: Codable {
  private enum Key: CodingKey { case words, span, isLabel, lines }

  package init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self.init(Words(text))
      return
    }
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      try container.decode(Words.self, forKey: .words),
      span: try container.decodeIfPresent(Int.self, forKey: .span) ?? 1,
      isLabel: try container.decodeIfPresent(Bool.self, forKey: .isLabel) ?? false,
      lines: try container.decodeIfPresent(Int.self, forKey: .lines) ?? 1)
  }

  package func encode(to encoder: any Encoder) throws {
    if self == Cell(words), words.runs.count == 1, case .text(let text) = words.runs[0] {
      var container = encoder.singleValueContainer()
      try container.encode(text)
      return
    }
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(words, forKey: .words)
    if span != 1 { try container.encode(span, forKey: .span) }
    if isLabel { try container.encode(isLabel, forKey: .isLabel) }
    if lines != 1 { try container.encode(lines, forKey: .lines) }
  }
}
