import Dialogue
import Drafts
import Knowledge
import Testing
import Text

/// A file is shown first, taken over when the user agrees, and taken back as one change.
struct ImportTests {
  /// A conversation whose world holds one file and the drafts that are made.
  private final class Desk {
    var drafts: [String: Draft] = [:]
    var files: [String: String] = [:]

    func perform(_ effect: Effect) -> Outcome {
      switch effect {
      case .readFile(let path): files[path].map(Outcome.file) ?? .failed(reason: "找不到文件「\(path)」。")
      case .save(let name, let draft), .begin(let name, let draft):
        keep([NewDraft(name: name, draft)])
      case .make(let new): keep(new)
      case .list:
        .listed(
          drafts.keys.sorted().map {
            DraftSummary(name: $0, organization: "", filled: 0, total: 0, isRemoved: false)
          })
      default: .done
      }
    }

    private func keep(_ new: [NewDraft]) -> Outcome {
      for one in new { drafts[one.name] = one.draft }
      return .done
    }
  }

  private func session(_ desk: Desk) throws -> Session {
    let day = Day("2026-03-02") ?? Day(daysSinceEpoch: 0)
    return Session(
      Assistant(knowledge: try Talk.knowledge.get(), finder: .nothing),
      in: World(
        read: { _ in .end }, write: { _ in }, perform: desk.perform, today: { day },
        untitled: { "未命名-1" }))
  }

  @Test(arguments: [
    "单位名称,注册年限,联系人,手机\n康巴什区民政局,3年,苏日娜,123\n",
    "单位名称,康巴什区民政局\n注册年限,3\n联系人,苏日娜\n联系人手机,123\n",
    "{\"单位名称\": \"康巴什区民政局\", \"termInYears\": 3, \"联系人\": \"苏日娜\", \"手机\": \"123\"}",
  ])
  func `an import asks, changes at once, and can be undone at once`(_ file: String) throws {
    let desk = Desk()
    desk.files["a.csv"] = file
    var session = try session(desk)
    _ = session.take("联系人：巴特尔")
    let plan = session.take("导入 a.csv")
    #expect(plan.asksToConfirm)
    #expect(plan.reply.contains("联系人：“巴特尔”→“苏日娜”"))
    #expect(plan.reply.contains("没有收"))
    #expect(plan.draft.answers.count == 1)
    let done = session.take("是")
    #expect(done.draft.answers["organizationName"]?.origin == .import)
    #expect(done.values["termInYears"] == .integer(3))
    #expect(done.values["contactName"] == .text("苏日娜"))
    #expect(done.values["contactMobile"] == nil)
    #expect(desk.drafts["未命名-1"]?.answers.count == 3)
    let undone = session.take("撤销")
    #expect(undone.draft.answers.keys.sorted() == ["contactName"])
    #expect(undone.values["contactName"] == .text("巴特尔"))
  }

  @Test func `of hundreds of new drafts only some are named`() throws {
    let desk = Desk()
    desk.files["a.csv"] = "单位名称\n" + (1...300).map { "第\($0)街道办事处\n" }.joined()
    var session = try session(desk)
    _ = session.take("批量 a.csv")
    let made = session.take("是")
    #expect(desk.drafts.count == 300)
    #expect(made.reply.contains("已新建300份草稿：第1街道办事处、"))
    #expect(made.reply.contains("第10街道办事处等300份"))
    #expect(!made.reply.contains("第11街道办事处"))
  }

  @Test func `a list of organizations makes a draft each and tells what they lack`() throws {
    let desk = Desk()
    desk.files["a.csv"] = "单位名称,联系人,有自建网站\n民政局,苏日娜,没有\n卫健局,,有\n水利局,巴图,没有\n"
    desk.drafts["卫健局"] = Draft()
    var session = try session(desk)
    let plan = session.take("批量 a.csv")
    #expect(plan.reply.contains("民政局　读到3项，还缺"))
    #expect(plan.reply.contains("卫健局　读到2项，还缺"))
    #expect(desk.drafts.count == 1)
    let made = session.take("是")
    #expect(made.reply.contains("已新建2份草稿：民政局、水利局"))
    #expect(made.reply.contains("已有同名草稿，没有动：卫健局"))
    #expect(desk.drafts["民政局"]?.answers["contactName"]?.value == .text("苏日娜"))
    #expect(desk.drafts["卫健局"] == Draft())
  }

  @Test func `a file that holds nothing or isn't there changes nothing`() throws {
    let desk = Desk()
    desk.files["a.csv"] = "甲,乙\n1,2\n"
    var session = try session(desk)
    #expect(session.take("导入 a.csv").reply.contains("认不出"))
    #expect(session.take("导入 b.csv").reply.contains("找不到"))
    #expect(session.take("导入 a.csv").draft.answers.isEmpty)
  }
}
