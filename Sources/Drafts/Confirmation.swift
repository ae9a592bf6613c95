import Knowledge

extension Case {
  /// The digest of what stands in a form now; equal digests mean equal values.
  package func digest(of form: Form) -> String {
    var canonical = form.id
    for field in fields(of: form) {
      guard let value = value(field.id) else { continue }
      canonical += "\n\(field.id)=\(value.plain)"
    }
    return sha256(Array(canonical.utf8))
  }

  /// Whether a form was confirmed as it stands.
  package func isConfirmed(_ form: Form) -> Bool {
    draft.confirmed[form.id] == digest(of: form)
  }

  /// Confirms a form as it stands.
  package mutating func confirm(_ form: Form) {
    let digest = digest(of: form)
    amend(label: "确认「\(form.title)」") { $0.confirmed[form.id] = digest }
  }

  /// Drops the confirmations that no longer fit, and tells of which forms.
  mutating func voidConfirmations() -> [String] {
    let void = knowledge.forms.filter {
      draft.confirmed[$0.id] != nil && (!applies($0) || !isConfirmed($0))
    }
    for form in void { draft.confirmed[form.id] = nil }
    return void.map(\.id)
  }
}
