import Console
import Dialogue
import Text
import Transcripts

/// One transcript, looked at more closely than by comparing.
struct SingleReplay {
  private let script: Script
  private let options: ReplayOptions
  private let theatre: Theatre
  private let setup: Setup

  init(_ script: Script, _ options: ReplayOptions, _ theatre: Theatre, _ setup: Setup) {
    self.script = script
    self.options = options
    self.theatre = theatre
    self.setup = setup
  }

  func show(_ mode: ReplayOptions.Mode) throws -> Int32 {
    switch mode {
    case .turn(let number): return try showTurn(number)
    case .step: return try step()
    case .into(let number): return try handOver(at: number)
    case .play: return try play()
    case .film: return try writeFilms()
    case .trim: return try trim()
    }
  }

  private func performance() throws -> Performance {
    let runs = script.transcript.runs
    let number = options.run ?? 1
    guard runs.indices.contains(number - 1) else {
      throw UsageError.badValue(
        option: "run", value: String(number), expected: "1 到 \(runs.count)")
    }
    return Performance(script, run: runs[number - 1], begin: theatre.stage.begin)
  }

  private func report(_ performance: Performance, _ results: [Replayed]) -> ReplayReport {
    ReplayReport(
      path: script.path, title: script.transcript.title, run: performance.run, results: results)
  }

  private func person() -> Person {
    Person(knowledge: setup.knowledge, plain: options.isPlain)
  }

  /// One turn alone: those before it are taken in silence.
  private func showTurn(_ number: Int) throws -> Int32 {
    var performance = try performance()
    let count = script.transcript.exchanges.count
    guard number <= count else {
      throw UsageError.badValue(option: "turn", value: String(number), expected: "1 到 \(count)")
    }
    _ = performance.advance(to: number)
    guard let result = performance.step() else { return 1 }
    Output.say(typed(result) + "\n\n" + result.turn.reply + "\n")
    return tell(result, in: performance)
  }

  private func typed(_ result: Replayed) -> String {
    Transcript.lines(of: result.typed).map { "> \($0)" }.joined(separator: "\n")
  }

  private func tell(_ result: Replayed, in performance: Performance) -> Int32 {
    let isGood = result.passed(allowing: options.allowed)
    Output.say(
      isGood ? "第 \(result.number) 轮相符。" : report(performance, [result]).describe(result))
    return isGood ? 0 : 1
  }

  /// Turn after turn, as the person asks for them.
  private func step() throws -> Int32 {
    var performance = try performance()
    let person = person()
    defer { person.close() }
    person.say(
      "《\(script.transcript.title)》共 \(script.transcript.exchanges.count) 轮。回车看下一轮，“接手”由您接着说，“退出”结束。"
    )
    var code: Int32 = 0
    while performance.next != nil {
      guard let line = person.line() else { return code }
      switch line.filter({ !$0.isWhitespace }) {
      case "退出", "q", "结束": return code
      case "接手": return talk(person, performance.actor)
      default: break
      }
      guard let result = performance.step() else { break }
      person.say(typed(result) + "\n\n" + result.turn.reply + "\n")
      if !result.passed(allowing: options.allowed) {
        person.say(report(performance, [result]).describe(result))
        code = 1
      }
    }
    person.say("话本到此结束。")
    return code
  }

  /// Replays up to a turn, then hands the conversation over to the person.
  private func handOver(at number: Int) throws -> Int32 {
    var performance = try performance()
    let results = performance.advance(to: number)
    let person = person()
    defer { person.close() }
    let report = report(performance, results)
    if !report.passed(allowing: options.allowed) {
      person.say(report.text(allowing: options.allowed))
    }
    if let last = results.last { person.say(typed(last) + "\n\n" + last.turn.reply + "\n") }
    person.say("已重放前 \(results.count) 轮，以下由您接着说。只是试用，不存草稿，也不写文件；“退出”结束。")
    return talk(person, performance.actor)
  }

  private func talk(_ person: Person, _ actor: Actor) -> Int32 {
    while let line = person.line(actor.prompt()) {
      let turn = actor.take(line)
      person.say(turn.reply)
      if turn.isOver { break }
    }
    return 0
  }

  private func film() throws -> Film {
    var performance = try performance()
    return Film(performance.finish(), title: script.transcript.title)
  }

  private func play() throws -> Int32 {
    Output.say("《\(script.transcript.title)》　\(FilmPlayer.keys)\n")
    var player = FilmPlayer(try film(), speed: options.speed)
    _ = player.play()
    return 0
  }

  private func writeFilms() throws -> Int32 {
    let film = try film()
    if let path = options.cast { try write(film.cast, to: path) }
    if let path = options.html { try write(film.html, to: path) }
    return 0
  }

  /// Takes out what left no trace, and writes the file anew.
  private func trim() throws -> Int32 {
    let before = script.transcript.exchanges.count
    let trimmed = script.trimmed(begin: theatre.stage.begin)
    let removed = before - trimmed.exchanges.count
    guard removed > 0 else {
      Output.say("没有可以删去的轮次。")
      return 0
    }
    try TextFile.write(Array(trimmed.text.utf8), to: options.output ?? script.path)
    Output.say(
      "删去了 \(removed) 轮没有留下痕迹的对话，还有 \(before - removed) 轮：\(options.output ?? script.path)")
    return 0
  }
}
