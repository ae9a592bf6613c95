/// What a line may want from the program, or tell it, as far as words alone show it.
///
/// Each is the name of a file of `wishes`, whose sentences the second ranking learns from.
package enum Wish: String, CaseIterable, Sendable {
  // The changes that were made.
  case undo, redo, revert, restart, lastchange
  // The course of the conversation.
  case back, goto, `repeat`, fill, pause, quit, save, help, tour
  // The state of the case.
  case review, status, confirm, export, walk, checklist, recall, copy
  // The drafts.
  case drafts, open, new, duplicate, rename, remove, restore, compare, `import`
  // The field that is asked or named.
  case skip, later, unknown, why, ifwrong, example, source, clear, keep, wrong, accept, decline
  case agree, disagree
  // What happened on the way.
  case applied, passed, returned, paid, noticed, mounted, notyet
  /// A value is given.
  case tell
  /// Nothing of all that.
  case other

  /// What stands in the sentences for a thing of the user's own.
  package enum Stand {
    package static let field = "某项"
    package static let form = "某表"
    package static let draft = "某稿"
    package static let value = "某值"
  }
}

/// Sentences in which people say what they want.
package struct WishExamples: Equatable, Sendable {
  package let wish: Wish
  package let phrasings: [String]
}

extension Parser {
  mutating func readWish(_ file: Markdown) {
    checkKeys(file, required: ["kind", "wish"])
    checkHeadings(file, required: ["说法"])
    guard let wish = choice("wish", of: file, as: Wish.self) else { return }
    if wish.rawValue != file.name, let value = file.value("wish") {
      report(.wrongFileName(id: wish.rawValue), at: value)
    }
    base.wishes.append(
      WishExamples(
        wish: wish, phrasings: phrasings(file.section("说法"), owner: "wishes/" + file.name)))
  }
}

extension Trainer {
  /// Makes the ranking of wishes: which of them a line expresses, if it doesn't ask a question.
  package static func trainWishes(
    _ wishes: [WishExamples], besides entries: [Entry], _ background: [Background]
  ) -> Ranking? {
    let questions = Background(
      kind: .general,
      phrasings: entries.flatMap { entry in
        // So many stand for all: the order within an entry is that of several hands.
        entry.phrasings.enumerated().filter { $0.offset % 3 == 0 }.map(\.element)
      })
    return train(
      entries: wishes.map { entry(of: $0) },
      background: [questions] + background.filter { $0.kind != .matter && $0.kind != .chat })
  }

  private static func entry(of wish: WishExamples) -> Entry {
    Entry(
      id: wish.wish.rawValue, kind: .guide, title: "", phrasings: wish.phrasings, sentences: [],
      variants: [], agrees: [], contradicts: [], related: [], alternatives: [], english: "")
  }
}
