enum Questions {
  static func isQuestion(_ t: String) -> Bool { false }
  static func isYesNo(_ t: String) -> Bool { false }
  static func isEnglish(_ t: String) -> Bool { false }
  static func split(_ t: String) -> [String] { [t] }
}
