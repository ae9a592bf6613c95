import Knowledge
import Text

extension Field {
  /// Checks a text of one line.
  func checkText(_ given: Given, limit: Int) -> Check {
    if given.text.contains(where: \.isNewline) {
      return .invalid(.severalLines, reason: "\(given.quoted)有好几行，\(label)只有一行。请写成一行重新输入。")
    }
    let count = given.text.count
    if count > limit {
      return .invalid(.overlong, reason: "\(given.quoted)有\(count)字，\(label)最多\(limit)字。请缩短后重新输入。")
    }
    guard given.text.contains(where: { $0.isLetter || $0.isNumber }) else {
      return .unrecognised(
        .unlike, reason: "\(given.quoted)里没有文字。请填\(label)\(exampleClause())。")
    }
    // A hotline's website may be called 12345, an organization isn't.
    guard id != "organizationName" || given.text.contains(where: \.isLetter) else {
      return .unrecognised(
        .unlike, reason: "\(given.quoted)里只有数字，不像\(label)。请填\(label)\(exampleClause())。")
    }
    return .accepted(.text(given.text), notes: given.notes)
  }

  /// Checks a text of any number of lines.
  func checkParagraph(_ given: Given) -> Check {
    guard given.text.contains(where: { $0.isLetter || $0.isNumber }) else {
      return .unrecognised(
        .unlike, reason: "\(given.quoted)里没有文字。请填\(label)\(exampleClause())。")
    }
    let lines = given.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.trimmingWhitespace() }
    return .accepted(.text(lines.joined(separator: "\n")), notes: given.notes)
  }

  /// Checks the name of an account; a password is never taken.
  func checkAccount(_ given: Given) -> Check {
    if ["密码", "口令", "password"].contains(where: given.text.lowercased().contains) {
      return .invalid(.password, reason: "这里好像有密码，没有记下。请只填账号，密码请自己保管。")
    }
    let text = halfWidthForm(given.text).trimmingWhitespace()
    // The second part may be a password: it isn't quoted.
    if text.contains(where: { $0.isWhitespace || "/\\|,;:".contains($0) }) {
      return .invalid(.several, reason: "这里不止一个账号，没有记下。请只填账号\(exampleClause())，不要填密码。")
    }
    guard text.count <= 64 else {
      return .invalid(.overlong, reason: "\(given.quoted)有\(text.count)字，太长了，账号最多64字。请核对后重新输入。")
    }
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
      return .unrecognised(.unlike, reason: "\(given.quoted)不像账号。请填注册时记下的账号\(exampleClause())。")
    }
    return .accepted(.text(text), notes: given.notes)
  }

  /// Checks the name of a person.
  func checkPerson(_ given: Given) -> Check {
    let example = exampleClause("苏日娜")
    if let find = PersonalData.find(in: given.text, kinds: [.mobile]).first {
      let rest = given.text.replacing(given.text[find.range], with: "")
      let name = String(rest.filter { !$0.isWhitespace && !"，,、：:；;。.".contains($0) })
      // What is left serves as the example only where it would be taken.
      var isName = false
      if case .accepted = checkPersonsWords(Given(name), name) {
        isName = (2...5).contains(name.count)
      }
      let isOfNumber = ["手机", "电话", "号码", "号"].contains(where: name.contains)
      return .invalid(
        .withPhone,
        reason:
          "\(given.quoted)里还有手机号，\(label)只填姓名\(isName && !isOfNumber ? "，例如 \(name)" : example)。手机号请另填。"
      )
    }
    if given.text.contains(where: { $0.isNumber && $0.isASCII }) {
      return .unrecognised(.unlike, reason: "\(given.quoted)里有数字，不像姓名。请填姓名\(example)。")
    }
    let name = given.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing("•", with: "·").replacing("・", with: "·").replacing("．", with: "·")
    guard name.allSatisfy({ $0.isLetter || "·- '’.".contains($0) }), name.count <= 40 else {
      return .unrecognised(.unlike, reason: "\(given.quoted)不像姓名。请只填一个人的姓名\(example)。")
    }
    // Chinese names are written without spaces; two characters may be set apart to fill a column.
    let isChinese = name.contains { !$0.isASCII }
    let joined = isChinese && name.count <= 5 ? name.filter { $0 != " " } : name
    guard joined.filter(\.isLetter).count > 1 else {
      return .invalid(.oneCharacter, reason: "\(given.quoted)只有一个字。请填全名\(example)。")
    }
    return checkPersonsWords(given, joined)
  }

  private func checkPersonsWords(_ given: Given, _ name: String) -> Check {
    let isChinese = name.contains { !$0.isASCII }
    if isChinese, !name.contains("·"), name.count > 8 || name.contains("的") || name.contains(" ") {
      return .unrecognised(
        .unlike, reason: "\(given.quoted)不像一个人的姓名。请只填姓名\(exampleClause("苏日娜"))。")
    }
    if !isChinese, !name.contains(" ") {
      return .unrecognised(
        .pinyin, reason: "\(given.quoted)像是拼音或误按的键。请填汉字姓名\(exampleClause("苏日娜"))。")
    }
    if let description = PersonsDescription(name) {
      return .invalid(
        .description,
        reason: "\(given.quoted)\(description.remark)，不是姓名。请填这个人的全名\(exampleClause("苏日娜"))。")
    }
    return .accepted(.text(name), notes: given.notes)
  }
}
