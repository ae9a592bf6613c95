import Knowledge

extension Field {
  /// A value as shown to the user: the label of a choice, a number with its unit.
  package func displayed(_ value: Value) -> String {
    if let choice = choices.first(where: { $0.value == value }), kind != .boolean {
      return choice.label
    }
    switch value {
    case .integer(let number): return "\(number)\(unit)"
    case .list(let rows): return "\(rows.count)条"
    case .text, .boolean: return value.plain
    }
  }

  /// A value for pasting into the official form: nothing but the value.
  package func bare(_ value: Value) -> String {
    choices.first { $0.value == value && kind != .boolean }?.label ?? value.plain
  }
}
