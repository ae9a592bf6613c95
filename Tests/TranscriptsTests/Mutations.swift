import Dialogue
import Knowledge

@testable import Transcripts

/// A transcript with one thing changed, and how grave that is.
struct Mutation {
  let transcript: Transcript
  /// The number of the exchange that it is in.
  let number: Int
  let grade: Grade
  let description: String
}

extension Transcript {
  /// The transcript with the replies to the letter and with all that can be claimed after each turn.
  func written(out results: [Replayed]) -> Transcript {
    var whole = self
    for result in results.reversed() {
      var parts: [Part] = []
      if !result.actual.isEmpty {
        parts.append(.reply(lines: result.actual.map(Pattern.init(literal:)), at: 0))
      }
      var claims = result.turn.values.sorted { $0.key < $1.key }
        .filter { !$0.value.claimed.unicodeScalars.contains("\n") }
        .map { Assertion(name: $0.key, value: $0.value.claimed, line: 0) }
      claims += result.turn.sources.map { Assertion(name: "source", value: $0.id, line: 0) }
      claims += result.turn.entries.map { Assertion(name: "entry", value: $0, line: 0) }
      if !claims.isEmpty { parts.append(.assertions(claims, at: 0)) }
      whole.parts.replaceSubrange(result.exchange.parts, with: parts)
    }
    return whole
  }

  /// In each exchange: one plain word, each state that is claimed, each source.
  func mutations(_ results: [Replayed]) -> [Mutation] {
    results.flatMap { result in
      parts[result.exchange.parts].indices.flatMap { place -> [Mutation] in
        switch parts[place] {
        case .reply(let lines, let at):
          return [plainWord(in: lines, result), citation(in: lines)].compactMap { change in
            guard let change else { return nil }
            return mutation(.reply(lines: change.lines, at: at), at: place, result, change.grade)
          }
        case .assertions(let claims, let at):
          return claims.indices.map { index in
            var changed = claims
            let claim = claims[index]
            changed[index] = Assertion(name: claim.name, value: other(than: claim.value), line: 0)
            return mutation(
              .assertions(changed, at: at), at: place, result, claim.isAboutFacts ? .fact : .state)
          }
        case .typed, .comment: return []
        }
      }
    }
  }

  private func mutation(
    _ part: Part, at place: Int, _ result: Replayed, _ grade: Grade
  ) -> Mutation {
    var changed = self
    changed.parts[place] = part
    return Mutation(
      transcript: changed, number: result.number, grade: grade,
      description: "\(result.number) \(result.typed)：\(part.text)")
  }

  private func other(than value: String) -> String {
    switch value {
    case "true": "false"
    case "false": "true"
    default: Int(value).map { String($0 + 1) } ?? value + "某"
    }
  }

  /// The first word that is no fact by any account: it stands in no value and in no brackets.
  private func plainWord(
    in lines: [Pattern], _ result: Replayed
  ) -> (lines: [Pattern], grade: Grade)? {
    let plain = Set("请的了是在写说看用就好按填这样也都")
    let values = result.turn.values.values.map(\.plain).joined()
    for (index, line) in lines.enumerated() {
      guard line.pieces.count == 1, case .text(let text) = line.pieces[0],
        !text.hasPrefix("依据："), !text.hasPrefix("参考：")
      else { continue }
      var depth = 0
      for place in text.indices {
        if "「“《【〔".contains(text[place]) { depth += 1 }
        if "」”》】〕".contains(text[place]) { depth -= 1 }
        guard depth == 0, plain.contains(text[place]), !values.contains(text[place]) else {
          continue
        }
        var changed = lines
        changed[index] = Pattern(
          literal: String(text[..<place]) + "兮" + String(text[text.index(after: place)...]))
        return (changed, .wording)
      }
    }
    return nil
  }

  private func citation(in lines: [Pattern]) -> (lines: [Pattern], grade: Grade)? {
    for (index, line) in lines.enumerated() {
      guard line.pieces.count == 1, case .text(let text) = line.pieces[0],
        text.hasPrefix("依据：")
      else { continue }
      var changed = lines
      changed[index] = Pattern(literal: "依据：流程 九.9" + text.dropFirst(3))
      return (changed, .fact)
    }
    return nil
  }
}
