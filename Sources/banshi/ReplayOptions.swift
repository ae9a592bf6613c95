import Text
import Transcripts

/// What `banshi replay` is asked to do.
struct ReplayOptions {
  /// What is done with one file instead of comparing all.
  enum Mode {
    case turn(Int)
    case step
    case into(Int)
    case play
    case film
    case trim
  }

  var mode: Mode?
  var filter = ""
  var run: Int?
  var allowed: Grade?
  var speed = 1.0
  var updates = false
  var isFailFast = false
  var printsJSON = false
  var junit: String?
  var coverage: String?
  var output: String?
  var cast: String?
  var html: String?
  var isPlain = false

  init(_ arguments: Arguments) throws(UsageError) {
    let flags = arguments.flags
    let values = arguments.values
    filter = values["filter"] ?? ""
    run = try Self.number("run", values)
    updates = flags.contains("update")
    isFailFast = flags.contains("fail-fast")
    printsJSON = flags.contains("json")
    isPlain = flags.contains("plain")
    junit = values["junit"]
    output = values["output"]
    cast = values["cast"]
    html = values["html"]
    if flags.contains("coverage") {
      coverage = values["format"] ?? "text"
      guard let coverage, ["text", "json", "html"].contains(coverage) else {
        throw .badValue(
          option: "format", value: values["format"] ?? "", expected: "text、json 或 html")
      }
    }
    if let name = values["allow"] {
      guard let grade = Grade.allCases.first(where: { $0.name == name || $0.label == name }),
        grade != .fact
      else { throw .badValue(option: "allow", value: name, expected: "wording 或 state") }
      allowed = grade
    }
    if let text = values["speed"] {
      guard let speed = Double(text), speed > 0, speed <= 1_000 else {
        throw .badValue(option: "speed", value: text, expected: "大于 0 的数，例如 2")
      }
      self.speed = speed
    }
    var modes: [Mode] = []
    if let turn = try Self.number("turn", values) { modes.append(.turn(turn)) }
    if let turn = try Self.number("into", values) { modes.append(.into(turn)) }
    if flags.contains("step") { modes.append(.step) }
    if flags.contains("play") { modes.append(.play) }
    if flags.contains("trim") { modes.append(.trim) }
    if cast != nil || html != nil { modes.append(.film) }
    guard modes.count <= 1 else {
      throw .conflict(options: ["turn", "into", "step", "play", "trim", "cast、--html"])
    }
    mode = modes.first
  }

  private static func number(
    _ name: String, _ values: [String: String]
  ) throws(UsageError) -> Int? {
    guard let text = values[name] else { return nil }
    guard let number = Int(text), number > 0 else {
      throw .badValue(option: name, value: text, expected: "1、2、3 这样的序号")
    }
    return number
  }
}
