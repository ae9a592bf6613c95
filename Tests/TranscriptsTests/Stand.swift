import Dialogue
import Drafts
import Knowledge
import Testing
import Text

@testable import Transcripts

/// The beginning of every transcript here.
let head = "---\ntitle: 试\ntoday: 2026-03-02\n---\n\n"

/// Answers with what it was told to say, whatever is typed.
func actor(saying replies: [String]) -> Actor {
  var rest = replies[...]
  return Actor(
    take: { typed in
      var turn = Turn()
      turn.typed = typed
      turn.reply = rest.popFirst() ?? ""
      turn.values = ["termInYears": .integer(2), "hasOwnSite": .boolean(false)]
      return turn
    }, file: { $0 == "a.md" ? Array("内容甲".utf8) : nil })
}

/// A small clerk: `年限 N` fills, `多少钱` is answered with a source, `走` ends, else it echoes.
func clerk(_ opening: Opening) -> Actor {
  var draft = opening.draft?.draft ?? Draft()
  var number = 0
  return Actor(
    take: { typed in
      number += 1
      var turn = Turn()
      turn.number = number
      turn.typed = typed
      turn.name = opening.draft?.name
      if typed.hasPrefix("年限 "), let years = Int(typed.dropFirst(3)) {
        draft.answers["termInYears"] = Answer(value: .integer(years), origin: .user, turn: number)
        turn.kind = .filled
        turn.name = "未命名-1"
        turn.reply = "已填：注册年限＝\(years)年。"
      } else if typed.contains("钱") {
        turn.kind = .guide
        turn.reply = "每年三百元，请到「资费」页面看看。\n依据：流程 一.7"
        turn.entries = ["domain-fee"]
        turn.sources = [.init(id: "流程 一.7", title: "流程", date: "")]
      } else if typed == "走" {
        turn.reply = "再见。"
        turn.isOver = true
      } else {
        turn.kind = .clarified
        turn.reply = "听到：\(typed)"
      }
      turn.draft = draft
      turn.values = draft.answers.mapValues(\.value)
      turn.pending = draft.answers["termInYears"] == nil ? "termInYears" : "siteName"
      return turn
    }, file: { path in opening.files.first { $0.path == path }.map { Array($0.text.utf8) } })
}

/// Replays a text with the clerk, each run after the other.
func replay(_ text: String, _ others: [String: String] = [:]) throws -> [[Replayed]] {
  let script = try Script(parsing: text, path: "话本/t.md") { path in
    others[path].map(FileText.text) ?? .unreadable(reason: "找不到。")
  }
  return script.transcript.runs.map { run in
    var performance = Performance(script, run: run, begin: clerk)
    return performance.finish()
  }
}

/// What a transcript that can't be read says.
func complaint(_ text: String, _ others: [String: String] = [:]) -> String {
  do {
    _ = try Script(parsing: text, path: "t.md") { path in
      others[path].map(FileText.text) ?? .unreadable(reason: "找不到。")
    }
    return ""
  } catch {
    return error.description
  }
}

/// Numbers that are the same in every run.
struct Random: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }

  /// A text of up to `count` of the letters.
  mutating func text(of letters: [Unicode.Scalar], upTo count: Int) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...count, using: &self) {
      text.append(letters.randomElement(using: &self) ?? "甲")
    }
    return String(text)
  }
}

extension [Replayed] {
  /// Whether all passed.
  var passed: Bool { allSatisfy(\.passed) }
}
