import Dialogue
import Drafts
import Export
import Glibc
import Knowledge
import Text

extension Assists {
  /// What the commands, the fields and the choices of the errand offer to whoever types.
  package init(knowledge: KnowledgeBase) {
    self.init()
    let completion = Later { Assists.completion(of: knowledge) }
    let breaks = Later { Assists.breaks(of: knowledge) }
    self.breaks = { breaks.value }
    complete = { text, prompt in
      if text.isEmpty { return Assists.usual(for: prompt) }
      if let formats = Assists.formats(after: text), !formats.isEmpty { return formats }
      if let path = Assists.path(after: text) {
        return PathCompletion.candidates(
          for: path, home: getenv("HOME").map { String(cString: $0) })
      }
      guard !prompt.choices.isEmpty else { return completion.value.candidates(for: text) }
      let choices = Completion(prompt.choices.map { CompletionWord($0) }).candidates(for: text)
      return choices + completion.value.candidates(for: text)
    }
    suggest = { prompt in
      if !prompt.suggestion.isEmpty { return prompt.suggestion }
      guard prompt.field == nil else { return nil }
      return prompt.total > 0 && prompt.filled == prompt.total ? "导出" : nil
    }
    judge = { text, prompt in
      if Command.table.contains(where: { entry in
        entry.words.contains { text == $0 || text.hasPrefix($0 + " ") }
      }) {
        return .command
      }
      return prompt.foresight?.refuses(text) ?? false ? .refused : .plain
    }
  }

  /// The names and terms of the errand.
  private static func breaks(of knowledge: KnowledgeBase) -> WordBreaks {
    var words = knowledge.terms.flatMap { [$0.label] + $0.synonyms }
    words += knowledge.fields.flatMap { [$0.label] + $0.choices.map(\.label) }
    words += knowledge.forms.map(\.title) + knowledge.steps.map(\.title)
    words += Command.table.flatMap(\.words)
    return WordBreaks(words)
  }

  /// What Tab knows: the commands, the fields, the forms and the words of the trade.
  private static func completion(of knowledge: KnowledgeBase) -> Completion {
    let commands = Command.table.map { entry in
      CompletionWord(entry.words[0], aliases: Array(entry.words.dropFirst()))
    }
    let names = knowledge.fields.map { CompletionWord($0.label, aliases: [$0.id]) }
    let forms = knowledge.forms.map { CompletionWord($0.title, aliases: [$0.id]) }
    let terms = knowledge.terms.map { CompletionWord($0.label, aliases: $0.synonyms) }
    return Completion(commands + names + forms + terms)
  }

  /// What Tab offers before anything is typed: the few things that fit what is asked, the answer
  /// itself first.
  static func usual(for prompt: Prompt) -> [Candidate] {
    var words = [prompt.suggestion, prompt.example].filter { !$0.isEmpty } + prompt.choices
    let commands: [Command]
    if prompt.field != nil {
      commands = [.example, .why, .skip, .later, .unknown, .back, .undo, .review, .status, .help]
    } else if prompt.total > 0 {
      commands = [.review, .confirm, .export, .checklist, .status, .walk, .undo, .help, .quit]
    } else {
      commands = [.fill, .tour, .help, .drafts, .checklist, .quit]
    }
    words += commands.compactMap { command in
      Command.table.first { $0.command == command }?.words[0]
    }
    return words.map { Candidate(text: $0, replaces: 0) }
  }

  /// The formats that may follow 导出, by their name, and by what they are called in words.
  static func formats(after text: String) -> [Candidate]? {
    guard ["导出 ", "输出 ", "export "].contains(where: text.hasPrefix) else { return nil }
    let typed = String(
      text.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    ).lowercased()
    guard !typed.contains("/"), !typed.hasPrefix("~"), !typed.hasPrefix(".") else { return nil }
    let width = Format.allCases.map(\.rawValue.count).max() ?? 0
    return Format.allCases.filter { format in
      ([format.rawValue] + format.names).contains { $0.hasPrefix(typed) }
    }.map {
      let gap = String(repeating: " ", count: width - $0.rawValue.count + 2)
      return Candidate(
        text: $0.rawValue, replaces: typed.count, label: $0.rawValue + gap + $0.summary)
    }
  }

  /// The path that is being typed after a command that takes one.
  private static func path(after text: String) -> String? {
    for word in ["导入 ", "批量 ", "录制 ", "import ", "batch ", "record "] where text.hasPrefix(word) {
      return String(text.dropFirst(word.count))
    }
    guard ["导出 ", "输出 ", "export "].contains(where: text.hasPrefix),
      let last = text.split(separator: " ", omittingEmptySubsequences: false).last, !last.isEmpty
    else { return nil }
    return String(last)
  }
}

/// A value that is made when it is asked for first: before the first prompt there is no time for it.
private final class Later<Value> {
  private(set) lazy var value = make()
  private let make: () -> Value

  init(_ make: @escaping () -> Value) { self.make = make }
}
