import CEditline

/// What keys do that libedit does not do well for Chinese.
///
/// Each has a name, so that `~/.editrc` can bind it to further keys: `bind ^X^R banshi-search`.
enum EditAction: Int32, CaseIterable {
  case left, right, wordLeft, wordRight, lineStart, lineEnd, textStart, textEnd
  case backspace, delete, deleteOrLeave
  case killToEnd, killToStart, killWordLeft, killWordRight, yank, yankOlder
  case undo, redo, transpose
  case up, down, pageUp, pageDown, older, newer, search
  case newline, paste, complete, completeBackwards
  case redraw, ignore

  /// The name for libedit, like `banshi-word-left`.
  var name: String {
    "\(self)".reduce(into: "banshi-") { name, character in
      name += character.isUppercase ? "-\(character.lowercased())" : String(character)
    }
  }

  /// The keys that are bound, in libedit's notation.
  var keys: [String] {
    switch self {
    case .left: ["^B", key(CE_KEY_LEFT)]
    case .right: ["^F", key(CE_KEY_RIGHT)]
    case .wordLeft: [#"\eb"#, #"\eB"#, key(CE_KEY_WORD_LEFT)]
    case .wordRight: [#"\ef"#, #"\eF"#, key(CE_KEY_WORD_RIGHT)]
    case .lineStart: ["^A", key(CE_KEY_HOME)]
    case .lineEnd: ["^E", key(CE_KEY_END)]
    case .textStart: [#"\e<"#, key(CE_KEY_TEXT_START)]
    case .textEnd: [#"\e>"#, key(CE_KEY_TEXT_END)]
    case .backspace: ["^H", "^?"]
    case .delete: [key(CE_KEY_DELETE)]
    case .deleteOrLeave: ["^D"]
    case .killToEnd: ["^K"]
    case .killToStart: ["^U"]
    case .killWordLeft: ["^W", #"\e^?"#, #"\e^H"#]
    case .killWordRight: [#"\ed"#, #"\eD"#, key(CE_KEY_DELETE_WORD)]
    case .yank: ["^Y"]
    case .yankOlder: [#"\ey"#, #"\eY"#]
    case .undo: ["^_", #"\eu"#]
    case .redo: [#"\er"#, #"\e_"#]
    case .transpose: ["^T"]
    case .up: [key(CE_KEY_UP)]
    case .down: [key(CE_KEY_DOWN)]
    case .pageUp: [key(CE_KEY_PAGE_UP)]
    case .pageDown: [key(CE_KEY_PAGE_DOWN)]
    case .older: ["^P", #"\ep"#]
    case .newer: ["^N", #"\en"#]
    case .search: ["^R"]
    case .newline: [key(CE_KEY_NEWLINE)]
    case .paste: [key(CE_KEY_PASTE)]
    case .complete: ["^I"]
    case .completeBackwards: [key(CE_KEY_BACKTAB)]
    case .redraw: ["^L"]
    // What libedit would do here is to freeze, to take a raw control character, to open its own
    // command line or to show nothing; so nothing happens.
    case .ignore:
      [
        "^S", "^Q", "^O", "^V", #"^\"#, #"\ex"#, #"\eX"#,
      ]
    }
  }

  /// The keys in the command mode of vi that must be ours, beside those that are no characters.
  var commandKeys: [String] {
    switch self {
    case .up: ["k", "-"]
    case .down: ["j", "+"]
    case .search: ["/", "?", "^R"]
    case .undo: ["u"]
    case .redo: ["U"]
    case .deleteOrLeave: ["^D"]
    case .redraw: ["^L"]
    // `v` would write the line to a file for an editor, `:` is libedit's own command line.
    case .ignore: ["v", ":"]
    default: []
    }
  }

  private func key(_ code: Int) -> String {
    Unicode.Scalar(UInt32(code)).map(String.init) ?? ""
  }
}
