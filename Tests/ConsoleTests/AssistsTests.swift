import Dialogue
import Testing

@testable import Console

struct AssistsTests {
  private func prompt(_ change: (inout Prompt) -> Void) -> Prompt {
    var prompt = Prompt()
    change(&prompt)
    return prompt
  }

  @Test
  func `an empty line offers what fits, the answer first`() {
    let choices = prompt {
      $0.field = "organizationKind"
      $0.total = 23
      $0.choices = ["机关", "事业单位"]
    }
    #expect(Assists.usual(for: choices).map(\.text).starts(with: ["机关", "事业单位", "举例", "为什么"]))
    #expect(Assists.usual(for: Prompt()).map(\.text) == ["填", "教程", "帮助", "草稿", "清单", "退出"])
    let done = prompt {
      $0.total = 23
      $0.filled = 23
    }
    #expect(Assists.usual(for: done).first?.text == "查看")
    #expect(Assists.usual(for: choices).count <= 12)
  }

  @Test(arguments: [
    ("导出 ", "md"), ("导出 ht", "html"), ("导出 表", "xlsx"), ("导出 html pd", "pdf"),
  ])
  func `formats follow the word for exporting`(typed: String, first: String) {
    #expect(Assists.formats(after: typed)?.first?.text == first)
  }

  @Test(arguments: ["导出", "导出 ./", "导出 md ~/", "打开 h"])
  func `no format stands for a path or elsewhere`(typed: String) {
    #expect(Assists.formats(after: typed) == nil)
  }

  @Test
  func `the status tells what is filled and the step`() {
    let prompt = prompt {
      $0.filled = 7
      $0.total = 18
      $0.step = 3
      $0.stepTitle = "域名审核"
    }
    #expect(Terminal.status(of: prompt) == "已填 7/18 · 第3步 域名审核")
    #expect(Terminal.status(of: Prompt()).isEmpty)
  }

  @Test
  func `the status stands under the line, and gives way`() {
    var view = LineView(prompt: "> ", status: "已填 7/18")
    #expect(Layout(view, size: ScreenSize()).below.map(\.text) == ["已填 7/18"])
    #expect(Layout(view, size: ScreenSize(rows: 7)).below.isEmpty)
    view.note = "一行最多"
    #expect(Layout(view, size: ScreenSize()).below.map(\.text) == ["一行最多"])
  }
}
