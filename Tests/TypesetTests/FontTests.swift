import Documents
import Foundation
import Testing

@testable import Typeset

/// Which fonts are taken, and what is told of them.
struct FontTests {
  /// A folder with a copy of a font that the machine has, gone after the work.
  private func withCopy(of place: FontFinder.Place, _ work: (String, String) throws -> Void) throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // A name after those of the system, which alone would put it last.
    let copy = folder.appending(path: "zz-" + URL(filePath: place.path).lastPathComponent)
    try FileManager.default.copyItem(at: URL(filePath: place.path), to: copy)
    try work(folder.path, copy.path)
  }

  @Test(arguments: Role.allCases)
  func `the user's own copy of a font comes before the machine's`(role: Role) throws {
    let machine = try #require(FontFinder(folders: "").find(role))
    try withCopy(of: machine.place) { folder, copy in
      let own = try #require(FontFinder(folders: "/nowhere:\(folder)").find(role))
      #expect(own.place.path == copy && own.place.family == machine.place.family)
      #expect(own.isStandIn == machine.isStandIn)
    }
  }

  @Test func `a stand-in of the user's comes before one of the machine's`() throws {
    let machine = try #require(FontFinder(folders: "").find(.body))
    // Where the machine has the real font for labels, that is taken.
    try withCopy(of: machine.place) { folder, copy in
      let found = try #require(FontFinder(folders: folder).find(.label))
      #expect(!found.isStandIn || !machine.isStandIn || found.place.path == copy)
    }
  }

  @Test func `every font that stands in for another is told`() throws {
    var request = TypesetRequest(formats: ["pdf", "ofd"], name: "名")
    request.papers = [TypesetTests.letter(), TypesetTests.form("简介")]
    let notes = typeset(request, fontFolders: "").notes
    for role in Role.allCases {
      let found = try #require(FontFinder(folders: "").find(role))
      let told = notes.filter { $0.contains("没有“\(role.standardName)”") }
      #expect(told.count == (found.isStandIn ? 1 : 0))
      #expect(told.allSatisfy { $0.contains(found.place.family) })
    }
  }

  @Test(arguments: [true, false])
  func `a character that no font has stops only the file that it stands in`(isLetter: Bool) throws {
    let odd = "\u{10FFFD}"
    let sheet = Document(
      kind: .sheet, title: "网上填报单", blocks: [.paragraph(Words(isLetter ? "好" : odd))])
    var request = TypesetRequest(formats: ["pdf", "ofd"], name: "名")
    request.papers = [TypesetTests.letter(), TypesetTests.form(isLetter ? odd : "好"), sheet]
    let reply = typeset(request, fontFolders: "")
    let made = isLetter ? Document.Booklet.ownUse : .application
    let lacking = isLetter ? Document.Booklet.application : .ownUse
    #expect(reply.files.map(\.name) == ["名-\(made.title).pdf", "名-\(made.title).ofd"])
    for format in ["pdf", "ofd"] {
      let reason = try #require(reply.failures[format])
      #expect(reason.hasPrefix("\(lacking.title)：") && reason.contains("U+10FFFD"))
    }
  }

  @Test(arguments: ["مرحبا", "שלום", "ᠮᠣᠩ", "ก็", "e\u{301}x", "か\u{3099}"])
  func `text that must be shaped stops pages and is named`(text: String) throws {
    var request = TypesetRequest(formats: ["pdf", "ofd", "docx"], name: "名")
    request.papers = [TypesetTests.form("甲\(text)乙")]
    let reply = typeset(request, fontFolders: "")
    #expect(Set(reply.failures.keys) == ["pdf", "ofd"] && reply.files.count == 1)
    let reason = try #require(reply.failures["pdf"])
    #expect(reason.contains("从右往左") && reason.contains("U+"))
  }

  @Test func `what changes its neighbours and nothing else is left out`() {
    var request = TypesetRequest(formats: ["pdf"], name: "名")
    request.papers = [TypesetTests.form("零\u{200B}宽\u{200D}\u{AD}\u{2060}\u{FE0F}字é")]
    #expect(typeset(request, fontFolders: "").failures.isEmpty)
  }

  @Test func `characters that another font lends are told in one line`() {
    var request = TypesetRequest(formats: ["pdf"], name: "名")
    request.papers = [TypesetTests.form("\u{10D0}\u{10D1}\u{10D2}")]
    let reply = typeset(request, fontFolders: "")
    let told = reply.notes.filter { $0.contains("字形") }
    // Georgian is in a font of nearly every machine, and in none of the office's.
    #expect(reply.failures["pdf"] != nil || told.count == 1 && told[0].contains("“ა”“ბ”“გ”"))
  }
}
