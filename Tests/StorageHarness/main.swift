// Saves drafts the way the program does, for tests that kill it or run several at once.
//
//   storage-harness loop FOLDER NAME         saves answers for ever; prints each once it is saved
//   storage-harness count FOLDER NAME TIMES  adds one to the draft's turn so many times
//   storage-harness race FOLDER NAME SECONDS does so for so long; prints how often
//   storage-harness show FOLDER NAME         prints the turn of the draft
import Console
import Drafts
import Glibc
import Knowledge

func acknowledge(_ text: String) {
  let bytes = Array((text + "\n").utf8)
  _ = write(1, bytes, bytes.count)
}

func fail(_ error: StorageError) -> Never {
  acknowledge("error \(error)")
  exit(3)
}

func answer(_ number: Int, in draft: inout Draft) {
  draft.history.turn = number
  draft.answers["siteName"] = Answer(
    value: .text("网站名称之\(number)" + String(repeating: "字", count: number % 400)),
    origin: .user, turn: number)
}

let arguments = CommandLine.arguments
guard arguments.count >= 4 else { exit(2) }
var folder = DraftFolder(at: arguments[2], knowledge: KnowledgeBase())
let name = arguments[3]

/// The draft as it is, or a new one; waits while another process holds it.
func begin(_ name: String, in folder: inout DraftFolder) -> Draft {
  while true {
    do throws(StorageError) {
      let opened = try folder.open(name)
      if !opened.notes.contains(where: { $0.hasPrefix("只读") }) { return opened.draft }
    } catch {
      guard case .notFound = error else { fail(error) }
      do throws(StorageError) {
        try folder.save(name, Draft())
      } catch {
        switch error {
        case .held, .exists: break
        case .badName, .notFound, .changed, .damaged, .failed: fail(error)
        }
      }
    }
    folder.release(name)
    usleep(useconds_t.random(in: 100...2000))
  }
}

do throws(StorageError) {
  switch arguments[1] {
  case "loop":
    var draft = begin(name, in: &folder)
    acknowledge("opened \(draft.history.turn)")
    while true {
      answer(draft.history.turn + 1, in: &draft)
      try folder.save(name, draft)
      acknowledge("saved \(draft.history.turn)")
    }
  case "count":
    for _ in 0..<(Int(arguments[4]) ?? 1) {
      var draft = begin(name, in: &folder)
      answer(draft.history.turn + 1, in: &draft)
      try folder.save(name, draft)
      folder.release(name)
    }
  case "race":
    let end = time(nil) + (Int(arguments[4]) ?? 1)
    var count = 0
    while time(nil) < end {
      var draft = begin(name, in: &folder)
      answer(draft.history.turn + 1, in: &draft)
      try folder.save(name, draft)
      count += 1
      folder.release(name)
    }
    acknowledge("\(count)")
  case "show": acknowledge("\(try folder.peek(name).history.turn)")
  default: exit(2)
  }
} catch {
  fail(error)
}
