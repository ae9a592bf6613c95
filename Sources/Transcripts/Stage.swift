import Dialogue
import Drafts
import Knowledge
import Text

/// The program as a replay plays it: fresh for each transcript, on a store in memory.
package struct Stage {
  private let knowledge: KnowledgeBase
  private let finder: Finder
  private let export: (_ today: Day) -> MemoryStore.Exporter

  package init(
    knowledge: KnowledgeBase, finder: Finder,
    export: @escaping (_ today: Day) -> MemoryStore.Exporter
  ) {
    self.knowledge = knowledge
    self.finder = finder
    self.export = export
  }

  /// Somebody who answers on the day of the transcript.
  package func actor(for transcript: Transcript) -> Actor {
    let today = transcript.today
    let store = MemoryStore(knowledge: knowledge, export: export(today))
    let world = World(
      read: { _ in .end }, write: { _ in }, perform: store.perform, today: { today },
      untitled: { World.untitled(besides: store.drafts.keys) })
    if let name = transcript.draftName, let start = transcript.start {
      _ = store.perform(.save(name: name, start))
    }
    var session = Session(Assistant(knowledge: knowledge, finder: finder), in: world)
    if let name = transcript.draftName {
      _ = session.begin(name, isNew: transcript.start == nil)
    }
    return Actor(take: { session.take($0) }, file: { store.files[$0] })
  }
}
