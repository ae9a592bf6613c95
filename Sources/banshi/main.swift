import Console
import Glibc

/// Runs the command that the arguments name, and leaves with its exit code.
func run(_ words: [String]) -> Int32 {
  do {
    let arguments = try Arguments(words)
    if arguments.flags.contains("version") {
      print("banshi \(Version.number)")
      return 0
    }
    if arguments.flags.contains("help") || arguments.command == "help" {
      let topic = arguments.command == "help" ? arguments.operands.first ?? "" : arguments.command
      guard let text = Help.text(for: topic) else { throw UsageError.unknownCommand(topic) }
      Output.say(text)
      return 0
    }
    switch arguments.command {
    case "", "chat": return try chatCommand(Setup(arguments))
    case "ask": return try askCommand(Setup(arguments))
    case "draft":
      DraftCommand.startAhead(arguments)
      defer { Typesetting.endAhead() }
      return try draftCommand(Setup(arguments))
    case "replay": return try replayCommand(Setup(arguments))
    case "learn": return try learnCommand(Setup(arguments))
    case "doctor": return try doctorCommand(Setup(arguments))
    case "knowledge": return try knowledgeCommand(arguments)
    case "completion": return try completionCommand(arguments)
    default: throw UsageError.unknownCommand(arguments.command)
    }
  } catch let error as UsageError {
    Output.complain(error.description)
    return 2
  } catch {
    Output.complain("\(error)")
    return 3
  }
}

// A reader that goes away ends the program quietly: it isn't an error.
signal(SIGPIPE, SIG_DFL)
Output.openChannels()
exit(Output.exitCode(run(Array(CommandLine.arguments.dropFirst()))))
