import Dialogue
import Drafts
import Knowledge
import Text

/// The program as a replay plays it: fresh for each transcript, on a store in memory.
package struct Stage: Sendable {
  private let knowledge: KnowledgeBase
  private let finder: Finder
  private let export: @Sendable (_ today: Day) -> MemoryStore.Exporter

  package init(
    knowledge: KnowledgeBase, finder: Finder,
    export: @escaping @Sendable (_ today: Day) -> MemoryStore.Exporter
  ) {
    self.knowledge = knowledge
    self.finder = finder
    self.export = export
  }

  /// Somebody who answers on the day of the transcript.
  package func actor(for transcript: Transcript) -> Actor { begin(Opening(of: transcript)) }

  /// Somebody who answers, with the draft and the files that the transcript starts with.
  package func begin(_ opening: Opening) -> Actor {
    let today = opening.today
    let store = MemoryStore(knowledge: knowledge, export: export(today))
    for file in opening.files { store.place(file.text, at: file.path) }
    let world = World(
      read: { _ in .end }, write: { _ in }, perform: store.perform, today: { today },
      untitled: { World.untitled(besides: store.drafts.keys) })
    var session = Session(Assistant(knowledge: knowledge, finder: finder), in: world)
    if let start = opening.draft {
      if let draft = start.draft { _ = store.perform(.save(name: start.name, draft)) }
      _ = session.begin(start.name, isNew: start.draft == nil)
    }
    return Actor(
      take: { session.take($0) }, file: { store.files[$0] }, prompt: { session.assistant.prompt })
  }
}
