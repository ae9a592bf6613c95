import Drafts
import Knowledge
import Text

extension CaseView {
  /// The case for other programs: values as in the draft file, and what is missing.
  var json: String {
    var members: [String: JSON] = [
      "format": .string("banshi-case"),
      "version": .integer(1),
      "name": .string(name),
      "today": .string(today.description),
      "values": .object(values.mapValues(\.json)),
      "derived": .array(derived.filter { values[$0] != nil }.sorted().map(JSON.string)),
      "missing": .array(missing.map { .string($0.id) }),
      "forms": .array(forms.map { .string($0.id) }),
      "labels": .object(labels.mapValues(JSON.string)),
    ]
    members["track"] = .object(track.mapValues(\.json))
    return JSON.object(members).pretty
  }

  private var labels: [String: String] {
    values.reduce(into: [:]) { labels, pair in labels[pair.key] = label(pair.key) }
  }
}
