import CZlib
import Documents
import Drafts
import Knowledge
import Text
import Transcripts
import Typeset

// Targets for files that people write.
extension Target {
  /// Files of knowledge, each after a line with its path: `%% answers/fee.md`.
  static func knowledge(_ bytes: [UInt8]) {
    var files: [(path: String, text: String)] = []
    for line in String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("%% ") {
        files.append((String(line.dropFirst(3)), ""))
      } else if !files.isEmpty {
        files[files.count - 1].text += line + "\n"
      }
    }
    do throws(KnowledgeErrors) {
      _ = try CompiledKnowledge(files: files)
    } catch {
      require(!error.errors.isEmpty, "an error without a reason")
      for problem in error.errors {
        require(problem.place.line >= 1 && problem.place.column >= 1, "\(problem.place)")
        require(isClean(problem.description), "control characters: \(problem)")
      }
    }
  }

  /// A table of answers, or JSON with them.
  static func table(_ bytes: [UInt8]) {
    _ = try? CSV(bytes)
    guard let table = try? CSV(importing: String(decoding: bytes, as: UTF8.self)) else { return }
    let found = Import(table, knowledge: base, today: today)
    for organization in found.organizations {
      for item in organization.items {
        require(item.position.line >= 1 && item.position.column >= 1, "\(item.position)")
      }
    }
  }

  /// A Word template: an archive, or else the text of the document in one.
  static func template(_ bytes: [UInt8]) {
    var request = TypesetRequest(formats: ["template"], name: "甲")
    request.template =
      bytes.starts(with: Array("PK".utf8)) || bytes.starts(with: [0xD0, 0xCF])
      ? bytes : stored("word/document.xml", bytes)
    request.placeholders = ["单位名称": "甲局<&>\"\n乙", "网站名称": ""]
    request.lists = ["新闻": [["标题": "一"], ["标题": "二"]], "空": []]
    let reply = typeset(request, fontFolders: "")
    require(reply.files.count + reply.failures.count == 1, "neither a file nor a reason")
    for note in reply.notes + reply.failures.values {
      require(isClean(note), "control characters in \(note.debugDescription)")
    }
    // What was filled can be filled again.
    guard let filled = reply.files.first else { return }
    request.template = filled.bytes
    require(typeset(request, fontFolders: "").files.count == 1, "what was filled can't be read")
  }

  /// An archive with one entry, not compressed, so that every byte of it can be read and spoilt.
  static func stored(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    func little(_ number: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
    let name = Array(name.utf8)
    let sum = Int(crc32(0, bytes, UInt32(bytes.count)))
    let common =
      little(20, 2) + little(0, 2) + little(0, 2) + little(0, 2) + little(33, 2) + little(sum, 4)
      + little(bytes.count, 4) + little(bytes.count, 4) + little(name.count, 2) + little(0, 2)
    let local = little(0x0403_4B50, 4) + common + name
    let central = little(0x0201_4B50, 4) + little(20, 2) + common + little(0, 14) + name
    let end =
      little(0x0605_4B50, 4) + little(0, 4) + little(1, 2) + little(1, 2)
      + little(central.count, 4) + little(local.count + bytes.count, 4) + little(0, 2)
    return local + bytes + central + end
  }

  /// A transcript: what can be read is written as something that reads the same.
  static func transcript(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    do throws(TranscriptError) {
      let read = try Transcript(parsing: text, path: "t.md")
      let again = try Transcript(parsing: read.text, path: "t.md")
      require(again.text == read.text, "not the same again")
      require(again.exchanges.map(\.typed) == read.exchanges.map(\.typed), "other exchanges")
    } catch {
      require(error.description.hasPrefix("t.md:"), "no place: \(error)")
      require(isClean(error.description), "control characters: \(error)")
    }
  }
}

/// What to begin with where no text does: a compiled knowledge, a request, an archive.
func seeds() -> [(name: String, bytes: [UInt8])] {
  var request = TypesetRequest(formats: ["xlsx", "docx"], name: "甲")
  request.rows = [["单位名称"], ["甲局"]]
  let small = CompiledKnowledge(base: KnowledgeBase(), ranking: [], wishes: [])
  return [
    ("archive/empty", small.archived()), ("request/workbook", request.encoded),
    ("template/archive", Target.stored("word/document.xml", Array("<a>{{单位名称}}</a>".utf8))),
  ]
}
