import Knowledge
import Testing
import Text

@testable import Drafts

struct RandomCheckTests {
  /// Texts put together from what the checks look at, the same in every run.
  private static func samples(_ count: Int) -> [String] {
    let pieces = [
      "民政局", ".", "。", "政务", "公益", "http://", "https:", "/", ":", "@", "-", "_", "1", "13800000001",
      "两", "十",
      "年", "半", "没有", "有", "不", " ", "\n", "，", "“", "”", "「", "[", "]", "::", "255", "0", "xn--",
      "cn",
      "www.", "a", "Z", "４", "〇", "\u{200B}", "é", "👨‍👩‍👧", "e\u{301}", "转", "+86", "0477", "｜", ".jpg",
      "第", "\u{0}",
      "2026-03-02", "150602", "x", "的", "是", "㐀", "亿", "~", "\u{301}", "%",
    ]
    var seed: UInt64 = 20260304
    return (0..<count).map { number in
      (0...(number % 12)).map { _ in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return pieces[Int((seed >> 33) % UInt64(pieces.count))]
      }.joined()
    }
  }

  @Test(arguments: Field.Kind.allCases)
  func `whatever is given gets a verdict, and what is accepted is accepted again`(
    kind: Field.Kind
  ) throws {
    let today = try #require(Day("2026-03-04"))
    let field = field(
      kind, label: "某项", choices: [choice(.text("a"), "甲"), choice(.text("b"), "乙")])
    for text in Self.samples(2_000) {
      switch field.check(text, today: today) {
      case .unrecognised(let fault, let reason), .invalid(let fault, let reason):
        #expect(reason.hasSuffix("。"), "\(text): \(reason)")
        #expect((Fault.anywhere + kind.faults).contains(fault), "\(text): \(fault)")
      case .accepted(.list, _): continue
      case .accepted(let value, _):
        guard case .accepted(let again, _) = field.check(value.plain, today: today) else {
          // A choice is stored by its value, and a name in quotes may have quotes of its own.
          Issue.record("\(kind): \(text) → \(value.plain)")
          continue
        }
        #expect(again == value, "\(kind): \(text)")
      }
    }
  }
}
