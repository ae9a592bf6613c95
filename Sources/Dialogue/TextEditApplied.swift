import Text

/// What an edit makes of a text.
extension TextEdit {
  func applied(to text: String) -> String? {
    let spelled = Spelling(text)
    switch deed {
    case .remove(let part):
      guard let range = range(of: part, in: spelled) else { return nil }
      return without(range, of: spelled)
    case .replace(let part, let new):
      guard var range = range(of: part, in: spelled) else { return nil }
      var new = new
      if case .words = part {
      } else {
        // The marks that end a sentence are those of the text.
        while range.upperBound > range.lowerBound,
          "。！？，；".contains(spelled.typed[range.upperBound - 1])
        {
          range = range.lowerBound..<(range.upperBound - 1)
        }
        if range.upperBound < spelled.count, "。！？，；".contains(spelled.typed[range.upperBound]) {
          while let last = new.last, "。！？，；,.".contains(last) { new.removeLast() }
        }
      }
      return spelled.prefix(range.lowerBound).text + new + spelled.dropFirst(range.upperBound).text
    case .add(let new, let atFront):
      let isEnded = { (text: String) in text.last.map { "。！？；”".contains($0) } ?? true }
      if atFront { return new + (isEnded(new) ? "" : "，") + text }
      guard !isEnded(text) else { return text + new + (isEnded(new) ? "" : "。") }
      return text + (new.first.map { "，、；。".contains($0) } ?? false ? "" : "，") + new
    case .insert(let new, let anchor, let isBehind):
      guard let place = spelled.places(of: anchor.key).last else { return nil }
      let at = isBehind ? place + anchor.count : place
      return spelled.prefix(at).text + new + spelled.dropFirst(at).text
    }
  }

  private func range(of part: Part, in text: Spelling) -> Range<Int>? {
    switch part {
    case .words(let words):
      guard let place = text.places(of: words.key).last else { return nil }
      return place..<(place + words.count)
    case .clause(let words):
      guard let place = text.places(of: words.key).last else { return nil }
      return (TextEdit.pieces(of: text, by: "。！？；，\n")).first { $0.contains(place) }
    case .sentence(let number):
      var pieces = TextEdit.pieces(of: text, by: "。！？\n")
      if pieces.count == 1 { pieces = TextEdit.pieces(of: text, by: "。！？；，\n") }
      let place = number < 0 ? pieces.count + number : number
      return pieces.indices.contains(place) && pieces.count > 1 ? pieces[place] : nil
    }
  }

  /// The pieces of a text, each with the mark that ends it.
  private static func pieces(of text: Spelling, by marks: String) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    for place in 0..<text.count where marks.contains(text.typed[place]) {
      if place > start { pieces.append(start..<(place + 1)) }
      start = place + 1
    }
    if start < text.count { pieces.append(start..<text.count) }
    return pieces
  }

  /// The text without a part, and without the mark that joined it.
  private func without(_ range: Range<Int>, of text: Spelling) -> String {
    var (start, end) = (range.lowerBound, range.upperBound)
    let joins = "、,，；;和及与"
    let ends = "。！？"
    let (last, before) = (
      end > start ? text.typed[end - 1] : " ", start > 0 ? text.typed[start - 1] : " "
    )
    if ends.contains(last), joins.contains(before) {
      // The last clause of a sentence: the mark before it becomes the stop.
      start -= 1
      end -= 1
    } else if !joins.contains(last), !ends.contains(last) {
      if joins.contains(before) {
        start -= 1
      } else if end < text.count, joins.contains(text.typed[end]) {
        end += 1
      }
    }
    return text.prefix(start).text + text.dropFirst(end).text
  }
}
