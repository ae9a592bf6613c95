import Console
import Dialogue
import Drafts
import Glibc
import Knowledge
import Text

/// `banshi chat`: the conversation, on a terminal, line by line, or as JSON Lines.
func chatCommand(_ setup: Setup) throws -> Int32 {
  let outside = Outside(
    data: setup.data, knowledge: setup.knowledge, today: setup.today,
    masks: !setup.arguments.flags.contains("no-mask"))
  let assistant = Assistant(knowledge: setup.knowledge, finder: setup.finder)
  if setup.arguments.flags.contains("json") {
    converse(in: JSONWorld(outside).world, assistant, setup, outside, isQuiet: true)
  } else if !setup.arguments.flags.contains("plain"), Setup.environment("BANSHI_PLAIN") == nil,
    Terminal.isUsable,
    let world = TerminalWorld(outside, knowledge: setup.knowledge)
  {
    converse(in: world.world, assistant, setup, outside, isQuiet: false)
    world.close()
  } else {
    // A pipe gets nothing but answers; a person is greeted.
    let isPerson = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    converse(in: PlainWorld(outside).world, assistant, setup, outside, isQuiet: !isPerson)
  }
  return outside.exitCode
}

/// Opens the draft, greets, and takes turns.
private func converse(
  in world: World, _ assistant: Assistant, _ setup: Setup, _ outside: Outside, isQuiet: Bool
) {
  var session = Session(assistant, in: world)
  if let name = setup.arguments.values["draft"] {
    if let turn = session.begin(name, isNew: !outside.hasDraft(name)), !isQuiet {
      world.write(turn)
    }
  } else if let last = outside.lastDraft {
    if let turn = session.begin(last, isNew: false), !isQuiet { world.write(turn) }
  } else if !isQuiet {
    world.write(session.welcome())
  }
  if let path = setup.arguments.values["record"] {
    let conversation = session.assistant.conversation
    let outcome = outside.record(
      path, conversation.name, conversation.matter.draft, inTurn: false)
    if case .failed(let reason) = outcome {
      Output.complain(reason)
      return
    }
  }
  session.run()
}
