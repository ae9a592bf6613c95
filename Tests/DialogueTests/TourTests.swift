import Drafts
import Testing

@testable import Dialogue

struct TourTests {
  /// A session that writes down what it does outside.
  private final class Outside {
    var effects: [Effect] = []
  }

  private func session(_ outside: Outside) throws -> Session {
    let talk = try Talk(finder: .trained)
    let world = World(
      read: { _ in .end }, write: { _ in },
      perform: { effect in
        outside.effects.append(effect)
        return .done
      }, today: { talk.today }, untitled: { "未命名-1" })
    return Session(talk.assistant, in: world)
  }

  @Test
  func `the line of each lesson does what the lesson is about`() throws {
    let outside = Outside()
    var session = try session(outside)
    var turn = session.take("教程")
    for (index, lesson) in Tour.lessons.enumerated() {
      #expect(turn.reply.contains("〔教程 \(index + 1)/\(Tour.lessons.count)　\(lesson.title)〕"))
      #expect(turn.suggestions == [lesson.line])
      #expect(session.prompt.suggestion == lesson.line)
      turn = session.take(lesson.line)
      #expect(turn.isPractice)
      #expect(turn.number == index + 2)
    }
    #expect(turn.reply.hasSuffix(Tour.closing))
    #expect(outside.effects.isEmpty, "nothing is left behind")
    #expect(session.take("域名注册两年").isPractice == false)
    #expect(outside.effects.count == 1)
  }

  @Test(arguments: ["退出教程", "退出", "quit"])
  func `it can be left at any time, and the case is as it was`(word: String) throws {
    var session = try session(Outside())
    _ = session.take("我们没有网站")
    _ = session.take("教程")
    let before = session.assistant.conversation.matter.draft
    _ = session.take("域名多少钱？")
    _ = session.take("域名注册两年")
    let turn = session.take(word)
    #expect(turn.reply == Tour.left)
    #expect(!turn.isOver)
    #expect(turn.draft == before)
    #expect(session.take("进度").isPractice == false)
  }

  @Test
  func `something else is answered, and the lesson waits`() throws {
    var session = try session(Outside())
    _ = session.take("教程")
    _ = session.take("域名多少钱？")
    let turn = session.take("材料要几份？")
    #expect(turn.kind == .guide)
    #expect(turn.reply.contains("〔教程 2/7　填表〕接着试：我们没有网站，域名注册两年"))
    #expect(session.take("下一课").reply.contains("〔教程 3/7　改错〕"))
    #expect(session.take("删除草稿 练习").isPractice)
  }

  @Test
  func `help has each command under one topic`() {
    let listed = HelpTopic.all.flatMap(\.commands)
    #expect(listed.count == Set(listed).count)
    #expect(Set(listed) == Set(Command.allCases))
  }
}
