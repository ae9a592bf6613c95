import Dialogue
import Drafts
import Glibc
import Knowledge
import Text

extension Assists {
  /// What the commands, the fields and the choices of the errand offer to whoever types.
  package init(knowledge: KnowledgeBase, today: Day) {
    self.init()
    let completion = Later { Assists.completion(of: knowledge) }
    complete = { text, prompt in
      if let path = Assists.path(after: text) {
        return PathCompletion.candidates(
          for: path, home: getenv("HOME").map { String(cString: $0) })
      }
      guard !prompt.choices.isEmpty else { return completion.value.candidates(for: text) }
      let choices = Completion(prompt.choices.map { CompletionWord($0) }).candidates(for: text)
      return choices + (text.isEmpty ? [] : completion.value.candidates(for: text))
    }
    suggest = { prompt in
      guard prompt.field == nil else { return nil }
      return prompt.total > 0 && prompt.filled == prompt.total ? "导出" : nil
    }
    judge = { text, prompt in
      if Command.table.contains(where: { entry in
        entry.words.contains { text == $0 || text.hasPrefix($0 + " ") }
      }) {
        return .command
      }
      guard let id = prompt.field, let field = knowledge.field(id),
        case .invalid = field.check(text, today: today), !Questions.isQuestion(text)
      else { return .plain }
      return .refused
    }
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

  /// The path that is being typed after a command that takes one.
  private static func path(after text: String) -> String? {
    for word in ["导入 ", "录制 ", "import ", "record "] where text.hasPrefix(word) {
      return String(text.dropFirst(word.count))
    }
    guard text.hasPrefix("导出 ") || text.hasPrefix("export "),
      let last = text.split(separator: " ", omittingEmptySubsequences: false).last,
      last.contains("/") || last.hasPrefix("~")
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
