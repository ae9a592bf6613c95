import Drafts
import Knowledge

extension Wording {
  mutating func sayItem(_ id: String, _ number: Int, _ round: Round) {
    note(.asked)
    let place = "第\(number)项，共\(round.total)项"
    let value = matter.value(id)
    switch round.purpose {
    case .checking:
      add("（\(place)）\(label(id))：\(value.map { displayed($0, id) } ?? "未提供")。沿用？改？")
      if number == 1 {
        add("  沿用就回答“沿用”，要改就直接说出新的内容；说“都沿用”收下余下的，说“停”先不核对。")
      }
    case .copying:
      let bare = value.flatMap { value in knowledge.field(id).map { $0.bare(value) } }
      add("（\(place)）\(label(id))" + (bare == nil ? "：还没有填。" : "，供粘贴："))
      if let bare { add(bare) }
      if number == 1 { add("  说“下一项”往下走，说“停”结束。") }
    }
  }

  mutating func sayRoundOver(_ purpose: Round.Purpose, _ left: Int) {
    note(.command)
    switch purpose {
    case .checking:
      add(left == 0 ? "沿用的内容都核对过了。" : "余下\(left)项按旧稿沿用。说“查看”可再核对。")
      if conversation.pending != nil { add("说“继续”接着填没有带过来的项。") }
    case .copying: add(left == 0 ? "这张表抄完了。" : "好的，先抄到这里。")
    }
  }
}
