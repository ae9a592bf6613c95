@testable import Knowledge

/// Makes a field of a kind, as the checks see it.
func field(
  _ kind: Field.Kind, id: String = "item", label: String = "某项", names: [String] = [],
  examples: [String] = [], choices: [Field.Choice] = []
) -> Field {
  Field(
    id: id, label: label, names: names, kind: kind, isRequired: true, isInGuide: true,
    isCopied: true, applies: .always, derived: [], offered: [], question: "", hint: "", why: "",
    ifWrong: "", examples: examples, choices: choices, sources: [], facts: [])
}

func choice(_ value: Value, _ label: String, _ words: String...) -> Field.Choice {
  Field.Choice(value: value, label: label, words: words)
}
