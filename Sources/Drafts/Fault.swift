import Knowledge

/// What a check finds wrong, as a kind: the words of the reason name the text and the way out.
///
/// The raw value is what reports call it.
package enum Fault: String, CaseIterable, Sendable {
  // Of any field.
  case identityNumber = "有证件号码"
  case empty = "没有内容"
  case overlong = "太长"
  case placeholder = "占位的词"
  case several = "不止一个"
  case unlike = "不像"
  case malformed = "写法不对"
  case otherKind = "是别的栏目的内容"
  case derived = "推算的不用填"

  // Of numbers and codes.
  case length = "位数不对"
  case letters = "有不用的字母"
  case authority = "登记机关不对"
  case checkDigit = "校验位不对"
  case notInteger = "不是整数"
  case vague = "不是确定的数"
  case oddNumeral = "不是普通数字"
  case tooSmall = "太小"
  case tooLarge = "太大"
  case notYears = "不按年说"
  case extensionNumber = "分机号不对"
  case areaCode = "没有区号"
  case mobileExtension = "手机号没有分机"

  // Of addresses and names.
  case network = "是网段"
  case webAddress = "是网址"
  case nameMissing = "缺名称"
  case label = "有不能用的字符"
  case nameLength = "名称太长"
  case suffix = "后缀不对"
  case dotMissing = "少了点"
  case suffixMissing = "缺后缀"
  case hanCharacters = "有汉字"

  // Of texts, persons, choices and lists.
  case severalLines = "有好几行"
  case password = "有密码"
  case withPhone = "带了手机号"
  case pinyin = "是拼音"
  case oneCharacter = "只有一个字"
  case description = "是描述"
  case undecided = "看不出是否"
  case outOfRange = "序号不在选项里"
  case unlisted = "不在选项里"
  case incompleteRow = "一条不完整"
  case day = "日期不对"
  case tooManyRows = "条数太多"
}

extension Fault {
  /// What can be wrong with a text given for any field.
  package static let anywhere: [Fault] = [.identityNumber, .empty, .overlong, .placeholder]
}

extension Field.Kind {
  /// What can be wrong with a text given for a field of this kind, beside what is wrong anywhere.
  package var faults: [Fault] {
    switch self {
    case .text: [.severalLines, .unlike]
    case .paragraph: [.unlike]
    case .account: [.password, .several, .unlike]
    case .person: [.withPhone, .unlike, .oneCharacter, .pinyin, .description]
    case .integer:
      [.unlike, .several, .notInteger, .vague, .oddNumeral, .tooLarge, .tooSmall, .notYears]
    case .boolean: [.undecided]
    case .choice: [.outOfRange, .several, .unlisted]
    case .chineseDomain:
      [
        .unlike, .otherKind, .several, .nameMissing, .label, .nameLength, .suffix, .dotMissing,
        .suffixMissing,
      ]
    case .englishDomain, .website: [.otherKind, .hanCharacters, .unlike, .label]
    case .ip: [.several, .network, .malformed, .webAddress, .unlike]
    case .mobile: [.several, .unlike, .otherKind, .length, .malformed]
    case .phone:
      [.several, .unlike, .extensionNumber, .areaCode, .mobileExtension, .length]
    case .email: [.unlike, .several, .malformed]
    case .postcode: [.unlike, .length, .malformed]
    case .creditCode: [.unlike, .length, .letters, .authority, .checkDigit]
    case .pictures: [.unlike, .tooManyRows]
    case .news: [.incompleteRow, .day, .tooManyRows]
    case .derived: [.derived]
    }
  }
}
