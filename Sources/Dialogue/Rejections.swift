import Drafts
import Knowledge
import Text

/// Values that are named only to be turned down: `还是三年好了，五年太长`.
extension Understanding {
  /// A line that names two values of a kind and finds fault with one: what is left is what is meant.
  func withoutRejected(_ whole: Spelling) -> [Act]? {
    guard whole.count <= 60, !isQuestion(whole) else { return nil }
    let clauses = whole.clauses
    let turnedDown = clauses.map(rejected)
    guard let place = turnedDown.firstIndex(where: { $0 != nil }), let old = turnedDown[place],
      let field = matter.knowledge.fields.first(where: { old.kind.kinds.contains($0.kind) })
    else { return nil }
    let others = clauses.enumerated().filter { $0.offset != place }.map(\.element)
    let isReplaced = others.contains { clause in
      TypedValues.find(in: clause).contains { $0.kind == old.kind && $0.text != old.text }
    }
    if isReplaced {
      let rest = others.filter { !isChat($0) && !Words.softeners.contains($0.key) }
      return rest.reduce(into: []) { acts, clause in
        let values = TypedValues.find(in: clause).filter { $0.kind == old.kind }
        let manner: Act.Manner = matter.given(field.id) == nil ? .stated : .corrected
        guard values.count == 1, clause.count <= 24 else { return acts += sentence(clause) }
        acts.append(.fill(field: field.id, text: values[0].text, manner: manner))
      }
    }
    guard others.allSatisfy({ isChat($0) || Words.softeners.contains($0.key) }) else { return nil }
    return matter.given(field.id) == nil ? nil : [.contest(field: field.id)]
  }

  /// The value that a clause finds fault with, where it says nothing else.
  private func rejected(_ clause: Spelling) -> TypedValues.Token? {
    let core = clause.dropping(tails: Words.particles + ["了", "点儿", "点", "些"])
    guard let fault = Words.faults.filter(core.hasSuffix).max(by: { $0.count < $1.count }) else {
      return nil
    }
    let subject = core.prefix(core.count - fault.count)
    let values = TypedValues.find(in: subject)
    guard values.count == 1, numbers(in: subject.text).count < 2 || values[0].kind != .years,
      !["不", "没", "不算", "不嫌", "没有", "别"].contains(where: subject.hasSuffix),
      let place = subject.places(of: normalize(values[0].text)).first,
      subject.count - place - values[0].text.count <= 6
    else { return nil }
    return values[0]
  }
}

extension Words {
  /// What is wrong with a value that isn't wanted.
  static let faults: [String] = {
    let degrees = ["太", "有点", "有些", "嫌", "偏", "过于", "实在太", "未免太"]
    let qualities = ["长", "短", "多", "少", "贵", "高", "久", "啰嗦", "复杂", "难记"]
    return degrees.flatMap { degree in qualities.map { degree + $0 } }
      + ["不合适", "不妥", "不合算", "不划算", "不够用", "不够", "没必要", "用不着", "不需要", "不好记", "不太合适", "不大合适"]
  }()
}
