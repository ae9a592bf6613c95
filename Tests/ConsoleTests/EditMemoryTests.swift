import Testing

@testable import Console

struct EditMemoryTests {
  @Test
  func `cuts in a row make one entry, and yanking turns to older ones`() {
    var kills = KillRing()
    kills.keep("甲", before: false, continuing: false)
    kills.keep("二", before: true, continuing: false)
    kills.keep("一", before: true, continuing: true)
    kills.keep("三", before: false, continuing: true)
    kills.keep("", before: false, continuing: false)
    #expect(kills.yank == "一二三")
    kills.rotate()
    #expect(kills.yank == "甲")
    kills.rotate()
    #expect(kills.yank == "一二三")
    kills.rotate()
    kills.turnToNewest()
    #expect(kills.yank == "一二三")
  }

  @Test
  func `undo goes back to where the cursor was, redo forward until something is typed`() {
    var undo = UndoHistory()
    undo.record(LineBuffer(marked: "甲|"))
    undo.record(LineBuffer(marked: "|甲"))
    undo.record(LineBuffer(marked: "乙|甲"))
    #expect(undo.undo()?.marked == "|甲")
    #expect(undo.undo()?.marked == "|")
    #expect(undo.undo() == nil)
    #expect(undo.redo()?.marked == "|甲")
    #expect(undo.redo()?.marked == "乙|甲")
    #expect(undo.redo() == nil)
    #expect(undo.undo()?.marked == "|甲")
    undo.record(LineBuffer(marked: "丙|"))
    #expect(undo.redo() == nil)
  }

  @Test
  func `going back keeps what was typed, and finds what begins with it`() {
    var recall = Recall(entries: ["导出 pdf", "打开", "导出 pdf", "导入"])
    #expect(recall.older(than: "导") == "导入")
    #expect(recall.older(than: "导入") == "导出 pdf")
    #expect(recall.older(than: "导出 pdf") == nil)
    #expect(recall.newer(than: "导出 pdf") == "导入")
    #expect(recall.newer(than: "导入") == "导")
    #expect(recall.newer(than: "导") == nil)
    // What begins no earlier line goes through them all.
    #expect(recall.older(than: "我写的") == "导入")
    #expect(recall.newer(than: "导入") == "我写的")
    // A line that was changed is a new beginning.
    #expect(recall.older(than: "打") == "打开")
  }

  @Test
  func `searching and going on look at the newest entries first`() {
    let recall = Recall(entries: ["第一条", "第二条\n下一行", "第一条", "别的"])
    #expect(recall.search("条") == ["第一条", "第二条\n下一行"])
    #expect(recall.search("") == [])
    #expect(recall.continuation(of: "第") == "一条")
    #expect(recall.continuation(of: "第二") == "条")
    #expect(recall.continuation(of: "别的") == nil)
    #expect(recall.continuation(of: "") == nil)
  }
}
