import Foundation
import Testing
import Text

@testable import Transcripts

struct FilmTests {
  private func film() throws -> Film {
    let results = try replay(head + "> 年限 2\n\n…\n\n> </script>\n> \\{乙\n\n…\n")
    return Film(results[0], title: "一<二>")
  }

  @Test func `what was typed comes letter by letter, a paste at once`() throws {
    let film = try film()
    #expect(film.frames.prefix(4).map(\.text) == ["> ", "年", "限", " "])
    #expect(film.frames.prefix(4).map(\.delay) == [300, 900, 110, 60])
    #expect(film.frames.contains { $0.text == "</script>\n> {乙" })
    #expect(
      film.frames.map(\.text).joined() == """
        > 年限 2

        已填：注册年限＝2年。

        > </script>
        > {乙

        听到：</script>
        {乙


        """)
    #expect(film.chapters.map(\.title) == ["年限 2", "</script>"])
    #expect(film.length == film.frames.reduce(0) { $0 + $1.delay })
    #expect(film.script(speed: 2).map(\.delay).prefix(2) == [150, 450])
  }

  @Test func `a cast is a header and an event a line`() throws {
    let lines = try film().cast.split(separator: "\n").map { try JSON.parse(String($0)) }
    #expect(lines[0]["version"] == .integer(2))
    #expect(lines[0]["width"] == .integer(80))
    #expect(lines[1] == .array([.number(0.3), .string("o"), .string("> ")]))
    let texts = lines.dropFirst().compactMap { line -> String? in
      if case .array(let items) = line { items.last?.text } else { nil }
    }
    #expect(texts.joined().unicodeScalars.contains("\r"))
    #expect(Film.seconds(12_034) == "12.034")
  }

  @Test func `the page is whole, fetches nothing and holds no markup of the session`() throws {
    let html = try film().html
    #expect(html.contains("<title>一&lt;二&gt;</title>"))
    #expect(html.ranges(of: "</script>").count == 2)
    #expect(html.contains("default-src 'none'"))
    #expect(html.contains("script-src 'sha256-"))
    for outside in ["http:", "https:", "//cdn", "src=", "@import", "url("] {
      #expect(!html.contains(outside))
    }
  }

  /// For `Tests/Player`, which plays it in a browser.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["BANSHI_SAMPLES"] != nil))
  func `a film to be played in a browser is written`() throws {
    let folder = URL(filePath: ProcessInfo.processInfo.environment["BANSHI_SAMPLES"] ?? "")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try film().html.write(
      to: folder.appending(path: "film.html"), atomically: true, encoding: .utf8)
  }
}
