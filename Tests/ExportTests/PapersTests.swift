import Documents
import Drafts
import Foundation
import Knowledge
import KnowledgeFolder
import Testing

@testable import Export

/// The papers as the knowledge of the program makes them.
struct PapersTests {
  private static let knowledge: KnowledgeBase? = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Knowledge").standardizedFileURL.path
    return (try? readKnowledge(in: folder)).flatMap { try? parseKnowledge($0) }
  }()

  private func view(_ answers: [String: Value]) throws -> CaseView {
    var draft = Draft()
    draft.answers = answers.mapValues { Answer(value: $0, origin: .user, turn: 1) }
    let knowledge = try #require(Self.knowledge)
    return CaseView(Case(draft, knowledge: knowledge), name: "某县编办", today: Fixture.today)
  }

  private func lines(_ paper: Document) -> [String] {
    plainText([paper]).split(separator: "\n").map {
      $0.split(separator: " ").joined(separator: " ")
    }
  }

  @Test func `without a site the sheet follows the four official screens`() throws {
    let sheet = try view(["hasOwnSite": .boolean(false), "termInYears": .integer(2)]).fillInSheet
    let headings = sheet.blocks.compactMap { block -> String? in
      if case .heading(let text) = block { text } else { nil }
    }
    #expect(headings == ["一、新用户注册", "二、中文域名申请与注册", "三、网站开办审核/资质复核申请", "四、网络红页"])
    let text = lines(sheet)
    #expect(text.contains("菜单：下一步 → 提交域名申请 → 域名注册"))
    #expect(text.contains { $0.contains("注册费 600元 推算") })
    #expect(text.contains { $0.contains("挂标位置 第一条 推算") })
    #expect(text.contains { $0.contains("中文域名 【待填：中文域名】") })
    #expect(!text.contains { $0.contains("英文域名") })
  }

  @Test func `with its own site there is no red page but an English domain`() throws {
    let view = try view(["hasOwnSite": .boolean(true), "englishDomain": .text("ordos.gov.cn")])
    #expect(view.forms.map(\.id) == ["account", "domain", "identifier"])
    let letter = try #require(view.applicationLetter.letter)
    let text = letter.paragraphs.map(\.plain)
    #expect(text.contains("二、英文域名：ordos.gov.cn。"))
    #expect(text.contains("三、挂标位置：自建网站。"))
  }

  @Test func `the checklist has what the guide asks for`() throws {
    let text = lines(try view([:]).checklist)
    #expect(text.contains { $0.hasSuffix("一式三份 加盖单位公章") })
    #expect(text.contains { $0.contains("经办人身份证复印件 一份 加盖单位公章") })
    #expect(text.contains("- □ 流程写的是“等资料”：可能另有，请问同级编办。"))
  }

  @Test func `the letter invents no number, no office and no seal`() throws {
    let view = try view(["organizationName": .text("某县民政局"), "applicationType": .text("new")])
    let letter = try #require(view.applicationLetter.letter)
    #expect(letter.number.gaps == ["发文字号"])
    #expect(letter.addressee.gaps == ["同级机构编制部门名称"])
    #expect(letter.signature.plain == "某县民政局")
    #expect(letter.date == "2026年3月2日")
    #expect(view.applicationLetter.copies == 3 && view.applicationForm.copies == 3)
  }

  @Test func `the office that is told stands on the letter and nowhere on the screens`() throws {
    let view = try view(["reviewOffice": .text("某县委编办")])
    let letter = try #require(view.applicationLetter.letter)
    #expect(letter.addressee.plain == "某县委编办")
    #expect(lines(view.fillInSheet).contains("同级机构编制部门名称：某县委编办（只用于预填的申请函）"))
    #expect(!view.missing.contains { $0.id == "reviewOffice" })
    #expect(!view.forms.contains { $0.fields.contains("reviewOffice") })
  }

  @Test func `an institution has no letter`() throws {
    let view = try view(["organizationKind": .text("institution")])
    #expect(view.papers.map(\.kind) == [.sheet, .summary])
  }

  @Test func `the summary tells what to do now`() throws {
    let text = lines(try view([:]).summary)
    #expect(text.contains("现在要办：注册账号"))
    #expect(text.contains { $0.hasPrefix("[办理中] 1. 注册账号　本单位") })
  }
}
