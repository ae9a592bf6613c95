import Drafts
import Foundation
import Testing

@testable import Console

struct DoctorTests {
  struct Row: CustomTestStringConvertible {
    let environment: [String: String]
    let columns: Int?
    let states: [HealthCheck.State]
    var testDescription: String { "\(environment) \(columns ?? 0)" }
  }

  @Test(arguments: [
    Row(environment: ["LANG": "zh_CN.UTF-8", "TERM": "xterm"], columns: 80, states: [.ok, .ok]),
    Row(environment: ["LANG": "C.utf8", "TERM": "xterm"], columns: 30, states: [.ok, .warning]),
    Row(
      environment: ["LC_ALL": "", "LANG": "zh_CN.GBK"], columns: 80, states: [.warning, .warning]),
    Row(
      environment: ["LC_ALL": "C", "LANG": "C.UTF-8", "TERM": "dumb"], columns: nil,
      states: [.warning, .warning]),
    Row(environment: ["TERM": "screen"], columns: nil, states: [.warning, .ok]),
  ])
  func `the surroundings are judged`(_ row: Row) {
    let checks = Surroundings(
      environment: row.environment, isTerminal: true, columns: row.columns
    ).checks
    #expect(checks.map(\.state) == row.states)
    #expect(checks.allSatisfy { ($0.state == .ok) == $0.remedy.isEmpty })
  }

  @Test func `every draft is looked at, and a broken one has its remedy`() throws {
    let place = DraftFolderTests.Place()
    var folder = place.folder()
    #expect(folder.checks().map(\.state) == [.ok, .ok, .ok])
    for turn in 1...2 {
      var draft = Draft()
      draft.history.turn = turn
      try folder.save("好", draft)
      try folder.save("坏", draft)
    }
    try "{".write(toFile: folder.path(of: "坏"), atomically: true, encoding: .utf8)
    let checks = folder.checks()
    #expect(checks.map(\.name) == ["磁盘", "数据文件夹", "草稿「坏」", "草稿「好」"])
    #expect(checks.map(\.state) == [.ok, .ok, .error, .ok])
    #expect(checks[2].remedy == "可执行 banshi draft restore '坏'。")
    #expect(!checks.isHealthy)
    #expect(checks.json["isHealthy"] == .boolean(false))
    // Looking changes nothing, and leaves nothing behind.
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path)
    #expect(!names.contains { $0.hasPrefix(".doctor") })
    #expect(place.text("drafts/坏.json") == "{")
  }

  @Test func `a folder that others can enter is told`() throws {
    let place = DraftFolderTests.Place()
    var folder = place.folder()
    try folder.save("甲", Draft())
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(place.path)/drafts")
    #expect(folder.checks()[2].remedy == "请执行 chmod 700 '\(place.path)/drafts'。")
  }

  @Test func `fonts that are missing or stood in for are told with what to do`() {
    let real = Typesetting.Font(wanted: "黑体", found: "黑体", isStandIn: false)
    let other = Typesetting.Font(wanted: "仿宋_GB2312", found: "AR PL SungtiL GB", isStandIn: true)
    let none = Typesetting.Font(wanted: "黑体", found: "", isStandIn: false)
    #expect(HealthCheck.fonts([real]) == HealthCheck("字体", .ok, "黑体"))
    #expect(HealthCheck.fonts([real, other]).text == "黑体；仿宋_GB2312：用 AR PL SungtiL GB 代替")
    for fonts in [[real, other], [real, none], []] {
      #expect(HealthCheck.fonts(fonts).state == .warning)
      #expect(!HealthCheck.fonts(fonts).remedy.isEmpty)
    }
  }

  @Test func `a read-only disk and a full one are told`() {
    #expect(HealthCheck.disk(place: "/x", isReadOnly: true, mebibytes: 99).state == .error)
    #expect(HealthCheck.disk(place: "/x", isReadOnly: false, mebibytes: 19).state == .warning)
    #expect(HealthCheck.disk(place: "/x", isReadOnly: false, mebibytes: 20).state == .ok)
    #expect(HealthCheck.system.text.hasPrefix("libedit "))
  }
}
