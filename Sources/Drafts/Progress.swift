import Knowledge

/// How far a form is filled.
package struct Progress: Equatable, Sendable {
  package var filled = 0
  package var total = 0

  package init(filled: Int = 0, total: Int = 0) {
    self.filled = filled
    self.total = total
  }
}

extension Case {
  /// Whether a field must have a value before its form is complete.
  package func requires(_ field: Field) -> Bool {
    field.isRequired && holds(field.requiredWhen)
  }

  /// The forms that concern this case.
  package var forms: [Form] { knowledge.forms.filter(applies) }

  /// The fields that stand on no form and have a value: they are never asked, but can be told.
  package var unasked: [Field] {
    let asked = Set(knowledge.forms.flatMap(\.fields))
    return knowledge.fields.filter { !asked.contains($0.id) && value($0.id) != nil }
  }

  /// The fields of a form that still want an answer and weren't put off.
  package func open(in form: Form) -> [Field] {
    fields(of: form).filter { isOpen($0) && draft.skipped[$0.id] == nil }
  }

  /// The required fields of a form that have no value, put off or not.
  package func missing(in form: Form) -> [Field] {
    fields(of: form).filter { isOpen($0) && requires($0) }
  }

  /// A form that the user hasn't begun to fill counts what is required.
  package func progress(of form: Form) -> Progress {
    let counted = fields(of: form).filter { requires($0) || value($0.id) != nil }
    return Progress(filled: counted.count { value($0.id) != nil }, total: counted.count)
  }

  /// The whole case; a field of several forms counts once.
  package var progress: Progress {
    var seen: Set<String> = []
    var whole = Progress()
    for form in forms {
      for field in fields(of: form) where seen.insert(field.id).inserted {
        guard requires(field) || value(field.id) != nil else { continue }
        whole.total += 1
        whole.filled += value(field.id) == nil ? 0 : 1
      }
    }
    return whole
  }

  /// The field to ask next: where the user moved to, else the first required one that is open.
  package var next: Focus? {
    if let pending = draft.pending, let field = knowledge.field(pending.field), applies(field) {
      return pending
    }
    for form in knowledge.forms where applies(form) {
      for id in form.fields where value(id) == nil && draft.skipped[id] == nil {
        guard let field = knowledge.field(id), applies(field), requires(field) else { continue }
        return Focus(form: form.id, field: id)
      }
    }
    return nil
  }

  private func isOpen(_ field: Field) -> Bool { value(field.id) == nil }
}
