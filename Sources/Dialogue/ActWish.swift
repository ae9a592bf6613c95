import Knowledge

extension Act {
  /// The wish that it fulfils, by which what the grammars read is compared with what the ranking holds.
  package var wish: Wish? {
    switch self {
    case .command(let command, _): Wish(command)
    case .address: .open
    case .units: .new
    case .fill(_, _, .offered): .accept
    case .propose: .accept
    case .inquire: .why
    case .daunted: .help
    case .fill, .ambiguous, .among, .adopt: .tell
    case .contest: .wrong
    case .clear: .clear
    case .revert(let field): field == nil ? .undo : .revert
    case .agree: .agree
    case .disagree: .disagree
    case .recall: .recall
    case .keep: .keep
    case .recallChange: .lastchange
    case .restart: .restart
    case .pause: .pause
    case .sayAgain: .repeat
    case .event(let event, _):
      switch event {
      case .done("payment", _): .paid
      case .done("mount", _): .mounted
      case .done(let step, _): step.hasSuffix("Review") ? .passed : .applied
      case .firstPassed: .passed
      case .returned: .returned
      case .noticed: .noticed
      case .retracted: .notyet
      }
    case .whichReview(let events, _):
      events.contains { if case .returned = $0 { true } else { false } } ? .returned : .passed
    case .hail, .question, .choose, .doubtful, .reckon, .adoptAll, .perhaps, .elsewhere, .unclear:
      nil
    }
  }
}

extension Wish {
  /// The wish that a command by its name fulfils.
  init?(_ command: Command) {
    switch command {
    case .change: self = .goto
    case .ifWrong: self = .ifwrong
    case .batch: self = .import
    case .record, .history: return nil
    default:
      guard let wish = Wish(rawValue: command.rawValue) else { return nil }
      self = wish
    }
  }

  /// What changes nothing and asks for nothing.
  static let idle: Set<Wish> = [.agree, .disagree, .decline, .pause, .tell, .other]

  /// What turns to another draft or away from this one, takes something away, moves the track,
  /// or lets the program do what it asked about.
  static let drastic: Set<Wish> = [
    .agree, .applied, .passed, .returned, .paid, .noticed, .mounted,
    .clear, .open, .new, .duplicate, .rename, .remove, .restore, .restart, .import, .quit,
  ]

  /// What denies, where something was asked that is answered by yes or no.
  static let denials: Set<Wish> = [.disagree, .decline, .keep]

  /// Wishes to know something that the knowledge may answer as well.
  static let answerable: Set<Wish> = [
    .why, .ifwrong, .example, .source, .checklist, .help, .status, .tell, .other, .agree,
    .disagree,
  ]
}
