import Console
import EmbeddedKnowledge
import Text
import Transcripts

/// `banshi learn`: the course of transcripts: lists it, plays a lesson, lets the learner type it.
func learnCommand(_ setup: Setup) throws -> Int32 {
  let course = try Course(setup.arguments.values["course"])
  guard let wanted = setup.arguments.operands.first else {
    Output.say(course.list)
    return 0
  }
  guard let lesson = course.lesson(wanted) else {
    Output.complain("没有「\(wanted)」这一课。运行 banshi learn 查看全部。")
    return 2
  }
  let theatre = Theatre(setup)
  if setup.arguments.flags.contains("play") {
    var performance = Performance(lesson.script, begin: theatre.stage.begin)
    let film = Film(performance.finish(), title: lesson.title)
    Output.say("\(lesson.introduction)\n\n\(FilmPlayer.keys)\n")
    let options = try ReplayOptions(setup.arguments)
    var player = FilmPlayer(film, speed: options.speed)
    _ = player.play()
    return 0
  }
  let person = Person(
    knowledge: setup.knowledge, plain: setup.arguments.flags.contains("plain"))
  defer { person.close() }
  return Teacher(lesson, person, theatre).teach()
}

/// The lessons: those transcripts that have an introduction, in order.
struct Course {
  let lessons: [Lesson]

  /// Reads the course in a folder, or takes the one that the program carries in itself.
  init(_ folder: String?) throws {
    let scripts: [Script]
    if let folder {
      scripts = try Theatre.paths(at: [folder]).map(Theatre.script(at:))
    } else {
      let files = EmbeddedKnowledge.course()
      scripts = try files.keys.filter { $0.hasSuffix(".md") }.sorted().map { name in
        try Script(parsing: files[name] ?? "", path: name) { path in
          files[path].map(FileText.text) ?? .unreadable(reason: "课程里没有这个文件。")
        }
      }
    }
    lessons = scripts.map(Lesson.init).filter { !$0.introduction.isEmpty }
  }

  /// The lesson of a number in the list, or of a part of its title.
  func lesson(_ wanted: String) -> Lesson? {
    if let number = Int(wanted) {
      return lessons.indices.contains(number - 1) ? lessons[number - 1] : nil
    }
    return lessons.first { $0.title.contains(wanted) }
  }

  var list: String {
    var lines = ["课程（在练习用的草稿上进行，不影响您的草稿）："]
    for (place, lesson) in lessons.enumerated() {
      lines.append("  \(place + 1). \(lesson.title)（\(lesson.count)句）")
    }
    lines.append("运行 banshi learn 1 学第 1 课；加 --play 先看一遍。")
    return lines.joined(separator: "\n")
  }
}

/// Leads a learner through a lesson.
private struct Teacher {
  private let lesson: Lesson
  private let person: Person
  private let theatre: Theatre

  init(_ lesson: Lesson, _ person: Person, _ theatre: Theatre) {
    self.lesson = lesson
    self.person = person
    self.theatre = theatre
  }

  func teach() -> Int32 {
    person.say("《\(lesson.title)》\n\(lesson.introduction)")
    person.say("照着提示说，也可以用自己的话。“提示”再看一遍这一句，“跳过”由我来说，“退出”结束。\n")
    var performance = Performance(lesson.script, begin: theatre.stage.begin)
    var own = 0
    while let wanted = performance.next {
      let number = performance.taken + 1
      person.say("第 \(number)/\(lesson.count) 句：\(shown(wanted))")
      guard let outcome = answer(wanted, number, performance.actor) else { return 0 }
      guard let result = performance.step() else { break }
      if outcome == .skipped { person.say(result.turn.reply) }
      if outcome == .own { own += 1 }
      let remark = lesson.remark(after: number)
      person.say(remark.isEmpty ? "" : "\n\(remark)\n")
    }
    person.say("学完了。\(own > 0 ? "有 \(own) 句用的是您自己的话，结果一样。" : "")运行 banshi 就可以正式填报。")
    return 0
  }

  private enum Outcome { case asWritten, own, skipped }

  /// Waits until the learner has said it, or lets it be said; nil when they leave.
  private func answer(_ wanted: String, _ number: Int, _ actor: Actor) -> Outcome? {
    while true {
      guard let line = person.line(actor.prompt()) else { return nil }
      // What the lesson itself has to say is no wish of the learner's.
      if line != wanted {
        switch line.filter({ !$0.isWhitespace }) {
        case "": continue
        case "退出", "结束": return nil
        case "跳过": return .skipped
        case "提示":
          person.say(shown(wanted))
          continue
        default: break
        }
      }
      let (verdict, turn) = lesson.judge(line, at: number, begin: theatre.stage.begin)
      if let turn { person.say(turn.reply) }
      switch verdict {
      case .asWritten: return .asWritten
      case .sameEffect:
        person.say("（说法不同，结果一样。）")
        return .own
      case .different(let differences):
        person.say(
          "（和这一课不一样：\n"
            + differences.map { "  " + $0.text(theatre.knowledge) }.joined(separator: "\n")
            + "\n  这一句不算，请再说一次；“跳过”由我来说。）")
      case .none: return .skipped
      }
    }
  }

  private func shown(_ line: String) -> String {
    Transcript.lines(of: line).map { "> \($0)" }.joined(separator: "\n")
  }
}
