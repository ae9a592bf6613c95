import Knowledge
import Text

/// The file of a draft: a stable interface, which other tools read.
///
/// Reading and writing here are about text only; where files lie is the matter of the console.
package enum DraftFile {
  package static let version = 1
  static let format = "banshi-draft"

  /// What was read, and what the user should know about it.
  package struct Reading: Equatable, Sendable {
    package let draft: Draft
    package let notes: [String]
  }

  /// Brings the content of an older version to the next one, and says so in words.
  package struct Migration: Sendable {
    package let from: Int
    package let note: String
    package let apply: @Sendable (JSONDocument.Node) -> JSONDocument.Node

    package init(
      from: Int, note: String,
      apply: @escaping @Sendable (JSONDocument.Node) -> JSONDocument.Node
    ) {
      self.from = from
      self.note = note
      self.apply = apply
    }
  }

  /// There is one version so far.
  static let migrations: [Migration] = []

  /// The bytes of a draft; `derived` is what follows from it, for readers of the file.
  package static func bytes(of draft: Draft, derived: [String: Value]) -> [UInt8] {
    Array(json(of: draft, derived: derived).pretty.utf8)
  }

  /// Reads a draft; `path` is for messages.
  ///
  /// An id that `knowledge` doesn't have is an error in a file that was saved with this very
  /// knowledge: nobody but a hand can have written it. In another file it is kept and told. So is a
  /// value that its field can't have.
  package static func read(
    _ bytes: [UInt8], path: String, knowledge: KnowledgeBase? = nil
  ) throws(DraftError) -> Reading {
    try read(bytes, path: path, version: version, migrations: migrations, knowledge: knowledge)
  }

  /// Reads a draft as the program of some version does.
  static func read(
    _ bytes: [UInt8], path: String, version: Int, migrations: [Migration],
    knowledge: KnowledgeBase? = nil
  ) throws(DraftError) -> Reading {
    let document: JSONDocument
    do {
      document = try JSONDocument(bytes)
    } catch {
      throw .damaged(path: path, error.position, .syntax(error.problem))
    }
    let reader = DraftReader(document: document, path: path)
    var root = document.root
    let found = try reader.version(of: root)
    guard found <= version else {
      throw .tooNew(path: path, version: found, newestReadable: version)
    }
    var notes: [String] = []
    for step in found..<version {
      guard let migration = migrations.first(where: { $0.from == step }) else {
        throw reader.failure(
          root.offset, .unexpected(key: "version", expected: "本程序能读的版本（\(version)）"))
      }
      root = migration.apply(root)
      notes.append("草稿文件已从第 \(step) 版格式升级：\(migration.note)")
    }
    let draft = try reader.draft(root)
    if let knowledge, !knowledge.fields.isEmpty {
      let strangers = reader.strangers(in: root, knowledge)
      if let first = strangers.first, draft.knowledge == knowledge.digest {
        throw reader.failure(first.offset, .unknownField(first.key))
      }
      let misfits = reader.misfits(in: root, knowledge)
      if let first = misfits.first, draft.knowledge == knowledge.digest {
        throw reader.failure(first.offset, first.problem)
      }
      if !misfits.isEmpty {
        let names = misfits.map { "「\($0.field.label)」" }.joined(separator: "、")
        notes.append("草稿里\(names)的值与现在的知识库不相符，请重新填写。")
      }
      if !strangers.isEmpty {
        let names = strangers.map { "「\($0.key)」" }.joined(separator: "、")
        notes.append("草稿里有现在的知识库不认识的项：\(names)，原样保留在文件里，不参与填写和导出。")
      }
    }
    return Reading(draft: draft, notes: notes)
  }
}

// MARK: Writing

extension DraftFile {
  /// The draft as a value of JSON, as its file writes it.
  package static func json(of draft: Draft, derived: [String: Value]) -> JSON {
    var members: [String: JSON] = [
      "answers": .object(draft.answers.mapValues(\.json)),
      "confirmed": .object(draft.confirmed.mapValues(JSON.string)),
      "derived": .object(derived.mapValues(\.json)),
      "format": .string(format),
      "history": .object([
        "redo": .array(draft.history.redo.map(\.json)),
        "turn": .integer(draft.history.turn),
        "undo": .array(draft.history.undo.map(\.json)),
      ]),
      "knowledge": .string(draft.knowledge),
      "parked": .object(draft.parked.mapValues(\.json)),
      "skipped": .object(draft.skipped.mapValues { .string($0.rawValue) }),
      "track": .object(draft.track.mapValues(\.json)),
      "version": .integer(version),
    ]
    members["pending"] = draft.pending?.json
    return .object(members)
  }
}

extension Value {
  /// The value as JSON: its type tells the kind.
  package var json: JSON {
    switch self {
    case .text(let text): .string(text)
    case .integer(let number): .integer(number)
    case .boolean(let flag): .boolean(flag)
    case .list(let rows): .array(rows.map { .object($0.mapValues(JSON.string)) })
    }
  }
}

extension Answer {
  fileprivate var json: JSON {
    .object([
      "origin": .string(origin.rawValue), "turn": .integer(turn), "value": value.json,
    ])
  }
}

extension Focus {
  fileprivate var json: JSON { .object(["field": .string(field), "form": .string(form)]) }
}

extension StepRecord {
  /// The record as the draft file writes it.
  package var json: JSON {
    var members: [String: JSON] = ["state": .string(state.rawValue)]
    members["date"] = date.map { .string($0.description) }
    members["reason"] = reason.map(JSON.string)
    members["noticed"] = noticed.map { .string($0.description) }
    members["latest"] = latest.map { .string($0.description) }
    members["advised"] = advised.map { .string($0.description) }
    return .object(members)
  }
}

extension Change {
  fileprivate var json: JSON {
    .object(["edits": .array(edits.map(\.json)), "label": .string(label)])
  }
}

extension Edit {
  fileprivate var json: JSON {
    switch self {
    case .answer(let id, let before, let after):
      Edit.json("answer", id, before?.json, after?.json)
    case .parked(let id, let before, let after):
      Edit.json("parked", id, before?.json, after?.json)
    case .skipped(let id, let before, let after):
      Edit.json(
        "skipped", id, before.map { .string($0.rawValue) }, after.map { .string($0.rawValue) })
    case .confirmed(let id, let before, let after):
      Edit.json("confirmed", id, before.map(JSON.string), after.map(JSON.string))
    case .pending(let before, let after): Edit.json("pending", nil, before?.json, after?.json)
    case .track(let id, let before, let after): Edit.json("track", id, before?.json, after?.json)
    }
  }

  private static func json(
    _ part: String, _ id: String?, _ before: JSON?, _ after: JSON?
  ) -> JSON {
    var members: [String: JSON] = ["part": .string(part)]
    members["id"] = id.map(JSON.string)
    members["before"] = before
    members["after"] = after
    return .object(members)
  }
}
