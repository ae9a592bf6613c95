import Knowledge
import Text

extension Field {
  /// Checks a unified social credit code: 18 places with a check digit (GB 32100-2015).
  func checkCreditCode(_ given: Given) -> Check {
    let example = exampleClause("12100000400002345N")
    let code = CreditCode.fold(given.text)
    guard code.count >= 8, code.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
      return .unrecognised(.unlike, reason: "\(given.quoted)不像统一社会信用代码。请填18位代码\(example)。")
    }
    guard code.count == 18 else {
      return .invalid(
        .length, reason: "\(given.quoted)有\(code.count)位，统一社会信用代码是18位\(example)。请核对后重新输入。")
    }
    if let place = code.firstIndex(where: { CreditCode.values[$0] == nil }) {
      let number = code.distance(from: code.startIndex, to: place) + 1
      let alike = CreditCode.alike[code[place]].map { "，是不是“\($0)”？" } ?? "。"
      return .invalid(
        .letters,
        reason: "\(given.quoted)的第\(number)位是“\(code[place])”，代码里不用字母 I、O、S、V、Z\(alike)请核对后重新输入。")
    }
    if code.hasPrefix("1"), !"1239".contains(code.dropFirst().prefix(1)) {
      return .invalid(
        .authority, reason: "\(given.quoted)的第2位不对：机构编制部门发的代码以11（机关）、12（事业单位）、13或19开头。请核对后重新输入。")
    }
    let expected = CreditCode.checkPlace(code)
    guard code.last == expected else {
      let closest = CreditCode.corrected(code).map { "您要填的是「\($0)」吗？" } ?? ""
      return .invalid(
        .checkDigit,
        reason:
          "\(given.quoted)的校验位不对：按前17位推算，最后一位应是“\(expected)”，所以至少有一位输错了。\(closest)请对照证书核对后重新输入。"
      )
    }
    var notes = given.notes
    if !["11", "12", "13", "19", "51", "52", "53"].contains(code.prefix(2)) {
      notes.append("这个代码以“\(code.prefix(2))”开头，机关一般是11，事业单位一般是12，请核对。")
    }
    if !CreditCode.holdsOrganizationCode(code) {
      notes.append("第9到17位（组织机构代码）的校验位不符，请对照证书核对。")
    }
    return .accepted(.text(code), notes: notes)
  }
}

/// The arithmetic of credit codes.
enum CreditCode {
  /// The value of each character; I, O, S, V and Z are not used.
  static let values: [Character: Int] = Dictionary(
    uniqueKeysWithValues: zip(alphabet, alphabet.indices))

  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

  /// What a letter that isn't used was most likely read from.
  static let alike: [Character: Character] = ["I": "1", "O": "0", "S": "5", "Z": "2", "V": "U"]

  /// Digits and letters in half width and capitals, without what stands between them.
  static func fold(_ text: String) -> String {
    asciiForm(text).uppercased().filter { !" -_.·".contains($0) && !$0.isWhitespace }
  }

  /// The last place that the first 17 ask for.
  static func checkPlace(_ code: String) -> Character {
    var weight = 1
    var sum = 0
    for character in code.prefix(17) {
      sum += (values[character] ?? 0) * weight
      weight = weight * 3 % 31
    }
    return alphabet[(31 - sum % 31) % 31]
  }

  /// Tells whether places 9 to 17 are an organization code with its own check digit (GB 11714).
  static func holdsOrganizationCode(_ code: String) -> Bool {
    let weights = [3, 7, 9, 10, 5, 8, 4, 2]
    // These codes use all 26 letters, of which none beyond the alphabet above can occur here.
    let places = code.dropFirst(8).prefix(9).map { $0.hexDigitValueOf36 }
    guard places.count == 9 else { return false }
    let sum = zip(places, weights).reduce(0) { $0 + $1.0 * $1.1 }
    let check = 11 - sum % 11
    let expected: Character = check == 10 ? "X" : check == 11 ? "0" : Character(String(check))
    return code.dropFirst(16).first == expected
  }

  /// The only code that passes all checks with two neighbours swapped or one look-alike replaced.
  static func corrected(_ code: String) -> String? {
    let pairs: [Character: Character] = [
      "8": "B", "B": "8", "0": "D", "D": "0", "6": "G", "G": "6", "1": "L", "L": "1", "Q": "0",
    ]
    let characters = Array(code)
    var candidates: Set<String> = []
    for place in characters.indices {
      var changed = characters
      if let other = pairs[characters[place]] {
        changed[place] = other
        candidates.insert(String(changed))
      }
      guard place + 1 < characters.count else { continue }
      changed = characters
      changed.swapAt(place, place + 1)
      candidates.insert(String(changed))
    }
    let valid = candidates.filter { $0.last == checkPlace($0) && holdsOrganizationCode($0) }
    return valid.count == 1 ? valid.first : nil
  }
}

extension Character {
  /// 0 to 9, then A to Z as 10 to 35.
  fileprivate var hexDigitValueOf36: Int {
    guard let value = asciiValue else { return 0 }
    return value < 65 ? Int(value) - 48 : Int(value) - 55
  }
}
