import Testing
import Text

@testable import Drafts
@testable import Knowledge

struct ImportTests {
  private let knowledge: KnowledgeBase = {
    var knowledge = KnowledgeBase()
    knowledge.fields = [
      field(.text, id: "organizationName", label: "单位名称"),
      field(.integer, id: "termInYears", label: "注册年限", names: ["年限"]),
      field(.mobile, id: "contactMobile", label: "联系人手机"),
      field(.derived, id: "feeYuan", label: "注册费"),
    ]
    return knowledge
  }()

  private func read(_ text: String) throws -> Import {
    let today = try #require(Day("2026-03-02"))
    return Import(try CSV(Array(text.utf8)), knowledge: knowledge, today: today)
  }

  @Test func `a row is an organization, and headings are labels, names or ids`() throws {
    let found = try read(
      "单位名称*,年限（年）,contactMobile,注册费,备注\n民政局,2,13800138000,600,急\n卫健局,,12,,\n,,,,\n")
    #expect(found.organizations.map(\.name) == ["民政局", "卫健局"])
    #expect(found.unknown.map(\.text) == ["注册费", "备注"])
    #expect(
      found.organizations[0].gifts == [
        .set(field: "organizationName", value: .text("民政局"), origin: .import),
        .set(field: "termInYears", value: .integer(2), origin: .import),
        .set(field: "contactMobile", value: .text("13800138000"), origin: .import),
      ])
    let refused = found.organizations[1].refused
    #expect(refused.map(\.item.field) == ["contactMobile"])
    #expect(refused.map(\.item.position) == [TextPosition(line: 3, column: 6)])
    #expect(found.organizations[1].gifts.count == 1)
  }

  @Test func `two columns are fields and their values`() throws {
    let found = try read("项目,内容\n单位名称,民政局\n年限：,3\n年限,4\n传真,1\n")
    #expect(
      found.organizations.map(\.gifts) == [
        [
          .set(field: "organizationName", value: .text("民政局"), origin: .import),
          .set(field: "termInYears", value: .integer(3), origin: .import),
        ]
      ])
    #expect(found.unknown.map(\.text) == ["传真"])
    #expect(found.repeated.map(\.position.line) == [4])
  }

  @Test func `two columns with a heading each are a list of organizations`() throws {
    let found = try read("单位名称,年限\n民政局,2\n卫健局,3\n")
    #expect(found.organizations.map(\.name) == ["民政局", "卫健局"])
  }

  @Test func `one known heading above other words is a heading`() throws {
    let found = try read("单位名称,备注\n民政局,急\n")
    #expect(found.organizations.map(\.name) == ["民政局"])
    #expect(found.unknown.map(\.text) == ["备注"])
  }

  @Test func `the number of an identity card is not kept`() throws {
    let found = try read("单位名称\n民政局 11010519491231002X\n")
    let item = try #require(found.organizations.first?.items.first)
    #expect(!item.text.contains("11010519491231002X"))
    #expect(found.organizations.first?.gifts == [])
  }

  @Test(arguments: ["", "\n\n", "a,b,c\n1,2,3\n", "单位名称\n"])
  func `what holds nothing brings nothing`(text: String) throws {
    #expect(try read(text).organizations == [])
  }
}
