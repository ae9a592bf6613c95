import Drafts
import Knowledge
import Text

/// The words by which the user names fields, choices and forms, in the folded spelling.
struct Lexicon: Sendable {
  /// Names of fields, the longest first.
  let names: [(name: String, letters: [Unicode.Scalar], field: Field)]
  /// The places of `names` by the scalar that a name begins with.
  private let places: [Unicode.Scalar: [Int]]
  /// Words that state a choice by themselves, the longest first.
  let choices: [(word: String, field: Field, choice: Field.Choice)]
  /// The words of `choices` by the scalar that they begin with.
  private let choiceWords: [Unicode.Scalar: [String]]
  /// The things that Boolean fields ask for, the longest first.
  let things: [(field: Field, nouns: [String])]
  let forms: [(name: String, form: Form)]
  /// The questions that replies offer, whatever they look like.
  private let titles: Set<String>

  init(_ knowledge: KnowledgeBase) {
    let names = knowledge.fields.flatMap { field in
      Set((["\(field.id)"] + ([field.label] + field.names).flatMap(Lexicon.spoken)).map(normalize))
        .sorted().map { (name: $0, letters: Array($0.unicodeScalars), field: field) }
    }.sorted { $0.letters.count > $1.letters.count }
    self.names = names
    places = Dictionary(grouping: names.indices) { names[$0].letters.first ?? " " }
    things = knowledge.fields.filter { $0.kind == .boolean }.map { ($0, Lexicon.nouns(of: $0)) }
    titles = Set(knowledge.entries.map { normalize($0.title) })
    var owners: [String: Set<String>] = [:]
    var stated: [(word: String, field: Field, choice: Field.Choice)] = []
    for field in knowledge.fields {
      for choice in field.choices {
        for word in [choice.label] + choice.words {
          let word = normalize(word)
          owners[word, default: []].insert(field.id)
          stated.append((word, field, choice))
        }
      }
    }
    // A short word or one of several fields says nothing by itself.
    choices =
      stated
      .filter { $0.word.count >= 3 && owners[$0.word]?.count == 1 }
      .sorted { $0.word.count > $1.word.count }
    choiceWords = Dictionary(grouping: choices.map(\.word)) { $0.unicodeScalars.first ?? " " }
    forms = knowledge.forms.flatMap { form in
      ([form.title, form.id] + form.names).map { (normalize($0), form) }
    }.sorted { $0.0.count > $1.0.count }
  }

  /// A name as it is written, and as it is said: 网站名称, 网站名字, 网站的名称, 网站名.
  private static func spoken(_ name: String) -> [String] {
    guard name.hasSuffix("名称"), name.count > 2 else { return [name] }
    let thing = name.dropLast(2)
    return [name] + ["名字", "名", "的名称", "的名字", "叫的名字"].map { thing + $0 }
  }

  /// The things that a Boolean field asks for, from its names and the words of its choices.
  private static func nouns(of field: Field) -> [String] {
    let words = [field.label] + field.names + field.choices.flatMap { [$0.label] + $0.words }
    let nouns = Set(words.map { Spelling(normalize($0)).dropping(leads: Words.having).key })
    // One character names a thing only where it can't be a word of having: 自己的站.
    return nouns.filter { $0.count >= 2 || $0 == "站" }.sorted { ($0.count, $0) > ($1.count, $1) }
  }

  /// Whether a text begins with words that state a choice.
  func beginsWithChoice(_ text: Spelling) -> Bool {
    guard !text.isEmpty else { return false }
    return choiceWords[text.scalar(at: 0), default: []].contains(where: text.hasPrefix)
  }

  /// Whether a line is a question that banshi itself offers.
  func isOffered(_ text: Spelling) -> Bool { titles.contains(String(text.folded)) }

  /// Whether a text is a term of the trade, which several questions are about: 红页, 标识.
  func isTerm(_ text: Spelling) -> Bool {
    let key = text.key
    return text.count >= 2 && titles.lazy.filter { $0.contains(key) }.prefix(2).count == 2
  }

  /// The field that a text names from its beginning, and what follows the name.
  func leadingField(of text: Spelling) -> (field: Field, rest: Spelling)? {
    guard !text.isEmpty, let places = places[text.scalar(at: 0)] else { return nil }
    for place in places {
      guard let length = text.length(of: names[place].name, at: 0) else { continue }
      return (names[place].field, text.dropFirst(length))
    }
    return nil
  }

  /// The names of fields that stand in a text, wherever; longer ones win over shorter ones in them.
  func mentions(in text: Spelling) -> [(range: Range<Int>, field: Field)] {
    var found: [(range: Range<Int>, field: Field)] = []
    for start in 0..<text.count {
      guard let places = places[text.scalar(at: start)] else { continue }
      for place in places where names[place].letters.count >= 2 {
        guard let length = text.length(of: names[place].name, at: start) else { continue }
        found.append((start..<(start + length), names[place].field))
      }
    }
    found.sort { ($1.range.count, $0.range.lowerBound) < ($0.range.count, $1.range.lowerBound) }
    var free: [(range: Range<Int>, field: Field)] = []
    for mention in found where !free.contains(where: { $0.range.overlaps(mention.range) }) {
      free.append(mention)
    }
    return free
  }

  /// The field that a text names and nothing else.
  func field(named text: Spelling) -> Field? {
    let text = text.trimmed.dropping(tails: ["这一项", "那一项", "这项", "那项", "一项"])
    guard !text.isEmpty, let places = places[text.scalar(at: 0)] else { return nil }
    return places.first { text.length(of: names[$0].name, at: 0) == text.count }
      .map { names[$0].field }
  }

  /// The form that a text names, alone or with a little around it.
  func form(named text: String) -> Form? {
    guard !text.isEmpty else { return nil }
    return forms.first { text.contains($0.name) }?.form
  }
}
