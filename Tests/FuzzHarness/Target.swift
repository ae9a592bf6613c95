import Console
import Dialogue
import Documents
import Drafts
import EmbeddedKnowledge
import Export
import Glibc
import Knowledge
import Text
import Transcripts
import Typeset

/// The readers, by name.
enum Target {
  nonisolated(unsafe) static let all: [String: ([UInt8]) -> Void] = [
    "archive": archive, "dialogue": dialogue, "draft": draft, "history": history, "json": json,
    "knowledge": knowledge, "lines": lines, "request": request, "table": table,
    "template": template, "terminal": terminal, "transcript": transcript, "value": value,
  ]

  static let base = EmbeddedKnowledge.base(withPhrasings: false)
  static let finder = Ranking(EmbeddedKnowledge.ranking()).map { ranking in
    Finder(ranking, wishes: Ranking(EmbeddedKnowledge.wishes()))
  }
  static let today = Day(daysSinceEpoch: 20_514)

  /// A compiled knowledge, as it lies in the cache.
  static func archive(_ bytes: [UInt8]) {
    guard let compiled = try? CompiledKnowledge(archive: bytes) else { return }
    _ = Ranking(compiled.ranking).map { Finder($0).find("网站标识是什么") }
  }

  /// Lines of a conversation, on drafts in memory.
  static func dialogue(_ bytes: [UInt8]) {
    let stage = Stage(knowledge: base, finder: finder ?? Finder { _ in Finding() }) { today in
      { name, draft, formats in
        let view = CaseView(Case(draft, knowledge: base), name: name, today: today)
        return ExportFolder.make(view, formats: formats).map { exported in
          .init(files: exported.files.map { ($0.name, $0.bytes) }, notes: exported.notes)
        }.mapError { .init(reason: $0.reason) }
      }
    }
    guard let opening = try? Transcript(parsing: head, path: "t.md") else { return }
    let actor = stage.actor(for: opening)
    for line in bytes.split(separator: 10).prefix(40) {
      let typed = String(decoding: line, as: UTF8.self)
      let turn = actor.take(typed)
      require(isClean(turn.reply), "control characters in \(turn.reply.debugDescription)")
      require(!turn.reply.isEmpty, "no reply to \(typed.debugDescription)")
    }
  }

  private static let head = "---\ntitle: a\ntoday: 2026-03-02\n---\n"

  /// The file of a draft: what can be read is written the same again.
  static func draft(_ bytes: [UInt8]) {
    do throws(DraftError) {
      let reading = try DraftFile.read(bytes, path: "x.json", knowledge: base)
      let derived = Case(reading.draft, knowledge: base).derived
      let written = DraftFile.bytes(of: reading.draft, derived: derived)
      let again = try DraftFile.read(written, path: "x.json", knowledge: base)
      require(again.draft == reading.draft, "another draft is read from what was written")
      require(DraftFile.bytes(of: again.draft, derived: derived) == written, "other bytes")
    } catch {
      require(isClean(error.description), "control characters: \(error)")
      require(error.description.contains("x.json"), "no place: \(error)")
    }
  }

  /// The file of earlier lines.
  static func history(_ bytes: [UInt8]) {
    let history = HistoryFile(path: placed(bytes), limit: 20)
    guard let entries = try? history.load() else { return require(false, "no history") }
    require(entries.count <= 20, "\(entries.count) entries")
    try? history.append("甲\\n\n乙")
    require((try? history.load())?.last == "甲\\n\n乙" || bytes.last != 10, "not what was appended")
  }

  /// The path of a file with these bytes.
  private static func placed(_ bytes: [UInt8]) -> String {
    let path = "\(scratch)/input"
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { close(file) }
    require(write(file, bytes, bytes.count) == bytes.count, "\(path) can't be written")
    return path
  }

  /// A folder of this process; it goes with the process at the latest.
  static let scratch: String = {
    let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var path = Array("\(root)/banshi-fuzz.XXXXXX".utf8CString)
    guard mkdtemp(&path) != nil else { exit(3) }
    atexit {
      unlink("\(Target.scratch)/input")
      rmdir(Target.scratch)
    }
    return String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }()

  static func json(_ bytes: [UInt8]) {
    guard let json = try? JSON.parse(bytes) else { return }
    for text in [json.compact, json.pretty] {
      require((try? JSON.parse(text)) == json, "not the same again: \(text.debugDescription)")
    }
    require(isClean(json.compact), "control characters in \(json.compact.debugDescription)")
  }

  /// Standard input that is no terminal, for a person and for a program.
  static func lines(_ bytes: [UInt8]) {
    let file = open(placed(bytes), O_RDONLY)
    defer { close(file) }
    let input = PlainInput(descriptor: file)
    var count = 0
    while true {
      switch input.next() {
      case .line(let line):
        _ = (try? JSON.parse(line))?["text"]
        count += 1
        continue
      case .tooLong:
        count += 1
        continue
      case .end: break
      case .interrupted, .hangup: require(false, "no end of a file")
      }
      break
    }
    let expected = bytes.count { $0 == 10 } + (bytes.last.map { $0 == 10 ? 0 : 1 } ?? 0)
    require(count == expected, "\(count) lines instead of \(expected)")
  }

  /// A request to the typesetter, without formats that need fonts.
  static func request(_ bytes: [UInt8]) {
    guard var request = TypesetRequest(encoded: bytes) else { return }
    request.formats = request.formats.filter { ["docx", "template", "xlsx"].contains($0) }
    _ = typeset(request, fontFolders: "").encoded
  }

  static func value(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let line = Line(text)
    require(Line(line.text).text == line.text, "not stable: \(line.text.debugDescription)")
    for field in base.fields {
      switch field.check(text, today: today) {
      case .accepted(let value, let notes):
        require(isClean("\(value)\(notes)"), "\(field.id): control characters in \(value)")
      case .unrecognised(_, let reason), .invalid(_, let reason):
        require(isClean(reason), "\(field.id): control characters in \(reason.debugDescription)")
      }
    }
  }
}
