import Dialogue
import Drafts
import Knowledge
import Text

/// The program as a replay plays it: fresh for each transcript, on a store in memory.
package struct Stage: Sendable {
  /// Nothing was said to it yet; each transcript gets a copy.
  private let assistant: Assistant
  private let export: @Sendable (_ today: Day) -> MemoryStore.Exporter

  package init(
    knowledge: KnowledgeBase, finder: Finder,
    export: @escaping @Sendable (_ today: Day) -> MemoryStore.Exporter
  ) {
    var assistant = Assistant(knowledge: knowledge, finder: finder)
    assistant.prepare()
    self.assistant = assistant
    self.export = export
  }

  /// Somebody who answers on the day of the transcript.
  package func actor(for transcript: Transcript) -> Actor { begin(Opening(of: transcript)) }

  /// Somebody who answers, with the draft and the files that the transcript starts with.
  package func begin(_ opening: Opening) -> Actor {
    let today = opening.today
    let store = MemoryStore(knowledge: assistant.knowledge, export: export(today))
    for file in opening.files { store.place(file.text, at: file.path) }
    let world = World(
      read: { _ in .end }, write: { _ in }, perform: store.perform, today: { today },
      untitled: { World.untitled(besides: store.drafts.keys) })
    var session = Session(assistant, in: world)
    if let start = opening.draft {
      if let draft = start.draft { _ = store.perform(.save(name: start.name, draft)) }
      _ = session.begin(start.name, isNew: start.draft == nil)
    }
    return Actor(
      take: { session.take($0) }, file: { store.files[$0] }, prompt: { session.assistant.prompt })
  }
}
