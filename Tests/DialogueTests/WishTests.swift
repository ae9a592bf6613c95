import Dialogue
import Drafts
import Foundation
import Knowledge
import Testing
import Text

/// What people want in words of their own.
///
/// The lines are of a hand that saw neither the examples nor the grammars; BANSHI_WISH_FILE names another
/// set in the same form, BANSHI_WISHES a file for what went wrong.
struct WishTests {
  @Test func `most of what is wanted is understood, and little of it wrongly`() throws {
    let begun = try Self.talk()
    var right = 0
    var wrong: [String] = []
    var missed: [String] = []
    var offered = 0
    let cases = try Self.cases()
    for (wish, text) in cases {
      var talk = begun
      let acts = talk.acts(of: text)
      if Self.fits(acts, wish) {
        right += 1
      } else if Self.offers(acts, wish) {
        offered += 1
      } else if acts.allSatisfy(\.isHarmless) || Self.isRefused(text, by: talk) {
        missed.append("\(wish)\t\(text)\t\(acts)")
      } else {
        wrong.append("\(wish)\t\(text)\t\(acts)")
      }
    }
    if let path = ProcessInfo.processInfo.environment["BANSHI_WISHES"] {
      let lines = wrong.map { "WRONG\t" + $0 } + missed.map { "MISSED\t" + $0 }
      try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
    print(
      "wishes: \(right) of \(cases.count) right, \(offered) offered, \(missed.count) missed, \(wrong.count) wrong"
    )
    #expect(Double(right) / Double(cases.count) > 0.78)
    #expect(Double(wrong.count) / Double(cases.count) < 0.08)
  }

  /// A case on which all wishes make sense: something given, something changed, something asked.
  static func talk() throws -> Talk {
    var talk = try Talk(finder: .trained)
    talk.say(
      "单位名称：乌海县民政局\n联系人手机：13847712345\n年限：2年", "没有自己的网站",
      "中文域名：乌海县民政局.政务\n邮编：016000\n单位电话：0473-2012345\n电子邮箱：bb@wuhai.gov.cn",
      "单位电话改成0473-2012346")
    talk.say("填 联系人")
    return talk
  }

  /// Whether all that a line was taken for is values that their fields refuse.
  static func isRefused(_ text: String, by talk: Talk) -> Bool {
    var talk = talk
    let before = talk.draft
    let turn = talk.say(text)
    return !turn.refused.isEmpty && talk.draft.answers == before.answers
      && talk.draft.track == before.track
  }

  static func cases() throws -> [(wish: String, text: String)] {
    let file =
      ProcessInfo.processInfo.environment["BANSHI_WISH_FILE"].map { URL(filePath: $0) }
      ?? URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Evaluation/wishes.txt")
    var wish = ""
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      if line.hasPrefix("## ") { wish = String(line.dropFirst(3)) }
      guard line.hasPrefix("- ") else { return nil }
      let text = line.dropFirst(2).replacingOccurrences(of: "某项", with: "单位电话")
        .replacingOccurrences(of: "某表", with: "域名申请表")
        .replacingOccurrences(of: "某稿", with: "海南区残联")
        .replacingOccurrences(of: "某值", with: "0473-2012399")
      return (wish, text)
    }
  }

  static func offers(_ acts: [Act], _ wish: String) -> Bool {
    acts.contains { act in
      guard case .perhaps(let alternatives) = act else { return false }
      return alternatives.contains { fits($0.act, wish) }
    }
  }

  static func fits(_ acts: [Act], _ wish: String) -> Bool {
    acts.contains { fits($0, wish) }
  }

  private static func fits(_ act: Act, _ wish: String) -> Bool {
    switch (wish, act) {
    case ("revert", .revert), ("undo", .revert(field: nil)), ("restart", .restart),
      ("lastchange", .recallChange), ("repeat", .sayAgain), ("pause", .pause), ("save", .pause),
      ("recall", .recall), ("clear", .clear), ("keep", .keep), ("keep", .pause),
      ("wrong", .contest), ("agree", .agree), ("disagree", .disagree), ("disagree", .pause),
      ("decline", .pause), ("decline", .disagree), ("goto", .contest), ("agree", .pause),
      ("notyet", .pause), ("accept", .fill(_, _, .offered)):
      true
    case (_, .command(let command, _)):
      switch (wish, command) {
      case ("goto", .change), ("goto", .fill), ("wrong", .change), ("open", .drafts),
        ("open", .fill),
        ("new", .duplicate), ("walk", .copy), ("ifwrong", .ifWrong), ("recall", .copy),
        ("recall", .review), ("accept", .example), ("example", .example), ("restart", .new):
        true
      default: command.rawValue == wish
      }
    case ("applied", .event(.done, _)), ("passed", .event(.done, _)),
      ("passed", .event(.firstPassed, _)), ("passed", .whichReview), ("returned", .whichReview),
      ("returned", .event(.returned, _)), ("paid", .event(.done(step: "payment", _), _)),
      ("noticed", .event(.noticed, _)), ("mounted", .event(.done(step: "mount", _), _)),
      ("notyet", .event(.retracted, _)):
      true
    // A question is answered, and silence keeps what there is.
    case ("why", .question), ("ifwrong", .question), ("example", .question), ("source", .question),
      ("checklist", .question), ("help", .question):
      true
    case ("tell", .fill), ("tell", .contest), ("tell", .ambiguous), ("tell", .event): true
    case ("other", .pause), ("other", .unclear), ("other", .question), ("other", .elsewhere): true
    default: false
    }
  }
}

extension Act {
  /// Whether it leaves everything as it is.
  fileprivate var isHarmless: Bool {
    switch self {
    case .unclear, .question, .pause, .elsewhere, .ambiguous, .doubtful, .among, .recall, .keep,
      .recallChange, .sayAgain, .reckon, .perhaps:
      true
    case .command(let command, _):
      [
        .help, .status, .why, .ifWrong, .example, .source, .review, .checklist, .drafts, .walk,
        .tour,
      ]
      .contains(command)
    default: false
    }
  }
}

extension Talk {
  /// What a line would be taken for.
  mutating func acts(of line: String) -> [Act] { assistant.acts(of: Line(line), today: today) }
}

/// A question whether something should be done is never answered by a guess that lets it be done.
struct GuessedConsentTests {
  @Test(arguments: ["外面下雨了", "弄成能发微信的文件", "我去倒杯水", "看着办不了就算", "二楼会议室", "嗯嗯嗯这个"])
  func `nothing goes that nobody agreed to`(_ line: String) throws {
    var talk = try Talk(finder: .trained)
    talk.say("单位名称：乌海县民政局", "删除草稿")
    let response = talk.respond(to: line)
    #expect(!response.effects.contains(.remove(name: "未命名-1")))
  }
}
