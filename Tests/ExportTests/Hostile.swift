import Drafts
import Export
import Knowledge

extension Fixture {
  /// Values that break writers which trust what they are given.
  static let hostileValues: [String: String] = [
    "organizationName": "<script>alert(\"1\")</script>&amp;'局'\u{301}",
    "contactName": "=HYPERLINK(\"http://x\")",
    "handlingOfficer": "@SUM(1,2);\\n,\r\n第二行",
    "chineseDomain": "]]>|`*_[x](y)~#.政务",
    "siteName": "𠮷野家𬭸😀\u{0}\u{7}\u{1B}[31m\u{202E}反\u{2066}向\u{FFFE}",
    "siteSummary": String(repeating: "很长的网站简介。", count: 1_250),
    "structure": String(repeating: "a", count: 10_000),
    "functions": "- 一\n# 二\n1. 三\n\n\n=四\n    五\n\\",
    "profile": "-->\n<!--\n</style><style>*{display:none}</style>",
    "footer": "＝1+1\t制表",
    "accountName": "'; DROP TABLE--",
    "postcode": "+1",
    "address": " ",
  ]

  static let hostile: CaseView = full { draft in
    for (field, text) in hostileValues {
      draft.answers[field] = Answer(value: .text(text), origin: .user, turn: 3)
    }
    draft.answers["news"] = Answer(
      value: .list([
        ["title": "<b>=1</b>", "date": "2026-02-30", "body": "</p><img src=x onerror=alert(1)>"],
        [:],
      ]), origin: .user, turn: 3)
    draft.answers["carousel"] = Answer(
      value: .list([["path": "../../etc/passwd", "caption": "\"><script>"]]), origin: .user, turn: 3
    )
  }

  /// Nothing filled in: every paper is made of gaps.
  static let empty = CaseView(
    Case(Draft(), knowledge: knowledge), name: "空白", today: today)

  static let institution: CaseView = full { draft in
    draft.answers["organizationKind"] = Answer(value: .text("institution"), origin: .user, turn: 9)
  }
}
