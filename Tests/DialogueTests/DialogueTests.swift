import Foundation
import Testing

struct TryOut {
  @Test func talk() throws {
    var talk = try Talk(finder: .trained)
    let lines = try String(contentsOfFile: "/tmp/lines.txt", encoding: .utf8)
    for line in lines.split(separator: "\n") {
      print("> \(line)")
      print(talk.say(String(line)).reply)
      print()
    }
  }
}
