import Console
import Glibc
import Text

/// `banshi doctor`: looks at what the program needs around it, and says what to do.
func doctorCommand(_ setup: Setup) throws -> Int32 {
  var environment: [String: String] = [:]
  for name in ["LC_ALL", "LC_CTYPE", "LANG", "TERM", "NO_COLOR"] {
    environment[name] = Setup.environment(name)
  }
  let surroundings = Surroundings(
    environment: environment, isTerminal: Terminal.isUsable, columns: nil)
  let folder = DraftFolder(at: setup.data, knowledge: setup.knowledge)
  let program = HealthCheck(
    "程序", .ok,
    "版本 \(Version.number)，问答 \(setup.knowledge.entries.count) 条，知识库 \(setup.knowledge.digest.prefix(19))"
  )
  let papers =
    Typesetting.isThere
    ? HealthCheck("排版程序", .ok, "可以导出 DOCX、PDF、OFD、XLSX")
    : HealthCheck(
      "排版程序", .warning, "没有找到 banshi-papers，不能导出 DOCX、PDF、OFD、XLSX",
      remedy: "请把它放在 banshi 所在的文件夹里；其他格式不受影响。")
  let fonts = Typesetting.isThere ? [HealthCheck.fonts(Typesetting.fonts())] : []
  let checks = [program, .system, papers] + fonts + surroundings.checks + folder.checks()
  if setup.arguments.flags.contains("json") {
    Output.write(checks.json.pretty, to: STDOUT_FILENO)
  } else {
    for check in checks { Output.say(check.line) }
  }
  return checks.isHealthy ? 0 : 1
}
