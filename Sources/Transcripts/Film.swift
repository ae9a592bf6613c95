import Text

/// A transcript as it would be seen being typed: texts, each after a pause.
package struct Film: Equatable, Sendable {
  package struct Frame: Equatable, Sendable {
    package enum Voice: Equatable, Sendable { case user, program }

    /// Milliseconds since the frame before.
    package let delay: Int
    package let text: String
    package let voice: Voice
  }

  /// Where an exchange begins.
  package struct Chapter: Equatable, Sendable {
    package let title: String
    /// Milliseconds since the beginning.
    package let time: Int
    /// The number of frames before it.
    package let frame: Int
  }

  package let title: String
  package let columns: Int
  package private(set) var frames: [Frame] = []
  package private(set) var chapters: [Chapter] = []
  /// How long it runs, in milliseconds.
  package private(set) var length = 0

  /// Sets what was typed and said on a stage of so many columns.
  package init(_ results: [Replayed], title: String, columns: Int = 80) {
    self.title = title
    self.columns = columns
    for result in results { add(result) }
  }

  private mutating func add(_ result: Replayed) {
    let lines = Transcript.lines(of: Self.shown(result.typed))
    chapters.append(Chapter(title: lines[0], time: length, frame: frames.count))
    add("> ", .user, after: 300)
    // Somebody who pastes several lines doesn't type them.
    if lines.count > 1 {
      add(lines.joined(separator: "\n> "), .user, after: 900)
    } else {
      for (index, character) in lines[0].enumerated() {
        add(String(character), .user, after: index == 0 ? 900 : character.isASCII ? 60 : 110)
      }
    }
    add("\n\n", .user, after: 400)
    for line in result.actual {
      for part in wrap(Self.shown(line), columns: columns) {
        add(part + "\n", .program, after: 120)
      }
    }
    // Time to read what was said, which is not read aloud.
    let letters = result.actual.reduce(0) { $0 + $1.count }
    add("\n", .program, after: min(6_000, 400 + letters * 45))
  }

  private mutating func add(_ text: String, _ voice: Frame.Voice, after delay: Int) {
    frames.append(Frame(delay: delay, text: text, voice: voice))
    length += delay
  }

  /// A text without what would act on a terminal.
  private static func shown(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control && scalar != "\n"
      shown.append(isControl ? " " : scalar)
    }
    return String(shown)
  }

  /// The pauses and texts for playing, at some speed; 2 is twice as fast.
  package func script(speed: Double = 1) -> [(delay: Int, text: String)] {
    let speed = max(0.05, speed)
    return frames.map { (Int(Double($0.delay) / speed), $0.text) }
  }

  /// The film in the format of asciinema, version 2: a header, then an event a line.
  package var cast: String {
    let header = JSON.object([
      "version": .integer(2), "width": .integer(columns), "height": .integer(24),
      "title": .string(title), "env": .object(["TERM": .string("xterm-256color")]),
    ])
    var lines = [header.compact]
    var time = 0
    for frame in frames {
      time += frame.delay
      let text = Transcript.lines(of: frame.text).joined(separator: "\r\n")
      lines.append("[\(Self.seconds(time)),\"o\",\(JSON.string(text).compact)]")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Milliseconds as seconds, by digits alone: no rounding, the same everywhere.
  static func seconds(_ milliseconds: Int) -> String {
    let rest = String(milliseconds % 1_000)
    return "\(milliseconds / 1_000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}
